"""x ** y of floats, at zeros, infinities, NaN, and where the result is too large, too small or complex."""
import math

VALUES = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, 3.0, -3.0, -1.5, 1e308, 5e-324, -5e-324,
          float("inf"), float("-inf"), float("nan"), 1e16, -9007199254740993.0, -1074.0, 700.25]


def power(x, y):
    return x ** y


for function in power, math.pow:
    for x in VALUES:
        for y in VALUES:
            try:
                print(x, y, function(x, y))
            except (ArithmeticError, ValueError) as error:
                print(x, y, type(error).__name__, error)
for x in VALUES:
    print(abs(x), math.fabs(x))

total = 0.0
for i in range(2000):
    total += (i + 0.5) ** -1.5
print(total)
