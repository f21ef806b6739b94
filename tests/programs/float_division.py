"""Division of floats: signs of floor, remainder and zero."""
for x, y in [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (6.0, 3), (-6.0, 3), (1e300, 7), (0.3, 0.1), (-1e-20, 1e20)]:
    print(x, y, x / y, x // y, x % y, divmod(x, y))
inf, nan = float("inf"), float("nan")
for x, y in [(inf, 2), (2, inf), (-2, inf), (inf, inf), (nan, 1), (1, nan), (-inf, 3.5), (0.0, -5), (-0.0, 5)]:
    print(x, y, x / y, x // y, x % y)
for action in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 / 0.0,
               lambda: 1 / 0.0, lambda: 1 % 0.0, lambda: inf / 0):
    try:
        print(action())
    except ZeroDivisionError as error:
        print(error)
print(inf - inf, inf * 0, inf + 1, -inf, inf == inf, nan == nan, nan != nan, nan < nan, inf > 10 ** 400)
print(0.0 == -0.0, str(0.0 * -1), -0.0 + 0, 0.0 - 0.0, [0.0] == [-0.0])
print(1e308 * 10, -1e308 * 10, 5e-324 / 2, 1e16 + 1, 0.1 + 0.2, 1.1 * 3, 1e-5 * 1e5)
