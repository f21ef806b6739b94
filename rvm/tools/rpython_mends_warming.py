"""Limits the time that RPython 0.2.1's JIT takes for compiling while a program warms up; on Python 2.7.

RPython compiles whatever has run often enough.  A program of much code that runs for seconds, such as a type checker or
a formatter, has thousands of such places and none that pays: it spent more time in the JIT than the interpreter alone
took.  So compiling may take a share of the time that has passed, and a grant for the beginning.  What does not get its
turn is counted anew, so that what runs most comes first.

Bridges may have a larger share than new traces: machine code of which a guard often fails is slower than none.
"""
import time

from rpython.jit.metainterp import compile, counter, warmstate
from rpython.rlib.jit import Counters

NO_LIMIT = 100          # percent
MILLISECONDS = 1000.0   # in a second
PERCENT = 100.0


class Budget(object):
    """How much time compiling may take.

    It obeys the JIT's parameters trace_share and bridge_share, in percent, and compile_grant, in milliseconds.
    """

    def __init__(self):
        self.trace_share = NO_LIMIT
        self.bridge_share = NO_LIMIT
        self.grant = 0
        self.began = 0.0
        self.is_for_bridge = False
        self.profiler = None        # RPython's own: it knows what tracing and the backend have taken

    def allows(self):
        """Return whether another trace, or bridge, may be compiled."""
        share = self.bridge_share if self.is_for_bridge else self.trace_share
        profiler = self.profiler
        if share >= NO_LIMIT or profiler is None or not profiler.initialized:
            return True
        taken = profiler.get_times(Counters.TRACING) + profiler.get_times(Counters.BACKEND)
        passed = time.time() - self.began
        return taken * PERCENT <= passed * share + self.grant * (PERCENT / MILLISECONDS)


budget = Budget()       # of the process


def ask_before_compiling():
    """Let a counter of rounds, calls or a guard's failures that is full count anew where the budget is spent."""
    tick = counter.JitCounter.tick.im_func
    must_compile = compile.AbstractResumeGuardDescr.must_compile.im_func

    def tick_within_budget(self, key, increment):
        return tick(self, key, increment) and budget.allows()

    def must_compile_bridge(self, deadframe, metainterp_sd, jitdriver_sd):
        budget.is_for_bridge = True
        answer = must_compile(self, deadframe, metainterp_sd, jitdriver_sd)
        budget.is_for_bridge = False
        return answer

    tick_within_budget._always_inline_ = True
    counter.JitCounter.tick = tick_within_budget
    compile.AbstractResumeGuardDescr.must_compile = must_compile_bridge


def take_parameters():
    """Give the JIT the parameters that a Budget obeys; rvm/rlib/jit.py declares them.

    Time passes from where the shares are set.
    """
    State = warmstate.WarmEnterState
    init = State.__init__.im_func

    def init_and_note(self, warmrunnerdesc, jitdriver_sd):
        init(self, warmrunnerdesc, jitdriver_sd)
        budget.profiler = self.profiler

    def set_trace_share(self, share):
        budget.trace_share = share
        budget.began = time.time()

    def set_bridge_share(self, share):
        budget.bridge_share = share
        budget.began = time.time()

    def set_grant(self, grant):
        budget.grant = grant

    State.__init__ = init_and_note
    State.set_param_trace_share = set_trace_share
    State.set_param_bridge_share = set_bridge_share
    State.set_param_compile_grant = set_grant


def apply():
    """Apply both of them."""
    take_parameters()
    ask_before_compiling()
