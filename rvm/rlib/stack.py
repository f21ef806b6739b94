"""The depth of the machine stack: how overflow shows and how much there is."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_stack import (
        StackOverflow, check_stack_overflow, set_stack_limit, run_with_big_stack)
else:
    from rpython.rlib import rstack
    from rpython.rlib.rstackovf import StackOverflow, check_stack_overflow

    _DEFAULT_LIMIT = 3 << 18        # bytes: MAX_STACK_SIZE of translator/c/src/stack.h

    def set_stack_limit(size):
        """Let the machine stack grow to `size` bytes before StackOverflow is raised.

        The main thread of Linux has 8 MB; leave a margin for C functions.
        """
        rstack._stack_set_length_fraction(float(size) / _DEFAULT_LIMIT)

    def run_with_big_stack(function):
        """Call function() with as deep a stack as the world gives; hosted in a big thread."""
        return function()
