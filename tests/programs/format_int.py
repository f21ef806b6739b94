"""Format specifications of int."""
SPECS = ["", "d", "5", "<5", ">5", "^5", "=5", "05", "+", " ", "-", "+05", "*>6", "*^6", "x", "X", "#x", "#X", "#010x", "b", "#b", "o", "#o",
         "c", "n", ",", "_", "_x", "_b", "08,", "010_d", "e", ".2e", "f", ".1f", "g", ".3g", "%", ".0%", "E", "G", "#o", "^#12b", "x<4", "0=+6", "<05"]
for value in (0, 7, 42, -42, 65, 123456, 2 ** 70):
    for spec in SPECS:
        if spec == "c" and not 0 <= value < 0x110000:
            continue
        print("%s|%s|" % (spec, format(value, spec)), end=" ")
    print()
for value in (True, False):
    print([format(value, spec) for spec in ("", "d", "5", "<7", "x", "05", ".1f", "n", "c", "_")])
print(format(1234567, ",d"), format(-1234567, ","), format(1234567, "_d"), format(255, "_x"), format(0xFFFFFFFF, "_b"), format(12345, "012,"), format(1234, "+,"))
for value, spec in [(1, "s"), (1, ".2"), (1, ".2d"), (1, "z"), (1, "k"), (1, ",x"), (1, ",,"), (1, "_,"), (1, ",n"), (-1, "c"), (2 ** 21, "c"),
                    (1, "+c"), (1, "#c"), (1, "5.."), (1, ".d"), (1, "10" * 12), (1, "d5"), (1, "<<<"), (10 ** 400, "f"), (1, "=="), (1, ",c")]:
    try:
        print(spec, repr(format(value, spec)))
    except (ValueError, OverflowError) as error:
        print(spec, type(error).__name__, error)
