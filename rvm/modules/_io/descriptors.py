"""Reading and writing open files by their numbers.

A call that a signal has interrupted is made again, once the signal has been handled (PEP 475).
"""
import errno

from rvm.interp.signals import check_signals
from rvm.objects.streams.oserrors import from_os_error
from rvm.rlib import files
from rvm.rlib import posix as system

MOST_AT_ONCE = 0x7ffff000       # bytes that the system reads or writes in one call
CHUNK = 1 << 16
LARGE = 1 << 20
BLOCKED = -2


class Opened(object):
    """How many files FileIO has opened and not closed: at the end of the program those are looked for."""

    def __init__(self):
        self.count = 0


opened = Opened()


def is_interrupted(error):
    """Return whether a signal ended a call; it has been handled then."""
    if error.errno != errno.EINTR:
        return False
    check_signals()
    return True


def is_blocked(error):
    return error.errno == errno.EAGAIN


def read_some(fd, size):
    """Return up to `size` bytes, "" at the end, or None if the file does not block and has none."""
    if fd == 0 and files.stdin.has_more():      # the prompt has read ahead
        return files.stdin.read_bytes(min(size, files.stdin.available()))
    if size > LARGE:
        size = min(size, max(expected_size(fd), LARGE))     # memory for more would never be used
    while True:
        try:
            return files.read_fd(fd, min(size, MOST_AT_ONCE))
        except OSError as e:
            if is_blocked(e):
                return None
            if not is_interrupted(e):
                raise from_os_error(e)


def write_some(fd, data):
    """Write as much as the system takes at once.  Return the number of bytes, or BLOCKED."""
    if len(data) > MOST_AT_ONCE:
        data = data[:MOST_AT_ONCE]
    while True:
        try:
            return system.write_some(fd, data)
        except OSError as e:
            if is_blocked(e):
                return BLOCKED
            if not is_interrupted(e):
                raise from_os_error(e)


def read_all(fd):
    """Return all that is left, or None if the file does not block and has nothing."""
    pieces = []
    size = expected_size(fd)
    while True:
        data = read_some(fd, size)
        if data is None:
            if len(pieces) == 0:
                return None
            break
        if len(data) == 0:
            break
        pieces.append(data)
        size = max(size - len(data), 1)
        if size == 1 or len(pieces) > 1:
            size = CHUNK if len(pieces) < 16 else CHUNK * 16
    return pieces[0] if len(pieces) == 1 else "".join(pieces)


def expected_size(fd):
    """Return how many bytes to ask for at first: those left of a file, exactly, so that what is read is not copied."""
    try:
        size = system.fstat(fd).size
        if size <= 0:
            return CHUNK
        left = size - system.lseek(fd, 0, 1)
    except OSError:
        return CHUNK
    return left if left > 0 else CHUNK


def seek(fd, position, whence):
    try:
        return system.lseek(fd, position, whence)
    except OSError as e:
        raise from_os_error(e)
