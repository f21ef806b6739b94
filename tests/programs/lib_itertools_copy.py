"""Iterators of itertools copied at several places."""
import copy
import operator
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
    groupby, islice, permutations, product, repeat, starmap, takewhile, zip_longest)


def small(number):
    return number < 3


MAKERS = [
    lambda: accumulate([1, 2, 3, 4]), lambda: accumulate([1, 2, 3], operator.mul), lambda: accumulate([1, 2], initial=10),
    lambda: chain([1, 2], [3, 4]), lambda: chain.from_iterable(["ab", "cd"]), lambda: combinations("abcd", 2),
    lambda: combinations_with_replacement("abc", 2), lambda: permutations("abc", 2), lambda: permutations("abc"),
    lambda: product("ab", "cd"), lambda: product([1, 2], repeat=2), lambda: compress("abcdef", [1, 0, 1, 1, 0, 1]),
    lambda: count(3), lambda: count(1, 2), lambda: count(1.5), lambda: cycle("abc"), lambda: repeat(1, 5),
    lambda: repeat(3), lambda: dropwhile(small, [1, 2, 3, 4, 1]), lambda: takewhile(small, [1, 2, 3, 4, 1]),
    lambda: filterfalse(small, [1, 2, 3, 4]), lambda: islice(range(20), 1, 15, 3), lambda: islice("abcdef", 2, None),
    lambda: starmap(pow, [(1, 2), (3, 4)]), lambda: zip_longest("abc", "d", fillvalue="-")]

for make in MAKERS:
    for taken in (0, 1, 2, 3, 99):
        original = make()
        for _ in range(taken):
            next(original, None)
        deep = copy.deepcopy(original)
        print(type(original).__name__, taken, len(original.__reduce__()), list(islice(deep, 12)), end=" ")
        print(list(islice(original, 12)))

groups = groupby("aabbbc")
key, first = next(groups)
next(first)
print(key, [(key, list(group)) for key, group in copy.deepcopy(groups)])
key, second = next(groups)
print(first.__reduce__()[1], key, list(copy.deepcopy(second)), list(second))
for iterator in [combinations("abcd", 2), product("ab", "cd"), permutations("abc", 2)]:
    for state in [None, (1,), (0, 1), (-5, 100), ((2, 1, 0), (1, 1))]:
        try:
            iterator.__setstate__(state)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, end=" ")
        print(list(islice(iterator, 3)))
