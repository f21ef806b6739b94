"""Slices of ranges: of machine integers and of larger ones, with every kind of bound."""

RANGES = (range(10), range(3, 50, 7), range(50, 3, -7), range(0), range(2 ** 62, 2 ** 63 - 1, 5),
          range(-2 ** 63, 2 ** 63 - 1), range(2 ** 80, 2 ** 80 + 9))
SLICES = (slice(1, 4), slice(None, 3), slice(3, None), slice(5, 2), slice(-3, None), slice(None, None, 2),
          slice(-100, 100), slice(True, 4), slice(4, 4), slice(None, None, -1), slice(2 ** 70, None), slice(None, None))

for numbers in RANGES:
    for selected in SLICES:
        part = numbers[selected]
        print(part, part[:1], part == range(part.start, part.stop, part.step), list(part[:2]))


class Index:
    def __index__(self):
        print("asked")
        return 2


print(range(10)[Index():], range(10)[:Index()], range(10)[Index():1])
