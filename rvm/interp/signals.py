"""Interrupts of the running program: Ctrl-C becomes KeyboardInterrupt.

A loop of instructions calls check_signals() at each backward jump.  Calls need no check of their
own: `context.enter` compares with the same word.
"""
from rvm.interp.context import context
from rvm.rlib import signals


def check_signals():
    """Raise KeyboardInterrupt if there was an interrupt; cheap where there was none."""
    if signals.fence() < 0:
        context.at_fence(context.depth)
