"""faulthandler's functions that write tracebacks while the program goes on: at once, after a time, at a signal."""

import _signal
import _signals
from _library import descriptor_of as _descriptor_of, stacks as _stacks
from _thread import allocate_lock as _allocate_lock, start_new_thread as _start_new_thread
from posix import _exit, write as _write

_FATAL = (4, 6, 7, 8, 11)               # the signals that enable() is for


def _dump(fd, text):
    try:
        _write(fd, text.encode("ascii", "backslashreplace"))
    except OSError:
        pass


def dump_traceback(file=None, all_threads=True):
    """Write the traceback of this thread, or of all."""
    _dump(_descriptor_of(file), _stacks(all_threads, False))


# After a time.

class _Watch:
    """What waits for the time, of which there is one at most."""

    lock = None                         # held until it is not to wait any more


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Write the tracebacks of all threads after so many seconds, again and again if wanted; exit then if wanted."""
    seconds = float(timeout) if isinstance(timeout, (int, float)) else timeout.__index__()
    if seconds <= 0:
        raise ValueError("timeout must be greater than 0")
    if seconds > 9223372036:
        raise OverflowError("timeout value is too large")
    fd = _descriptor_of(file)
    cancel_dump_traceback_later()
    _Watch.lock = lock = _allocate_lock()
    lock.acquire()
    _start_new_thread(_watch, (lock, seconds, repeat, fd, exit))


def _watch(lock, seconds, repeat, fd, exit):
    header = "Timeout (%s)!\n" % _clock_text(seconds)
    while not lock.acquire(timeout=seconds):
        _dump(fd, header + _stacks(True, True))
        if exit:
            _exit(1)
        if not repeat:
            return


def _clock_text(seconds):
    whole, parts = divmod(round(seconds * 1000000), 1000000)
    text = "%d:%02d:%02d" % (whole // 3600, whole // 60 % 60, whole % 60)
    return "%s.%06d" % (text, parts) if parts else text


def cancel_dump_traceback_later():
    """Wait no more."""
    lock, _Watch.lock = _Watch.lock, None
    if lock is not None:
        lock.release()


# At a signal.

def _check(signum):
    if signum in _FATAL:
        raise RuntimeError("signal %d cannot be registered, use enable() instead" % signum)
    _signal._check(signum)


def register(signum, file=None, all_threads=True, chain=False):
    """Write the traceback of this thread, or of all, when the signal comes, and do then what else it does if wanted."""
    _check(signum)
    fd = _descriptor_of(file)
    _signal.getsignal(signum)

    def handle():
        _dump(fd, _stacks(all_threads, False))
        if chain and _signal.getsignal(signum) == _signal.SIG_DFL:
            _signals.set_action(signum, 0)
            _signal.raise_signal(signum)
            _signals.set_action(signum, _signal._HANDLED)
        return chain

    _signal._first_told[signum] = handle
    _signals.set_action(signum, _signal._HANDLED)
    _signal._update()


def unregister(signum):
    """Undo what register() did.  Return whether it had been called."""
    _check(signum)
    if _signal._first_told.pop(signum, None) is None:
        return False
    handler = _signal.getsignal(signum)
    _signals.set_action(signum, _signal._HANDLED if callable(handler) else int(handler or 0))
    return True
