"""What executables without a JIT do: the loop enters calls of the program's functions.

Hosted, another loop runs frames, which calls itself for each call.  Here the executables' own loop runs under the host.
"""
import pytest

from tests.worlds import TESTS, compare_changed

# Programs, and how many calls at least the loop ends.  Of the first one `makes` makes 3,000 instances, each calling
# `leaf`, and `deep` is called as often; the second one calls ten functions for each of four objects, 300 times.
PROGRAMS = [("call_entered", 9000), ("call_polymorphic", 10 * 4 * 300)]

RUN = """\
import atexit
import sys
from rvm.interp import portal
portal.we_are_translated = lambda: True     # takes the way of an executable without a JIT
from rvm.interp.register import loop as register_loop
from rvm.interp.stack import loop as stack_loop
ended = [0]
def counting(end_call):
    def counted(frame, code, w_result):
        ended[0] += 1
        return end_call(frame, code, w_result)
    return counted
register_loop.end_call = counting(register_loop.end_call)
stack_loop.end_call = counting(stack_loop.end_call)
atexit.register(lambda: sys.stderr.write("told: %d" % ended[0]))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("program, least", PROGRAMS)
def test_entered_calls(oracle, isa, program, least):
    path = str(TESTS / "programs" / (program + ".py"))
    assert int(compare_changed(oracle, RUN, isa, path)) > least
