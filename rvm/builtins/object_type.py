"""object, and what every object has."""
from rvm.interp import typecalls
from rvm.interp.typemaking.slots import VARIABLE_SIZED, descriptors
from rvm.objects import protocol, specials
from rvm.objects.basetypes import w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import attribute_error, type_error
from rvm.objects.instance import W_Instance
from rvm.objects.moduleobject import w_module_type
from rvm.objects.root import W_Root, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import W_Type
from rvm.rlib.objectmodel import compute_identity_hash, compute_unique_id
from rvm.rlib.sorting import sorted_texts

table = TypeTable(w_object_type, W_Root)
table.value("__doc__", W_Str("""The base class of the class hierarchy.

When called, it accepts no arguments and returns a new featureless
instance that has no instance attributes and cannot be given any.
"""))


def is_overridden(w_type, number, w_default):
    return w_type.special(number) is not w_default


@table.static("__new__(*args, **kwargs)")
def new(args_w, names, values_w):
    """Create and return a new object.  See help(type) for accurate signature."""
    if len(args_w) == 0:
        raise type_error("object.__new__(): not enough arguments")
    w_type = args_w[0]
    if not isinstance(w_type, W_Type):
        raise type_error("object.__new__(X): X is not a type object (%s)" % protocol.type_name(w_type))
    if len(args_w) > 1 or len(values_w) > 0:
        if is_overridden(w_type, specials.NEW, typecalls.object_methods.w_new):
            raise type_error("object.__new__() takes exactly one argument (the type to instantiate)")
        if not is_overridden(w_type, specials.INIT, typecalls.object_methods.w_init):
            raise type_error("%s() takes no arguments" % w_type.name)
    if w_type.is_abstract:
        raise abstract_error(w_type)
    return allocate(w_type)


def abstract_error(w_type):
    w_names = w_type.dict.get("__abstractmethods__", None)
    names = []
    if w_names is not None:
        for w_name in protocol.items_of(w_names):
            if not w_name.is_text():
                return type_error("sequence item %d: expected str instance, %s found" % (
                    len(names), protocol.type_name(w_name)))
            names.append(w_name.text())
    noun = "method" if len(names) == 1 else "methods"
    return type_error("Can't instantiate abstract class %s with abstract %s %s" % (
        w_type.name, noun, ", ".join(sorted_texts(names))))


def allocate(w_type):
    """A bare instance of `w_type`."""
    if w_type.layout is w_object_type.layout:
        return W_Instance(w_type)
    raise type_error("object.__new__(%s) is not safe, use %s.__new__()" % (w_type.name, w_type.name))


@table.method("__init__(self, *args, **kwargs) -> None")
def init(w_self, args_w, names, values_w):
    """Initialize self.  See help(type(self)) for accurate signature."""
    if len(args_w) > 0 or len(values_w) > 0:
        w_type = w_self.gettype()
        if is_overridden(w_type, specials.INIT, typecalls.object_methods.w_init):
            raise type_error("object.__init__() takes exactly one argument (the instance to initialize)")
        if not is_overridden(w_type, specials.NEW, typecalls.object_methods.w_new):
            raise type_error("%s.__init__() takes exactly one argument (the instance to initialize)" % w_type.name)


@table.method("__getattribute__(self, name: name, /)")
def getattribute(w_self, name):
    w_value = protocol.find_attribute(w_self, w_self.gettype(), name)
    if w_value is None:
        raise protocol.no_attribute(w_self, name)
    return w_value


@table.method("__setattr__(self, name: name, value, /) -> None")
def setattr(w_self, name, w_value):
    protocol.set_attribute(w_self, name, w_value)


@table.method("__delattr__(self, name: name, /) -> None")
def delattr(w_self, name):
    protocol.delete_attribute(w_self, name)


def address(w_object):
    """The object's id as CPython prints addresses."""
    return "0x%x" % compute_unique_id(w_object)


def type_path(w_type):
    """module.qualname, without the module for builtins."""
    if not w_type.is_heap:
        return w_type.name
    w_module = w_type.dict.get("__module__", None)
    if w_module is not None and w_module.is_text() and w_module.text() != "builtins":
        return w_module.text() + "." + w_type.qualname
    if w_module is not None and not w_module.is_text():
        return w_type.name
    return w_type.qualname


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    return "<%s object at %s>" % (type_path(w_self.gettype()), address(w_self))


@table.method("__str__(self, /)")
def str(w_self):
    return protocol.call_special(w_self, specials.REPR)     # str() complains of what is no str


@table.method("__format__(self, format_spec: str, /) -> str")
def format(w_self, spec):
    if spec != "":
        raise type_error("unsupported format string passed to %s.__format__" % protocol.type_name(w_self))
    return protocol.str_of(w_self)


@table.method("__hash__(self, /) -> int")
def hash(w_self):
    return compute_identity_hash(w_self)


@table.method("__eq__(self, value, /)")
def eq(w_self, w_other):
    if w_self is w_other:
        return protocol.wrap_bool(True)
    return w_NotImplemented


@table.method("__ne__(self, value, /)")
def ne(w_self, w_other):
    w_function = w_self.gettype().special(specials.EQ)
    w_equal = w_function.descr_call2(w_self, w_other)
    if w_equal is w_NotImplemented:
        return w_NotImplemented
    return protocol.wrap_bool(not protocol.truth(w_equal))


@table.method("__lt__(self, value, /)")
def lt(w_self, w_other):
    return w_NotImplemented


@table.method("__le__(self, value, /)")
def le(w_self, w_other):
    return w_NotImplemented


@table.method("__gt__(self, value, /)")
def gt(w_self, w_other):
    return w_NotImplemented


@table.method("__ge__(self, value, /)")
def ge(w_self, w_other):
    return w_NotImplemented


@table.class_method("__init_subclass__(cls, /, *args, **kwargs) -> None")
def init_subclass(w_cls, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("%s.__init_subclass__() takes no keyword arguments" % class_qualname(w_cls))
    if len(args_w) > 0:
        raise type_error("%s.__init_subclass__() takes no arguments (%d given)" % (class_qualname(w_cls), len(args_w)))


def class_qualname(w_cls):
    return w_cls.qualname if isinstance(w_cls, W_Type) else "object"


@table.class_method("__subclasshook__(cls, subclass, /)")
def subclasshook(w_cls, w_subclass):
    return w_NotImplemented


def set_class(w_self, w_type):
    if not isinstance(w_type, W_Type):
        raise type_error("__class__ must be set to a class, not '%s' object" % protocol.type_name(w_type))
    w_old = w_self.gettype()
    are_modules = w_type.is_subtype(w_module_type) and w_old.is_subtype(w_module_type)
    if not are_modules and not (w_type.is_heap and w_old.is_heap):
        raise type_error("__class__ assignment only supported for mutable types or ModuleType subclasses")
    if w_type is w_old:
        return
    if not same_layout(w_old, w_type) or not w_self.change_type(w_type):
        raise type_error("__class__ assignment: '%s' object layout differs from '%s'" % (w_type.name, w_old.name))


def same_layout(w_1, w_2):
    """May an instance of one class become one of the other?"""
    return (w_1.has_dict == w_2.has_dict and w_1.has_weakref == w_2.has_weakref
            and same_solid(w_1.w_solid, w_2.w_solid))


def same_solid(w_1, w_2):
    """Are these one type, or classes with the same slots over one?"""
    if w_1 is w_2:
        return w_1.layout.name not in VARIABLE_SIZED
    if not w_1.is_heap or not w_2.is_heap or not same_names(w_1.slots, w_2.slots):
        return False
    return same_solid(w_1.w_base.w_solid, w_2.w_base.w_solid)


def same_names(names, others):
    if len(names) != len(others):
        return False
    for name in names:
        if name not in others:
            return False
    return True


def delete_class(w_self):
    raise type_error("can't delete __class__ attribute")


@table.getter("__class__", set_class, delete_class)
def get_class(w_self):
    return w_self.gettype()


def set_dict(w_self, w_dict):
    if not isinstance(w_dict, W_Dict):
        raise type_error("__dict__ must be set to a dictionary, not a '%s'" % protocol.type_name(w_dict))
    if not w_self.setdict(w_dict):
        raise attribute_error("'%s' object has no attribute '__dict__'" % protocol.type_name(w_self))


def delete_dict(w_self):
    if not w_self.setdict(new_dict()):
        raise attribute_error("'%s' object has no attribute '__dict__'" % protocol.type_name(w_self))


# `__dict__` is an attribute of those types alone whose instances have one.

@table.getter("__dict__", set_dict, delete_dict)
def get_dict(w_self):
    w_dict = w_self.getdict()
    if w_dict is None:
        raise attribute_error("'%s' object has no attribute '__dict__'" % protocol.type_name(w_self))
    return w_dict


@table.getter("__weakref__")
def get_weakref(w_self):
    return w_None


def give_dicts(types_w):
    """Declare `__dict__` of the builtin types whose instances have one."""
    for w_type in types_w:
        w_base = w_type.w_base
        if w_type.has_dict and (w_base is None or not w_base.has_dict) and "__dict__" not in w_type.dict:
            w_type.dict["__dict__"] = descriptors.w_dict


descriptors.w_dict = w_object_type.dict["__dict__"]
descriptors.w_weakref = w_object_type.dict["__weakref__"]
del w_object_type.dict["__dict__"]
del w_object_type.dict["__weakref__"]


@table.method("__dir__(self, /)")
def dir(w_self):
    return new_list(attribute_names(w_self))


def attribute_names(w_object):
    """The names that dir() shows, as objects, unsorted."""
    seen = {}
    names_w = []
    w_dict = w_object.getdict()
    if isinstance(w_dict, W_Dict):
        for w_key in w_dict.keys_w():
            if w_key.is_text():
                seen[w_key.text()] = True
                names_w.append(w_key)
    w_type = w_object if isinstance(w_object, W_Type) else w_object.gettype()
    if isinstance(w_type, W_Type):
        for w_base in w_type.mro_w:
            for name in w_base.dict:
                if name not in seen:
                    seen[name] = True
                    names_w.append(W_Str(name))
    return names_w


protocol.w_object_getattribute.w_function = w_object_type.dict["__getattribute__"]
protocol.w_object_setattr.w_function = w_object_type.dict["__setattr__"]
protocol.w_object_class.w_function = w_object_type.dict["__class__"]
protocol.w_object_delattr.w_function = w_object_type.dict["__delattr__"]
typecalls.object_methods.w_new = w_object_type.dict["__new__"]
typecalls.object_methods.w_init = w_object_type.dict["__init__"]
