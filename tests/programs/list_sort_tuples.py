"""Sorting and heaps of tuples: items of each kind, prefixes, NaN, classes derived from tuple, items that fail."""
import heapq
from collections import namedtuple

nan = float("nan")
Point = namedtuple("Point", "x y")


class Wide(tuple):
    def __lt__(self, other):
        return len(self) > len(other)


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        if self.n == 13:
            raise ValueError("thirteen")
        return "yes" if self.n > other.n else ""

    def __repr__(self):
        return "Odd(%d)" % self.n


def attempt(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__, str(error)


LISTS = [
    [(2, "b"), (1, "c"), (2, "a"), (1,), (), (1, "b"), (2, "b", 0)],
    [(1.5, 2), (1, 2), (1.0, 1), (True, 0), (10 ** 20, 0), (-10 ** 20, 5), (1.5, -2.5)],
    [("é", 1), ("z", 1), ("", 1), ("z", 0), ("\U0001f600", 1), ("\uffff", 1)],
    [(nan, 1), (1.0, 2), (nan, 0), (1.0, 1)],
    [((1, 2), [3]), ((1, 2), [2, 9]), ((1,), []), ((1, 1, 1), [0])],
    [(1, None), (0, None), (1, None)],
    [(1, None), (1, 2)],
    [(1, "a"), (1, 2)],
    [(1, 1j), (1, 2j)],
    [(1, 1j), (2, 2j), (0, 3j)],
    [(0.0, 2), (-0.0, 1), (0, 0)],
    [(1, Odd(3)), (1, Odd(5)), (0, Odd(13)), (1, Odd(3)), (1, Odd(4))],
    [(1, Odd(13)), (1, Odd(5))],
    [Point(2, 1), Point(1, 2), (1, 3), Point(1, 1)],
    [Wide((1,)), Wide((0, 5, 3)), Wide((9, 9))],
    [(1, 2, 3), [1, 2]],
    [(b"b", 1), (b"a", 2), (b"a", 1)],
]
for values in LISTS:
    print(attempt(lambda: sorted(values)))
    print(attempt(lambda: sorted(values, reverse=True)))
    print(attempt(lambda: sorted(range(len(values)), key=lambda i: tuple(values[i]))))
    heap = values[:]
    print(attempt(lambda: heapq.heapify(heap)), attempt(lambda: [heapq.heappop(heap) for _ in values]))
    print(attempt(lambda: heapq.heappushpop(values[:1], values[-1])), attempt(lambda: heapq.nlargest(2, values)))

many = [(n * 7919 % 101, "%d" % (n % 7), n / 4) for n in range(500)]
ordered = sorted(many)
print(all(a <= b for a, b in zip(ordered, ordered[1:])), ordered[:3], sorted(many, key=lambda t: t[:2])[-3:])
