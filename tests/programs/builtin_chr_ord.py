"""chr, ord, bin, oct, hex, ascii, id, hash, callable."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(chr(97), ord("a"), chr(233), ord("\u20ac"), ascii(chr(0x10ffff)), ord("\U0001f600"), ord(b"x"), chr(True) == "\x01", [ord(c) for c in "h\u00e9"], chr(0) == "\0", ascii(chr(0xd800)))
print(bin(10), bin(-10), bin(0), oct(8), oct(-8), hex(255), hex(-255), hex(2 ** 70), bin(2 ** 65), hex(True), ascii("\u00e9"), ascii(["\u00e9"]), ascii(None))
print(callable(len), callable(int), callable(lambda: 0), callable(5), callable("a"), callable(attempt), callable([].append), id(None) == id(None), hash("a") == hash("a"))


class Call:
    def __call__(self, *args, **kwargs):
        return args, kwargs


print(callable(Call), callable(Call()), Call()(1, *[2], x=3, **{"y": 4}))
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: chr(2 ** 70))
attempt(lambda: chr(1.5))
attempt(lambda: chr("a"))
attempt(lambda: chr())
attempt(lambda: ord(""))
attempt(lambda: ord("ab"))
attempt(lambda: ord(b"ab"))
attempt(lambda: ord(5))
attempt(lambda: ord(None))
attempt(lambda: bin("a"))
attempt(lambda: hex(1.5))
attempt(lambda: oct(None))
attempt(lambda: callable())
attempt(lambda: id())
attempt(lambda: hash())
attempt(lambda: hash(1, 2))
attempt(lambda: ascii())
