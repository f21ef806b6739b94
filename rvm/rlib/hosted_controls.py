"""The calls behind fcntl, termios and resource: Python 3's, with byte strings for data."""
import fcntl as host
import os
import resource
import signal

from rvm.rlib.hosted_ctypes import ctypes
from rvm.rlib.hosted_signals import in_main_thread
from rvm.rlib.hosted_threads import waiting

_c = ctypes.CDLL(None, use_errno=True)
_c.syscall.restype = ctypes.c_long
_SIGPROCMASK = 14 if os.uname().machine == "x86_64" else 135


def fcntl(fd, command, number):
    return host.fcntl(fd, command, number)


def fcntl_data(fd, command, data):
    """Call fcntl with bytes, which it may change; return them."""
    return host.fcntl(fd, command, data.encode("latin-1")).decode("latin-1")


def ioctl(fd, request, number):
    return host.ioctl(fd, request, number)


def ioctl_data(fd, request, data):
    """Call ioctl with bytes, which it may change.  Return what it returned, and the bytes."""
    buffer = bytearray(data.encode("latin-1"))
    result = host.ioctl(fd, request, buffer)
    return result, bytes(buffer).decode("latin-1")


def flock(fd, operation):
    host.flock(fd, operation)


def getrusage(who):
    """Return eighteen numbers: seconds and microseconds twice, then the counts."""
    try:
        usage = resource.getrusage(who)
    except ValueError:
        raise OSError(22, "invalid who parameter") from None
    numbers = []
    for seconds in usage[:2]:
        numbers += [int(seconds), round(seconds % 1 * 1000000)]
    return numbers + list(usage[2:])


def prlimit(pid, kind, sets, soft, hard):
    """Return the limits of a process, -1 for none, and set new ones where `sets`."""
    try:
        old = resource.prlimit(pid, kind, (soft, hard)) if sets else resource.prlimit(pid, kind)
    except ValueError as error:
        raise OSError(1 if "exceed" in str(error) else 22, str(error)) from None
    return old[0], old[1]


@waiting
def system_call(number, words, blocks, pointers):
    """Make a call of the system by its number.  Return what it returned, and the bytes of the blocks, or None.

    `words` are its six arguments, but for those that are a block of bytes, which the call may change; the others'
    blocks are None.  `pointers` are triples: in that block, at that offset, the address of that block is put.
    """
    raws = [ctypes.create_string_buffer((block or "").encode("latin-1"), len(block or "") + 16) for block in blocks]
    for holder, offset, target in zip(*[iter(pointers)] * 3):
        ctypes.c_long.from_buffer(raws[holder], offset).value = ctypes.addressof(raws[target])
    for i, block in enumerate(blocks[:6]):
        if block is not None:
            words[i] = ctypes.addressof(raws[i])
    result = _c.syscall(ctypes.c_long(number), *map(ctypes.c_long, words))
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    if number == _SIGPROCMASK:          # the thread that Python runs in gets what is for the process
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, ())
        in_main_thread(lambda: signal.pthread_sigmask(signal.SIG_SETMASK, mask))
    return result, [None if block is None else raw.raw[:len(block)].decode("latin-1")
                    for raw, block in zip(raws, blocks)]
