"""The depth of the machine stack: how an overflow shows, and how much stack there is."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_stack import (
        StackOverflow, check_stack_overflow, set_stack_limit, run_with_big_stack)
else:
    from rpython.rlib import rstack
    from rpython.rlib.rstackovf import StackOverflow, check_stack_overflow

    from rvm.rlib.native_limits import STACK, soft_limit

    _DEFAULT_LIMIT = 3 << 18        # bytes: MAX_STACK_SIZE of translator/c/src/stack.h
    _MARGIN = 1 << 20               # bytes for C functions, or half of a smaller stack
    _SMALLEST = 1 << 15

    class _Stack(object):
        limit = _DEFAULT_LIMIT

    _stack = _Stack()

    def set_stack_limit(size, words):
        """Let the machine stack grow to `size` bytes, or to what the system allows, before StackOverflow is raised.

        The main thread of Linux has 8 MB, unless the system is told otherwise.  At its end
        are `words` bytes of arguments and environment.
        """
        room = soft_limit(STACK)
        if room >= 0:
            size = min(size, max(room - min(_MARGIN, room >> 1) - words, _SMALLEST))
        rstack._stack_set_length_fraction(float(size) / _DEFAULT_LIMIT)
        _stack.limit = size

    def thread_stack_size():
        """Return the size in bytes of the machine stack that a thread needs for what set_stack_limit lets it take."""
        return _stack.limit + _MARGIN

    def run_with_big_stack(function):
        """Call function() with as deep a stack as the world offers; hosted, in a thread with a big one."""
        return function()
