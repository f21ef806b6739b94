"""f-strings, format(), str.format and `%`."""


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)

    def __str__(self):
        return "(%s, %s)" % (self.x, self.y)

    def __format__(self, spec):
        return f"<{self.x:{spec}} {self.y:{spec}}>" if spec else str(self)


point = Point(1.5, -2)
print(f"{point} {point!r} {point:.2f} {point!s:>12}|")
for number in (0, 42, -1234567, 2 ** 70):
    print(f"{number:d}|{number:>24}|{number:<24}|{number:^24}|{number:+}|{number:,}|{number:_x}|{number:#o}|{number:024}")
for value in (0.0, 3.14159, -1e-10, 1e100, float("inf"), float("nan")):
    print(f"{value}|{value:.3f}|{value:10.2e}|{value:g}|{value:+.1%}|{value:012.4f}|{value:,.2f}")
for text in ("", "abc", "\u2603\u00e9"):
    print(f"{text:5}|{text:>5}|{text:*^7}|{text:.2}|{text!r:8}|{text!a}")
width, precision = 12, 4
print(f"{3.14159265:{width}.{precision}f}|{'nested':{'>'}{width}}|{width=}|{1 + 1 = }|{{}}")
print("{} {} {}".format(1, "two", 3.0), "{2}{1}{0}".format("a", "b", "c"), "{a}{b!r:>5}".format(a=1, b="x"))
print("{0.x} {0.y:>5} {1[0]} {1[1]} {2[key]}".format(point, [10, 20], {"key": "value"}))
print("{:{}} {:{w}.{p}}|".format("a", 5, "text", w=6, p=2), "{x}-{y}".format_map({"x": 1, "y": 2}))
print("%s %r %d %i %5d|%-5d|%05d %+d % d" % ("s", "r", 1, 2, 3, 4, 5, 6, 7))
print("%x %X %#x %o %#o %c %c %% %e %G %.3f %10.2f|" % (255, 255, 255, 8, 8, 65, "z", 1234.5, 1e-9, 2.0, 3.14159))
print("%(name)s is %(age)d, %(age)5.1f" % {"name": "Ada", "age": 36}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
print("%s" % (1,), "%s" % [1, 2], "%s" % None, "%s %s" % ((1, 2), {}), "%a" % "\u00e9")
print(format(255, "b"), format("x", ">3"), format(2.5), format(None), format([1]), format(True), format(True, "d"))
attempt(lambda: "{} {}".format(1))
attempt(lambda: "{a}".format())
attempt(lambda: "{0} {}".format(1, 2))
attempt(lambda: "{".format())
attempt(lambda: "%d" % "x")
attempt(lambda: "%s %s" % (1,))
attempt(lambda: "%s" % (1, 2))
attempt(lambda: "%q" % 1)
attempt(lambda: "%(a)s" % 1)
attempt(lambda: f"{'text':d}")
attempt(lambda: f"{5:.2}")
attempt(lambda: f"{1.5:x}")
attempt(lambda: format([], "5"))
attempt(lambda: f"{5:qq}")
attempt(lambda: format(3.5, 7))
