"""Threads where the host runs rvm: threads of the host, with a lock of rvm's own (see rvm.rlib.threads).

Python 2 runs this too: its locks have no timeouts, so what waits asks again and again.
"""
import time

try:
    import _thread as host
except ImportError:
    import thread as host

_PAUSE = 0.0005             # seconds between two attempts to take a lock
_LATE, _ACQUIRED, _INTERRUPTED = range(3)
ThreadError = host.error
ident = host.get_ident


class _State(object):
    """The interpreter's lock, which there is once a thread was started."""

    def __init__(self):
        self.lock = None
        self.holder = None              # the number of the thread that has it, if one was ever started
        self.interval = 0.005
        self.is_clock_on = False
        self.is_asked = False
        self.at_switch = None
        self.signals = None             # the world's module of signals


_state = _State()


def connect(signals):
    """Set the module with `set_fence` and `has_come`, which this one is below."""
    _state.signals = signals


def call_at_switch(function):
    _state.at_switch = function


def take():
    """Take the interpreter's lock; ask for it, after the interval."""
    if _state.lock is None:
        return
    asked_at = time.time() + _state.interval
    while not _state.lock.acquire(False):
        time.sleep(_PAUSE)
        if _state.is_clock_on and time.time() >= asked_at:
            asked_at = time.time() + _state.interval
            _state.is_asked = True
            _state.signals.set_fence(-1)
    _state.holder = ident()
    if _state.at_switch is not None:
        _state.at_switch()


def give_up():
    """Release the interpreter's lock."""
    if _state.lock is not None:
        _state.holder = None
        _state.lock.release()


def make_lock():
    """Make the interpreter's lock, which this thread has."""
    _state.lock = host.allocate_lock()
    _state.lock.acquire()
    _state.holder = ident()


def waiting(function):
    """Return a function that calls the given one, of the system, without the interpreter's lock."""
    def call(*arguments):
        if _state.lock is None or _state.holder != ident():
            return function(*arguments)
        give_up()
        try:
            return function(*arguments)
        finally:
            take()
    return call


def start(run):
    if _state.lock is None:
        make_lock()

    def run_with_lock():
        take()
        try:
            run()
        finally:
            give_up()
    return host.start_new_thread(run_with_lock, ())


def begin():
    """Do nothing: natively the collector learns of the thread."""


def end():
    """Do nothing, as begin()."""


def native_id():
    return host.get_native_id() if hasattr(host, "get_native_id") else host.get_ident()


class Lock(object):
    def __init__(self):
        self.lock = host.allocate_lock()

    def acquire(self, microseconds):
        if self.lock.acquire(False):
            return _ACQUIRED
        if microseconds == 0:
            return _LATE
        give_up()
        try:
            return self.wait(microseconds)
        finally:
            take()

    def wait(self, microseconds):
        end = time.time() + microseconds * 1e-6
        while not self.lock.acquire(False):
            if 0 < microseconds and time.time() >= end:
                return _LATE
            time.sleep(_PAUSE)
            if _state.signals.has_come():
                return _INTERRUPTED
        return _ACQUIRED

    def release(self):
        self.lock.release()


new_lock = Lock


def take_question():
    asked = _state.is_asked
    _state.is_asked = False
    return asked


def let_others_run():
    give_up()
    time.sleep(2 * _PAUSE)
    take()


def run_clock(on):
    _state.is_clock_on = on


def set_interval(nanoseconds):
    _state.interval = nanoseconds * 1e-9


def forget_others():
    _state.is_clock_on = False
    _state.is_asked = False
    if _state.lock is not None:
        make_lock()
