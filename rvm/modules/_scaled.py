"""_scaled: what the module _decimal, which is written in Python, has in the core: ints times powers of ten.

All numbers here are natural ones, but for the result of a difference.  Digits are decimal digits.  A rule says to how
many digits a number is rounded and how: it is 8 * precision + rounding.

The JIT does not look inside: which way one of these functions takes depends on each number, and a trace would have a
bridge for each.
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.errors import PyError, type_error, value_error, w_MemoryError
from rvm.objects.intobject import W_Int, W_Integer
from rvm.objects.numbers.arithmetic import (
    integer_add, integer_compare, integer_divmod, integer_mul, integer_pow, integer_sign, integer_sub)
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import floats
from rvm.rlib.bigint import FLOAT_MULTIPLIER, leading_digits
from rvm.rlib.jit import dont_look_inside

scaled = ModuleTable("_scaled", "Integers times powers of ten, for the module _decimal.")

# Roundings of what has no sign, by the numbers that _decimal has for all.
UP, DOWN, HALF_UP, HALF_DOWN, HALF_EVEN, UP_05 = 0, 1, 4, 5, 6, 7

# Conditions, by the bits that _decimal has for all.
INEXACT = 0x40
ROUNDED = 0x1000
scaled.value("INEXACT", W_Int(INEXACT))
scaled.value("ROUNDED", W_Int(ROUNDED))
W_ROUNDED, W_INEXACT = W_Int(ROUNDED), W_Int(ROUNDED | INEXACT)

MADE = 400              # powers of ten below this one are made before translation
HALVED = 64             # as are halves of powers of ten below this one
KEPT = 100000           # up to this one they are kept once they were asked for,
MOST_KEPT = 64          # no more than so many
MOST = 400000000        # digits for which there may be memory
NEARLY = 1e-6           # a logarithm that is so close to an integer does not tell on which side of it the number is
LOGARITHM = floats.log10(FLOAT_MULTIPLIER)      # of what a digit of an rbigint counts

SMALL = 18              # digits of which any number fits a machine integer
FIVES = 27              # the power of five that fits one

ZERO, ONE, FIVE, TEN = W_Int(0), W_Int(1), W_Int(5), W_Int(10)


def made_powers():
    w_power = ONE
    powers_w = []
    for _ in range(MADE):
        powers_w.append(w_power)
        w_power = integer_mul(w_power, TEN)
    return powers_w


# It never changes: a call that may change a list makes the JIT read again what it knows of other objects.
POWERS_W = made_powers()
HALVES_W = [ZERO] + [integer_mul(FIVE, w_power) for w_power in POWERS_W[:HALVED - 1]]
SMALL_POWERS = [10 ** exponent for exponent in range(SMALL + 1)]
POWERS_OF_FIVE = [5 ** exponent for exponent in range(FIVES + 1)]


class LargePowers(object):
    """Larger powers of ten, by their exponents."""

    def __init__(self):
        self.kept = {1: TEN}


large_powers = LargePowers()


def power(exponent):
    """Return a power of ten.  Raise ValueError if it is no integer, and MemoryError where it has too many digits."""
    if exponent < 0:
        raise value_error("negative exponent")
    if exponent < MADE:
        return POWERS_W[exponent]
    kept = large_powers.kept
    if exponent in kept:
        return kept[exponent]
    if exponent > MOST:
        raise PyError(w_MemoryError, None, None)
    w_power = integer_pow(TEN, W_Int(exponent))
    assert isinstance(w_power, W_Integer)
    if exponent <= KEPT:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[exponent] = w_power
    return w_power


def digits_of(w_number):
    """Return how many digits a number has; 0 has one."""
    if isinstance(w_number, W_Int):
        return small_digits_of(w_number.value)
    big = w_number.to_big()
    # 1292913986 / 2**32 is just below log10(2), so this is the count or one less, and rarely two less.
    digits = big.bit_length() * 1292913986 >> 32
    if digits >= MADE:
        size = big.numdigits()
        logarithm = floats.log10(leading_digits(big, size)) + float(size - 3) * LOGARITHM
        digits = int(logarithm)
        if NEARLY < logarithm - float(digits) < 1.0 - NEARLY:
            return digits + 1
        digits -= 1
    while big.ge(power(digits).to_big()):
        digits += 1
    return digits


def small_digits_of(value):
    """Return how many digits a machine integer has."""
    half = SMALL >> 1
    digits = half + 1 if value >= SMALL_POWERS[half] else 1
    while digits <= SMALL and value >= SMALL_POWERS[digits]:
        digits += 1
    return digits


def is_odd(w_number):
    if isinstance(w_number, W_Int):
        return w_number.value & 1 != 0
    return w_number.to_big().digit(0) & 1 != 0


def is_divisible(w_number, w_divisor):
    _, w_rest = integer_divmod(w_number, w_divisor)
    return integer_sign(w_rest) == 0


def cut(w_number, drop, rounding):
    """Return a number without its last `drop` digits, rounded, and whether any of these is not 0."""
    w_short, w_rest = ZERO, w_number
    order = -1          # of what is cut off to a half of the last digit that stays
    if drop < MADE or drop <= digits_of(w_number):
        w_short, w_rest = integer_divmod(w_number, power(drop))
        order = order_to_half(w_rest, drop)
    if integer_sign(w_rest) == 0:
        return w_short, False
    if goes_up(w_short, order, rounding):
        w_short = integer_add(w_short, ONE)
    return w_short, True


def order_to_half(w_rest, exponent):
    """Return -1, 0 or 1 as a number is less than, equal to or greater than a half of a power of ten."""
    if exponent < HALVED:
        return integer_compare(w_rest, HALVES_W[exponent])
    return integer_compare(integer_add(w_rest, w_rest), power(exponent))


def goes_up(w_short, order, rounding):
    """Return whether a number from which something was cut off is rounded up; `order` compares that with a half."""
    if rounding == HALF_EVEN:
        return order > 0 or (order == 0 and is_odd(w_short))
    if rounding == HALF_UP:
        return order >= 0
    if rounding == HALF_DOWN:
        return order > 0
    if rounding == UP_05:
        return is_divisible(w_short, FIVE)
    return rounding == UP


def stripped(w_number, most):
    """Return a number, not 0, without zeros at its end, at most so many, and their count."""
    zeros = few_zeros(w_number, most if most < FIVES else FIVES)
    if zeros == FIVES < most:
        return without_many(w_number, most)
    if zeros > 0:
        w_number, _ = integer_divmod(w_number, power(zeros))
    return w_number, zeros


def few_zeros(w_number, most):
    """Return how many zeros are at the end of a number, not 0, if they are less than `most`, else that.

    `most` is not above FIVES.  There are as many as the number has factors of 2 and 5.
    """
    if isinstance(w_number, W_Int):
        twos = fives = w_number.value
    else:
        big = w_number.to_big()
        twos = big.digit(0)
        if most <= 0 or twos & 1 != 0:
            return 0
        fives = big.int_mod(POWERS_OF_FIVE[FIVES]).toint()
    zeros = 0
    while zeros < most and twos & 1 == 0 and fives % 5 == 0:
        zeros += 1
        twos >>= 1
        fives //= 5
    return zeros


def without_many(w_number, most):
    """Return what stripped() does, by more zeros at once the more there are."""
    count = 0
    chunk = 1
    while chunk <= most - count:
        w_short, w_rest = integer_divmod(w_number, power(chunk))
        if integer_sign(w_rest) != 0:
            break
        w_number = w_short
        count += chunk
        chunk *= 2
    while chunk > 1:
        chunk //= 2
        if chunk <= most - count:
            w_short, w_rest = integer_divmod(w_number, power(chunk))
            if integer_sign(w_rest) == 0:
                w_number = w_short
                count += chunk
    return w_number, count


def natural(w_object):
    """Return an argument, a natural number.  Raise TypeError or ValueError for what is none."""
    if not isinstance(w_object, W_Integer):
        raise type_error("an integer is required")
    if integer_sign(w_object) < 0:
        raise value_error("a natural number is required")
    return w_object


@scaled.function("count_digits(number, /) -> int")
@dont_look_inside
def count_digits(w_number):
    """How many digits a number has; 0 has one."""
    return digits_of(natural(w_number))


@scaled.function("power_of_ten(exponent: int, /)")
@dont_look_inside
def power_of_ten(exponent):
    """A power of ten; MemoryError where it has too many digits."""
    return power(exponent)


@scaled.function("round_off(number, drop: int, rounding: int, /)")
@dont_look_inside
def round_off(w_number, drop, rounding):
    """A number without its last digits, rounded, and whether any of them is not 0."""
    w_short, is_inexact = cut(natural(w_number), drop, rounding)
    return W_Tuple([w_short, W_Int(int(is_inexact))])


@scaled.function("round_to(number, rule: int, /)")
@dont_look_inside
def round_to(w_number, rule):
    """A number rounded by a rule, without the digits behind; how many they were; the conditions."""
    w_number = natural(w_number)
    precision = rule >> 3
    drop = digits_of(w_number) - precision
    if drop <= 0:
        return W_Tuple([w_number, ZERO, ZERO])
    w_short, w_rest = integer_divmod(w_number, power(drop))
    if integer_sign(w_rest) == 0:
        return W_Tuple([w_short, W_Int(drop), W_ROUNDED])
    if goes_up(w_short, order_to_half(w_rest, drop), rule & 7):
        w_short, more = next_number(w_short, precision)
        drop += more
    return W_Tuple([w_short, W_Int(drop), W_INEXACT])


def next_number(w_number, precision):
    """Return the next number and 0; if it has more digits than `precision`, it without its last zero, and 1."""
    w_number = integer_add(w_number, ONE)
    if precision < MADE and integer_compare(w_number, POWERS_W[precision]) == 0:
        return POWERS_W[precision - 1], 1
    if precision >= MADE and digits_of(w_number) > precision:
        return power(precision - 1), 1
    return w_number, 0


@scaled.function("scaled_sum(first, second, shift: int, /)")
@dont_look_inside
def scaled_sum(w_first, w_second, shift):
    """first * 10**shift + second; if the shift is negative, first + second * 10**-shift."""
    w_first, w_second = to_one_scale(natural(w_first), natural(w_second), shift)
    return integer_add(w_first, w_second)


@scaled.function("scaled_difference(first, second, shift: int, /)")
@dont_look_inside
def scaled_difference(w_first, w_second, shift):
    """first * 10**shift - second; if the shift is negative, first - second * 10**-shift."""
    w_first, w_second = to_one_scale(natural(w_first), natural(w_second), shift)
    return integer_sub(w_first, w_second)


def to_one_scale(w_first, w_second, shift):
    """Return two numbers, of which one was shifted."""
    if shift > 0:
        if integer_sign(w_first) != 0:
            w_first = integer_mul(w_first, power(shift))
    elif shift < 0 and integer_sign(w_second) != 0:
        w_second = integer_mul(w_second, power(-shift))
    return w_first, w_second


@scaled.function("quotient(first, second, rule: int, /)")
@dont_look_inside
def quotient(w_first, w_second, rule):
    """first * 10**shift / second, rounded by a rule; the shift; the conditions.  Neither number is 0.

    The shift is such that there are as many digits as the rule says; it is less, but not negative, if the others are
    zeros.
    """
    w_first, w_second = natural(w_first), natural(w_second)
    precision = rule >> 3
    if isinstance(w_second, W_Int) and w_second.value != 0:
        w_exact, shift = short_quotient(w_first, w_second.value, precision)
        if w_exact is not None:
            return W_Tuple([w_exact, W_Int(shift), ZERO])
    shift = precision + digits_of(w_second) - digits_of(w_first)
    w_first, w_second = to_one_scale(w_first, w_second, shift)
    w_result, w_rest = integer_divmod(w_first, w_second)
    is_exact = integer_sign(w_rest) == 0
    last = -1               # the digit that is too many, if there is one
    if integer_compare(w_result, power(precision)) >= 0:
        w_result, w_last = integer_divmod(w_result, TEN)
        assert isinstance(w_last, W_Int)
        last = w_last.value
        shift -= 1
    if is_exact and last <= 0:
        conditions = ROUNDED if shift < 0 else 0
        if shift > 0:
            w_result, zeros = stripped(w_result, shift)
            shift -= zeros
        return W_Tuple([w_result, W_Int(shift), W_Int(conditions)])
    if last >= 0:
        order = order_to_five(last, is_exact)
    else:
        order = integer_compare(integer_add(w_rest, w_rest), w_second)
    if goes_up(w_result, order, rule & 7):
        w_result, more = next_number(w_result, precision)
        shift -= more
    return W_Tuple([w_result, W_Int(shift), W_INEXACT])


def short_quotient(w_first, divisor, precision):
    """Return w_first * 10**shift / divisor and the shift, as quotient() does; None if it is not exact or not found so.

    A quotient is exact if what is left of the divisor without factors of 2 and 5 divides the first number.  To know
    that takes one division of machine integers, and most exact quotients have few digits, of which the long way would
    make as many as the precision says, to take the zeros off again.
    """
    twos = 0
    while divisor & 1 == 0:
        divisor >>= 1
        twos += 1
    fives = 0
    while divisor % 5 == 0:
        divisor //= 5
        fives += 1
    shift = max(twos, fives)
    if shift > FIVES:
        return None, 0
    if divisor != 1:
        if not isinstance(w_first, W_Int) or w_first.value % divisor != 0:
            return None, 0
        w_first = W_Int(w_first.value // divisor)
    w_result = integer_mul(w_first, W_Int(POWERS_OF_FIVE[shift - fives] << (shift - twos)))
    w_result, zeros = stripped(w_result, shift)
    if digits_of(w_result) > precision:
        return None, 0
    return w_result, shift - zeros


def order_to_five(digit, is_exact):
    """Return -1, 0 or 1 as a digit, with more behind it unless it is exact, is less than, equal to or more than 5."""
    if digit < 5:
        return -1
    return 0 if digit == 5 and is_exact else 1


@scaled.function("without_zeros(number, most: int, /)")
@dont_look_inside
def without_zeros(w_number, most):
    """A number, not 0, without zeros at its end, at most so many, and their count."""
    w_number, count = stripped(natural(w_number), most)
    return W_Tuple([w_number, W_Int(count)])
