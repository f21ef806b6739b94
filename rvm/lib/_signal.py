"""Signals: their numbers, names and handlers."""

import _signals
from posix import getpid as _getpid, kill as _kill, write as _write
from sys import _getframe

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


def default_int_handler(signalnum, frame, /):
    """Raise KeyboardInterrupt: the handler of SIGINT."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}


def _check(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")


class _State:
    """The descriptor to which the numbers of signals are written, or -1."""

    wakeup_fd = -1


def _handle(number):
    """Call the handler of a signal that came."""
    if _State.wakeup_fd >= 0:
        try:
            _write(_State.wakeup_fd, bytes([number]))
        except OSError:
            pass
    handler = _handlers.get(number)
    if callable(handler):
        handler(number, _getframe(1))


def getsignal(signalnum, /):
    """Return the handler of a signal."""
    _check(signalnum)
    return _handlers.get(signalnum, SIG_DFL)


def signal(signalnum, handler, /):
    """Set the handler of a signal: a function of its number and a frame, SIG_IGN or SIG_DFL.  Return the one before."""
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    known = getsignal(signalnum)
    if signalnum in (SIGKILL, SIGSTOP, 32, 33):
        raise OSError(22, "Invalid argument")
    _handlers[signalnum] = handler
    _signals.set_action(signalnum, 2 if callable(handler) else int(handler))
    _update()
    return known


def _update():
    """Tell the core who handles signals."""
    _signals.set_handler(_handle, _State.wakeup_fd < 0 and _handlers[SIGINT] is default_int_handler)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Set the descriptor to which the number of each signal is written, -1 for none.  Return the one before."""
    before = _State.wakeup_fd
    _State.wakeup_fd = fd
    _update()
    return before


def siginterrupt(signalnum, flag, /):
    """Do nothing but check: what a signal interrupts goes on or ends as for any other."""
    _check(signalnum)


def raise_signal(signalnum, /):
    """Send a signal to the process."""
    _kill(_getpid(), signalnum)


def strsignal(signalnum, /):
    """Return what the system calls a signal, or None."""
    _check(signalnum)
    return _DESCRIPTIONS.get(signalnum)


def valid_signals():
    """Return the numbers of all signals."""
    return {number for number in range(1, NSIG) if not 32 <= number < SIGRTMIN}


_DESCRIPTIONS = dict(enumerate([
    "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
    "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2",
    "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)",
    "Stopped", "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded",
    "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed", "I/O possible",
    "Power failure", "Bad system call"], 1))
