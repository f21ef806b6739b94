"""sum, all, any, len, abs, divmod, round over objects of all kinds."""


class Vector:
    def __init__(self, *items):
        self.items = items

    def __add__(self, other):
        return Vector(*map(sum, zip(self.items, other.items)))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __abs__(self):
        return sum(x * x for x in self.items) ** 0.5

    def __len__(self):
        return len(self.items)

    def __divmod__(self, other):
        return "divmod", other

    def __rdivmod__(self, other):
        return "rdivmod", other


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


v = sum([Vector(1, 2), Vector(3, 4)])
print(v.items, abs(v), len(v), divmod(v, 2), divmod(2, v), abs(-5), abs(-2.5), abs(3 - 4j), abs(True), abs(-(2 ** 70)), abs(-(2 ** 63)))
print(sum([]), sum([], 5), sum([1, 2.5]), sum([[1], [2]], []), sum((x for x in range(5))), sum({1: 2, 3: 4}), sum([True, True]), sum([0.1] * 10), sum([2 ** 62] * 4), sum([1, 2], start=10), sum([(1,), (2,)], ()), sum([1j, 2]), sum([-0.0]), sum([-0.0], -0.0))
print(all([]), any([]), all([1, "a"]), any([0, ""]), all(iter([1, 0])), any(x > 2 for x in range(5)), all({}), any({"": 1}), all("\x00"), len("abc"), len({}), len(range(5)), len(b"12"))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum([b"a"], b""))
attempt(lambda: sum(["a"]))
attempt(lambda: sum([[1]]))
attempt(lambda: sum(5))
attempt(lambda: sum())
attempt(lambda: sum([1], 2, 3))
attempt(lambda: all(5))
attempt(lambda: any())
attempt(lambda: any(1, 2))
attempt(lambda: len(5))
attempt(lambda: len())
attempt(lambda: len(Vector))
attempt(lambda: abs("a"))
attempt(lambda: divmod(1, "a"))
attempt(lambda: divmod(1))
attempt(lambda: divmod(1.5, 0))


class BadLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


for value in (-1, 1.5, "a", 2 ** 70, None, True):
    attempt(lambda: len(BadLen(value)))
