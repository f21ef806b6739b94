"""Broken-down time, as the C standard calls it: a moment by its fields in a calendar."""


class BrokenDownTime(object):
    """The fields of C's struct tm, with C's meanings.

    `year` counts from 1900, `mon` and `yday` count from 0, `wday` counts from Sunday as 0.  `zone` is the
    system's name of the time zone, or None; `gmtoff` is in seconds east of Greenwich.
    """

    def __init__(self, year, mon, mday, hour, min, sec, wday, yday, isdst, zone, gmtoff):
        self.year = year
        self.mon = mon
        self.mday = mday
        self.hour = hour
        self.min = min
        self.sec = sec
        self.wday = wday
        self.yday = yday
        self.isdst = isdst
        self.zone = zone
        self.gmtoff = gmtoff
