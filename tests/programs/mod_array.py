"""array: what an array holds, its methods, and its bytes."""
import array as module
from array import array


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


a = array("i", [3, 1, 2])
print(a, len(a), a[0], a[-1], a.typecode, a.itemsize, array("d"), array("f", (0.5, 0.1)), array("l", range(3)))
a.append(7)
a.insert(1, -5)
a.insert(-100, 0)
a.extend([8, 9])
a.extend(array("i", [10]))
print(a, a.pop(), a.pop(0), a.index(7), a.count(1), 2 in a, 77 in a, a.tolist())
a.remove(-5)
a.reverse()
a[0] = 99
print(a, list(a), sum(a), max(a), list(reversed(a)), [x for x in a if x > 2])
a += array("i", [1, 2])
print(a + array("i", [0]), a * 2, 2 * array("b", [1]), array("i") * 3, a == array("i", list(a)), a != array("d"))
print(array("i", [1, 2]) == array("d", [1.0, 2.0]), array("i", [1]) < array("b", [1, 0]), array("i", [1]) == [1])

s = array("h", range(10))
print(s[2:5], s[::-2], s[7:2], s[-3:], s[1:8:3])
s[1:3] = array("h", [100, 200, 300])
s[::5] = array("h", [-1, -2, -3])
print(s)
del s[0], s[-1], s[1:3]
del s[::2]
print(s)
s[len(s):] = s
s[0:1] = s
print(s)

print(array("i", [1, -2]).tobytes(), array("H", b"ab12").tolist(), array("d", [1.5, -0.0]).tobytes())
print(array("f", [1.0, -2.5, 1e-45, 3.4e38]).tobytes(), array("q", [-1]).tobytes(), array("Q", [2 ** 64 - 1, 5]))
f = array("f", [0.1, 1e39, -1e39, 1e-50, 16777217])
f.frombytes(b"\x00\x00\xc0\x7f\x01\x00\x00\x00\x00\x00\x80\xff")
print(f)
b = array("h", [1, 256, -2])
b.byteswap()
print(b, b.buffer_info()[1], array("b", b"\xff\x01").tolist(), array("B", b"\xff").tolist(), array("L", [2 ** 63]))
t = array("d", [1, 2.5, True])
t[1] += 0.25
t.fromlist([7])
print(t, t[1:].tolist(), t.__copy__(), array("d", iter([1, 2])), array("b", array("i", [5])))
print(module.typecodes, module.ArrayType is array, array, type(iter(t)))


class Vector(array):
    def __new__(cls, *numbers):
        return super().__new__(cls, "d", numbers)

    def norm(self):
        return sum(x * x for x in self)


v = Vector(3, 4)
v.name = "v"
print(v, v.norm(), v.name, type(v + v).__name__, isinstance(v, array))

total = 0
grid = array("d", [0.0]) * 100
for i in range(100):
    grid[i] = i * 0.5
for i in range(100):
    total += grid[i]
print(total)
