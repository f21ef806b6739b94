"""The calendar, and checks of what programs give as years, months, hours and so on."""
from operator import index

MINYEAR = 1
MAXYEAR = 9999
LAST_DAY = 3652059              # the number of 9999-12-31; that of 0001-01-01 is 1
SECOND = 1000000                # in microseconds
HOUR = 3600 * SECOND
DAY = 24 * HOUR
HASH_KEY = hash("datetime")     # by which hashes differ from run to run, as those of bytes do: nobody can foresee them

_MONTH_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month]


def day_number(year, month, day):
    """Return the number of a day.  Years are counted from March here, so that leap days come last."""
    month += 9
    if month >= 12:
        month -= 12
    else:
        year -= 1
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 306


def fields_of_day(number):
    """Return year, month and day."""
    number += 305
    year = (10000 * number + 14780) // 3652425
    rest = number - (365 * year + year // 4 - year // 100 + year // 400)
    if rest < 0:
        year -= 1
        rest = number - (365 * year + year // 4 - year // 100 + year // 400)
    month = (5 * rest + 2) // 153
    day = rest - (153 * month + 2) // 5 + 1
    if month < 10:
        return year, month + 3, day
    return year + 1, month - 9, day


def first_monday(year):
    """Return the number of the day with which the first week of a year begins."""
    first = day_number(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def day_of_week(year, week, day):
    """Return the number of a day that is given by year, week and day of ISO 8601."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("Year is out of range: %d" % year)
    if not 1 <= week <= 52 and not (week == 53 and first_monday(year + 1) - first_monday(year) > 364):
        raise ValueError("Invalid week: %d" % week)
    if not 1 <= day <= 7:
        raise ValueError("Invalid day: %d (range is [1, 7])" % day)
    return first_monday(year) + (week - 1) * 7 + day - 1


# Checks.

def checked_day(year, month, day):
    """Return the number of a day whose fields a program has given."""
    if type(year) is not int:
        year = index(year)
    if type(month) is not int:
        month = index(month)
    if type(day) is not int:
        day = index(day)
    if not 1 <= year <= MAXYEAR:
        raise _out_of_range(year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if day < 1 or day > 28 and day > days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return day_number(year, month, day)


def _out_of_range(year):
    if year >= 1 << 31:
        return OverflowError("signed integer is greater than maximum")
    if year < -1 << 31:
        return OverflowError("signed integer is less than minimum")
    return ValueError("year %d is out of range" % year)


def checked_time(hour, minute, second, microsecond):
    """Return the microseconds since midnight."""
    if type(hour) is not int:
        hour = index(hour)
    if type(minute) is not int:
        minute = index(minute)
    if type(second) is not int:
        second = index(second)
    if type(microsecond) is not int:
        microsecond = index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond < SECOND:
        raise ValueError("microsecond must be in 0..999999")
    return ((hour * 60 + minute) * 60 + second) * SECOND + microsecond


def check_fold(fold):
    if index(fold) not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def checked_number(number):
    """Return the number of a day that arithmetic has found."""
    if not 1 <= number <= LAST_DAY:
        raise OverflowError("date value out of range")
    return number


# Pickled states, which are bytes, or a str where Python 2 has pickled them.

def pickled(state, size, kind):
    """Return the state as bytes, or None if it is none."""
    if isinstance(state, str) and len(state) == size:
        try:
            return state.encode("latin1")
        except UnicodeEncodeError:
            raise ValueError(
                "Failed to encode latin1 string when unpickling a %s object. pickle.load(data, encoding='latin1') is "
                "assumed." % kind) from None
    return state if isinstance(state, bytes) and len(state) == size else None


def day_state(number):
    year, month, day = fields_of_day(number)
    return bytes((year >> 8, year & 255, month, day))


def time_state(us):
    part = us % SECOND
    seconds = us // SECOND
    return bytes((seconds // 3600, seconds // 60 % 60, seconds % 60, part >> 16, part >> 8 & 255, part & 255))


def time_of_state(hour, state, place):
    """Return the microseconds since midnight, of an hour and what five bytes from a place on tell.

    They are read one by one: a trace has a load for each of them then, and no call.
    """
    part = state[place + 2] << 16 | state[place + 3] << 8 | state[place + 4]
    return ((hour * 60 + state[place]) * 60 + state[place + 1]) * SECOND + part


def with_fold(state, place, fold):
    """Return a state whose byte at the place has the fold as its highest bit."""
    if not fold:
        return state
    return state[:place] + bytes((state[place] | 128,)) + state[place + 1:]


def missing(*fields):
    """Raise TypeError for the first field that is not given or no int; fields are pairs of name and value."""
    for place, (name, value) in enumerate(fields):
        if value is None:
            raise TypeError("function missing required argument '%s' (pos %d)" % (name, place + 1))
        index(value)


class Same:
    """The default of the arguments of replace()."""


SAME = Same()
