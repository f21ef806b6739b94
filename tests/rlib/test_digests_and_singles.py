"""SHA-2, floats of single precision, and the Mersenne Twister's state, against the host's."""
import hashlib
import math
import random
import struct

import pytest

from rvm.rlib import random as rrandom
from rvm.rlib.arith import r_uint
from rvm.rlib.sha2 import SIZES, new_sha2
from rvm.rlib.singles import bits_of_single, round_single, single_of_bits

CHANCE = random.Random(7)
SINGLES = [0.0, -0.0, 1.0, -1.5, 0.1, 1e-45, 1.4e-45, -3e-40, 1.17549435e-38, 3.4028234e38, 3.4028235677973366e38,
           1e39, -1e300, 16777217.0, math.inf, -math.inf]
SINGLES += [CHANCE.uniform(-1, 1) * 10.0 ** CHANCE.randrange(-50, 40) for _ in range(300)]


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("length", [0, 3, 55, 56, 63, 64, 111, 112, 127, 128, 240])
def test_sha2(name, length):
    data = CHANCE.randbytes(length)
    state = new_sha2(name)
    state.update(data.decode("latin-1"))
    assert state.digest().encode("latin-1") == hashlib.new(name, data).digest()


@pytest.mark.parametrize("name", SIZES)
def test_sha2_by_pieces(name):
    state = new_sha2(name)
    host = hashlib.new(name)
    for length in [1, 62, 1, 0, 200, 55, 128, 64, 3]:
        data = CHANCE.randbytes(length)
        copied = state.copy()
        state.update(data.decode("latin-1"))
        assert copied.digest().encode("latin-1") == host.digest()
        host.update(data)
        assert state.digest().encode("latin-1") == host.digest()


def host_single(x):
    """The single nearest to x, by the host."""
    try:
        return struct.unpack("<f", struct.pack("<f", x))[0]
    except OverflowError:
        return math.copysign(math.inf, x)


def test_singles():
    for x in SINGLES:
        single = round_single(x)
        assert repr(single) == repr(host_single(x))
        bits = bits_of_single(single)
        assert bits == struct.unpack("<I", struct.pack("<f", single))[0]
        assert repr(single_of_bits(bits)) == repr(single)


def test_single_not_a_number():
    assert math.isnan(round_single(math.nan))
    assert math.isnan(single_of_bits(bits_of_single(math.nan)))


@pytest.mark.parametrize("drawn", [0, 623, 624, 625])
def test_state_of_the_twister(drawn):
    generator = rrandom.Random()
    generator.init_by_array([r_uint(5)])
    host = random.Random(5)
    for _ in range(drawn):
        assert generator.genrand32() == host.getrandbits(32)
    words, index = rrandom.get_state(generator)
    assert tuple(words) + (index,) == host.getstate()[1]
    other = rrandom.Random()
    rrandom.set_state(other, words, index)
    assert other.random() == generator.random() == host.random()
