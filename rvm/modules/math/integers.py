"""math.comb, factorial, gcd, isqrt, lcm and perm: the functions of integers."""
from rvm.modules.math import math
from rvm.objects import protocol
from rvm.objects.errors import overflow_error, value_error
from rvm.objects.intobject import W_Int, W_Integer, new_int
from rvm.objects.root import w_None
from rvm.rlib import floats
from rvm.rlib.arith import MAXINT, MININT
from rvm.rlib.bigint import BIG_ONE

# Fewer factors than this are multiplied one after another, more of them by halves.
FEW_FACTORS = 16


def integer_argument(w_object):
    w_integer = protocol.index_object(w_object)
    assert isinstance(w_integer, W_Integer)
    return w_integer


# Divisors and multiples.

@math.function("gcd(*integers)")
def gcd(args_w):
    """Greatest Common Divisor."""
    w_result = W_Int(0)
    for w_argument in args_w:
        w_result = gcd_of(w_result, integer_argument(w_argument))
    return w_result


def gcd_of(w_a, w_b):
    """Return the greatest common divisor, by Euclid's algorithm."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int) and w_a.value != MININT and w_b.value != MININT:
        a, b = abs(w_a.value), abs(w_b.value)
        while b != 0:
            a, b = b, a % b
        return W_Int(a)
    big_a = w_a.to_big().abs()
    big_b = w_b.to_big().abs()
    while big_b.sign != 0:
        big_a, big_b = big_b, big_a.mod(big_b)
    return new_int(big_a)


@math.function("lcm(*integers)")
def lcm(args_w):
    """Least Common Multiple."""
    w_result = W_Int(1)
    for w_argument in args_w:
        w_result = lcm_of(w_result, integer_argument(w_argument))
    return w_result


def lcm_of(w_a, w_b):
    big_a = w_a.to_big().abs()
    big_b = w_b.to_big().abs()
    if big_a.sign == 0 or big_b.sign == 0:
        return W_Int(0)
    return new_int(big_a.floordiv(gcd_of(w_a, w_b).to_big()).mul(big_b))


# Products.

def product(first, count, step):
    """Return first * (first + step) * ... with `count` factors; `first` is an rbigint."""
    if count < FEW_FACTORS:
        result = BIG_ONE
        for i in range(count):
            result = result.mul(first.int_add(i * step))
        return result
    half = count >> 1
    return product(first, half, step).mul(product(first.int_add(half * step), count - half, step))


def factorial_of(n):
    """Return n!, an rbigint, of a machine integer n >= 0."""
    return product(BIG_ONE, n, 1)


@math.function("factorial(n, /)")
def factorial(w_n):
    """n!."""
    w_integer = integer_argument(w_n)
    if w_integer.to_big().sign < 0:
        raise value_error("factorial() not defined for negative values")
    if not isinstance(w_integer, W_Int):
        raise overflow_error("factorial() argument should not exceed %d" % MAXINT)
    return new_int(factorial_of(w_integer.value))


@math.function("perm(n, k=None, /)")
def perm(w_n, w_k):
    """Number of ways to choose k items from n items without repetition and with order."""
    if w_k is w_None:
        return factorial(w_n)
    n = integer_argument(w_n).to_big()
    k = integer_argument(w_k).to_big()
    check_not_negative(n, "n")
    check_not_negative(k, "k")
    if k.gt(n):
        return W_Int(0)
    return new_int(product(n, small_count(k, "k must not exceed %d" % MAXINT), -1))


@math.function("comb(n, k, /)")
def comb(w_n, w_k):
    """Number of ways to choose k items from n items without repetition and without order."""
    n = integer_argument(w_n).to_big()
    k = integer_argument(w_k).to_big()
    check_not_negative(n, "n")
    check_not_negative(k, "k")
    if k.gt(n):
        return W_Int(0)
    rest = n.sub(k)
    if rest.lt(k):
        k = rest
    count = small_count(k, "min(n - k, k) must not exceed %d" % MAXINT)
    return new_int(product(n, count, -1).floordiv(factorial_of(count)))


def check_not_negative(big, name):
    if big.sign < 0:
        raise value_error(name + " must be a non-negative integer")


def small_count(big, message):
    try:
        return big.toint()
    except OverflowError:
        raise overflow_error(message)


# Square root.

@math.function("isqrt(n, /)")
def isqrt(w_n):
    """The integer part of the square root of the input."""
    w_integer = integer_argument(w_n)
    big = w_integer.to_big()
    if big.sign < 0:
        raise value_error("isqrt() argument must be nonnegative")
    if isinstance(w_integer, W_Int):
        return W_Int(small_isqrt(w_integer.value))
    return new_int(big_isqrt(big))


def small_isqrt(n):
    """Return the root by way of floats, whose root may be one off."""
    root = int(floats.sqrt(float(n)))
    if root > 3037000499:               # its square would overflow
        root = 3037000499
    while root * root > n:
        root -= 1
    while root < 3037000499 and (root + 1) * (root + 1) <= n:
        root += 1
    return root


def big_isqrt(n):
    """Return the root by Newton's method, from a power of two above it."""
    root = BIG_ONE.lshift((n.bit_length() + 1) >> 1)
    while True:
        better = root.add(n.floordiv(root)).rshift(1)
        if better.ge(root):
            return root
        root = better
