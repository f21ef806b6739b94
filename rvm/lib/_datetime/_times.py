"""datetime.time: a time of day, as the number of microseconds since midnight."""
import time as _time
from _datetime._deltas import duration, shown_name
from _datetime._fields import (
    HASH_KEY, HOUR, SAME, SECOND, check_fold, checked_time, pickled, time_of_state, time_state, with_fold)
from _datetime._reading import read, read_time
from _datetime._writing import format_by, formatted, offset_text, time_text
from _datetime._zones import check_zone, name_in, offset_in

_new = object.__new__


def new_time(cls, us, zone, fold):
    """Return the time with these microseconds since midnight; of a derived class it is made as programs make it."""
    if cls is not time:
        return cls(*time_fields(us), zone, fold=fold) if fold else cls(*time_fields(us), zone)
    self = _new(time)
    self._us = us
    self._zone = zone
    self._fold = fold
    return self


def time_fields(us):
    """Return hour, minute, second and microsecond."""
    seconds = us // SECOND
    return seconds // 3600, seconds // 60 % 60, seconds % 60, us % SECOND


def _unpickled(cls, state, zone):
    state = pickled(state, 6, "time")
    if state is None or state[0] & 127 > 23:
        return None
    check_state_zone(zone)
    self = _new(cls)
    self._us = time_of_state(state[0] & 127, state, 1)
    self._zone = zone
    self._fold = state[0] >> 7
    return self


def check_state_zone(zone):
    try:
        check_zone(zone)
    except TypeError:
        raise TypeError("bad tzinfo state arg") from None


def shown_seconds(us):
    """Return what the repr of a time or datetime has behind hour and minute, but for what is given by its name."""
    if not us % (60 * SECOND):
        return ""
    text = ", %d" % (us // SECOND % 60)
    return "%s, %d" % (text, us % SECOND) if us % SECOND else text


def shown_fold(fold):
    return ", fold=1" if fold else ""


def shown_zone(zone):
    return "" if zone is None else ", tzinfo=%r" % (zone,)


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints."""

    __module__ = "datetime"
    __slots__ = ("_us", "_zone", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)):
            self = _unpickled(cls, hour, minute or None)
            if self is not None:
                return self
        us = checked_time(hour, minute, second, microsecond)
        if tzinfo is not None:
            check_zone(tzinfo)
        if fold != 0:
            check_fold(fold)
        self = _new(cls)
        self._us = us
        self._zone = tzinfo
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, string, /):
        """string -> time from a string in ISO 8601 format"""
        us, zone = read(read_time, string)
        return new_time(cls, us, zone, 0)

    @property
    def hour(self):
        return self._us // HOUR

    @property
    def minute(self):
        return self._us // (60 * SECOND) % 60

    @property
    def second(self):
        return self._us // SECOND % 60

    @property
    def microsecond(self):
        return self._us % SECOND

    @property
    def tzinfo(self):
        return self._zone

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return offset_in(self._zone, "utcoffset", None)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return offset_in(self._zone, "dst", None)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return name_in(self._zone, None)

    def isoformat(self, timespec="auto"):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].

The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'."""
        return time_text(self._us, timespec) + offset_text(self.utcoffset())

    def strftime(self, format):
        """format -> strftime() style string."""
        fields = _time.struct_time((1900, 1, 1, *time_fields(self._us)[:3], 0, 1, -1))
        return formatted(self, fields, format, None)

    def __format__(self, format, /):
        """Formats self with strftime."""
        return format_by(self, format)

    def replace(self, hour=SAME, minute=SAME, second=SAME, microsecond=SAME, tzinfo=SAME, *, fold=SAME):
        """Return time with new specified fields."""
        own = time_fields(self._us)
        return time.__new__(
            type(self), own[0] if hour is SAME else hour, own[1] if minute is SAME else minute,
            own[2] if second is SAME else second, own[3] if microsecond is SAME else microsecond,
            self._zone if tzinfo is SAME else tzinfo, fold=self._fold if fold is SAME else fold)

    def _difference(self, other, if_mixed):
        """Return a number that is as this time minus the other one; `if_mixed` if only one of them has an offset."""
        if self._zone is other._zone:
            return self._us - other._us
        mine = self.utcoffset()
        others = other.utcoffset()
        if mine is None or others is None:
            return self._us - other._us if mine is others else if_mixed
        return self._us - mine._us - other._us + others._us

    def _order(self, other):
        difference = self._difference(other, None)
        if difference is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return difference

    def __eq__(self, other):
        return self._difference(other, 1) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._order(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._order(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._order(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._order(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        zone = self._zone
        if zone is None:
            return hash((HASH_KEY, self._us))
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash((HASH_KEY, self._us) if offset is None else self._us - offset._us)

    def __reduce_ex__(self, protocol, /):
        state = with_fold(time_state(self._us), 0, self._fold and protocol > 3)
        return type(self), (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __repr__(self):
        hour, minute = time_fields(self._us)[:2]
        return "%s(%d, %d%s%s%s)" % (
            shown_name(type(self), time), hour, minute,
            shown_seconds(self._us), shown_zone(self._zone), shown_fold(self._fold))

    def __str__(self):
        return self.isoformat()


time.min = time()
time.max = time(23, 59, 59, 999999)
time.resolution = duration(1)
