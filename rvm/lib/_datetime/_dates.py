"""datetime.date: a day, as its number."""
import time as _time
from _datetime._deltas import duration, shown_name, timedelta
from _datetime._fields import (
    DAY, HASH_KEY, LAST_DAY, MAXYEAR, MINYEAR, SAME, checked_day, checked_number, day_number, day_of_week, day_state,
    fields_of_day, first_monday, missing, pickled)
from _datetime._reading import read, read_day
from _datetime._writing import c_time, day_text, format_by, formatted, time_tuple
from operator import index

_new = object.__new__


def new_date(cls, number):
    """Return the date of a day; of a derived class it is made as programs make it."""
    if cls is date:
        self = _new(date)
        self._day = number
        return self
    return cls(*fields_of_day(number))


def unpickled_date(cls, state):
    """Return the date with a pickled state, or None if it is none."""
    state = pickled(state, 4, "date")
    if state is None or not 1 <= state[2] <= 12:
        return None
    self = _new(cls)
    self._day = day_number(state[0] << 8 | state[1], state[2], state[3])
    return self


class date:
    """date(year, month, day) --> date object"""

    __module__ = "datetime"
    __slots__ = ("_day",)
    _has_time = False       # datetime is derived from date, and has one

    def __new__(cls, year=None, month=None, day=None):
        if day is None:
            if month is None:
                self = unpickled_date(cls, year)
                if self is not None:
                    return self
            missing(("year", year), ("month", month), ("day", day))
        self = _new(cls)
        self._day = checked_day(year, month, day)
        return self

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp."""
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > LAST_DAY:
            raise ValueError("year %d is out of range" % fields_of_day(ordinal)[0])
        return new_date(cls, ordinal)

    @classmethod
    def fromisoformat(cls, string, /):
        """str -> Construct a date from a string in ISO 8601 format."""
        return new_date(cls, read(read_day, string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """int, int, int -> Construct a date from the ISO year, week number and weekday."""
        number = day_of_week(index(year), index(week), index(day))
        if not 1 <= number <= LAST_DAY:
            raise ValueError("year %d is out of range" % fields_of_day(number)[0])
        return new_date(cls, number)

    @property
    def year(self):
        return fields_of_day(self._day)[0]

    @property
    def month(self):
        return fields_of_day(self._day)[1]

    @property
    def day(self):
        return fields_of_day(self._day)[2]

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return self._day

    def weekday(self):
        """Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6"""
        return (self._day + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7"""
        return (self._day + 6) % 7 + 1

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        number = self._day
        year = fields_of_day(number)[0]
        first = first_monday(year)
        if number < first:
            year -= 1
            first = first_monday(year)
        elif number >= first + 364 and number >= first_monday(year + 1):
            year += 1
            first = first_monday(year)
        return IsoCalendarDate(year, (number - first) // 7 + 1, (number + 6) % 7 + 1)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return time_tuple(self._day, 0, -1)

    def ctime(self):
        """Return ctime() style string."""
        return c_time(self._day, 0)

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return day_text(self._day)

    def strftime(self, format):
        """format -> strftime() style string."""
        return formatted(self, self.timetuple(), format, self)

    def __format__(self, format, /):
        """Formats self with strftime."""
        return format_by(self, format)

    def replace(self, year=SAME, month=SAME, day=SAME):
        """Return date with new specified fields."""
        own = fields_of_day(self._day)
        return date.__new__(type(self), index(own[0] if year is SAME else year),
                            index(own[1] if month is SAME else month), index(own[2] if day is SAME else day))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return new_date(type(self), checked_number(self._day + other._us // DAY))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return new_date(type(self), checked_number(self._day - other._us // DAY))
        if isinstance(other, date) and not other._has_time:
            return duration((self._day - other._day) * DAY)
        return NotImplemented

    def __rsub__(self, other):
        return date.__sub__(other, self) if isinstance(other, date) and not other._has_time else NotImplemented

    def __eq__(self, other):
        return self._day == other._day if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._day < other._day if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        return self._day <= other._day if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        return self._day > other._day if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        return self._day >= other._day if isinstance(other, date) else NotImplemented

    def __hash__(self):
        return hash((HASH_KEY, self._day))

    def __reduce__(self):
        return type(self), (day_state(self._day),)

    def __repr__(self):
        return "%s(%d, %d, %d)" % (shown_name(type(self), date), *fields_of_day(self._day))

    def __str__(self):
        return self.isoformat()


class IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()"""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self


date.min = date(MINYEAR, 1, 1)
date.max = date(MAXYEAR, 12, 31)
date.resolution = duration(DAY)
