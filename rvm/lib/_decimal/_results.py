"""The class Decimal, still without methods, and how results are made: rounded, and within the limits of a context.

A finite number is (-1)**sign * coefficient * 10**exponent, the coefficient an int.  Infinities have no other field but
the sign; of a NaN the coefficient is its payload.
"""

from _decimal._context import (
    CEILING, FLOOR, HALF_DOWN, HALF_EVEN, HALF_UP, MAGNITUDE_ROUNDINGS, MAX_EMAX, MIN_ETINY, UP)
from _decimal._signals import (
    CLAMPED, INEXACT, INVALID_OPERATION, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW, signal)
from _scaled import count_digits, power_of_ten, round_off, round_to, scaled_difference

FINITE, INFINITE, QUIET, SIGNALLING = range(4)

SURELY_WITHIN = 10 ** 17    # exponents between minus this and this are within all limits


class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0'). The
context does not affect the conversion and is only passed to determine if
the InvalidOperation trap is active.

"""

    __slots__ = ("_sign", "_coefficient", "_exponent", "_kind")
    __module__ = "decimal"


del Decimal.__slots__


def method(function):
    """Make a function a method of Decimal.  Return it."""
    function.__qualname__ = "Decimal." + function.__name__
    setattr(Decimal, function.__name__, function)
    return function


_new = object.__new__


def make(sign, coefficient, exponent):
    """Return a finite Decimal."""
    result = _new(Decimal)
    result._sign = sign
    result._coefficient = coefficient
    result._exponent = exponent
    result._kind = FINITE
    return result


def make_special(sign, kind, payload=0):
    """Return an infinity or a NaN."""
    result = _new(Decimal)
    result._sign = sign
    result._coefficient = payload
    result._exponent = 0
    result._kind = kind
    return result


def finish(sign, coefficient, exponent, context):
    """Return a finite result, rounded as the context says."""
    if coefficient < context._limit and context._emin <= exponent <= context._top:
        result = _new(Decimal)
        result._sign = sign
        result._coefficient = coefficient
        result._exponent = exponent
        result._kind = FINITE
        return result
    short, dropped, bits = round_to(coefficient, context._rules[sign])
    place = exponent + dropped
    if context._bottom <= place <= context._top:
        if bits:
            signal(context, bits)
        return make(sign, short, place)
    return finish_as(sign, coefficient, exponent, context, context._rounding, 0)


def finish_even(sign, coefficient, exponent, context):
    """Return a finite result, rounded half to even."""
    return finish_as(sign, coefficient, exponent, context, HALF_EVEN, 0)


def finish_as(sign, coefficient, exponent, context, rounding, bits):
    """Return a finite result, rounded in a way of its own.  Signal `bits` too."""
    if not coefficient:
        return _finish_zero(sign, exponent, context, bits)
    digits = count_digits(coefficient)
    drop = digits - context._prec
    is_subnormal = exponent + digits - 1 < context._emin
    if is_subnormal:
        bits |= SUBNORMAL
        drop = max(drop, context._emin - context._prec + 1 - exponent)
    if drop > 0:
        bits |= ROUNDED
        coefficient, is_inexact = round_off(coefficient, min(drop, digits + 1), MAGNITUDE_ROUNDINGS[rounding][sign])
        exponent += drop
        if is_inexact:
            bits |= INEXACT | (UNDERFLOW if is_subnormal else 0)
        if not coefficient:
            signal(context, bits | CLAMPED)
            return make(sign, 0, exponent)
        digits = max(digits - drop, 0)
        if coefficient >= power_of_ten(digits):
            digits += 1
        if digits > context._prec:
            coefficient //= 10
            digits -= 1
            exponent += 1
    if exponent + digits - 1 > context._emax:
        return _overflow(sign, context, rounding, bits)
    if exponent > context._top and context._folds:
        bits |= CLAMPED
        coefficient *= power_of_ten(exponent - context._top)
        exponent = context._top
    if bits:
        signal(context, bits)
    return make(sign, coefficient, exponent)


def _finish_zero(sign, exponent, context, bits):
    lowest = context._emin - context._prec + 1
    highest = context._top if context._folds else context._emax
    within = min(max(exponent, lowest), highest)
    if within != exponent:
        bits |= CLAMPED
    if bits:
        signal(context, bits)
    return make(sign, 0, within)


def _overflow(sign, context, rounding, bits):
    """Return the result that is too large for a context."""
    signal(context, bits | OVERFLOW | INEXACT | ROUNDED)
    if (rounding in (UP, HALF_UP, HALF_DOWN, HALF_EVEN) or (rounding == CEILING and not sign)
            or (rounding == FLOOR and sign)):
        return make_special(sign, INFINITE)
    return make(sign, power_of_ten(context._prec) - 1, context._top)


def finish_copy(number, context):
    """Return a number, which may be special, rounded as the context says.  Not for signalling NaNs."""
    kind = number._kind
    if kind == FINITE:
        return finish(number._sign, number._coefficient, number._exponent, context)
    if kind == INFINITE:
        return number if type(number) is Decimal else make_special(number._sign, INFINITE)
    return quiet(number, context)


def quiet(number, context):
    """Return a NaN as a quiet one, whose payload has no more digits than a context allows."""
    payload = number._coefficient
    most = context._prec - context._folds
    if payload and count_digits(payload) > most:
        payload %= power_of_ten(most)
    return make_special(number._sign, QUIET, payload)


def invalid(context, bits=INVALID_OPERATION):
    """Signal an invalid operation.  Return its result, a NaN."""
    signal(context, bits)
    return make_special(0, QUIET)


def nan_of(numbers, context):
    """Return the result of an operation of which one of some numbers makes a NaN, else None."""
    for number in numbers:
        if number._kind == SIGNALLING:
            signal(context, INVALID_OPERATION)
            return quiet(number, context)
    for number in numbers:
        if number._kind == QUIET:
            return quiet(number, context)
    return None


def make_exact(sign, coefficient, exponent, context):
    """Return a finite number as it is.  Signal an invalid operation where it is beyond all limits."""
    if -SURELY_WITHIN < exponent < SURELY_WITHIN:
        return make(sign, coefficient, exponent)
    highest = exponent + (count_digits(coefficient) - 1 if coefficient else 0)
    if exponent < MIN_ETINY or highest > MAX_EMAX:
        return invalid(context)
    return make(sign, coefficient, exponent)


def copy_of(number, sign):
    """Return a copy with a sign."""
    if number._kind:
        return make_special(sign, number._kind, number._coefficient)
    return make(sign, number._coefficient, number._exponent)


def adjusted(number):
    """Return the exponent of a finite number's first digit."""
    return number._exponent + count_digits(number._coefficient) - 1


def is_whole(number):
    """Return whether a finite number is an integer."""
    exponent = number._exponent
    if exponent >= 0 or not number._coefficient:
        return True
    if -exponent >= count_digits(number._coefficient):
        return False
    return not number._coefficient % power_of_ten(-exponent)


def whole_value(number):
    """Return the int that a finite number is, cut off after the point."""
    exponent = number._exponent
    coefficient = number._coefficient
    if exponent > 0:
        coefficient *= power_of_ten(exponent) if coefficient else 1
    elif exponent < 0:
        coefficient = coefficient // power_of_ten(-exponent) if -exponent < count_digits(coefficient) else 0
    return -coefficient if number._sign else coefficient


def infinity_order(number):
    """Return -1 or 1 for an infinity, 0 for a finite number."""
    if number._kind != INFINITE:
        return 0
    return -1 if number._sign else 1


def order(first, second):
    """Return -1, 0 or 1 as the first of two numbers, not NaNs, is less than, equal to or greater than the second."""
    if first._kind or second._kind:
        left, right = infinity_order(first), infinity_order(second)
    else:
        left, right = first._coefficient, second._coefficient
        if first._exponent != second._exponent and left and right and first._sign == second._sign:
            left, right = _distance(first, second), 0
        if first._sign:
            left = -left
        if second._sign:
            right = -right
    return 1 if left > right else -1 if left < right else 0


def _distance(first, second):
    """Return a number that is below, equal to or above 0 as the first of two finite numbers compares to the second.

    Neither is 0, and their signs do not count.
    """
    shift = first._exponent - second._exponent
    if not -100 < shift < 100:
        distance = adjusted(first) - adjusted(second)
        if distance:
            return distance
    return scaled_difference(first._coefficient, second._coefficient, shift)


def magnitude_order(first, second):
    """Return the order of two numbers, not NaNs, without their signs."""
    return order(copy_of(first, 0), copy_of(second, 0))


def total_order(first, second):
    """Return the order of two numbers in the total ordering of the specification."""
    if first._sign != second._sign:
        return -1 if first._sign else 1
    if first._kind == FINITE and second._kind == FINITE:
        result = order(first, second)
        if result:
            return result
        left, right = first._exponent, second._exponent
    else:
        left, right = _RANKS[first._kind], _RANKS[second._kind]
        if left == right:
            left, right = first._coefficient, second._coefficient
    result = 1 if left > right else -1 if left < right else 0
    return -result if first._sign else result


_RANKS = {FINITE: 0, INFINITE: 1, SIGNALLING: 2, QUIET: 3}

ZERO = make(0, 0, 0)
ONE = make(0, 1, 0)
