"""time: the clocks and sleep."""
from rvm.interp.signals import check_signals
from rvm.modules.time import time
from rvm.objects import protocol
from rvm.objects.builtin import CINT_LIMIT, to_str, too_large
from rvm.objects.errors import overflow_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.simplenamespace import W_SimpleNamespace, w_simplenamespace_type
from rvm.objects.streams.oserrors import os_error
from rvm.objects.strobject import W_Str
from rvm.rlib import clock
from rvm.rlib.floats import isnan

LONGEST_SLEEP = 1e9     # seconds


def c_long(w_object):
    """Return the machine integer of an argument, read as CPython's argument formats do."""
    w_index = protocol.index_object(w_object)
    if isinstance(w_index, W_Int):
        return w_index.value
    raise too_large("long")


def c_int(w_object):
    """Do as c_long, but for 32 bits."""
    value = c_long(w_object)
    if value >= CINT_LIMIT:
        raise overflow_error("signed integer is greater than maximum")
    if value < -CINT_LIMIT:
        raise overflow_error("signed integer is less than minimum")
    return value


# Clocks.

class Clock(object):
    """A clock that programs know by name."""
    _immutable_fields_ = ["number", "system_name", "is_monotonic", "is_adjustable"]

    def __init__(self, number, system_name, is_monotonic, is_adjustable):
        self.number = number
        self.system_name = system_name
        self.is_monotonic = is_monotonic
        self.is_adjustable = is_adjustable


CLOCKS = {
    "time": Clock(clock.REALTIME, "CLOCK_REALTIME", False, True),
    "perf_counter": Clock(clock.MONOTONIC, "CLOCK_MONOTONIC", True, False),
    "monotonic": Clock(clock.MONOTONIC, "CLOCK_MONOTONIC", True, False),
    "process_time": Clock(clock.PROCESS_TIME, "CLOCK_PROCESS_CPUTIME_ID", True, False),
    "thread_time": Clock(clock.THREAD_TIME, "CLOCK_THREAD_CPUTIME_ID", True, False)}


def read_clock(number):
    """Return the time of a clock in nanoseconds."""
    try:
        return clock.nanoseconds(number)
    except OSError as e:
        raise os_error(e.errno)


def clock_resolution(number):
    """Return the resolution of a clock in seconds."""
    try:
        return clock.in_seconds(clock.resolution(number))
    except OSError as e:
        raise os_error(e.errno)


def declare_clock(name, doc):
    """Declare a function that returns seconds, and its twin that returns nanoseconds."""
    number = CLOCKS[name].number

    def read():
        return clock.in_seconds(read_clock(number))

    def read_nanoseconds():
        return read_clock(number)
    read.__doc__ = doc + ", in seconds."
    read_nanoseconds.__doc__ = doc + ", in nanoseconds."
    time.function(name + "() -> float [unsigned]")(read)
    time.function(name + "_ns() -> int [unsigned]")(read_nanoseconds)


declare_clock("time", "Time since the Epoch")
declare_clock("perf_counter", "Performance counter for benchmarking")
declare_clock("monotonic", "Monotonic clock, cannot go backward")
declare_clock("process_time", "Process time for profiling: user and system CPU time")
declare_clock("thread_time", "Thread time for profiling: user and system CPU time of this thread")

for _name in sorted(clock.CLOCKS):
    time.value(_name, W_Int(clock.CLOCKS[_name]))


@time.function("clock_gettime(clk_id, /) -> float [parsed, unsigned]")
def clock_gettime(w_number):
    """Return the time of the specified clock clk_id as a float."""
    return clock.in_seconds(read_clock(c_int(w_number)))


@time.function("clock_gettime_ns(clk_id, /) -> int [parsed, unsigned, called=clock_gettime]")
def clock_gettime_ns(w_number):
    """Return the time of the specified clock clk_id as nanoseconds (int)."""
    return read_clock(c_int(w_number))


@time.function("clock_getres(clk_id, /) -> float [parsed, unsigned]")
def clock_getres(w_number):
    """Return the resolution (precision) of the specified clock clk_id."""
    return clock_resolution(c_int(w_number))


@time.function("get_clock_info(name, /) [parsed, unsigned]")
def get_clock_info(w_name):
    """Get information of the specified clock."""
    name = to_str(w_name, "get_clock_info() argument 1")
    if "\x00" in name:
        raise value_error("embedded null character")
    found = CLOCKS.get(name, None)
    if found is None:
        raise value_error("unknown clock")
    w_info = W_SimpleNamespace(w_simplenamespace_type)
    w_info.setdictvalue("implementation", W_Str("clock_gettime(%s)" % found.system_name))
    w_info.setdictvalue("monotonic", protocol.wrap_bool(found.is_monotonic))
    w_info.setdictvalue("adjustable", protocol.wrap_bool(found.is_adjustable))
    w_info.setdictvalue("resolution", W_Float(clock_resolution(found.number)))
    return w_info


# Sleep.

def duration(w_seconds):
    """Return the seconds that an argument stands for, an int or a float."""
    if not isinstance(w_seconds, W_Float):
        return float(protocol.as_index(w_seconds, None))
    if isnan(w_seconds.value):
        raise value_error("Invalid value NaN (not a number)")
    return w_seconds.value


@time.function("sleep(seconds, /) -> None [unsigned]")
def sleep(w_seconds):
    """Delay execution for a given number of seconds, which may be a float."""
    seconds = duration(w_seconds)
    if seconds < 0.0:
        raise value_error("sleep length must be non-negative")
    if seconds > LONGEST_SLEEP:
        raise overflow_error("timestamp too large to convert to C _PyTime_t")
    end = clock.seconds(clock.MONOTONIC) + seconds
    while True:
        clock.sleep(seconds)
        check_signals()
        seconds = end - clock.seconds(clock.MONOTONIC)
        if seconds <= 0.0:
            return
