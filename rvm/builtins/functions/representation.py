"""The builtin functions repr, ascii and format."""
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.strobject import W_Str
from rvm.objects.textrepr import ascii_text


@function("repr(obj, /)")
def repr(w_object):
    """Return the canonical string representation of the object."""
    if protocol.is_plain_number(w_object):
        return W_Str(protocol.repr(w_object))
    return protocol.repr_object(w_object)


@function("ascii(obj, /)")
def ascii(w_object):
    """Return an ASCII-only representation of an object."""
    w_repr = protocol.repr_object(w_object)
    text = w_repr.text()
    shown = ascii_text(text)
    return w_repr if shown == text else W_Str(shown)


@function("format(value, format_spec: str = '', /)")
def format(w_value, spec):
    """Return type(value).__format__(value, format_spec)."""
    if type(w_value) is W_Str or protocol.is_plain_number(w_value):
        return W_Str(protocol.format_of(w_value, spec))
    return protocol.format_object(w_value, spec)
