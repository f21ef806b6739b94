"""types.SimpleNamespace and types.MappingProxyType."""
from types import MappingProxyType, SimpleNamespace


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


n = SimpleNamespace(a=1, b="two")
n.c = [3]
print(n, n.a, vars(n), n == SimpleNamespace(a=1, b="two", c=[3]), n != SimpleNamespace(), n == 5)
del n.a
n.me = n
print(n, SimpleNamespace(), SimpleNamespace(**{"x": 1}).x, type(n))
attempt(SimpleNamespace, 1)
attempt(lambda: n.a)
attempt(hash, n)


class Point(SimpleNamespace):
    def norm(self):
        return abs(self.x) + abs(self.y)


print(Point(x=3, y=-4), Point(x=3, y=-4).norm(), Point(x=1) == SimpleNamespace(x=1))

d = {"k": 1}
p = MappingProxyType(d)
d["later"] = 2
print(p, p["k"], p.get("x"), p.get("x", 5), "later" in p, len(p), list(p), sorted(p.items()), list(p.values()))
print(list(p.keys()), p | {"z": 3}, {"z": 3} | p, p == d, p == MappingProxyType({}), p.copy() is not d, list(reversed(p)))
attempt(lambda: p["none"])
attempt(p.__class__, 5)
attempt(MappingProxyType, [])
attempt(exec_assign := lambda: setattr(p, "x", 1))


def assign():
    p["k"] = 2


def delete():
    del p["k"]


attempt(assign)
attempt(delete)
attempt(hash, p)


class C:
    attribute = 1


print(type(C.__dict__).__name__, C.__dict__["attribute"], "attribute" in C.__dict__, dict(C.__dict__)["attribute"])
print(str(MappingProxyType({1: 2})), MappingProxyType[int, str])
