"""When RPython's counters ask for a trace, untranslated, on Python 2.7: `rpython_warming.py plain|mended`.

It prints one line for each case: its name and what came out.  Each case counts 30 rounds of a loop with a threshold
of 10, or as many failures of a guard, with some time that compiling has taken of what has passed;
tests/tools/test_rpython_warming.py knows what is right.
"""
import sys
import time

from rpython.jit.metainterp.compile import ResumeGuardDescr
from rpython.jit.metainterp.counter import DeterministicJitCounter
from rpython.jit.metainterp.warmstate import WarmEnterState
from rpython.rlib.jit import Counters

TICKS, THRESHOLD = 30, 10
CASES = [       # name, share of traces and of bridges in percent, grant in ms, seconds taken, seconds passed
    ("no limit", 100, 100, 0, 50.0, 1.0), ("within the share", 20, 20, 0, 19.0, 100.0),
    ("over the share", 20, 20, 0, 21.0, 100.0), ("within the grant", 20, 20, 5000, 4.5, 1.0),
    ("over both", 20, 20, 5000, 6.0, 1.0), ("nothing yet", 0, 0, 0, 0.0, 0.0),
    ("within the share of bridges", 20, 30, 0, 29.0, 100.0)]


class Profiler(object):
    """As much of RPython's profiler as says what compiling has taken: half for tracing, half in the backend."""

    initialized = True

    def __init__(self, taken):
        self.taken = taken

    def get_times(self, number):
        assert number in (Counters.TRACING, Counters.BACKEND)
        return self.taken / 2


class Descriptor(object):
    """As much of a warmrunnerdesc, and of what belongs to a JitDriver, as counting looks at."""

    cpu = memory_manager = None

    def __init__(self, taken):
        self.jitcounter = DeterministicJitCounter()
        self.metainterp_sd = self.warmrunnerdesc = self
        self.profiler = Profiler(taken)
        self.warmstate = WarmEnterState(self, None)


def requests(trace_share, bridge_share, grant, taken, passed):
    """Return in which of the thirty rounds a trace is asked for, and at which of the failures a bridge."""
    now = [1000.0]
    time.time = lambda: now[0]
    descriptor = Descriptor(taken)
    state, counter = descriptor.warmstate, descriptor.jitcounter
    state.set_param_trace_eagerness(THRESHOLD)
    if hasattr(state, "set_param_trace_share"):
        state.set_param_trace_share(trace_share)
        state.set_param_bridge_share(bridge_share)
        state.set_param_compile_grant(grant)
    now[0] += passed
    guard = ResumeGuardDescr()
    guard.store_hash(descriptor)
    traces = [i for i in range(TICKS) if counter.tick(7, counter.compute_threshold(THRESHOLD))]
    bridges = [i for i in range(TICKS) if guard.must_compile(None, descriptor, descriptor)]
    return "%s, %s" % (traces, bridges)


def main():
    if sys.argv[1] == "mended":
        from rvm.rlib import jit        # it declares the parameters
        from rvm.tools import rpython_mends
        assert "trace_share" in jit.PARAMETERS
        rpython_mends.apply()
    for case in CASES:
        print("%s: %s" % (case[0], requests(*case[1:])))


main()
