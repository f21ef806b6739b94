"""How often dicts and sets ask for a key's hash: once, or not at all where they know it."""
from collections import Counter


class Key:
    count = 0

    def __hash__(self):
        Key.count += 1
        return 5


def counted(function, *arguments):
    Key.count = 0
    try:
        function(*arguments)
    except KeyError:
        print("KeyError", end=" ")
    print(Key.count, end=" ")


def put(table, key):
    table[key] = 1


k = Key()
dicts = {}, {"a": 1}, {1: 1}, {2.5: 1}, {Key(): 1}, {k: 1}
for method in (put, dict.get, dict.__contains__, dict.__getitem__, dict.__delitem__, dict.pop, dict.setdefault):
    print(method.__name__, end=": ")
    for table in dicts:
        counted(method, dict(table), k)
    print()
sets = set(), {"a"}, {1}, {2.5}, {Key()}, {k}
for method in (set.add, set.__contains__, set.discard, set.remove):
    print(method.__name__, end=": ")
    for table in sets:
        counted(method, set(table), k)
    print()
for method in (set.union, set.intersection, set.difference, set.symmetric_difference, set.issubset,
               set.isdisjoint, set.__eq__, set.update, set.difference_update, set.symmetric_difference_update):
    print(method.__name__, end=": ")
    for left in sets:
        counted(method, set(left), {k, Key(), 7})
        counted(method, {k, Key(), 7}, left)
    print()
two = {k: 1, Key(): 2}
for function in (lambda: two == dict(two), lambda: {**two, "a": 1}, lambda: {"a": 1, **two}, lambda: dict(two),
                 lambda: list(reversed(two)), lambda: dict(two).popitem(), lambda: {1: 2}.update(two),
                 lambda: hash(frozenset(two)), lambda: set(two), lambda: {1} | set(two), lambda: set(two).pop(),
                 lambda: Counter([k, k, 1]), lambda: dict.fromkeys([k, k]), lambda: {key: 1 for key in two}):
    counted(function)
print()
