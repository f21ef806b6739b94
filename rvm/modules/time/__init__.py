"""time: clocks, sleep and the calendar.

    calendar    struct_time, gmtime, localtime, mktime, strftime, strptime, ...
    clocks      time, monotonic, perf_counter, ..., get_clock_info, sleep
"""
from rvm.modules.declare import ModuleTable

time = ModuleTable("time", "This module provides various functions to manipulate time values.")
