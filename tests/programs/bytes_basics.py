"""bytes: making, indexing, slicing, text form, what cannot be changed."""
data = b"abc\x00\xff"
print(data, len(data), data[0], data[-1], data[1:3], data[::-1], data[::2], list(data), 97 in data, b"bc" in data, b"" in data, 300 - 45 in data)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("h\u00e9", "utf-8"), bytes(b"x"), bytes(range(3)), bytes("a", encoding="ascii", errors="strict"), bytes((65, True)))
print(b"it's", b'say "x"', b"both'\"", b"\t\n\r\\\x7f\x80", repr(b""), str(b"a"), b"a" b"b", rb"\n", bytes.fromhex("00 fF 10"), b"\x01\xab".hex(), b"\x01\xab\xcd\xef".hex(":"), b"abcdef".hex("-", 2), b"abcde".hex("_", -2))


class Bytes:
    def __bytes__(self):
        return b"made"


class Index:
    def __index__(self):
        return 4


print(bytes(Bytes()), bytes(Index()), b"ab" + b"c", b"ab" * 2, 2 * b"x", b"a" * 0, b"a" == "a", b"a" == b"a", b"a" < b"b", b"" < b"a", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: bytes("a"))
attempt(lambda: bytes([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: bytes(["a"]))
attempt(lambda: bytes(-1))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(1, "ascii"))
attempt(lambda: bytes(b"a", "ascii"))
attempt(lambda: bytes(errors="strict"))
attempt(lambda: bytes([1], "ascii"))
attempt(lambda: bytes.fromhex("0"))
attempt(lambda: bytes.fromhex("0g"))
attempt(lambda: bytes.fromhex(b"00"))
attempt(lambda: data[9])
attempt(lambda: data[-9])
attempt(lambda: 300 in data)
attempt(lambda: "a" in data)
attempt(lambda: None in data)
attempt(lambda: b"a" + "b")
attempt(lambda: b"a" + 1)
attempt(lambda: b"a" * "b")
attempt(lambda: b"a" < "b")
attempt(lambda: b"ab".hex("ab"))
attempt(lambda: b"ab".hex(1))
attempt(lambda: b"%s" % "text")
