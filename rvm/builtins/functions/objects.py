"""The functions that every object answers: its identity, type, attributes and text."""
from rvm.objects import protocol, specials
from rvm.objects.builtin import function
from rvm.objects.intobject import W_Int
from rvm.objects.numbers import arithmetic
from rvm.rlib.objectmodel import compute_unique_id


# Identity and types.

@function("hash(obj, /) -> int")
def hash(w_object):
    """Return the hash value for the given object."""
    return protocol.hash(w_object)


@function("id(obj, /)")
def id(w_object):
    """Return the identity of an object: of machine integers, which are values, by their value."""
    if type(w_object) is W_Int:
        w_scaled = arithmetic.int_mul(w_object.value, 16)
        return arithmetic.integer_add(w_scaled, W_Int(1))       # an odd number: no address
    return W_Int(compute_unique_id(w_object))


@function("isinstance(obj, class_or_tuple, /) -> bool")
def isinstance_(w_object, w_class):
    """Return whether an object is an instance of a class or of a subclass thereof."""
    return protocol.isinstance_of(w_object, w_class)


@function("issubclass(class, class_or_tuple, /) -> bool")
def issubclass_(w_type, w_class):
    """Return whether 'cls' is derived from another class or is the same class."""
    return protocol.issubclass_of(w_type, w_class)


@function("callable(obj, /) -> bool")
def callable(w_object):
    """Return whether the object is callable (i.e., some kind of function)."""
    return w_object.gettype().special(specials.CALL) is not None


# Attributes.

@function("getattr(object, name: name, default=NULL, /)")
def getattr(w_object, name, w_default):
    """getattr(object, name[, default]) -> value

Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.
When a default argument is given, it is returned when the attribute doesn't
exist; without it, an exception is raised in that case."""
    if w_default is None:
        return protocol.getattr(w_object, name)
    w_value = protocol.find_attr(w_object, name)
    return w_value if w_value is not None else w_default


@function("hasattr(obj, name: name, /) -> bool")
def hasattr(w_object, name):
    """Return whether the object has an attribute with the given name."""
    return protocol.find_attr(w_object, name) is not None


@function("setattr(obj, name: name, value, /) -> None")
def setattr(w_object, name, w_value):
    """Sets the named attribute on the given object to the specified value."""
    protocol.setattr(w_object, name, w_value)


@function("delattr(obj, name: name, /) -> None")
def delattr(w_object, name):
    """Deletes the named attribute from the given object."""
    protocol.delattr(w_object, name)


# Text.

@function("repr(obj, /) -> str")
def repr(w_object):
    """Return the canonical string representation of the object."""
    return protocol.repr(w_object)


@function("ascii(obj, /) -> str")
def ascii(w_object):
    """Return an ASCII-only representation of an object."""
    return protocol.ascii(w_object)


@function("format(value, format_spec: str = '', /) -> str")
def format(w_value, spec):
    """Return type(value).__format__(value, format_spec)."""
    return protocol.format_of(w_value, spec)
