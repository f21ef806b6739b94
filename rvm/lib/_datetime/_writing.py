"""Texts of dates and times: as ISO 8601 has them, and by a format."""
from _datetime._fields import HOUR, SECOND, day_number, fields_of_day
from time import strftime, struct_time

_TWO = ["%02d" % number for number in range(100)]
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(number):
    """Return the day as YYYY-MM-DD."""
    year, month, day = fields_of_day(number)
    return f"{_TWO[year // 100]}{_TWO[year % 100]}-{_TWO[month]}-{_TWO[day]}"


def time_text(us, timespec="auto"):
    """Return the microseconds since midnight as HH:MM:SS.ffffff, as far as `timespec` tells."""
    seconds = us // SECOND
    rest = us % SECOND
    if timespec == "auto":
        timespec = "microseconds" if rest else "seconds"
    hours = _TWO[seconds // 3600]
    minutes = _TWO[seconds // 60 % 60]
    if timespec == "seconds":
        return f"{hours}:{minutes}:{_TWO[seconds % 60]}"
    if timespec == "microseconds":
        digits = f"{_TWO[rest // 10000]}{_TWO[rest // 100 % 100]}{_TWO[rest % 100]}"
        return f"{hours}:{minutes}:{_TWO[seconds % 60]}.{digits}"
    if timespec == "milliseconds":
        return f"{hours}:{minutes}:{_TWO[seconds % 60]}.{rest // 1000:03d}"
    if timespec == "minutes":
        return f"{hours}:{minutes}"
    if timespec == "hours":
        return hours
    raise ValueError("Unknown timespec value")


def offset_text(offset, separator=":"):
    """Return an offset from UTC as +HH:MM, with seconds and microseconds if it has any; "" for None."""
    if offset is None:
        return ""
    us = abs(offset._us)
    text = f"{'-' if offset._us < 0 else '+'}{_TWO[us // HOUR]}{separator}{_TWO[us // (60 * SECOND) % 60]}"
    if us % (60 * SECOND):
        text += separator + _TWO[us // SECOND % 60]
        if us % SECOND:
            text += ".%06d" % (us % SECOND)
    return text


def c_time(number, us):
    """Return date and time as ctime() of C does."""
    year, month, day = fields_of_day(number)
    return "%s %s %2d %s %04d" % (
        _DAYS[(number + 6) % 7], _MONTHS[month], day, time_text(us // SECOND * SECOND), year)


def time_tuple(number, us, flag):
    """Return a time.struct_time."""
    year, month, day = fields_of_day(number)
    seconds = us // SECOND
    return struct_time((
        year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60,
        (number + 6) % 7, number - day_number(year, 1, 1) + 1, flag))


def formatted(shown, fields, format, argument):
    """Do strftime of an object for a struct_time; `argument` is what tzname and utcoffset of its zone are asked with.

    What the strftime of C does not know is replaced first: %z, %Z and %f.
    """
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not %s" % type(format).__name__)
    parts = []
    position = 0
    while True:
        percent = format.find("%", position)
        if percent < 0 or percent + 1 == len(format):
            parts.append(format[position:])
            return strftime("".join(parts), fields)
        kind = format[percent + 1]
        if kind == "z":
            parts += format[position:percent], offset_text(_asked(shown, "utcoffset"), "")
        elif kind == "Z":
            name = _asked(shown, "tzname") or ""
            name.encode()               # C's strftime takes no lone surrogates
            parts += format[position:percent], name.replace("%", "%%")
        elif kind == "f":
            parts += format[position:percent], "%06d" % getattr(shown, "microsecond", 0)
        else:
            parts.append(format[position:percent + 2])
        position = percent + 2


def _asked(shown, name):
    method = getattr(shown, name, None)
    return method() if method is not None else None


def format_by(shown, format):
    """Do __format__ of an object: its strftime, or str where there is no format."""
    if not isinstance(format, str):
        raise TypeError("__format__() argument 1 must be str, not %s" % type(format).__name__)
    return shown.strftime(format) if format else str(shown)
