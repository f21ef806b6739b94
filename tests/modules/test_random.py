"""_random: the Mersenne twister gives what the host's gives."""
import _random

import pytest

from rvm.modules.declare import MODULES
from rvm.objects import protocol
from tests.numbers import unwrap, wrap

SEEDS = [0, 1, -1, 2 ** 31, 2 ** 64 + 5, 10 ** 40]


def made(seed):
    """rvm's generator and the host's of the same seed."""
    w_type = MODULES["_random"].contents["Random"]
    w_random = w_type.lookup("__new__").w_function.call([w_type], None)
    call(w_random, "seed", seed)
    return w_random, _random.Random(seed)


def call(w_random, name, *arguments):
    return unwrap(protocol.getattr(w_random, name).call([wrap(argument) for argument in arguments], None))


@pytest.mark.parametrize("seed", SEEDS)
def test_numbers(seed):
    w_random, host = made(seed)
    for bits in (1, 8, 31, 32, 33, 64, 100, 1000):
        assert call(w_random, "getrandbits", bits) == host.getrandbits(bits)
        assert call(w_random, "random") == host.random()


def test_a_state_can_be_taken_up_again():
    w_random, host = made(7)
    call(w_random, "random")
    state = call(w_random, "getstate")
    host.setstate(state)
    assert call(w_random, "random") == host.random()
    other, _ = made(8)
    call(other, "setstate", state)
    assert call(other, "getrandbits", 50) == made_from(state).getrandbits(50)


def made_from(state):
    host = _random.Random(0)
    host.setstate(state)
    return host
