"""list.sort and sorted: stable, with keys, reversed, and with comparisons that misbehave."""

words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words))
print(sorted(words, key=len))
print(sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda word: (len(word), word)))
numbers = [5, -3, 2 ** 70, 0, 3.5, True]
numbers.sort()
print(numbers)
numbers.sort(reverse=True)
print(numbers, numbers.sort())
print(sorted([2.5, 1.5, -0.0, 0.0, -1e300]), sorted([2.5, 0.0, -0.0], reverse=True))
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted(range(5), key=lambda n: -n))
print(sorted([[2], [1, 5], [], [1]]), sorted([(1, "b"), (0, "z"), (1, "a")]))


class Version:
    """Compares by `<` alone."""

    def __init__(self, major, minor):
        self.major, self.minor = major, minor

    def __lt__(self, other):
        return (self.major, self.minor) < (other.major, other.minor)

    def __repr__(self):
        return "%d.%d" % (self.major, self.minor)


versions = [Version(1, 10), Version(1, 2), Version(0, 9)]
print(sorted(versions), sorted(versions, reverse=True), max(versions), min(versions))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted(5))
attempt(lambda: [].sort(1))
attempt(lambda: sorted([1, 2], key=lambda x: 1 // 0))

# The list is empty for whoever looks at it meanwhile.
items = [3, 1, 2]
seen = []


def key(item):
    seen.append(list(items))
    return item


items.sort(key=key)
print(items, seen)


def meddle(item):
    items.append(item)
    return item


attempt(lambda: items.sort(key=meddle))
print(items)


def fail(item):
    if item == 2:
        raise KeyError("two")
    return item


attempt(lambda: items.sort(key=fail))
print(items)

# Equal ones keep their order, both ways.
pairs = [(i % 3, i) for i in range(10)]
print(sorted(pairs, key=lambda pair: pair[0]))
print(sorted(pairs, key=lambda pair: pair[0], reverse=True))
state = 12345
values = []
for _ in range(500):
    state = state * 1103515245 + 12345 & 0x7FFFFFFF
    values.append(state % 1000)
ordered = sorted(values)
print(all(a <= b for a, b in zip(ordered, ordered[1:])), ordered[:5], ordered[-5:], sum(ordered) == sum(values))
print(sorted(values, key=str)[:5], sorted(map(float, values))[:3])
