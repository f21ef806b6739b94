"""time: the calendar, which is that of the C library (rvm.rlib.calendar)."""
from rvm.interp.importing.imports import import_name
from rvm.modules.time import time
from rvm.modules.time.clocks import c_int, c_long, read_clock
from rvm.objects import protocol
from rvm.objects.errors import overflow_error, type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.oserrors import os_error
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.text.encodings import encode_object
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import calendar, clock
from rvm.rlib.arith import wrap_int32
from rvm.rlib.broken_down import BrokenDownTime
from rvm.rlib.floats import floor, isnan

FIELDS = Fields("time.struct_time", [
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"],
    ["tm_zone", "tm_gmtoff"])

w_struct_time_type = struct_sequence_type(
    FIELDS, "The time value as returned by gmtime(), localtime(), and strptime(), and\n"
    "accepted by asctime(), mktime() and strftime().", True)
time.value("struct_time", w_struct_time_type)
time.value("_STRUCT_TM_ITEMS", W_Int(len(FIELDS.visible) + len(FIELDS.hidden)))

LEAST_INT = -1 << 31            # of C's int
SECONDS_LIMIT = 9223372036854775808.0       # the limit of C's time_t
SECOND = 1000000000             # in nanoseconds


# Seconds since the Epoch and local time.

def now():
    return read_clock(clock.REALTIME) // SECOND


def to_seconds(w_seconds):
    """Return the seconds of an argument: those of an int, of a float without its fraction, or now for None."""
    if w_seconds is w_None:
        return now()
    if isinstance(w_seconds, W_Float):
        value = w_seconds.value
        if isnan(value):
            raise value_error("Invalid value NaN (not a number)")
        if not -SECONDS_LIMIT <= value < SECONDS_LIMIT:
            raise out_of_range()
        return int(floor(value))
    w_index = protocol.index_object(w_seconds)
    if isinstance(w_index, W_Int):
        return w_index.value
    raise out_of_range()


def out_of_range():
    return overflow_error("timestamp out of range for platform time_t")


def local(seconds):
    """Return the BrokenDownTime of local time."""
    try:
        return calendar.localtime(seconds)
    except OSError as e:
        raise os_error(e.errno)


# struct_time and BrokenDownTime.

def struct_time(moment):
    return W_StructSequence(w_struct_time_type, [
        W_Int(moment.year + 1900), W_Int(moment.mon + 1), W_Int(moment.mday),
        W_Int(moment.hour), W_Int(moment.min), W_Int(moment.sec),
        W_Int((moment.wday + 6) % 7), W_Int(moment.yday + 1), W_Int(moment.isdst)],
        [W_Str(calendar.zone_name(moment)), W_Int(moment.gmtoff)])


def broken_down(w_time, function):
    """Return the BrokenDownTime of a tuple or struct_time, whose fields may be out of range."""
    if not isinstance(w_time, W_Tuple):
        raise type_error("Tuple or struct_time argument required")
    items_w = w_time.items_w
    if len(items_w) != len(FIELDS.visible):
        raise type_error("%s(): illegal time tuple argument" % function)
    fields = [c_int(w_item) for w_item in items_w]
    if fields[0] < LEAST_INT + 1900:
        raise overflow_error("year out of range")
    moment = BrokenDownTime(
        fields[0] - 1900, wrap_int32(fields[1] - 1), fields[2], fields[3], fields[4], fields[5],
        sunday_first(fields[6]), wrap_int32(fields[7] - 1), fields[8], None, 0)
    if isinstance(w_time, W_StructSequence) and w_time.gettype() is w_struct_time_type:
        w_zone = w_time.hidden_w[0]
        w_offset = w_time.hidden_w[1]
        if w_zone is not w_None:
            moment.zone = zone_bytes(w_zone)
        if w_offset is not w_None:
            moment.gmtoff = c_long(w_offset)
    return moment


def sunday_first(weekday):
    """Return a weekday counted from Sunday, of one counted from Monday; a negative one stays so, as in C."""
    following = wrap_int32(weekday + 1)
    return following % 7 if following >= 0 else -((-following) % 7)


def zone_bytes(w_zone):
    """Return the name of a zone up to a NUL."""
    if not w_zone.is_text():
        raise type_error("bad argument type for built-in operation")
    zone = encode_object(w_zone.text(), "utf-8", "strict")
    end = zone.find("\x00")
    return zone[:end] if end >= 0 else zone


def moment_of(w_time, function):
    """Return the BrokenDownTime of a tuple or struct_time in range, or of now for None (machine-level)."""
    return local(now()) if w_time is None else checked(broken_down(w_time, function))


def checked(moment):
    """Return the BrokenDownTime with 1 for a month or day that is 0; raise ValueError for a field out of range."""
    if moment.mon == -1:
        moment.mon = 0
    if moment.mday == 0:
        moment.mday = 1
    if moment.yday == -1:
        moment.yday = 0
    check_field(moment.mon, 0, 11, "month")
    check_field(moment.mday, 1, 31, "day of month")
    check_field(moment.hour, 0, 23, "hour")
    check_field(moment.min, 0, 59, "minute")
    check_field(moment.sec, 0, 61, "seconds")
    check_field(moment.wday, 0, 6, "day of week")
    check_field(moment.yday, 0, 365, "day of year")
    return moment


def check_field(value, least, most, name):
    if not least <= value <= most:
        raise value_error(name + " out of range")


# Functions.

@time.function("gmtime(seconds=None, /) [parsed, unsigned]")
def gmtime(w_seconds):
    """Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."""
    try:
        moment = calendar.gmtime(to_seconds(w_seconds))
    except OSError as e:
        raise os_error(e.errno)
    return struct_time(moment)


@time.function("localtime(seconds=None, /) [parsed, unsigned]")
def localtime(w_seconds):
    """Convert seconds since the Epoch to a time tuple expressing local time."""
    return struct_time(local(to_seconds(w_seconds)))


@time.function("mktime(tuple, /) -> float [unsigned]")
def mktime(w_time):
    """Convert a time tuple in local time to seconds since the Epoch."""
    moment = broken_down(w_time, "mktime")
    try:
        return float(calendar.mktime(moment))
    except OverflowError:
        raise overflow_error("mktime argument out of range")


@time.function("asctime(tuple=NULL, /) -> str [unpacked, unsigned]")
def asctime(w_time):
    """Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."""
    return date_text(moment_of(w_time, "asctime"))


@time.function("ctime(seconds=None, /) -> str [parsed, unsigned]")
def ctime(w_seconds):
    """Convert a time in seconds since the Epoch to a string in local time."""
    return date_text(local(to_seconds(w_seconds)))


WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def date_text(moment):
    """Return the text of asctime; the fields are in range."""
    return "%s %s %s %s:%s:%s %d" % (
        WEEKDAYS[moment.wday], MONTHS[moment.mon], two_digits(moment.mday, " "), two_digits(moment.hour, "0"),
        two_digits(moment.min, "0"), two_digits(moment.sec, "0"), moment.year + 1900)


def two_digits(number, fill):
    return "%s%d" % (fill if number < 10 else "", number)


@time.function("strftime(format: str, tuple=NULL, /) -> str [parsed, unsigned]")
def strftime(format, w_time):
    """Convert a time tuple to a string according to a format specification."""
    moment = moment_of(w_time, "strftime")
    moment.isdst = min(max(moment.isdst, -1), 1)
    if "\x00" in format:
        raise value_error("embedded null character")
    return calendar.strftime(format, moment)


@time.function("strptime(*args) [unpacked, unsigned]")
def strptime(args_w):
    """Parse a string to a time tuple according to a format specification."""
    w_module = import_name("_strptime", "", True, W_Tuple([]), 0)
    return protocol.getattr(w_module, "_strptime_time").call(args_w, None)


# The time zone.

MEAN_YEAR = (365 * 24 + 6) * 3600       # seconds
LONGEST_NAME = 9


class ModuleState(object):
    """The Namespace of the module, once it has been imported; one instance, `state`."""

    def __init__(self):
        self.namespace = None


state = ModuleState()


@time.on_import
def start(namespace):
    state.namespace = namespace
    set_zone(namespace)


@time.function("tzset() -> None [unsigned]")
def tzset():
    """Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ']."""
    calendar.tzset()
    if state.namespace is not None:
        set_zone(state.namespace)


def set_zone(namespace):
    """Set timezone, altzone, daylight and tzname by January and July of about this year."""
    january = now() // MEAN_YEAR * MEAN_YEAR
    standard = local(january)
    summer = local(january + MEAN_YEAR // 2)
    if standard.gmtoff > summer.gmtoff:         # on the southern hemisphere
        standard, summer = summer, standard
    namespace.set("timezone", W_Int(-standard.gmtoff))
    namespace.set("altzone", W_Int(-summer.gmtoff))
    namespace.set("daylight", W_Int(1 if standard.gmtoff != summer.gmtoff else 0))
    namespace.set("tzname", W_Tuple([short_name(standard), short_name(summer)]))


def short_name(moment):
    zone = moment.zone
    if zone is not None:
        moment.zone = zone[:LONGEST_NAME]
    return W_Str(calendar.zone_name(moment))
