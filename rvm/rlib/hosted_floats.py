"""Stand-ins for rpython.rlib.rfloat and longlong2float over Python 3's floats."""
import math
import struct
from math import isfinite, erf, erfc, gamma, lgamma, log2, nextafter, remainder, pow as positive_pow

from rvm.rlib.hosted_bigint import rbigint

INFINITY = math.inf
NAN = math.nan

DTSF_SIGN = 0x1         # a sign on positive numbers too
DTSF_ADD_DOT_0 = 0x2    # append '.0' if there is neither point nor exponent
DTSF_ALT = 0x4          # keep the point and the zeros at the end
DTSF_CUT_EXP_0 = 0x8    # no leading zero in the exponent


def formatd(x, code, precision, flags=0):
    """Return the text of x; `code` is one of e f g E F G, or r for repr (precision 0)."""
    if not isfinite(x):
        text = _nonfinite_text(x)
        if code in 'EFG':
            text = text.upper()
    else:
        text = _finite_text(x, code, precision, flags)
    if flags & DTSF_SIGN and x == x and not text.startswith('-'):
        text = '+' + text
    return text


def _nonfinite_text(x):
    if x != x:
        return 'nan'
    return '-inf' if x < 0 else 'inf'


def _finite_text(x, code, precision, flags):
    alternative = flags & DTSF_ALT
    if code == 'r':
        text = _repr_text(x, alternative)
    elif code in 'gG':
        text = _general_text(x, code, max(precision, 1), flags)
    elif code in 'eEfF':
        text = ('%#.*' if alternative else '%.*') + code
        text = text % (precision, x)
    else:
        raise ValueError('Invalid mode')
    if flags & DTSF_ADD_DOT_0 and 'e' not in text.lower():
        if '.' not in text:
            text += '.0'
        elif text.endswith('.'):
            text += '0'
    if flags & DTSF_CUT_EXP_0 and len(text) > 4 and text[-4] in 'eE' and text[-2] == '0':
        text = text[:-2] + text[-1]
    return text


def _repr_text(x, alternative):
    text = repr(x)
    if text.endswith('.0'):
        return text[:-1] if alternative else text[:-2]
    if alternative and '.' not in text:
        return text.replace('e', '.e')
    return text


def _general_text(x, code, precision, flags):
    """Format as %g does, but with an exponent if '.0' would make one digit too many."""
    text = ('%#.*' if flags & DTSF_ALT else '%.*') + code
    text = text % (precision, x)
    if not flags & DTSF_ADD_DOT_0 or 'e' in text.lower():
        return text
    whole = text.lstrip('-').partition('.')[0]
    if len(whole) < precision or whole == '0' and x != 0.0:
        return text
    e = 'e' if code == 'g' else 'E'
    if flags & DTSF_ALT:
        return ('%#.*' + e) % (precision - 1, x)
    mantissa, exponent = (('%.*' + e) % (precision - 1, x)).split(e)
    if '.' in mantissa:
        mantissa = mantissa.rstrip('0').rstrip('.')
    return mantissa + e + exponent


def rstring_to_float(s):
    """Return the float that digits, a point and an exponent denote.  Raise ValueError."""
    return float(s)


def _round_to_digits(x, ndigits, half_even):
    assert half_even
    return round(x, ndigits)


def round_half_even(x):
    """Return the nearest integral float, half to even."""
    if not isfinite(x):
        return x
    return math.copysign(float(round(x)), x)


def floor(x):
    """Return the largest integral float not above x."""
    if not isfinite(x):
        return x
    return x // 1.0


def ceil(x):
    """Return the smallest integral float not below x."""
    if not isfinite(x):
        return x
    return -(-x // 1.0)


def float_as_integer_ratio(x):
    """Return the numerator and denominator, two rbigints.  Raise OverflowError or ValueError if x is not finite."""
    numerator, denominator = x.as_integer_ratio()
    return rbigint(numerator), rbigint(denominator)


def exp2(x):
    return math.pow(2.0, x)


def cbrt(x):
    """Return the cube root, from a first guess by pow and one step of Newton's method."""
    if x == 0.0 or not isfinite(x):
        return x
    root = math.copysign(abs(x) ** (1.0 / 3.0), x)
    return root - (root * root * root - x) / (3.0 * root * root)


if hasattr(math, 'cbrt'):       # since 3.11
    cbrt = math.cbrt
    exp2 = math.exp2


def float2longlong(x):
    """Return the 64 bits of x as a signed word."""
    return struct.unpack('<q', struct.pack('<d', x))[0]


def longlong2float(bits):
    """Return the float whose 64 bits are this signed word."""
    return struct.unpack('<d', struct.pack('<q', bits))[0]
