"""Local time: what holds in every time zone."""
import time

# localtime and mktime are inverse to each other.
for seconds in [0, 86400 * 200, 10 ** 9, 1719835200, 2 ** 31, -10 ** 9]:
    moment = time.localtime(seconds)
    print(seconds, time.mktime(moment) == seconds, time.mktime(tuple(moment)) == seconds, moment.tm_isdst in (0, 1))

# The offset of a moment is how far local time is ahead of UTC.
moment = time.localtime(10 ** 9)
as_utc = time.gmtime(10 ** 9 + moment.tm_gmtoff)
print(moment[:6] == as_utc[:6], time.strftime("%Z", moment) == moment.tm_zone)
print(time.ctime(10 ** 9) == time.asctime(moment), len(time.ctime()), len(time.asctime()))
print(time.localtime() <= time.localtime(time.time() + 1), time.gmtime().tm_year >= 2024)
print(time.gmtime(None).tm_isdst, len(time.strftime("%H:%M")))

# mktime takes fields that are out of range.
start = time.mktime((2001, 1, 1, 0, 0, 0, 0, 0, -1))
print(time.mktime((2000, 13, 1, 0, 0, 0, 0, 0, -1)) == start, time.mktime((2000, 12, 32, 0, 0, 0, 0, 0, -1)) == start)
print(time.mktime((2000, 12, 31, 24, 0, 0, 0, 0, -1)) == start, type(start).__name__)

# The zone's constants.
print(type(time.timezone), type(time.altzone), time.daylight in (0, 1), len(time.tzname))
before = time.timezone, time.altzone, time.daylight, time.tzname
print(time.tzset(), before == (time.timezone, time.altzone, time.daylight, time.tzname))
winter = time.localtime(1704067200)
summer = time.localtime(1719792000)
print({winter.tm_gmtoff, summer.tm_gmtoff} == {-time.timezone, -time.altzone})


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, ValueError, OverflowError, OSError) as error:
        print(type(error).__name__, error)


for function in [time.localtime, time.ctime]:
    for value in [2 ** 62, 1e18, 2 ** 64, -1e300, float("nan"), "1", (1,)]:
        attempt(function, value)
    attempt(function, 1, 2)
for value in [None, 5, (1, 2), [0] * 9, (2001, 1, 1, 0, 0, 0, 0, 0, 0.5), (2 ** 40,) + (0,) * 8, (-2 ** 31,) + (1,) * 8]:
    attempt(time.mktime, value)
attempt(time.mktime)
attempt(time.tzset, 1)
