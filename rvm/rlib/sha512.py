"""SHA-512 of byte strings, by FIPS 180-4."""
from __future__ import absolute_import

from rvm.rlib.arith import intmask, r_uint
from rvm.rlib.strings import StringBuilder

BLOCK = 128         # bytes
ROUNDS = 80


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
CONSTANTS = [_fraction_of_root(prime, 3) for prime in _first_primes(ROUNDS)]
START = [_fraction_of_root(prime, 2) for prime in _first_primes(8)]


def rotated(word, count):
    """Return the word rotated to the right."""
    return (word >> count) | (word << (64 - count))


def padded(data):
    """Return the message with a 1 bit, zeros and its length in bits appended, in whole blocks."""
    zeros = -(len(data) + 17) % BLOCK
    builder = StringBuilder(len(data) + zeros + 17)
    builder.append(data)
    builder.append("\x80")
    builder.append_multiple_char("\x00", zeros + 8)
    append_word(builder, r_uint(len(data)) << 3)
    return builder.build()


def append_word(builder, word):
    """Append 8 bytes, the most significant first."""
    shift = 56
    while shift >= 0:
        builder.append(chr(intmask((word >> shift) & r_uint(255))))
        shift -= 8


def word_at(data, position):
    word = r_uint(0)
    for i in range(8):
        word = (word << 8) | r_uint(ord(data[position + i]))
    return word


def schedule(data, position):
    """Return the words of the block at `position`, extended to one word for each round."""
    words = [word_at(data, position + 8 * i) for i in range(16)]
    for i in range(16, ROUNDS):
        early = words[i - 15]
        late = words[i - 2]
        words.append(words[i - 16] + (rotated(early, 1) ^ rotated(early, 8) ^ (early >> 7))
                     + words[i - 7] + (rotated(late, 19) ^ rotated(late, 61) ^ (late >> 6)))
    return words


def compress(state, words):
    """Return the state after a block."""
    a, b, c, d = state[0], state[1], state[2], state[3]
    e, f, g, h = state[4], state[5], state[6], state[7]
    for i in range(ROUNDS):
        first = (h + (rotated(e, 14) ^ rotated(e, 18) ^ rotated(e, 41)) + ((e & f) ^ (~e & g))
                 + CONSTANTS[i] + words[i])
        second = (rotated(a, 28) ^ rotated(a, 34) ^ rotated(a, 39)) + ((a & b) ^ (a & c) ^ (b & c))
        h, g, f, e = g, f, e, d + first
        d, c, b, a = c, b, a, first + second
    return [state[0] + a, state[1] + b, state[2] + c, state[3] + d,
            state[4] + e, state[5] + f, state[6] + g, state[7] + h]


def sha512(data):
    """Return the digest, 64 bytes."""
    data = padded(data)
    state = START
    for block in range(len(data) // BLOCK):
        state = compress(state, schedule(data, block * BLOCK))
    builder = StringBuilder(64)
    for word in state:
        append_word(builder, word)
    return builder.build()
