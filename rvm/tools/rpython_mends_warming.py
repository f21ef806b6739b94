"""Limits the time that RPython 0.2.1's JIT takes for compiling while a program warms up; on Python 2.7.

RPython compiles whatever has run often enough.  A program of much code that runs for seconds, such as a type checker or
a formatter, has thousands of such places and none that pays: it spent more time in the JIT than the interpreter alone
took.  So a new trace may begin only while compiling has taken no more than a share of the time that has passed, a grant
for the beginning, and what machine code has earned.

Machine code earns by running: a multiple of its time, multiplied again by the part that it has of the time that is not
compiling.  It had 1 to 20% of that in large programs (sympy 16, black 5, pytest 1) and 35 to 80 in short ones after
ten iterations.  With twice its time instead, sympy compiled for 0.90 rather than 0.76 s, black for 0.15, not 0.09.

Bridges may have a larger share, as machine code whose guards fail often is slower than none: a failure costs 6,700
machine instructions.  What traces take counts for bridges, but not the other way round, as loops pay sooner.  A guard
whose bridge was given up has to fail ten times as often until another one is tried, unless a function is known that is
too long to be part of it: sympy had the same one given up four times in its first second.

What does not get its turn is counted anew, so that what runs most comes first.  What has asked some times is compiled
in any case: by then it has taken the interpreter longer than compiling takes.  Before that, and while bridges counted
for traces, scimark, whose five programs follow one another, had loops that waited until others' bridges were paid.

Time is that of the processor, so nothing depends on what else the machine does: of the real time, a trace during which
another process had its turn took all of the grant.
"""
from rpython.jit.backend.llsupport.llmodel import AbstractLLCPU
from rpython.jit.metainterp import compile, counter, warmstate
from rpython.jit.metainterp.jitprof import Profiler
from rpython.jit.metainterp.pyjitpl import MetaInterp
from rpython.jit.metainterp.warmspot import WarmRunnerDesc
from rpython.rlib.jit import Counters
from rpython.rlib.debug import debug_print
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rtimer import read_timestamp
from rpython.rtyper.lltypesystem.rffi import LONG, llexternal
from rpython.translator.tool.cbuild import ExternalCompilationInfo

NO_LIMIT = 100          # percent
MILLISECONDS = 1000.0   # in a second
TICKS_A_SECOND = 1000000.0      # CLOCKS_PER_SEC
PERCENT = 100.0
# How often a place asks until it is compiled even if there is no time.
PATIENCE = 8            # for traces: 16,000 rounds of a loop, or 24,000 calls
PATIENCE_OF_GUARDS = 20     # 800 failures: they cost twice what a bridge costs
NO_KEY = r_uint(0)      # of the counter of a trace that is no bridge
GIVEN_UP = -9.0         # where a counter that is full at 1.0 begins after its bridge was given up
# The helpers of RPython by which machine code has a function interpreted, and by which a guard's failure in machine
# code that machine code has called is dealt with.
OUTSIDE = ("ll_portal_runner", "assembler_call_helper")


class Clock(object):
    """How long machine code has run, in ticks of the processor's time stamp counter."""

    def __init__(self):
        self.ticks = 0
        self.started = 0        # at which tick it began to run, or 0 if it does not run

    def start(self):
        self.started = read_timestamp()

    def stop(self):
        """Return whether machine code ran."""
        if self.started == 0:
            return False
        self.ticks += read_timestamp() - self.started
        self.started = 0
        return True


clock = Clock()         # of the process

# RPython's time.clock() may not be called here: it changes the error number that the program is about to read.
ticks_of_process = llexternal("clock", [], LONG, compilation_info=ExternalCompilationInfo(includes=["time.h"]),
                              _nowrapper=True, releasegil=False)


def processor_time():
    """Return how many seconds the process has had the processor."""
    return float(ticks_of_process()) / TICKS_A_SECOND


class Budget(object):
    """How much time compiling may take.

    It obeys the JIT's parameters trace_share, bridge_share and run_share, in percent, and compile_grant, in
    milliseconds.
    """

    def __init__(self):
        self.trace_share = NO_LIMIT
        self.bridge_share = NO_LIMIT
        self.run_share = 0
        self.grant = 0
        self.began = 0.0
        self.began_tick = 0
        self.is_for_bridge = False
        self.was_for_bridge = False     # when it allowed something last
        self.taken_before = 0.0         # by all compiling until then
        self.taken_by_traces = 0.0      # of that
        self.denials = {}               # of each place that waits for its turn, how often it has asked
        self.bridge_key = NO_KEY        # of the counter that has asked for a bridge last
        self.profiler = None        # RPython's own: it knows what tracing and the backend have taken

    def begin(self, share):
        """Let time pass from now, where the first share that is a limit is set.

        RPython sets the defaults, which are none, when it translates, and rvm each parameter for each of its forty
        loops.
        """
        if share < NO_LIMIT and self.began == 0.0:
            self.began = processor_time()
            self.began_tick = read_timestamp()

    def allows(self, key):
        """Return whether another trace, or bridge, may be compiled, for which the counter with the key asks."""
        share = self.trace_share
        patience = PATIENCE
        if self.is_for_bridge:
            share = self.bridge_share
            patience = PATIENCE_OF_GUARDS
            self.bridge_key = r_uint(key)
        place = intmask(key)
        has_time = self.has_time(share)
        asked = self.denials.get(place, 0) + 1
        if asked < patience and not has_time:
            self.denials[place] = asked
            return False
        if asked > 1:
            del self.denials[place]
        self.was_for_bridge = self.is_for_bridge
        return True

    def has_time(self, share):
        """Return whether there is time for compiling, of which that share of the time may be taken."""
        profiler = self.profiler
        if share >= NO_LIMIT or profiler is None or not profiler.initialized:
            return True
        taken = profiler.get_times(Counters.TRACING) + profiler.get_times(Counters.BACKEND)
        if not self.was_for_bridge:
            self.taken_by_traces += taken - self.taken_before
        self.taken_before = taken
        passed = processor_time() - self.began
        allowed = passed * share + self.earned(passed, taken) + self.grant * (PERCENT / MILLISECONDS)
        return (taken if self.is_for_bridge else self.taken_by_traces) * PERCENT <= allowed

    def earned(self, passed, taken):
        """Return what machine code has earned, as seconds in percent."""
        run = self.seconds_run(passed)
        part = run / (passed - taken) if passed - taken > run else 1.0
        return run * part * self.run_share

    def seconds_run(self, passed):
        """Return for how many of the seconds that have passed machine code has run."""
        ticks = read_timestamp() - self.began_tick
        return passed * clock.ticks / ticks if ticks > 0 else 0.0


budget = Budget()       # of the process


def ask_before_compiling():
    """Let a counter of rounds, calls or a guard's failures that is full count anew where the budget is spent."""
    tick = counter.JitCounter.tick.im_func
    must_compile = compile.AbstractResumeGuardDescr.must_compile.im_func

    def tick_within_budget(self, key, increment):
        return tick(self, key, increment) and budget.allows(key)

    def must_compile_bridge(self, deadframe, metainterp_sd, jitdriver_sd):
        budget.is_for_bridge = True
        answer = must_compile(self, deadframe, metainterp_sd, jitdriver_sd)
        budget.is_for_bridge = False
        return answer

    tick_within_budget._always_inline_ = True
    counter.JitCounter.tick = tick_within_budget
    compile.AbstractResumeGuardDescr.must_compile = must_compile_bridge


def delay_bridges_that_were_given_up():
    """Let a guard fail longer before its bridge is traced again, where nothing says that the next trace ends better.

    The trace itself, which RPython unpacks for hooks that rvm has not, is not looked at.
    """
    handle_guard_failure = MetaInterp.handle_guard_failure.im_func
    MetaInterp.bridge_key = NO_KEY

    def handle_failure_and_note(self, resumedescr, deadframe):
        self.bridge_key = budget.bridge_key
        handle_guard_failure(self, resumedescr, deadframe)

    def aborted_tracing(self, reason):
        self.staticdata.profiler.count(reason)
        debug_print("~~~ ABORTING TRACING %s" % Counters.counter_names[reason])
        if self.bridge_key != NO_KEY and self.aborted_tracing_jitdriver is None:
            counters = self.staticdata.warmrunnerdesc.jitcounter
            counters.change_current_fraction(self.bridge_key, GIVEN_UP)
        self.aborted_tracing_jitdriver = None
        self.aborted_tracing_greenkey = None
        self.staticdata.stats.aborted()

    MetaInterp.handle_guard_failure = handle_failure_and_note
    MetaInterp.aborted_tracing = aborted_tracing


def take_parameters():
    """Give the JIT the parameters that a Budget obeys; rvm/rlib/jit.py declares them.

    Time passes from where the first limit is set.
    """
    State = warmstate.WarmEnterState
    init = State.__init__.im_func

    def init_and_note(self, warmrunnerdesc, jitdriver_sd):
        init(self, warmrunnerdesc, jitdriver_sd)
        budget.profiler = self.profiler

    def set_trace_share(self, share):
        budget.trace_share = share
        budget.begin(share)

    def set_bridge_share(self, share):
        budget.bridge_share = share
        budget.begin(share)

    def set_run_share(self, share):
        budget.run_share = share

    def set_grant(self, grant):
        budget.grant = grant

    State.__init__ = init_and_note
    State.set_param_trace_share = set_trace_share
    State.set_param_bridge_share = set_bridge_share
    State.set_param_run_share = set_run_share
    State.set_param_compile_grant = set_grant


def time_compiling_by_the_processor():
    """Let RPython's own profiler count the processor's time."""
    Profiler.timer = staticmethod(processor_time)


def time_machine_code():
    """Let the clock run while machine code runs, but not while what it calls is interpreted or compiled.

    Functions of the core that machine code calls count as machine code.
    """
    make_execute_token = AbstractLLCPU.make_execute_token.im_func
    helper_func = WarmRunnerDesc.helper_func.im_func

    def make_timed_execute_token(self, *kinds):
        return timed(make_execute_token(self, *kinds))

    def helper_func_outside(self, type, function):
        if function.__name__ in OUTSIDE:
            function = untimed(function)
        return helper_func(self, type, function)

    AbstractLLCPU.make_execute_token = make_timed_execute_token
    WarmRunnerDesc.helper_func = helper_func_outside


def timed(run_machine_code):
    """Return the function, but that the clock runs meanwhile."""
    def run_timed(token, *values):
        clock.start()
        frame = run_machine_code(token, *values)
        clock.stop()
        return frame

    return run_timed


def untimed(function):
    """Return the function, but that the clock stands still meanwhile.

    Its name stays: RPython infers the types of a helper whose name begins with `ll_` in another way.
    """
    def call_untimed(*values):
        was_running = clock.stop()
        try:
            return function(*values)
        finally:
            if was_running:
                clock.start()

    call_untimed.__name__ = function.__name__
    return call_untimed


def apply():
    """Apply all of them."""
    take_parameters()
    time_compiling_by_the_processor()
    time_machine_code()
    ask_before_compiling()
    delay_bridges_that_were_given_up()
