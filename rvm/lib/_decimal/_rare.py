"""Operations of the specification that programs rarely need: on logical numbers, neighbours, shifts."""

from _decimal._arithmetic import add, subtract
from _decimal._context import CEILING, FLOOR, derived
from _decimal._digits import digits_of, number_of, power_of_ten
from _decimal._results import (
    INFINITE, QUIET, SIGNALLING, adjusted, copy_of, finish, invalid, make, make_special, nan_of, order,
    total_order, whole_value)
from _decimal._signals import (
    CLAMPED, DIVISION_BY_ZERO, INEXACT, INVALID_OPERATION, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW, signal)


def compare(first, second, context):
    """Return -1, 0 or 1 as a Decimal, or a NaN."""
    result = nan_of((first, second), context)
    if result is not None:
        return result
    return _small(order(first, second))


def compare_signal(first, second, context):
    """Return as compare does; each NaN is an invalid operation."""
    if first._kind >= QUIET or second._kind >= QUIET:
        signal(context, INVALID_OPERATION)
    return compare(first, second, context)


def compare_total(first, second, context):
    """Return the order of two numbers in the total ordering."""
    return _small(total_order(first, second))


def compare_total_mag(first, second, context):
    """Return the order of two numbers, without their signs, in the total ordering."""
    return _small(total_order(copy_of(first, 0), copy_of(second, 0)))


def _small(value):
    return make(int(value < 0), abs(value), 0)


def copy_sign(first, second, context):
    """Return a number with the sign of another one."""
    return copy_of(first, second._sign)


def logb(number, context):
    """Return the exponent of a number's first digit."""
    if number._kind:
        result = nan_of((number,), context)
        return make_special(0, INFINITE) if result is None else result
    if not number._coefficient:
        signal(context, DIVISION_BY_ZERO)
        return make_special(1, INFINITE)
    exponent = adjusted(number)
    return finish(int(exponent < 0), abs(exponent), 0, context)


def _count_of(number, most):
    """Return the int that a count is, else None."""
    if number._kind or number._exponent:
        return None
    value = whole_value(number)
    return value if -most <= value <= most else None


def scaleb(first, second, context):
    """Return a number with a greater exponent."""
    result = nan_of((first, second), context)
    if result is not None:
        return result
    count = _count_of(second, 2 * (context._emax + context._prec))
    if count is None:
        return invalid(context)
    if first._kind:
        return make_special(first._sign, INFINITE)
    return finish(first._sign, first._coefficient, first._exponent + count, context)


def _moving(move):
    """Return an operation that moves the digits of a number."""
    def operation(first, second, context):
        result = nan_of((first, second), context)
        if result is not None:
            return result
        count = _count_of(second, context._prec)
        if count is None:
            return invalid(context)
        if first._kind:
            return make_special(first._sign, INFINITE)
        return make(first._sign, move(first._coefficient, count, context._prec), first._exponent)
    return operation


def _shift(coefficient, count, precision):
    if count < 0:
        return coefficient % power_of_ten(precision) // power_of_ten(-count)
    return coefficient * power_of_ten(count) % power_of_ten(precision) if coefficient else 0


def _rotate(coefficient, count, precision):
    digits = digits_of(coefficient % power_of_ten(precision)).zfill(precision)
    count %= precision
    return number_of(digits[count:] + digits[:count])


shift = _moving(_shift)
rotate = _moving(_rotate)


def _logical_digits(number, context):
    """Return the digits of a logical number, else None."""
    if number._kind or number._sign or number._exponent:
        return None
    digits = digits_of(number._coefficient)
    return None if digits.replace("1", "").strip("0") else int(digits, 2) & (1 << context._prec) - 1


def _logical(function):
    """Return an operation on two logical numbers."""
    def operation(first, second, context):
        left, right = _logical_digits(first, context), _logical_digits(second, context)
        if left is None or right is None:
            return invalid(context)
        return make(0, number_of(bin(function(left, right))[2:]), 0)
    return operation


logical_and = _logical(lambda left, right: left & right)
logical_or = _logical(lambda left, right: left | right)
logical_xor = _logical(lambda left, right: left ^ right)


def logical_invert(number, context):
    """Return a logical number with as many digits as the precision, each the other one."""
    value = _logical_digits(number, context)
    if value is None:
        return invalid(context)
    return make(0, number_of(bin(value ^ (1 << context._prec) - 1)[2:]), 0)


def _largest(sign, context):
    return make(sign, power_of_ten(context._prec) - 1, context._top)


def next_minus(number, context):
    """Return the largest number of a context that is less than a number."""
    return _next(number, context, 1)


def next_plus(number, context):
    """Return the smallest number of a context that is greater than a number."""
    return _next(number, context, 0)


def _next(number, context, is_down):
    if number._kind:
        result = nan_of((number,), context)
        if result is not None:
            return result
        return copy_of(number, is_down) if number._sign == is_down else _largest(number._sign, context)
    work = derived(context, FLOOR if is_down else CEILING)
    rounded = finish(number._sign, number._coefficient, number._exponent, work)
    if work._flags & INEXACT:
        return rounded
    tiny = make(0, 1, context._emin - context._prec)
    return (subtract if is_down else add)(number, tiny, work)


def next_toward(first, second, context):
    """Return the number of a context that is nearest to the first one, on the way to the second."""
    result = nan_of((first, second), context)
    if result is not None:
        return result
    direction = order(first, second)
    if direction == 0:
        return copy_of(first, second._sign)
    result = _next(first, context, int(direction > 0))
    if result._kind:
        signal(context, OVERFLOW | ROUNDED | INEXACT)
    elif adjusted(result) < context._emin:
        bits = UNDERFLOW | SUBNORMAL | ROUNDED | INEXACT
        signal(context, bits if result._coefficient else bits | CLAMPED)
    return result


def number_class(number, context):
    """Return the name of a number's class."""
    if number._kind == SIGNALLING:
        return "sNaN"
    if number._kind == QUIET:
        return "NaN"
    if number._kind == INFINITE:
        name = "Infinity"
    elif not number._coefficient:
        name = "Zero"
    else:
        name = "Subnormal" if adjusted(number) < context._emin else "Normal"
    return ("-" if number._sign else "+") + name


def is_normal(number, context):
    """Return whether a number is finite, not zero, and not subnormal."""
    return number_class(number, context)[1:] == "Normal"


def is_subnormal(number, context):
    """Return whether a number is subnormal."""
    return number_class(number, context)[1:] == "Subnormal"


def same_quantum(first, second, context=None):
    """Return whether two numbers have the same exponent, or are both infinities or both NaNs."""
    if first._kind or second._kind:
        return min(first._kind, QUIET) == min(second._kind, QUIET)
    return first._exponent == second._exponent


def radix(context=None):
    """Return 10."""
    return make(0, 10, 0)
