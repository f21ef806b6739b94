"""Rounds of generators, as executables' own loop without a JIT runs them: the host runs that loop here."""
import pytest

from tests.worlds import TESTS, compare_changed

RUN = """\
import atexit
import sys
from rvm.interp import portal, rounds
portal.we_are_translated = lambda: True     # takes the way of an executable without a JIT
from rvm.interp.register import loop as register_loop
from rvm.interp.stack import loop as stack_loop
counts = {"leave_round": 0, "finish_round": 0, "leave_innermost": 0, "is_collected": 0}
def count(module, name):
    function = getattr(module, name)
    def counted(*args):
        counts[name] += 1
        result = function(*args)
        counts[name] -= result is False     # it has done nothing
        return result
    setattr(module, name, counted)
for loop in register_loop, stack_loop:
    count(loop, "leave_round")
    count(loop, "is_collected")
count(portal, "finish_round")
count(rounds, "leave_innermost")
atexit.register(lambda: sys.stderr.write("told: %d %d %d %d" % tuple(counts.values())))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("name, leasts", [
    ("generator_rounds", [1000, 100, 10, 0]), ("generator_rounds_delegated", [300, 10, 300, 0]),
    ("generator_collected", [5, 0, 0, 100]), ("frame_generators", [5, 0, 0, 0]), ("generator_close", [1, 0, 0, 0]),
    ("lang_generators", [5, 0, 0, 0]), ("lang_generator_expressions", [5, 0, 0, 0])])
def test_rounds(oracle, isa, name, leasts):
    told = compare_changed(oracle, RUN, isa, str(TESTS / "programs" / (name + ".py")))
    assert all(count >= least for count, least in zip(map(int, told.split()), leasts, strict=True))
