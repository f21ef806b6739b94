"""Signals that come while the prompt waits for what is typed."""
import errno

from rvm.interp.signals import check_signals
from rvm.rlib import signals


class Interrupted(Exception):
    """Ctrl-C."""


def handle(error):
    """Handle the signal that ended a read with this OSError, so that the read can be made again.

    Raise the error if it was no signal, Interrupted after Ctrl-C that the program does not handle itself, or the
    PyError that the program's handler raises.
    """
    if error.errno != errno.EINTR:
        raise error
    if signals.take_interrupt():
        raise Interrupted
    check_signals()
