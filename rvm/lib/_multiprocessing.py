"""What multiprocessing has in C: semaphores that processes share.

A semaphore is a descriptor that is read to take one of what is there and written to give one back.  One without a name
is a counter of the kernel's (eventfd), which children have from their parent.  One with a name is a pipe among the
files in memory, in which each byte is one of what is there; processes open it by its name.
"""

import errno as _errno
import fcntl as _fcntl
import os as _os
import select as _select
import termios as _termios
from _library import builtin_type as _builtin_type
from _thread import get_ident as _get_ident
from time import monotonic as _monotonic

flags = {"HAVE_SEM_OPEN": 1, "HAVE_SEM_TIMEDWAIT": 1}

_RECURSIVE_MUTEX, _SEMAPHORE = 0, 1
_PIPE_CAPACITY = 0x10000        # Linux gives a pipe so many bytes.


def _path(name):
    """Return the path of the pipe of a semaphore's name."""
    name = _os.fsdecode(name).lstrip("/")
    if not name or "/" in name:
        raise OSError(_errno.EINVAL, _os.strerror(_errno.EINVAL))
    return "/dev/shm/sem." + name


def _open(name):
    """Return a descriptor of the pipe with a name, for both ends, so that it is never at its end."""
    return _os.open(_path(name), _os.O_RDWR | _os.O_NONBLOCK | _os.O_CLOEXEC)


def sem_unlink(name, /):
    """Take away a semaphore's name."""
    _os.unlink(_path(name))


class _Counter:
    """A counter of the kernel's, which has no name."""

    def __init__(self, descriptor):
        self.descriptor = descriptor

    def give(self, count):
        _os.eventfd_write(self.descriptor, count)

    def take(self):
        """Take one; raise BlockingIOError if there is none."""
        _os.eventfd_read(self.descriptor)

    def value(self):
        """Return how many there are, which only the kernel's notes on the descriptor tell without taking them."""
        with open("/proc/self/fdinfo/%d" % self.descriptor, "rb") as notes:
            for note in notes:
                if note.startswith(b"eventfd-count:"):
                    return int(note.split()[1], 16)
        raise OSError(_errno.EINVAL, _os.strerror(_errno.EINVAL))


class _Pipe:
    """A pipe with a name."""

    def __init__(self, descriptor):
        self.descriptor = descriptor

    def give(self, count):
        """Write bytes, but no more than fit: what is counted higher than a pipe holds bytes is counted so high."""
        try:
            _os.write(self.descriptor, bytes(min(count, _PIPE_CAPACITY)))
        except BlockingIOError:
            pass

    def take(self):
        """Take one; raise BlockingIOError if there is none."""
        _os.read(self.descriptor, 1)

    def value(self):
        """Return how many there are."""
        return int.from_bytes(_fcntl.ioctl(self.descriptor, _termios.FIONREAD, bytes(4)), "little")


@_builtin_type
class SemLock:
    """A semaphore, or a lock that a thread may take repeatedly, which processes share."""

    SEM_VALUE_MAX = 0x7FFFFFFF

    def __new__(cls, kind, value, maxvalue, name, unlink):
        if kind not in (_RECURSIVE_MUTEX, _SEMAPHORE):
            raise ValueError("unrecognized kind")
        if not 0 <= value <= cls.SEM_VALUE_MAX:
            raise OSError(_errno.EINVAL, _os.strerror(_errno.EINVAL))
        if unlink:
            shared = _Counter(_os.eventfd(0, _os.EFD_SEMAPHORE | _os.EFD_NONBLOCK | _os.EFD_CLOEXEC))
        else:
            _os.mkfifo(_path(name), 0o600)
            shared = _Pipe(_open(name))
        if value:
            shared.give(value)
        return cls._made(shared, kind, maxvalue, None if unlink else name)

    @classmethod
    def _made(cls, shared, kind, maxvalue, name):
        self = super().__new__(cls)
        self._shared = shared
        self.handle = shared.descriptor
        self.kind = kind
        self.maxvalue = maxvalue
        self.name = name
        self._taken = 0
        self._owner = None
        return self

    @classmethod
    def _rebuild(cls, handle, kind, maxvalue, name, /):
        """Return what another process has: by its name, or by a descriptor that this one has from its parent."""
        shared = _Counter(_os.dup(handle)) if name is None else _Pipe(_open(name))
        return cls._made(shared, kind, maxvalue, name)

    def __del__(self):
        handle = getattr(self, "handle", -1)
        if handle >= 0:
            _os.close(handle)

    def acquire(self, block=True, timeout=None):
        """Take one; return whether there was one, or came one in time."""
        if self.kind == _RECURSIVE_MUTEX and self._is_mine():
            self._taken += 1
            return True
        if not self._take(None if not block or timeout is None else _monotonic() + max(timeout, 0), block):
            return False
        self._taken += 1
        self._owner = _get_ident()
        return True

    def _take(self, end, block):
        """Take one of what is shared, waiting until a time if there is one; return whether that was possible."""
        poll = None
        while True:
            try:
                self._shared.take()
                return True
            except BlockingIOError:
                if not block:
                    return False
            if poll is None:
                poll = _select.poll()
                poll.register(self.handle, _select.POLLIN)
            left = None if end is None else end - _monotonic()
            if left is not None and left <= 0:
                return False
            poll.poll(None if left is None else left * 1000)

    def release(self):
        """Give one back."""
        if self.kind == _RECURSIVE_MUTEX:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._taken > 1:
                self._taken -= 1
                return
        elif self._is_full():
            raise ValueError("semaphore or lock released too many times")
        # Whoever takes it next may be another thread, which then counts what it has taken.
        self._taken -= 1
        self._shared.give(1)

    def _is_full(self):
        return not self._is_zero() if self.maxvalue == 1 else self._shared.value() >= self.maxvalue

    def __enter__(self):
        return self.acquire()

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.release()

    def _count(self):
        """Return how many this process has taken and not given back."""
        return self._taken

    def _is_mine(self):
        """Return whether this thread has taken one."""
        return self._taken > 0 and self._owner == _get_ident()

    def _get_value(self):
        """Return how many there are."""
        return self._shared.value()

    def _is_zero(self):
        """Return whether there is none."""
        poll = _select.poll()
        poll.register(self.handle, _select.POLLIN)
        return not poll.poll(0)

    def _after_fork(self):
        """What the parent has taken, its child has not."""
        self._taken = 0
