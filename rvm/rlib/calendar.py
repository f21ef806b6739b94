"""From seconds since 1970 to the calendar's fields and back, in the system's time zone."""
from __future__ import absolute_import

from rvm.rlib import utf8
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_time as system
else:
    from rvm.rlib import native_time as system


def gmtime(seconds):
    """The BrokenDownTime in UTC; OSError where its year is too large for C's int."""
    return system.gmtime(seconds)


def localtime(seconds):
    """The BrokenDownTime in the system's time zone; OSError where its year is too large for C's int."""
    return system.localtime(seconds)


def zone_name(moment):
    """The name of a BrokenDownTime's zone, as text."""
    zone = moment.zone
    return utf8.from_system(zone) if zone is not None else ''


def mktime(moment):
    """The seconds of a BrokenDownTime in the system's time zone, whose fields may be out of range; OverflowError."""
    return system.mktime(moment)


def strftime(format, moment):
    """The BrokenDownTime as `format` says, text without NUL; its fields must be in range."""
    text = system.strftime(format, moment)
    if utf8.check(text) >= 0:       # a zone's name
        return utf8.from_system(text)
    return text


def tzset():
    """Ask again what the time zone is."""
    system.tzset()
