"""The builtin functions isinstance, issubclass and callable."""
from rvm.objects import protocol, specials
from rvm.objects.builtin import function


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
