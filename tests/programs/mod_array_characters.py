# Arrays of characters, memoryviews of arrays, and how arrays are pickled.
from array import array, _array_reconstructor
import collections.abc


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


u = array("u", "ab\u20ac\U0001f600")
print(u, u[2], u.tounicode(), u.tolist(), len(u), u.itemsize, u.typecode, u.tobytes())
u.append("x")
u[0] = "\0"
u.extend(array("u", "yz"))
u.fromunicode("!")
u.insert(1, "\n")
print(u, u.index("x"), u.count("y"), "z" in u, u.pop(), u[::-2], u * 2)
print(array("u"), array("u", ["a", "b"]), array("u", b"a\0\0\0"), array("u", array("u", "q")), u == array("u", "a"))
print(memoryview(u).format, memoryview(u).itemsize, memoryview(u)[:1].tobytes(), memoryview(u).cast("B")[4])
bad = array("u", b"\xff\xff\xff\xff")
for function, args in [
        (u.append, (1,)), (u.append, ("",)), (u.append, ("ab",)), (u.fromunicode, (1,)), (u.extend, (array("i"),)),
        (array, ("u", [1])), (array, ("u", array("i", [97]))), (array, ("i", u)), (array, ("i", "abc")),
        (array("i").tounicode, ()), (array("i").fromunicode, ("a",)), (bad.tounicode, ()), (bad.__getitem__, (0,))]:
    attempt(function, *args)

for code in "bBhHiIlLqQfdu":
    a = array(code, "ab" if code == "u" else [1, 2, 100])
    function, args, state = a.__reduce_ex__(3)
    print(args, state, function(*args) == a, a.__reduce_ex__(2))
    m = memoryview(a)
    print(m.format, m.shape, m.strides, m.nbytes, m.readonly, m[::-1].tobytes(), m.cast("B")[1:5].tolist())
    raw = m.cast("B")
    raw[1] = 0x12
    if code != "u":
        m[0] = m[2]
        print(a, m.tolist(), m[::2].tolist())


class Named(array):
    pass


n = Named("h", [1, -2])
n.name = "n"
print(n.__reduce_ex__(4)[1:])
for number, data in enumerate([b"\1\2", b"\xff\2", b"\1\2", b"\1\2", b"\xff\2", b"\xff\2"] + [b"\xff\2\3\4"] * 4 +
                              [b"\xff\2\3\4\5\6\7\x08"] * 4 + [b"\0\0\0\x3f", b"\x3f\0\0\0"] + [b"\0" * 6 + b"\xf8\x3f"] +
                              [b"\x3f\xf8" + b"\0" * 6]):
    attempt(_array_reconstructor, array, "d" if number > 13 else "q", number, data)
for args in [(1, "b", 0, b""), (int, "b", 0, b""), (array, "x", 0, b""), (array, "b", 22, b""), (array, "b", -1, b""),
             (array, "b", 0, "a"), (array, 1, 0, b""), (array, "b", 4, b"abc")]:
    attempt(_array_reconstructor, *args)
attempt(u.__reduce_ex__, "a")
print(isinstance(u, collections.abc.MutableSequence), isinstance(memoryview(b""), collections.abc.Sequence))
