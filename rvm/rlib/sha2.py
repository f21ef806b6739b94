"""SHA-224, SHA-256, SHA-384 and SHA-512 of byte strings, by FIPS 180-4."""
from __future__ import absolute_import

from rvm.rlib.arith import intmask, r_uint
from rvm.rlib.strings import StringBuilder

ROUNDS = 80         # of the algorithms with long words; those with short ones have 64
SHORT = r_uint(0xFFFFFFFF)


def _first_primes(count):
    primes = []
    number = 2
    while len(primes) < count:
        if all([number % prime for prime in primes]):
            primes.append(number)
        number += 1
    return primes


def _fraction_of_root(number, degree):
    """Return the first 64 bits of the fractional part of the root."""
    scaled = number << (64 * degree)
    low = 0
    high = 1 << 72
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** degree <= scaled:
            low = middle
        else:
            high = middle
    return r_uint(low & 0xFFFFFFFFFFFFFFFF)


# Made at import.
_PRIMES = _first_primes(ROUNDS)
LONG_CONSTANTS = [_fraction_of_root(prime, 3) for prime in _PRIMES]
SHORT_CONSTANTS = [word >> 32 for word in LONG_CONSTANTS[:64]]
_START_512 = [_fraction_of_root(prime, 2) for prime in _PRIMES[:8]]
_START_384 = [_fraction_of_root(prime, 2) for prime in _PRIMES[8:16]]
_START_256 = [word >> 32 for word in _START_512]
_START_224 = [word & SHORT for word in _START_384]
STARTS = {"sha224": _START_224, "sha256": _START_256, "sha384": _START_384, "sha512": _START_512}
SIZES = {"sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}


def word_at(data, position, size):
    """Return the number of `size` bytes, the most significant first."""
    word = r_uint(0)
    for i in range(size):
        word = (word << 8) | r_uint(ord(data[position + i]))
    return word


def append_word(builder, word, size):
    """Append the `size` low bytes, the most significant first."""
    shift = 8 * size - 8
    while shift >= 0:
        builder.append(chr(intmask((word >> shift) & r_uint(255))))
        shift -= 8


class Sha2(object):
    """The state after whole blocks, and the bytes behind these."""
    block = 0       # bytes
    word_size = 0

    def __init__(self, name):
        self.name = name
        self.state = STARTS[name][:]
        self.words = [r_uint(0)] * ROUNDS
        self.rest = ""
        self.length = r_uint(0)     # bytes so far

    def new(self):
        raise NotImplementedError

    def compress(self, data, position):
        """Take the block at `position`."""
        raise NotImplementedError

    def update(self, data):
        """Take more bytes."""
        self.length += r_uint(len(data))
        position = 0
        if self.rest != "":
            position = self.block - len(self.rest)
            assert position >= 0
            if position > len(data):
                position = len(data)
            self.rest += data[:position]
            if len(self.rest) < self.block:
                return
            self.compress(self.rest, 0)
        while position + self.block <= len(data):
            self.compress(data, position)
            position += self.block
        assert position >= 0
        self.rest = data[position:]

    def copy(self):
        """Return another one in the same state."""
        copied = self.new()
        copied.state = self.state[:]
        copied.rest = self.rest
        copied.length = self.length
        return copied

    def digest(self):
        """Return the digest; more bytes may follow."""
        ended = self.copy()
        ended.update(self.padding())
        builder = StringBuilder(64)
        for word in ended.state:
            append_word(builder, word, self.word_size)
        digest = builder.build()
        size = SIZES[self.name]
        assert size >= 0
        return digest[:size]

    def padding(self):
        """Return a 1 bit, zeros, and the length in bits, which fill the last block."""
        length_size = 2 * self.word_size
        zeros = (self.block - length_size - 1 - len(self.rest)) % self.block
        builder = StringBuilder(2 * self.block)
        builder.append("\x80")
        builder.append_multiple_char("\x00", zeros + length_size - 8)
        append_word(builder, self.length << 3, 8)
        return builder.build()


def rotated(word, count):
    """Return the word of 64 bits rotated to the right."""
    return (word >> count) | (word << (64 - count))


class LongSha2(Sha2):
    """SHA-384 and SHA-512, whose words have 64 bits."""
    block = 128
    word_size = 8

    def new(self):
        return LongSha2(self.name)

    def compress(self, data, position):
        words = self.words
        for i in range(16):
            words[i] = word_at(data, position + 8 * i, 8)
        for i in range(16, 80):
            early = words[i - 15]
            late = words[i - 2]
            words[i] = (words[i - 16] + (rotated(early, 1) ^ rotated(early, 8) ^ (early >> 7))
                        + words[i - 7] + (rotated(late, 19) ^ rotated(late, 61) ^ (late >> 6)))
        state = self.state
        a, b, c, d = state[0], state[1], state[2], state[3]
        e, f, g, h = state[4], state[5], state[6], state[7]
        for i in range(80):
            first = (h + (rotated(e, 14) ^ rotated(e, 18) ^ rotated(e, 41)) + ((e & f) ^ (~e & g))
                     + LONG_CONSTANTS[i] + words[i])
            second = (rotated(a, 28) ^ rotated(a, 34) ^ rotated(a, 39)) + ((a & b) ^ (a & c) ^ (b & c))
            h, g, f, e = g, f, e, d + first
            d, c, b, a = c, b, a, first + second
        self.state = [state[0] + a, state[1] + b, state[2] + c, state[3] + d,
                      state[4] + e, state[5] + f, state[6] + g, state[7] + h]


def rotated_short(word, count):
    """Return the word of 32 bits rotated to the right; there may be more bits in front of it."""
    return (word >> count) | (word << (32 - count))


class ShortSha2(Sha2):
    """SHA-224 and SHA-256, whose words have 32 bits."""
    block = 64
    word_size = 4

    def new(self):
        return ShortSha2(self.name)

    def compress(self, data, position):
        words = self.words
        for i in range(16):
            words[i] = word_at(data, position + 4 * i, 4)
        for i in range(16, 64):
            early = words[i - 15]
            late = words[i - 2]
            words[i] = (words[i - 16] + (rotated_short(early, 7) ^ rotated_short(early, 18) ^ (early >> 3))
                        + words[i - 7] + (rotated_short(late, 17) ^ rotated_short(late, 19) ^ (late >> 10))) & SHORT
        state = self.state
        a, b, c, d = state[0], state[1], state[2], state[3]
        e, f, g, h = state[4], state[5], state[6], state[7]
        for i in range(64):
            first = (h + ((rotated_short(e, 6) ^ rotated_short(e, 11) ^ rotated_short(e, 25)) & SHORT)
                     + ((e & f) ^ (~e & g)) + SHORT_CONSTANTS[i] + words[i])
            second = (((rotated_short(a, 2) ^ rotated_short(a, 13) ^ rotated_short(a, 22)) & SHORT)
                      + ((a & b) ^ (a & c) ^ (b & c)))
            h, g, f, e = g, f, e, (d + first) & SHORT
            d, c, b, a = c, b, a, (first + second) & SHORT
        self.state = [(state[0] + a) & SHORT, (state[1] + b) & SHORT, (state[2] + c) & SHORT, (state[3] + d) & SHORT,
                      (state[4] + e) & SHORT, (state[5] + f) & SHORT, (state[6] + g) & SHORT, (state[7] + h) & SHORT]


def new_sha2(name):
    """Return a new state of one of the algorithms in SIZES."""
    if SIZES[name] > 32:
        return LongSha2(name)
    return ShortSha2(name)
