"""itertools: arguments that are refused, and errors of what is iterated over."""
import itertools
from itertools import *


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for arguments in [("a",), (1, 2, 3), (1, "a")]:
    attempt(count, *arguments)
attempt(repeat)
attempt(repeat, 1, "a")
attempt(repeat, 1, 2, 3)
attempt(repeat(1).__length_hint__)
attempt(cycle)
attempt(cycle, 1, 2)
attempt(cycle, 5)
attempt(combinations, "a")
attempt(combinations, "a", -1)
attempt(combinations, "abc", "r")
attempt(combinations_with_replacement, "a", -1)
attempt(permutations, "a", 1.0)
attempt(permutations, "a", -1)
for arguments in [(), ("abc",), ("abc", 1, 2, 3, 4), ("abc", -5), ("abc", None, 1.5), ("abc", -1, 2), ("a", 1, 2, 0),
                  ([], "a"), ([], "a", 1), ("abc", 1, 2, "x"), ("abc", 1, 2 ** 70), (5, 1)]:
    attempt(islice, *arguments)
attempt(islice, [], 1, x=2)
attempt(tee)
attempt(tee, 1)
attempt(tee, [], -1)
attempt(product, repeat=-1)
attempt(product, repeat="a")
attempt(product, x=1)
attempt(product, 5)
attempt(zip_longest, x=1)
attempt(zip_longest, 1)
attempt(chain, x=1)
attempt(chain.from_iterable)
attempt(chain.from_iterable, 5)
attempt(lambda: list(chain([1], 2)))
attempt(lambda: list(starmap(pow, [1])))
attempt(accumulate)
attempt(accumulate, [], None, 1)
attempt(lambda: list(accumulate([1, "a"])))
attempt(pairwise)
attempt(starmap, 1)
attempt(groupby)
attempt(groupby, 1)
attempt(compress, [1])
attempt(takewhile, x=2)
attempt(lambda: itertools.nothing)
attempt(lambda: chain().nothing)
attempt(next, chain([]))
attempt(lambda: [key for key, _ in groupby([1, 2], key=lambda n: n // 0)])
attempt(lambda: list(dropwhile(len, [1])))


def failing():
    yield 1
    raise ValueError("in the middle")


for make in [chain, cycle, pairwise, accumulate, enumerate]:
    iterator = make(failing())
    attempt(list, iterator)
    attempt(list, islice(make(failing()), 5))
