"""Iterators of ranges: what is left, copies by pickle, states that are set, and the ends of machine integers."""
import operator
import pickle
import sys

RANGES = [range(5), range(3, 9), range(0), range(0, 20, 3), range(9, -9, -4), range(2, 1, 5), range(7, 6, -1),
          range(sys.maxsize - 3, sys.maxsize - 1), range(sys.maxsize - 3, sys.maxsize),
          range(sys.maxsize, sys.maxsize - 4, -1), range(-sys.maxsize - 1, -sys.maxsize + 2)]

for numbers in RANGES:
    iterator = iter(numbers)
    print(type(iterator).__name__, operator.length_hint(iterator))
    print(next(iterator, None), next(iterator, None), operator.length_hint(iterator), iterator.__reduce__())
    print(list(pickle.loads(pickle.dumps(iterator))))
    for state in (1, -4, 100, 0):
        iterator.__setstate__(state)
        print(state, operator.length_hint(iterator), iterator.__reduce__(), list(iterator), next(iterator, None))
    print(list(reversed(numbers)), operator.length_hint(reversed(numbers)))


def increments(start, stop):
    """Add 1 to each integer, which a compiled loop knows not to overflow."""
    total = 0
    for number in range(start, stop):
        total ^= number + 1
    return total


print(increments(sys.maxsize - 5000, sys.maxsize - 1), increments(-5000, 5000))
print(sum(i + 1 for i in range(sys.maxsize - 4, sys.maxsize)))
print([i - 1 for i in range(-sys.maxsize - 1, -sys.maxsize + 2)])

# The integer behind the last one is no machine integer.
for numbers in range(sys.maxsize, 0, -1), range(sys.maxsize, sys.maxsize - 3000, -1):
    iterator = reversed(numbers)
    print(operator.length_hint(iterator), next(iterator), next(iterator), iterator.__reduce__())
print(sum(1 for number in reversed(range(sys.maxsize, sys.maxsize - 3000, -1)) if number == sys.maxsize))
