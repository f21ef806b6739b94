"""Interrupts under Python 3, where rvm runs in a thread of its own.

Python runs signal handlers in the main thread, which waits for rvm's thread.  System calls of
rvm's thread are not interrupted, so the ones that may wait long (`wait`) also watch a pipe
that the handler writes to.
"""
import fcntl
import os
import queue
import select
import signal
import threading
import time

from rvm.rlib.hosted_threads import waiting

_LONGEST_DELAY = 10         # seconds until a signal is noted, if it is not blocked


class _State:
    """What the handler sets; rvm.rlib.signals explains `fence`."""

    def __init__(self):
        self.fence = 0
        self.numbers = []                   # of the signals that came
        self.reader = self.writer = -1      # the pipe
        self.written = False                # something may be in the pipe
        self.serving = False
        self.noted = {signal.SIGINT}        # the signals that _note handles
        self.count = 0                      # of those that it handled


_state = _State()
_select = waiting(select.select)
_requests = queue.SimpleQueue()             # what the main thread has to call; None ends it


def _note(number, frame):
    """Note a signal.

    rvm's thread may run between any two steps and look for signals.  So the fence is last: what was put
    into the pipe after that thread emptied it would stay there, and no wait would end but at once.
    """
    _state.numbers.append(number)
    try:
        os.write(_state.writer, b"!")
    except OSError:
        pass                                # the pipe is full, which is enough to wake the reader, or closed
    _state.written = True
    _state.fence = -1
    _state.count += 1                       # kill() waits for it


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


def has_come():
    """Return whether there is a signal for next_signal()."""
    return len(_state.numbers) > 0


def next_signal():
    """Return the number of a signal that came, or -1."""
    if _state.written:
        _state.written = False
        try:
            while os.read(_state.reader, 512):
                pass
        except OSError:                     # it is empty, or the program has closed all descriptors
            pass
    return _state.numbers.pop(0) if _state.numbers else -1


def set_action(number, action):
    """Set what a signal does; only Python's main thread can."""
    def do():
        if _state.reader >= 0:
            _state.noted = _state.noted | {number} if action == 2 else _state.noted - {number}
            signal.signal(number, (signal.SIG_DFL, signal.SIG_IGN, _note)[action])
    in_main_thread(do)


def in_main_thread(call):
    """Call a function in Python's main thread, if that is at hand; it must not raise errors."""
    done = threading.Event()

    def do():
        call()
        done.set()

    if threading.current_thread() is threading.main_thread():
        do()
    elif _state.serving:
        _requests.put(do)
        done.wait()


def kill(pid, number):
    """Send a signal.  One to this process has been noted when this returns, as a system call would have it."""
    before = _state.count
    os.kill(pid, number)
    if pid == os.getpid():
        _await(number, before)


def kill_thread(thread, number):
    """Send a signal to a thread of this process.  It has been noted when this returns."""
    before = _state.count
    signal.pthread_kill(thread, number)
    _await(number, before)


def _await(number, before):
    """Wait until more signals than before have been noted, unless this one is not to be noted, or blocked."""
    end = time.monotonic() + _LONGEST_DELAY
    if number in _state.noted and _state.serving and number not in signal.pthread_sigmask(signal.SIG_BLOCK, []):
        _requests.put(_nothing)             # wakes the main thread, should another one have got the signal
        while _state.count == before and time.monotonic() < end:
            time.sleep(0)


def _nothing():
    """Do nothing."""


def serve_until(thread):
    """Call in the main thread what `thread` asks of it, until end_service is called there."""
    _state.serving = True
    while True:
        request = _requests.get()
        if request is None:
            break
        request()
    _state.serving = False
    thread.join()


def end_service():
    _requests.put(None)


def die():
    """End the process as an unhandled SIGINT does; call it in the main thread."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGINT)


def reader():
    """Return the descriptor that can be read after an interrupt, or -1."""
    return _state.reader


def wait(fds, seconds):
    """Wait until a descriptor can be read; return False if the time is over or an interrupt came.

    If `seconds` is None, wait for ever.
    """
    watched = list(fds)
    if _state.reader >= 0:
        watched.append(_state.reader)
    ready = _select(watched, [], [], seconds)[0]
    return bool(ready) and _state.reader not in ready
