"""% formatting of text."""
print("%d %i %u %s %r %a %c %c %%" % (1, -2, 3, "s", "r\u00e9", "\u00e9", "c", 99), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%x %X %#x %o %#o" % (255, 255, 255, 8, 8))
print("%f %.2f %10.3f %-10.1f| %e %.0e %E %g %G %#g" % (1.5, 2.345, 3.14159, 2.5, 12345.678, 5e10, 1e-5, 1e-5, 1e20, 1.0), "%.3s|%5.1s|%-5s|" % ("abcdef", "xyz", "l"))
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 7}, "%s" % (1,), "%s" % [1, 2], "%s %s" % ("a", (1, 2)), "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159), "%(x)s" % {"x": {}})
print("%d" % 3.99, "%d" % True, "%s" % None, "%r" % (None,), "%5s|%-5s|" % (True, None), "%x" % 2 ** 70, "%d" % -(2 ** 70), "%.5d" % 42, "%+.1e" % 0, "%ld %hd" % (1, 2))
print("%s" % b"x", "%f" % float("inf"), "%5.1f|%05.1f" % (float("nan"), float("-inf")), "%%" % (), "no fields" % (), "%c" % "\u20ac", "%c" % 0x1f600, "%#o %#X" % (0, 0))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def percent(text, values):
    return text % values


for text, values in [("%d", "a"), ("%d", None), ("%x", 1.5), ("%f", "1"), ("%c", "ab"), ("%c", 1.5), ("%c", 0x110000), ("%c", -1), ("%s %s", 1), ("%s", (1, 2)), ("%s", ()), ("%(a)s", 1),
                     ("%(a)s", {}), ("%(a)s", (1,)), ("%q", 1), ("%", 1), ("%5", 1), ("%*d", ("a", 1)), ("%(a", {}), ("x", 1), ("x", {"a": 1}), ("x", [1]), ("%d %d", (1,)), ("%.*f", (1.5, 2)), ("%i", "3"),
                     ("%s%", 1), ("%d", 1j), ("%d", float("nan")), ("%e", 10 ** 400), ("%o", "1"), ("%X", None), ("%z", ())]:
    attempt(lambda: percent(text, values))
