"""Tracebacks have no levels of functions that CPython has in C, whatever they are written in."""
import binascii
import contextvars
import datetime
import decimal
import queue
import sys
import traceback
import warnings


class Zone(datetime.tzinfo):
    def utcoffset(self, moment):
        raise LookupError("no offset")


def nested():
    try:
        decimal.Decimal("x")
    except decimal.InvalidOperation:
        datetime.date(2023, 2, 30)


def warned():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.warn("a warning")


def again():
    try:
        datetime.date(2023, 13, 1)
    except ValueError:
        raise


def from_another():
    try:
        binascii.unhexlify("abc")
    except ValueError as error:
        raise RuntimeError from error


def while_handling():
    try:
        {}["key"]
    except KeyError:
        queue.SimpleQueue().get_nowait()


for action in [lambda: datetime.datetime(2020, 1, 1, tzinfo=Zone()).isoformat(),
               lambda: contextvars.copy_context().run(nested), nested, warned, again, from_another,
               lambda: queue.SimpleQueue().get_nowait(), while_handling,
               lambda: datetime.date.fromisoformat("x"), lambda: binascii.a2b_base64("a")]:
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, repr(error.__context__), error.__suppress_context__, error.__cause__)
        for frame, line in traceback.walk_tb(error.__traceback__):
            if frame.f_globals is globals():
                print("   ", frame.f_code.co_name, line)
            else:
                print("   ", frame.f_globals["__name__"], frame.f_code.co_name)
print(sys.exc_info())
datetime.date(2023, 2, 29)
