"""Tells the truth of constants."""
from rvm.objects.text.literals import (
    W_Bytes, W_Float, W_Int, W_Long, W_Str, w_Ellipsis, w_None)
from rvm.objects.tupleobject import W_Tuple

FALSE, TRUE, UNKNOWN = range(3)


def truth_of_constant(w_value):
    """Return TRUE or FALSE; UNKNOWN for what is not a plain constant."""
    if w_value is w_None:
        return FALSE
    if w_value is w_Ellipsis or isinstance(w_value, W_Long):
        return TRUE
    if isinstance(w_value, W_Int):
        return _of(w_value.value != 0)
    if isinstance(w_value, W_Float):
        return _of(w_value.value != 0.0)
    if isinstance(w_value, W_Str):
        return _of(len(w_value.text()) > 0)
    if isinstance(w_value, W_Bytes):
        return _of(len(w_value.data()) > 0)
    if isinstance(w_value, W_Tuple):
        return _of(len(w_value.items_w) > 0)
    return UNKNOWN


def _of(condition):
    if condition:
        return TRUE
    return FALSE
