"""The system's clocks, in nanoseconds, and sleep."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_time as system
else:
    from rvm.rlib import native_time as system

CLOCKS = system.CLOCKS                          # name -> number
REALTIME = CLOCKS['CLOCK_REALTIME']             # since 1970
MONOTONIC = CLOCKS['CLOCK_MONOTONIC']           # since some fixed moment; never goes back
PROCESS_TIME = CLOCKS['CLOCK_PROCESS_CPUTIME_ID']
THREAD_TIME = CLOCKS['CLOCK_THREAD_CPUTIME_ID']


def nanoseconds(clock):
    """Return the time of the clock with that number.  Raise OSError if there is no such clock."""
    return system.clock_gettime(clock)


def resolution(clock):
    """Return the clock's resolution in nanoseconds.  Raise OSError if there is no such clock."""
    return system.clock_getres(clock)


def seconds(clock):
    """Return the time of the clock with that number, as a float."""
    return in_seconds(nanoseconds(clock))


def in_seconds(nanoseconds):
    return float(nanoseconds) / 1e9


def sleep(seconds):
    """Wait for `seconds` >= 0, or until a signal arrives."""
    system.sleep(seconds)
