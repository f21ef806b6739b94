"""Dates, times and durations: arithmetic at the edges, texts both ways, errors."""
from datetime import MAXYEAR, date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    def __init__(self, hours):
        self.hours = hours

    def utcoffset(self, dt):
        return timedelta(hours=self.hours)

    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month < 10 else timedelta(0)

    def tzname(self, dt):
        return "%+d" % self.hours


for year in (1, 4, 100, 400, 1900, 2000, 2023, 2024, MAXYEAR):
    for month, day in ((1, 1), (2, 28), (3, 1), (12, 31)):
        d = date(year, month, day)
        print(d, d.toordinal(), d.weekday(), tuple(d.isocalendar()), d.timetuple().tm_yday,
              date.fromordinal(d.toordinal()) == d, date.fromisoformat(d.isoformat()) == d)
moment = datetime(2024, 2, 29, 23, 59, 59, 999999)
for delta in (
        timedelta(microseconds=1), timedelta(days=-366), timedelta(weeks=1.5, hours=-0.1), timedelta(0, 1e-6 / 2)):
    print(repr(delta), str(delta), moment + delta, moment - delta)
    print(delta * 1.5, delta / 3, -delta // 7, delta.total_seconds())
print(divmod(timedelta(1), timedelta(hours=7)), timedelta(5) % timedelta(2), timedelta(3) / timedelta(2))
for text in ("2020-01-02", "20200102", "2020-W01-4", "2020W01", "2020-01-02T03", "2020-01-02 03:04:05.5+05:30",
             "20200102T030405Z", "2020-01-02T24:00", "2020-13-01", "x", "2020-01-02T", "2020-W54-1T00"):
    for kind in (date, datetime, time):
        try:
            print(kind.__name__, text, repr(kind.fromisoformat(text)))
        except ValueError as error:
            print(kind.__name__, error)
aware = moment.replace(tzinfo=Zone(2))
print(aware, aware.astimezone(timezone.utc), aware.astimezone(Zone(-5)), aware == aware.astimezone(Zone(-5)))
print(aware.strftime("%Y %z %Z %f %%"), f"{aware:%H:%M}", aware.timetz(), aware.dst(), aware.utctimetuple()[:6])
for operation in (
        lambda: moment < aware, lambda: moment - aware, lambda: date(1, 1, 1) - timedelta(1), lambda: date(2023, 2, 29),
        lambda: datetime.max + timedelta(1), lambda: moment < date(1, 1, 1), lambda: timezone(timedelta(1)),
        lambda: datetime(1, 1, 1, 24), lambda: time(1, tzinfo=3), lambda: timedelta("x"), lambda: date(1)):
    try:
        print(operation())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for value in (moment, aware.replace(tzinfo=timezone.utc, fold=1), moment.date(), moment.time(), timedelta(1, 2, 3)):
    kind, arguments = value.__reduce_ex__(4)[:2]
    print(repr(value), arguments, kind(*arguments) == value, hash(kind(*arguments)) == hash(value))
# Hashes depend on the run's key, and only on what is equal.
early, late = datetime(2024, 10, 27, 2, fold=0), datetime(2024, 10, 27, 2, fold=1)
print(hash(early) == hash(late), hash(time(2)) == hash(time(2, fold=1)), hash(date(1, 1, 1)) == hash(date.min))
print(hash(datetime(2024, 1, 1, 5, tzinfo=Zone(5))) == hash(datetime(2024, 1, 1, tzinfo=timezone.utc)))
print(hash(time(5, tzinfo=Zone(5))) == hash(time(0, tzinfo=timezone.utc)))
# Names of arguments, and the order of what a repr tells by name.
hour = timedelta(hours=1)
print(timezone(offset=hour), timezone(hour, name="A"), timezone(name="B", offset=-hour))
for name in (None, 1):
    try:
        timezone(hour, name)
    except TypeError as error:
        print(error)
for zone in (None, timezone.utc):
    for fold in (0, 1):
        print(repr(time(1, 2, 3, tzinfo=zone, fold=fold)), repr(datetime(1, 2, 3, 4, 5, 6, 7, tzinfo=zone, fold=fold)))
# What is no pickled state is no year either.
for kind in (date, datetime):
    for arguments in (
            (), (2020,), (2020, 1), (b"",), ("2020",), (b"", 1), (2020, "1"), (2020.0,), (b"\x07\xe5\x0d\x02",)):
        try:
            print(kind(*arguments))
        except TypeError as error:
            print(error)
# A datetime is not subtracted from a date; durations beyond 32 bits of days have an error of their own.
day, moment = date(2020, 1, 2), datetime(2020, 1, 1, 5)
for action in (lambda: day - moment, lambda: day.__sub__(moment), lambda: moment.__rsub__(moment),
               lambda: day.__rsub__(day), lambda: day.__rsub__(moment),
               lambda: moment.__rsub__(day), lambda: timedelta(2**31 - 1),
               lambda: timedelta(2**31), lambda: timedelta(-2**31), lambda: timedelta(-2**31 - 1), lambda: hour * 1e20):
    try:
        print(repr(action()))
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
