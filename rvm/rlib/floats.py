"""Floats: Python's text forms, hash, power and rounding, and the mathematical functions.

The mathematical functions raise ValueError for a domain error and
OverflowError for a range error, as CPython's do.
"""
from __future__ import absolute_import
from math import (
    isnan, isinf, copysign, fmod, frexp, ldexp, modf, exp, log, log10,
    expm1, sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh,
    asinh, acosh, atanh, hypot,
    log1p as _math_log1p)

from rvm.rlib.arith import intmask
from rvm.rlib.bigint import rbigint, HASH_BITS, HASH_MODULUS
from rvm.rlib.short_floats import fixed_text, rounded, shortest_text
from rvm.rlib.strings import ascii_lower, is_digit, skip_digits
from rvm.rlib.world import HOSTED

if HOSTED:
    from math import sqrt
    from rvm.rlib.hosted_floats import (
        formatd as _general_text, rstring_to_float, isfinite, _round_to_digits,
        round_half_even, float_as_integer_ratio,
        DTSF_SIGN, DTSF_ADD_DOT_0, DTSF_ALT, DTSF_CUT_EXP_0, INFINITY, NAN,
        gamma as _gamma, lgamma, float2longlong, longlong2float, floor, ceil, erf, erfc,
        log2, cbrt, exp2, nextafter, remainder, positive_pow)
else:
    from rpython.rlib.rfloat import (
        formatd as _formatd, rstring_to_float, isfinite, round_double as _round_to_digits,
        round_half_even, float_as_rbigint_ratio as float_as_integer_ratio,
        DTSF_SIGN, DTSF_ADD_DOT_0, DTSF_ALT, DTSF_CUT_EXP_0, INFINITY, NAN,
        gamma as _gamma, lgamma)
    from rpython.rlib.longlong2float import float2longlong, longlong2float
    from math import floor, ceil
    from rvm.rlib.native_libm import erf, erfc, log2, cbrt, exp2, nextafter, remainder, positive_pow, sqrt

    def _general_text(x, code, precision, flags):
        """Return the text of x.

        RPython's version of dtoa leaves zeros at the end where it rounds a half: 1505.0 is 1.50e+03 to it.
        """
        text = _formatd(x, code, precision, flags)
        if (code == 'g' or code == 'G') and flags & DTSF_ALT == 0 and isfinite(x):
            return _without_zeros(text, flags & DTSF_ADD_DOT_0 != 0)
        return text


def formatd(x, code, precision, flags=0):
    """Return the text of x; `code` is one of e f g E F G, or r for repr (precision 0); see rvm.rlib.hosted_floats."""
    if code == 'f' and flags == 0:
        text = fixed_text(x, precision)
        if len(text) != 0:
            return text
    return _general_text(x, code, precision, flags)


HASH_INFINITY = 314159

# Integers up to this magnitude are floats exactly.
_EXACT_LIMIT = 1 << 53

# Below this gamma is a zero, positive or negative.
_GAMMA_UNDERFLOW = -200.0

# Beyond these, round(x, ndigits) is x itself, or zero.
_MOST_DIGITS = 323
_LEAST_DIGITS = -308


_POSITIVE_NAN_BITS = 0x7FF8000000000000


def _without_zeros(text, keeps_one):
    """Return the text of a float without zeros at the end of its fraction, or with one where `keeps_one` says so."""
    point = text.find(".")
    if point < 0:
        return text
    end = text.find("e")
    if end < 0:
        end = text.find("E")
    has_exponent = end >= 0
    if not has_exponent:
        end = len(text)
    last = end
    while last > point + 1 and text[last - 1] == "0":
        last -= 1
    if last == point + 1:
        last = point + 2 if keeps_one and not has_exponent else point
    assert last >= 0 and end >= 0
    return text[:last] + text[end:]


def positive_nan():
    """Return the NaN of float('nan').  The native world does not always keep its sign."""
    return longlong2float(_POSITIVE_NAN_BITS)


def float_repr(x):
    """Return CPython's repr(x): the shortest text that reads back as x."""
    text = shortest_text(x)
    return text if len(text) != 0 else _general_text(x, 'r', 0, DTSF_ADD_DOT_0)


def string_to_float(s):
    """Return the float that `s` denotes.  Raise ValueError if it denotes none.

    The syntax is CPython's without white space and underscores: an optional sign, then
    `inf`, `infinity`, `nan` (any case) or ASCII digits with at most one point
    and an optional exponent.
    """
    start = 0
    if s and (s[0] == '+' or s[0] == '-'):
        start = 1
    if start < len(s) and not is_digit(s[start]) and s[start] != '.':
        result = _named_float(ascii_lower(s[start:]))
        if s[0] == '-':
            return -result
        return result
    if not _is_decimal(s, start):
        raise ValueError("could not convert string to float")
    return rstring_to_float(s)


def _named_float(name):
    if name == 'inf' or name == 'infinity':
        return INFINITY
    if name == 'nan':
        return positive_nan()
    raise ValueError("could not convert string to float")


def _is_decimal(s, start):
    """Return whether s[start:] is digits with at most one point and an optional exponent."""
    pos = skip_digits(s, start)
    digits = pos - start
    if pos < len(s) and s[pos] == '.':
        end = skip_digits(s, pos + 1)
        digits += end - pos - 1
        pos = end
    if digits == 0:
        return False
    if pos < len(s) and (s[pos] == 'e' or s[pos] == 'E'):
        pos += 1
        if pos < len(s) and (s[pos] == '+' or s[pos] == '-'):
            pos += 1
        end = skip_digits(s, pos)
        if end == pos:
            return False
        pos = end
    return pos == len(s)


def float_hash(x):
    """Return CPython 3's hash of a float, or 0 for a NaN, whose hash in Python is its identity."""
    if isnan(x):
        return 0
    if isinf(x):
        if x > 0.0:
            return HASH_INFINITY
        return -HASH_INFINITY
    mantissa, exponent = frexp(abs(x))
    result = 0
    while mantissa != 0.0:              # 28 bits at a time, modulo 2**61 - 1
        result = intmask((result << 28) & HASH_MODULUS) | result >> (HASH_BITS - 28)
        mantissa *= 268435456.0
        exponent -= 28
        digit = int(mantissa)
        mantissa -= float(digit)
        result += digit
        if result >= HASH_MODULUS:
            result -= HASH_MODULUS
    shift = exponent % HASH_BITS
    result = intmask((result << shift) & HASH_MODULUS) | result >> (HASH_BITS - shift)
    if x < 0.0:
        result = -result
    if result == -1:
        return -2
    return result


def round_double(x, ndigits):
    """Return round(x, ndigits), exactly, half to even.  Raise OverflowError if the result is too large."""
    if not isfinite(x) or ndigits > _MOST_DIGITS:
        return x
    if ndigits < _LEAST_DIGITS:
        return 0.0 * x
    if x == 0.0:
        return x
    result = rounded(x, ndigits)
    if not isnan(result):
        return result
    result = _round_to_digits(x, ndigits, True)
    if isinf(result):
        raise OverflowError
    return result


def log1p(x):
    """Return the natural logarithm of 1 + x.  Raise ValueError for x <= -1."""
    if x == -1.0:
        raise ValueError("math domain error")
    return _math_log1p(x)


def gamma(x):
    """Return the gamma function of x.  Raise ValueError at its poles, OverflowError if the result is too large."""
    if x < _GAMMA_UNDERFLOW and not isinf(x) and floor(x) != x:
        if fmod(floor(x), 2.0) != 0.0:
            return -0.0
        return 0.0
    return _gamma(x)


def trunc(x):
    """Return the integral part of x, as a float."""
    if x >= 0.0:
        return floor(x)
    return ceil(x)


def is_integer(x):
    return isfinite(x) and floor(x) == x


def float_truediv(x, y):
    """Return x / y.  Raise ZeroDivisionError."""
    if y == 0.0:
        raise ZeroDivisionError
    return x / y


def float_mod(x, y):
    """Return x % y: the remainder with the sign of y.  Raise ZeroDivisionError."""
    if y == 0.0:
        raise ZeroDivisionError
    if not isfinite(x) or isnan(y):
        return positive_nan()
    if isinf(y):
        mod = x
    else:
        mod = fmod(x, y)
    if mod == 0.0:
        return copysign(0.0, y)
    if (y < 0.0) != (mod < 0.0):
        mod += y
    return mod


def float_divmod(x, y):
    """Return (x // y, x % y).  Raise ZeroDivisionError."""
    if y == 0.0:
        raise ZeroDivisionError
    if not isfinite(x) or isnan(y):
        return positive_nan(), positive_nan()
    if isinf(y):
        mod = x
    else:
        mod = fmod(x, y)
    quotient = (x - mod) / y
    if mod == 0.0:
        mod = copysign(0.0, y)
    elif (y < 0.0) != (mod < 0.0):
        mod += y
        quotient -= 1.0
    if quotient == 0.0:
        return copysign(0.0, x / y), mod
    rounded = floor(quotient)
    if quotient - rounded > 0.5:
        rounded += 1.0
    return rounded, mod


def float_floordiv(x, y):
    """Return x // y.  Raise ZeroDivisionError."""
    quotient, mod = float_divmod(x, y)
    return quotient


def int_truediv(a, b):
    """Return a / b of two machine integers, correctly rounded.  Raise ZeroDivisionError."""
    if b == 0:
        raise ZeroDivisionError
    if -_EXACT_LIMIT <= a <= _EXACT_LIMIT and -_EXACT_LIMIT <= b <= _EXACT_LIMIT:
        return float(a) / float(b)
    return rbigint.fromint(a).truediv(rbigint.fromint(b))


def fabs(x):
    """Return the absolute value, by an instruction and not by a call of C's fabs."""
    return abs(x)


def float_pow(x, y):
    """Return x ** y.

    Raise ZeroDivisionError, OverflowError, or ValueError if the result is complex.
    """
    if y == 0.0 or x == 1.0:
        return 1.0
    if x > 0.0 and isfinite(x) and isfinite(y):     # what most programs ask for
        return positive_pow(x, y)
    if isnan(x) or isnan(y):
        return positive_nan()
    if isinf(y):
        return _power_to_infinity(x, y)
    y_is_odd = fmod(abs(y), 2.0) == 1.0
    if isinf(x):
        return _power_of_infinity(x, y, y_is_odd)
    if x == 0.0:
        if y < 0.0:
            raise ZeroDivisionError
        if y_is_odd:
            return x
        return 0.0
    if y != floor(y):
        raise ValueError
    if y_is_odd:
        return -positive_pow(-x, y)
    return positive_pow(-x, y)


def _power_to_infinity(x, y):
    magnitude = abs(x)
    if magnitude == 1.0:
        return 1.0
    if (y > 0.0) == (magnitude > 1.0):
        return INFINITY
    return 0.0


def _power_of_infinity(x, y, y_is_odd):
    if y > 0.0:
        result = INFINITY
    else:
        result = 0.0
    if y_is_odd:
        return copysign(result, x)
    return result


# As in C: a result that overflows is infinite.

def c_hypot(x, y):
    try:
        return hypot(x, y)
    except OverflowError:
        return INFINITY


def c_exp(x):
    try:
        return exp(x)
    except OverflowError:
        return INFINITY


def c_pow(x, y):
    """Return x ** y for a positive x."""
    try:
        return float_pow(x, y)
    except OverflowError:
        return INFINITY


def c_quotient(x, y):
    """Return x / y for an x that is not negative and a y that is not -0.0."""
    if y != 0.0:
        return x / y
    return INFINITY if x > 0.0 else NAN
