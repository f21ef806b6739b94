"""Clocks, in seconds as floats."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from time import time, perf_counter, process_time

    from rvm.rlib import hosted_signals

    def sleep(seconds):
        """Wait for `seconds` >= 0, or until a signal comes."""
        hosted_signals.wait([], seconds)
else:
    from rpython.rlib import rtime
    from rpython.rtyper.lltypesystem import lltype, rffi

    from rvm.rlib.native_signals import fence

    def time():
        """Seconds since 1970."""
        return rtime.time()

    def perf_counter():
        """Seconds since some fixed moment; never goes back."""
        with lltype.scoped_alloc(rtime.TIMESPEC) as moment:
            if rffi.cast(rffi.LONG, rtime.c_clock_gettime(rtime.CLOCK_MONOTONIC, moment)) == 0:
                return (float(rffi.getintfield(moment, 'c_tv_sec'))
                        + float(rffi.getintfield(moment, 'c_tv_nsec')) * 1e-9)
        return rtime.time()

    def process_time():
        """Seconds of processor time that this process has used."""
        return rtime.clock()

    def sleep(seconds):
        """Wait for `seconds` >= 0, or until a signal comes."""
        if fence() >= 0:        # else the signal that would wake it has come already
            rtime.sleep(seconds)
