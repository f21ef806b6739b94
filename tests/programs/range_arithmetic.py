"""Ranges: length, membership, slices, equality, all without making the items."""
for r in (range(5), range(2, 11, 3), range(10, 0, -3), range(0), range(5, 5), range(1, 0), range(-5, 5, 5), range(10 ** 20, 10 ** 20 + 3), range(0, 10 ** 30, 10 ** 29)):
    print(r, len(r), list(r), bool(r), r.start, r.stop, r.step, r[::-1], list(r[1:]), r[::2], list(reversed(r)))
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[-3:], r[50:], 49 in r, 50 in r, 49.0 in r, 49.5 in r, "a" in r, r.index(49), r.count(49), r.count(50), r.index(14.0) if 14.0 in r else None)
print(range(3) == range(0, 3, 1), range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), range(3) != [0, 1, 2], range(3) == (0, 1, 2), {range(1): 1})
print(max(range(10)), min(range(3, 9)), sum(range(101)), sorted(range(3, 0, -1)), list(zip(range(2), range(5, 7))), range(True), range(3)[True], 10 ** 25 in range(0, 10 ** 30, 5), True in range(2))


class Index:
    def __index__(self):
        return 3


print(range(Index()), range(Index(), 10)[Index()], len(range(-(2 ** 62), 2 ** 62 - 2)))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: range())
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.5))
attempt(lambda: range("a"))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(1)[1])
attempt(lambda: range(1)[-2])
attempt(lambda: range(1)["a"])
attempt(lambda: range(3).index(7))
attempt(lambda: range(3).index("a"))
attempt(lambda: len(range(10 ** 30)))
attempt(lambda: range(3) + range(3))
attempt(lambda: range(3) < range(4))
attempt(lambda: range(stop=3))
attempt(lambda: range(3)[::0])
iterator = iter(range(3))
print(next(iterator), iterator.__length_hint__(), list(iterator), next(iterator, None), type(iterator).__name__, type(iter(range(10 ** 30))).__name__)
