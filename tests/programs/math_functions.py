"""The module math."""
import math

for x in [0.0, 0.5, 1.0, 2.0, -0.75, 10.0]:
    for name in ["sqrt", "exp", "sin", "cos", "tan", "atan", "log", "log2", "log10", "acos", "gamma", "floor", "ceil"]:
        try:
            print(name, x, "%.12g" % getattr(math, name)(x))
        except ValueError as error:
            print(name, x, error)

print(math.pi, math.e, math.tau, math.inf, math.isnan(math.nan))
print(math.gcd(12, 18, 27), math.lcm(4, 6, 10), math.gcd(10 ** 30, 6 ** 40), math.factorial(30), math.comb(50, 20), math.perm(10, 3))
print(math.isqrt(10 ** 41), math.hypot(3, 4), math.hypot(1, 2, 3), math.dist((1, 2), (4, 6)), math.prod([1, 2, 3.5]))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.frexp(10.0), math.ldexp(0.5, 5), math.modf(-2.25), math.fmod(-7, 3))
print(math.copysign(3, -0.0), math.remainder(10, 3), math.trunc(-2.7), math.degrees(math.pi), math.isclose(0.1 + 0.2, 0.3))
print(math.log(10 ** 400), math.log(8, 2), math.log2(2 ** 2000), math.ulp(1.0), math.nextafter(1.0, 2.0))


class Rounded:
    def __floor__(self):
        return "down"

    def __ceil__(self):
        return "up"

    def __trunc__(self):
        return "cut"


print(math.floor(Rounded()), math.ceil(Rounded()), math.trunc(Rounded()))
for action in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1),
               lambda: math.factorial(1.5), lambda: math.sqrt("a"), lambda: math.sqrt(), lambda: math.isqrt(-1),
               lambda: math.comb(-1, 2), lambda: math.pow(0, -1), lambda: math.acos(2), lambda: math.floor(math.nan),
               lambda: math.dist([1], [1, 2]), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.fmod(1, 0)]:
    try:
        print(action())
    except (ArithmeticError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
