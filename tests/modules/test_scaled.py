"""_scaled against the host's decimal and its ints."""
import decimal
import random
from decimal import Decimal

import pytest

from rvm.objects.errors import PyError
from tests.numbers import of_module, unwrap, wrap

ROUNDINGS = [(0, decimal.ROUND_UP), (1, decimal.ROUND_DOWN), (4, decimal.ROUND_HALF_UP), (5, decimal.ROUND_HALF_DOWN),
             (6, decimal.ROUND_HALF_EVEN), (7, decimal.ROUND_05UP)]
CONDITIONS = [(decimal.Inexact, 0x40), (decimal.Rounded, 0x1000)]


def call(name, *args):
    return unwrap(of_module("_scaled", name)(*[wrap(argument) for argument in args]))


def numbers(count, most_digits):
    """Return some numbers, of which many are near to where rounding changes."""
    source = random.Random(7)
    found = [0, 1, 9, 10, 99, 2 ** 63 - 1, 2 ** 63, 10 ** 18, 10 ** 19 - 1]
    for _ in range(count):
        digits = "".join(source.choice("0123456789") for _ in range(source.randrange(1, most_digits)))
        half = digits[:len(digits) // 2]
        rest = len(digits) - len(half)
        found += [int(digits), int(half + "5" + "0" * (rest - 1)), int(half + "9" * rest), int(half + "0" * rest)]
    return found


def context_for(precision, rounding):
    return decimal.Context(prec=precision, rounding=rounding, Emax=10 ** 6, Emin=-10 ** 6, traps=[])


def conditions_of(context):
    return sum(bits for flag, bits in CONDITIONS if context.flags[flag])


def test_count_digits():
    for length in list(range(1, 80)) + [300, 999, 1000, 1001, 2500, 20000]:
        for number in (10 ** (length - 1), 10 ** length - 1, 7 * 10 ** (length - 1) + 1):
            assert call("count_digits", number) == length
    assert call("count_digits", 0) == 1


def test_powers():
    for exponent in [0, 1, 18, 19, 500, 999, 1000, 1200, 1000, 3]:
        assert call("power_of_ten", exponent) == 10 ** exponent


@pytest.mark.parametrize("rounding, name", ROUNDINGS)
def test_rounding(rounding, name):
    for number in numbers(40, 45):
        for precision in (1, 2, 9, 18, 19, 20, 28):
            context = context_for(precision, name)
            expected = context.plus(Decimal(number))
            coefficient, dropped, conditions = call("round_to", number, 8 * precision + rounding)
            assert Decimal((0, tuple(map(int, str(coefficient))), dropped)).compare_total(expected) == 0
            assert conditions == conditions_of(context)
        for drop in (0, 1, 5, 20, 46):
            expected = Decimal(number).scaleb(-drop, context_for(99, name)).to_integral_value(name)
            is_inexact = int(bool(number % 10 ** drop))
            assert call("round_off", number, drop, rounding) == (int(expected), is_inexact)


@pytest.mark.parametrize("rounding, name", ROUNDINGS)
def test_quotient(rounding, name):
    source = random.Random(8)
    operands = [number for number in numbers(60, 45) if number]
    for _ in range(1200):
        first, second = source.choice(operands), source.choice(operands)
        if source.randrange(3) == 0:
            second = 2 ** source.randrange(20) * 5 ** source.randrange(20)
        precision = source.choice([1, 2, 9, 18, 19, 28])
        context = context_for(precision, name)
        expected = context.divide(Decimal(first), Decimal(second))
        coefficient, shift, conditions = call("quotient", first, second, 8 * precision + rounding)
        assert Decimal((0, tuple(map(int, str(coefficient))), -shift)).compare_total(expected) == 0, (first, second)
        assert conditions == conditions_of(context)


def test_exact_quotients():
    source = random.Random(9)
    factors = [1, 2, 3, 5, 7, 10, 64, 99, 1000, 12345, 2 ** 27, 2 ** 31, 5 ** 13, 5 ** 27, 3 ** 39, 10 ** 18]
    for _ in range(2500):
        divisor = source.choice(factors) * source.choice(factors)
        first = divisor * source.choice(factors) * source.choice(factors)
        for _ in range(source.randrange(4)):
            prime = source.choice([2, 5])
            if first % prime == 0:
                first //= prime
        precision = source.choice([1, 4, 19, 28, 60])
        context = context_for(precision, decimal.ROUND_HALF_EVEN)
        expected = context.divide(Decimal(first), Decimal(divisor))
        coefficient, shift, conditions = call("quotient", first, divisor, 8 * precision + 6)
        assert Decimal((0, tuple(map(int, str(coefficient))), -shift)).compare_total(expected) == 0, (first, divisor)
        assert conditions == conditions_of(context)


def test_quotient_by_zero():
    with pytest.raises(PyError) as info:
        call("quotient", 7, 0, 8 * 28 + 6)
    assert info.value.w_type.name == "ZeroDivisionError"


def test_sums_and_zeros():
    source = random.Random(9)
    operands = numbers(60, 45)
    for _ in range(600):
        first, second, shift = source.choice(operands), source.choice(operands), source.randrange(-50, 50)
        left, right = first * 10 ** max(shift, 0), second * 10 ** max(-shift, 0)
        assert call("scaled_sum", first, second, shift) == left + right
        assert call("scaled_difference", first, second, shift) == left - right
        if first:
            most = source.randrange(40)
            zeros = min(most, len(str(first)) - len(str(first).rstrip("0")))
            assert call("without_zeros", first, most) == (first // 10 ** zeros, zeros)


def test_many_zeros():
    for odd in (1, 3, 7 ** 30):
        for zeros in (0, 1, 17, 18, 26, 27, 28, 54, 70, 401):
            for factor in (1, 2 ** 70, 5 ** 40):
                number = odd * 10 ** zeros * factor
                for most in (0, 1, 26, 27, 28, 1000):
                    expected = min(most, zeros)
                    assert call("without_zeros", number, most) == (number // 10 ** expected, expected)


def test_what_is_no_number():
    for name, args in [("count_digits", (-1,)), ("count_digits", (1.5,)), ("power_of_ten", (-1,)),
                       ("power_of_ten", (10 ** 12,)), ("round_off", (123, -1, 0)), ("scaled_sum", (1, -1, 0)),
                       ("quotient", (1, 0, 6)), ("round_to", ("1", 6))]:
        with pytest.raises(PyError):
            call(name, *args)
