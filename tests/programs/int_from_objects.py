"""int() of numbers and of objects that convert themselves."""


class Index:
    def __index__(self):
        return 42


class Int(Index):
    def __int__(self):
        return 7


class Bad:
    def __int__(self):
        return "7"


class BadIndex:
    def __index__(self):
        return 1.5


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(int(), int(3.99), int(-3.99), int(True), int(1e20), int(Index()), int(Int()), int(2.5e-9))
for value in (Bad(), BadIndex(), None, [], "", 1j, float("inf"), float("-inf"), float("nan"), object):
    attempt(lambda: int(value))
print("ab" * 2, list(range(50))[Index()])
attempt(lambda: [1, 2][BadIndex()])
items, where = [1, 2], 1.0
attempt(lambda: items[where])
attempt(lambda: "x" * BadIndex())
print(bin(Index()), oct(Index()), hex(Index()), chr(Index()))
attempt(lambda: bin(1.0))
attempt(lambda: hex("1"))
attempt(lambda: oct(BadIndex()))
