"""Calls of the system that have no function in the core: their numbers, and how they are made.

A block of bytes that a call changes is returned, changed, behind its result.
"""

from _controls import system_call
from posix import uname

# On x86-64, and on the machines whose numbers Linux gives all alike.
_NUMBERS = {
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "getitimer": (36, 102), "setitimer": (38, 103),
    "sendmsg": (46, 211), "recvmsg": (47, 212), "rt_sigpending": (127, 136), "rt_sigtimedwait": (128, 137),
    "sched_setparam": (142, 118), "sched_getparam": (143, 121), "sched_setscheduler": (144, 119),
    "sched_getscheduler": (145, 120), "sched_get_priority_max": (146, 125), "sched_get_priority_min": (147, 126),
    "sched_rr_get_interval": (148, 127), "sethostname": (170, 161), "waitid": (247, 95), "splice": (275, 76),
    "preadv2": (327, 286), "pwritev2": (328, 287), "execveat": (322, 281), "pidfd_send_signal": (424, 424),
    "pidfd_open": (434, 434), "chroot": (161, 51),
}
_COLUMN = 0 if uname().machine == "x86_64" else 1


def call(name, *arguments, pointers=()):
    """Make a call; again if a signal ended it, once that has been handled.  Return its result, and a list of blocks."""
    while True:
        try:
            return call_once(name, *arguments, pointers=pointers)
        except InterruptedError:
            pass


def call_once(name, *arguments, pointers=()):
    """Make a call.  Return its result, and a list of blocks.  Raise InterruptedError if a signal ended it."""
    return system_call(_NUMBERS[name][_COLUMN], arguments, pointers)


def words(*numbers):
    """Return the bytes of numbers of 64 bits."""
    return b"".join([(number & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little") for number in numbers])


def word(block, offset=0, size=8):
    """Return the number, with a sign, that stands in a block of bytes."""
    return int.from_bytes(block[offset:offset + size], "little", signed=True)
