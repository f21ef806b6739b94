# What memoryviews refuse.
from array import array


def get(view, key):
    return view[key]


def set(view, key, value):
    view[key] = value


def delete(view, key):
    del view[key]


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, IndexError, NotImplementedError, BufferError) as e:
        print(type(e).__name__, e)


m = memoryview(bytearray(b"abcd"))
r = memoryview(b"abcd")
w = memoryview(bytearray(12)).cast("B", [3, 4])
z = memoryview(bytearray(1)).cast("B", ())
u = memoryview(array("u", "ab"))
keys = [4, -5, 10**30, "a", 1.0, None, ..., (), (0,), (0, 0), (0, 0, 0), (9, 0), (0, 9), (slice(1),), (slice(1), 0)]
for key in keys:
    for view in [m, w, z]:
        if view is not z or key is not ...:
            attempt(get, view, key)
        attempt(set, view, key, 1)
attempt(set, r, 0, 1)
attempt(set, r, slice(0, 1), b"a")
attempt(delete, r, 0)
attempt(delete, m, 0)
for value in [b"x", "ab", 5, array("b", [1, 2]), array("h", [1]), memoryview(b"xy").cast("c"), w]:
    attempt(set, m, slice(0, 2), value)
attempt(set, w, slice(0, 1), b"abcd")
attempt(get, m, slice(None, None, 0))
attempt(get, u, 0)
attempt(u.tolist)
attempt(set, u, 0, "x")
attempt(list, w)
attempt(list, z)
attempt(memoryview, 1)
attempt(memoryview, "abc")
attempt(memoryview)
attempt(memoryview, b"", b"")
attempt(m.tobytes, "x")
attempt(m.tobytes, 1)
attempt(m.hex, "ab")
attempt(type, "View", (memoryview,), {})
for name in ["index", "count", "x"]:
    attempt(hasattr, m, name)
m.cast("f")[0] = 1e300
print(m.cast("f")[0])
