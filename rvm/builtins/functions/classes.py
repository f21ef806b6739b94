"""The builtin functions isinstance, issubclass, callable and __build_class__."""
from rvm.interp.classes import build_class
from rvm.interp.function import W_Function
from rvm.objects import protocol, specials
from rvm.objects.builtin import function
from rvm.objects.errors import type_error


@function("isinstance(obj, class_or_tuple, /) -> bool")
def isinstance_(w_object, w_class):
    """Return whether an object is an instance of a class or of a subclass thereof."""
    return protocol.isinstance_of(w_object, w_class)


@function("issubclass(cls, class_or_tuple, /) -> bool")
def issubclass_(w_type, w_class):
    """Return whether 'cls' is derived from another class or is the same class."""
    return protocol.issubclass_of(w_type, w_class)


@function("callable(obj, /) -> bool")
def callable(w_object):
    """Return whether the object is callable (i.e., some kind of function)."""
    return w_object.gettype().special(specials.CALL) is not None


@function("__build_class__(*args, **kwargs) [unsigned]")
def build_class_(args_w, names, values_w):
    """__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class

Internal helper function used by the class statement."""
    if len(args_w) < 2:
        raise type_error("__build_class__: not enough arguments")
    w_function = args_w[0]
    if not isinstance(w_function, W_Function):
        raise type_error("__build_class__: func must be a function")
    if not args_w[1].is_text():
        raise type_error("__build_class__: name is not a string")
    return build_class(w_function, args_w[1].text(), args_w[2:], names, values_w)
