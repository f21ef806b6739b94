"""When RPython's counters ask for a trace, untranslated, on Python 2.7: `rpython_warming.py plain|mended`.

It prints one line for each case: its name and what came out.  Each case counts 30 rounds of a loop with a threshold
of 10, or as many failures of a guard, with some time that compiling has taken, and machine code has run, of what has
passed, but for one that counts 210 of both.  One has a bridge that took long before, and then a trace; one counts the
bridges that are given up for one guard; two tell whether the clock of machine code runs where it should.
tests/tools/test_rpython_warming.py knows what is right.
"""
import itertools
import sys
import time

from rpython_script import mend_if_asked, print_results

from rpython.jit.backend.x86.runner import CPU_X86_64
from rpython.jit.metainterp.compile import ResumeGuardDescr
from rpython.jit.metainterp.counter import DeterministicJitCounter
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.jit.metainterp.warmspot import get_stats
from rpython.jit.metainterp.warmstate import WarmEnterState
from rpython.rlib.jit import Counters, JitDriver, set_param
from rpython.rtyper.annlowlevel import MixLevelHelperAnnotator
from rpython.rtyper.llannotation import lltype_to_annotation
from rpython.rtyper.llinterp import LLInterpreter
from rpython.rtyper.lltypesystem.lltype import Signed
from rpython.rtyper.test.test_llinterp import gengraph

DRIVER = JitDriver(greens=[], reds=["rounds"])
TICKS, THRESHOLD = 30, 10
SINCE_TRANSLATION = 1000.0      # seconds, which do not count
CASES = [   # name; share of traces, of bridges and of what ran in percent; grant in ms; seconds taken, run and passed
    ("no limit", 100, 100, 0, 0, 50.0, 0.0, 1.0), ("within the share", 20, 20, 0, 0, 19.0, 0.0, 100.0),
    ("over the share", 20, 20, 0, 0, 21.0, 40.0, 100.0), ("within the grant", 20, 20, 0, 5000, 4.5, 0.0, 1.0),
    ("over both", 20, 20, 0, 5000, 6.0, 0.0, 1.0), ("nothing yet", 0, 0, 200, 0, 0.0, 0.0, 0.0),
    ("within the share of bridges", 20, 30, 0, 0, 29.0, 0.0, 100.0),
    ("within what little machine code earned", 20, 20, 200, 0, 30.0, 20.0, 100.0),
    ("over what little machine code earned", 20, 20, 200, 0, 31.0, 20.0, 100.0),
    ("within what much machine code earned", 20, 20, 200, 0, 83.0, 34.0, 100.0),
    ("within what nothing but machine code earned", 20, 20, 200, 0, 78.0, 30.0, 100.0),
    ("over what nothing but machine code earned", 20, 20, 200, 0, 79.0, 30.0, 100.0)]


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


def requests(trace_share, bridge_share, run_share, grant, taken, run, passed, ticks=TICKS):
    """Return in which of the rounds a trace is asked for, and at which of the failures a bridge."""
    now = [1000.0]
    time.time = lambda: now[0]
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends_warming as warming
        warming.processor_time = time.time
        warming.budget.__init__()
    descriptor = Descriptor(taken)
    now[0] += SINCE_TRANSLATION
    state, counter = descriptor.warmstate, descriptor.jitcounter
    state.set_param_trace_eagerness(THRESHOLD)
    if hasattr(state, "set_param_trace_share"):
        state.set_param_trace_share(trace_share)
        state.set_param_bridge_share(bridge_share)
        state.set_param_run_share(run_share)
        state.set_param_compile_grant(grant)
        run_machine_code(now, run)
    now[0] += passed - run
    guard = ResumeGuardDescr()
    guard.store_hash(descriptor)
    traces = [i for i in range(ticks) if counter.tick(7, counter.compute_threshold(THRESHOLD))]
    bridges = [i for i in range(ticks) if guard.must_compile(None, descriptor, descriptor)]
    return "%s, %s" % (traces, bridges)


def after_a_bridge():
    """Return in which rounds traces are asked for once a bridge has taken half of the time, and after one of them."""
    requests(20, 60, 0, 0, 0.0, 0.0, 100.0, 0)
    descriptor = Descriptor(0.0)
    state, counter, guard = descriptor.warmstate, descriptor.jitcounter, ResumeGuardDescr()
    state.set_param_trace_eagerness(THRESHOLD)
    if hasattr(state, "set_param_trace_share"):
        state.set_param_trace_share(20)
        state.set_param_bridge_share(60)
    guard.store_hash(descriptor)
    increment = counter.compute_threshold(THRESHOLD)
    asked = [i for i in range(THRESHOLD) if guard.must_compile(None, descriptor, descriptor)]
    for taken in (50.0, 80.0):
        descriptor.profiler.taken = taken
        asked += [i for i in range(THRESHOLD) if counter.tick(7, increment)]
    return asked


def run_machine_code(now, seconds):
    """Let machine code run for some seconds; what it has interpreted meanwhile takes a second more, by its clock."""
    from rvm.tools import rpython_mends_warming as warming

    def pass_a_second():
        now[0] += 1.0

    def machine_code(token, value):
        assert (token, value) == ("token", 7)
        now[0] += seconds / 2
        warming.untimed(pass_a_second)()
        now[0] += seconds / 2 - 1.0

    warming.clock.ticks = 0
    if seconds > 0.0:
        warming.untimed(warming.timed(machine_code))("token", 7)
        now[0] += 0.5
        warming.clock.stop()


def translated():
    """Return what the clock knows of machine code that calls two functions, with types that RPython has inferred."""
    from rvm.tools.rpython_mends_warming import clock, timed, untimed

    def ll_called(value, factor):
        if clock.started != 0 or value < 0:
            raise ValueError
        return value * factor

    def machine_code(token, value):
        if clock.started == 0:
            return -1
        result = called(value, 0.5)
        try:
            called(-1, 0.5)
        except ValueError:
            result += 0.25
        return int(result * 4.0) + token if clock.started != 0 else -2

    def ll_run(*values):
        before = clock.ticks
        result = run_machine_code(*values)
        return result if clock.started == 0 and clock.ticks > before else -3

    moments = itertools.count(1)
    time.time = lambda: float(next(moments))
    called, run_machine_code = untimed(ll_called), timed(machine_code)
    _, rtyper, _ = gengraph(lambda: 0)
    helpers = MixLevelHelperAnnotator(rtyper)
    signed = lltype_to_annotation(Signed)
    graph = helpers.getgraph(ll_run, [signed, signed], signed)
    helpers.finish()
    return LLInterpreter(rtyper).eval_graph(graph, [100, 7])


def loop(rounds):
    while rounds > 0:
        DRIVER.jit_merge_point(rounds=rounds)
        rounds -= 1
    return rounds


def places():
    """Return the helpers of a loop that are not timed, and the function that has the machine's machine code timed."""
    from rvm.tools import rpython_mends_warming
    helpers = []

    def noted(function):
        helpers.append(function.__name__)
        return function

    rpython_mends_warming.untimed = noted
    LLJitMixin().meta_interp(loop, [20])
    return "%s, %s" % (helpers, CPU_X86_64.make_execute_token.im_func.__name__)


def given_up():
    """Return how many bridges are given up for a guard that fails 500 times, each of which would be too long."""
    driver = JitDriver(greens=[], reds=["rounds", "total"])

    def mixed(total, number):
        return total ^ (total * number + 1)

    def run(rounds):
        set_param(driver, "threshold", 3)
        set_param(driver, "trace_eagerness", THRESHOLD)
        set_param(driver, "trace_limit", 40)
        total = 0
        while rounds > 0:
            driver.jit_merge_point(rounds=rounds, total=total)
            if rounds & 3 == 0:
                i = 50
                while i > 0:
                    total = mixed(total, i)      # where a call ends RPython looks how long the trace is
                    i -= 1
            rounds -= 1
        return total

    LLJitMixin().meta_interp(run, [2000])
    return get_stats().aborted_count


def main():
    if sys.argv[1] == "mended":
        from rvm.rlib import jit        # it declares the parameters
        assert "trace_share" in jit.PARAMETERS
    mend_if_asked()
    cases = [(case[0], requests, case[1:]) for case in CASES]
    cases += [("after a bridge", after_a_bridge, ()),
              ("asked often", requests, (20, 20, 0, 0, 50.0, 0.0, 100.0, 210)), ("bridges given up", given_up, ())]
    if sys.argv[1] == "mended":
        cases += [("with inferred types", translated, ()), ("places", places, ())]
    print_results((name, function(*arguments)) for name, function, arguments in cases)


main()
