"""Clocks and the calendar natively, by the C library's functions."""
from __future__ import absolute_import
import errno

from rpython.rlib import rposix, rtime
from rpython.rlib.jit import dont_look_inside
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from rvm.rlib.broken_down import BrokenDownTime
from rvm.rlib.native_signals import fence

_C = ExternalCompilationInfo(includes=['time.h'])
_CLOCK_NAMES = ['CLOCK_REALTIME', 'CLOCK_MONOTONIC', 'CLOCK_MONOTONIC_RAW', 'CLOCK_PROCESS_CPUTIME_ID',
                'CLOCK_THREAD_CPUTIME_ID', 'CLOCK_BOOTTIME', 'CLOCK_TAI']
_NANOSECONDS = 1000000000       # in a second


class _Config(object):
    _compilation_info_ = _C
    TM = rffi_platform.Struct('struct tm', [
        ('tm_sec', rffi.INT), ('tm_min', rffi.INT), ('tm_hour', rffi.INT), ('tm_mday', rffi.INT),
        ('tm_mon', rffi.INT), ('tm_year', rffi.INT), ('tm_wday', rffi.INT), ('tm_yday', rffi.INT),
        ('tm_isdst', rffi.INT), ('tm_gmtoff', rffi.LONG), ('tm_zone', rffi.CCHARP)])


for _name in _CLOCK_NAMES:
    setattr(_Config, _name, rffi_platform.DefinedConstantInteger(_name))

_configured = rffi_platform.configure(_Config)
_TM = _configured['TM']
_TM_P = lltype.Ptr(_TM)
_TIME_P = rffi.CArrayPtr(rffi.TIME_T)

# Those that the system has, by name; RPython sees only the numbers.
CLOCKS = {}
for _name in _CLOCK_NAMES:
    if _configured[_name] is not None:
        CLOCKS[_name] = int(_configured[_name])


def _external(name, arguments, result, save_err=rffi.RFFI_ERR_NONE):
    return rffi.llexternal(name, arguments, result, compilation_info=_C, releasegil=False, save_err=save_err)


_gmtime_r = _external('gmtime_r', [_TIME_P, _TM_P], _TM_P, rffi.RFFI_SAVE_ERRNO)
_localtime_r = _external('localtime_r', [_TIME_P, _TM_P], _TM_P, rffi.RFFI_SAVE_ERRNO)
_mktime = _external('mktime', [_TM_P], rffi.TIME_T)
_strftime = _external('strftime', [rffi.CCHARP, rffi.SIZE_T, rffi.CCHARP, _TM_P], rffi.SIZE_T)
_tzset = _external('tzset', [], lltype.Void)


# ---- clocks

def _clock_reader(c_function):
    """Return a function that calls the C function for a clock and returns its time in nanoseconds."""
    @dont_look_inside
    def read(clock):
        with lltype.scoped_alloc(rtime.TIMESPEC) as moment:
            if rffi.cast(rffi.LONG, c_function(clock, moment)) != 0:
                raise OSError(rposix.get_saved_errno(), "no such clock")
            return _in_nanoseconds(moment)
    return read


def _in_nanoseconds(moment):
    return rffi.getintfield(moment, 'c_tv_sec') * _NANOSECONDS + rffi.getintfield(moment, 'c_tv_nsec')


clock_gettime = _clock_reader(rtime.c_clock_gettime)
clock_getres = _clock_reader(rtime.c_clock_getres)


def sleep(seconds):
    if fence() >= 0:        # else the signal that would wake it has come already
        rtime.sleep(seconds)


# ---- the calendar

def _breaker(c_function):
    """Return a function that makes a BrokenDownTime of seconds by the C function."""
    @dont_look_inside
    def break_down(seconds):
        with lltype.scoped_alloc(_TIME_P.TO, 1) as given:
            given[0] = rffi.cast(rffi.TIME_T, seconds)
            with lltype.scoped_alloc(_TM) as tm:
                if not c_function(given, tm):
                    raise _out_of_range()
                return _read(tm)
    return break_down


gmtime = _breaker(_gmtime_r)
localtime = _breaker(_localtime_r)


def _out_of_range():
    number = rposix.get_saved_errno()
    return OSError(number if number != 0 else errno.EINVAL, "time out of range")


@dont_look_inside
def mktime(moment):
    with lltype.scoped_alloc(_TM) as tm:
        with rffi.scoped_str2charp(moment.zone) as zone:
            _write(tm, moment, zone)
            rffi.setintfield(tm, 'c_tm_wday', -1)       # mktime changes it where it succeeds
            seconds = rffi.cast(lltype.Signed, _mktime(tm))
            failed = seconds == -1 and rffi.getintfield(tm, 'c_tm_wday') == -1
    if failed:
        raise OverflowError
    return seconds


@dont_look_inside
def strftime(format, moment):
    """Format with a growing buffer.

    C returns nothing both for an empty result and for one that does not fit.  If 256 times the
    format's length is not enough, the result is empty.
    """
    size = 1024
    while True:
        text = _formatted(format, moment, size)
        if len(text) > 0 or size >= 256 * len(format):
            return text
        size *= 2


def _formatted(format, moment, size):
    with lltype.scoped_alloc(_TM) as tm:
        with rffi.scoped_str2charp(moment.zone) as zone:
            _write(tm, moment, zone)
            with rffi.scoped_str2charp(format) as pattern:
                with lltype.scoped_alloc(rffi.CCHARP.TO, size) as text:
                    count = _strftime(text, rffi.cast(rffi.SIZE_T, size), pattern, tm)
                    return rffi.charpsize2str(text, rffi.cast(lltype.Signed, count))


@dont_look_inside
def tzset():
    _tzset()


def _read(tm):
    zone = None
    if tm.c_tm_zone:
        zone = rffi.charp2str(tm.c_tm_zone)
    return BrokenDownTime(
        rffi.getintfield(tm, 'c_tm_year'), rffi.getintfield(tm, 'c_tm_mon'), rffi.getintfield(tm, 'c_tm_mday'),
        rffi.getintfield(tm, 'c_tm_hour'), rffi.getintfield(tm, 'c_tm_min'), rffi.getintfield(tm, 'c_tm_sec'),
        rffi.getintfield(tm, 'c_tm_wday'), rffi.getintfield(tm, 'c_tm_yday'), rffi.getintfield(tm, 'c_tm_isdst'),
        zone, rffi.getintfield(tm, 'c_tm_gmtoff'))


def _write(tm, moment, zone):
    """Fill the struct; `zone` is the moment's zone as C text, which must live as long as `tm` is used."""
    rffi.setintfield(tm, 'c_tm_year', moment.year)
    rffi.setintfield(tm, 'c_tm_mon', moment.mon)
    rffi.setintfield(tm, 'c_tm_mday', moment.mday)
    rffi.setintfield(tm, 'c_tm_hour', moment.hour)
    rffi.setintfield(tm, 'c_tm_min', moment.min)
    rffi.setintfield(tm, 'c_tm_sec', moment.sec)
    rffi.setintfield(tm, 'c_tm_wday', moment.wday)
    rffi.setintfield(tm, 'c_tm_yday', moment.yday)
    rffi.setintfield(tm, 'c_tm_isdst', moment.isdst)
    rffi.setintfield(tm, 'c_tm_gmtoff', moment.gmtoff)
    tm.c_tm_zone = zone
