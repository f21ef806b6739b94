"""time: clocks and sleep.  Calendar times are not offered."""
from rvm.interp.signals import check_signals
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.errors import overflow_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.rlib import clock
from rvm.rlib.floats import isnan

time = ModuleTable("time", "This module provides various functions to manipulate time values.")

LONGEST_SLEEP = 1e9     # seconds


def declare_clock(name, seconds, doc):
    """A clock that gives seconds, and its twin that gives nanoseconds."""
    def read():
        return seconds()

    def read_nanoseconds():
        return int(seconds() * 1e9)
    read.__doc__ = doc + ", in seconds."
    read_nanoseconds.__doc__ = doc + ", in nanoseconds."
    time.function(name + "() -> float")(read)
    time.function(name + "_ns() -> int")(read_nanoseconds)


declare_clock("time", clock.time, "Time since the Epoch")
declare_clock("perf_counter", clock.perf_counter, "Performance counter for benchmarking")
declare_clock("monotonic", clock.perf_counter, "Monotonic clock, cannot go backward")
declare_clock("process_time", clock.process_time, "Process time for profiling: user and system CPU time")


@time.function("sleep(seconds, /) -> None")
def sleep(w_seconds):
    """Delay execution for a given number of seconds, which may be a float."""
    if isinstance(w_seconds, W_Float):
        seconds = w_seconds.value
    else:
        seconds = float(protocol.as_index(w_seconds, None))
    if isnan(seconds):
        raise value_error("Invalid value NaN (not a number)")
    if seconds < 0.0:
        raise value_error("sleep length must be non-negative")
    if seconds > LONGEST_SLEEP:
        raise overflow_error("timestamp too large to convert to C _PyTime_t")
    end = clock.perf_counter() + seconds
    while True:
        clock.sleep(seconds)
        check_signals()
        seconds = end - clock.perf_counter()
        if seconds <= 0.0:
            return
