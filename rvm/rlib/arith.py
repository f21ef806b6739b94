"""Machine integers: overflow checks, wrapping, unsigned words."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_arith import (
        ovfcheck, ovfcheck_float_to_int, intmask, r_uint, LONG_BIT, MAXINT)
else:
    from rpython.rlib.rarithmetic import (
        ovfcheck, ovfcheck_float_to_int, intmask, r_uint, LONG_BIT, maxint as MAXINT)

MININT = -MAXINT - 1


def integer_range(size, is_signed):
    """Return the least and the greatest integer of `size` bytes, which a machine word holds.

    It is for tables that are made when rvm is translated.
    """
    bits = 8 * size
    if is_signed:
        return -1 << bits - 1, (1 << bits - 1) - 1
    return 0, (1 << bits) - 1


def sign_extended(bits, size):
    """Return the signed integer that the lowest `size` bytes of a word are."""
    unused = LONG_BIT - 8 * size
    return intmask(bits << unused) >> unused


def wrap_int32(value):
    """Return `value` as C's 32-bit int keeps it: wrapped around."""
    return ((value + 0x80000000) & 0xFFFFFFFF) - 0x80000000
