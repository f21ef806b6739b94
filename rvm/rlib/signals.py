"""Interrupts (Ctrl-C): a signal handler notes them, the interpreter asks for them.

The handler only sets the fence to -1, a word with which the interpreter compares the depth of its
calls anyway, so that asking costs nothing extra:

    set_fence(number)       let work go on; `number` is not negative
    fence()                 return that number, or -1 once a signal came; never a constant to the JIT
    take_interrupt()        return whether an interrupt came since the last call
    install()               begin to note interrupts, and ignore SIGPIPE
    die()                   end the process as an unhandled SIGINT does
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_signals import die, fence, install, set_fence, take_interrupt
else:
    from rvm.rlib.native_signals import die, fence, install, set_fence, take_interrupt
