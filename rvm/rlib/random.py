"""The Mersenne Twister, with CPython's numbers for the same seed."""
from __future__ import absolute_import

from rvm.rlib.arith import intmask, r_uint
from rvm.rlib.world import HOSTED

WORDS = 624                 # of 32 bits: the generator's state

if HOSTED:
    from rvm.rlib.hosted_random import Random, get_state, set_state
else:
    from rpython.rlib.rrandom import Random

    def get_state(generator):
        """Return the words of the state, and the index of the next word to use."""
        return [intmask(word) for word in generator.state], generator.index

    def set_state(generator, words, index):
        """Restore what get_state() returned."""
        for i in range(WORDS):
            generator.state[i] = r_uint(words[i])
        generator.index = index
