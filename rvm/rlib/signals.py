"""Interrupts (Ctrl-C): noted by a signal handler, asked for by the interpreter.

The handler only sets the fence, a word that the interpreter compares the depth of its
calls with anyway, to -1; so that asking costs nothing extra:

    set_fence(number)       lets work go on; `number` is not negative
    fence()                 that number, or -1 once a signal has come; never a constant to the JIT
    take_interrupt()        whether there was an interrupt since it was last asked
    install()               begin to note interrupts, and ignore SIGPIPE
    die()                   end the process as an unhandled SIGINT does
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_signals import die, fence, install, set_fence, take_interrupt
else:
    from rvm.rlib.native_signals import die, fence, install, set_fence, take_interrupt
