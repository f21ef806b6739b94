"""Rounds of `for` over generators, as executables' own loop without a JIT runs them: the host runs that loop here."""
import pytest

from tests.worlds import TESTS, compare_changed

RUN = """\
import atexit
import sys
from rvm.interp import portal
portal.we_are_translated = lambda: True     # takes the way of an executable without a JIT
from rvm.interp.register import loop as register_loop
from rvm.interp.stack import loop as stack_loop
counts = {"leave_round": 0, "leave_by_error": 0}
def count(module, name):
    function = getattr(module, name)
    def counted(*args):
        counts[name] += 1
        return function(*args)
    setattr(module, name, counted)
for module in register_loop, stack_loop, portal:
    count(module, "leave_round")
count(portal, "leave_by_error")
atexit.register(lambda: sys.stderr.write("told: %(leave_round)d %(leave_by_error)d" % counts))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("name, least, errors", [
    ("generator_rounds", 1000, 100), ("frame_generators", 5, 0), ("generator_close", 1, 0), ("lang_generators", 5, 0),
    ("lang_generator_expressions", 5, 0)])
def test_rounds(oracle, isa, name, least, errors):
    told = compare_changed(oracle, RUN, isa, str(TESTS / "programs" / (name + ".py")))
    left, failed = map(int, told.split())
    assert left >= least and failed >= errors
