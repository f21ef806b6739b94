"""Format specifications of float."""
SPECS = ["", "f", ".0f", ".2f", ".10f", "e", ".0e", ".3e", "E", "g", ".3g", "G", "#.3g", "n", "%", ".1%", "10", "<10", "^10.2f", "=+10.1f",
         "010.2f", "+", " ", "+.1f", ",", ",.2f", "_", "_.1f", "*^12", ".3", "#.0f", "012,.1f", "z.1f", "+z.0f", ".15g", ".17g", "#"]
for value in (0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e-7, 1e20, -0.04, 1e300, 5e-324):
    for spec in SPECS:
        print("%s|%s|" % (spec, format(value, spec)), end=" ")
    print()
for value in (float("inf"), float("-inf"), float("nan")):
    print([format(value, spec) for spec in ("", "f", "F", "e", "G", "%", "10", "010", "+", "<6", ",", ".2f", "=+8")])
for spec in ("d", "s", "x", "c", ".", ".f", "5.2.1", "b", ",n", "_,", "y", ".10000000000f", "zz", "=z"):
    try:
        print(spec, format(1.5, spec))
    except ValueError as error:
        print(spec, error)
print(f"{1.5:.{3}f} {2 / 3:8.3} {1e6} {1e6:g} {1e5:n} {100:.2f} {0.5:%} {123.456:.4} {1e16:.20g} {0.1:.30f}")
print(format(2.5, ".0f"), format(3.5, ".0f"), format(0.125, ".2f"), format(1e22, "f"), format(9.995, ".2f"), format(999.9, ".0e"))
