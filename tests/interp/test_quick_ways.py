"""Quick ways of instructions, as executables' own loop takes them: the host runs that loop here."""
import pytest

from tests.worlds import TESTS, compare_changed

# 20 rounds, of 20 instructions that have a quick way at least.
LEAST = 20 * 20

RUN = """\
import atexit
import sys
from rvm.interp import portal
portal.we_are_translated = lambda: True     # takes the way of an executable without a JIT
from rvm.interp.register import loop as register_loop
from rvm.interp.stack import loop as stack_loop
taken = [0]
def counting(quick):
    def counted(*operands):
        is_quick = quick(*operands)
        taken[0] += is_quick
        return is_quick
    return counted
for loop in register_loop, stack_loop:
    for piece in loop.switched_pieces:
        piece.quick = counting(piece.quick)
atexit.register(lambda: sys.stderr.write("told: %d" % taken[0]))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
def test_quick_ways(oracle, isa):
    assert int(compare_changed(oracle, RUN, isa, str(TESTS / "programs" / "quick_ways.py"))) > LEAST
