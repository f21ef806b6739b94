"""time.strftime and time.asctime of fixed moments."""
import time

moment = time.gmtime(981173106)     # Saturday, 3 February 2001, 04:05:06
early = time.gmtime(-62135596800 + 3661)
late = time.struct_time((2024, 12, 30, 23, 59, 61, 0, 365, 0), {"tm_zone": "Here", "tm_gmtoff": -12600})

for letter in "aAbBcCdDeFgGhHIjklmMnpPrRSTuUVwWxXyYzZ%":
    texts = [time.strftime("%" + letter, which) for which in (moment, late)]
    print(letter, texts)
print(time.strftime("%Y-%m-%d %H:%M:%S", moment))
print(time.strftime("%-d %_m %05H %^a %10B|%E|%Q|%", moment))
print(time.strftime("", moment) == "", len(time.strftime("x" * 3000, moment)))
print(time.strftime("\u00e9 %d \u20ac %b \U0001F600", moment))
print(time.strftime("%Y", (99, 1, 1, 0, 0, 0, 0, 1, 0)), time.strftime("%Y", (-5, 1, 1, 0, 0, 0, 0, 1, 0)))
print(len(time.strftime("%300Y", moment)), repr(time.strftime("%99999Y", moment)))

for which in [moment, early, late, (12345, 12, 31, 0, 0, 0, 6, 366, 0), (-1, 0, 0, 0, 0, 0, 3, 0, 5)]:
    print(repr(time.asctime(which)))


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, ValueError, OverflowError, UnicodeError) as error:
        print(type(error).__name__, error)


good = tuple(moment)
for index, values in enumerate([[2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 63, "x", 2.0], [13, -1], [32, -1], [24, -1],
                                [60, -1], [62, -1], [-2], [367, -1], [None, 2 ** 31]]):
    for value in values:
        attempt(time.asctime, good[:index] + (value,) + good[index + 1:])
attempt(time.asctime, good[:8])
attempt(time.asctime, list(good))
attempt(time.strftime, "%Y", good + (1,))
attempt(time.strftime, "%Y", None)
attempt(time.strftime, "%Y\0", good)
attempt(time.strftime, b"%Y", good)
attempt(time.strftime)
attempt(time.strftime, "%Y", good, 1)
for zone, offset in [(5, 0), ("\ud800", 0), ("cut\0off", None), ("Z", "1"), ("Z", 2 ** 63)]:
    attempt(time.strftime, "%Z%z", time.struct_time(good + (zone, offset)))
