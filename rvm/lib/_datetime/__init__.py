"""_datetime: dates and times.  CPython has them in C, and the library's datetime takes them from here.

A date is one number, its day; a time of day and a duration are one number too, of microseconds.  So comparing and
adding are operations with machine integers, in compiled loops three to eight times as fast as with the library's own
classes in Python, which keep each field for itself.  Year, month and day are found when they are asked for.

    _fields     the calendar: days to year, month and day and back; checks of fields
    _deltas     timedelta
    _dates      date
    _zones      tzinfo, timezone
    _times      time
    _moments    datetime
    _reading    texts of ISO 8601 into fields
    _writing    fields into texts
"""
from _datetime._dates import IsoCalendarDate as _IsoCalendarDate, date
from _datetime._deltas import timedelta
from _datetime._fields import MAXYEAR, MINYEAR
from _datetime._moments import datetime
from _datetime._times import time
from _datetime._zones import timezone, tzinfo
from _library import builtin_type as _builtin_type, final_type as _final_type

UTC = timezone.utc

for _type in (date, datetime, time, timedelta, tzinfo):
    _builtin_type(_type)
for _type in (timezone, _IsoCalendarDate):
    _final_type(_type)
del _type
