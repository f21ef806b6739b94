"""bytearray: what changes it, and what it shares with bytes."""
b = bytearray(b"hello")
b.append(33)
b.extend(b" you")
b.extend([46, 46])
b.insert(0, 62)
print(b, len(b), b[0], b[-1], b.pop(), b.pop(0), bytes(b), list(b[:3]), bool(bytearray()))
b[0] = ord("J")
b[1:5] = b"UMP"
b[::4] = b"___"
print(b, b[::-1], b[2:4], type(b[1:2]).__name__)
del b[0], b[-1], b[2:4]
del b[::2]
print(b)
b += b"ab"
b *= 2
b.remove(ord("a"))
b.reverse()
c = b.copy()
c.clear()
print(b, c, b + b"x", b"x" + b, type(b"x" + b).__name__, bytearray(b"-") * 3, 2 * bytearray(b"+"))
print(bytearray(), bytearray(3), bytearray([1, 2, 255]), bytearray("\u20ac", "utf-8"), bytearray(bytearray(b"z")), bytearray(range(3)))
print(b == bytes(b), bytes(b) == b, b != b"", bytearray(b"a") < b"b", b"a" <= bytearray(b"a"), bytearray(b"a") == "a")
print(98 in b, b"ab" in b, b"zz" in b, sum(b), max(b), sorted(b)[:2], bytes(reversed(bytearray(b"abc"))))

t = bytearray(b"  One,two,Three  ")
print(t.find(b"two"), t.find(44), t.rfind(b","), t.index(b"O"), t.count(b","), t.startswith(b"  O"), t.endswith((b"x", b" ")))
print(t.split(b","), t.strip(), t.upper(), t.lower(), t.title(), t.swapcase(), t.replace(b",", b";"), t.partition(b","))
print(t.decode(), t.hex(), t.center(20, b"*"), t.strip().ljust(15), bytearray(b"12").zfill(4), bytearray(b"a\nb").splitlines())
print(bytearray(b",").join([b"a", bytearray(b"b")]), b"-".join([bytearray(b"a"), b"b"]), b"abc".find(bytearray(b"c")))
print(bytearray(b"abc").isalpha(), bytearray(b"1").isdigit(), bytearray(b"x").translate(bytes.maketrans(b"x", b"y")))
print(bytearray.fromhex("00 ff"), bytearray(b"%d-%s") % (5, b"x"), int(bytearray(b"12")), float(bytearray(b"1.5")))
print(b"%b|" % bytearray(b"z"), str(bytearray(b"x"), "ascii"), int.from_bytes(bytearray(b"\x01\x00"), "big"))
print(bytearray(b"it's"), bytearray(b'"q"'), bytearray(b"both'\""), bytearray(b"\x00\n\\\xff"), str(bytearray(b"s")))


class Buffer(bytearray):
    def fill(self, n):
        self.extend(bytes(n))
        return self


f = Buffer(b"x").fill(2)
f.label = "f"
print(f, f.label, type(f + b"").__name__, type(f.upper()).__name__, type(Buffer.fromhex("01")).__name__, isinstance(f, bytearray))
iterator = iter(f)
f.append(1)
print(list(iterator), type(iterator).__name__)
sieve = bytearray([1]) * 30
for i in range(2, 6):
    if sieve[i]:
        sieve[i * i::i] = bytes(len(range(i * i, 30, i)))
print([i for i in range(2, 30) if sieve[i]])
