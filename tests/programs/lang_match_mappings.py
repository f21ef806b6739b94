"""`match` on mappings: keys, `**rest`, and how a mapping is asked."""
import collections
import collections.abc
import types


class Key:
    name = "k"
    number = 7


def read(x):
    match x:
        case {"type": "point", "at": (x, y), **rest}:
            return "point", x, y, rest
        case {Key.name: value, Key.number: 8}:
            return "by value", value
        case {1: _, None: {"deep": [first, *_]}}:
            return "deep", first
        case {-1: a, 2.5: b, 1 + 1j: c, b"b": d, True: e}:
            return a, b, c, d, e
        case {"only": found}:
            return found
        case {**everything} if len(everything) > 2:
            return everything
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for value in [{"type": "point", "at": [1, 2], "z": 3, "w": 4}, {"type": "point", "at": 3}, {"k": 5, 7: 8},
              {"k": 5, 7: 9}, {1: 0, None: {"deep": [6, 7]}}, {-1: 1, 2.5: 2, 1 + 1j: 3, b"b": 4, 1: 5}, {"only": 1},
              {1: 2, 3: 4, 5: 6}, {}, [], "k", None, collections.OrderedDict(only=3), collections.Counter("aab"),
              collections.ChainMap({"only": 1}, {"k": 2}), types.MappingProxyType({"only": 4}),
              collections.UserDict(only=5), collections.defaultdict(list, a=1)]:
    print(type(value).__name__, read(value))

d = collections.defaultdict(list)
match d:
    case {"missing": _}:
        print("made")
    case {}:
        print("not made", dict(d))


class Asked(collections.abc.Mapping):
    def __init__(self, **items):
        self.items_ = items

    def __len__(self):
        print("len", end=" ")
        return len(self.items_)

    def __iter__(self):
        print("iter", end=" ")
        return iter(self.items_)

    def __getitem__(self, key):
        print("item", key, end=" ")
        return self.items_[key]

    def get(self, key, default):
        print("get", key, end=" ")
        return self.items_.get(key, default)


print(read(Asked(only=1)))
match Asked(a=1, b=2, c=3):
    case {"a": 2}:
        pass
    case {"a": 1, "b": 2, **others}:
        print(others)


class Quiet(dict):
    def get(self, key, default=None):
        return "from get"


match Quiet(a=1, b=2):
    case {"anything": x, "b": y}:
        print(x, y)


def keys(mapping, **names):
    K = types.SimpleNamespace(**names)
    match mapping:
        case {K.a: 1, K.b: 2}:
            return "matched"
        case _:
            return "no"


for names in [{"a": 1, "b": 2}, {"a": "x", "b": "y"}, {"a": 1, "b": 1}, {"a": 5, "b": 5}, {"a": [], "b": 2},
              {"a": 1, "b": 1.0}]:
    for mapping in [{1: 1, 2: 2}, {"x": 1, "y": 2}, {1: 1, 1.5: 1}]:
        try:
            print(keys(mapping, **names), end="; ")
        except (TypeError, ValueError, KeyError) as error:
            print(type(error).__name__, error, end="; ")
print()
try:
    match Quiet(a=1):
        case {"a": _, **rest}:
            print(rest)
        case _:
            print("no")
    match Quiet(b=1):
        case {"a": _, **rest}:
            print(rest)
except KeyError as error:
    print("KeyError", error)
