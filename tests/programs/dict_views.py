"""keys(), values() and items(): live views, with set algebra."""
d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 2 in values, ("b", 2) in items, ("b", 3) in items, "x" in items)
d["d"] = 4
print(keys, values, items, list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(sorted(keys & {"a", "z"}), sorted(keys | ["z"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), sorted({"a", "q"} - keys), sorted({"a"} | keys), type(keys & []).__name__)
print(sorted(items & {("a", 1)}), sorted(items - {("a", 1)}), keys == {"a", "b", "c", "d"}, keys == d.keys(), items == dict(d).items(), values == d.values(), keys != ["a"])
print(keys < set("abcde"), keys <= set("abcd"), keys > {"a"}, keys >= keys, keys.isdisjoint("xyz"), keys.isdisjoint("xa"), items.isdisjoint([]), {1} < {1: 0, 2: 0}.keys())


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: keys[0])
attempt(lambda: hash(keys))
attempt(lambda: values & {1})
attempt(lambda: keys & 5)
attempt(lambda: keys < [1])
attempt(lambda: keys + keys)
attempt(lambda: keys.append)
attempt(lambda: [] in keys)
attempt(lambda: [1] in items)
attempt(lambda: ([], 1) in items)
attempt(lambda: {"a": []}.items() & {("a", 1)})
attempt(lambda: {"a": []}.items() | [])
d.clear()
print(keys, values, items, {}.keys(), bool(keys), {1: {}}.values(), [*{"k": 1}.items()], dict(items))
loop = {}
loop["self"] = loop.values()
print(repr(loop)[:30])
