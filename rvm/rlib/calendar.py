"""Converts seconds since 1970 to the calendar's fields and back, in the system's time zone."""
from __future__ import absolute_import

from rvm.rlib import utf8
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_time as system
else:
    from rvm.rlib import native_time as system


def gmtime(seconds):
    """Return the BrokenDownTime in UTC.  Raise OSError if its year is too large for C's int."""
    return system.gmtime(seconds)


def localtime(seconds):
    """Return the BrokenDownTime in the system's time zone.  Raise OSError if its year is too large for C's int."""
    return system.localtime(seconds)


def zone_name(moment):
    """Return the name of a BrokenDownTime's zone, as text."""
    zone = moment.zone
    return utf8.from_system(zone) if zone is not None else ''


def mktime(moment):
    """Return the seconds since 1970 of a BrokenDownTime in the system's time zone.

    Its fields may be out of range.  Raise OverflowError if the result is.
    """
    return system.mktime(moment)


def strftime(format, moment):
    """Return the BrokenDownTime formatted by `format`, a text without NUL; its fields must be in range."""
    text = system.strftime(format, moment)
    if utf8.check(text) >= 0:       # a zone's name
        return utf8.from_system(text)
    return text


def tzset():
    """Ask the system again for the time zone."""
    system.tzset()
