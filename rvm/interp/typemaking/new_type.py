"""type.__new__: makes a class of its name, bases and namespace; and changes a class's bases."""
from rvm.interp.classes import most_derived_metaclass
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function
from rvm.interp.typemaking.slots import set_instance_layout
from rvm.objects import protocol, specials
from rvm.objects.basetypes import w_object_type, w_type_type
from rvm.objects.builtin import W_ClassMethod, W_StaticMethod, w_classmethod_type, w_staticmethod_type
from rvm.objects.dictobject import W_Dict, copy_dict, iterates_as_dict
from rvm.objects.errors import PyError, runtime_error, type_error, value_error
from rvm.objects.mro import linearize
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import encode, utf8_encoding
from rvm.objects.typeobject import W_Type


class TypeMethods(object):
    """The methods type.mro and type.__new__, which rvm.builtins makes and puts here."""
    _immutable_fields_ = ["w_mro?", "w_new?"]

    def __init__(self):
        self.w_mro = None
        self.w_new = None


type_methods = TypeMethods()


def new_type(w_metatype, w_name, w_bases, w_namespace, w_module, keyword_names, keywords_w):
    """Do type.__new__(w_metatype, ...); `w_module` is `__module__` where the namespace has none."""
    bases_w = w_bases.items_w
    check_are_types(bases_w)
    w_winner = most_derived_metaclass(w_metatype, bases_w)
    if w_winner is not w_metatype:
        w_new = w_winner.special(specials.NEW)
        if w_new is not type_methods.w_new:
            args_w = [w_winner, w_name, w_bases, w_namespace] + keywords_w
            return w_new.descr_get(None, w_winner).call(args_w, keyword_names if len(keyword_names) > 0 else None)
        w_metatype = w_winner
    if not isinstance(w_namespace, W_Dict):
        raise type_error("type.__new__() argument 3 must be dict, not %s" % protocol.type_name(w_namespace))
    w_type = bare_type(w_metatype, w_name.text(), as_types(bases_w))
    fill_namespace(w_type, w_namespace)
    if w_module is not None and "__module__" not in w_type.dict:
        w_type.dict["__module__"] = w_module
    set_instance_layout(w_type)
    finish_namespace(w_type)
    set_order(w_type)
    w_type.inherit_collection()
    w_type.changed()            # code of the program, mro() for one, may have looked names up before
    w_type.add_to_bases()
    w_type.find_finalizer()
    w_type.note_metaclass_finalizer()
    call_set_names(w_type)
    init_subclass(w_type, keyword_names, keywords_w)
    return w_type


def check_are_types(bases_w):
    for w_base in bases_w:
        if not isinstance(w_base, W_Type) and protocol.find_attr(w_base, "__mro_entries__") is not None:
            raise type_error("type() doesn't support MRO entry resolution; use types.new_class()")


def as_types(bases_w):
    """Return the bases as types; object where there are none."""
    result = []
    for w_base in bases_w:
        if not isinstance(w_base, W_Type):
            raise type_error("bases must be types")
        if not w_base.acceptable_as_base:
            raise type_error("type '%s' is not an acceptable base type" % w_base.name)
        result.append(w_base)
    if len(result) == 0:
        result.append(w_object_type)
    return result


def check_type_name(name):
    """Raise the error for a name that no class may have."""
    encode(name, utf8_encoding, "strict")
    if "\x00" in name:
        raise value_error("type name must not contain null characters")


def bare_type(w_metatype, name, types_w):
    """Return a class without attributes."""
    w_base = best_base(types_w)
    check_type_name(name)
    w_type = W_Type(name, types_w, {}, w_base.layout, True)
    if w_metatype is not w_type_type:
        w_type.w_metatype = w_metatype
    w_type.mro_w = []           # until it is known: the metaclass's mro() may ask for it
    w_type.w_base = w_base
    w_type.w_solid = w_base.w_solid
    w_type.matches_self = w_base.matches_self
    check_duplicates(types_w)
    return w_type


def check_duplicates(types_w):
    for i in range(len(types_w)):
        for j in range(i):
            if types_w[j] is types_w[i]:
                raise type_error("duplicate base class %s" % types_w[i].name)


def best_base(types_w):
    """Return the base whose instances' layout extends that of all bases."""
    w_winner = types_w[0]
    for w_base in types_w:
        if w_winner.w_solid.is_subtype(w_base.w_solid):
            continue
        if not w_base.w_solid.is_subtype(w_winner.w_solid):
            raise type_error("multiple bases have instance lay-out conflict")
        w_winner = w_base
    return w_winner


def set_order(w_type):
    """Set the method resolution order to what the metaclass's `mro` returns.

    Return False if that call has set another one: then this is an old one.
    """
    before_w = w_type.mro_w
    order_w = method_resolution_order(w_type)
    if w_type.mro_w is not before_w:
        return False
    w_type.mro_w = order_w
    w_type.changed()
    return True


def method_resolution_order(w_type):
    """Return what the metaclass's `mro` returns."""
    w_method = w_type.gettype().lookup("mro")
    if w_method is None or w_method is type_methods.w_mro:
        return linearize(w_type, w_type.bases_w)
    result = []
    for w_item in protocol.items_of(w_method.descr_call1(w_type)):
        if not isinstance(w_item, W_Type):
            raise type_error("mro() returned a non-class ('%s')" % protocol.type_name(w_item))
        if not w_type.w_solid.comes_from(w_item.w_solid):
            raise type_error("mro() returned base with unsuitable layout ('%s')" % w_item.name)
        result.append(w_item)
    return result[:]


# The namespace.

def fill_namespace(w_type, w_namespace):
    """Copy the class body's names into the type."""
    w_cell = None
    if not iterates_as_dict(w_namespace):
        w_namespace = copy_dict(w_namespace)
    iterator = w_namespace.entries()
    while iterator.advance():
        w_key = iterator.key()
        if not w_key.is_text():
            continue
        w_value = iterator.w_value
        name = w_key.text()
        if name == "__classcell__":
            w_cell = w_value
        elif name == "__qualname__":
            if not w_value.is_text():
                raise type_error("type __qualname__ must be a str, not %s" % protocol.type_name(w_value))
            w_type.qualname = w_value.text()
        else:
            w_type.dict[name] = as_class_attribute(name, w_value)
    if w_cell is not None:
        if not isinstance(w_cell, W_Cell):
            raise type_error("type.__new__(): __classcell__ must be a nonlocal cell, not %s" % repr_of_type(w_cell))
        w_cell.set(w_type)


def repr_of_type(w_object):
    return protocol.repr(w_object.gettype())


def as_class_attribute(name, w_value):
    """Return a function of the class body as its attribute: some become static or class methods by their names."""
    if isinstance(w_value, W_Function):
        if name == "__new__":
            return W_StaticMethod(w_staticmethod_type, w_value)
        if name == "__init_subclass__" or name == "__class_getitem__":
            return W_ClassMethod(w_classmethod_type, w_value)
    return w_value


def finish_namespace(w_type):
    """Add what every class has."""
    w_doc = w_type.dict.get("__doc__", None)
    if w_doc is None:
        w_type.dict["__doc__"] = w_None
    elif w_doc.is_text():
        encode(w_doc.text(), utf8_encoding, "strict")
    if "__eq__" in w_type.dict and "__hash__" not in w_type.dict:
        w_type.dict["__hash__"] = w_None


def call_set_names(w_type):
    """Tell each attribute with a `__set_name__` its name and class."""
    if not has_set_name(w_type):
        return
    attributes = w_type.dict.copy()     # a hook may change the class
    w_plain = None                      # the type of the attribute before, if it has no hook: most are functions
    for name in attributes:
        w_value = attributes[name]
        w_kind = w_value.gettype()
        if w_kind is w_plain:
            continue
        w_hook = w_kind.lookup("__set_name__")
        if w_hook is None:
            w_plain = w_kind
            continue
        w_plain = None                  # the hook may change that type too
        try:
            w_hook.descr_call3(w_value, w_type, W_Str(name))
        except PyError as e:
            raise set_name_error(e, w_value, name, w_type)


def has_set_name(w_type):
    """Return whether any attribute of the class has a `__set_name__`; of most classes none has.  It runs no code."""
    w_plain = None
    for name in w_type.dict:
        w_kind = w_type.dict[name].gettype()
        if w_kind is not w_plain:
            if w_kind.lookup("__set_name__") is not None:
                return True
            w_plain = w_kind
    return False


def set_name_error(cause, w_value, name, w_type):
    w_cause = cause.value()
    w_cause.traceback = cause.traceback
    error = runtime_error("Error calling __set_name__ on '%s' instance '%s' in '%s'" % (
        protocol.type_name(w_value), name, w_type.name))
    w_error = error.value()
    w_error.w_cause = w_cause
    w_error.w_context = w_cause
    w_error.suppress_context = True
    return error


def init_subclass(w_type, keyword_names, keywords_w):
    """Call `super(w_type, w_type).__init_subclass__(**keywords)`."""
    if not is_in_order(w_type):
        raise type_error("super(type, obj): obj must be an instance or subtype of type")
    w_hook = w_type.lookup_after(w_type, "__init_subclass__")
    if w_hook is not None:
        w_hook.descr_get(None, w_type).call(keywords_w[:], keyword_names if len(keyword_names) > 0 else None)


def is_in_order(w_type):
    """Return whether the class is in its own method resolution order: a metaclass may have left it out."""
    for w_other in w_type.mro_w:
        if w_other is w_type:
            return True
    return False


# Other bases.

def set_bases(w_type, types_w):
    """Do `w_type.__bases__ = types_w`; the types have been checked one by one."""
    check_duplicates(types_w)
    w_base = best_base(types_w)
    if w_base.is_heap != w_type.w_base.is_heap:
        raise type_error("__bases__ assignment: '%s' deallocator differs from '%s'" % (
            w_base.name, w_type.w_base.name))
    if w_base.w_solid is not solid_of_bases(w_type) or not same_extras(w_type.w_base, w_base):
        raise type_error("__bases__ assignment: '%s' object layout differs from '%s'" % (
            w_base.name, w_type.w_base.name))
    old_bases_w = w_type.bases_w
    w_old_base = w_type.w_base
    w_type.bases_w = types_w
    w_type.w_base = w_base
    try:
        change_orders(w_type)
    except PyError:
        if w_type.bases_w is types_w:
            w_type.bases_w = old_bases_w
            w_type.w_base = w_old_base
        raise
    if w_type.bases_w is not types_w:       # a metaclass's mro() has assigned others
        return
    w_type.remove_from(old_bases_w)
    w_type.add_to_bases()
    w_type.changed()
    w_type.find_finalizer()


def solid_of_bases(w_type):
    if w_type.w_solid is w_type:
        return w_type.w_base.w_solid
    return w_type.w_solid


def same_extras(w_1, w_2):
    return w_1.has_dict == w_2.has_dict and w_1.has_weakref == w_2.has_weakref


def change_orders(w_type):
    """Compute the order of the type and of all derived from it anew; on an error nothing is changed."""
    changed_w = []
    before = []
    after = []
    try:
        change_order(w_type, changed_w, before, after)
    except PyError:
        for i in range(len(changed_w) - 1, -1, -1):
            if changed_w[i].mro_w is after[i]:
                changed_w[i].mro_w = before[i]
                changed_w[i].changed()
        raise


def change_order(w_type, changed_w, before, after):
    old_w = w_type.mro_w
    if not set_order(w_type):
        return
    changed_w.append(w_type)
    before.append(old_w)
    after.append(w_type.mro_w)
    for w_subclass in w_type.subclasses_w():
        change_order(w_subclass, changed_w, before, after)
