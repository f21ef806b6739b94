"""Tuples: items, slices, comparison, hash, and classes derived from tuple."""


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


point = (3, "x", 2.5)
print(point, point[0], point[-1], point[1:], point[::-1], len(point), (1,), ())
print(point + (1,), (1, 2) * 2, 2 * ("a",), "x" in point, point.index("x"), (1, 1, 2).count(1))
print(tuple("abc"), tuple(range(3)), tuple([]), tuple(point) is point, point[:] is point)
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9), (1, 2) == (1.0, 2.0), (1,) != [1])
print(hash((1, 2)) == hash((1.0, 2.0)), hash(()), hash((1, 2, 3)), {(1, 2): "pair"}[1, 2])
attempt(lambda: point[3])
attempt(lambda: point["a"])
attempt(lambda: hash(([],)))
attempt(lambda: point + [1])
attempt(lambda: point.index(99))
attempt(lambda: tuple(1, 2))
attempt(lambda: (1, "a") < (1, 2))


def change():
    point[0] = 1


attempt(change)
first, *rest = point
print(first, rest)
(a, b), c = (1, 2), 3
print(a, b, c)
holder = ([],)
holder[0].append(holder)
print(holder)


class Point(tuple):
    """A tuple with names for its items."""

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __add__(self, other):
        return Point(self[0] + other[0], self[1] + other[1])


p = Point(1, 2)
p.label = "here"
print(p, p.x, p.label, p + Point(1, 1), type(p + p).__name__, p == (1, 2), hash(p) == hash((1, 2)), p[:], type(p[:]))
print(isinstance(p, tuple), tuple(p), type(tuple(p)), [value for value in p])
