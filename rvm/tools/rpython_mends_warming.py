"""Limits the time that RPython 0.2.1's JIT takes for compiling while a program warms up; on Python 2.7.

RPython compiles whatever has run often enough.  A program of much code that runs for seconds, such as a type checker or
a formatter, has thousands of such places and none that pays: it spent more time in the JIT than the interpreter alone
took.  So compiling may take a share of the time that has passed, and a grant for the beginning.  What does not get its
turn is counted anew, so that what runs most comes first.
"""
import time

from rpython.jit.metainterp import counter, warmstate
from rpython.rlib.jit import Counters

NO_LIMIT = 100          # percent
MILLISECONDS = 1000.0   # in a second
PERCENT = 100.0


class Budget(object):
    """How much time compiling may take: the JIT's parameters compile_share, in percent, and compile_grant, in ms."""

    def __init__(self):
        self.share = NO_LIMIT
        self.grant = 0
        self.began = 0.0
        self.profiler = None        # RPython's own: it knows what tracing and the backend have taken

    def set_share(self, share):
        """Set the share, of the time that passes from now on."""
        self.share = share
        self.began = time.time()

    def allows(self):
        """Return whether another trace may be compiled."""
        profiler = self.profiler
        if self.share >= NO_LIMIT or profiler is None or not profiler.initialized:
            return True
        taken = profiler.get_times(Counters.TRACING) + profiler.get_times(Counters.BACKEND)
        passed = time.time() - self.began
        return taken * PERCENT <= passed * self.share + self.grant * (PERCENT / MILLISECONDS)


budget = Budget()       # of the process


def ask_before_compiling():
    """Let a counter of rounds, calls or a guard's failures that is full count anew where the budget is spent."""
    tick = counter.JitCounter.tick.im_func

    def tick_within_budget(self, key, increment):
        return tick(self, key, increment) and budget.allows()

    tick_within_budget._always_inline_ = True
    counter.JitCounter.tick = tick_within_budget


def take_parameters():
    """Give the JIT the parameters compile_share and compile_grant; rvm/rlib/jit.py declares them."""
    State = warmstate.WarmEnterState
    init = State.__init__.im_func

    def init_and_note(self, warmrunnerdesc, jitdriver_sd):
        init(self, warmrunnerdesc, jitdriver_sd)
        budget.profiler = self.profiler

    def set_share(self, share):
        budget.set_share(share)

    def set_grant(self, grant):
        budget.grant = grant

    State.__init__ = init_and_note
    State.set_param_compile_share = set_share
    State.set_param_compile_grant = set_grant


def apply():
    """Apply both of them."""
    take_parameters()
    ask_before_compiling()
