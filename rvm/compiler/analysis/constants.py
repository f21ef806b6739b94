"""Compares the constants that stand in source, and writes them as text: `1 == 1.0`, repr('a').

The data model's own equality and repr() serve any object and may run a program's code;
these know constants alone.
"""
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Integer, w_False, w_True
from rvm.objects.numbers.arithmetic import float_compare, integer_compare, integer_float_compare
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.rlib import floats

HEX_DIGITS = "0123456789abcdef"
ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}


def constants_equal(w_a, w_b):
    """True if two numbers, strings, byte strings or singletons are equal."""
    if isinstance(w_a, W_Str):
        return isinstance(w_b, W_Str) and w_a.text() == w_b.text()
    if isinstance(w_a, W_Bytes):
        return isinstance(w_b, W_Bytes) and w_a.data() == w_b.data()
    if isinstance(w_b, W_Complex) and not isinstance(w_a, W_Complex):
        return constants_equal(w_b, w_a)
    if isinstance(w_a, W_Complex):
        if isinstance(w_b, W_Complex):
            return w_a.real == w_b.real and w_a.imag == w_b.imag
        return w_a.imag == 0.0 and constants_equal(W_Float(w_a.real), w_b)
    if isinstance(w_a, W_Float):
        if isinstance(w_b, W_Float):
            return float_compare(w_a.value, w_b.value) == 0
        return isinstance(w_b, W_Integer) and integer_float_compare(w_b, w_a.value) == 0
    if isinstance(w_a, W_Integer):
        if isinstance(w_b, W_Float):
            return integer_float_compare(w_a, w_b.value) == 0
        return isinstance(w_b, W_Integer) and integer_compare(w_a, w_b) == 0
    return w_a is w_b


def constant_repr(w_constant):
    """Return the result of repr() for a constant; characters beyond ASCII stay as they are."""
    if w_constant is w_None:
        return "None"
    if w_constant is w_True:
        return "True"
    if w_constant is w_False:
        return "False"
    if isinstance(w_constant, W_Integer):
        return w_constant.to_big().str()
    if isinstance(w_constant, W_Float):
        return floats.float_repr(w_constant.value)
    if isinstance(w_constant, W_Complex):
        return _complex_repr(w_constant.real, w_constant.imag)
    if isinstance(w_constant, W_Str):
        return _quoted(w_constant.text(), False)
    if isinstance(w_constant, W_Bytes):
        return "b" + _quoted(w_constant.data(), True)
    return "Ellipsis"


def _complex_repr(real, imag):
    imaginary = floats.formatd(imag, "r", 0) + "j"
    if real == 0.0 and floats.copysign(1.0, real) > 0.0:
        return imaginary
    if not imaginary.startswith("-"):
        imaginary = "+" + imaginary
    return "(" + floats.formatd(real, "r", 0) + imaginary + ")"


def _quoted(text, is_bytes):
    quote = "'"
    if text.find("'") >= 0 and text.find('"') < 0:
        quote = '"'
    parts = [quote]
    for char in text:
        code = ord(char)
        if char in ESCAPES:
            parts.append(ESCAPES[char])
        elif char == quote:
            parts.append("\\" + char)
        elif code < 32 or code == 127 or (code > 127 and is_bytes):
            parts.append("\\x" + HEX_DIGITS[code >> 4] + HEX_DIGITS[code & 15])
        else:
            parts.append(char)
    parts.append(quote)
    return "".join(parts)
