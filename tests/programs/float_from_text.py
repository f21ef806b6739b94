"""float() of text and of objects."""
for text in ("1", "1.5", " -2.5e3\n", ".5", "5.", "1e5", "1E+5", "1e-400", "1e400", "inf", "-Infinity", "nan", "+NaN",
             "1_000.5", "1_0e1_0", "\u0663.\u0664", "0" * 50 + "1", "123456789" * 10):
    print(repr(text), float(text))
for text in ("", " ", "abc", "1.2.3", "1e", "--1", "1_", "_1", "1__0", "0x10", "1 2", "infin", "\u00bd", "1,5", "e5"):
    try:
        print(float(text))
    except ValueError as error:
        print(error)


class Number:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class Bad:
    def __float__(self):
        return 3


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(float(), float(True), float(10 ** 20), float(Number()), float(Index()), float(b"1.5"), float(2 ** 53 + 1))
attempt(lambda: float(Bad()))
attempt(lambda: float(None))
attempt(lambda: float([]))
attempt(lambda: float(1j))
attempt(lambda: float(10 ** 400))
attempt(lambda: float(b"x\xff"))
attempt(lambda: float("1", 2))
attempt(lambda: float(x=1))
