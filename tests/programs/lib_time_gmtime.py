"""time.gmtime: from seconds to the calendar, in UTC; and struct_time."""
import copy
import time


def show(seconds):
    try:
        moment = time.gmtime(seconds)
    except (OverflowError, OSError, ValueError, TypeError) as error:
        print(repr(seconds), type(error).__name__, error)
    else:
        print(repr(seconds), tuple(moment), moment.tm_zone, moment.tm_gmtoff)


for seconds in [0, -1, 86399, 86400, 951782400, 951868799, 951868800, 1709164800, 4102444800, -2208988800,
                1.999, -0.001, True, -62135596800, -62167219200, -62167219201, 253402300800, 2 ** 55,
                67768036191676799, 67768036191676800, 1e18, 2 ** 63, -2 ** 63 - 1, 1e300, float("inf"),
                float("nan"), "0", [], 1j]:
    show(seconds)

# struct_time is a tuple of nine, with two attributes more.
moment = time.gmtime(1e9)
print(moment)
print(len(moment), moment[0], moment[-1], moment[1:3], moment.tm_year, moment.tm_yday)
year, month, *rest = moment
print(year, month, rest)
print(moment == tuple(moment), moment < time.gmtime(1e9 + 1), hash(moment) == hash(tuple(moment)))
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.__match_args__[:2])
print(isinstance(moment, tuple), type(moment), type(moment[:]), type(moment + ()))
print(moment.__reduce__())
print(copy.copy(moment) == moment, copy.copy(moment).tm_zone)

# It is made from a sequence of 9 to 11.
made = time.struct_time(range(9))
print(made, made.tm_zone, made.tm_gmtoff)
made = time.struct_time("abcdefghijk")
print(made, made.tm_zone, made.tm_gmtoff)
made = time.struct_time(range(10), {"tm_zone": "not this", "tm_gmtoff": 60, "other": 0})
print(made.tm_zone, made.tm_gmtoff)
for arguments in [(), (5,), (range(8),), (range(12),), (range(9), 5), (range(9), {}, 1)]:
    try:
        time.struct_time(*arguments)
    except TypeError as error:
        print(error)
for action in ["moment.tm_year = 1", "del moment.tm_zone", "moment.other = 1"]:
    try:
        if action.startswith("del"):
            del moment.tm_zone
        else:
            setattr(moment, action.split()[0].split(".")[1], 1)
    except AttributeError as error:
        print(action, "-", error)
