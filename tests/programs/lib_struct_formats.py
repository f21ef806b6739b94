"""_struct: each code in each byte order with values at its edges, padding, counts, and errors."""
import _struct as struct
import array


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Number:
    def __float__(self):
        return 2.5


def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except (struct.error, TypeError, OverflowError, ValueError, IndexError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


edges = sorted({sign * (1 << bits) + step for bits in (0, 7, 8, 15, 16, 31, 32, 63, 64) for step in (-1, 0, 1)
                for sign in (1, -1)})
for order in ("", "@", "=", "<", ">", "!"):
    for code in "bBhHiIlLqQnNP":
        for value in edges + [True, Index(5), Index(-5), Index(1 << 70), Index(-1 << 70), "1", 1.0, None]:
            try:
                data = struct.pack(order + code, value)
                print(order + code, data, *struct.unpack(order + code, data))
            except (struct.error, TypeError, OverflowError) as error:
                print(order + code, type(error).__name__, error)
    for code in "efd":
        for value in (0.0, -0.0, 0.1, -1.5, 65504.0, 65519.99, 65520.0, 6e-8, 2e-8, 2.0 ** -25, 2.0 ** -24 * 1.5, 1e-40,
                      3.5e38, 1e300, float("inf"), float("-inf"), float("nan"), 3, 1 << 80, 1 << 2000, True,
                      Number(), "1"):
            try:
                data = struct.pack(order + code, value)
                print(order + code, data, *struct.unpack(order + code, data))
            except (struct.error, OverflowError) as error:
                print(order + code, type(error).__name__, error)

for layout, values in [
        ("bhilq", range(5)), ("b3h2xq", range(5)), ("<b3h2xq", range(5)), ("qb", (1, 2)), ("qb0q", (1, 2)),
        ("0i0s", (b"a",)),
        ("b0hb", (1, 2)), ("4s4p", (b"abcdefg", b"hijkl")), ("300p", (b"x" * 400,)), ("1p", (b"abc",)),
        ("5s", (bytearray(b"ab"),)), ("5s", ("ab",)), ("p", (7,)), ("c", (b"x",)), ("c", (bytearray(b"x"),)),
        ("3c", b"abc"),
        ("?????", ([], [0], 0, "x", None)), (" < i", (1,)), ("< i\n h", (1, 2)), ("2 i", (1, 2)), ("40B", range(40)),
        ("10x", ()), ("x" * 3 + "i", (9,)), (b"<hh", (1, 2)), ("", ()), ("<", ()), ("99999999999999999999i", ()),
        ("9223372036854775807xh", ()), ("4611686018427387904i", ()), ("\xe4", ()), (b"\xe4", ()), (3, ()),
        ("i@", (1,))]:
    show(struct.calcsize, layout)
    show(struct.pack, layout, *values)
    if not isinstance(layout, int) and "99" not in str(layout) and "46" not in str(layout) and "92" not in str(layout):
        show(lambda: struct.unpack(layout, struct.pack(layout, *values)))

made = struct.Struct(">hB")
print(made.size, made.format, made.pack(1, 2), made.unpack(b"\xff\xfe\x03"), struct.Struct(b"i").format)
for source in (bytes(range(9)), bytearray(range(9)), memoryview(bytes(range(9))), array.array("B", range(9))):
    for offset in (0, 3, 6, 7, -3, -2, -9, -10, 1 << 70, "x"):
        show(made.unpack_from, source, offset)
    iterator = made.iter_unpack(source)
    print(iterator.__length_hint__(), next(iterator), iterator.__length_hint__(), list(iterator), list(iterator))
    show(made.unpack, source)
show(lambda: made.unpack_from(buffer=b"abcd", offset=1))
target = bytearray(6)
for offset in (0, 3, 4, -3, -2, -7, Index(1)):
    show(made.pack_into, target, offset, 258, 7)
    print(target)
show(made.pack_into, target, 0, 1)
show(made.pack_into, target, 0, 1 << 20, 1)
show(made.pack_into, memoryview(target)[1:], 0, 772, 5)
show(made.pack_into, b"abc", 0, 1, 2)
show(struct.iter_unpack, "", b"")
show(struct.iter_unpack, "h", b"abc")
show(struct.unpack, "h", "ab")
show(struct.pack, "b", Index("x"))
show(lambda: struct.pack("b", 1 // 0))


class Derived(struct.Struct):
    def twice(self, value):
        return self.pack(value, value)


derived = Derived("hh")
derived.name = "pair"
print(derived.twice(3), derived.name, derived.size, isinstance(derived, struct.Struct), struct.Struct.__name__)
derived.__init__("<qq")
print(derived.twice(3))
for _ in range(3000):       # a loop that a JIT compiles
    for layout in ("<IHd", ">IHd"):
        assert struct.unpack(layout, struct.pack(layout, _, _ & 255, _ * 0.5)) == (_, _ & 255, _ * 0.5)
print(derived.unpack(derived.pack(-1, 1 << 62)), repr(struct.error), struct.error.__module__)
