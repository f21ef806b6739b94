"""Special methods that convert, and what they must return."""


class Returns:
    def __init__(self, value):
        self.value = value

    def answer(self, *args):
        return self.value

    __bool__ = __len__ = __int__ = __float__ = __complex__ = __index__ = __str__ = __repr__ = __bytes__ = __hash__ = __format__ = __iter__ = __dir__ = __round__ = answer


def attempt(action, value):
    try:
        return repr(action(Returns(value)))
    except Exception as error:
        return "%s: %s" % (type(error).__name__, error)


ACTIONS = [bool, len, int, float, complex, hex, str, repr, bytes, hash, format, iter, round, lambda r: [1, 2, 3][r], lambda r: "ab" * r, range, chr, lambda r: "%s" % r, lambda r: "%d" % r, lambda r: f"{r!r}"]
NAMES = "bool len int float complex hex str repr bytes hash format iter round index times range chr %s %d f".split()
for value in (1, 2.5, "text", b"bytes", None, [1], -1):
    for name, action in zip(NAMES, ACTIONS):
        print(name, value, attempt(action, value))
