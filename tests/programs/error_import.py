"""Errors of imports."""


def attempt(action):
    try:
        action()
    except ImportError as error:
        print(type(error).__name__, error, error.name, error.path)


def missing():
    import no_such_module


def missing_inside():
    import no_such_package.module


def not_package():
    import math.deeper


def missing_name():
    from math import no_such_name


def relative():
    from . import something


attempt(missing)
attempt(missing_inside)
attempt(not_package)
attempt(relative)
try:
    missing_name()
except ImportError as error:
    print(str(error)[:41], error.name)
import another_missing_module
