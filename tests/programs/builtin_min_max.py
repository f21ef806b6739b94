"""min and max: keys, defaults, ties."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max({"a": 1, "b": 0}), min((2, "x"), (1, "y")), max(1, 1.0, True), min(True, 1, 1.0), max([1], [0, 9]), min(2.5, 2))
print(min(["bb", "a", "cc"], key=len), max(["bb", "a", "cc"], key=len), max("a", "Bb", key=str.lower), min([], default=None), max([], default=0, key=len), min([5], default=0), max({1: "a", 2: "b"}.items()), max(range(10), key=lambda x: -abs(x - 4)))
print(min(1, 2, key=None), max((i for i in (4, 7, 1))), min(iter([2])), min([1.5, float("nan")][:1]), max(-0.0, 0.0), max(0.0, -0.0), min(2 ** 70, 2 ** 71) == 2 ** 70)
attempt(lambda: min())
attempt(lambda: max([]))
attempt(lambda: min(()))
attempt(lambda: max(5))
attempt(lambda: min(1, 2, default=3))
attempt(lambda: max(1, "a"))
attempt(lambda: max([1, None]))
attempt(lambda: min([1], key=5))
attempt(lambda: min([1, 2], bad=5))
attempt(lambda: max([1j, 2j]))
attempt(lambda: min([3, 1], key=lambda x: 1 / 0))
attempt(lambda: max([], key=len))


class Loud:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return self.n > other.n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n


print(max([Loud(1), Loud(3), Loud(2)]).n, min(Loud(2), Loud(1)).n)
