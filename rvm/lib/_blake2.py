"""BLAKE2b and BLAKE2s, by RFC 7693 and, for salts and trees, the paper "BLAKE2: simpler, smaller, fast as MD5".

BLAKE2b has words of 64 bits.  They are kept as two integers of 32 bits, the low half first, which fit machine words.
"""

from _digests import hashed_bytes as _hashed_bytes
from _library import final_type as _final_type
from _operator import index as _index

BLAKE2B_SALT_SIZE = BLAKE2B_PERSON_SIZE = 16
BLAKE2B_MAX_KEY_SIZE = BLAKE2B_MAX_DIGEST_SIZE = 64
BLAKE2S_SALT_SIZE = BLAKE2S_PERSON_SIZE = 8
BLAKE2S_MAX_KEY_SIZE = BLAKE2S_MAX_DIGEST_SIZE = 32

_MASK = 0xFFFFFFFF

# The order of a block's words in each round (RFC 7693, 2.7).
_SIGMA = [[int(digit, 16) for digit in row] for row in """
    0123456789abcdef ea489fd61c02b753 b8c052fdae367194 7931dcbe265a40f8 905724afe1bc683d
    2c6a0b834d75fe19 c51fed4a0763928b db7ec13950f4862a 6fe9b308c2d714a5 a2847615fb9e3cd0""".split()]

# The words that each step of a round mixes: columns, then diagonals.
_STEPS = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
          (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]

# The fractions of the square roots of the first eight primes (RFC 7693, 2.6).
_START = [0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
          0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179]
_SHORT_START = [word >> 32 for word in _START]
_LONG_START = [half for word in _START for half in (word & _MASK, word >> 32)]


def _halves(data):
    """Return the numbers of 32 bits in bytes."""
    return [int.from_bytes(data[i:i + 4], "little") for i in range(0, len(data), 4)]


def _compress_short(state, block, end, is_last, is_last_node):
    """Bring the state of BLAKE2s up to date by a block, which ends `end` bytes behind the message's start."""
    words = _halves(block)
    v = state + _SHORT_START
    v[12] ^= end & _MASK
    v[13] ^= end >> 32 & _MASK
    if is_last:
        v[14] ^= _MASK
        if is_last_node:
            v[15] ^= _MASK
    for order in _SIGMA:
        for step, (i, j, k, l) in enumerate(_STEPS):
            a, b, c, d = v[i], v[j], v[k], v[l]
            a = a + b + words[order[2 * step]] & _MASK
            d ^= a
            d = (d >> 16 | d << 16) & _MASK
            c = c + d & _MASK
            b ^= c
            b = (b >> 12 | b << 20) & _MASK
            a = a + b + words[order[2 * step + 1]] & _MASK
            d ^= a
            d = (d >> 8 | d << 24) & _MASK
            c = c + d & _MASK
            b ^= c
            v[i], v[j], v[k], v[l] = a, (b >> 7 | b << 25) & _MASK, c, d
    for i in range(8):
        state[i] ^= v[i] ^ v[i + 8]


def _compress_long(state, block, end, is_last, is_last_node):
    """Bring the state of BLAKE2b up to date, as _compress_short does."""
    words = _halves(block)
    v = state + _LONG_START
    for i in range(4):
        v[24 + i] ^= end >> 32 * i & _MASK
    if is_last:
        for i in range(28, 32 if is_last_node else 30):
            v[i] ^= _MASK
    for order in _SIGMA + _SIGMA[:2]:
        for step, (i, j, k, l) in enumerate(_STEPS):
            x = 2 * order[2 * step]
            y = 2 * order[2 * step + 1]
            a, b, c, d = v[2 * i], v[2 * j], v[2 * k], v[2 * l]
            high_a, high_b, high_c, high_d = v[2 * i + 1], v[2 * j + 1], v[2 * k + 1], v[2 * l + 1]
            a += b + words[x]
            high_a = high_a + high_b + words[x + 1] + (a >> 32) & _MASK
            a &= _MASK
            d, high_d = high_d ^ high_a, d ^ a                      # to the right by 32
            c += d
            high_c = high_c + high_d + (c >> 32) & _MASK
            c &= _MASK
            b ^= c
            high_b ^= high_c
            b, high_b = (b >> 24 | high_b << 8) & _MASK, (high_b >> 24 | b << 8) & _MASK
            a += b + words[y]
            high_a = high_a + high_b + words[y + 1] + (a >> 32) & _MASK
            a &= _MASK
            d ^= a
            high_d ^= high_a
            d, high_d = (d >> 16 | high_d << 16) & _MASK, (high_d >> 16 | d << 16) & _MASK
            c += d
            high_c = high_c + high_d + (c >> 32) & _MASK
            c &= _MASK
            b ^= c
            high_b ^= high_c
            v[2 * i], v[2 * i + 1] = a, high_a
            v[2 * j], v[2 * j + 1] = (b << 1 | high_b >> 31) & _MASK, (high_b << 1 | b >> 31) & _MASK
            v[2 * k], v[2 * k + 1] = c, high_c
            v[2 * l], v[2 * l + 1] = d, high_d
    for i in range(16):
        state[i] ^= v[i] ^ v[i + 16]


def _small(name, value, least, most, text="%s must be between %d and %d"):
    """Return a parameter that is a C int, which is checked."""
    value = _index(value)
    if not -1 << 31 <= value < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    if not least <= value <= most:
        raise ValueError(text % (name, least, most))
    return value


def _large(name, value, bits, too_large):
    """Return a parameter that is an unsigned integer, which is checked."""
    if not hasattr(type(value), "__index__"):
        raise TypeError("an integer is required")
    value = value.__index__()
    if value < 0:
        raise ValueError("value must be positive")
    if value >> 64:
        raise OverflowError(too_large)
    if value >> bits:
        raise OverflowError("%s is too large" % name)
    return value


def _short_bytes(name, data, size):
    """Return the bytes of a parameter, which is checked."""
    try:
        data = bytes(memoryview(data))
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None
    if len(data) > size:
        raise ValueError("maximum %s length is %d bytes" % (name, size))
    return data


class _Blake2:
    """What both algorithms have."""

    __slots__ = ("_state", "_rest", "_length", "_last_node", "_digest_size")

    def __new__(cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        most = cls.MAX_DIGEST_SIZE
        part = cls.SALT_SIZE
        size = _small("digest_size", most if digest_size is None else digest_size, 1, most,
                      "%s must be between %d and %d bytes")
        salt = _short_bytes("salt", salt, part)
        person = _short_bytes("person", person, part)
        fanout = _small("fanout", fanout, 0, 255)
        depth = _small("depth", depth, 1, 255)
        leaf_size = _large("leaf_size", leaf_size, 32, "Python int too large to convert to C unsigned long")
        offset_size = 8 if most == 64 else 6
        node_offset = _large("node_offset", node_offset, 8 * offset_size, "int too big to convert")
        node_depth = _small("node_depth", node_depth, 0, 255)
        inner_size = _small("inner_size", inner_size, 0, most, "%s must be between %d and is %d")
        key = _short_bytes("key", key, most)
        parameters = (bytes((size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
                      + node_offset.to_bytes(offset_size, "little") + bytes((node_depth, inner_size)))
        parameters = parameters.ljust(most - 2 * part, b"\0") + salt.ljust(part, b"\0") + person.ljust(part, b"\0")
        self = object.__new__(cls)
        self._state = [a ^ b for a, b in zip(cls._start, _halves(parameters))]
        self._rest = key.ljust(2 * most, b"\0") if key else b""
        self._length = 0
        self._last_node = bool(last_node)
        self._digest_size = size
        self.update(data)
        return self

    @property
    def digest_size(self):
        return self._digest_size

    def update(self, data, /):
        """Update this hash object's state with the provided bytes-like object."""
        data = self._rest + _hashed_bytes(data)
        block = self.block_size
        start = 0
        while start + block < len(data):        # the last block waits for the end
            self._length += block
            self._compress(self._state, data[start:start + block], self._length, False, False)
            start += block
        self._rest = data[start:]

    def __reduce__(self):
        raise TypeError("cannot pickle '_blake2.%s' object" % type(self).__name__)

    def copy(self, /):
        """Return a copy of the hash object."""
        copied = object.__new__(type(self))
        copied._state = self._state[:]
        copied._rest = self._rest
        copied._length = self._length
        copied._last_node = self._last_node
        copied._digest_size = self._digest_size
        return copied

    def digest(self, /):
        """Return the digest value as a bytes object."""
        state = self._state[:]
        end = self._length + len(self._rest)
        self._compress(state, self._rest.ljust(self.block_size, b"\0"), end, True, self._last_node)
        return b"".join([half.to_bytes(4, "little") for half in state])[:self._digest_size]

    def hexdigest(self, /):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()


@_final_type
class blake2b(_Blake2):
    """Return a new BLAKE2b hash object."""

    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    name = property(lambda self: "blake2b")
    block_size = property(lambda self: 128)
    _start = _LONG_START
    _compress = staticmethod(_compress_long)


@_final_type
class blake2s(_Blake2):
    """Return a new BLAKE2s hash object."""

    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    name = property(lambda self: "blake2s")
    block_size = property(lambda self: 64)
    _start = _SHORT_START
    _compress = staticmethod(_compress_short)
