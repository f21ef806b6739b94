"""array: numbers that do not fit, and other arguments that are refused."""
from array import array


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


NUMBERS = [-1, 128, 256, 2 ** 15, 2 ** 16, 2 ** 31, 2 ** 32, 2 ** 63, 2 ** 64, -129, -2 ** 15 - 1, -2 ** 31 - 1, -2 ** 63 - 1]
for typecode in "bBhHiIlLqQ":
    for value in NUMBERS:
        print(typecode, value, end=" ")
        attempt(array, typecode, [value])
for typecode in "bIlQfd":
    for value in ("a", 1.5, None):
        attempt(array, typecode, [value])
a = array("i", [1, 2, 3])
for arguments in [(), ("i", 5), ("x",), ("ii",), (5,), ("i", "abc"), ("i", b"abc"), ("i", [1], 2), ("d", ["a"])]:
    attempt(array, *arguments)
attempt(array, typecode="i")
attempt(lambda: a[3])
attempt(lambda: a["a"])
attempt(a.__setitem__, 9, 1)
attempt(a.__setitem__, "a", 1)
attempt(a.__setitem__, 0, "a")
attempt(a.__setitem__, slice(0, 1), [1])
attempt(a.__setitem__, slice(0, 1), array("b"))
attempt(a.__setitem__, slice(0, 3, 2), array("i", [1]))
attempt(a.__delitem__, 9)
attempt(a.pop, 9)
attempt(array("i").pop)
attempt(a.remove, 9)
attempt(a.index, 9)
attempt(a.index, 2, 2)
attempt(lambda: a + [1])
attempt(lambda: a + array("b"))
attempt(lambda: a * "a")
attempt(lambda: a < [1])
attempt(a.__iadd__, [1])
attempt(a.extend, array("b", [1]))
attempt(a.extend, 5)
attempt(a.fromlist, (1,))
attempt(a.fromlist, [1, "a"])
attempt(a.frombytes, b"a")
attempt(a.frombytes, "a")
attempt(a.fromunicode, "a")
attempt(a.tounicode)
attempt(hash, a)
attempt(a.append)
attempt(a.insert, 1)
attempt(setattr, a, "typecode", "b")
print(a)
