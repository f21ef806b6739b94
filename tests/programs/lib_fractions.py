"""Fraction: making, arithmetic, comparison; the tower of numbers."""
import math
import numbers
from fractions import Fraction as F


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(F(3, -6), repr(F(6, 4)), F('3/4'), F(' -1.25e-2 '), F(0.5), F(5), F('1_000/3'))
print(F(F(1, 2), F(3, 4)), F(True), F('.5'), F('5.'))
a, b = (F(1, 3), F(-3, 4))
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** (-2), b ** (-3))
print(a ** 0.5, 2 ** F(2), 2 ** F(1, 2), -a, abs(b), +a)
print(a + 1, 1 + a, a * 0.5, 1.5 - a, 1 / a, a + 1j, 3 // a, 3 % F(2, 3), divmod(7, F(2)))
print(a == F(2, 6), a < b, a <= 0.5, a > float('nan'), a == float('inf'), F(1, 2) == 0.5)
print(0.5 == F(1, 2), F(2) == 2, F(1, 2) != 1)
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(7, 2)))
print(round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234), -2))
print(float(F(1, 3)), bool(F(0)))
print(hash(F(1, 2)) == hash(0.5), hash(F(5)) == hash(5), {F(1, 2): 1}[0.5])
print(F(3.14159265).limit_denominator(1000), F(1, 3).limit_denominator(2))
print(F.from_float(0.25), F(1, 4).as_integer_ratio(), F(22, 7).numerator)
print(F(22, 7).denominator)
print(isinstance(F(1), numbers.Rational), isinstance(1, numbers.Integral))
print(isinstance(1.0, numbers.Real), isinstance(1j, numbers.Complex))
print(isinstance(1.0, numbers.Rational), issubclass(bool, numbers.Integral), F(1, 2).real)
print(F(1, 2).imag, F(1, 2).conjugate())
for bad in [
        lambda: F(1, 0),
        lambda: F('x'),
        lambda: F('1/0'),
        lambda: F(1, 0.5),
        lambda: F([]),
        lambda: F(1) / 0,
        lambda: F(0) ** (-1),
        lambda: F(1) + 'a',
        lambda: F('1/ 2'),
        lambda: F(float('nan')),
        lambda: F(1, 2) < 'a',
        lambda: F.from_float('a'),
        lambda: numbers.Number() and 1,
        lambda: numbers.Complex()]:
    attempt(bad)

print(sum([F(1, n) for n in range(1, 10)]), max(a, b), sorted([F(1, 2), 0.25, 1, b]))
print(str(F(4, 2)), '%s' % a)
