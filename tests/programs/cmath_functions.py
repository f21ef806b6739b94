# cmath: results to the last few bits, special values, errors, arguments.
import cmath

INF = float("inf")
NAN = float("nan")
UNARY = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt",
         "tan", "tanh", "phase", "polar", "isfinite", "isinf", "isnan"]
PARTS = [0.0, -0.0, 1.0, -2.5, 710.0, INF, -INF, NAN]


def short(value):
    if isinstance(value, complex):
        return "%.12g %.12g" % (value.real, value.imag)
    if isinstance(value, tuple):
        return " ".join(["%.12g" % part for part in value])
    return "%.12g" % value if isinstance(value, float) else str(value)


def attempt(function, *args, **keywords):
    try:
        return short(function(*args, **keywords))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


class Number:
    def __complex__(self):
        return 3 + 4j


class Real:
    def __float__(self):
        return 4.0


class Wrong:
    def __complex__(self):
        return 1.0


for name in UNARY:
    function = getattr(cmath, name)
    print(name, [attempt(function, complex(x, y)) for x in PARTS for y in PARTS])
    print([attempt(function, z) for z in [4, True, -4.0, Number(), Real(), Wrong(), "a", None, 10 ** 400]])
print([attempt(cmath.rect, x, y) for x in PARTS for y in PARTS])
print(attempt(cmath.rect, 2, 1), attempt(cmath.rect, "a", 1), attempt(cmath.rect, 1j, 1))
for args in [(8, 2), (2, 1), (2, 0), (0, 2), (0,), (1j, 2j), (2, None), (), (1, 2, 3)]:
    print(args, attempt(cmath.log, *args))
for a, b in [(1, 1 + 1e-10j), (1, 1.1), (INF, INF), (INF, -INF), (complex(1, INF), complex(1, INF)), (NAN, NAN),
             (1e308 + 1e308j, 1e308), (0, 1e-12)]:
    print(cmath.isclose(a, b), cmath.isclose(a, b, rel_tol=0.2), cmath.isclose(a, b, abs_tol=1e-9))
print(attempt(cmath.isclose, 1, 2, rel_tol=-1), attempt(cmath.isclose, 1, "a"))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj, cmath.__name__)
