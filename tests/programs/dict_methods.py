"""Dicts: order, methods, equal keys of different types, and errors."""


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


ages = {"ann": 31, "bob": 25}
ages["cid"] = 40
ages["ann"] += 1
del ages["bob"]
ages["bob"] = 26
print(ages, len(ages), "bob" in ages, "dan" in ages, list(ages))
print(ages.get("dan"), ages.get("dan", 0), ages.setdefault("dan", 5), ages.setdefault("ann", 0))
print(ages.pop("dan"), ages.pop("dan", None), ages.popitem(), ages)
attempt(lambda: ages["zoe"])
attempt(ages.pop, "zoe")
attempt({}.popitem)
attempt(lambda: ages[[]])
attempt(lambda: {[]: 1})
attempt(lambda: {}.get({}))
attempt(lambda: {1: 2} + {})
attempt(lambda: {1: 2} < {})
attempt(dict, 5)
attempt(dict, [1])
attempt(dict, [(1, 2, 3)])
attempt(dict, ["ab", "cd"])
attempt(ages.update, 1, 2)

# One key, whatever its type.
same = {1: "int"}
same[1.0] = "float"
same[True] = "bool"
print(same, same[1], {True: 1}, {1.0: 0, 1: 2}, {0: "a", False: "b", 0.0: "c", -0.0: "d"})
mixed = {1: "a", "1": "b", None: "c", (1,): "d", 2.5: "e", 2 ** 70: "f", frozenset([1]): "g"}
print(mixed[1], mixed["1"], mixed[None], mixed[1,], mixed[2.5], mixed[float(2 ** 70)], mixed[frozenset([1])])
nan = float("nan")
odd = {nan: 1}
print(odd[nan], odd.get(float("nan")), len({float("nan"): 1, float("nan"): 2}))

# Making and joining.
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"z": 1}, w=2), dict.fromkeys("aba"), dict.fromkeys([1, 2], 0))
print({"a": 1, "b": 2} | {"b": 3, "c": 4}, {**ages, "ann": 0}, {n: n * n for n in range(4)})
joined = {"a": 1}
joined |= [("b", 2)]
joined.update({"c": 3}, d=4)
joined.update([("e", 5)])
print(joined, joined == dict(sorted(joined.items(), reverse=True)), {1: 2} != {1: 3}, {1: [2]} == {1.0: [2.0]})
copy = joined.copy()
joined.clear()
print(copy, joined)
loop = {}
loop["me"] = loop
print(loop)

# Views.
stock = {"pen": 3, "ink": 1}
keys, values, items = stock.keys(), stock.values(), stock.items()
stock["pad"] = 7
print(keys, values, items, len(items))
print(list(reversed(stock)), list(reversed(items)), ("pen", 3) in items, ("pen", 4) in items, 7 in values)
print(sorted(keys & {"pen", "x"}), sorted(keys | ["x"]), sorted(keys - {"pen"}), sorted(keys ^ {"pen", "x"}))
print(keys == {"pen", "ink", "pad"}, keys > {"pen"}, items >= {("pen", 3)}, keys.isdisjoint(["x"]), keys <= keys)


def grow():
    for key in stock:
        stock[key + "s"] = 0


def swap():
    for key in list(stock):
        stock[key.upper()] = stock.pop(key)


attempt(grow)
attempt(swap)
print(stock)


class Counter(dict):
    """A dict whose missing values are 0."""

    def __missing__(self, key):
        return 0

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, int(value))


counter = Counter(a=1)
for letter in "abracadabra":
    counter[letter] += 1.5
counter.note = "kept"
print(counter, counter["zz"], counter.get("zz"), "zz" in counter, counter.note, type(counter.copy()))
print(Counter.fromkeys("ab", 2), isinstance(counter, dict), counter == dict(counter))
attempt(lambda: Counter([1]))


class Grid:
    """Has keys() and items: as good as a dict for dict()."""

    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


print(dict(Grid()), {**Grid()})
