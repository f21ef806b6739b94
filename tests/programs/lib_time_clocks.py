"""The clocks of time: their kinds, and what is known of them."""
import time

NAMES = ["time", "monotonic", "perf_counter", "process_time", "thread_time"]

for name in NAMES:
    seconds = getattr(time, name)
    nanoseconds = getattr(time, name + "_ns")
    first, second, third = nanoseconds(), seconds(), nanoseconds()
    print(name, type(first).__name__, type(second).__name__, first <= third, first <= second * 1e9 + 1000,
          second * 1e9 <= third + 1000)
    info = time.get_clock_info(name)
    print("   ", info.implementation, info.monotonic, info.adjustable, 0 < info.resolution < 1)
print(type(time.get_clock_info("time")).__name__, list(vars(time.get_clock_info("time"))))

# Nanoseconds are exact: a float could not tell each of so many from the next.
print(time.time_ns() > 2 ** 53, len({time.time_ns() % 128 for _ in range(2000)}) > 8)

for name in ["CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID"]:
    number = getattr(time, name)
    before = time.clock_gettime_ns(number)
    print(name, type(time.clock_gettime(number)).__name__, before <= time.clock_gettime_ns(number),
          0 < time.clock_getres(number) < 1)


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, ValueError, OverflowError, OSError) as error:
        print(type(error).__name__, error)


for value in [-1, 1000, 2 ** 31, -2 ** 31 - 1, 2 ** 63, "1", 1.0, None]:
    attempt(time.clock_gettime, value)
    attempt(time.clock_getres, value)
attempt(time.clock_gettime)
attempt(time.clock_gettime_ns, "x")
for value in ["", "Time", "time\0", 3, None, b"time"]:
    attempt(time.get_clock_info, value)
attempt(time.get_clock_info)
attempt(time.time, 1)
