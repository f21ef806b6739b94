"""dict: making, reading, order."""
print({}, {"a": 1, 2: "b"}, dict(), dict(a=1, b=2), dict({"x": 1}), dict([("k", "v"), [1, 2]]), dict([("a", 1)], a=2, b=3), dict(zip("ab", range(2))), {**{"a": 1}, "b": 2, **{"a": 3}})
d = {"one": 1, "two": 2}
d["three"] = 3
d["one"] = "uno"
del d["two"]
d["two"] = "again"
print(d, list(d), len(d), "two" in d, "x" not in d, d.get("x"), d.get("x", 0), d.get("one", 0), d["one"])
print(d.pop("one"), d.pop("x", None), d.popitem(), d, d.setdefault("a", []), d.setdefault("a", 5), d)
d.update({"b": 1}, c=2)
d.update([("e", 5)])
d.update(f=6)
d.update()
print(d, d.copy() == d, d.copy() is d, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), d | {"z": 1}, {"a": 0} | d == {"a": 0, **d})
d |= {"y": 9}
d |= [("w", 8)]
print(d, d == dict(reversed(list(d.items()))), {} == [], {1: 2} != {1: 3}, list(reversed({"p": 1, "q": 2})), list(reversed({"p": 1, "q": 2}.items())))
d.clear()
print(d, bool(d), bool({0: 0}), {1: "int", 1.0: "float", True: "bool"}, {"a": 1}.__contains__("a"), {"a": 1}.__getitem__("a"))


class Missing(dict):
    def __missing__(self, key):
        return "no %s" % key


m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, Missing.fromkeys("x"), type(Missing.fromkeys("x")).__name__, type(m.copy()).__name__, type(m | {}).__name__)
