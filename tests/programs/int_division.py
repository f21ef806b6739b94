"""Division of integers: floor, remainder, divmod and true division, by the signs."""
PAIRS = [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (6, 3), (-6, 3), (2 ** 70, 3), (-(2 ** 70), 3),
         (2 ** 70, -(2 ** 65)), (5, 2 ** 70), (-5, 2 ** 70), (2 ** 63, -1), (-(2 ** 63), -1)]

for x, y in PAIRS:
    quotient, remainder = divmod(x, y)
    print(x, y, "->", x // y, x % y, divmod(x, y), quotient * y + remainder == x, x / y)

for zero in (0, 0.0, False):
    for name, action in [("//", lambda: 1 // zero), ("%", lambda: 1 % zero), ("/", lambda: 1 / zero),
                         ("divmod", lambda: divmod(1, zero)), ("big", lambda: 2 ** 70 // zero)]:
        try:
            print(action())
        except ZeroDivisionError as error:
            print(name, error)

print((10 ** 400) / (10 ** 399), (10 ** 400 + 1) // 10 ** 200 == 10 ** 200)
try:
    print(10 ** 400 / 3)
except OverflowError as error:
    print(error)
print(1 / 10 ** 400, -1 / 10 ** 300, 3 / 2 ** 1074)
