"""Interrupts natively: RPython's signal handler sets flags that rvm reads.

The fence is the word that RPython's C code sets to -1 when a signal arrives.  The JIT
reads such a word of raw memory each time, in compiled loops too.
"""
from __future__ import absolute_import
import os
import signal

from rpython.rlib import rsignal
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

SIGINT = int(signal.SIGINT)
SIGPIPE = int(signal.SIGPIPE)
SIGXFSZ = int(signal.SIGXFSZ)

_c_signal = rffi.llexternal('signal', [rffi.INT, rffi.VOIDP], rffi.VOIDP, releasegil=False,
                            compilation_info=ExternalCompilationInfo(includes=['signal.h']))
_pthread_kill = rffi.llexternal('pthread_kill', [rffi.ULONG, rffi.INT], rffi.INT,
                                compilation_info=ExternalCompilationInfo(includes=['signal.h', 'pthread.h']))
_SIG_IGN = 1


class _Untranslated(object):
    """The fence, for the untranslated world."""
    fence = 0


_untranslated = _Untranslated()


def install():
    """Begin to note interrupts, unless the process was started with them ignored.  Ignore SIGPIPE and SIGXFSZ."""
    if not we_are_translated():
        return
    ignore = rffi.cast(rffi.VOIDP, _SIG_IGN)
    if _c_signal(SIGINT, ignore) != ignore:
        rsignal.pypysig_setflag(SIGINT)
    rsignal.pypysig_ignore(SIGPIPE)
    rsignal.pypysig_ignore(SIGXFSZ)


def fence():
    if not we_are_translated():
        return _untranslated.fence
    return rsignal.pypysig_getaddr_occurred().c_value


def set_fence(number):
    if not we_are_translated():
        _untranslated.fence = number
    else:
        rsignal.pypysig_getaddr_occurred().c_value = number


def has_come():
    """Return whether a signal came, where no handler notes them: untranslated."""
    return False


def next_signal():
    """Return the number of a signal that came, or -1."""
    if not we_are_translated():
        return -1
    return rffi.cast(rffi.LONG, rsignal.pypysig_poll())


def set_action(number, action):
    """Set what a signal does."""
    if not we_are_translated():
        return
    if action == 0:
        rsignal.pypysig_default(number)
    elif action == 1:
        rsignal.pypysig_ignore(number)
    else:
        rsignal.pypysig_setflag(number)


def kill_thread(thread, number):
    """Send a signal to a thread of this process."""
    error = rffi.cast(rffi.LONG, _pthread_kill(rffi.cast(rffi.ULONG, thread), number))
    if error != 0:
        raise OSError(error, "no thread for the signal")


def die():
    """End the process as an unhandled SIGINT does."""
    rsignal.pypysig_default(SIGINT)
    os.kill(os.getpid(), SIGINT)
