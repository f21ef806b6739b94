"""math.comb, factorial, gcd, isqrt, lcm and perm: the functions of integers."""
from rvm.modules.math import math
from rvm.objects import protocol
from rvm.objects.errors import overflow_error, value_error
from rvm.objects.intobject import W_Int, W_Integer, new_int
from rvm.objects.root import w_None
from rvm.rlib import floats
from rvm.rlib.arith import LONG_BIT, MAXINT, MININT, ovfcheck
from rvm.rlib.bigint import BIG_ONE, rbigint
from rvm.rlib.jit import dont_look_inside

# Fewer factors than this are multiplied one after another, more of them by halves.
FEW_FACTORS = 16

# Bits of numbers that one step of Lehmer's algorithm looks at.
LEADING_BITS = LONG_BIT - 2


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
    """Return the greatest common divisor, of two machine integers by Euclid's algorithm."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int) and w_a.value != MININT and w_b.value != MININT:
        return W_Int(small_gcd(abs(w_a.value), abs(w_b.value)))
    return new_int(big_gcd(w_a.to_big().abs(), w_b.to_big().abs()))


def small_gcd(a, b):
    while b != 0:
        a, b = b, a % b
    return a


def big_gcd(a, b):
    """Return the greatest common divisor of two rbigints that are not negative, by Lehmer's algorithm.

    Many steps of Euclid's algorithm are done on the first bits of both numbers, as long as the other bits cannot
    change the quotients, and then at once on the numbers (Knuth, The Art of Computer Programming, volume 2, 4.5.2,
    algorithm L).
    """
    if a.lt(b):
        a, b = b, a
    while b.bit_length() >= LONG_BIT:
        drop = a.bit_length() - LEADING_BITS
        first, second, third, fourth = leading_steps(a.rshift(drop).toint(), b.rshift(drop).toint())
        if second == 0:
            a, b = b, a.mod(b)
        else:
            a, b = (a.int_mul(first).add(b.int_mul(second)), a.int_mul(third).add(b.int_mul(fourth)))
    if b.sign == 0:
        return a
    small = b.toint()
    return rbigint.fromint(small_gcd(small, a.int_mod(small).toint()))


def leading_steps(x, y):
    """Return the factors p, q, r, s by which Euclid's algorithm makes p * a + q * b and r * a + s * b of a and b.

    x and y are the first bits of a and b; q is 0 if they do not decide the first step.  The test is from Jebelean,
    A double-digit Lehmer-Euclid algorithm for finding the GCD of long integers, 1995.
    """
    p, q, r, s = 1, 0, 0, 1
    is_odd = True
    while y != 0:
        quotient = x // y
        rest = x - quotient * y
        next_r, next_s = p - quotient * r, q - quotient * s
        if is_odd:
            is_sure = rest >= -next_s and y - rest >= next_r - r
        else:
            is_sure = rest >= -next_r and y - rest >= next_s - s
        if not is_sure:
            break
        x, y = y, rest
        p, q, r, s = r, s, next_r, next_s
        is_odd = not is_odd
    return p, q, r, s


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
    if count >= FEW_FACTORS:
        half = count >> 1
        return product(first, half, step).mul(product(first.int_add(half * step), count - half, step))
    if first.bit_length() < LONG_BIT - 1:
        return small_product(first.toint(), count, step)
    result = BIG_ONE
    for i in range(count):
        result = result.mul(first.int_add(i * step))
    return result


def small_product(first, count, step):
    """Return the same for a machine integer; neighbours are multiplied as machine integers while that can be."""
    result = BIG_ONE
    chunk = 1
    for i in range(count):
        factor = first + i * step
        try:
            chunk = ovfcheck(chunk * factor)
        except OverflowError:
            result = result.int_mul(chunk)
            chunk = factor
    return result.int_mul(chunk)


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
    if n.bit_length() < LONG_BIT:
        combinations = small_combinations(n.toint(), count)
        if combinations >= 0:
            return W_Int(combinations)
    return new_int(product(n, count, -1).floordiv(factorial_of(count)))


def small_combinations(n, k):
    """Return the number of ways to choose k of n items; -1 if that or a number on the way is no machine integer."""
    result = 1
    for i in range(k):
        try:
            result = ovfcheck(result * (n - i)) // (i + 1)
        except OverflowError:
            return -1
    return result


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


@dont_look_inside       # a trace would have a branch for each length
def big_isqrt(n):
    root, _ = root_and_rest(n)
    return root


def root_and_rest(n):
    """Return the root r of an rbigint n and n - r * r (Zimmermann, Karatsuba square root, 1999).

    The root of the first half of the bits gives those of the root's first half, and a division the others.
    """
    bits = n.bit_length()
    if bits < LONG_BIT:
        value = n.toint()
        small = small_isqrt(value)
        return rbigint.fromint(small), rbigint.fromint(value - small * small)
    quarter = (bits - 1) >> 2
    mask = BIG_ONE.lshift(quarter).int_sub(1)
    root, rest = root_and_rest(n.rshift(2 * quarter))
    more, rest = rest.lshift(quarter).add(n.rshift(quarter).and_(mask)).divmod(root.lshift(1))
    root = root.lshift(quarter).add(more)
    rest = rest.lshift(quarter).add(n.and_(mask)).sub(more.mul(more))
    if rest.sign < 0:       # the root is one too many
        rest = rest.add(root.lshift(1)).int_sub(1)
        root = root.int_sub(1)
    return root, rest
