"""datetime.timedelta: a duration, as a number of microseconds."""
from _datetime._fields import DAY, SECOND
from math import modf

_SMALL = 1 << 62                # where machine integers are sure to be enough
_MOST_DAYS = 999999999
_FACTORS = (("microseconds", 1), ("milliseconds", 1000), ("seconds", SECOND), ("minutes", 60 * SECOND),
            ("hours", 3600 * SECOND), ("days", DAY), ("weeks", 7 * DAY))
_new = object.__new__


def _sum_of(values):
    """Return the sum of values in the units of _FACTORS; the fractions are rounded at the end, half to even."""
    total = 0
    rest = 0.0
    for value, (name, factor) in zip(values, _FACTORS):
        if isinstance(value, int):
            total += value * factor
        elif isinstance(value, float):
            fraction, whole = modf(value)
            total += int(whole) * factor
            fraction, whole = modf(fraction * factor)
            total += int(whole)
            rest += fraction
        else:
            raise TypeError("unsupported type for timedelta %s component: %s" % (name, type(value).__name__))
    if rest:
        rounded = round(rest)
        if abs(rounded - rest) == 0.5:
            odd = total & 1
            rounded = 2 * round((rest + odd) * 0.5) - odd
        total += rounded
    return total


def _nearest(a, b):
    """Return a / b, rounded half to even."""
    quotient, rest = divmod(a, b)
    double = 2 * rest
    if (double > b if b > 0 else double < b) or double == b and quotient & 1:
        quotient += 1
    return quotient


def duration(us):
    """Return the timedelta of so many microseconds."""
    if not -_SMALL < us < _SMALL:
        _check_size(us)
    delta = _new(timedelta)
    delta._us = us
    return delta


def _check_size(us):
    days = us // DAY
    if not -_MOST_DAYS <= days <= _MOST_DAYS:
        if not -1 << 31 <= days < 1 << 31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError("days=%d; must have magnitude <= %d" % (days, _MOST_DAYS))


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    __module__ = "datetime"
    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if (type(days) is int and type(seconds) is int and type(microseconds) is int and type(milliseconds) is int
                and type(minutes) is int and type(hours) is int and type(weeks) is int):
            us = (((days + weeks * 7) * 86400 + hours * 3600 + minutes * 60 + seconds) * SECOND
                  + milliseconds * 1000 + microseconds)
        else:
            us = _sum_of((microseconds, milliseconds, seconds, minutes, hours, days, weeks))
        if not -_SMALL < us < _SMALL:
            _check_size(us)
        self = _new(cls)
        self._us = us
        return self

    @property
    def days(self):
        """Number of days."""
        return self._us // DAY

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._us // SECOND % 86400

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._us % SECOND

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._us / SECOND

    def __add__(self, other):
        if isinstance(other, timedelta):
            return duration(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return duration(self._us - other._us)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return duration(other._us - self._us)
        return NotImplemented

    def __neg__(self):
        return duration(-self._us)

    def __pos__(self):
        return duration(self._us)

    def __abs__(self):
        return duration(abs(self._us))

    def __bool__(self):
        return self._us != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return duration(self._us * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return duration(_nearest(self._us * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return duration(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return duration(_nearest(self._us, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return duration(_nearest(self._us * denominator, numerator))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return duration(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us, other._us)
            return quotient, duration(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us)

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)

    def __repr__(self):
        parts = ["%s=%d" % (name, value) for name, value in (
            ("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds)) if value]
        return "%s(%s)" % (shown_name(type(self), timedelta), ", ".join(parts) or "0")

    def __str__(self):
        us = self._us
        seconds = us // SECOND % 86400
        text = "%d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)
        days = us // DAY
        if days:
            text = "%d day%s, %s" % (days, "" if abs(days) == 1 else "s", text)
        return "%s.%06d" % (text, us % SECOND) if us % SECOND else text


def shown_name(kind, own):
    """Return the name of a class as CPython shows it: with the module if it is the one that this package has."""
    return "datetime." + kind.__name__ if kind is own else kind.__name__


timedelta.min = timedelta(-_MOST_DAYS)
timedelta.max = timedelta(_MOST_DAYS, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
