"""SHA-3 and SHAKE, by FIPS 202.

A lane of the state has 64 bits.  It is kept as two integers of 32 bits, which fit machine words: the lanes of the
state are the even and the odd items of one list, the low half first.
"""

from _digests import hashed_bytes as _hashed_bytes
from _library import final_type as _final_type

implementation = "rvm"
keccakopt = 0

_ROUNDS = 24
_MASK = 0xFFFFFFFF


def _round_constants():
    """Return the low and the high halves of what iota adds in each round."""
    halves = []
    register = 1
    for _ in range(_ROUNDS):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << (1 << power) - 1
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        halves.append((constant & _MASK, constant >> 32))
    return halves


def _moves():
    """Return where rho and pi take each lane but the first, as indexes of halves, and how far they rotate it."""
    moves = []
    x, y = 1, 0
    for step in range(_ROUNDS):
        source = x + 5 * y
        x, y = y, (2 * x + 3 * y) % 5
        moves.append((2 * source, 2 * (x + 5 * y), (step + 1) * (step + 2) // 2 % 64))
    return moves


_CONSTANTS = _round_constants()
_MOVES = _moves()


def _permute(lanes):
    """Apply Keccak-f[1600] to the 50 halves in place."""
    moved = [0] * 50
    parity = [0] * 10
    for low_constant, high_constant in _CONSTANTS:
        for i in range(10):
            parity[i] = lanes[i] ^ lanes[i + 10] ^ lanes[i + 20] ^ lanes[i + 30] ^ lanes[i + 40]
        for x in range(0, 10, 2):
            after = x + 2 if x < 8 else 0
            before = x - 2 if x else 8
            low, high = parity[after], parity[after + 1]
            low, high = low << 1 & _MASK | high >> 31, high << 1 & _MASK | low >> 31
            low ^= parity[before]
            high ^= parity[before + 1]
            for i in range(x, 50, 10):
                lanes[i] ^= low
                lanes[i + 1] ^= high
        moved[0], moved[1] = lanes[0], lanes[1]
        for source, target, count in _MOVES:
            low, high = lanes[source], lanes[source + 1]
            if count >= 32:
                low, high = high, low
                count -= 32
            if count:
                low, high = (low << count | high >> 32 - count) & _MASK, (high << count | low >> 32 - count) & _MASK
            moved[target] = low
            moved[target + 1] = high
        for row in range(0, 50, 10):
            for x in range(10):
                lanes[row + x] = moved[row + x] ^ ((moved[row + (x + 2) % 10] ^ _MASK) & moved[row + (x + 4) % 10])
        lanes[0] ^= low_constant
        lanes[1] ^= high_constant


def _absorb(lanes, data, start, rate):
    """Add `rate` bytes to the state, and permute it."""
    for i in range(rate // 4):
        lanes[i] ^= int.from_bytes(data[start + 4 * i:start + 4 * i + 4], "little")
    _permute(lanes)


class _Sponge:
    """What all algorithms have."""

    __slots__ = ("_lanes", "_rest")

    def __new__(cls, data=b"", /, *, usedforsecurity=True):
        self = object.__new__(cls)
        self._lanes = [0] * 50
        self._rest = b""
        self.update(data)
        return self

    def update(self, obj, /):
        """Update this hash object's state with the provided bytes-like object."""
        data = self._rest + _hashed_bytes(obj)
        rate = self.block_size
        start = 0
        while start + rate <= len(data):
            _absorb(self._lanes, data, start, rate)
            start += rate
        self._rest = data[start:]

    def __reduce__(self):
        raise TypeError("cannot pickle '_sha3.%s' object" % type(self).__name__)

    def copy(self, /):
        """Return a copy of the hash object."""
        copied = object.__new__(type(self))
        copied._lanes = self._lanes[:]
        copied._rest = self._rest
        return copied

    def _squeeze(self, size):
        """Return the first `size` bytes of the output."""
        rate = self.block_size
        last = bytearray(self._rest.ljust(rate, b"\0"))
        last[len(self._rest)] ^= self._suffix[0]
        last[-1] ^= 0x80
        lanes = self._lanes[:]
        _absorb(lanes, last, 0, rate)
        output = bytearray()
        while True:
            for half in lanes[:rate // 4]:
                output += half.to_bytes(4, "little")
            if len(output) >= size:
                return bytes(output[:size])
            _permute(lanes)


class _Sha3(_Sponge):
    """An algorithm whose digest has a size of its own."""

    __slots__ = ()

    def digest(self, /):
        """Return the digest value as a bytes object."""
        return self._squeeze(self.digest_size)

    def hexdigest(self, /):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()


class _Shake(_Sponge):
    """An algorithm whose digest is as long as one asks for."""

    __slots__ = ()

    def digest(self, length, /):
        """Return the digest value as a bytes object."""
        if not hasattr(type(length), "__index__"):
            raise TypeError("an integer is required")
        length = length.__index__()
        if length < 0:
            raise ValueError("value must be positive")
        if length >> 64:
            raise OverflowError("Python int too large to convert to C unsigned long")
        if length >> 29:
            raise ValueError("length is too large")
        return self._squeeze(length)

    def hexdigest(self, length, /):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest(length).hex()


def _algorithm(base, name, digest_size, capacity, suffix):
    """Return the class of an algorithm; `suffix` is what marks its family, and the first bit of the padding."""
    def constant(value):
        return property(lambda self: value)

    return _final_type(type(name, (base,), {
        "__module__": "_sha3", "__slots__": (), "__doc__": "Return a new %s hash object." % name,
        "name": constant(name), "digest_size": constant(digest_size), "block_size": constant((1600 - capacity) // 8),
        "_capacity_bits": constant(capacity), "_rate_bits": constant(1600 - capacity), "_suffix": constant(suffix)}))


sha3_224 = _algorithm(_Sha3, "sha3_224", 28, 448, b"\x06")
sha3_256 = _algorithm(_Sha3, "sha3_256", 32, 512, b"\x06")
sha3_384 = _algorithm(_Sha3, "sha3_384", 48, 768, b"\x06")
sha3_512 = _algorithm(_Sha3, "sha3_512", 64, 1024, b"\x06")
shake_128 = _algorithm(_Shake, "shake_128", 0, 256, b"\x1f")
shake_256 = _algorithm(_Shake, "shake_256", 0, 512, b"\x1f")
