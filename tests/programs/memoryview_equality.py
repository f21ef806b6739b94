# Equality and hashes of memoryviews.
from array import array

m = memoryview(b"abc")
print(m == b"abc", b"abc" == m, m == bytearray(b"abc"), m != b"abd", m == m[:], m == m[::-1][::-1], m == m[::-1])
print(m == "abc", m == 5, m != None, m == [97, 98, 99], bytearray(b"abc") == m)
i = memoryview(array("i", [1, 2, 3]))
print(i == array("h", [1, 2, 3]), i == array("d", [1, 2, 3]), i == array("d", [1, 2, 3.5]), i == bytes([1, 2, 3]))
print(i == i.cast("B"), i.cast("B").cast("I") == i, i == array("Q", [1, 2, 3]), i == array("i", [1, 2]))
nan = memoryview(array("d", [float("nan")]))
print(nan == nan, nan != nan, memoryview(array("d", [0.0])) == memoryview(array("d", [-0.0])))
print(memoryview(array("f", [0.5])) == array("d", [0.5]), memoryview(array("f", [0.1])) == array("d", [0.1]))
print(m.cast("c") == m, m.cast("c") == memoryview(b"abc").cast("c"), m.cast("b") == m, m.cast("?") == m)
u = array("u", "ab")
print(memoryview(u) == memoryview(u), memoryview(u) == u)
w = memoryview(bytes(range(6)))
print(w.cast("B", [2, 3]) == w, w.cast("B", [2, 3]) == w.cast("B", [2, 3]), w.cast("B", [2, 3]) == w.cast("B", [3, 2]))
print(w[:1].cast("B", []) == w[:1], w[:1].cast("B", []) == memoryview(b"\0").cast("B", ()))
print(hash(m) == hash(b"abc"), hash(m[::-1]) == hash(b"cba"), hash(m.cast("c")) == hash(b"abc"), {m: 1}[b"abc"])
for view in [memoryview(bytearray(1)), memoryview(bytearray(1)).toreadonly(), memoryview(b"abcd").cast("i"), i]:
    try:
        hash(view)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    m < b"abc"
except TypeError as e:
    print(e)
