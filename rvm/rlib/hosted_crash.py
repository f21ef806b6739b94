"""Crashes under Python 3: those of the host, which has a faulthandler of its own."""
import faulthandler

segmentation_fault = faulthandler._sigsegv
floating_point_exception = faulthandler._sigfpe
abort = faulthandler._sigabrt
read_null = faulthandler._read_null


def install():
    pass


def tell(text):
    pass


def enable(fd):
    """Enable the host's faulthandler, whose traceback shows rvm's own functions."""
    faulthandler.enable(fd, all_threads=False)


def call_at_crash(function):
    """Do nothing: the host writes a traceback of its own."""


def say(text):
    pass


def disable():
    faulthandler.disable()


def is_enabled():
    return faulthandler.is_enabled()


def stack_overflow():
    try:
        faulthandler._stack_overflow()
    except RuntimeError:
        pass
