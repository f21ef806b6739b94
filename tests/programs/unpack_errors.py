"""Unpacking: too few, too many, not iterable, stars."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def two(value):
    a, b = value
    return a, b


def star(value):
    a, *b, c = value
    return a, b, c


def nested(value):
    (a, [b, c]), d = value
    return a, b, c, d


def empty(value):
    () = value
    return "empty"


for value in ((1, 2), [1, 2], "ab", {1: "x", 2: "y"}, range(2), iter([1, 2]), (x for x in "pq"), (1,), (1, 2, 3), [], 5, None, iter([1]), (x for x in range(9)), {3}, b"ab", zip("a", "b")):
    attempt(lambda: two(value))
for value in ([1, 2], "abcdef", [1], [], 5, range(4)):
    attempt(lambda: star(value))
for value in (((1, (2, 3)), 4), ((1, "bc"), "d"), ((1, 2), 3), (1, 2)):
    attempt(lambda: nested(value))
for value in ((), [], "", {}, (1,), 0):
    attempt(lambda: empty(value))
attempt(lambda: [(a, b) for a, b in [(1, 2), (3,)]])
attempt(lambda: [*5])
attempt(lambda: (*None,))
attempt(lambda: {*[1], *5})
attempt(lambda: print(*5))
attempt(lambda: print(**[1]))
a = b, c = [1, 2]
print(a, b, c)
first, *_ = iter("xyz")
print(first, _)
for i, *rest in [(1, 2, 3), "ab"]:
    print(i, rest)
