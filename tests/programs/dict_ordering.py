"""Dicts keep the order of insertion through every change."""
d = {"c": 1, "a": 2, "b": 3}
print(list(d), list(d.values()), list(d.items()), list(reversed(d)))
d["a"] = "changed"
print(d)
del d["c"]
d["c"] = "back"
print(d, next(iter(d)), d.popitem(), d)
d.update(z=1, a=2, y=3)
print(d, d.setdefault("a", 9), d.setdefault("new", 0), d)
print(d.pop("a"), list(d), d | {"z": 9, "q": 8}, {"q": 8} | d, {**d, "y": 0, "b": 1})
print(dict(zip("cab", range(3))), dict.fromkeys("hello"), dict([("x", 1), ("y", 2), ("x", 3)]), dict(b=1, a=2))
print({k: v for k, v in [(2, "a"), (1, "b"), (2, "c")]}, {1: "int", True: "bool", 1.0: "float"}, {True: "first", 1: "second"})
many = {}
for n in range(100):
    many[n * 37 % 101] = n
for n in range(0, 100, 3):
    del many[n * 37 % 101]
for n in range(0, 30, 6):
    many[n * 37 % 101] = -n
print(len(many), list(many)[:5], list(many.values())[-6:], list(many) == [n * 37 % 101 for n in range(100) if n % 3] + [n * 37 % 101 for n in range(0, 30, 6)])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, list({"a": 1, "b": 2}) == list({"b": 2, "a": 1}))
while many:
    key, value = many.popitem()
print(key, value, many)
many["fresh"] = 1
print(many)


class Keys:
    """Its hash collides; equality decides."""

    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.name == other.name

    def __repr__(self):
        return self.name


collide = {Keys(c): i for i, c in enumerate("xyzxy")}
print(collide, collide.pop(Keys("y")), collide, Keys("z") in collide)
collide[Keys("y")] = "last"
print(collide, list(reversed(collide.items())))


def keywords(**kw):
    return list(kw)


print(keywords(z=1, a=2, m=3), keywords(**{"b": 0}, a=0, **{"c": 0}))


class Attributes:
    second = "class"

    def __init__(self):
        self.b = 1
        self.a = 2
        del self.b
        self.c = 3
        self.b = 4


print(vars(Attributes()), [n for n in vars(Attributes) if not n.startswith("__")])
moved = {"a": 1, "b": 2, "c": 3}
moved["a"] = moved.pop("a")
print(moved, min(moved), sorted(moved, key=moved.get, reverse=True), max(moved, key=moved.get))
copied = moved.copy()
copied["new"] = moved["d"] = 0
print(list(copied), list(moved), [a + b for a, b in zip(copied, moved)])
