"""Format specifications of str, and format() of other types."""
for value in ("", "abc", "h\u00e9\U0001f600", "a longer text"):
    print([format(value, spec) for spec in ("", "s", "5", "<6", ">6", "^6", "*^7", ".2", "6.2", "\u00e9<5.1s", ".0", "05", "=^5")])
for value, spec in [("a", "d"), ("a", "+"), ("a", "="), ("a", " "), ("a", ","), ("a", "#"), ("a", "_"), ("a", "z"), ("a", "5x"), ("a", ".x"), ("a", "=5"), ("a", "0=5"),
                    (None, "5"), ([], "s"), ((), ">3"), ({}, "d"), (object, "5"), (1j, "=5"), (1j, "05"), (b"a", "s"), (range(3), "2")]:
    try:
        print(spec, format(value, spec))
    except (ValueError, TypeError) as error:
        print(spec, type(error).__name__, error)
print(format(None), format([1]), format((1, "a")), format({1: 2}), format(b"x"), format(int), format(1.0), format(range(3)), format("x", ""))


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if spec == "short":
            return "$%d" % self.amount
        return "$" + format(self.amount, spec or ".2f")


class Bad:
    def __format__(self, spec):
        return 5


print(format(Money(3)), f"{Money(1234.5):,.1f} {Money(7):short}", "{:>8.1f}|{}".format(Money(2), Money(3)), "%s" % isinstance(Money(1), Money))
for action in (lambda: format(Bad()), lambda: f"{Bad()}", lambda: format(1, 2), lambda: format(), lambda: "{:d}".format("x"), lambda: format(1, None)):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
