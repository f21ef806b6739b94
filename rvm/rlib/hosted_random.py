"""A stand-in for rpython.rlib.rrandom over Python 3's own generator.

The twister itself is CPython's; the two ways of seeding are done here.
"""
from __future__ import absolute_import
import random

from rvm.rlib.hosted_arith import r_uint

_WORDS = 624


class Random(object):
    """The Mersenne Twister MT19937."""

    def __init__(self, seed=r_uint(0)):
        self._random = random.Random()
        self.init_genrand(seed)

    def init_genrand(self, seed):
        """Seed from one 32-bit word."""
        self._set_state(self._initial_state(int(seed)))

    def _initial_state(self, seed):
        state = [seed & 0xFFFFFFFF]
        for i in range(1, _WORDS):
            state.append((1812433253 * _folded(state[i - 1]) + i) & 0xFFFFFFFF)
        return state

    def init_by_array(self, key):
        """Seed from a non-empty list of 32-bit words."""
        state = self._initial_state(19650218)
        i = 1
        for k in range(max(_WORDS, len(key))):
            j = k % len(key)
            mixed = state[i] ^ (_folded(state[i - 1]) * 1664525)
            state[i] = (mixed + int(key[j]) + j) & 0xFFFFFFFF
            i = _next_word(state, i)
        for k in range(_WORDS - 1):
            mixed = state[i] ^ (_folded(state[i - 1]) * 1566083941)
            state[i] = (mixed - i) & 0xFFFFFFFF
            i = _next_word(state, i)
        state[0] = 0x80000000
        self._set_state(state)

    def _set_state(self, words):
        self._random.setstate((3, tuple(words) + (_WORDS,), None))

    def genrand32(self):
        return r_uint(self._random.getrandbits(32))

    def random(self):
        return self._random.random()


def _folded(word):
    return word ^ (word >> 30)


def _next_word(state, i):
    """Return the index after i; at the end, copy the last word to the front."""
    if i + 1 < _WORDS:
        return i + 1
    state[0] = state[_WORDS - 1]
    return 1


def get_state(generator):
    """Return the words of the state, and the index of the next word to use."""
    state = generator._random.getstate()[1]
    return list(state[:_WORDS]), state[_WORDS]


def set_state(generator, words, index):
    """Restore what get_state() returned."""
    generator._random.setstate((3, tuple(words) + (index,), None))
