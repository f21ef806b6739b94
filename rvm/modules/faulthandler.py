"""faulthandler: writes CPython's message of a crash, without the traceback.

A signal handler cannot see the frames of the program, so the functions that dump tracebacks are missing.
"""
from rvm.interp.importing.state import sys_attribute
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.builtin import CINT_LIMIT, to_cint
from rvm.objects.errors import PyError, runtime_error, value_error, w_Exception
from rvm.objects.intobject import W_Int, W_Integer
from rvm.objects.root import w_None
from rvm.rlib import crash

faulthandler = ModuleTable("faulthandler", "faulthandler module.")


@faulthandler.function("enable(file=None, all_threads: cint = 1) -> None [parsed, unsigned]")
def enable(w_file, all_threads):
    """enable(file=sys.stderr, all_threads=True): enable the fault handler

There is one thread, and no traceback."""
    crash.enable(descriptor_of(w_file))


@faulthandler.function("disable() -> bool [unsigned]")
def disable():
    """disable(): disable the fault handler"""
    was_enabled = crash.is_enabled()
    crash.disable()
    return was_enabled


@faulthandler.function("is_enabled() -> bool [unsigned]")
def is_enabled():
    """is_enabled()->bool: check if the handler is enabled"""
    return crash.is_enabled()


def descriptor_of(w_file):
    """Return the file descriptor of a number or a file; None stands for sys.stderr."""
    if w_file is w_None:
        w_file = sys_attribute("stderr")
        if w_file is None:
            raise runtime_error("unable to get sys.stderr")
        if w_file is w_None:
            raise runtime_error("sys.stderr is None")
    if isinstance(w_file, W_Integer):
        fd = to_cint(w_file)
        if fd < 0:
            raise value_error("file is not a valid file descripter")
        return fd
    w_fd = protocol.getattr(w_file, "fileno").call0()
    if not isinstance(w_fd, W_Int) or not 0 <= w_fd.value < CINT_LIMIT:
        raise runtime_error("file.fileno() is not a valid file descriptor")
    try:
        protocol.getattr(w_file, "flush").call0()
    except PyError as e:
        if not e.matches(w_Exception):
            raise
    return w_fd.value


# Crashing on purpose.

@faulthandler.function("_sigsegv(release_gil=False, /) -> None [parsed]")
def sigsegv(w_release):
    """_sigsegv(release_gil=False): raise a SIGSEGV signal"""
    crash.segmentation_fault()


@faulthandler.function("_sigfpe() -> None")
def sigfpe():
    """_sigfpe(): raise a SIGFPE signal"""
    crash.floating_point_exception()


@faulthandler.function("_sigabrt() -> None")
def sigabrt():
    """_sigabrt(): raise a SIGABRT signal"""
    crash.abort()


@faulthandler.function("_read_null() -> None")
def read_null():
    """_read_null(): read from NULL, raise a SIGSEGV or SIGBUS signal depending on the platform"""
    crash.read_null()


@faulthandler.function("_stack_overflow() -> None")
def stack_overflow():
    """_stack_overflow(): recursive call to raise a stack overflow"""
    crash.stack_overflow()
    raise runtime_error("unable to raise a stack overflow")
