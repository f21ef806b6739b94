"""Classes that behave as containers."""


class Board:
    def __init__(self):
        self.cells = {}

    def __len__(self):
        return len(self.cells)

    def __getitem__(self, where):
        return self.cells.get(where, "empty") if not isinstance(where, slice) else ("slice", where.start, where.stop, where.step)

    def __setitem__(self, where, value):
        self.cells[where] = value

    def __delitem__(self, where):
        del self.cells[where]

    def __contains__(self, where):
        return where in self.cells

    def __iter__(self):
        return iter(sorted(self.cells))

    def __reversed__(self):
        return iter(sorted(self.cells, reverse=True))

    def __missing__(self, key):
        return "never asked"


b = Board()
b[1, 2] = "x"
b[0, 0] = "o"
b[1, 2] += "y"
print(b[1, 2], b[5, 5], b[1:2], b[::3], b[...], len(b), (1, 2) in b, 7 in b, list(b), list(reversed(b)), bool(b), bool(Board()), [*b], dict.fromkeys(b))
del b[1, 2]
print(len(b), (1, 2) in b)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def delete(container, key):
    del container[key]


def put(container, key):
    container[key] = 1


attempt(lambda: delete(b, 9))
attempt(lambda: delete("abc", 0))
attempt(lambda: put("abc", 0))
attempt(lambda: put((1,), 0))
attempt(lambda: delete(5, 0))
attempt(lambda: put(range(3), 0))
attempt(lambda: delete({1}, 1))
attempt(lambda: put(b"ab", 0))
attempt(lambda: delete(None, 0))


class Blocks:
    __len__ = __hash__ = __iter__ = __contains__ = __reversed__ = None


for action in (lambda: len(Blocks()), lambda: hash(Blocks()), lambda: iter(Blocks()), lambda: 1 in Blocks(), lambda: reversed(Blocks()), lambda: {Blocks(): 1}, lambda: [*Blocks()]):
    attempt(action)
