"""The builtin functions getattr, hasattr, setattr and delattr."""
from rvm.objects import protocol
from rvm.objects.builtin import function


@function("getattr(object, name: name, default=NULL, /) [unsigned]")
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
