"""enumerate and reversed."""


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return "item %d" % index


class Own:
    def __reversed__(self):
        return iter("own")


class Never:
    __reversed__ = None

    __len__ = Sequence.__len__
    __getitem__ = Sequence.__getitem__


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate("a", 2 ** 63 - 1)), list(enumerate(iterable="xy", start=2 ** 70)), dict(enumerate("ab")))
for i, (a, b) in enumerate([(1, 2), (3, 4)], 1):
    print(i, a, b)
print(list(reversed([1, 2, 3])), list(reversed("h\u00e9")), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed(Sequence())), list(reversed(Own())), list(reversed(b"ab")))
attempt(lambda: reversed({1, 2}))
attempt(lambda: reversed(5))
attempt(lambda: reversed(iter([])))
attempt(lambda: reversed(Never()))
attempt(lambda: reversed())
attempt(lambda: reversed([], []))
attempt(lambda: reversed(x=[]))
attempt(lambda: enumerate(5))
attempt(lambda: enumerate("a", "b"))
attempt(lambda: enumerate("a", 1.5))
attempt(lambda: enumerate("a", 1, 2))
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(r), type(r).__name__, type(reversed("")).__name__, type(reversed(())).__name__, type(reversed(range(2))).__name__)
e = enumerate([])
print(iter(e) is e, next(e, "end"), type(e).__name__)
items = [1, 2, 3]
r = reversed(items)
items.append(4)
print(list(r))
r = reversed(items)
items.clear()
print(list(r))
