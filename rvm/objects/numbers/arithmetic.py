"""Arithmetic below the data model: operators of machine integers, big integers, floats.

    int_OP(a, b)            machine integers; a result that overflows is made big
    integer_OP(w_a, w_b)    any two W_Integer
    float_OP(x, y)          machine floats

Each returns an object, and raises CPython's errors.  Special methods, special cases and
subclasses are not known here.
"""
from rvm.objects.errors import (
    PyError, W_Exception, overflow_error, value_error, w_MemoryError, w_OverflowError, zero_division)
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Long, new_int
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.strobject import W_Str
from rvm.rlib import floats
from rvm.rlib.arith import LONG_BIT, MININT, ovfcheck
from rvm.rlib.bigint import DIGIT_FILLS_INT, leading_quotient, low_bits, rbigint
from rvm.rlib.jit import isconstant, look_inside_iff, we_are_jitted
from rvm.rlib.objectmodel import always_inline, dont_inline

MOST_BITS = 1 << 38     # a shift that would make more bits than this is a MemoryError
EXACT = 1 << 53
MOST_UNROLLED = 20      # a constant exponent for whose products a trace needs no loop


# Machine integers.

@always_inline
def int_add(a, b):
    try:
        result = ovfcheck(a + b)
    except OverflowError:
        return big_add(a, b)
    return W_Int(result)


@dont_inline
def big_add(a, b):
    return W_Long(rbigint.fromint(a).int_add(b))


@always_inline
def int_sub(a, b):
    try:
        result = ovfcheck(a - b)
    except OverflowError:
        return big_sub(a, b)
    return W_Int(result)


@dont_inline
def big_sub(a, b):
    return W_Long(rbigint.fromint(a).int_sub(b))


@always_inline
def int_mul(a, b):
    try:
        result = ovfcheck(a * b)
    except OverflowError:
        return big_mul(a, b)
    return W_Int(result)


@dont_inline
def big_mul(a, b):
    return new_int(rbigint.fromint(a).int_mul(b))


def int_truediv(a, b):
    if b == 0:
        raise zero_division("division by zero")
    return W_Float(floats.int_truediv(a, b))


@always_inline
def int_floordiv(a, b):
    if not we_are_jitted() and b > 0:
        return W_Int(a // b)
    return int_quotient(a, b)


@dont_inline
def int_quotient(a, b):
    """Do the same as int_floordiv whatever the divisor is."""
    if b == 0:
        raise zero_division("integer division or modulo by zero")
    if b == -1:
        return int_neg(a)
    return W_Int(a // b)


@always_inline
def int_mod(a, b):
    if not we_are_jitted() and b > 0:
        return W_Int(a % b)
    return int_remainder(a, b)


@dont_inline
def int_remainder(a, b):
    """Do the same as int_mod whatever the divisor is."""
    if b == 0:
        raise zero_division("integer modulo by zero")
    if b == -1:         # natively MININT % -1 traps
        return W_Int(0)
    return W_Int(a % b)


def int_pow(a, b):
    if b < 0:
        return float_pow(float(a), float(b))
    if b == 2:
        return int_mul(a, a)
    return int_power_of(a, b)


def is_known_exponent(a, b):
    return isconstant(b) and b <= MOST_UNROLLED


@look_inside_iff(is_known_exponent)
def int_power_of(a, b):
    """Return a ** b for b >= 0, computed by repeated squaring."""
    if b == 0:
        return W_Int(1)
    square = a
    exponent = b
    try:
        while exponent & 1 == 0:
            square = ovfcheck(square * square)
            exponent >>= 1
        result = square
        exponent >>= 1
        while exponent != 0:
            square = ovfcheck(square * square)
            if exponent & 1:
                result = ovfcheck(result * square)
            exponent >>= 1
        return W_Int(result)
    except OverflowError:
        return new_int(rbigint.fromint(a).pow(rbigint.fromint(b)))


LARGEST_FACTOR = 3037000499     # its square fits a machine word


def int_power_modulo(a, b, modulus):
    """Return pow(a, b, modulus) for b >= 0 and a modulus that is not 0 and of no greater size than LARGEST_FACTOR."""
    result = 1 % modulus
    square = a % modulus
    while b != 0:
        if b & 1:
            result = result * square % modulus
        square = square * square % modulus
        b >>= 1
    return result


def int_lshift(a, b):
    if 0 <= b < LONG_BIT:
        try:
            result = ovfcheck(a << b)
        except OverflowError:
            return big_lshift(rbigint.fromint(a), b)
        return W_Int(result)
    return big_lshift(rbigint.fromint(a), b)


@dont_inline
def big_lshift(big, count):
    if count < 0:
        raise value_error("negative shift count")
    if big.sign == 0:
        return W_Int(0)
    if count > MOST_BITS:
        raise PyError(w_MemoryError, None, None)
    return new_int(big.lshift(count))


def int_rshift(a, b):
    if b < 0:
        raise value_error("negative shift count")
    if b >= LONG_BIT:
        return W_Int(-1 if a < 0 else 0)
    return W_Int(a >> b)


@always_inline
def int_and(a, b):
    return W_Int(a & b)


@always_inline
def int_or(a, b):
    return W_Int(a | b)


@always_inline
def int_xor(a, b):
    return W_Int(a ^ b)


@always_inline
def int_neg(a):
    if a == MININT:
        return W_Long(rbigint.fromint(a).neg())
    return W_Int(-a)


def int_abs(a):
    return int_neg(a) if a < 0 else W_Int(a)


def int_bit_length(a):
    """Return how many bits the magnitude has, as a machine integer."""
    if a == MININT:
        return LONG_BIT
    magnitude = -a if a < 0 else a
    bits = 0
    while magnitude > 255:
        magnitude >>= 8
        bits += 8
    while magnitude != 0:
        magnitude >>= 1
        bits += 1
    return bits


# Integers of any size.

def make_integer_operator(int_operator, big_operator):
    """Return the operator on two W_Integer, made from those on machine integers and on rbigints."""
    def operator(w_a, w_b):
        if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
            return int_operator(w_a.value, w_b.value)
        return big_operator(w_a.to_big(), w_b.to_big())
    return operator


def big_truediv(a, b):
    if b.sign == 0:
        raise zero_division("division by zero")
    try:
        return W_Float(a.truediv(b))
    except OverflowError:
        raise overflow_error("integer division result too large for a float")


def big_floordiv(a, b):
    if b.sign == 0:
        raise zero_division("integer division or modulo by zero")
    if a.sign > 0 and b.sign > 0:
        quotient = leading_quotient(a, b)
        if quotient >= 0:
            return W_Int(quotient)
    return new_int(a.floordiv(b))


def big_mod(a, b):
    if b.sign == 0:
        raise zero_division("integer modulo by zero")
    return new_int(a.mod(b))


def big_pow(a, b):
    if b.sign < 0:
        return float_pow(big_to_float(a), big_to_float(b))
    if b.bit_length() >= LONG_BIT and a.bit_length() > 1:
        raise PyError(w_MemoryError, None, None)
    return new_int(a.pow(b))


def big_to_float(big):
    try:
        return big.tofloat()
    except OverflowError:
        raise overflow_error("int too large to convert to float")


def make_commutative_operator(int_operator, mixed_operator, big_operator):
    """Return the operator on two W_Integer; `mixed_operator` takes an rbigint and a machine integer."""
    def operator(w_a, w_b):
        if isinstance(w_b, W_Int):
            if isinstance(w_a, W_Int):
                return int_operator(w_a.value, w_b.value)
            return mixed_operator(w_a.to_big(), w_b.value)
        if isinstance(w_a, W_Int):
            return mixed_operator(w_b.to_big(), w_a.value)
        return big_operator(w_a.to_big(), w_b.to_big())
    return operator


def integer_sub(w_a, w_b):
    if isinstance(w_b, W_Int):
        if isinstance(w_a, W_Int):
            return int_sub(w_a.value, w_b.value)
        return new_int(w_a.to_big().int_sub(w_b.value))
    return new_int(w_a.to_big().sub(w_b.to_big()))


def big_and_int(a, b):
    if DIGIT_FILLS_INT and b >= 0:
        return W_Int(low_bits(a) & b)
    return new_int(a.and_(rbigint.fromint(b)))


integer_add = make_commutative_operator(
    int_add, lambda a, b: new_int(a.int_add(b)), lambda a, b: new_int(a.add(b)))
integer_mul = make_commutative_operator(
    int_mul, lambda a, b: new_int(a.int_mul(b)), lambda a, b: new_int(a.mul(b)))
integer_and = make_commutative_operator(int_and, big_and_int, lambda a, b: new_int(a.and_(b)))
integer_truediv = make_integer_operator(int_truediv, big_truediv)
integer_floordiv = make_integer_operator(int_floordiv, big_floordiv)
integer_mod = make_integer_operator(int_mod, big_mod)
integer_pow = make_integer_operator(int_pow, big_pow)
integer_or = make_integer_operator(int_or, lambda a, b: new_int(a.or_(b)))
integer_xor = make_integer_operator(int_xor, lambda a, b: new_int(a.xor(b)))


def integer_lshift(w_a, w_b):
    if isinstance(w_b, W_Int):
        if isinstance(w_a, W_Int):
            return int_lshift(w_a.value, w_b.value)
        return big_lshift(w_a.to_big(), w_b.value)
    if w_b.to_big().sign < 0:
        raise value_error("negative shift count")
    if isinstance(w_a, W_Int) and w_a.value == 0:
        return W_Int(0)
    raise too_large(w_b)


def too_large(w_b):
    """Return the error of a left shift by more than a machine integer; from about 2**66 on CPython does not try."""
    if w_b.to_big().bit_length() > 66:
        return overflow_error("too many digits in integer")
    return PyError(w_MemoryError, None, None)


def integer_rshift(w_a, w_b):
    if isinstance(w_b, W_Int):
        if isinstance(w_a, W_Int):
            return int_rshift(w_a.value, w_b.value)
        if w_b.value < 0:
            raise value_error("negative shift count")
        return new_int(w_a.to_big().rshift(w_b.value))
    if w_b.to_big().sign < 0:
        raise value_error("negative shift count")
    return W_Int(-1 if integer_sign(w_a) < 0 else 0)


def integer_neg(w_a):
    if isinstance(w_a, W_Int):
        return int_neg(w_a.value)
    return new_int(w_a.to_big().neg())


def integer_invert(w_a):
    if isinstance(w_a, W_Int):
        return W_Int(~w_a.value)
    return new_int(w_a.to_big().invert())


def integer_sign(w_a):
    """Return -1, 0 or 1, the sign of an int."""
    if isinstance(w_a, W_Int):
        value = w_a.value
        if value < 0:
            return -1
        return 1 if value > 0 else 0
    return w_a.to_big().sign


def integer_abs(w_a):
    return integer_neg(w_a) if integer_sign(w_a) < 0 else integer_value(w_a)


def integer_value(w_a):
    """Return the same int as an object of exactly the type int."""
    if isinstance(w_a, W_Int):
        return w_a if type(w_a) is W_Int else W_Int(w_a.value)
    return w_a if type(w_a) is W_Long else W_Long(w_a.to_big())


def integer_to_float(w_a):
    if isinstance(w_a, W_Int):
        return float(w_a.value)
    return big_to_float(w_a.to_big())


def integer_divmod(w_a, w_b):
    """Return the quotient and the remainder, two objects."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        w_quotient = int_floordiv(w_a.value, w_b.value)
        return w_quotient, int_mod(w_a.value, w_b.value)
    divisor = w_b.to_big()
    if divisor.sign == 0:
        raise zero_division("integer division or modulo by zero")
    quotient, remainder = w_a.to_big().divmod(divisor)
    return new_int(quotient), new_int(remainder)


def integer_compare(w_a, w_b):
    """Return -1, 0 or 1 if w_a is less than, equal to or greater than w_b."""
    if isinstance(w_a, W_Int):
        if not isinstance(w_b, W_Int):
            return -w_b.to_big().sign       # it is beyond all machine integers
        if w_a.value == w_b.value:
            return 0
        return -1 if w_a.value < w_b.value else 1
    if isinstance(w_b, W_Int):
        return w_a.to_big().sign
    big_a = w_a.to_big()
    big_b = w_b.to_big()
    if big_a.eq(big_b):
        return 0
    return -1 if big_a.lt(big_b) else 1


# Floats.

@always_inline
def float_add(x, y):
    return W_Float(x + y)


@always_inline
def float_sub(x, y):
    return W_Float(x - y)


@always_inline
def float_mul(x, y):
    return W_Float(x * y)


@always_inline
def float_truediv(x, y):
    if y == 0.0:
        raise float_division_by_zero()
    return W_Float(x / y)


@dont_inline
def float_division_by_zero():
    return zero_division("float division by zero")


def float_floordiv(x, y):
    if y == 0.0:
        raise zero_division("float floor division by zero")
    return W_Float(floats.float_floordiv(x, y))


def float_mod(x, y):
    if y == 0.0:
        raise zero_division("float modulo")
    return W_Float(floats.float_mod(x, y))


def float_pow(x, y):
    """Return x ** y, which is a complex if x is negative and y not integral."""
    if y == 2.0:
        result = x * x
        if result - result == 0.0 or x - x != 0.0:      # finite, or x is not
            return W_Float(result)
    try:
        return W_Float(floats.float_pow(x, y))
    except ZeroDivisionError:
        raise zero_division("0.0 cannot be raised to a negative power")
    except OverflowError:
        raise out_of_range()
    except ValueError:
        return complex_pow(x, 0.0, y, 0.0)


def out_of_range():
    """Return the OverflowError for C's ERANGE."""
    w_value = W_Exception(w_OverflowError)
    w_value.args_w = [W_Int(34), W_Str("Numerical result out of range")]
    return PyError(w_OverflowError, w_value, None)


def float_compare(x, y):
    """Return -1, 0 or 1, or 2 if one of them is a NaN."""
    if x < y:
        return -1
    if x > y:
        return 1
    return 0 if x == y else 2


def is_exact_float(value):
    """Return whether the magnitude is below 2**53, so that the float is exact."""
    return -EXACT <= value <= EXACT


def integer_float_compare(w_a, y):
    """Compare an int exactly with a float.  Return -1, 0 or 1, or 2 for a NaN."""
    if isinstance(w_a, W_Int) and is_exact_float(w_a.value):
        return float_compare(float(w_a.value), y)
    if floats.isnan(y):
        return 2
    if abs(y) < float(EXACT):
        return integer_sign(w_a)        # the int's magnitude is above 2**53
    if floats.isinf(y):
        return -1 if y > 0.0 else 1
    return integer_compare(w_a, new_int(rbigint.fromfloat(y)))


# Complex numbers.

def complex_mul(a, b, c, d):
    return W_Complex(a * c - b * d, a * d + b * c)


def complex_div(a, b, c, d):
    """Return (a+bj) / (c+dj), scaled by the larger part of the divisor (Smith, CACM 1962)."""
    if abs(c) >= abs(d):
        if c == 0.0:
            raise zero_division("complex division by zero")
        ratio = d / c
        divisor = c + d * ratio
        return W_Complex((a + b * ratio) / divisor, (b - a * ratio) / divisor)
    if floats.isnan(c) or floats.isnan(d):
        return W_Complex(floats.NAN, floats.NAN)
    ratio = c / d
    divisor = c * ratio + d
    return W_Complex((a * ratio + b) / divisor, (b * ratio - a) / divisor)


def complex_pow(a, b, c, d):
    """Return (a+bj) ** (c+dj)."""
    if d == 0.0 and abs(c) <= 100.0 and c == floats.floor(c):
        w_power = complex_int_pow(a, b, int(c))
    elif a == 0.0 and b == 0.0:
        if d != 0.0 or c < 0.0:
            raise no_complex_power()
        w_power = W_Complex(0.0, 0.0)
    else:
        w_power = complex_polar_pow(a, b, c, d)
    if floats.isinf(w_power.real) or floats.isinf(w_power.imag):
        raise overflow_error("complex exponentiation")
    return w_power


def no_complex_power():
    return zero_division("0.0 to a negative or complex power")


def complex_polar_pow(a, b, c, d):
    """Return a power computed by length and angle; intermediate results may overflow to infinity, as in C."""
    magnitude = floats.c_hypot(a, b)
    length = floats.c_pow(magnitude, c)
    angle = floats.atan2(b, a)
    phase = angle * c
    if d != 0.0:
        length = floats.c_quotient(length, floats.c_exp(angle * d))
        phase += d * floats.log(magnitude)
    try:
        return W_Complex(length * floats.cos(phase), length * floats.sin(phase))
    except ValueError:
        raise no_complex_power()


def complex_int_pow(a, b, n):
    """Return a small integral power, computed by repeated squaring."""
    w_result = W_Complex(1.0, 0.0)
    w_square = W_Complex(a, b)
    exponent = abs(n)
    mask = 1
    while mask <= exponent:
        if exponent & mask:
            w_result = complex_mul(w_result.real, w_result.imag, w_square.real, w_square.imag)
        mask <<= 1
        w_square = complex_mul(w_square.real, w_square.imag, w_square.real, w_square.imag)
    if n >= 0:
        return w_result
    if w_result.real == 0.0 and w_result.imag == 0.0:
        raise no_complex_power()
    return complex_div(1.0, 0.0, w_result.real, w_result.imag)
