"""Keys of all kinds, equal across types, and objects with their own hash."""
d = {1: "int", "1": "str", (1,): "tuple", 1.5: "float", None: "none", True: "bool", b"1": "bytes", frozenset([1]): "frozenset", 2 ** 70: "big", ...: "dots", int: "type", len: "function", range(3): "range"}
print(len(d), d[1], d["1"], d[(1,)], d[1.5], d[None], d[b"1"], d[frozenset([1])], d[2 ** 70], d[...], d[int], d[len], d[range(0, 3, 1)], d[1.0], d[1 + 0j], d[float(2 ** 70)])


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 42

    def __eq__(self, other):
        return isinstance(other, Key) and self.name.lower() == other.name.lower()

    def __repr__(self):
        return self.name


keys = {Key("a"): 1, Key("B"): 2}
keys[Key("A")] = 3
print(keys, keys[Key("b")], len(keys), Key("c") in keys, 42 in keys)
del keys[Key("b")]
print(keys, keys.pop(Key("A")), keys)


class Broken:
    def __hash__(self):
        raise ValueError("no hash")


class BrokenEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyError("no eq")


class EqOnly:
    def __eq__(self, other):
        return True


for action in (lambda: {Broken(): 1}, lambda: {BrokenEq(): 1, 1: 2}, lambda: {EqOnly(): 1}, lambda: hash(EqOnly()), lambda: {1: 0}[BrokenEq()], lambda: {}.get(Broken())):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
nan = float("nan")
d = {nan: 1}
d[float("nan")] = 2
print(len(d), nan in d, d)
strings = {"a" * n: n for n in range(5)}
strings[5] = "five"
print(strings, [key for key in strings if strings[key] == 3])
