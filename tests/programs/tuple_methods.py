"""Tuples: methods, operators, errors."""
items = (1, "a", None, 1, 2.5)
print(items.count(1), items.index("a"), items.index(1, 1), items + (3,), items * 2, 2 * (1,), items[1:3], items[::-1], items[-1], len(items), 1 in items)
print((), (1,), tuple("abc"), tuple(), tuple([1, 2]), tuple({"k": 1}), tuple(range(3)), (1, 2) < (1, 3), (1,) < (1, 0), () == (), (1, 2) == [1, 2], ((1, 2), 3))
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2], (1, 2).__add__((3,)), (1, 2).__mul__(2), (1, 2).__contains__(2), (1, 2).__eq__((1, 2)), (1, 2).__hash__() == hash((1, 2)))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: items.index(99))
attempt(lambda: items.index(1, 4))
attempt(lambda: items.index())
attempt(lambda: items.count())
attempt(lambda: items[9])
attempt(lambda: items["a"])
attempt(lambda: items[::0])
attempt(lambda: (1,) + [2])
attempt(lambda: (1,) + 2)
attempt(lambda: (1,) * "a")
attempt(lambda: (1,) < [1])
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: tuple(iterable=[1]))
attempt(lambda: hash(([],)))
attempt(lambda: items.append(1))


def assign():
    items[0] = 1


def delete():
    del items[0]


attempt(assign)
attempt(delete)


class Pair(tuple):
    def __new__(cls, left, right):
        return super().__new__(cls, (left, right))

    @property
    def left(self):
        return self[0]


pair = Pair(1, 2)
print(pair, pair.left, type(pair[:]).__name__, type(pair + ()).__name__, type(pair * 1).__name__, pair == (1, 2), hash(pair) == hash((1, 2)), isinstance(pair, tuple))
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
loop = ([],)
loop[0].append(loop)
print(loop)
