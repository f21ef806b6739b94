"""time.strptime: text to time by a format."""
import time

CASES = [
    ("2001-02-03 04:05:06", "%Y-%m-%d %H:%M:%S"), ("Sat Feb  3 04:05:06 2001", "%c"), ("02/03/01", "%x"),
    ("04:05:06", "%X"), ("20010203", "%Y%m%d"), ("112", "%m%d"), ("a.b  c", "a.b c"), ("JAN mon", "%b %a"),
    ("march", "%B"), ("68 1", "%y %d"), ("69 1", "%y %d"), ("12 am", "%I %p"), ("12 PM", "%I %p"), ("5", "%H"),
    ("61", "%S"), ("366 2000", "%j %Y"), ("60", "%j"), ("29 Feb", "%d %b"), ("2001 5 1", "%Y %U %w"),
    ("2001 5 1", "%Y %W %w"), ("2001 0 0", "%Y %U %w"), ("2001 5 Mon", "%G %V %a"), ("2009 53 7", "%G %V %u"),
    ("+0130", "%z"), ("-01:30:15", "%z"), ("Z", "%z"), ("UTC", "%Z"), ("gmt", "%Z"), ("123456", "%f"), ("%", "%%"),
    ("", ""),
    # These fail.
    ("x", "%d"), ("32", "%d"), ("13 AM", "%I %p"), ("Mo", "%a"),
    ("2001 5", "%G %V"), ("5", "%V"), ("2001 5 1", "%Y %V %u"), ("+01:3015", "%z"), ("ab", "a b"), ("x", "%"),
    ("x", "%Q"), ("x", "% d"), ("5", "%-d"), (5, "%d"), ("5", b"%d")]

for text, format in CASES:
    try:
        moment = time.strptime(text, format)
    except (ValueError, TypeError) as error:
        print(repr(text), repr(format), type(error).__name__, error)
    else:
        print(repr(text), repr(format), tuple(moment), moment.tm_zone, moment.tm_gmtoff)

for seconds in range(-10 ** 9, 2 * 10 ** 9, 123456789):
    moment = time.gmtime(seconds)
    if time.strptime(time.asctime(moment))[:8] != moment[:8]:
        print("not the same", moment)
    if time.strptime(time.strftime("%G %V %u", moment), "%G %V %u")[:3] != moment[:3]:
        print("not the same by weeks", moment)

for arguments in [(), ("x", "y", "z")]:
    try:
        time.strptime(*arguments)
    except TypeError as error:
        print(error)
