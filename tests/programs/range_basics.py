"""Ranges of machine integers and beyond, slices as objects, and loops over ranges."""


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


for bounds in [(5,), (2, 5), (0, 10, 3), (10, 0, -3), (5, 5), (5, 0), (-3, 3)]:
    r = range(*bounds)
    print(r, list(r), len(r), bool(r), list(reversed(r)), r.start, r.stop, r.step)
r = range(10, 50, 5)
print(r[0], r[-1], r[2:5], r[::-1], r[100:], r[-3:], 25 in r, 26 in r, 25.0 in r, "a" in r, r.index(20), r.count(20))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3, 1)), r != range(1))
attempt(range, 1, 2, 0)
attempt(range)
attempt(range, "a")
attempt(range, 1.5)
attempt(lambda: r[8])
attempt(lambda: r["x"])
attempt(r.index, 11)
huge = range(2 ** 70, 2 ** 70 + 10, 3)
print(huge, list(huge), huge[1], huge[-1], 2 ** 70 + 3 in huge, huge.index(2 ** 70 + 6), list(reversed(huge))[:2])
print(len(range(2 ** 62)), range(0, 2 ** 80, 2 ** 78)[1:], list(range(2 ** 63 - 2, 2 ** 63 + 1)))
attempt(len, range(2 ** 70))
total = 0
for i in range(1000):
    for j in range(i % 7):
        total += i * j
print(total)
for i in range(3):
    i += 10
print(i, [x for x in range(10) if x % 2], sum(range(101)), max(range(5)), min(range(3, 9)))
iterator = iter(range(3))
print(next(iterator), list(iterator), list(iterator), next(iterator, "done"))

part = slice(1, 10, 2)
print(part, part.start, part.stop, part.step, slice(3), slice(None, 2), "abcdefgh"[part], list(range(20))[part])
print(part.indices(5), slice(None, None, -1).indices(4), slice(-2, None).indices(10), slice(1, 2) == slice(1, 2))
attempt(hash, part)
attempt(lambda: [1][slice("a", 2)])
attempt(slice(1).indices, -1)


class Window:
    def __getitem__(self, key):
        return key


print(Window()[1:2], Window()[::3], Window()[1, 2:3], Window()[...], Window()[:])
