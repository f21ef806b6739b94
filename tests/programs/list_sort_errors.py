"""Sorting: stability, keys that fail, a list changed while it is sorted."""
records = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: r[1], reverse=True), sorted(records, key=lambda r: (-r[1], r[0])), sep="\n")
print(sorted("bAcB", key=str.lower), sorted([3, -1, 2], key=abs), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], []]), sorted([True, 0, 0.5, -1]), sorted(range(5), reverse=True))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted([object()]) and "one")
attempt(lambda: sorted([1, 2], key=lambda x: x / 0))
attempt(lambda: sorted(5))
attempt(lambda: sorted([1, 2], key=len))
items = [5, 3, 1]


def spoil(item):
    items.append(item)
    return item


attempt(lambda: items.sort(key=spoil))
print(items)


class Sometimes:
    count = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Sometimes.count += 1
        if Sometimes.count > 3:
            raise ValueError("tired")
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


items = [Sometimes(n) for n in (3, 1, 2, 0)]
attempt(items.sort)
print(sorted(items, key=repr), len(items))


class Only:
    """Has only __gt__: the reflection of <."""

    def __init__(self, value):
        self.value = value

    def __gt__(self, other):
        return self.value > other.value


print([only.value for only in sorted([Only(3), Only(1), Only(2)])], max([Only(1), Only(5)]).value)
