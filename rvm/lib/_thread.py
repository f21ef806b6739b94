"""Locks, and what else the library asks of threads.

rvm has no threads yet: to start one is refused.  So a lock that is held can only be released by who waits for it;
to wait for it for ever is an error, where CPython would hang.
"""

from posix import getpid as get_native_id
from time import sleep as _sleep

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
_MAIN = 1           # the number of the one thread


def get_ident():
    """Return the number of this thread, which is not zero."""
    return _MAIN


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


class lock:
    """A lock object is a synchronization primitive, in one of two states: locked or unlocked."""

    __slots__ = ("_held", "__weakref__")

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        """Lock it.  Return whether that could be done."""
        _check_timeout(blocking, timeout)
        if not self._held:
            self._held = True
            return True
        if blocking and timeout == -1:
            raise RuntimeError("this lock is held, and rvm has no other threads that could release it")
        if blocking:
            _sleep(timeout)
        return False

    def release(self):
        """Unlock it; it must be locked."""
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        """Return whether it is locked."""
        return self._held

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _at_fork_reinit(self):
        self._held = False

    def __repr__(self):
        return "<%s _thread.lock object at %#x>" % ("locked" if self._held else "unlocked", id(self))


LockType = lock


class RLock:
    """A lock that its thread can take again: it must be released as often as it was acquired."""

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Lock it once more.  Return True: the one thread that there is owns it."""
        _check_timeout(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        """Undo one acquire()."""
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count = self._count
        self._count = 0
        return count, _MAIN

    def _acquire_restore(self, state):
        self._count = state[0]

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        return "<%s _thread.RLock object owner=%d count=%d at %#x>" % (
            "locked" if self._count else "unlocked", _MAIN if self._count else 0, self._count, id(self))


for _type in (lock, RLock):
    _type.__module__ = "_thread"


def allocate_lock():
    """Return a new lock."""
    return lock()


allocate = allocate_lock


def _set_sentinel():
    """Return a lock that is released when this thread ends."""
    return lock()


class _local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return super().__new__(cls)


def start_new_thread(function, args, kwargs=None, /):
    """Refuse to start a thread."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    raise RuntimeError("can't start new thread: rvm does not support threads yet")


start_new = start_new_thread


def _count():
    """Return the number of threads beside the main thread."""
    return 0


def stack_size(size=0, /):
    """Return the size of a new thread's stack, which cannot be set: 0, the system's."""
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if size:
        raise ValueError("setting stack size not supported")
    return 0


def exit():
    """Raise SystemExit."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """Do as if a signal had come."""
    if signum == 2:
        raise KeyboardInterrupt
    raise ValueError("signal number out of range")


# As functions in C they become no methods of the classes that they are put into.
_function = type(_count)
for _name, _value in list(globals().items()):
    if type(_value) is _function:
        globals()[_name] = staticmethod(_value)
del _name, _value, _function
