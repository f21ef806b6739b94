"""zip, map, filter: lazy, stopping with the shortest; zip's strict."""


def loud(items, name):
    for item in items:
        print(name, item)
        yield item


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


pairs = zip(loud([1, 2, 3], "left"), loud("ab", "right"))
print(next(pairs))
print(list(pairs))
mapped = map(lambda x: x * 10, loud([1, 2], "mapped"))
print(next(mapped), list(mapped))
filtered = filter(lambda x: x % 2, loud(range(4), "filtered"))
print(next(filtered), list(filtered))
print(list(zip()), list(zip("ab")), list(zip("ab", [1, 2], (3.0, 4.0))), dict(zip("xy", range(5))), list(zip(*[(1, 2), (3, 4)])), list(map(pow, [2, 3], [3, 2, 9])), list(map(str, "ab")))
print(list(filter(None, [0, 1, "", "a", [], None, 2.0])), list(filter(str.isalpha, "a1b2")), list(map(None.__class__, []) if False else []), list(map(max, [1, 5], [3, 2], [2, 9])))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1], [1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
attempt(lambda: list(zip("ab", "cd", strict=True)))
attempt(lambda: list(zip([1], 5)))
attempt(lambda: zip(x=1))
attempt(lambda: map(str))
attempt(lambda: map())
attempt(lambda: list(map(1, [2])))
attempt(lambda: map(str, 5))
attempt(lambda: list(map(lambda x: x, [1], [2])))
attempt(lambda: filter(None))
attempt(lambda: filter(None, 5))
attempt(lambda: list(filter(1, [2])))
attempt(lambda: list(map(lambda x: 1 / x, [1, 0])))
z = zip("abc")
print(iter(z) is z, next(z), list(z), list(z), type(z).__name__, type(map(str, [])).__name__, type(filter(None, [])).__name__)
