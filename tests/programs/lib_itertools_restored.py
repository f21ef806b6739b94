"""Iterators of itertools that have ended, or have nothing to give, taken apart; pairwise and tee at odd moments."""
from itertools import (
    accumulate, combinations, combinations_with_replacement, islice, pairwise, permutations, tee)


def restored(iterator):
    kind, args, *state = iterator.__reduce__()
    made = kind(*args)
    if state:
        made.__setstate__(state[0])
    return made


for kind in (combinations, combinations_with_replacement, permutations):
    for pool, count in (("", 0), ("", 1), ("ab", 0), ("ab", 2), ("ab", 3)):
        for taken in range(3):
            iterator = kind(pool, count)
            list(islice(iterator, taken))
            print(kind.__name__, repr(pool), count, taken, iterator.__reduce__()[1:], list(restored(iterator)))

sums = accumulate([None, 3, 4], lambda a, b: (a or 0) + b)
print(next(sums), list(restored(sums)), list(sums))
sums = accumulate([1, 3, 4])
print(next(sums), list(restored(sums)), list(sums))

first, second = tee("abc")
again, copy = tee(first)
print(first is again, next(again), list(copy), list(second), list(first))


class Source:
    """An iterator that asks its reader while it is asked."""

    def __init__(self, when):
        self.count = 0
        self.when = when

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count in self.when:
            return next(reader, "none")
        if self.count > 6:
            raise StopIteration
        return self.count


for when in ({1}, {2}, {3}, {1, 2}, {2, 3}, {4}):
    reader = pairwise(Source(when))
    print(sorted(when), list(reader))


class Ending(Source):
    def __next__(self):
        if self.count < 2:
            self.count += 1
            return next(reader, self.count)
        raise StopIteration


reader = pairwise(Ending(()))
print(list(reader))
