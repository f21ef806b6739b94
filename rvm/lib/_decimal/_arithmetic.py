"""Addition, multiplication, division and what is made of them, on Decimals, as a context says."""

from math import gcd, isqrt

from _decimal._context import FLOOR, MAGNITUDE_ROUNDINGS, UP_05, derived
from _decimal._results import (
    INFINITE, QUIET, adjusted, finish, finish_as, finish_copy, finish_even, invalid, magnitude_order, make,
    make_special, nan_of, order, total_order)
from _decimal._signals import (
    DIVISION_BY_ZERO, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED, INEXACT, INVALID_OPERATION, ROUNDED, signal)
from _scaled import count_digits, power_of_ten, quotient, round_off, scaled_difference, scaled_sum, without_zeros

# Beyond this precision a quotient or a root is first tried to be found exactly.
_VERY_PRECISE = 100000


def add(first, second, context):
    """Return the sum."""
    exponent, sign = first._exponent, first._sign
    if exponent == second._exponent and sign == second._sign and not (first._kind or second._kind):
        return finish(sign, first._coefficient + second._coefficient, exponent, context)
    return _sum(first, second, second._sign, context)


def subtract(first, second, context):
    """Return the difference."""
    return _sum(first, second, 1 - second._sign, context)


def _sum(first, second, second_sign, context):
    if first._kind or second._kind:
        return _special_sum(first, second, second_sign, context)
    shift = first._exponent - second._exponent
    if not -40 <= shift <= 40:
        if shift > 0:
            return _distant_sum(first._sign, first, second_sign, second, context)
        return _distant_sum(second_sign, second, first._sign, first, context)
    # The lesser exponent, without a condition, so that there is one trace for both orders.
    exponent = second._exponent + (shift & shift >> 63)
    return _sum_at(first._sign, first._coefficient, second_sign, second._coefficient, shift, exponent, context)


def _sum_at(sign, left, second_sign, right, shift, exponent, context):
    """Return the sum of two numbers, of which one is to be shifted to the exponent."""
    if sign == second_sign:
        return finish(sign, scaled_sum(left, right, shift) if shift else left + right, exponent, context)
    total = scaled_difference(left, right, shift) if shift else left - right
    if total < 0:
        return finish(second_sign, -total, exponent, context)
    if total:
        return finish(sign, total, exponent, context)
    return finish(1 if context._rounding == FLOOR else 0, 0, exponent, context)


def _distant_sum(sign, first, second_sign, second, context):
    """Return the sum of two numbers of which the first has an exponent that is far above the other one's."""
    left, right = first._coefficient, second._coefficient
    exponent, second_exponent = first._exponent, second._exponent
    if not left:
        return _sum_at(sign, 0, second_sign, right, 0, second_exponent, context)
    highest = exponent + count_digits(left)
    lowest = min(highest - context._prec, exponent) - 3
    if second_exponent < lowest:
        # What is beyond all digits of the result only matters for its rounding.
        if not right:
            second_exponent = lowest
        elif second_exponent + count_digits(right) < lowest:
            second_exponent = lowest
            right = 1
        elif sign == second_sign or second_exponent + count_digits(right) < highest - 1:
            # No more than one digit of the first number is lost.
            right, _ = round_off(right, lowest - second_exponent, UP_05)
            second_exponent = lowest
    return _sum_at(sign, left, second_sign, right, exponent - second_exponent, second_exponent, context)


def _special_sum(first, second, second_sign, context):
    result = nan_of((first, second), context)
    if result is not None:
        return result
    if first._kind:
        if second._kind and first._sign != second_sign:
            return invalid(context)
        return make_special(first._sign, INFINITE)
    return make_special(second_sign, INFINITE)


def multiply(first, second, context):
    """Return the product."""
    if first._kind or second._kind:
        return _special_product(first, second, context)
    return finish(first._sign ^ second._sign, first._coefficient * second._coefficient,
                  first._exponent + second._exponent, context)


def _special_product(first, second, context):
    result = nan_of((first, second), context)
    if result is not None:
        return result
    for number in (first, second):
        if not number._kind and not number._coefficient:
            return invalid(context)
    return make_special(first._sign ^ second._sign, INFINITE)


def divide(first, second, context):
    """Return the quotient."""
    if first._kind or second._kind or not second._coefficient:
        return _special_quotient(first, second, context)
    sign = first._sign ^ second._sign
    left, right = first._coefficient, second._coefficient
    exponent = first._exponent - second._exponent
    if not left:
        return finish(sign, 0, exponent, context)
    if context._prec > _VERY_PRECISE:
        return _precise_quotient(sign, left, right, exponent, context)
    result, shift, bits = quotient(left, right, context._rules[sign])
    place = exponent - shift
    if context._bottom <= place <= context._top:
        if bits:
            signal(context, bits)
        return make(sign, result, place)
    # With two more digits, of which the last one tells of the rest, it can be rounded again.
    result, shift, bits = quotient(left, right, 8 * (context._prec + 2) + UP_05)
    return finish(sign, result, exponent - shift, context)


def _precise_quotient(sign, left, right, exponent, context):
    """Return a quotient of very many digits, with no more work than needed if it is exact."""
    common = gcd(left, right)
    left //= common
    right //= common
    twos = (right & -right).bit_length() - 1
    right >>= twos
    fives = 0
    while right % 5 == 0:
        right //= 5
        fives += 1
    shift = max(twos, fives)
    if right == 1:
        return finish(sign, left * 5 ** (shift - fives) * 2 ** (shift - twos), exponent - shift, context)
    right *= 5 ** fives << twos
    shift = max(context._prec + 1 + count_digits(right) - count_digits(left), 0)
    result, _ = divmod(left * power_of_ten(shift), right)
    if result % 5 == 0:
        result += 1
    return finish(sign, result, exponent - shift, context)


def _special_quotient(first, second, context):
    result = nan_of((first, second), context)
    if result is not None:
        return result
    sign = first._sign ^ second._sign
    if first._kind:
        return invalid(context) if second._kind else make_special(sign, INFINITE)
    if second._kind:
        return finish(sign, 0, context._emin - context._prec, context)
    if not first._coefficient:
        return invalid(context, DIVISION_UNDEFINED)
    signal(context, DIVISION_BY_ZERO)
    return make_special(sign, INFINITE)


def _whole_division(first, second, context):
    """Return the whole quotient of two finite numbers, the rest and its exponent.

    Return None if the quotient has more digits than the context allows.
    """
    left, right = first._coefficient, second._coefficient
    exponent = min(first._exponent, second._exponent)
    if not left:
        return 0, 0, exponent
    shift = first._exponent - second._exponent
    if not -40 <= shift <= 40:
        distance = adjusted(first) - adjusted(second)
        if distance > context._prec:
            return None
        if distance < -1 and shift <= 0:
            return 0, left, exponent
    if shift > 0:
        left *= power_of_ten(shift)
    elif shift < 0:
        right *= power_of_ten(-shift)
    whole, rest = divmod(left, right)
    if whole >= context._limit and count_digits(whole) > context._prec:
        return None
    return whole, rest, exponent


def divide_int(first, second, context):
    """Return the whole part of the quotient."""
    if first._kind or second._kind or not second._coefficient:
        if not first._kind and second._kind == INFINITE:
            return make(first._sign ^ second._sign, 0, 0)
        return _special_quotient(first, second, context)
    parts = _whole_division(first, second, context)
    if parts is None:
        return invalid(context, DIVISION_IMPOSSIBLE)
    return finish(first._sign ^ second._sign, parts[0], 0, context)


def remainder(first, second, context):
    """Return what is left by a whole division; it has the sign of the first operand."""
    if first._kind or second._kind or not second._coefficient:
        return _special_remainder(first, second, context)
    parts = _whole_division(first, second, context)
    if parts is None:
        return invalid(context, DIVISION_IMPOSSIBLE)
    return finish(first._sign, parts[1], parts[2], context)


def _special_remainder(first, second, context):
    result = nan_of((first, second), context)
    if result is not None:
        return result
    if first._kind:
        return invalid(context)
    if second._kind:
        return finish_copy(first, context)
    return invalid(context, INVALID_OPERATION if first._coefficient else DIVISION_UNDEFINED)


def divide_both(first, second, context):
    """Return a tuple of the whole part of the quotient and the remainder."""
    if first._kind or second._kind or not second._coefficient:
        return _special_division(first, second, context)
    parts = _whole_division(first, second, context)
    if parts is None:
        result = invalid(context, DIVISION_IMPOSSIBLE)
        return result, result
    whole, rest, exponent = parts
    sign = first._sign ^ second._sign
    if (whole < context._limit and context._top >= 0 and rest < context._limit
            and context._emin <= exponent <= context._top):
        return make(sign, whole, 0), make(first._sign, rest, exponent)
    # What both results signal is raised at once.
    work = derived(context)
    results = finish(sign, whole, 0, work), finish(first._sign, rest, exponent, work)
    signal(context, work._flags)
    return results


def _special_division(first, second, context):
    result = nan_of((first, second), context)
    if result is not None:
        return result, result
    sign = first._sign ^ second._sign
    if first._kind:
        if second._kind:
            result = invalid(context)
            return result, result
        return make_special(sign, INFINITE), invalid(context)
    if second._kind:
        return make(sign, 0, 0), finish_copy(first, context)
    if not first._coefficient:
        result = invalid(context, DIVISION_UNDEFINED)
        return result, result
    signal(context, DIVISION_BY_ZERO | INVALID_OPERATION)
    return make_special(sign, INFINITE), make_special(0, QUIET)


def remainder_near(first, second, context):
    """Return what is left by a division whose quotient is rounded half to even."""
    if first._kind or second._kind or not second._coefficient:
        return _special_remainder(first, second, context)
    parts = _whole_division(first, second, context)
    if parts is None:
        return invalid(context, DIVISION_IMPOSSIBLE)
    whole, rest, exponent = parts
    sign = first._sign
    if rest and adjusted(second) > exponent + count_digits(rest):
        return finish(sign, rest, exponent, context)
    divisor = second._coefficient * power_of_ten(second._exponent - exponent) if rest else 0
    if rest and (2 * rest > divisor or (2 * rest == divisor and whole & 1)):
        rest = divisor - rest
        sign = 1 - sign
        if count_digits(whole + 1) > context._prec:
            return invalid(context, DIVISION_IMPOSSIBLE)
    return finish(sign, rest, exponent, context)


def fma(first, second, third, context):
    """Return the product of two numbers plus a third, rounded once."""
    if first._kind >= QUIET or second._kind >= QUIET:
        return nan_of((first, second, third), context)
    if first._kind or second._kind:
        product = _special_product(first, second, context)
        return product if product._kind == QUIET else add(product, third, context)
    return add(make(first._sign ^ second._sign, first._coefficient * second._coefficient,
                    first._exponent + second._exponent), third, context)


def plus(number, context):
    """Return a number rounded; zero is positive but when rounding down."""
    if number._kind:
        return nan_of((number,), context) or make_special(number._sign, INFINITE)
    sign = number._sign if number._coefficient or context._rounding == FLOOR else 0
    return finish(sign, number._coefficient, number._exponent, context)


def minus(number, context):
    """Return a number with the other sign, rounded."""
    if number._kind:
        return nan_of((number,), context) or make_special(1 - number._sign, INFINITE)
    sign = 1 - number._sign if number._coefficient or context._rounding == FLOOR else 0
    return finish(sign, number._coefficient, number._exponent, context)


def absolute(number, context):
    """Return a number without its sign, rounded."""
    if number._kind:
        return nan_of((number,), context) or make_special(0, INFINITE)
    return finish(0, number._coefficient, number._exponent, context)


def sqrt(number, context):
    """Return the square root, rounded half to even."""
    if number._kind:
        result = nan_of((number,), context)
        if result is not None:
            return result
        return invalid(context) if number._sign else make_special(0, INFINITE)
    coefficient, exponent = number._coefficient, number._exponent
    if not coefficient:
        return finish(number._sign, 0, exponent >> 1, context)
    if number._sign:
        return invalid(context)
    ideal = exponent >> 1
    if exponent & 1:
        coefficient *= 10
    # Now the square root is that of the coefficient, times 10**ideal.
    if context._prec > _VERY_PRECISE:
        root = isqrt(coefficient)
        if root * root == coefficient:
            return finish_even(0, root, ideal, context)
    shift = context._prec + 1 - (count_digits(coefficient) + 1 >> 1)
    if shift >= 0:
        scaled = coefficient * power_of_ten(2 * shift)
        root = isqrt(scaled)
        is_exact = root * root == scaled
    else:
        scaled, rest = divmod(coefficient, power_of_ten(-2 * shift))
        root = isqrt(scaled)
        is_exact = not rest and root * root == scaled
    if not is_exact:
        if root % 5 == 0:
            root += 1
    elif shift > 0:
        root, zeros = without_zeros(root, shift)
        shift -= zeros
    return finish_even(0, root, ideal - shift, context)


def quantize(number, pattern, context, rounding=None):
    """Return a number with the exponent of another one."""
    if number._kind or pattern._kind:
        result = nan_of((number, pattern), context)
        if result is not None:
            return result
        if number._kind and pattern._kind:
            return make_special(number._sign, INFINITE)
        return invalid(context)
    return rescale(number, pattern._exponent, context, context._rounding if rounding is None else rounding)


def rescale(number, exponent, context, rounding):
    """Return a finite number with an exponent.  It is an invalid operation if it has too many digits for that."""
    if not context._emin - context._prec + 1 <= exponent <= context._emax:
        return invalid(context)
    sign, coefficient = number._sign, number._coefficient
    drop = exponent - number._exponent
    bits = 0
    if not coefficient:
        pass
    elif drop > 0:
        bits = ROUNDED
        coefficient, is_inexact = round_off(coefficient, drop, MAGNITUDE_ROUNDINGS[rounding][sign])
        if is_inexact:
            bits |= INEXACT
    elif drop < 0:
        if count_digits(coefficient) - drop > context._prec:
            return invalid(context)
        coefficient *= power_of_ten(-drop)
    if coefficient < context._limit and context._emin <= exponent <= context._top:
        if bits:
            signal(context, bits)
        return make(sign, coefficient, exponent)
    digits = count_digits(coefficient)
    if coefficient and (digits > context._prec or exponent + digits - 1 > context._emax):
        return invalid(context)
    return finish_as(sign, coefficient, exponent, context, rounding, bits)


def to_integral(number, context, rounding, is_exact):
    """Return a number rounded to a whole one.  Signal that if `is_exact`."""
    if number._kind:
        result = nan_of((number,), context)
        return make_special(number._sign, INFINITE) if result is None else result
    drop = -number._exponent
    if drop <= 0:
        return make(number._sign, number._coefficient, number._exponent)
    coefficient, is_inexact = round_off(number._coefficient, drop, MAGNITUDE_ROUNDINGS[rounding][number._sign])
    if is_exact and number._coefficient:
        signal(context, ROUNDED | INEXACT if is_inexact else ROUNDED)
    return make(number._sign, coefficient, 0)


def normalize(number, context):
    """Return a number rounded and without zeros at its end."""
    if number._kind:
        result = nan_of((number,), context)
        return make_special(number._sign, INFINITE) if result is None else result
    result = finish(number._sign, number._coefficient, number._exponent, context)
    if result._kind:
        return result
    if not result._coefficient:
        return make(result._sign, 0, 0)
    highest = context._top if context._folds else context._emax
    coefficient, zeros = without_zeros(result._coefficient, max(highest - result._exponent, 0))
    return make(result._sign, coefficient, result._exponent + zeros)


def _choose(sign, ordering):
    """Return a function: the greater of two numbers in an ordering, or, if the sign is -1, the lesser one."""
    def choose(first, second, context):
        if first._kind == QUIET and second._kind < QUIET:
            return finish_copy(second, context)
        if second._kind == QUIET and first._kind < QUIET:
            return finish_copy(first, context)
        result = nan_of((first, second), context)
        if result is not None:
            return result
        result = ordering(first, second) or total_order(first, second)
        return finish_copy(first if result * sign > 0 else second, context)
    return choose


maximum = _choose(1, order)
minimum = _choose(-1, order)
maximum_magnitude = _choose(1, magnitude_order)
minimum_magnitude = _choose(-1, magnitude_order)
