"""Floats: operators, comparisons with ints, rounding, text."""
INFINITY = float("inf")
NAN = float("nan")
VALUES = [0.0, -0.0, 1.5, -2.5, 1e16, 1e-7, 1e308, 5e-324, INFINITY, -INFINITY, NAN, 0.1, 123456789.123]

for a in VALUES:
    print(a, repr(a), str(a), -a, abs(a), bool(a), a + 1, a * 0.5, a - 0.1, a == a, a != a, a.hex())
    for b in [2.0, -3.0, 7, 0.1]:
        print(a / b, a // b, a % b, divmod(a, b), a < b, a >= b)
    if a == a and abs(a) != INFINITY:
        print(int(a), round(a), round(a, 1), round(a, -2), a.as_integer_ratio(), a.is_integer(), hash(a))

print(2.0 ** 0.5, (-8) ** 3.0, 2 ** -3, 0.0 ** 0, 1e200 * 1e200, (-8) ** (1 / 3))
print(2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, 10 ** 400 < INFINITY, 1 == 1.0)
print([round(x) for x in [0.5, 1.5, 2.5, -0.5, -1.5]], round(2.675, 2), round(1e20, 2), round(12345, -2), round(25, -1))
print(f"{1/3:.3f} {1e10:e} {0.00001:g} {1234567.891:,.2f} {0.256:.1%} {1.5:>10}|{-1.5:<10}|{2.0}")
print("%.2f %e %g %5.1f|" % (3.14159, 12345.678, 0.0001, 2.25))
print(float("  1e3 "), float("-inf"), float("1_0.5"), float.fromhex("0x1.8p1"), float(10 ** 20))

for action in [lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1,
               lambda: 1e300 ** 2, lambda: float("x"), lambda: float(None), lambda: float(10 ** 400), lambda: 1.5 << 1,
               lambda: INFINITY.as_integer_ratio(), lambda: round(INFINITY), lambda: float.fromhex("zz"), lambda: 1.5 & 1]:
    try:
        print(action())
    except (ArithmeticError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
