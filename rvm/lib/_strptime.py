"""The implementation of time.strptime: it parses text by a format, item by item, with backtracking.

Names of weekdays and months are English, as strftime's.
"""
import time

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december"]
_SHORT = {"a": [name[:3] for name in _WEEKDAYS], "b": [name[:3] for name in _MONTHS]}
_NAMES = {"a": _SHORT["a"], "A": _WEEKDAYS, "b": _SHORT["b"], "B": _MONTHS, "p": ["am", "pm"]}

# Directives that stand for others.
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}

# The numbers that a directive takes, in the order in which they are tried; each character is given
# by the first and last of those that it may be, by # for any digit, or by _ for a blank.
_NUMBERS = {
    "d": "3 0-1|1-2 #|0 1-9|1-9|_ 1-9",
    "f": "0-9 0-9 0-9 0-9 0-9 0-9|0-9 0-9 0-9 0-9 0-9|0-9 0-9 0-9 0-9|0-9 0-9 0-9|0-9 0-9|0-9",
    "G": "# # # #",
    "H": "2 0-3|0-1 #|#",
    "I": "1 0-2|0 1-9|1-9",
    "j": "3 6 0-6|3 0-5 #|1-2 # #|0 1-9 #|0 0 1-9|1-9 #|0 1-9|1-9",
    "m": "1 0-2|0 1-9|1-9",
    "M": "0-5 #|#",
    "S": "6 0-1|0-5 #|#",
    "u": "1-7",
    "U": "5 0-3|0-4 #|#",
    "V": "5 0-3|0 1-9|1-4 #|#",
    "w": "0-6",
    "W": "5 0-3|0-4 #|#",
    "y": "# #",
    "Y": "# # # #",
}
_OFFSETS = [sign + rest for rest in ("# # : 0-5 #", "# # 0-5 #") for sign in ("+ ", "- ")]
_SPECIAL = "\\.^$*+?(){}[]|"        # after a % they are complained of as if the % was doubled
_WEEKDAY_NEEDED = "a weekday directive ('%A', '%a', '%w', or '%u')."


# The format.

def _parse_format(format, whole):
    """A list of items: ("text", character), ("blank", "") or (directive, "")."""
    items = []
    pos = 0
    while pos < len(format):
        char = format[pos]
        pos += 1
        if char == "%":
            if pos == len(format):
                raise ValueError("stray %% in format '%s'" % whole) from None
            items += _directive(format[pos], whole)
            pos += 1
        elif not char.isspace():
            items.append(("text", char.lower()))
        elif not items or items[-1][0] != "blank":
            items.append(("blank", ""))
    return items


def _directive(letter, whole):
    if letter == "%":
        return [("text", "%")]
    if letter in _COMPOSED:
        return _parse_format(_COMPOSED[letter], whole)
    if letter in _NUMBERS or letter in _NAMES or letter in "zZ":
        return [(letter, "")]
    if letter in _SPECIAL or letter.isspace():
        letter = "%"
    raise ValueError("'%s' is a bad directive in format '%s'" % (letter, whole)) from None


def _check_repetitions(items):
    seen = []
    for kind, _ in items:
        if kind in seen:
            raise ValueError("redefinition of group name '%s'" % kind)
        if len(kind) == 1:
            seen.append(kind)


# Matching.

def _match(items, index, data, pos, found):
    """Where the items from `index` on end that match from `pos` on, or -1; `found` gets the text of directives."""
    if index == len(items):
        return pos
    kind, char = items[index]
    for end in _ends(kind, char, data, pos):
        result = _match(items, index + 1, data, end, found)
        if result >= 0:
            found[kind] = data[pos:end]
            return result
    return -1


def _ends(kind, char, data, pos):
    """Where an item may end that begins at `pos`, the first choice first."""
    if kind == "text":
        return [pos + 1] if data[pos:pos + 1].lower() == char else []
    if kind == "blank":
        end = pos
        while end < len(data) and data[end].isspace():
            end += 1
        return range(end, pos, -1)
    if kind == "z":
        return _offset_ends(data, pos)
    if kind in _NUMBERS:
        return _number_ends(_NUMBERS[kind], data, pos)
    names = sorted(_zones()[0] + _zones()[1] if kind == "Z" else _NAMES[kind], key=len, reverse=True)
    return [pos + len(name) for name in names if name and data[pos:pos + len(name)].lower() == name]


def _number_ends(alternatives, data, pos):
    ends = []
    for alternative in alternatives.split("|"):
        classes = alternative.split()
        chars = data[pos:pos + len(classes)]
        if len(chars) == len(classes) and all(map(_fits, chars, classes)):
            ends.append(pos + len(classes))
    return ends


def _fits(char, allowed):
    if allowed == "#":
        return char.isdecimal()
    if allowed == "_":
        return char == " "
    return allowed[0] <= char <= allowed[-1]


def _offset_ends(data, pos):
    """Hours and minutes, maybe seconds and a fraction of one, with or without colons; or Z."""
    if data[pos:pos + 1] == "Z":
        return [pos + 1]
    ends = []
    for minutes_end in _number_ends("|".join(_OFFSETS), data, pos):
        for seconds_end in _number_ends(": 0-5 #|0-5 #", data, minutes_end):
            if data[seconds_end:seconds_end + 1] == ".":
                digits = 0
                while digits < 6 and data[seconds_end + 1 + digits:seconds_end + 2 + digits].isdecimal():
                    digits += 1
                ends += range(seconds_end + 1 + digits, seconds_end + 1, -1)
            ends.append(seconds_end)
        ends.append(minutes_end)
    return ends


def _zones():
    """The names of the time zone, without and with daylight saving time."""
    standard = ["utc", "gmt"]
    if time.tzname[0].lower() not in standard:
        standard.append(time.tzname[0].lower())
    return standard, [time.tzname[1].lower()]


# What the numbers say.

def _offset(text):
    """The seconds of a %z."""
    if text == "Z":
        return 0
    digits = text
    if digits[3] == ":":
        digits = digits[:3] + digits[4:]
        if len(digits) > 5:
            if digits[5] != ":":
                raise ValueError("Inconsistent use of : in %s" % text)
            digits = digits[:5] + digits[6:]
    seconds = int(digits[1:3]) * 3600 + int(digits[3:5]) * 60 + int(digits[5:7] or 0)
    return -seconds if text[0] == "-" else seconds


def _hour(found):
    if "I" not in found:
        return int(found.get("H", 0))
    hour = int(found["I"]) % 12
    return hour + 12 if found.get("p", "").lower() == "pm" else hour


def _year(found):
    """The year of %y or %Y, whichever is later in the format, or None."""
    year = None
    for letter in found:
        if letter == "Y":
            year = int(found["Y"])
        elif letter == "y":
            year = int(found["y"])
            year += 2000 if year <= 68 else 1900
    return year


def _month(found):
    month = 1
    for letter in found:
        if letter == "m":
            month = int(found["m"])
        elif letter in "bB":
            month = _NAMES[letter].index(found[letter].lower()) + 1
    return month


def _weekday(found):
    """From Monday as 0, or None."""
    weekday = None
    for letter in found:
        if letter in "aA":
            weekday = _NAMES[letter].index(found[letter].lower())
        elif letter == "w":
            weekday = (int(found["w"]) - 1) % 7
        elif letter == "u":
            weekday = int(found["u"]) - 1
    return weekday


def _daylight(found):
    """1 or 0 for a known name of a zone, else -1."""
    zone = found.get("Z", "").lower()
    for value, names in enumerate(_zones()):
        if zone in names and zone:
            if time.tzname[0] == time.tzname[1] and time.daylight and zone not in ("utc", "gmt"):
                return -1
            return value
    return -1


def _check_iso(found, year, weekday):
    """%G, %V and a weekday go together, and with no other year."""
    if year is None and "G" in found:
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and "
                             + _WEEKDAY_NEEDED)
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
    elif "U" not in found and "W" not in found and "V" in found:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and "
                             + _WEEKDAY_NEEDED)
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")


# Days: the first of January of the year 1 is day 1, a Monday.

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_lengths(year):
    return [31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def _first_day(year):
    """The number of the year's first day."""
    if not 1 <= year <= 9999:
        raise ValueError("year %d is out of range" % year)
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + 1


def _day_of_year(year, month, day):
    _first_day(year)
    lengths = _month_lengths(year)
    if day > lengths[month - 1]:
        raise ValueError("day is out of range for month")
    return sum(lengths[:month - 1]) + day


def _date(year, day_of_year):
    """The year, month and day of a day that may lie beyond the end of the year."""
    _first_day(year)
    while day_of_year > 365 + _is_leap(year):
        day_of_year -= 365 + _is_leap(year)
        year += 1
    _first_day(year)
    month = 0
    lengths = _month_lengths(year)
    while day_of_year > lengths[month]:
        day_of_year -= lengths[month]
        month += 1
    return year, month + 1, day_of_year


def _from_week(year, week, weekday, first):
    """The day of the year in a week of it, where weeks begin with the weekday `first` and the first whole one is 1."""
    start = (_first_day(year) - 1 - first) % 7
    weekday = (weekday - first) % 7
    if week == 0:
        return 1 + weekday - start
    return 1 + (7 - start) % 7 + 7 * (week - 1) + weekday


def _from_iso_week(year, week, weekday):
    """The year and day of the year of a day in a week that begins on Monday; week 1 has the fourth of January."""
    fourth = (_first_day(year) + 2) % 7 + 1
    ordinal = week * 7 + weekday + 1 - (fourth + 3)
    if ordinal < 1:
        ordinal += _first_day(year)
        year -= 1
        ordinal -= _first_day(year)
    return year, ordinal


def _find_day(found, year, weekday):
    """The year and the day of the year if a week or %j tells it; the day is else None."""
    if "j" in found:
        return year, int(found["j"])
    day = None
    if weekday is not None:
        for letter in found:
            if letter in "UW":
                day = _from_week(year, int(found[letter]), weekday, 6 if letter == "U" else 0)
        if day is None and "G" in found and "V" in found:
            year, day = _from_iso_week(int(found["G"]), int(found["V"]), weekday)
    if day is not None and day <= 0:
        year -= 1
        day += 365 + _is_leap(year)
    return year, day


def _resolve(found):
    """The eleven fields of a struct_time."""
    given_year = _year(found)
    month = _month(found)
    day = int(found.get("d", 1))
    weekday = _weekday(found)
    offset = _offset(found["z"]) if "z" in found else None
    _check_iso(found, given_year, weekday)
    is_leap_day = given_year is None and month == 2 and day == 29
    year = given_year if given_year is not None else 1904 if is_leap_day else 1900
    year, day_of_year = _find_day(found, year, weekday)
    if day_of_year is None:
        day_of_year = _day_of_year(year, month, day)
    else:
        year, month, day = _date(year, day_of_year)
    if weekday is None:
        weekday = (_first_day(year) + _day_of_year(year, month, day) - 2) % 7
    return (1900 if is_leap_day else year, month, day, _hour(found), int(found.get("M", 0)),
            int(found.get("S", 0)), weekday, day_of_year, _daylight(found), found.get("Z"), offset)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """A struct_time of the text."""
    for index, argument in enumerate([data_string, format]):
        if not isinstance(argument, str):
            raise TypeError("strptime() argument %d must be str, not %s" % (index, type(argument)))
    items = _parse_format(format, format)
    _check_repetitions(items)
    matched = {}
    end = _match(items, 0, data_string, 0, matched)
    if end < 0:
        raise ValueError("time data %r does not match format %r" % (data_string, format))
    if end != len(data_string):
        raise ValueError("unconverted data remains: %s" % data_string[end:])
    found = {kind: matched[kind] for kind, _ in items if len(kind) == 1}
    return time.struct_time(_resolve(found))
