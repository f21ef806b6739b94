"""bytes: literals, items, methods, decoding, formatting and errors."""


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


data = b"GET /index.html HTTP/1.1\r\nHost: example\r\n\r\n"
print(data)
print(len(data), data[0], data[:3], data[-4:], data[::-5])
print([b for b in b"abc"], list(map(hex, b"\x00\xff")))
head, _, rest = data.partition(b"\r\n")
print(head.split(), rest.splitlines(), rest.split(b": ", 1))
print(b"a" + b"b" * 3, b"b" in b"abc", 98 in b"abc", b"abc" < b"abd", b"a" == "a")
print(bytes(3), bytes([1, 2, 255]), bytes("h\u00e9", "utf-8"), bytes(range(65, 70)))
print(b"h\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"))
print(b"abc".hex(), b"abcdef".hex("-", 2), bytes.fromhex("de ad BE ef"))
print(b"abc".upper(), b"Hello World".swapcase(), b"one two".title(), b"abc".find(b"c"), b"abc".index(98))
print(b", ".join([b"x", b"y"]), b"  pad ".strip(), b"7".zfill(3), b"mid".center(9, b"*"))
print(b"banana".replace(b"an", b"AN", 1), b"banana".count(b"an"), b"abc".translate(None, b"b"))
print(b"%d-%s-%5.2f-%x-%r" % (5, b"raw", 2.5, 255, "q"))
print({b"key": 1}[b"key"], hash(b"abc") == hash(b"ab" + b"c"), b"it's", b'"q"', b"\t\\\x7f")


class Packet(bytes):
    def size(self):
        return len(self)


packet = Packet(b"1234")
print(packet, packet.size(), packet[1:], type(packet[1:]).__name__, isinstance(packet, bytes))


class Convertible:
    def __bytes__(self):
        return b"made"


print(bytes(Convertible()), b"%b" % Convertible())

attempt(lambda: b"abc"[9])
attempt(lambda: b"abc" + "d")
attempt(lambda: bytes([256]))
attempt(lambda: bytes("abc"))
attempt(lambda: b"abc".join(["a"]))
attempt(lambda: b"abc".find("a"))
attempt(lambda: "a" in b"abc")
attempt(lambda: b"\xe2\x82".decode())
attempt(lambda: b"ok\x80".decode("ascii"))
attempt(lambda: bytes.fromhex("xy"))
attempt(lambda: bytes.fromhex("xy\u00e9"))
