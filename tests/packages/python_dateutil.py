"""Dates of many notations read, 400 of them; rules of recurrence, time zones, Easter, differences of months."""
import datetime
from dateutil import easter, parser, relativedelta, rrule, tz

TEXTS = ["2003-09-25T10:49:41.5-03:00", "Thu Sep 25 10:36:28 2003", "10/09/03", "25 Sep 2003 10pm", "20030925T104941",
         "Sept 5th, 1999 at 3:05 AM", "1996.July.10 AD 12:08 PM", "12h 30m", "2024-W05-3", "Feb 30 2007"]
base = datetime.datetime(2000, 1, 1)
for text in TEXTS:
    try:
        print(text, "->", parser.parse(text, default=base))
    except ValueError as error:
        print(text, type(error).__name__, error)
print(parser.parse("today is 3 May 2010, 5:30 pm", fuzzy_with_tokens=True, default=base), parser.isoparse("2018-W01-1"))
total = sum((parser.parse((base + datetime.timedelta(hours=37 * i)).strftime("%a %d %b %Y %H:%M:%S")) - base).days
            for i in range(400))
print(total)
rule = rrule.rrule(rrule.MONTHLY, byweekday=rrule.FR(-1), dtstart=base, count=24)
print(list(rule)[-1], rule, rule.after(datetime.datetime(2001, 5, 5)), len(list(rrule.rrulestr(
    "DTSTART:19970902T090000\nRRULE:FREQ=DAILY;INTERVAL=10;COUNT=200;BYMONTH=1,9\nEXDATE:19970902T090000"))))
print(list(rrule.rrule(rrule.YEARLY, byeaster=1, count=3, dtstart=base)), easter.easter(2024), easter.easter(1900, 2))
print(relativedelta.relativedelta(datetime.date(2024, 2, 29), datetime.date(1999, 12, 31)),
      datetime.date(2024, 1, 31) + relativedelta.relativedelta(months=1, weekday=relativedelta.MO(+1)))
zone = tz.tzstr("EST5EDT,M3.2.0,M11.1.0")
print([(base.replace(month=month, tzinfo=zone).isoformat(), base.replace(month=month, tzinfo=zone).tzname())
       for month in (1, 7)], tz.UTC, tz.tzoffset("X", 3600))
