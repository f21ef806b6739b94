"""A trace function gets no events of functions that CPython has in C, but those of what they call."""
import datetime
import decimal
import queue
import sys


class Zone(datetime.tzinfo):
    def utcoffset(self, moment):
        return datetime.timedelta(hours=1)


def work():
    decimal.Decimal("1.5") * 2
    datetime.datetime(2020, 1, 1, tzinfo=Zone()).isoformat()
    try:
        queue.SimpleQueue().get_nowait()
    except queue.Empty:
        pass


def tracer(frame, event, argument):
    print(event, frame.f_code.co_name, frame.f_lineno)
    return tracer


work()
sys.settrace(tracer)
work()
sys.settrace(None)
