"""Making classes: what a class statement and `type(name, bases, namespace)` do."""
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function, start
from rvm.objects import protocol
from rvm.objects.basetypes import OBJECT_LAYOUT, w_object_type, w_type_type
from rvm.objects.builtin import W_Builtin, W_ClassMethod, W_StaticMethod
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.memberobject import W_Member
from rvm.objects.mro import linearize
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type


class W_BuildClass(W_Root):
    """builtins.__build_class__."""

    def call(self, args_w, kwnames):
        keywords = len(kwnames) if kwnames is not None else 0
        given = len(args_w) - keywords
        if given < 2:
            raise type_error("__build_class__: not enough arguments")
        w_function = args_w[0]
        if not isinstance(w_function, W_Function):
            raise type_error("__build_class__: func must be a function")
        w_name = args_w[1]
        if not w_name.is_text():
            raise type_error("__build_class__: name is not a string")
        names = kwnames if kwnames is not None else []
        return build_class(w_function, w_name.text(), args_w[2:given], names, args_w[given:])


W_BuildClass.static_type = W_Builtin.static_type
w_build_class = W_BuildClass()


def get_build_class():
    """GET_BUILD_CLASS."""
    return w_build_class


def build_class(w_function, name, bases_w, names, values_w):
    """The class statement: run the body in a namespace, then call the metaclass."""
    w_orig_bases = W_Tuple(bases_w)
    bases_w = resolve_bases(bases_w)
    w_metaclass = None
    keyword_names = []
    keywords_w = []
    for i in range(len(names)):
        if names[i] == "metaclass":
            w_metaclass = values_w[i]
        else:
            keyword_names.append(names[i])
            keywords_w.append(values_w[i])
    if w_metaclass is None:
        w_metaclass = w_type_type if len(bases_w) == 0 else bases_w[0].gettype()
    if isinstance(w_metaclass, W_Type):
        w_metaclass = most_derived_metaclass(w_metaclass, bases_w)
    w_bases = W_Tuple(bases_w)
    w_namespace = prepare(w_metaclass, name, w_bases, keyword_names, keywords_w)
    frame = w_function.new_frame()
    frame.w_namespace = w_namespace
    w_cell = start(frame)
    if not same_bases(bases_w, w_orig_bases.items_w):
        protocol.setitem(w_namespace, W_Str("__orig_bases__"), w_orig_bases)
    args_w = [W_Str(name), w_bases, w_namespace] + keywords_w
    w_class = w_metaclass.call(args_w, keyword_names if len(keyword_names) > 0 else None)
    if isinstance(w_cell, W_Cell) and w_cell.w_value is None:
        w_cell.w_value = w_class
    return w_class


def same_bases(bases_w, others_w):
    if len(bases_w) != len(others_w):
        return False
    for i in range(len(bases_w)):
        if bases_w[i] is not others_w[i]:
            return False
    return True


def resolve_bases(bases_w):
    """Replace bases that are no types by what their `__mro_entries__` gives (PEP 560)."""
    result = []
    for w_base in bases_w:
        if not isinstance(w_base, W_Type):
            w_entries = protocol.find_attr(w_base, "__mro_entries__")
            if w_entries is not None:
                w_replaced = w_entries.call1(W_Tuple(bases_w))
                if not isinstance(w_replaced, W_Tuple):
                    raise type_error("__mro_entries__ must return a tuple")
                result.extend(w_replaced.items_w)
                continue
        result.append(w_base)
    return result[:]


def most_derived_metaclass(w_metaclass, bases_w):
    for w_base in bases_w:
        w_other = w_base.gettype()
        if w_metaclass.is_subtype(w_other):
            continue
        if w_other.is_subtype(w_metaclass):
            w_metaclass = w_other
            continue
        raise type_error("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                         "subclass of the metaclasses of all its bases")
    return w_metaclass


def prepare(w_metaclass, name, w_bases, keyword_names, keywords_w):
    """The namespace for the class body."""
    if w_metaclass is w_type_type:
        return new_dict()
    w_prepare = protocol.find_attr(w_metaclass, "__prepare__")
    if w_prepare is None:
        return new_dict()
    args_w = [W_Str(name), w_bases] + keywords_w
    return w_prepare.call(args_w, keyword_names if len(keyword_names) > 0 else None)


# type.__new__

def new_type(w_metatype, name, bases_w, w_namespace, keyword_names, keywords_w):
    """Make a class of the bases and the dict `w_namespace`."""
    if len(bases_w) == 0:
        bases_w = [w_object_type]
    for w_base in bases_w:
        if not isinstance(w_base, W_Type):
            raise type_error("bases must be types")
    w_metatype = most_derived_metaclass(w_metatype, bases_w)
    types_w = as_types(bases_w)
    check_bases(types_w)
    if "\x00" in name:
        raise value_error("type name must not contain null characters")
    w_type = W_Type(name, types_w, {}, best_layout(types_w), True)
    if w_metatype is not w_type_type:
        w_type.w_metatype = w_metatype
    w_type.mro_w = linearize(w_type, types_w)
    fill_namespace(w_type, w_namespace)
    set_instance_layout(w_type, types_w)
    call_set_names(w_type)
    init_subclass(w_type, keyword_names, keywords_w)
    return w_type


def as_types(bases_w):
    result = []
    for w_base in bases_w:
        assert isinstance(w_base, W_Type)
        result.append(w_base)
    return result


def check_bases(types_w):
    for i in range(len(types_w)):
        if not types_w[i].acceptable_as_base:
            raise type_error("type '%s' is not an acceptable base type" % types_w[i].name)
        for j in range(i):
            if types_w[j] is types_w[i]:
                raise type_error("duplicate base class %s" % types_w[i].name)


def best_layout(types_w):
    """The layout that extends those of all bases."""
    layout = OBJECT_LAYOUT
    for w_base in types_w:
        if w_base.layout.extends(layout):
            layout = w_base.layout
        elif not layout.extends(w_base.layout):
            raise type_error("multiple bases have instance lay-out conflict")
    return layout


def fill_namespace(w_type, w_namespace):
    """Copy the class body's names into the type."""
    if not isinstance(w_namespace, W_Dict):
        raise type_error("type.__new__() argument 3 must be dict, not %s" % protocol.type_name(w_namespace))
    for w_key in w_namespace.keys_w():
        if not w_key.is_text():
            continue
        w_value = w_namespace.getitem(w_key)
        name = w_key.text()
        if isinstance(w_value, W_Function):
            if name == "__new__":
                w_value = W_StaticMethod(w_value)
            elif name == "__init_subclass__" or name == "__class_getitem__":
                w_value = W_ClassMethod(w_value)
        w_type.dict[name] = w_value
    w_qualname = w_type.dict.get("__qualname__", None)
    if w_qualname is not None:
        if not w_qualname.is_text():
            raise type_error("type __qualname__ must be a str, not %s" % protocol.type_name(w_qualname))
        w_type.qualname = w_qualname.text()
        del w_type.dict["__qualname__"]
    if "__doc__" not in w_type.dict:
        w_type.dict["__doc__"] = w_None
    if "__eq__" in w_type.dict and "__hash__" not in w_type.dict:
        w_type.dict["__hash__"] = w_None


def set_instance_layout(w_type, types_w):
    """Decide whether instances have a __dict__, and make descriptors for __slots__."""
    has_dict = False
    for w_base in types_w:
        if w_base.has_dict:
            has_dict = True
    w_slots = w_type.dict.get("__slots__", None)
    if w_slots is None:
        w_type.has_dict = True
        return
    if w_slots.is_text():
        slots_w = [w_slots]
    else:
        slots_w = protocol.items_of(w_slots)
    for w_slot in slots_w:
        if not w_slot.is_text():
            raise type_error("__slots__ items must be strings, not '%s'" % protocol.type_name(w_slot))
        name = w_slot.text()
        if name == "__dict__":
            has_dict = True
        elif name != "__weakref__":
            add_slot(w_type, name)
    w_type.has_dict = has_dict


def add_slot(w_type, name):
    if name in w_type.dict:
        raise value_error("'%s' in __slots__ conflicts with class variable" % name)
    attribute = name
    if name.startswith("__") and not name.endswith("__"):
        attribute = "_" + w_type.name.lstrip("_") + name
    w_type.slots.append(attribute)
    w_type.dict[attribute] = W_Member(attribute, w_type)


def call_set_names(w_type):
    """Tell each attribute that wants to know its name and class."""
    for name in w_type.dict.keys():
        w_value = w_type.dict[name]
        w_hook = w_value.gettype().lookup("__set_name__")
        if w_hook is not None:
            w_hook.descr_call3(w_value, w_type, W_Str(name))


def init_subclass(w_type, keyword_names, keywords_w):
    """Call `super(w_type, w_type).__init_subclass__(**keywords)`."""
    w_hook = w_type.lookup_after(w_type, "__init_subclass__")
    if w_hook is not None:
        w_hook.descr_get(None, w_type).call(keywords_w[:], keyword_names if len(keyword_names) > 0 else None)
