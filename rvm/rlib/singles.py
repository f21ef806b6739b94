"""Floats of single precision, held in machine floats."""
from __future__ import absolute_import
from math import copysign, fabs, isinf, isnan, ldexp

from rvm.rlib.arith import MININT
from rvm.rlib.floats import INFINITY, float2longlong, longlong2float
from rvm.rlib.jit import dont_look_inside
from rvm.rlib.world import HOSTED

if HOSTED:
    import struct

    def _rounded(x):
        return struct.unpack("<f", struct.pack("<f", x))[0]
else:
    from rpython.rlib.rarithmetic import r_singlefloat

    def _rounded(x):
        return float(r_singlefloat(x))

_TOO_LARGE = 3.4028235677973366e38      # this and more is rounded to infinity
_SMALLEST_NORMAL = 1.1754943508222875e-38
_MANTISSA_BITS = 23
_MANTISSA = (1 << _MANTISSA_BITS) - 1
_EXTRA_BITS = 29                        # of the mantissa of a double
_QUIET = 1 << (_MANTISSA_BITS - 1)      # the bit of a NaN with which it is no signal
_LEAST_EXPONENT = -149                  # of the smallest single, 2 ** -149


@dont_look_inside
def round_single(x):
    """Return the single nearest to x."""
    if isnan(x) or isinf(x):
        return x
    if fabs(x) >= _TOO_LARGE:
        return copysign(INFINITY, x)
    return _rounded(x)


def bits_of_single(x):
    """Return the 32 bits of a float that is a single."""
    wide = float2longlong(x)
    sign = 1 << 31 if wide < 0 else 0
    if isnan(x):
        payload = (wide >> _EXTRA_BITS) & _MANTISSA
        return sign | 0x7F800000 | (payload if payload != 0 else _QUIET)
    if isinf(x):
        return sign | 0x7F800000
    if fabs(x) < _SMALLEST_NORMAL:
        return sign | int(ldexp(fabs(x), -_LEAST_EXPONENT))
    exponent = ((wide >> 52) & 0x7FF) - 1023 + 127
    return sign | (exponent << _MANTISSA_BITS) | ((wide >> _EXTRA_BITS) & _MANTISSA)


def single_of_bits(bits):
    """Return the float that the 32 bits stand for."""
    sign = -1.0 if bits & (1 << 31) else 1.0
    exponent = (bits >> _MANTISSA_BITS) & 0xFF
    mantissa = bits & _MANTISSA
    if exponent == 0xFF:
        if mantissa == 0:
            return sign * INFINITY
        # The bits of NaN that say nothing stay as they are.
        return longlong2float((MININT if sign < 0 else 0) | (0x7FF << 52) | (mantissa << _EXTRA_BITS))
    if exponent == 0:
        return sign * ldexp(float(mantissa), _LEAST_EXPONENT)
    return sign * ldexp(float(mantissa | (1 << _MANTISSA_BITS)), exponent - 1 + _LEAST_EXPONENT)
