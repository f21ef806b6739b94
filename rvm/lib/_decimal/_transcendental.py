"""exp, ln, log10 and power.

Where exp or a logarithm has no end, it is computed with some more digits than asked for, as a binary number with a
fixed point.  If they do not tell how to round, it is computed with still more.  So these are rounded correctly, half
to even.  Powers are made of products, or of both, with more digits, and so they nearly always are.
"""

from math import isqrt, log

from _decimal._arithmetic import add, divide, multiply
from _decimal._context import EXACT, HALF_EVEN, derived, unlimited
from _decimal._results import (
    INFINITE, ONE, adjusted, copy_of, finish, finish_as, finish_even, invalid, is_whole, make, make_special,
    nan_of, order, whole_value)
from _decimal._signals import CLAMPED, INEXACT, ROUNDED, signal
from _scaled import count_digits, power_of_ten, round_to

_MARGIN = 2                 # by how much the last digit of what is computed may be wrong
_FEW_TIMES = 10 ** 6        # an exponent below this is common
_HUGE = 4 * 10 ** 18        # an exponent that is beyond the limits of all contexts
_kept_ln10 = (0, 0)


def _bits_for(digits):
    """Return how many bits are at least as precise as so many digits, with some to spare."""
    return digits * 3322 // 1000 + 24


def _inverse_atanh(number, bits):
    """Return atanh(1 / number) with a fixed point."""
    power = total = (1 << bits) // number
    square = number * number
    divisor = 1
    while power:
        power //= square
        divisor += 2
        total += power // divisor
    return total


def _ln10(bits):
    """Return ln(10) with a fixed point, by 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161)."""
    global _kept_ln10
    kept_bits, value = _kept_ln10
    if kept_bits < bits:
        kept_bits = bits * 5 // 4 + 20
        work = kept_bits + 20
        value = (46 * _inverse_atanh(31, work) + 34 * _inverse_atanh(49, work) + 20 * _inverse_atanh(161, work)) >> 20
        _kept_ln10 = kept_bits, value
    return value >> (kept_bits - bits)


def _exp_fixed(value, bits):
    """Return exp(value) with a fixed point; value is from 0 to 3.

    The argument is halved until the series is short, and the result squared as often.
    """
    halvings = isqrt(bits)
    guard = 2 * halvings + 10
    work = bits + guard
    value = (value << guard) >> halvings
    total = (1 << work) + value
    term = value
    count = 1
    while term:
        count += 1
        term = (term * value >> work) // count
        total += term
    for _ in range(halvings):
        total = total * total >> work
    return total >> guard


def _ln_fixed(value, bits):
    """Return ln(value) with a fixed point; value is from 0.3 to 3.2.  By Halley's method, on exp."""
    result = int(log((value >> bits - 62) / 2.0 ** 62) * 2.0 ** 62)
    known, good = 62, 48
    while good < bits:
        good = min(3 * good - 10, bits)
        result <<= good + 8 - known
        known = good + 8
        wanted = value >> bits - known if bits > known else value << known - bits
        if result >= 0:
            found = _exp_fixed(result, known)
        else:
            found = (1 << 2 * known) // _exp_fixed(-result, known)
        result += (2 * (wanted - found) << known) // (wanted + found)
    return result >> known - bits


def _approximate_exp(sign, coefficient, exponent, digits):
    """Return exp of a number as coefficient and exponent, with at least so many digits; it is below 10**22."""
    if exponent + count_digits(coefficient) < -digits - 3:
        return power_of_ten(digits), -digits
    bits = _bits_for(digits)
    wide = bits + 80
    value = coefficient << wide
    if exponent >= 0:
        value *= power_of_ten(exponent)
    else:
        value //= power_of_ten(-exponent)
    tens, rest = divmod(-value if sign else value, _ln10(wide))
    return _exp_fixed(rest >> 80, bits) * power_of_ten(digits) >> bits, tens - digits


def _approximate_log(coefficient, exponent, digits, is_ten):
    """Return the natural, or common, logarithm of a number as sign, coefficient and exponent."""
    length = count_digits(coefficient)
    shift = length if coefficient * 1000 > 3162 * power_of_ten(length - 1) else length - 1
    tens = exponent + shift
    if tens == 0:
        # Near to 1 the first digits are zeros.
        digits += shift + 1 - count_digits(abs(coefficient - power_of_ten(shift)))
    bits = _bits_for(digits) + 40 + tens.bit_length() + 10
    value = _ln_fixed((coefficient << bits) // power_of_ten(shift), bits)
    if is_ten:
        value = (value << bits) // _ln10(bits) + (tens << bits)
    else:
        value += tens * _ln10(bits)
    return int(value < 0), abs(value) * power_of_ten(digits) >> bits, -digits


def _settle(context, approximate):
    """Return the rounded result of what returns sign, coefficient and exponent with as many digits as asked for."""
    extra = 6
    while True:
        sign, coefficient, exponent = approximate(context._prec + extra)
        unit = power_of_ten(count_digits(coefficient) - context._prec)
        if not -_MARGIN <= coefficient % unit - unit // 2 <= _MARGIN:
            break
        extra *= 2
    if coefficient % 5 == 0:
        coefficient += 1    # it is not exact
    return finish_as(sign, coefficient, exponent, context, HALF_EVEN, INEXACT | ROUNDED)


def exp(number, context):
    """Return e**number."""
    if number._kind:
        result = nan_of((number,), context)
        if result is None:
            result = make(0, 0, 0) if number._sign else make_special(0, INFINITE)
        return result
    sign, coefficient, exponent = number._sign, number._coefficient, number._exponent
    if not coefficient:
        return ONE
    size = adjusted(number)
    if size <= -context._prec - 4:
        return _padded_one(0, context._prec - 1, context, INEXACT | ROUNDED)
    if size > 20:
        return finish_even(0, 1, -_HUGE if sign else _HUGE, context)
    return _settle(context, lambda digits: (0,) + _approximate_exp(sign, coefficient, exponent, digits))


def _special_log(number, context):
    """Return the logarithm of what is not positive and finite, else None."""
    if number._kind:
        result = nan_of((number,), context)
        if result is not None:
            return result
        return invalid(context) if number._sign else make_special(0, INFINITE)
    if not number._coefficient:
        return make_special(1, INFINITE)
    return invalid(context) if number._sign else None


def ln(number, context):
    """Return the natural logarithm."""
    result = _special_log(number, context)
    if result is not None:
        return result
    if order(number, ONE) == 0:
        return make(0, 0, 0)
    coefficient, exponent = number._coefficient, number._exponent
    return _settle(context, lambda digits: _approximate_log(coefficient, exponent, digits, False))


def log10(number, context):
    """Return the logarithm to the base 10."""
    result = _special_log(number, context)
    if result is not None:
        return result
    coefficient, exponent = number._coefficient, number._exponent
    tens = count_digits(coefficient) - 1
    if coefficient == power_of_ten(tens):
        tens += exponent
        return finish_even(int(tens < 0), abs(tens), 0, context)
    return _settle(context, lambda digits: _approximate_log(coefficient, exponent, digits, True))


def power(first, second, context):
    """Return first**second."""
    if not (first._kind or second._kind or second._exponent or second._sign) and 0 < second._coefficient < _FEW_TIMES:
        result = _common_power(first, second._coefficient, context)
        if result is not None:
            return result
    result = nan_of((first, second), context)
    if result is not None:
        return result
    is_integer = not second._kind and is_whole(second)
    sign = int(first._sign and is_integer and _is_odd(second))
    if not first._kind and not first._coefficient:
        if not second._kind and not second._coefficient:
            return invalid(context)
        return make_special(sign, INFINITE) if second._sign else make(sign, 0, 0)
    if first._sign and not is_integer:
        return invalid(context)
    if second._kind or first._kind:
        return _infinite_power(first, second, sign, context)
    if not second._coefficient:
        return ONE
    direction = order(copy_of(first, 0), ONE)
    if direction == 0:
        return _power_of_one(first, second, sign, is_integer, context)
    if second._sign:
        direction = -direction
    if _is_beyond(first, second, direction, context):
        return finish(sign, 1, direction * _HUGE, context)
    if is_integer:
        return _whole_power(first, second, sign, context)
    return _real_power(first, second, context)


def _common_power(first, times, context):
    """Return a power of a finite number whose exponent is a positive int, or None where limits, 0 or 1 matter."""
    coefficient, exponent = first._coefficient, first._exponent
    if coefficient <= 1 or (count_digits(coefficient) == 1 - exponent and coefficient == power_of_ten(-exponent)):
        return None
    lowest, highest = context._bottom, context._top
    rule = 8 * (context._prec + count_digits(times) + 2) + HALF_EVEN
    base, base_exponent = coefficient, exponent
    bits = 0
    for bit in bin(times)[3:]:
        coefficient, dropped, more = round_to(coefficient * coefficient, rule)
        exponent += exponent + dropped
        bits |= more
        if bit == "1":
            coefficient, dropped, more = round_to(coefficient * base, rule)
            exponent += base_exponent + dropped
            bits |= more
        if not lowest <= exponent <= highest:
            return None
    sign = first._sign & times
    coefficient, dropped, more = round_to(coefficient, context._rules[sign])
    if not lowest <= exponent + dropped <= highest:
        return None
    if bits | more:
        signal(context, bits | more)
    return make(sign, coefficient, exponent + dropped)


def _is_beyond(first, second, direction, context):
    """Return whether a power is surely too large, or too small, for a context; `direction` says which is possible."""
    exponent = adjusted(first)
    if exponent > 0:
        magnitude = count_digits(exponent) - 1
    elif exponent < -1:
        magnitude = count_digits(-exponent - 1) - 1
    else:
        magnitude = adjusted(add(copy_of(first, 0), make(1, 1, 0), EXACT))
    limit = context._emax if direction > 0 else context._prec - context._emin - 1
    return magnitude + adjusted(second) > count_digits(limit)


def _is_odd(number):
    return number._exponent <= 0 and whole_value(number) & 1


def _infinite_power(first, second, sign, context):
    """Return the power of an infinity, or to one."""
    if second._kind:
        direction = order(copy_of(first, 0), ONE)
        if direction == 0:
            return _padded_one(0, context._prec - 1, context, INEXACT | ROUNDED)
        return make(0, 0, 0) if (direction > 0) == bool(second._sign) else make_special(0, INFINITE)
    if not second._coefficient:
        return ONE
    return make(sign, 0, 0) if second._sign else make_special(sign, INFINITE)


def _padded_one(sign, zeros, context, bits):
    """Return 1 with zeros behind the point."""
    signal(context, bits)
    return finish(sign, power_of_ten(zeros), -zeros, context)


def _power_of_one(first, second, sign, is_integer, context):
    """Return the power of 1 or -1, which has as many digits as the specification says."""
    bits = 0 if is_integer else INEXACT | ROUNDED
    zeros = context._prec - 1
    if is_integer:
        wanted = 0 if second._sign else -first._exponent * min(whole_value(second), context._prec)
        if wanted > zeros:
            bits = ROUNDED
        else:
            zeros = wanted
    signal(context, bits)
    return make(sign, power_of_ten(zeros), -zeros)      # whatever the limits of exponents are


def _whole_power(first, second, sign, context):
    """Return a power whose exponent is an integer, by squaring with some more digits."""
    times = abs(whole_value(second))
    precision = context._prec + count_digits(second._coefficient) + second._exponent + 2
    work = derived(context, HALF_EVEN)
    work._folds = 0
    work._prec = precision + second._sign       # may be more than programs can ask for
    work._find_limits()
    base = divide(ONE, first, work) if second._sign else first
    result = base
    for bit in bin(times)[3:]:
        result = multiply(result, result, work)
        if bit == "1":
            result = multiply(result, base, work)
        if result._kind or (not result._coefficient and work._flags & CLAMPED):
            break
    return _finish_power(sign, result, work._flags, context)


def _finish_power(sign, result, bits, context):
    """Return what was computed with more digits, rounded.  Signal at once what that does, and `bits`."""
    last = derived(context)
    if result._kind:
        result = finish(sign, 1, _HUGE, last)
    else:
        result = finish(sign, result._coefficient, result._exponent, last)
    signal(context, bits | last._flags)
    return result


def _real_power(first, second, context):
    """Return a power whose exponent is not an integer, by the logarithm, with some more digits."""
    work = unlimited(max(count_digits(first._coefficient), context._prec) + 23)
    result = exp(multiply(ln(first, work), second, work), work)
    if not result._kind and order(result, ONE) == 0:
        return _padded_one(0, context._prec - 1, context, INEXACT | ROUNDED)
    return _finish_power(0, result, INEXACT | ROUNDED, context)


def power_modulo(first, second, modulus, context):
    """Return first**second % modulus, for integers."""
    numbers = (first, second, modulus)
    result = nan_of(numbers, context)
    if result is not None:
        return result
    for number in numbers:
        if number._kind or not is_whole(number):
            return invalid(context)
    if (not modulus._coefficient or (second._sign and second._coefficient)
            or (not first._coefficient and not second._coefficient) or adjusted(modulus) >= context._prec):
        return invalid(context)
    times = whole_value(second)
    divisor = abs(whole_value(modulus))
    result = pow(_modulo(first, divisor), times, divisor)
    return make(int(first._sign and times & 1), result, 0)


def _modulo(number, divisor):
    """Return what is left of a whole number without its sign, which may have a large exponent."""
    if number._exponent > 0:
        return number._coefficient * pow(10, number._exponent, divisor) % divisor
    return abs(whole_value(number)) % divisor
