"""Stand-ins for rpython.rlib.rarithmetic: 64-bit words over Python 3's int."""

LONG_BIT = 64
MAXINT = 0x7FFFFFFFFFFFFFFF
_MININT = -MAXINT - 1
_MASK = 0xFFFFFFFFFFFFFFFF
_SIGN = 0x8000000000000000


def ovfcheck(result):
    """Return `result` if it fits a signed word, else raise OverflowError."""
    if _MININT <= result <= MAXINT:
        return result
    raise OverflowError


def ovfcheck_float_to_int(x):
    """Return the float truncated to a signed word.  Raise OverflowError if it does not fit or is a NaN."""
    if -9223372036854775808.0 <= x < 9223372036854775808.0:
        return int(x)
    raise OverflowError


def intmask(n):
    """Return the low 64 bits of n as a signed word."""
    n = int(n)
    if _MININT <= n <= MAXINT:
        return n
    return ((n + _SIGN) & _MASK) - _SIGN


def _wrapping(name):
    operation = getattr(int, name)

    def method(self, other):
        result = operation(self, other)
        if result is NotImplemented:
            return result
        return type(self)(result)
    method.__name__ = name
    return method


def _wrapping_unary(name):
    operation = getattr(int, name)

    def method(self):
        return type(self)(operation(self))
    method.__name__ = name
    return method


class r_uint(int):
    """An unsigned 64-bit word, whose arithmetic wraps."""

    def __new__(cls, value=0):
        return int.__new__(cls, int(value) & _MASK)


for _name in ("add", "sub", "mul", "floordiv", "mod", "and", "or", "xor", "lshift", "rshift"):
    for _prefix in ("__", "__r"):
        setattr(r_uint, _prefix + _name + "__", _wrapping(_prefix + _name + "__"))
for _name in ("__neg__", "__abs__", "__invert__", "__pos__"):
    setattr(r_uint, _name, _wrapping_unary(_name))
