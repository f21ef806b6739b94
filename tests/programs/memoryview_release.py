# Releasing memoryviews: until then their object does not change its size.
from array import array


def attempt(function, *args):
    try:
        print(function(*args))
    except (BufferError, ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)


def del_item(b, key):
    del b[key]


b = bytearray(b"abc")
m = memoryview(b)
n = m[1:]
for function, args in [
        (b.append, (1,)), (b.append, (300,)), (b.extend, (b"a",)), (b.extend, ([],)), (b.insert, (0, 1)), (b.pop, ()),
        (b.pop, (7,)), (b.remove, (97,)), (b.remove, (1,)), (b.clear, ()), (b.__init__, ()), (b.__imul__, (2,)),
        (b.__imul__, (1,)), (b.__iadd__, (b"",)), (b.__iadd__, (b"a",)), (del_item, (b, 0)), (del_item, (b, 5)),
        (del_item, (b, slice(0, 0))), (del_item, (b, slice(0, 3, 2))), (b.__setitem__, (slice(0, 1), b"xy")),
        (b.__setitem__, (slice(0, 2), b"xy")), (b.__setitem__, (slice(None), b"")), (b.reverse, ())]:
    attempt(function, *args)
print(b)
for arguments in (b"abc",), (2,), ("x", "ascii"), ([1],), ([],), (), (b"",):
    empty = bytearray()
    with memoryview(empty) as view:
        attempt(empty.__init__, *arguments)
        attempt(empty.__imul__, 2)
    print(empty)
m.release()
attempt(b.append, 1)
n.release()
attempt(b.append, 1)
print(b)

a = array("i", [1, 2])
with memoryview(a) as m:
    for function, args in [
            (a.append, (1,)), (a.append, ("x",)), (a.extend, ([],)), (a.extend, (a,)), (a.extend, ([1],)), (a.pop, ()),
            (a.insert, (0, 1)), (a.remove, (1,)), (a.frombytes, (b"",)), (a.frombytes, (b"abcd",)), (a.fromlist, ([1],)),
            (a.__imul__, (2,)), (a.__imul__, (1,)), (a.__iadd__, (a,)), (del_item, (a, 0)), (a.reverse, ()),
            (a.__setitem__, (slice(0, 1), a)), (a.__setitem__, (slice(0, 2), a)), (a.byteswap, ())]:
        attempt(function, *args)
a.append(5)
print(a)

r = memoryview(b"x")
r.release()
r.release()
print(r == r, r == b"x", r != r, repr(r)[:20])
for function, args in [
        (len, (r,)), (bytes, (r,)), (list, (r,)), (memoryview, (r,)), (hash, (r,)), (r.tolist, ()), (r.tobytes, ()),
        (r.hex, ()), (r.cast, ("B",)), (r.toreadonly, ()), (r.__enter__, ()), (r.__getitem__, (0,)),
        (r.__setitem__, (0, 1)), (int, (r,)), (b"".join, ([r],)), (b"".__add__, (r,)), (b"".find, (r,)),
        (r.__contains__ if hasattr(r, "__contains__") else len, (r,))]:
    attempt(function, *args)
for name in ["obj", "nbytes", "readonly", "itemsize", "format", "ndim", "shape", "strides", "suboffsets",
             "c_contiguous", "f_contiguous", "contiguous"]:
    attempt(getattr, r, name)

it = iter(memoryview(b"xyz"))
m = memoryview(b"xyz")
it = iter(m)
print(next(it))
m.release()
attempt(next, it)


class Release:
    """An index that releases the view in which it is used."""
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        b.clear()
        return 0


b = bytearray(b"abcd")
m = memoryview(b)
attempt(m.__setitem__, 0, Release(m))
b = bytearray(b"abcd")
m = memoryview(b)
attempt(m.__setitem__, Release(m), 1)
b = bytearray(b"abcd")
m = memoryview(b)
attempt(m.__getitem__, Release(m))

b = bytearray(b"abcd")
m = memoryview(b)
m = None            # nobody has released it
b.append(1)
print(b)
for i in range(100):
    memoryview(b)[0]
b.append(1)
print(b)
