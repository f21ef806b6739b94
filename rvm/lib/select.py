"""Waiting for several descriptors, by poll and epoll of the system."""

import _sockets
from _library import final_type as _final_type
from posix import close as _close
from time import monotonic as _now

error = OSError
PIPE_BUF = 4096
(POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL, POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND,
 POLLMSG) = (1 << _bit for _bit in range(11))
POLLRDHUP = 0x2000
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND = POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND
EPOLLMSG = POLLMSG
EPOLLRDHUP = POLLRDHUP
EPOLLEXCLUSIVE = 1 << 28
EPOLLONESHOT = 1 << 30
EPOLLET = 1 << 31
EPOLL_CLOEXEC = 0o2000000

_READING = POLLIN | POLLRDNORM | POLLRDBAND
_WRITING = POLLOUT | POLLWRNORM | POLLWRBAND
_ADD, _REMOVE, _CHANGE = 1, 2, 3        # what epoll_ctl is asked
_MOST_AT_ONCE = (1 << 31) - 1           # milliseconds
_LONGEST = 9223372036                   # seconds
_SET_SIZE = 1024                        # FD_SETSIZE
_MOST_EVENTS = _SET_SIZE - 1


def _descriptor(file):
    """Return the number of a file, given itself or by an object with fileno()."""
    if isinstance(file, int):
        fd = int(file)
    else:
        try:
            method = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        fd = method()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if fd < 0:
        raise ValueError("file descriptor cannot be a negative integer (%d)" % fd)
    return fd


def _mask(value):
    if not isinstance(value, int):
        value = value.__index__()
    if value < 0:
        raise ValueError("value must be positive")
    if value > 0xFFFF:
        raise OverflowError("Python int too large for C unsigned short")
    return value


def _seconds(timeout, allowed):
    """Return a timeout as a number.  None stays None."""
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        try:
            timeout = timeout.__index__()
        except AttributeError:
            raise TypeError("timeout must be %s or None" % allowed) from None
    if timeout != timeout:
        raise ValueError("Invalid value NaN (not a number)")
    if timeout > _LONGEST:
        raise OverflowError("timeout is too large")
    return timeout


def _wait(call, seconds):
    """Return what call(milliseconds) does, which is called again after a signal; for None wait without end."""
    end = None if seconds is None or seconds < 0 else _now() + seconds
    while True:
        left = -1
        if end is not None:
            left = seconds * 1000
            left = min(int(left) + (int(left) < left), _MOST_AT_ONCE)       # rounded up, not to ask too often
        try:
            return call(left)
        except InterruptedError:
            pass
        if end is not None:
            seconds = max(end - _now(), 0)


class _Poll:
    """Descriptors, and for which events of each to wait."""

    __slots__ = ("_masks", "_is_polling")

    def __new__(cls):
        raise TypeError("cannot create 'select.poll' instances")

    def __reduce__(self):
        raise TypeError("cannot pickle 'select.poll' object")

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Wait for events of a descriptor too."""
        self._masks[_descriptor(fd)] = _mask(eventmask)

    def modify(self, fd, eventmask, /):
        """Change for which events of a registered descriptor to wait."""
        fd = _descriptor(fd)
        mask = _mask(eventmask)
        if fd not in self._masks:
            raise FileNotFoundError(2, "No such file or directory")
        self._masks[fd] = mask

    def unregister(self, fd, /):
        """Wait no more for a descriptor."""
        del self._masks[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """Wait up to `timeout` milliseconds.  Return pairs of a descriptor and what happened to it."""
        milliseconds = _seconds(timeout, "an integer")
        if self._is_polling:
            raise RuntimeError("concurrent poll() invocation")
        self._is_polling = True
        try:
            watched = list(self._masks.items())
            return _wait(lambda left: _sockets.poll(watched, left),
                         None if milliseconds is None else milliseconds / 1000)
        finally:
            self._is_polling = False


_Poll.__name__ = _Poll.__qualname__ = "poll"


def poll():
    """Return an object for waiting for events of descriptors."""
    self = object.__new__(_Poll)
    self._masks = {}
    self._is_polling = False
    return self


class epoll:
    """Descriptors for whose events the system waits."""

    __slots__ = ("_fd",)

    def __new__(cls, sizehint=-1, flags=0):
        if sizehint < -1 or sizehint == 0:
            raise ValueError("negative sizehint")
        if flags & ~EPOLL_CLOEXEC:
            raise OSError("invalid flags")
        return cls.fromfd(_sockets.epoll_create())

    @classmethod
    def fromfd(cls, fd, /):
        """Return an object for an open descriptor."""
        self = object.__new__(cls)
        self._fd = fd
        return self

    def __reduce__(self):
        raise TypeError("cannot pickle 'select.epoll' object")      # a copy would close the descriptor too

    def _checked(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed epoll object")
        return self._fd

    @property
    def closed(self):
        """Whether it has been closed."""
        return self._fd < 0

    def fileno(self):
        """Return its own descriptor."""
        return self._checked()

    def close(self):
        """Close it."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _close(fd)

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Wait for events of a descriptor too."""
        _sockets.epoll_ctl(self._checked(), _ADD, _descriptor(fd), eventmask)

    def modify(self, fd, eventmask):
        """Change for which events of a registered descriptor to wait."""
        _sockets.epoll_ctl(self._checked(), _CHANGE, _descriptor(fd), eventmask)

    def unregister(self, fd):
        """Wait no more for a descriptor."""
        _sockets.epoll_ctl(self._checked(), _REMOVE, _descriptor(fd), 0)

    def poll(self, timeout=None, maxevents=-1):
        """Wait up to `timeout` seconds.  Return pairs of a descriptor and what happened to it."""
        fd = self._checked()
        seconds = _seconds(timeout, "an integer")
        if maxevents == -1:
            maxevents = _MOST_EVENTS
        elif maxevents < 1:
            raise ValueError("maxevents must be greater than 0, got %d" % maxevents)
        return _wait(lambda left: _sockets.epoll_wait(fd, maxevents, left), seconds)

    def __enter__(self):
        self._checked()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()

    def __del__(self):
        self.close()


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait up to `timeout` seconds until files can be read or written, or something else happened to them.

    Return lists of these three kinds of files.
    """
    seconds = _seconds(timeout, "a float")
    if seconds is not None and seconds < 0:
        raise ValueError("timeout must be non-negative")
    masks = {}
    kinds = []
    for files, asked, told in ((rlist, _READING, _READING | POLLHUP | POLLERR), (wlist, _WRITING, _WRITING | POLLERR),
                               (xlist, POLLPRI, POLLPRI)):
        try:
            pairs = [(file, _descriptor(file)) for file in (files if isinstance(files, list) else list(files))]
        except TypeError:
            if hasattr(files, "__iter__"):
                raise
            raise TypeError("arguments 1-3 must be sequences") from None
        for _, fd in pairs:
            if fd >= _SET_SIZE:
                raise ValueError("filedescriptor out of range in select()")
            masks[fd] = masks.get(fd, 0) | asked
        kinds.append((pairs, told))
    watched = list(masks.items())
    found = dict(_wait(lambda left: _sockets.poll(watched, left), seconds))
    for events in found.values():
        if events & POLLNVAL:
            raise OSError(9, "Bad file descriptor")
    return tuple([file for file, fd in pairs if found.get(fd, 0) & told] for pairs, told in kinds)


for _type in (_Poll, epoll):
    _type.__module__ = "select"
    _final_type(_type)
del _type
poll = staticmethod(poll)               # as functions in C they become no methods of classes that they are put into
select = staticmethod(select)
