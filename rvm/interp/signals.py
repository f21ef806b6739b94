"""Signals that come while the program runs: Ctrl-C becomes KeyboardInterrupt, for others a function is called.

A loop of instructions calls check_at_jump() at each backward jump.  Calls need no check of their
own: `context.enter` compares with the same word.
"""
from rvm.interp.context import Context, context
from rvm.objects.errors import PyError, w_KeyboardInterrupt
from rvm.objects.intobject import W_Int
from rvm.rlib import signals
from rvm.rlib.jit import we_are_jitted


class SignalState(object):
    """What is called with the number of a signal that the program handles itself."""

    def __init__(self):
        self.w_handler = None


state = SignalState()


def check_signals():
    """Raise KeyboardInterrupt if there was an interrupt; cheap where there was none."""
    if signals.fence() < 0:
        context.at_fence(context.depth)


def check_at_jump(code):
    """Do the same at a backward jump in this code.

    A trace asks what a call asks as well, whether the fence lets calls begin at this depth: in a loop that calls,
    the answer is known.  It is no as well at the limit of recursion, where nothing is to be done.  A generator asks
    what was asked when it was resumed, as it mostly is in each round.
    """
    if we_are_jitted():
        depth = context.depth
        if code.is_generator:
            depth -= 1
        if depth >= signals.fence():
            context.at_jump()
    else:
        check_signals()


def handle_signal(self, number):
    w_handler = state.w_handler
    if number == signals.SIGINT and signals.noted.interrupts:
        raise PyError(w_KeyboardInterrupt, None, None)
    if w_handler is not None:
        w_handler.call1(W_Int(number))


Context.handle_signal = handle_signal
