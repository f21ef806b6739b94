"""Objects with __index__ as indexes, bounds and counts."""


class N:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


items = [10, 20, 30, 40]
print(items[N(1)], items[N(-1)], items[N(1):N(3)], items[::N(2)], "abcd"[N(2)], (1, 2, 3)[N(0)], b"ab"[N(1)], range(10)[N(3)])
items[N(0)] = "set"
items[N(1):N(2)] = ["a", "b"]
del items[N(-1)]
print(items, items.pop(N(0)), [1] * N(2), "x" * N(3), bytes(N(2)), items.index("b", N(0)), items.insert(N(0), "in"), items)
print(list(range(N(1), N(4))), chr(N(65)), hex(N(255)), "%x" % N(10), round(1234, N(-2)), (7).to_bytes(N(2), "big"), int("11", N(2)), 1 << int(N(3)), pow(2, 3), slice(N(1), N(2)).indices(N(5)))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: items[N(99)])
attempt(lambda: items[N("bad")])
attempt(lambda: 1 << N(3))
attempt(lambda: N(1) == 1)
