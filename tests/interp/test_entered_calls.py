"""What executables without a JIT do: the loop enters calls of the program's functions.

Hosted, another loop runs frames, which calls itself for each call.  Here the executables' own loop runs under the host.
"""
import pytest

from tests.worlds import TESTS, compare_changed

# Programs, and how many calls at least the loop ends.  Of the first one `makes` makes 3,000 instances, each calling
# `leaf`, and `deep` is called as often; the second one calls ten functions for each of four objects, 300 times; the
# third one calls `counted` with keywords, three times a round in 1,000 rounds, and 900 and 300 deep.
PROGRAMS = [("call_entered", 9000), ("call_polymorphic", 10 * 4 * 300), ("call_keywords_entered", 3000 + 900 + 300)]

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


# How many calls are begun in a frame that another call has had.  Of the program's, `fib(14)` alone is 1,219, and each
# but the first of a depth finds one.
SPARE = """\
import atexit
import sys
from rvm.interp import portal
portal.we_are_translated = lambda: True
from rvm.interp.context import Context
used = [0]
enter = Context.enter_below_fence
def counted(self, frame, depth):
    used[0] += 1
    enter(self, frame, depth)
Context.enter_below_fence = counted
atexit.register(lambda: sys.stderr.write("told: %d" % used[0]))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
def test_spare_frames(oracle, isa):
    assert int(compare_changed(oracle, SPARE, isa, str(TESTS / "programs" / "call_spare_frames.py"))) > 1219
