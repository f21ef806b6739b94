"""What a process may use, and has used."""

from posix import error  # noqa: F401
from posix import sysconf as _sysconf

import _controls
from _controls import struct_rusage

globals().update((word.split("=")[0], int(word.split("=")[1])) for word in """
RLIMIT_AS=9 RLIMIT_CORE=4 RLIMIT_CPU=0 RLIMIT_DATA=2 RLIMIT_FSIZE=1 RLIMIT_MEMLOCK=8 RLIMIT_MSGQUEUE=12
RLIMIT_NICE=13 RLIMIT_NOFILE=7 RLIMIT_NPROC=6 RLIMIT_OFILE=7 RLIMIT_RSS=5 RLIMIT_RTPRIO=14 RLIMIT_RTTIME=15
RLIMIT_SIGPENDING=11 RLIMIT_STACK=3 RLIM_INFINITY=-1 RUSAGE_CHILDREN=-1 RUSAGE_SELF=0 RUSAGE_THREAD=1
""".split())

_KINDS = 16


def getrusage(who, /):
    """Return the struct_rusage of this process, its children, or this thread."""
    try:
        numbers = _controls.getrusage(who)
    except OSError as failure:
        if failure.errno == 22:
            raise ValueError("invalid who parameter") from None
        raise
    return struct_rusage([numbers[0] + numbers[1] / 1e6, numbers[2] + numbers[3] / 1e6, *numbers[4:]])


def getrlimit(resource, /):
    """Return the soft and the hard limit."""
    return prlimit(0, resource)


def setrlimit(resource, limits, /):
    """Set the soft and the hard limit."""
    prlimit(0, resource, limits)


def prlimit(pid, resource, limits=None, /):
    """Return the limits of a process, 0 for this one, and set new ones if they are given."""
    if not 0 <= resource < _KINDS:
        raise ValueError("invalid resource specified")
    soft = hard = 0
    if limits is not None:
        if not isinstance(limits, tuple):
            limits = tuple(limits)
        if len(limits) != 2:
            raise ValueError("expected a tuple of 2 integers")
        soft, hard = limits
    try:
        return _controls.prlimit(pid, resource, limits is not None, soft, hard)
    except OSError as failure:
        if failure.errno == 22:
            raise ValueError("current limit exceeds maximum limit") from None
        if failure.errno == 1 and limits is not None and pid == 0:
            raise ValueError("not allowed to raise maximum limit") from None
        raise


def getpagesize():
    """Return the number of bytes of a page of memory."""
    return _sysconf("SC_PAGE_SIZE")
