"""Signals: a handler notes those that the program handles, such as interrupts (Ctrl-C); the interpreter asks for them.

The handler only sets the fence to -1, a word with which the interpreter compares the depth of its
calls anyway, so that asking costs nothing extra:

    set_fence(number)       let work go on; `number` is not negative
    fence()                 return that number, or -1 once a signal came; never a constant to the JIT
    take_signal()           return the number of a signal that came, the lowest first, or -1
    note(number)            do as if a signal had come
    take_interrupt()        return whether an interrupt came, if the program does not handle it itself
    set_action(...)         let a signal do what it does by DEFAULT, or IGNORE or NOTE it
    kill_thread(...)        send a signal to a thread, by its number as rvm.rlib.threads has it
    install()               begin to note interrupts, and ignore SIGPIPE and SIGXFSZ
    die()                   end the process as an unhandled SIGINT does
"""
from __future__ import absolute_import

from rvm.rlib import hosted_threads
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_signals as system
else:
    from rvm.rlib import native_signals as system
hosted_threads.connect(system)

die = system.die
fence = system.fence
install = system.install
kill_thread = system.kill_thread
set_fence = system.set_fence

DEFAULT = 0
IGNORE = 1
NOTE = 2
SIGINT = 2
COUNT = 65                      # numbers of signals, with 0


class Noted(object):
    """The signals that came and have not been handled yet."""

    def __init__(self):
        self.waiting = [False] * COUNT
        self.interrupts = True      # SIGINT raises KeyboardInterrupt
        self.is_handled = [number == SIGINT for number in range(COUNT)]


noted = Noted()


def collect():
    """Learn from the system which signals came."""
    while True:
        number = system.next_signal()
        if number < 0:
            return
        if number < COUNT:
            noted.waiting[number] = True


def take_signal():
    collect()
    for number in range(COUNT):
        if noted.waiting[number]:
            noted.waiting[number] = False
            return number
    return -1


def note(number):
    """Do as if the signal had come."""
    noted.waiting[number] = True
    set_fence(-1)


def take_interrupt():
    collect()
    came = noted.interrupts and noted.waiting[SIGINT]
    if came:
        noted.waiting[SIGINT] = False
    return came


def set_action(number, action):
    """Set what the signal does; a number that is none of the system's is passed over."""
    noted.is_handled[number] = action == NOTE
    system.set_action(number, action)
