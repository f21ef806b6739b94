"""Signals: their numbers, names and handlers, masks and timers.

A handler runs between two instructions of the main thread.
"""

import _signals
import sys as _sys
from _library import builtin as _builtin
from _system_calls import call as _call, call_once as _call_once, word as _word, words as _words
from _thread import get_ident as _get_ident
from _warnings import warn as _warn
from math import ceil as _ceil
from posix import fstat as _fstat, get_blocking as _get_blocking, strerror as _strerror, write as _write
from time import monotonic as _now

SIG_DFL = 0
SIG_IGN = 1
SIG_BLOCK = 0
SIG_UNBLOCK = 1
SIG_SETMASK = 2
ITIMER_REAL = 0
ITIMER_VIRTUAL = 1
ITIMER_PROF = 2
NSIG = 65
(SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE,
 SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ,
 SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS) = range(1, 32)
SIGIOT = SIGABRT
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
SIGRTMIN = 34
SIGRTMAX = 64


class ItimerError(OSError):
    """What the functions for timers raise."""

    __module__ = "signal"
    __qualname__ = "itimer_error"


ItimerError.__name__ = "itimer_error"
struct_siginfo = _signals.struct_siginfo


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python.

It raises KeyboardInterrupt."""
    raise KeyboardInterrupt


default_int_handler = _builtin(default_int_handler)

_OF_THREADS = (32, 33)                  # the C library's own signals, which programs cannot use
_HANDLED = 2                            # what _signals.set_action takes for a handler, beside SIG_DFL and SIG_IGN
_RESTART = 0x10000000                   # SA_RESTART
_LONGEST_ALARM = 0x7FFFFFFF
_handlers = {}                          # by number, of the signals that the program has asked about
_first_told = {}                        # by number: functions that faulthandler has of a signal before its handler


class _State:
    """Where signals are told of, beside their handlers."""

    wakeup_fd = -1                      # their numbers are written to it, unless it is -1
    warns_if_full = True
    count = 0                           # of those that were handled


def _check(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")


def _check_thread(what):
    if not _signals.is_main_thread():
        raise ValueError(what + " only works in main thread of the main interpreter")


def _wake(number):
    """Write the number of a signal to the descriptor for them."""
    try:
        _write(_State.wakeup_fd, bytes([number]))
    except BlockingIOError as error:
        if _State.warns_if_full:
            _complain(error)
    except OSError as error:
        _complain(error)


def _complain(error):
    if _sys.stderr is not None:
        _sys.stderr.write("Exception ignored when trying to write to the signal wakeup fd:\n")
    _signals.report(error.with_traceback(None))


def _handle(number):
    """Call the handler of a signal that came."""
    _State.count += 1
    if _State.wakeup_fd >= 0:
        _wake(number)
    first = _first_told.get(number)
    if first is not None and not first():
        return                          # it is not to be handled by anything else
    handler = getsignal(number)
    if callable(handler):
        handler(number, _interrupted(_sys._getframe().f_back))
    elif first is None:                 # it was set while another one ran
        _signals.report(OSError("Signal %d ignored due to race condition" % number))


def _interrupted(frame):
    """Return the frame of the program that a signal interrupted, not one of rvm's own library; None at the prompt."""
    caller = frame
    while caller is not None and caller.f_code.co_filename.startswith("<frozen "):
        caller = caller.f_back
    return frame if caller is None else caller


# Handlers.

def _action(signalnum):
    """Return the bytes of what the system does for a signal: address of a function, flags, and more."""
    return _call("rt_sigaction", signalnum, 0, bytes(32), 8)[1][2]


def _first_handler(signalnum):
    """Return what handles a signal when the program has not yet set that."""
    if signalnum in _OF_THREADS:
        return None
    handler = _word(_action(signalnum))
    if handler in (SIG_DFL, SIG_IGN):
        return handler
    return default_int_handler if signalnum == SIGINT else None


def getsignal(signalnum, /):
    """Return the current action for the given signal.

The return value can be:
  SIG_IGN -- if the signal is being ignored
  SIG_DFL -- if the default action for the signal is in effect
  None    -- if an unknown handler is in effect
  anything else -- the callable Python object used as a handler"""
    _check(signalnum)
    if signalnum not in _handlers:
        _handlers[signalnum] = _first_handler(signalnum)
    return _handlers[signalnum]


def signal(signalnum, handler, /):
    """Set the action for the given signal.

The action can be SIG_DFL, SIG_IGN, or a callable Python object.
The previous action is returned.  See getsignal() for possible return values.

*** IMPORTANT NOTICE ***
A signal handler function is called with two arguments:
the first is the signal number, the second is the interrupted stack frame."""
    _check_thread("signal")
    _check(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    _signals.handle()
    known = getsignal(signalnum)
    if signalnum in (SIGKILL, SIGSTOP) or signalnum in _OF_THREADS:
        raise OSError(22, "Invalid argument")
    _handlers[signalnum] = handler
    _signals.set_action(signalnum, _HANDLED if callable(handler) or signalnum in _first_told else int(handler))
    _update()
    return known


def _update():
    """Tell the core who handles signals."""
    _signals.set_handler(_handle, _State.wakeup_fd < 0 and getsignal(SIGINT) is default_int_handler)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """set_wakeup_fd(fd, *, warn_on_full_buffer=True) -> fd

Sets the fd to be written to (with the signal number) when a signal
comes in.  A library can use this to wakeup select or poll.
The previous fd or -1 is returned.

The fd must be non-blocking."""
    _check_thread("set_wakeup_fd")
    fd = fd.__index__() if hasattr(fd, "__index__") else _no_integer(fd)
    if fd >= 0:
        _fstat(fd)
        if _get_blocking(fd):
            raise ValueError("the fd %d must be in non-blocking mode" % fd)
    before = _State.wakeup_fd
    _State.wakeup_fd = fd if fd >= 0 else -1
    _State.warns_if_full = warn_on_full_buffer
    _update()
    return before


def siginterrupt(signalnum, flag, /):
    """Change system call restart behaviour.

If flag is False, system calls will be restarted when interrupted by
signal sig, else system calls will be interrupted."""
    _check(signalnum)
    if signalnum in _OF_THREADS:
        raise OSError(22, "Invalid argument")
    action = _action(signalnum)
    flags = _word(action, 8)
    flags = flags & ~_RESTART if flag else flags | _RESTART
    _call("rt_sigaction", signalnum, action[:8] + _words(flags) + action[16:], 0, 8)


# Sending.

def raise_signal(signalnum, /):
    """Send a signal to the executing process."""
    _signals.kill_thread(_get_ident(), signalnum)
    _signals.handle()


def pthread_kill(thread_id, signalnum, /):
    """Send a signal to a thread."""
    _signals.kill_thread(thread_id, signalnum)
    _signals.handle()


def pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /):
    """Send a signal to a process referred to by a pid file descriptor."""
    if siginfo is not None:
        raise TypeError("siginfo must be None")
    _call("pidfd_send_signal", pidfd, signalnum, 0, flags)
    _signals.handle()


# Sets of signals.

def _set_bytes(numbers):
    """Return a set of signals as the system has it: a bit for each."""
    bits = 0
    for number in numbers:
        number = number.__index__() if hasattr(number, "__index__") else _no_integer(number)
        if not 0 < number < NSIG:
            raise ValueError("signal number %d out of range [1; %d]" % (
                number if -1 << 63 <= number < 1 << 63 else -1, NSIG - 1))
        if number in _OF_THREADS:
            _warn("invalid signal number %d, please use valid_signals()" % number, RuntimeWarning, 2)
        else:
            bits |= 1 << number - 1
    return _words(bits)


def _no_integer(value):
    raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)


def _set_of(block):
    bits = _word(block)
    return {number for number in range(1, NSIG) if bits >> number - 1 & 1 and number not in _OF_THREADS}


def pthread_sigmask(how, mask, /):
    """Fetch and/or change the signal mask of the calling thread."""
    before = _call("rt_sigprocmask", how, _set_bytes(mask), bytes(8), 8)[1][2]
    _signals.handle()
    return _set_of(before)


def sigpending():
    """Examine pending signals.

Returns a set of signal numbers that are pending for delivery to
the calling thread."""
    return _set_of(_call("rt_sigpending", bytes(8), 8)[1][0])


def sigwait(sigset, /):
    """Wait for a signal.

Suspend execution of the calling thread until the delivery of one of the
signals specified in the signal set sigset.  The function accepts the signal
and returns the signal number."""
    return _call("rt_sigtimedwait", _set_bytes(sigset), 0, 0, 8)[0]


def sigwaitinfo(sigset, /):
    """Wait synchronously until one of the signals in *sigset* is delivered.

Returns a struct_siginfo containing information about the signal."""
    return _told(_call("rt_sigtimedwait", _set_bytes(sigset), bytes(128), 0, 8)[1][1])


def _told(block):
    """Return what the system tells of a signal."""
    return struct_siginfo((_word(block, 0, 4), _word(block, 8, 4), _word(block, 4, 4), _word(block, 16, 4),
                           int.from_bytes(block[20:24], "little"), _word(block, 24, 4), _word(block, 16)))


def sigtimedwait(sigset, timeout, /):
    """Like sigwaitinfo(), but with a timeout.

The timeout is specified in seconds, with floating point numbers allowed."""
    timeout = _seconds(timeout)
    if timeout < 0:
        raise ValueError("timeout must be non-negative")
    wanted = _set_bytes(sigset)
    end = _now() + timeout
    while True:
        try:
            pause = _parts(timeout, 1000000000)
            return _told(_call_once("rt_sigtimedwait", wanted, bytes(128), _words(*pause), 8)[1][1])
        except InterruptedError:
            timeout = max(end - _now(), 0)
        except BlockingIOError:
            return None


# Waiting and timers.

def pause():
    """Wait until a signal arrives."""
    from _sockets import poll
    count = _State.count
    while _State.count == count:
        try:
            poll((), -1)
        except InterruptedError:
            _signals.handle()


def _seconds(value):
    if isinstance(value, (int, float)):
        return value
    return value.__index__() if hasattr(value, "__index__") else _no_integer(value)


def _parts(seconds, units):
    """Return whole seconds and what is left, in units, rounded up."""
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if not -1 << 63 <= seconds < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    whole = int(seconds // 1)
    left = _ceil((seconds - whole) * units)
    return (whole + 1, 0) if left == units else (whole, left)


def _timer(block):
    """Return the delay and the interval in the bytes of a timer."""
    interval, delay = [_word(block, i) + _word(block, i + 8) / 1e6 for i in (0, 16)]
    return delay, interval


def _set_timer(which, seconds, interval):
    """Set a timer.  Return the bytes of it as it was."""
    setting = _words(*_parts(_seconds(interval), 1000000), *_parts(_seconds(seconds), 1000000))
    return _call("setitimer", which, setting, bytes(32))[1][2]


def setitimer(which, seconds, interval=0.0, /):
    """Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).

The timer will fire after value seconds and after that every interval seconds.
The itimer can be cleared by setting seconds to zero.

Returns old values as a tuple: (delay, interval)."""
    try:
        return _timer(_set_timer(which, seconds, interval))
    except OSError as error:
        raise ItimerError(error.errno, _strerror(error.errno)) from None


def getitimer(which, /):
    """Returns current value of given itimer."""
    try:
        return _timer(_call("getitimer", which, bytes(32))[1][1])
    except OSError as error:
        raise ItimerError(error.errno, _strerror(error.errno)) from None


def alarm(seconds, /):
    """Arrange for SIGALRM to arrive after the given number of seconds."""
    seconds = seconds.__index__() if hasattr(seconds, "__index__") else _no_integer(seconds)
    if not -_LONGEST_ALARM <= seconds <= _LONGEST_ALARM:
        raise OverflowError("Python int too large to convert to C int")
    before = _set_timer(ITIMER_REAL, seconds & 0xFFFFFFFF, 0)
    left, parts = _word(before, 16), _word(before, 24)
    return left + 1 if parts >= 500000 or not left and parts else left


# Names.

def strsignal(signalnum, /):
    """Return the system description of the given signal.

Returns the description of signal *signalnum*, such as "Interrupt"
for :const:`SIGINT`. Returns :const:`None` if *signalnum` has no
description. Raises :exc:`ValueError` if *signalnum* is invalid."""
    _check(signalnum)
    if signalnum >= SIGRTMIN:
        return "Real-time signal %d" % (signalnum - SIGRTMIN)
    return _DESCRIPTIONS.get(signalnum)


def valid_signals():
    """Return a set of valid signal numbers on this platform.

The signal numbers returned by this function can be safely passed to
functions like `pthread_kill`."""
    return {number for number in range(1, NSIG) if number not in _OF_THREADS}


_DESCRIPTIONS = dict(enumerate([
    "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
    "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2",
    "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)",
    "Stopped", "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded",
    "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed", "I/O possible",
    "Power failure", "Bad system call"], 1))

for _value in [alarm, getitimer, getsignal, pause, pidfd_send_signal, pthread_kill, pthread_sigmask, raise_signal,
               set_wakeup_fd, setitimer, siginterrupt, signal, sigpending, sigtimedwait, sigwait, sigwaitinfo,
               strsignal, valid_signals]:
    globals()[_value.__name__] = _builtin(_value)
del _value
