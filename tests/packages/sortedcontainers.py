"""Sorted lists, dicts and sets of 40,000 random numbers: added, sliced, searched, taken out."""
import random
from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet

random.seed(7)
numbers = [random.randrange(10 ** 6) for _ in range(40000)]
values = SortedList()
for number in numbers:
    values.add(number)
print(len(values), values[:5], values[-3:], values[20000], values.bisect(500000), list(values) == sorted(numbers))
for number in numbers[::2]:
    values.remove(number)
print(len(values), values.count(numbers[1]), values.index(values[777]), list(values.irange(1000, 1100)))
values._check()
by_last = SortedKeyList(numbers[:2000], key=lambda number: number % 1000)
print(by_last[:4], by_last.bisect_key(500), SortedList("hello") + SortedList("ab"))
table = SortedDict((number % 5000, number) for number in numbers)
print(table.peekitem(0), table.peekitem(-1), table.keys()[10:13], table.popitem(3), table.bisect(2500), len(table))
print(SortedSet(numbers[:10]) & SortedSet(numbers[5:15]), list(SortedSet([3, 1, 2], key=lambda n: -n)))
try:
    values.remove(-1)
except ValueError as error:
    print(error)
