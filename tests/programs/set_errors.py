"""What sets refuse."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


s = {1, 2}
attempt(lambda: s | [3])
attempt(lambda: s & "a")
attempt(lambda: s - (1,))
attempt(lambda: s ^ None)
attempt(lambda: [3] | s)
attempt(lambda: s < [1])
attempt(lambda: s <= 5)
attempt(lambda: s + s)
attempt(lambda: s.remove(9))
attempt(lambda: s.remove("\u00e9"))
attempt(lambda: set().pop())
attempt(lambda: s.add([]))
attempt(lambda: s.add())
attempt(lambda: s.union(5))
attempt(lambda: s.update(5))
attempt(lambda: s.update([[]]))
attempt(lambda: s.discard({}))
attempt(lambda: {} in s)
attempt(lambda: s[0])
attempt(lambda: hash(s))
attempt(lambda: {s})
attempt(lambda: set(5))
attempt(lambda: set([[]]))
attempt(lambda: set(1, 2))
attempt(lambda: set(x=1))
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: frozenset(1))
attempt(lambda: s.issubset(5))
attempt(lambda: s.pop(1))
attempt(lambda: s.copy(1))
attempt(lambda: s.symmetric_difference())
attempt(lambda: {*5})
attempt(lambda: {[]})
attempt(lambda: s.no_such)


def grow():
    for item in s:
        s.add(item + 10)


attempt(grow)


def in_place(left, right):
    left |= right
    return left


attempt(lambda: in_place({1}, [2]))
attempt(lambda: sorted(in_place(frozenset([1]), {2})))


class Named(set):
    pass


n = Named([1])
n.tag = "t"
print(n, n.tag, type(n | {2}).__name__, type(n.copy()).__name__, n == {1}, type({1} | n).__name__, Named(), n.union([1]) == n)
