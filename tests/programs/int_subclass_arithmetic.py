"""Subclasses of int and float give plain numbers, unless they say otherwise."""


class Metres(int):
    def __add__(self, other):
        return Metres(int(self) + int(other))

    __radd__ = __add__

    def __repr__(self):
        return "%d m" % int(self)

    def __str__(self):
        return repr(self)


class Ratio(float):
    pass


m, r = Metres(5), Ratio(0.5)
print(m, [m], m + 1, 1 + m, m - 1, m * 2, -m, abs(m), m // 2, divmod(m, 2), m & 4, ~m, m << 1, int(m), float(m), type(m * 1).__name__, type(+m).__name__, sum([m, m]))
print(f"{m} {m:d} {m:>5} {m!r}", "%d %s %r" % (m, m, m), "{}".format(m), m == 5, hash(m) == hash(5), {5: "x"}[m], [0] * m, range(m), "abcdefg"[m], m.bit_length(), m.real, type(m.real).__name__, round(m), pow(m, 2), max(m, 3), str(m), bool(Metres(0)))
print(r, r * 2, type(r + r).__name__, type(-r).__name__, r.is_integer(), f"{r:.2f}", r == 0.5, hash(r) == hash(0.5), int(r), round(r), repr(r), Ratio("2.5"), Ratio(2).hex(), Ratio.fromhex("0x1p1"), type(Ratio.fromhex("0x1p1")).__name__)
print(Metres.from_bytes(b"\1\0", "big"), type(Metres.from_bytes(b"\1", "big")).__name__, Metres("12"), Metres(True), Metres(), isinstance(m, int), type(int(m)).__name__, type(m.numerator).__name__, type(Metres(3).__int__()).__name__, m.__index__())
m.tag = "tag"
print(m.tag, m.__dict__, Metres.__mro__[1].__name__)
