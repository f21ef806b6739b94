"""The iteration protocol and the functions over it."""


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


letters = ["a", "b", "c"]
print(list(enumerate(letters)), list(enumerate(letters, start=5)), list(enumerate("xy", 2 ** 63 - 1)))
print(list(zip(letters, range(10))), list(zip()), list(zip(letters, letters, letters)), dict(zip(letters, [1, 2])))
print(list(map(len, ["a", "bb"])), list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])))
print(list(filter(None, [0, 1, "", "x"])))
print(list(filter(lambda n: n % 2, range(7))), list(reversed(letters)), list(reversed("abc")), list(reversed((1, 2))))
print(all([]), all([1, 0]), any([]), any([0, 2]))
print(sum([1, 2.5]), sum([[1], [2]], []), sum((), 7), sum(x for x in range(4)))
print(min(3, 1, 2), max([3, 1, 2]), min("b", "a"), max([], default="none"))
print(min(["bb", "a"], key=len), max(1, 1.0), min(1.0, 1))
attempt(zip, [1], 5)
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1], [1], [], strict=True)))
attempt(min)
attempt(min, [])
attempt(max, 1, 2, default=0)
attempt(max, 5)
attempt(sum, ["a"])
attempt(sum, ["a"], "")
attempt(len, 5)
attempt(iter, 5)
attempt(next, [])
attempt(reversed, {1})
attempt(map, len)
attempt(enumerate, 5)
attempt(enumerate, [], 1.5)
attempt(lambda: list(map(len, [1])))
attempt(lambda: next(iter([])))


class Countdown:
    """An iterator of one's own."""

    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), sorted(Countdown(3)))
print(2 in Countdown(3), max(Countdown(5)), tuple(Countdown(2)))
print(list(zip(Countdown(3), "abc")), dict(enumerate(Countdown(2))), [*Countdown(2)], set(Countdown(3)) == {1, 2, 3})
a, b, *c = Countdown(4)
print(a, b, c, next(Countdown(0), "empty"))


class Squares:
    """Has items only: still iterable, and reversible as it has a length."""

    def __len__(self):
        return 4

    def __getitem__(self, index):
        if index >= 4:
            raise IndexError(index)
        return index * index


print(list(Squares()), list(reversed(Squares())), 9 in Squares(), 5 in Squares(), list(iter(Squares())))


class Backwards:
    def __reversed__(self):
        return iter("backwards")


print("".join(reversed(Backwards())))
remaining = [1, 2, 0, 3]
print(list(iter(lambda: remaining.pop(), 0)), remaining)


def generate():
    received = yield 1
    yield received


generator = generate()
print(next(generator), generator.send("sent"), next(generator, "over"))


class NotIterable:
    __iter__ = None


attempt(iter, NotIterable())
attempt(lambda: 1 in NotIterable())
iterator = iter([1, 2, 3])
print(iter(iterator) is iterator, next(iterator), list(iterator), list(iterator))
shared = iter(range(6))
print(list(zip(shared, shared)))
print([type(x).__name__ for x in (
    iter([]), iter(()), iter({}), iter(set()), iter(range(1)), iter(""), zip(), map(len, []))])
