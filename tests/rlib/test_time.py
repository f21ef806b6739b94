"""The clocks and the calendar against CPython's own."""
import errno
import time

import pytest

from rvm.rlib import arith, calendar, clock
from rvm.rlib.broken_down import BrokenDownTime


@pytest.mark.parametrize("seconds", [0, -1, 10**9, 951782400, -62135596800, 2**40])
def test_broken_down_time(seconds):
    for moment, theirs in [(calendar.gmtime(seconds), time.gmtime(seconds)),
                           (calendar.localtime(seconds), time.localtime(seconds))]:
        assert (moment.year + 1900, moment.mon + 1, moment.mday, moment.hour, moment.min, moment.sec,
                (moment.wday - 1) % 7, moment.yday + 1, moment.isdst) == tuple(theirs)
        assert (calendar.zone_name(moment), moment.gmtoff) == (theirs.tm_zone, theirs.tm_gmtoff)
    assert calendar.mktime(calendar.localtime(seconds)) == seconds


def test_out_of_range():
    for convert in (calendar.gmtime, calendar.localtime):
        with pytest.raises(OSError) as caught:
            convert(2**62)
        assert caught.value.errno == errno.EOVERFLOW
    with pytest.raises(OverflowError):
        calendar.mktime(BrokenDownTime(2**31 - 1, 2**31 - 1, 1, 0, 0, 0, 0, 0, 0, None, 0))
    with pytest.raises(OSError) as caught:
        clock.nanoseconds(-1)
    assert caught.value.errno == errno.EINVAL


def test_strftime_keeps_text_as_bytes():
    moment = calendar.gmtime(0)
    assert calendar.strftime("caf\xc3\xa9 %Y", moment) == "caf\xc3\xa9 1970"
    assert calendar.strftime("\xed\xa0\x80%m", moment) == "\xed\xa0\x8001"      # a lone surrogate
    moment.zone = "\xc3\xa9t\xc3\xa9"
    assert calendar.strftime("%Z", moment) == moment.zone


def test_clocks_agree():
    before = time.time_ns()
    assert before <= clock.nanoseconds(clock.REALTIME) <= time.time_ns()
    assert clock.resolution(clock.MONOTONIC) == round(time.clock_getres(time.CLOCK_MONOTONIC) * 1e9)
    assert clock.in_seconds(1500000000) == 1.5


@pytest.mark.parametrize("value", [0, -1, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**32 + 5])
def test_wrap_int32(value):
    wrapped = arith.wrap_int32(value)
    assert -2**31 <= wrapped < 2**31 and (wrapped - value) % 2**32 == 0
