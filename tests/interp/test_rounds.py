"""Rounds of `for` over generators, as executables' own loop without a JIT runs them: the host runs that loop here."""
import pytest

from tests.worlds import TESTS, compare_changed

RUN = """\
import atexit
import sys
from rvm.interp import portal, rounds
portal.we_are_translated = lambda: True     # takes the way of an executable without a JIT
from rvm.interp.register import loop as register_loop
from rvm.interp.stack import loop as stack_loop
counts = {"leave_round": 0, "finish_round": 0, "leave_innermost": 0}
def count(module, name):
    function = getattr(module, name)
    def counted(*args):
        counts[name] += 1
        return function(*args)
    setattr(module, name, counted)
count(register_loop, "leave_round")
count(stack_loop, "leave_round")
count(portal, "finish_round")
count(rounds, "leave_innermost")
atexit.register(lambda: sys.stderr.write("told: %(leave_round)d %(finish_round)d %(leave_innermost)d" % counts))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("name, rounds, finished, innermost", [
    ("generator_rounds", 1000, 100, 10), ("generator_rounds_delegated", 300, 10, 300), ("frame_generators", 5, 0, 0),
    ("generator_close", 1, 0, 0), ("lang_generators", 5, 0, 0), ("lang_generator_expressions", 5, 0, 0)])
def test_rounds(oracle, isa, name, rounds, finished, innermost):
    told = compare_changed(oracle, RUN, isa, str(TESTS / "programs" / (name + ".py")))
    counts = list(map(int, told.split()))
    assert all(count >= least for count, least in zip(counts, [rounds, finished, innermost], strict=True))
