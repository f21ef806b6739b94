"""Sorting keeps the order of equal items; keys are asked once each; several keys."""
from functools import cmp_to_key
from operator import attrgetter, itemgetter

people = [("Dave", 42, "B"), ("Ann", 31, "A"), ("Bob", 42, "A"), ("Cid", 31, "B"), ("Eve", 25, "A")]
print([p[0] for p in sorted(people, key=lambda p: p[1])])
print([p[0] for p in sorted(people, key=lambda p: p[1], reverse=True)])
print([p[0] for p in sorted(people, key=itemgetter(2, 1))], [p[0] for p in sorted(people, key=lambda p: (-p[1], p[0]))])
people.sort(key=itemgetter(0))
people.sort(key=itemgetter(2))
print(people[0][0], [p[0] for p in people])
calls = []
words = "pear fig apple kiwi fig Apple".split()
print(sorted(words, key=lambda w: calls.append(w) or len(w)), calls == words)
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=str.lower, reverse=True), sorted(words, key=len)[:2])
big = [(i * 7919 % 10, i) for i in range(400)]
by_first = sorted(big, key=itemgetter(0))
print(all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(by_first, by_first[1:])))
backwards = sorted(big, key=itemgetter(0), reverse=True)
print(all(a[0] > b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(backwards, backwards[1:])))
print(list(reversed(sorted(reversed(big), key=itemgetter(0), reverse=True))) == by_first)


class Item:
    compared = 0

    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        Item.compared += 1
        return self.rank < other.rank

    def __repr__(self):
        return self.name


items = [Item(2, "b"), Item(1, "a"), Item(2, "c"), Item(1, "d")]
print(sorted(items), sorted(items, reverse=True), min(items), max(items), sorted(items, key=attrgetter("name")))
Item.compared = 0
sorted([Item(n, "") for n in range(100)])
print(Item.compared)


def by_length_then_backwards(a, b):
    return len(a) - len(b) or (a < b) - (a > b)


print(sorted(words, key=cmp_to_key(by_length_then_backwards)))
print(sorted([1, 1.0, True, 2, 0.5, False, -0.0, 0]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]))
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted(range(3), key=lambda n: -n))
mixed = [3, 1, 2]
print(mixed.sort(), mixed, sorted(mixed, key=None), sorted((), key=len))
ranks = sorted(range(len(words)), key=words.__getitem__)
print(ranks, [words[i] for i in ranks] == sorted(words))
