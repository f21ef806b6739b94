"""The key of the hashes of str and bytes, so that nobody can choose keys that all have one hash.

The executable uses SipHash-2-4 (Aumasson, Bernstein: "SipHash: a fast short-input PRF", 2012).  Its key is random, or
follows from a number in the environment's PYTHONHASHSEED.  Hosted, hashes are the host's, with the host's key.
"""
from __future__ import absolute_import

from rvm.rlib.strings import is_digit
from rvm.rlib.world import HOSTED

VARIABLE = "PYTHONHASHSEED"
MOST = 4294967295
RANDOM = -1         # a seed
INVALID = -2


def seed_of(text):
    """Return the number that a value of PYTHONHASHSEED gives, RANDOM, or INVALID."""
    if text == "" or text == "random":
        return RANDOM
    seed = 0
    for c in text:
        if not is_digit(c):
            return INVALID
        seed = seed * 10 + ord(c) - ord("0")
        if seed > MOST:
            return INVALID
    return seed


def key_from(seed):
    """Return the 16 bytes of the key for a number, by CPython's linear congruential generator; no key for 0."""
    if seed == 0:
        return "\x00" * 16
    key = ""
    for i in range(16):
        seed = (seed * 214013 + 2531011) & MOST
        key += chr((seed >> 16) & 0xFF)
    return key


if HOSTED:
    import sys

    ALGORITHM = sys.hash_info.algorithm

    def use_keyed_hashes():
        pass
else:
    import os

    from rpython.rlib import rsiphash, rurandom

    ALGORITHM = "siphash24"

    def choose_key():
        """Set the key, before the executable does anything else."""
        value = os.environ.get(VARIABLE)
        seed = RANDOM if value is None else seed_of(value)
        if seed < 0:
            rsiphash.select_random_seed(rurandom.urandom(rsiphash.random_ctx, 16))
        else:
            rsiphash.select_random_seed(key_from(seed))

    rsiphash.initialize_from_env = choose_key
    use_keyed_hashes = rsiphash.enable_siphash24
