"""Sets and frozensets; contents are sorted before printing, as their order means nothing."""


def show(*sets):
    print(*[sorted(items, key=repr) for items in sets])


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


evens, small = {0, 2, 4, 6}, {0, 1, 2, 3}
show(evens | small, evens & small, evens - small, evens ^ small)
show(evens.union([9], "a"), evens.intersection(range(3)), evens.difference([0], [2]))
show(evens.symmetric_difference([0, 1]))
print(evens == {6, 4, 2, 0}, evens < small, {0, 2} < evens, {0, 2} <= evens, evens >= {0}, evens > evens, {1} != {1.0})
print(evens.isdisjoint([1, 3]), {0}.issubset(evens), evens.issuperset([0, 2]), 2 in evens, 2.0 in evens, "2" in evens)
work = set(evens)
work.add(8)
work.add(8)
work.discard(99)
work.remove(0)
show(work)
work |= {1}
work &= {1, 2, 4, 8}
work -= {2}
work ^= {4, 5}
show(work)
work.update([1], (2,), {3: 0})
work.intersection_update(range(4))
work.difference_update([3])
work.symmetric_difference_update([1, 7])
show(work, work.copy())
popped = {work.pop() for _ in range(len(work))}
show(popped, work)
attempt(work.pop)
attempt(work.remove, "gone")
attempt(lambda: {[]})
attempt(lambda: {1} | [1])
attempt(lambda: {1} < 5)
attempt(set, 5)
attempt(set, 1, 2)
attempt(hash, set())
print(set(), frozenset(), {1}, frozenset({1}), len({1, True, 1.0}), repr({"a"}))
show(set("hello"), frozenset("hello"), {x % 3 for x in range(10)}, {None, 1, "a", (1, 2)})

frozen = frozenset([1, 2])
print({frozen: "found"}[frozenset([2, 1])], hash(frozen) == hash(frozenset([2, 1])), frozen == {1, 2})
print({frozen} == {frozenset([1, 2])}, {1, 2} in {frozen}, type(frozen | {3}).__name__, type({3} | frozen).__name__)
print(frozenset(frozen) is frozen, frozen.copy() is frozen, hash(frozenset()), hash(frozenset([1, 2, 3])))


def grow():
    for item in evens:
        evens.add(item + 100)


attempt(grow)


class Bag(set):
    """A set with an attribute."""

    def __init__(self, items=(), label=""):
        super().__init__(items)
        self.label = label


bag = Bag([1, 2], label="mine")
print(bag, bag.label, isinstance(bag, set), bag == {1, 2}, type(bag | {3}).__name__, type(bag.copy()).__name__)
