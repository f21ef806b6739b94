"""Interrupts under Python 3, where rvm runs in a thread of its own.

Python runs signal handlers in the main thread, which waits for rvm's thread.  System calls of
rvm's thread are not interrupted, so the ones that may wait long (`wait`) also watch a pipe
that the handler writes to.
"""
import fcntl
import os
import select
import signal
import threading


class _State:
    """What the handler sets; rvm.rlib.signals explains `fence`."""

    def __init__(self):
        self.fence = 0
        self.interrupted = False
        self.reader = self.writer = -1      # the pipe


_state = _State()


def _note(number, frame):
    _state.interrupted = True
    _state.fence = -1
    try:
        os.write(_state.writer, b"!")
    except BlockingIOError:
        pass                                # the pipe is full, which is enough to wake the reader


def install():
    """Install the handler, once.  It does nothing outside of the main thread."""
    if _state.reader >= 0 or threading.current_thread() is not threading.main_thread():
        return
    _state.reader, _state.writer = [_away_from_streams(fd) for fd in os.pipe()]
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _note)


def _away_from_streams(fd):
    """Return a non-blocking copy of the descriptor with a number above those of the standard streams.

    The standard streams may be closed, and a later open() must not get their numbers.
    """
    copy = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 3)
    os.close(fd)
    os.set_blocking(copy, False)
    return copy


def fence():
    return _state.fence


def set_fence(number):
    _state.fence = number


def take_interrupt():
    """Return whether an interrupt came since the last call."""
    was = _state.interrupted
    _state.interrupted = False
    if was:
        try:
            while os.read(_state.reader, 512):
                pass
        except BlockingIOError:
            pass
    return was


def die():
    """End the process as an unhandled SIGINT does; call it in the main thread."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGINT)


def wait(fds, seconds):
    """Wait until a descriptor can be read; return False if the time is over or an interrupt came.

    If `seconds` is None, wait for ever.
    """
    watched = list(fds)
    if _state.reader >= 0:
        watched.append(_state.reader)
    ready = select.select(watched, [], [], seconds)[0]
    return bool(ready) and _state.reader not in ready
