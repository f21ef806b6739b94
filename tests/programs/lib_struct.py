"""_struct: packing and unpacking bytes."""
import _struct as struct

for layout, values in [
        ("<bBhHiIqQ", (-1, 255, -2, 65535, -3, 4294967295, -4, 1 << 64 - 1)), (">hiq", (1, 2, 3)), ("bi", (1, 2)),
        ("3s5p2xc?", (b"ab", b"pascal", b"c", [])), ("<e>f"[:2], (0.1,)), (">d", (1.5,)), ("<f", (1e30,)),
        ("<f", (1e50,)), ("e", (65520.0,)), ("b", (128,)), ("h", (1 << 20,)), ("i", (1 << 40,)), ("Q", (-1,)),
        ("b", ("x",)), ("d", ("x",)), ("c", (b"ab",)), ("b", ()), ("z", (1,)), ("3", ()), ("<n", (1,))]:
    try:
        data = struct.pack(layout, *values)
        print(layout, data, struct.calcsize(layout), struct.unpack(layout, data))
    except (struct.error, OverflowError) as error:
        print(layout, type(error).__name__, error)

buffer = bytearray(8)
struct.pack_into(">h", buffer, -2, 258)
print(buffer, struct.unpack_from(">h", buffer, 6), list(struct.iter_unpack("<hh", buffer)))
for function, arguments in [
        (struct.unpack, ("i", b"abc")), (struct.unpack_from, ("i", b"abc", 1)), (struct.unpack_from, ("i", b"abcdef", -3)),
        (struct.pack_into, ("i", buffer, 6, 1)), (struct.pack_into, ("i", b"readonly", 0, 1)),
        (struct.iter_unpack, ("i", b"abc")), (struct.unpack, ("i", "abcd"))]:
    try:
        print(function(*arguments))
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
for layout in ("\0", "2\0i", b"\0"):
    try:
        print(struct.calcsize(layout))
    except struct.error as error:
        print(error)
for far in [lambda: struct.pack_into("<I", bytearray(10), 2**63 - 1, 1),
            lambda: struct.unpack_from("<I", bytearray(10), 2**63 - 1)]:
    try:
        far()
    except struct.error as e:
        print(e)
