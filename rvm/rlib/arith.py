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


def wrap_int32(value):
    """Return `value` as C's 32-bit int keeps it: wrapped around."""
    return ((value + 0x80000000) & 0xFFFFFFFF) - 0x80000000
