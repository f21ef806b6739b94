"""object: the constructor and the special methods."""
from rvm.builtins.object_type import address, table, type_path
from rvm.interp import typecalls
from rvm.objects import protocol, specials
from rvm.objects.basetypes import w_object_type
from rvm.objects.errors import type_error
from rvm.objects.instance import W_Instance
from rvm.objects.root import w_NotImplemented
from rvm.objects.typeobject import W_Type
from rvm.objects.wrong_calls import unsafe_new
from rvm.rlib.objectmodel import compute_identity_hash, set_function
from rvm.rlib.sorting import sorted_texts


def is_overridden(w_type, number, w_default):
    return w_type.special(number) is not w_default


@table.static("__new__(*args, **kwargs)")
def new(args_w, names, values_w):
    """Create and return a new object.  See help(type) for accurate signature."""
    if len(args_w) == 0:
        raise type_error("object.__new__(): not enough arguments")
    w_type = to_class(args_w[0])
    if len(args_w) > 1 or len(values_w) > 0:
        if is_overridden(w_type, specials.NEW, typecalls.object_methods.w_new):
            raise type_error("object.__new__() takes exactly one argument (the type to instantiate)")
        if not is_overridden(w_type, specials.INIT, typecalls.object_methods.w_init):
            raise type_error("%s() takes no arguments" % w_type.name)
    return make_instance(w_type)


def new_without_arguments(w_class):
    """Do the same for a class alone: the direct entry for what most constructors written in Python call."""
    return make_instance(to_class(w_class))


def to_class(w_class):
    """Return the class of which object.__new__ shall make an instance."""
    if not isinstance(w_class, W_Type):
        raise type_error("object.__new__(X): X is not a type object (%s)" % protocol.type_name(w_class))
    if not w_class.is_subtype(w_object_type):       # a metaclass's mro() may leave object out
        raise type_error("object.__new__(%s): %s is not a subtype of object" % (w_class.name, w_class.name))
    return w_class


def make_instance(w_type):
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
    """Return an instance of `w_type` without attributes."""
    if w_type.layout is w_object_type.layout:
        return W_Instance(w_type)
    raise unsafe_new("object", w_type)


@table.method("__init__(self, /, *args, **kwargs) -> None")
def init(w_self, args_w, names, values_w):
    """Initialize self.  See help(type(self)) for accurate signature."""
    if len(args_w) > 0 or len(values_w) > 0:
        w_type = w_self.gettype()
        if is_overridden(w_type, specials.INIT, typecalls.object_methods.w_init):
            raise type_error("object.__init__() takes exactly one argument (the instance to initialize)")
        if typecalls.is_made_by_object(w_type):
            raise type_error("%s.__init__() takes exactly one argument (the instance to initialize)" % w_type.name)


@table.method("__getattribute__(self, name: name, /)")
def getattribute(w_self, name):
    w_value = protocol.find_attribute(w_self, w_self.gettype(), name)
    if w_value is None:
        raise protocol.no_attribute(w_self, name)
    return w_value


def check_no_type(w_self, method):
    """Raise TypeError for a type: it would go past the checks of type's own method."""
    if isinstance(w_self, W_Type):
        raise type_error("can't apply this %s to %s object" % (method, protocol.type_name(w_self)))


@table.method("__setattr__(self, name: name, value, /) -> None")
def setattr(w_self, name, w_value):
    check_no_type(w_self, "__setattr__")
    protocol.set_attribute(w_self, name, w_value)


@table.method("__delattr__(self, name: name, /) -> None")
def delattr(w_self, name):
    check_no_type(w_self, "__delattr__")
    protocol.delete_attribute(w_self, name)


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    return "<%s object at %s>" % (type_path(w_self.gettype()), address(w_self))


@table.method("__str__(self, /)")
def str(w_self):
    return protocol.call_special(w_self, specials.REPR)     # str() checks that it is a str


@table.method("__format__(self, format_spec: str, /)")
def format(w_self, spec):
    if spec != "":
        raise type_error("unsupported format string passed to %s.__format__" % protocol.type_name(w_self))
    return protocol.str_object(w_self)


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
    w_equal = w_function.descr_compare(w_self, w_other)
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


@table.class_method("__init_subclass__(cls, /, *args, **kwargs) -> None [unsigned]")
def init_subclass(w_cls, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("%s.__init_subclass__() takes no keyword arguments" % class_qualname(w_cls))
    if len(args_w) > 0:
        raise type_error("%s.__init_subclass__() takes no arguments (%d given)" % (class_qualname(w_cls), len(args_w)))


def class_qualname(w_cls):
    return w_cls.qualname if isinstance(w_cls, W_Type) else "object"


@table.class_method("__subclasshook__(cls, /, *args) [unpacked, unsigned]")
def subclasshook(w_cls, args_w):
    return w_NotImplemented


set_function(w_object_type.dict["__new__"].w_function, "direct1", lambda: new_without_arguments)
protocol.w_object_getattribute.w_function = w_object_type.dict["__getattribute__"]
protocol.w_object_setattr.w_function = w_object_type.dict["__setattr__"]
protocol.w_object_delattr.w_function = w_object_type.dict["__delattr__"]
typecalls.object_methods.w_new = w_object_type.dict["__new__"]
typecalls.object_methods.w_init = w_object_type.dict["__init__"]
