"""slice: attributes, indices(), comparison."""
for s in (slice(5), slice(1, 5), slice(1, 10, 2), slice(None), slice(None, None, -1), slice("a", [], 1.5), slice(-3, None)):
    print(s, s.start, s.stop, s.step)
for s in (slice(None), slice(2, 8), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(None, -1), slice(100, -100, -1), slice(-100, 100, 3), slice(10 ** 30)):
    print(s, s.indices(10), s.indices(0), list(range(*s.indices(6))))
print(slice(1, 2) == slice(1, 2), slice(1) != slice(2), slice(1, 2) < slice(1, 3), slice(1) == 1, slice(None) == slice(None, None, None))


class Shows:
    def __getitem__(self, key):
        return key


show = Shows()
print(show[1:2], show[1:2, ::3], show[...], show[:, 1], show[()], show["a":"b":1.5], show[:], show[1:2:3, 4], show[*[1, 2]], show[-1], show[lambda: 1:2].stop)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: slice(1, 2, 0).indices(5))
attempt(lambda: slice("a").indices(5))
attempt(lambda: slice(1).indices(-1))
attempt(lambda: slice(1).indices("a"))
attempt(lambda: slice(1).indices())
attempt(lambda: hash(slice(1)))
attempt(lambda: slice(1) < 1)
attempt(lambda: slice(stop=1))
attempt(lambda: type("Sub", (slice,), {}))
