"""What fromisoformat() takes: texts of ISO 8601.  They are read as bytes, whose numbers compiled loops have at once."""
from _datetime._deltas import duration
from _datetime._fields import SECOND, checked_day, checked_time, day_of_week, fields_of_day
from _datetime._zones import timezone

_PLUS, _COMMA, _DASH, _PERIOD, _COLON, _T, _W, _Z = b"+,-.:TWZ"


class Malformed(Exception):
    """The text is none of ISO 8601."""


def _at(data, place):
    """Return a byte, 0 behind the last one."""
    return data[place] if place < len(data) else 0


def _digit(data, place):
    value = _at(data, place) - 48
    if not 0 <= value <= 9:
        raise Malformed
    return value


def _two(data, place):
    """Return the number that two digits make."""
    if place + 1 >= len(data):
        raise Malformed
    tens, ones = data[place] - 48, data[place + 1] - 48
    if not (0 <= tens <= 9 and 0 <= ones <= 9):
        raise Malformed
    return tens * 10 + ones


def read_day(data):
    """Return the number of a day that is all of the text."""
    if len(data) not in (7, 8, 10):
        raise Malformed
    return checked_day(*_read_day(data, len(data)))


def _read_day(data, end):
    """Return year, month and day: YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD, or a week without a day."""
    year = _two(data, 0) * 100 + _two(data, 2)
    separated = _at(data, 4) == _DASH
    place = 5 if separated else 4
    if _at(data, place) == _W:
        return _read_week(data, year, place + 1, separated, end)
    month = _two(data, place)
    place += 2
    if separated:
        if _at(data, place) != _DASH:
            raise Malformed
        place += 1
    return year, month, _two(data, place)


def _read_week(data, year, place, separated, end):
    week = _two(data, place)
    place += 2
    day = 1
    if place < end:
        if separated:
            if _at(data, place) != _DASH:
                raise Malformed
            place += 1
        day = _digit(data, place)
    try:
        return fields_of_day(day_of_week(year, week, day))
    except ValueError:
        raise Malformed from None


def _read_clock(data, place, end):
    """Return hour, minute, second and microsecond, and whether something follows that belongs to none of them.

    As in CPython that may be one character, which is ignored before a time zone; and without colons the fraction of
    the seconds needs no period.
    """
    fields = [0, 0, 0]
    separated = True
    for field in range(3):
        fields[field] = _two(data, place)
        place += 2
        byte = _at(data, place)
        if field == 0:
            separated = byte == _COLON
        if place + 1 >= end:
            return fields[0], fields[1], fields[2], 0, byte != 0
        if byte == _PERIOD or byte == _COMMA:
            place += 1
            break
        if separated:
            if byte != _COLON:
                raise Malformed
            place += 1
    part = 0
    unit = SECOND
    while place < end and unit > 1:
        unit //= 10
        part += _digit(data, place) * unit
        place += 1
    while _is_digit(data, place):
        place += 1
    return fields[0], fields[1], fields[2], part, place < len(data)


def _read_clock_and_zone(data, place):
    """Return the four fields of a time and its offset from UTC in microseconds, None if there is no time zone."""
    size = len(data)
    if size == place + 8 and data[place + 2] == data[place + 5] == _COLON:      # HH:MM:SS, the most common form
        return _two(data, place), _two(data, place + 3), _two(data, place + 6), 0, None
    end = place
    while end < size and data[end] != _PLUS and data[end] != _DASH and data[end] != _Z:
        end += 1
    hour, minute, second, part, more = _read_clock(data, place, end)
    if end >= size:
        if more:
            raise Malformed
        return hour, minute, second, part, None
    if data[end] == _Z:
        if end + 1 != size:
            raise Malformed
        return hour, minute, second, part, 0
    hours, minutes, seconds, parts, more = _read_clock(data, end + 1, size)
    if more:
        raise Malformed
    offset = ((hours * 60 + minutes) * 60 + seconds) * SECOND + parts
    return hour, minute, second, part, -offset if data[end] == _DASH else offset


def _zone(offset):
    return None if offset is None else timezone(duration(offset))


def read_time(data):
    """Return the microseconds since midnight and the time zone, or None."""
    hour, minute, second, part, offset = _read_clock_and_zone(data, 1 if _at(data, 0) == _T else 0)
    zone = _zone(offset)
    return checked_time(hour, minute, second, part), zone


def _is_digit(data, place):
    return place < len(data) and 48 <= data[place] <= 57


def _end_of_day(data):
    """Return where the date in a text of date and time ends."""
    if len(data) == 7:
        return 7
    if data[4] == _DASH:
        if data[5] != _W:
            return 10
        if _at(data, 8) != _DASH:
            return 8
        if len(data) == 9:
            raise Malformed
        # YYYY-Www-D, unless what follows is the time, behind a separator "-": it has two digits.
        return 8 if _is_digit(data, 10) else 10
    if data[4] != _W:
        return 8
    end = 7
    while _is_digit(data, end):
        end += 1
    if end < 9:
        return end
    return 7 if end % 2 == 0 else 8


def read_moment(data):
    """Return the number of the day, the microseconds since midnight and the time zone, or None."""
    if len(data) < 7:
        raise Malformed
    end = _end_of_day(data)
    year, month, day = _read_day(data, end)
    if end >= len(data):
        return checked_day(year, month, day), 0, None
    hour, minute, second, part, offset = _read_clock_and_zone(data, end + 1)
    zone = _zone(offset)
    return checked_day(year, month, day), checked_time(hour, minute, second, part), zone


def read(reader, text):
    """Return what the reader makes of an argument of fromisoformat(), and raise CPython's errors."""
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    try:
        return reader((text if text.isascii() else _ascii(reader, text)).encode())
    except Malformed:
        raise ValueError("Invalid isoformat string: %r" % text) from None


def _ascii(reader, text):
    """Return a text without the character between date and time, the only one that need not be ASCII."""
    if reader is not read_moment:
        raise Malformed
    data = text[:20].encode("ascii", "replace")
    end = _end_of_day(data) if len(data) > 7 else 0
    text = text[:end] + "?" + text[end + 1:]
    if not text.isascii():
        raise Malformed
    return text
