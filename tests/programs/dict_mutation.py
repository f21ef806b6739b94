"""Dicts changed while they are iterated over."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def grow(view):
    d = {"a": 1, "b": 2}
    for item in view(d):
        d["c"] = 3


def shrink(view):
    d = {"a": 1, "b": 2}
    for item in view(d):
        del d["b"]


def replace(view):
    d = {"a": 1, "b": 2}
    for item in view(d):
        del d["a" if "a" in d else "x"]
        d["x"] = 0


def change(view):
    d = {"a": 1, "b": 2}
    seen = []
    for item in view(d):
        d["a"] = d["b"] = 9
        seen.append(item)
    return seen


for action in (grow, shrink, replace, change):
    for view in (iter, dict.keys, dict.values, dict.items):
        attempt(lambda: action(view))
d = dict.fromkeys(range(5))
for key in list(d):
    if key % 2:
        del d[key]
print(d)
iterator = iter(d)
print(next(iterator), iterator.__length_hint__())
d[9] = 9
attempt(lambda: next(iterator))
attempt(lambda: next(iterator))
iterator = iter({})
attempt(lambda: next(iterator))
iterator = reversed({1: 2, 3: 4})
print(next(iterator), next(iterator), next(iterator, "end"))
d = {}
for n in range(1000):
    d[n] = n
    d.pop(n - 3, None)
print(d, len(d))
