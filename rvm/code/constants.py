"""Constants in code: when two are the same, and how they print.

This module knows nothing of the instructions that use them.
"""
from rvm.code.code import Code
from rvm.objects.literals import (
    W_Bytes, W_Complex, W_Float, W_Int, W_Long, W_Str, w_Ellipsis, w_False, w_None, w_True)
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.floats import float2longlong, float_repr


def constant_key(w_value):
    """A text that two constants share when one may stand for the other; "" if never.

    Type and value count, the sign of a zero too: 0, 0.0, -0.0 and False are four constants.
    """
    if isinstance(w_value, W_Str):
        return "s" + w_value.utf8
    if isinstance(w_value, W_Bytes):
        return "b" + w_value.data
    if isinstance(w_value, W_Float):
        return "f%d" % float2longlong(w_value.value)
    if isinstance(w_value, W_Complex):
        return "c%d %d" % (float2longlong(w_value.real), float2longlong(w_value.imag))
    if isinstance(w_value, W_Tuple):
        return _tuple_key(w_value)
    if isinstance(w_value, Code):
        return ""
    return constant_text(w_value)


def _tuple_key(w_tuple):
    parts = ["("]
    for w_item in w_tuple.items_w:
        key = constant_key(w_item)
        if key == "":
            return ""
        parts.append("%d:%s" % (len(key), key))     # no two tuples run together
    return "".join(parts)


def constant_text(w_value):
    """The constant as Python source, for printed code."""
    if w_value is w_None:
        return "None"
    if w_value is w_True:
        return "True"
    if w_value is w_False:
        return "False"
    if w_value is w_Ellipsis:
        return "Ellipsis"
    if isinstance(w_value, W_Int):
        return "%d" % w_value.value
    if isinstance(w_value, W_Long):
        return w_value.big.str()
    if isinstance(w_value, W_Float):
        return float_repr(w_value.value)
    if isinstance(w_value, W_Complex):
        return "(%s+%sj)" % (float_repr(w_value.real), float_repr(w_value.imag))
    if isinstance(w_value, W_Str):
        return quoted(w_value.utf8)
    if isinstance(w_value, W_Bytes):
        return "b" + quoted(w_value.data)
    if isinstance(w_value, W_Tuple):
        return _tuple_text(w_value)
    if isinstance(w_value, Code):
        return "<code %s>" % w_value.qualname
    return "<constant>"


def _tuple_text(w_tuple):
    items = [constant_text(w_item) for w_item in w_tuple.items_w]
    if len(items) == 1:
        return "(" + items[0] + ",)"
    return "(" + ", ".join(items) + ")"


_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "'": "\\'"}
_HEX = "0123456789abcdef"


def quoted(text):
    """The byte string in quotes; UTF-8 stays as it is."""
    parts = ["'"]
    for char in text:
        if char in _ESCAPES:
            parts.append(_ESCAPES[char])
        elif ord(char) < 32 or ord(char) == 127:
            parts.append("\\x" + _HEX[ord(char) >> 4] + _HEX[ord(char) & 15])
        else:
            parts.append(char)
    parts.append("'")
    return "".join(parts)
