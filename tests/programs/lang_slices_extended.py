"""Subscripts and slices of every shape: what __getitem__ receives and what lists do."""


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1:2], s[1:2:3], s[:], s[::], s[1:], s[:2], s[::3], s[1::2], s[:1:2])
print(s[1, 2], s[1,], s[1:2, 3], s[..., 1], s[:, ::2], s[(1, 2)], s[()], s[None], s[1:2,], s[[1]])
print(s[*(1, 2)], s[0, *(1, 2), 3], s[*"ab"], s[(x := 3)], s[x:x + 1], s[lambda: 0:1].start())
print(s[1 if x else 2:3 if not x else 4], s[-1:-2:-3], s["a":"b"], s[1.5:None:...], s[not x], s[1 < 2:3])
s[1:2] = 3
s[..., ::2] = s[0:1] = "chain"
s[1:2, 3] += (4,)
del s[1:2], s[::], s[*(1, 2)]
print(s[1:2] == slice(1, 2), s[1:2].indices(5), s[::-1].indices(3), s[-100:100:7].indices(10))
items = list(range(8))
print(items[2:5], items[::-1], items[-3:], items[:-6], items[1:7:3], items[7:1:-3], items[100:], items[-100:2], items[5:2])
print(items[10 ** 30:], items[:-10 ** 30], items[::10 ** 30], items[True:3])
items[2:4] = "abc"
print(items)
items[::2] = range(5)
print(items)
items[5:5] = ["in"]
items[len(items):] = [1, 2]
items[:0] = ["first"]
print(items)
items[-1:0:-4] = [0, 0, 0]
print(items)
items[1:3] = items
print(items)
items[:] = (n for n in range(3))
print(items)


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)


def assign(key, value):
    items[key] = value


attempt(lambda: items[::0])
attempt(lambda: items["a"])
attempt(lambda: items["a":])
attempt(lambda: items[1.0:2])
attempt(lambda: items[1, 2])
attempt(lambda: items[3])
attempt(lambda: assign(slice(None, None, 2), [1]))
attempt(lambda: assign(slice(1, 2), 5))
attempt(lambda: assign(3, 0))
attempt(lambda: (1, 2)[None])
attempt(lambda: "abc"[1:"c"])
attempt(lambda: range(10)[2:8:2][-1])
text, data, pair = "caf\u00e9 \u4f60", b"bytes", (1, 2, 3)
print(text[3:5], text[::-1], text[-1:], data[1:3], data[::-2], pair[:2], pair[::-1], range(10)[7:2:-2])


class Index:
    def __index__(self):
        return 2


print(pair[Index()], pair[Index():], text[:Index()], [0] * Index())
