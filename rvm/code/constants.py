"""Constants in code: when two of them are the same, and how they are printed.

This module knows nothing of the instructions that use them.
"""
from rvm.code.code import Code
from rvm.objects.containers.setobject import W_FrozenSet
from rvm.objects.text.literals import (
    W_Bytes, W_Complex, W_Float, W_Int, W_Long, W_Str, w_Ellipsis, w_False, w_None, w_True)
from rvm.objects.textrepr import bytes_repr, str_repr
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.floats import copysign, float2longlong, float_repr


def constant_key(w_value):
    """Return a text that two constants share when one may stand for the other; "" if none may."""
    if isinstance(w_value, W_Str):
        return "s" + w_value.text()
    if isinstance(w_value, W_Bytes):
        return "b" + w_value.data()
    if isinstance(w_value, W_Float):
        return "f%d" % float2longlong(w_value.value)
    if isinstance(w_value, W_Complex):
        return "c%d %d" % (float2longlong(w_value.real), float2longlong(w_value.imag))
    if isinstance(w_value, W_Tuple):
        return _tuple_key(w_value)
    if isinstance(w_value, Code) or isinstance(w_value, W_FrozenSet):
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
    """Return the constant as Python source, for printed code."""
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
        return _complex_text(w_value)
    if isinstance(w_value, W_Str):
        return str_repr(w_value.text())
    if isinstance(w_value, W_Bytes):
        return bytes_repr(w_value.data())
    if isinstance(w_value, W_Tuple):
        return _tuple_text(w_value)
    if isinstance(w_value, W_FrozenSet):
        return "frozenset({%s})" % ", ".join([constant_text(w_item) for w_item in w_value.keys_w()])
    if isinstance(w_value, Code):
        return "<code %s>" % w_value.qualified_name()
    return "<constant>"


def _tuple_text(w_tuple):
    items = [constant_text(w_item) for w_item in w_tuple.items_w]
    if len(items) == 1:
        return "(" + items[0] + ",)"
    return "(" + ", ".join(items) + ")"


def _complex_text(w_value):
    imaginary = _number_text(w_value.imag) + "j"
    if w_value.real == 0.0 and copysign(1.0, w_value.real) > 0:
        return imaginary
    if not imaginary.startswith("-"):
        imaginary = "+" + imaginary
    return "(" + _number_text(w_value.real) + imaginary + ")"


def _number_text(x):
    """Return the float without a fraction of zero."""
    text = float_repr(x)
    end = len(text) - 2
    if end >= 0 and text.endswith(".0"):
        return text[:end]
    return text
