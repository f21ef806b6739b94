"""A stand-in for rpython.rlib.rbigint: the same class over Python 3's int.

It raises what RPython's raises.  `value` is the int; only this module reads it.
"""
import sys

from rvm.rlib.hosted_arith import MAXINT, r_uint

_MININT = -MAXINT - 1
SHIFT = 63                             # bits of a digit, as natively
FLOAT_MULTIPLIER = float(1 << SHIFT)   # a digit's value by that of the one behind it

# Python 3 may limit the length of the decimal text of an int; RPython does not.
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


class InvalidEndiannessError(Exception):
    pass


class InvalidSignednessError(Exception):
    pass


class rbigint(object):
    """An integer of any size.  Immutable."""
    __slots__ = ("value",)

    def __init__(self, value=0):
        self.value = value

    @staticmethod
    def fromint(value):
        return rbigint(int(value))

    fromlong = fromrarith_int = frombool = fromint

    @staticmethod
    def fromfloat(x):
        """Return the float truncated.  Raise OverflowError for infinities, ValueError for a NaN."""
        return rbigint(int(x))

    @staticmethod
    def fromdecimalstr(s):
        return rbigint(int(s))

    @staticmethod
    def fromstr(s, base=0):
        return rbigint(int(s, base))

    @staticmethod
    def frombytes(s, byteorder, signed):
        if byteorder not in ("big", "little"):
            raise InvalidEndiannessError
        return rbigint(int.from_bytes(s.encode("latin-1"), byteorder, signed=bool(signed)))

    def tobytes(self, nbytes, byteorder, signed):
        if byteorder not in ("big", "little"):
            raise InvalidEndiannessError
        if not signed and self.value < 0:
            raise InvalidSignednessError
        return self.value.to_bytes(nbytes, byteorder, signed=bool(signed)).decode("latin-1")

    @property
    def sign(self):
        return (self.value > 0) - (self.value < 0)

    def toint(self):
        if _MININT <= self.value <= MAXINT:
            return self.value
        raise OverflowError

    def tobool(self):
        return self.value != 0

    def touint(self):
        if self.value < 0:
            raise ValueError("cannot convert negative integer to unsigned int")
        if self.value > 2 * MAXINT + 1:
            raise OverflowError
        return r_uint(self.value)

    def tofloat(self):
        return float(self.value)

    def tolong(self):
        return self.value

    def str(self):
        return "%d" % self.value

    def repr(self):
        return "%dL" % self.value

    def __repr__(self):
        return "<rbigint %d>" % self.value

    def format(self, digits, prefix='', suffix=''):
        """Return the text in base len(digits), whose digit i is digits[i]."""
        sign, magnitude = ("-", -self.value) if self.value < 0 else ("", self.value)
        text = _to_base(magnitude, digits)
        return sign + prefix + text + suffix

    def hash(self):
        return hash(self.value)

    def __eq__(self, other):
        return isinstance(other, rbigint) and self.value == other.value

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.value)

    def eq(self, other):
        return self.value == other.value

    def ne(self, other):
        return self.value != other.value

    def lt(self, other):
        return self.value < other.value

    def le(self, other):
        return self.value <= other.value

    def gt(self, other):
        return self.value > other.value

    def ge(self, other):
        return self.value >= other.value

    def int_eq(self, other):
        return self.value == other

    def int_ne(self, other):
        return self.value != other

    def int_lt(self, other):
        return self.value < other

    def int_le(self, other):
        return self.value <= other

    def int_gt(self, other):
        return self.value > other

    def int_ge(self, other):
        return self.value >= other

    def add(self, other):
        return rbigint(self.value + other.value)

    def sub(self, other):
        return rbigint(self.value - other.value)

    def mul(self, other):
        return rbigint(self.value * other.value)

    def int_add(self, other):
        return rbigint(self.value + other)

    def int_sub(self, other):
        return rbigint(self.value - other)

    def int_mul(self, other):
        return rbigint(self.value * other)

    def truediv(self, other):
        return self.value / other.value

    def floordiv(self, other):
        return rbigint(self.value // other.value)

    div = floordiv

    def mod(self, other):
        return rbigint(self.value % other.value)

    def int_mod(self, other):
        return rbigint(self.value % other)

    def divmod(self, other):
        quotient, remainder = divmod(self.value, other.value)
        return rbigint(quotient), rbigint(remainder)

    def pow(self, exponent, modulus=None):
        """Return the power.  Raise ValueError for a negative exponent or a modulus of zero."""
        if exponent.value < 0:
            raise ValueError
        if modulus is None:
            return rbigint(self.value ** exponent.value)
        return rbigint(pow(self.value, exponent.value, modulus.value))

    def neg(self):
        return rbigint(-self.value)

    def abs(self):
        return rbigint(abs(self.value))

    def invert(self):
        return rbigint(~self.value)

    def lshift(self, count):
        return rbigint(self.value << count)

    def rshift(self, count, dont_invert=False):
        if dont_invert:
            return rbigint(abs(self.value) >> count if self.value >= 0 else -(-self.value >> count))
        return rbigint(self.value >> count)

    def and_(self, other):
        return rbigint(self.value & other.value)

    def or_(self, other):
        return rbigint(self.value | other.value)

    def xor(self, other):
        return rbigint(self.value ^ other.value)

    def int_and_(self, other):
        return rbigint(self.value & other)

    def int_or_(self, other):
        return rbigint(self.value | other)

    def int_xor(self, other):
        return rbigint(self.value ^ other)

    def numdigits(self):
        return max(1, -(-self.value.bit_length() // SHIFT))

    def digit(self, i):
        """Return a digit of the magnitude; the least significant one has the number 0."""
        return abs(self.value) >> i * SHIFT & (1 << SHIFT) - 1

    def bit_length(self):
        return self.value.bit_length()


def _to_base(magnitude, digits):
    """Return the text of `magnitude` in base len(digits)."""
    base = len(digits)
    if base == 10 and digits == "0123456789":
        return "%d" % magnitude
    if base == 16:
        return "".join([digits[int(c, 16)] for c in "%x" % magnitude])
    text = []
    while True:
        magnitude, digit = divmod(magnitude, base)
        text.append(digits[digit])
        if not magnitude:
            break
    text.reverse()
    return "".join(text)
