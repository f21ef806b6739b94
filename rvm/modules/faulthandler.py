"""faulthandler: writes CPython's message of a crash, and tracebacks.

The functions that write tracebacks without a crash are in rvm/lib's _faulthandler.
"""
from rvm.interp.importing.state import sys_attribute
from rvm.interp.reporting.stack_text import stacks
from rvm.modules._library import library, library_function
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.builtin import CINT_LIMIT, to_cint
from rvm.objects.errors import PyError, runtime_error, value_error, w_Exception
from rvm.objects.intobject import W_Int, W_Integer
from rvm.objects.root import w_None
from rvm.rlib import crash

faulthandler = ModuleTable("faulthandler", "faulthandler module.")


class Settings(object):
    """One instance, `settings`."""

    def __init__(self):
        self.all_threads = True     # enable() wants the tracebacks of all


settings = Settings()


def say_at_crash():
    """Write the traceback at a crash; what is wrong then may stop it."""
    try:
        crash.say(stacks(settings.all_threads, False))
    except Exception:
        crash.say("  <the calls under way cannot be read>\n")


@faulthandler.function("enable(file=None, all_threads: cint = 1) -> None [parsed, unsigned]")
def enable(w_file, all_threads):
    """enable(file=sys.stderr, all_threads=True): enable the fault handler

Where machine code that the JIT made has failed, some calls may be missing."""
    enable_at(descriptor_of(w_file), all_threads != 0)


def enable_at(fd, all_threads):
    """Write what is to be told of a crash to a descriptor."""
    settings.all_threads = all_threads
    crash.call_at_crash(say_at_crash)
    crash.enable(fd)


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


@library.function("descriptor_of(file, /) -> int")
def descriptor(w_file):
    """Return the descriptor of a file that faulthandler is given."""
    return descriptor_of(w_file)


@library.function("stacks(all_threads: bool, from_outside: bool, /) -> str")
def stack_text(all_threads, from_outside):
    """Return the traceback of this thread, or of all; from outside this thread is left out."""
    return stacks(all_threads, from_outside)


for _name, _doc in [
        ("dump_traceback", """\
dump_traceback(file=sys.stderr, all_threads=True): dump the traceback of the current thread, \
or of all threads if all_threads is True, into file"""),
        ("dump_traceback_later", """\
dump_traceback_later(timeout, repeat=False, file=sys.stderrn, exit=False):
dump the traceback of all threads in timeout seconds,
or each timeout seconds if repeat is True. If exit is True, call _exit(1) which is not safe."""),
        ("cancel_dump_traceback_later", """\
cancel_dump_traceback_later():
cancel the previous call to dump_traceback_later()."""),
        ("register", """\
register(signum, file=sys.stderr, all_threads=True, chain=False): register a handler for the signal 'signum': \
dump the traceback of the current thread, or of all threads if all_threads is True, into file"""),
        ("unregister", """\
unregister(signum): unregister the handler of the signal 'signum' registered by register()""")]:
    library_function(faulthandler, "_faulthandler", _name, _doc)


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
