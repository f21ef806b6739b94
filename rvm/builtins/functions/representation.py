"""The builtin functions repr, ascii and format."""
from rvm.objects import protocol
from rvm.objects.builtin import function


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
