"""round() of floats: half to even in the digits that are shown."""
print([round(x + 0.5) for x in range(-4, 5)], [round(x) for x in (0.4, 0.6, -0.4, -0.6, 1e20, 2.5e15 + 0.5)])
for value in (2.675, 2.665, 1.005, 0.125, 0.375, 2.5, -2.5, 1234.5678, 1e-10, 5e-324, 1e300, 0.15, 0.25, 0.35, 1.45):
    print(value, [round(value, n) for n in (0, 1, 2, 3, -1, -2, 10)])
print(round(1.5, None), type(round(1.5)), type(round(1.5, 0)), round(-0.4), round(-0.4, 0), round(1e22, -22))
print(round(1.5, 400), round(1.5, -400), round(-1.5, -400), round(float("inf"), 2), round(float("nan"), 2))
for action in (lambda: round(float("inf")), lambda: round(float("nan")), lambda: round(1.7e308, -308),
               lambda: round(1.5, 1.5), lambda: round(1.5, "a")):
    try:
        print(action())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
