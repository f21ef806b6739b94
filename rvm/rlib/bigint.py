"""Arbitrary-precision integers: rbigint, with Python 3's hash and parsing of digits."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_bigint import rbigint, InvalidEndiannessError, InvalidSignednessError
else:
    from rpython.rlib.rbigint import rbigint, InvalidEndiannessError, InvalidSignednessError

    # It must be inlined, says RPython, but cannot be where a `try` catches its ValueError.
    rbigint.__dict__['lshift']._always_inline_ = 'try'

HASH_BITS = 61
HASH_MODULUS = (1 << HASH_BITS) - 1

BIG_ZERO = rbigint.fromint(0)
BIG_ONE = rbigint.fromint(1)


def bigint_hash(big):
    """CPython 3's hash of an int: the magnitude modulo 2**61 - 1 with the sign; -1 becomes -2."""
    result = big.abs().int_mod(HASH_MODULUS).toint()
    if big.sign < 0:
        result = -result
    if result == -1:
        return -2
    return result


def digit_value(char):
    """The value of an ASCII digit or letter as a digit, or -1."""
    c = ord(char)
    if 48 <= c <= 57:
        return c - 48
    if 97 <= c <= 122:
        return c - 87
    if 65 <= c <= 90:
        return c - 55
    return -1


def parse_int(digits, base):
    """The rbigint that ASCII `digits` (no sign, prefix, space or underscore) denote; ValueError."""
    if not 2 <= base <= 36 or not digits:
        raise ValueError
    for char in digits:
        value = digit_value(char)
        if value < 0 or value >= base:
            raise ValueError
    return rbigint.fromstr(digits, base)
