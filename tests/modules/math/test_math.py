"""math against the host's: every function on many operands, with results and error messages."""
import itertools
import math
import random

import pytest

from tests.numbers import FLOATS, INTS, SMALL, compare, of_module, outcome, w_outcome

VALUES = FLOATS + [3, -3, 10 ** 20, -10 ** 20, 2 ** 1100, 0, 1, True, 0.25, -0.75, 100.5, 170.5, 171.7, -1.5, "a", None,
                        710.0, 1e-310, 8.0, 1000]
NEAR = {"gamma": 1e-13, "lgamma": 1e-13}
UNARY = ["sqrt", "cbrt", "exp", "exp2", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "asin", "acos",
         "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "erf", "erfc", "gamma", "lgamma", "fabs", "floor",
         "ceil", "trunc", "degrees", "radians", "isnan", "isinf", "isfinite", "ulp", "frexp", "modf"]


@pytest.mark.parametrize("name", UNARY)
def test_one_argument(name):
    for value in VALUES:
        expected = outcome(getattr(math, name), value)
        found = w_outcome(of_module("math", name), value)
        if found != expected and name in NEAR:
            a, b = float(found.split()[1]), float(expected.split()[1])
            assert abs(a - b) <= NEAR[name] * abs(b), value
        else:
            assert found == expected, value


@pytest.mark.parametrize("name", ["atan2", "copysign", "fmod", "nextafter", "remainder", "pow", "log", "ldexp", "isclose",
                                  "hypot"])
def test_two_arguments(name):
    for a, b in itertools.product(VALUES, repeat=2):
        compare(getattr(math, name), of_module("math", name), a, b)


def test_integers():
    values = SMALL + [10 ** 20, 2 ** 64, -6 ** 30, 2 ** 63, -2 ** 63, True]
    for name in ["gcd", "lcm"]:
        for a, b in itertools.product(values + [1.5], repeat=2):
            compare(getattr(math, name), of_module("math", name), a, b)
        compare(getattr(math, name), of_module("math", name))
        compare(getattr(math, name), of_module("math", name), 12, 18, 27)
    for name in ["comb", "perm"]:
        for a, b in itertools.product([0, 1, 5, 30, 100, -1, 10 ** 20, 1.5], [0, 1, 2, 7, 29, 50, -2, "a"]):
            compare(getattr(math, name), of_module("math", name), a, b)
    for value in [0, 1, 2, 5, 20, 21, 100, 500, -1, 1.5, 10 ** 20]:
        compare(math.factorial, of_module("math", "factorial"), value)
    for value in INTS + [2 ** 126 - 1, 10 ** 60, 99, 100, 3037000499 ** 2 - 1, 3037000500 ** 2 - 1, 1.5]:
        compare(math.isqrt, of_module("math", "isqrt"), value)


def large_numbers():
    """Return numbers of different lengths, neighbours of squares, and Fibonacci's, whose quotients are all 1."""
    source = random.Random(5)
    numbers = [2 ** 300, 2 ** 300 - 1, 2 ** 63 * 3, 2 ** 126, 10 ** 40]
    for bits in (62, 63, 64, 65, 125, 126, 127, 200, 450, 1000):
        number = source.getrandbits(bits)
        numbers += [number, number ** 2, number ** 2 + 2 * number, abs(number ** 2 - 1)]
    first, second = 1, 1
    for _ in range(400):
        first, second = second, first + second
    return numbers + [first, second, 7 ** 30 * first, 7 ** 30 * second]


def test_large_integers():
    numbers = large_numbers()
    for number in numbers:
        compare(math.isqrt, of_module("math", "isqrt"), number)
        for other in numbers[::5] + numbers[-4:]:
            compare(math.gcd, of_module("math", "gcd"), number, other)
    for name in ("comb", "perm"):
        for n in (61, 62, 66, 67, 68, 70, 1000, 2 ** 32, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 63 + 20):
            for k in (1, 2, 3, 17, 33, 50):
                compare(getattr(math, name), of_module("math", name), n, k)


def test_sequences():
    for values in [[], [0.1] * 10, [1e308, 1e308, -1e308], [1e308, -1e308, 1.0], [1e16, 1.0, 1e-16], [float("inf"), 1.0],
                   [float("inf"), float("-inf")], [float("nan"), 1.0], [1, 2, 3], ["a"], [0.1, 0.2, 0.3, -0.6],
                   [1.0, 2.0 ** -53, 2.0 ** -106], [1e100, 1.0, -1e100] * 5]:
        compare(math.fsum, of_module("math", "fsum"), values)
        compare(math.prod, of_module("math", "prod"), values)
    for vector in [[], [3.0], [3, 4], [1.0, 2.0, 3.0], [1e200, 1e200], [5e-324, 5e-324], [0.0, -0.0], [1e308, 1e308],
                   [float("nan"), float("inf")], [0.1, 0.7, 0.3, 1.9], [1 / 3, 2 / 3, 1 / 7]]:
        compare(math.hypot, of_module("math", "hypot"), *vector)
        compare(math.dist, of_module("math", "dist"), vector, [0.5] * len(vector))
    compare(math.dist, of_module("math", "dist"), [1], [1, 2])
