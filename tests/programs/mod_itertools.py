"""itertools: what each of its iterators gives."""
import itertools
import operator
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
    groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)

print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([])))
print(list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], operator.mul, initial=10)), list(accumulate([], initial=1)))
print(list(chain("ab", [1], (), {2: 3})), list(chain()), list(chain.from_iterable(["ab", [1, 2], ""])))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)))
print(list(combinations(range(4), 3)), len(list(combinations(range(10), 4))))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 2)))
print(list(combinations_with_replacement("", 0)), list(combinations_with_replacement("a", 3)))
print("".join(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress("ab", [True])))
print(list(islice(count(5), 3)), list(islice(count(0, -2), 3)), list(islice(count(0.5, 0.25), 4)))
print(list(islice(count(2 ** 63 - 2), 4)), count(7), count(7, 2), count(1.5), count(0, 1.0))
print(list(islice(cycle("abc"), 7)), list(cycle([])))
print(list(dropwhile(lambda x: x < 3, [1, 4, 2, 5])), list(takewhile(lambda x: x < 3, [1, 2, 4, 1])))
print(list(filterfalse(None, [0, 1, "", "x"])), list(filterfalse(lambda x: x % 2, range(6))))
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations([], 0)))
print(["".join(p) for p in permutations("abcd", 3)])
print(list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product("ab", [])))
print(list(product([0, 1], repeat=3)), list(product("ab", repeat=0)))
print(list(repeat("x", 3)), list(islice(repeat(1), 2)), repeat("x", 3), repeat(1), list(repeat(1, -4)), repeat(object=2, times=1))
print(list(starmap(pow, [(2, 3), (3, 2), [10, 2]])), list(starmap(max, ["abc", (1, 2, 3)])))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest([1, 2], [])), list(zip_longest()))

print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 1, 6, 2)))
numbers = iter(range(10))
print(list(islice(numbers, 2, 5)), list(numbers), list(islice(range(3), None)), list(islice(range(9), 0, None, 4)))

for key, group in groupby("AAABBCAA"):
    print(key, list(group), end=" ")
print()
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)], [k for k, g in groupby("aabbc")])
groups = groupby("aab")
_, first = next(groups)
next(groups)
print(list(first), list(groups))

a, b = tee(iter("abcd"))
print(next(a), next(a), list(b), list(a), tee([], 0), len(tee("x", 3)))
a, = tee(iter("abc"), 1)
c = a.__copy__()
print(list(a), list(c), isinstance(iter(a), type(a)))
print(itertools.chain, type(a), itertools.count.__name__, itertools.count.__module__, itertools.chain[int])
print(operator.length_hint(repeat(1, 5)), iter(count()) is not None)
