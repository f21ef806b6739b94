# Where the columns of a traceback are that the module traceback prints.
def a():
    raise TypeError
def b():
    e = TypeError(1)
    raise e
def c():
    try: 1/0
    except ZeroDivisionError:
        raise TypeError(1)
def d():
        try:
            try:
                raise EG("a",
                    [ValueError(1), ValueError(2)])
            except EG:
                raise ImportError(5)
        except Exception as e:
            raise
EG = ExceptionGroup
import traceback
for x in a, b, c, d:
    try: x()
    except BaseException: traceback.print_exc()
import sys


def f1():
    1 / 0


def f2():
    f1()


# What sys.excepthook makes of sys.tracebacklimit, and of what is no exception.
sys.excepthook(1, "1", 1)
for limit in (1000, 2, 0, -1, 10 ** 30, -10 ** 30, "x"):
    sys.tracebacklimit = limit
    try:
        f2()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
