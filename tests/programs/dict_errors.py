"""What dict refuses."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = {"a": 1}
attempt(lambda: d["b"])
attempt(lambda: d[1, 2])
attempt(lambda: d[None])
attempt(lambda: d.pop("b"))
attempt(lambda: d.pop())
attempt(lambda: {}.popitem())
attempt(lambda: d[[]])
attempt(lambda: d.get([]))
attempt(lambda: [] in d)
attempt(lambda: d.setdefault({}, 1))
attempt(lambda: {[]: 1})
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(["abc"]))
attempt(lambda: dict(["ab", "cd"]))
attempt(lambda: dict([("a", 1), ()]))
attempt(lambda: dict({}, {}))
attempt(lambda: dict(None))
attempt(lambda: d.update(5))
attempt(lambda: d.update([1]))
attempt(lambda: d.update(1, 2))
attempt(lambda: d.get())
attempt(lambda: d.get(1, 2, 3))
attempt(lambda: d.fromkeys())
attempt(lambda: dict.fromkeys(5))
attempt(lambda: dict.fromkeys([[]]))
attempt(lambda: d | [("a", 1)])
attempt(lambda: d + d)
attempt(lambda: d < {})
attempt(lambda: hash(d))
attempt(lambda: d.no_such)
attempt(lambda: d.keys(1))
attempt(lambda: d.popitem(last=True))
attempt(lambda: d())
attempt(lambda: d.__delitem__("zz"))
attempt(lambda: {}["\u00e9\n"])


def merge(left, right):
    left |= right
    return left


attempt(lambda: merge({}, 5))
attempt(lambda: merge({}, [1]))
attempt(lambda: print(**{1: 2}))
attempt(lambda: print(**5))
attempt(lambda: {**5})
attempt(lambda: dict(**{"a": 1}, a=2))
