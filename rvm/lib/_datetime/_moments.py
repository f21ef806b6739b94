"""datetime.datetime: a date, with the microseconds since midnight."""
import time as _time
from _datetime._dates import date
from _datetime._deltas import duration, shown_name, timedelta
from _datetime._fields import (
    DAY, HASH_KEY, LAST_DAY, SAME, SECOND, check_fold, checked_day, checked_number, checked_time, day_number,
    day_state, fields_of_day, missing, pickled, time_of_state, time_state, with_fold)
from _datetime._reading import read, read_moment
from _datetime._times import check_state_zone, new_time, shown_fold, shown_seconds, shown_zone, time, time_fields
from _datetime._writing import c_time, day_text, offset_text, time_text, time_tuple
from _datetime._zones import Moments, check_zone, name_in, offset_in, timezone
from math import modf
from operator import index

_new = object.__new__
_EPOCH = day_number(1970, 1, 1)
_EPOCH_US = _EPOCH * DAY
_LONGEST_FOLD = 24 * 3600       # seconds


def moment(cls, number, us, zone, fold):
    """Return the datetime of a day and a time; of a derived class it is made as programs make it."""
    if cls is datetime:
        self = _new(datetime)
        self._day = number
        self._us = us
        self._zone = zone
        self._fold = fold
        return self
    if fold:
        return cls(*fields_of_day(number), *time_fields(us), zone, fold=fold)
    return cls(*fields_of_day(number), *time_fields(us), zone)


def _unpickled(cls, state, zone):
    state = pickled(state, 10, "datetime")
    if state is None or not 1 <= state[2] & 127 <= 12:
        return None
    check_state_zone(zone)
    self = _new(cls)
    self._day = day_number(state[0] << 8 | state[1], state[2] & 127, state[3])
    self._us = time_of_state(state[4], state, 5)
    self._zone = zone
    self._fold = state[2] >> 7
    return self


# Local time: seconds since the epoch, in UTC and as the clock on the wall would count them.

def _local_seconds(seconds):
    year, month, day, hour, minute, second = _time.localtime(seconds)[:6]
    return ((day_number(year, month, day) - _EPOCH) * 24 + hour) * 3600 + minute * 60 + min(second, 59)


def _seconds_of_local(local, fold):
    """Return the seconds in UTC of local ones.  Of two that fit the fold tells which; where there is none, one near."""
    first = local - (_local_seconds(local) - local)
    if _local_seconds(first) == local:
        other = first + (_LONGEST_FOLD if fold else -_LONGEST_FOLD)
        offset = _local_seconds(other) - other
        if offset == local - first:
            return first
    else:
        offset = _local_seconds(first) - first
    second = local - offset
    if _local_seconds(second) == local:
        return second
    if _local_seconds(first) == local:
        return first
    return min(first, second) if fold else max(first, second)


def _local_moment(cls, seconds, us):
    """Return the local datetime of seconds since the epoch."""
    local = _local_seconds(seconds)
    fold = 0
    before = _local_seconds(seconds - _LONGEST_FOLD)
    shift = local - before - _LONGEST_FOLD
    if shift < 0 and _local_seconds(seconds + shift) == local:
        fold = 1
    return _moment_of_seconds(cls, local, us, None, fold)


def _moment_of_seconds(cls, seconds, us, zone, fold):
    number = seconds // 86400 + _EPOCH
    if not 1 <= number <= LAST_DAY:
        raise ValueError("year %d is out of range" % fields_of_day(number)[0])
    return moment(cls, number, seconds % 86400 * SECOND + us, zone, fold)


def _split(timestamp):
    """Return a timestamp as whole seconds and microseconds, rounded half to even."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError("Invalid value NaN (not a number)")
        if abs(timestamp) >= 1 << 63:
            raise OverflowError("timestamp out of range for platform time_t")
        fraction, seconds = modf(timestamp)
        us = round(fraction * SECOND)
        return int(seconds) + us // SECOND, us % SECOND
    seconds = index(timestamp)
    if not -1 << 63 <= seconds < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds, 0


def _stamped(cls, seconds, us, zone):
    if zone is None:
        return _local_moment(cls, seconds, us)
    check_zone(zone)
    return zone.fromutc(_moment_of_seconds(cls, seconds, us, zone, 0))


def _local_zone(seconds):
    """Return the time zone that the system has at that time."""
    fields = _time.localtime(seconds)
    return timezone(timedelta(seconds=fields.tm_gmtoff), fields.tm_zone)


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints."""

    __module__ = "datetime"
    __slots__ = ("_us", "_zone", "_fold")
    _has_time = True

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        if day is None:
            if isinstance(year, (bytes, str)):
                self = _unpickled(cls, year, month)
                if self is not None:
                    return self
            missing(("year", year), ("month", month), ("day", day))
        number = checked_day(year, month, day)
        us = checked_time(hour, minute, second, microsecond)
        if tzinfo is not None:
            check_zone(tzinfo)
        if fold != 0:
            check_fold(fold)
        self = _new(cls)
        self._day = number
        self._us = us
        self._zone = tzinfo
        self._fold = fold
        return self

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz.

  tz
    Timezone object.

If no tz is specified, uses local timezone."""
        us = _time.time_ns() // 1000
        return _stamped(cls, us // SECOND, us % SECOND, tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        us = _time.time_ns() // 1000
        return _moment_of_seconds(cls, us // SECOND, us % SECOND, None, 0)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        seconds, us = _split(timestamp)
        return _stamped(cls, seconds, us, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        seconds, us = _split(timestamp)
        return _moment_of_seconds(cls, seconds, us, None, 0)

    @classmethod
    def combine(cls, date, time, tzinfo=SAME):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date):
            raise TypeError("combine() argument 1 must be datetime.date, not %s" % type(date).__name__)
        if not isinstance(time, _time_of_day):
            raise TypeError("combine() argument 2 must be datetime.time, not %s" % type(time).__name__)
        zone = time._zone if tzinfo is SAME else tzinfo
        check_zone(zone)
        return moment(cls, date._day, time._us, zone, time._fold)

    @classmethod
    def strptime(cls, date_string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    @classmethod
    def fromisoformat(cls, string, /):
        """string -> datetime from a string in most ISO 8601 formats"""
        number, us, zone = read(read_moment, string)
        return moment(cls, number, us, zone, 0)

    # The time of day is kept as in `time`.
    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    def date(self):
        """Return date object with same year, month and day."""
        return _date.fromordinal(self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return new_time(_time_of_day, self._us, None, self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return new_time(_time_of_day, self._us, self._zone, self._fold)

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return offset_in(self._zone, "utcoffset", self)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return offset_in(self._zone, "dst", self)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return name_in(self._zone, self)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        saving = self.dst()
        return time_tuple(self._day, self._us, -1 if saving is None else int(bool(saving)))

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        total = self._day * DAY + self._us
        if offset is not None:
            total -= offset._us
        return time_tuple(checked_number(total // DAY), total % DAY, 0)

    def timestamp(self):
        """Return POSIX timestamp as float."""
        offset = self.utcoffset()
        if offset is not None:
            return (self._day * DAY + self._us - offset._us - _EPOCH_US) / SECOND
        local = (self._day - _EPOCH) * 86400 + self._us // SECOND
        return _seconds_of_local(local, self._fold) + self._us % SECOND / SECOND

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        check_zone(tz)
        own = self._zone
        if own is tz and own is not None:
            return self
        offset = self.utcoffset()
        if offset is None:
            local = (self._day - _EPOCH) * 86400 + self._us // SECOND
            own = _local_zone(_seconds_of_local(local, self._fold))
            offset = own.utcoffset(self)
        total = self._day * DAY + self._us - offset._us
        number = checked_number(total // DAY)
        if tz is None:
            tz = _local_zone((number - _EPOCH) * 86400 + total % DAY // SECOND)
        return tz.fromutc(moment(type(self), number, total % DAY, tz, 0))

    def replace(self, year=SAME, month=SAME, day=SAME, hour=SAME, minute=SAME, second=SAME, microsecond=SAME,
                tzinfo=SAME, *, fold=SAME):
        """Return datetime with new specified fields."""
        own = fields_of_day(self._day)
        clock = time_fields(self._us)
        return datetime.__new__(
            type(self), index(own[0] if year is SAME else year), index(own[1] if month is SAME else month),
            index(own[2] if day is SAME else day), clock[0] if hour is SAME else hour,
            clock[1] if minute is SAME else minute, clock[2] if second is SAME else second,
            clock[3] if microsecond is SAME else microsecond, self._zone if tzinfo is SAME else tzinfo,
            fold=self._fold if fold is SAME else fold)

    def ctime(self):
        """Return ctime() style string."""
        return c_time(self._day, self._us)

    def isoformat(self, sep="T", timespec="auto"):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not %s" % type(sep).__name__)
        text = f"{day_text(self._day)}{sep}{time_text(self._us, timespec)}"
        return text if self._zone is None else text + offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return "%s(%d, %d, %d, %d, %d%s%s%s)" % (
            shown_name(type(self), datetime), *fields_of_day(self._day), *time_fields(self._us)[:2],
            shown_seconds(self._us), shown_fold(self._fold), shown_zone(self._zone))

    # Arithmetic.

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._moved(other._us)
        return NotImplemented

    __radd__ = __add__

    def _moved(self, us):
        total = self._day * DAY + self._us + us
        return moment(type(self), checked_number(total // DAY), total % DAY, self._zone, 0)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._us)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._difference(other)
        if difference is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return duration(difference)

    def __rsub__(self, other):
        return datetime.__sub__(other, self) if isinstance(other, datetime) else NotImplemented

    def _difference(self, other):
        """Return the microseconds between two datetimes, None if only one of them has an offset."""
        difference = (self._day - other._day) * DAY + self._us - other._us
        if self._zone is other._zone:
            return difference
        mine = self.utcoffset()
        others = other.utcoffset()
        if mine is None or others is None:
            return difference if mine is others else None
        return difference - mine._us + others._us

    def _depends_on_fold(self):
        """Return whether the offset would be another one with the other fold: equal to no time in another zone."""
        return self.utcoffset() != self.replace(fold=1 - self._fold).utcoffset()

    def _order(self, other):
        if not isinstance(other, datetime):
            raise TypeError("can't compare %s to %s" % (
                shown_name(type(self), datetime), shown_name(type(other), _date)))
        difference = self._difference(other)
        if difference is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return difference

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, _date) else NotImplemented
        if self._zone is other._zone:
            return self._us == other._us and self._day == other._day
        if self._difference(other) != 0:
            return False
        return not (self._depends_on_fold() or other._depends_on_fold())

    def __lt__(self, other):
        if isinstance(other, datetime) and self._zone is other._zone:
            return (self._day - other._day) * DAY + self._us < other._us
        return self._order(other) < 0 if isinstance(other, _date) else NotImplemented

    def __le__(self, other):
        if isinstance(other, datetime) and self._zone is other._zone:
            return (self._day - other._day) * DAY + self._us <= other._us
        return self._order(other) <= 0 if isinstance(other, _date) else NotImplemented

    def __gt__(self, other):
        if isinstance(other, datetime) and self._zone is other._zone:
            return (self._day - other._day) * DAY + self._us > other._us
        return self._order(other) > 0 if isinstance(other, _date) else NotImplemented

    def __ge__(self, other):
        if isinstance(other, datetime) and self._zone is other._zone:
            return (self._day - other._day) * DAY + self._us >= other._us
        return self._order(other) >= 0 if isinstance(other, _date) else NotImplemented

    def __hash__(self):
        total = self._day * DAY + self._us
        if self._zone is None:
            return hash((HASH_KEY, total))
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash((HASH_KEY, total) if offset is None else total - offset._us)

    def __reduce_ex__(self, protocol, /):
        state = with_fold(day_state(self._day) + time_state(self._us), 2, self._fold and protocol > 3)
        return type(self), (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date = date
_time_of_day = time
Moments.kind = datetime
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = duration(1)
