"""datetime.tzinfo and timezone."""
from _datetime._deltas import duration, timedelta
from _datetime._fields import DAY
from _datetime._writing import offset_text


class Moments:
    """The class datetime, which _moments sets: it needs this module."""
    kind = None


def _check_moment(dt, name):
    if dt is not None and not isinstance(dt, Moments.kind):
        raise TypeError("%s(dt) argument must be a datetime instance or None, not %s" % (name, type(dt).__name__))


def check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(zone).__name__)


def offset_in(zone, name, argument):
    """Return what utcoffset() or dst() of a time zone answers: None or a timedelta of less than a day."""
    if zone is None:
        return None
    offset = zone.utcoffset(argument) if name == "utcoffset" else zone.dst(argument)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or timedelta, not '%s'" % (name, _shown_type(offset)))
    if not -DAY < offset._us < DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def name_in(zone, argument):
    """Return what tzname() of a time zone answers: None or a str."""
    if zone is None:
        return None
    name = zone.tzname(argument)
    if name is not None and not isinstance(name, str):
        raise TypeError("tzinfo.tzname() must return None or a string, not '%s'" % _shown_type(name))
    return name


def _shown_type(value):
    kind = type(value)
    return "datetime.timedelta" if kind is timedelta else kind.__name__


def _checked_utc(zone, dt):
    """Check the argument of fromutc()."""
    if not isinstance(dt, Moments.kind):
        raise TypeError("fromutc: argument must be a datetime")
    if dt.tzinfo is not zone:
        raise ValueError("fromutc: dt.tzinfo is not self")


class tzinfo:
    """Abstract base class for time zone info objects."""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def tzname(self, dt):
        """datetime -> string name of time zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        _checked_utc(self, dt)
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        # The standard offset does not change with daylight saving, so daylight saving is asked for at standard time.
        standard = offset - saving
        result = dt + standard if standard else dt
        saving = result.dst()
        if saving is None:
            raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return result + saving

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", None)
        return type(self), arguments() if arguments is not None else (), self.__getstate__()


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __module__ = "datetime"
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=...):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if name is ...:
            if not offset._us and timezone.utc is not None:
                return timezone.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s" % (
                "None" if name is None else type(name).__name__))
        if not -DAY < offset._us < DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             "timedelta(hours=24), not %r." % (offset,))
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def utcoffset(self, dt):
        """Return fixed offset."""
        _check_moment(dt, "utcoffset")
        return self._offset

    def dst(self, dt):
        """Return None."""
        _check_moment(dt, "dst")
        return None

    def tzname(self, dt):
        """If name is specified when timezone is created, returns the name.

Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        _check_moment(dt, "tzname")
        return str(self)

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        _checked_utc(self, dt)
        return dt + self._offset

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __getstate__(self):
        return None

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return "datetime.timezone(%s)" % ", ".join(map(repr, self.__getinitargs__()))

    def __str__(self):
        if self._name is not None:
            return self._name
        return "UTC" + offset_text(self._offset) if self._offset else "UTC"


timezone.utc = None
timezone.utc = timezone(duration(0))
_LIMIT = DAY - 60 * 1000000
timezone.min = timezone(duration(-_LIMIT))
timezone.max = timezone(duration(_LIMIT))
