"""Clocks and the calendar under Python 3, by its own module time."""
import time

from rvm.rlib import hosted_signals
from rvm.rlib.arith import wrap_int32
from rvm.rlib.broken_down import BrokenDownTime

CLOCKS = {name: getattr(time, name) for name in dir(time) if name.startswith("CLOCK_")}

clock_gettime = time.clock_gettime_ns


def clock_getres(clock):
    return int(round(time.clock_getres(clock) * 1e9))


def sleep(seconds):
    hosted_signals.wait([], seconds)


def gmtime(seconds):
    return _broken_down(time.gmtime(seconds))


def localtime(seconds):
    return _broken_down(time.localtime(seconds))


def mktime(moment):
    return int(time.mktime(_struct_time(moment)))


def strftime(format, moment):
    text = time.strftime(format.encode("latin-1").decode("utf-8", "surrogatepass"), _struct_time(moment))
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


tzset = time.tzset


def _broken_down(t):
    zone = t.tm_zone.encode("utf-8", "surrogateescape").decode("latin-1")
    return BrokenDownTime(t.tm_year - 1900, t.tm_mon - 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec,
                          (t.tm_wday + 1) % 7, t.tm_yday - 1, t.tm_isdst, zone, t.tm_gmtoff)


def _struct_time(moment):
    zone = moment.zone
    if zone is not None:
        zone = zone.encode("latin-1").decode("utf-8", "replace")
    return time.struct_time([
        wrap_int32(moment.year + 1900), wrap_int32(moment.mon + 1), moment.mday, moment.hour, moment.min,
        moment.sec, (moment.wday - 1) % 7, wrap_int32(moment.yday + 1), moment.isdst, zone, moment.gmtoff])
