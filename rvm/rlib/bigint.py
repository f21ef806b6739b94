"""Arbitrary-precision integers: rbigint, with Python 3's hash and parsing of digits."""
from __future__ import absolute_import

from rvm.rlib.arith import LONG_BIT, MAXINT
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_bigint import (
        FLOAT_MULTIPLIER, SHIFT, rbigint, InvalidEndiannessError, InvalidSignednessError)
else:
    from rpython.rlib.rbigint import (
        FLOAT_MULTIPLIER, SHIFT, rbigint, InvalidEndiannessError, InvalidSignednessError)

    # RPython insists on inlining it, which is impossible in a `try` that catches its ValueError.
    rbigint.__dict__['lshift']._always_inline_ = 'try'

HASH_BITS = 61
HASH_MODULUS = (1 << HASH_BITS) - 1

BIG_ZERO = rbigint.fromint(0)
BIG_ONE = rbigint.fromint(1)


# Whether a digit has all bits of a machine integer but for the sign.
DIGIT_FILLS_INT = SHIFT == LONG_BIT - 1


def is_surely_large(big):
    """Return whether the number of digits alone tells that a number is no machine integer.

    Asking toint() instead costs an exception for each result that is large.
    """
    return DIGIT_FILLS_INT and big.sign > 0 and big.numdigits() > 1


def low_bits(big):
    """Return the number modulo 2**SHIFT, a machine integer that is not negative."""
    digit = big.digit(0)
    return digit if big.sign >= 0 else -digit & MAXINT


def bigint_hash(big):
    """Return CPython 3's hash of an int: the magnitude modulo 2**61 - 1 with the sign; -1 becomes -2."""
    result = big.abs().int_mod(HASH_MODULUS).toint()
    if big.sign < 0:
        result = -result
    if result == -1:
        return -2
    return result


# A quotient of leading digits is wrong by less than SURELY, if it is not above LARGEST_QUOTIENT.
LARGEST_QUOTIENT = 1000000.0
SURELY = 1e-8


def leading_quotient(a, b):
    """Return a // b of positive integers, computed from their leading digits; -1 if these do not decide it.

    This is the step of Lehmer's algorithm for the greatest common divisor (Knuth, The Art of Computer
    Programming, volume 2, 4.5.2): only a quotient close to an integer needs the other digits.
    """
    size = b.numdigits()
    longer = a.numdigits() - size
    if size < 4 or longer < 0 or longer > 1:
        return -1
    quotient = leading_digits(a, size) / leading_digits(b, size)
    if not quotient < LARGEST_QUOTIENT:
        return -1
    result = int(quotient)
    rest = quotient - float(result)
    return result if SURELY < rest < 1.0 - SURELY else -1


def leading_digits(big, size):
    """Return the value of the digits from number size - 3 on as a float, which gets at least 62 bits."""
    result = 0.0
    for i in range(big.numdigits() - 1, size - 4, -1):
        result = result * FLOAT_MULTIPLIER + float(big.digit(i))
    return result


def digit_value(char):
    """Return the value of an ASCII digit or letter as a digit, or -1."""
    c = ord(char)
    if 48 <= c <= 57:
        return c - 48
    if 97 <= c <= 122:
        return c - 87
    if 65 <= c <= 90:
        return c - 55
    return -1


def parse_int(digits, base):
    """Return the rbigint that ASCII `digits` denote (no sign, prefix, space or underscore).

    Raise ValueError for an empty text, a digit that `base` does not have, or a base outside 2 to 36.
    """
    if not 2 <= base <= 36 or not digits:
        raise ValueError
    for char in digits:
        value = digit_value(char)
        if value < 0 or value >= base:
            raise ValueError
    if base == 10:
        return rbigint.fromdecimalstr(digits)       # which does not look at each digit again
    return rbigint.fromstr(digits, base)
