"""Collections that a program asks for.

Registers of calls under way that hold what nothing reads any more keep objects from being collected, and so
do inline caches.  A program overwrites both in time, so they are only cleared here, and the registers when
memory is short; CPython's stack and caches hold nothing stale.
"""
from rvm.code.code import forget_caches
from rvm.code.register.dead import dead_registers
from rvm.interp import finalizing
from rvm.interp.context import context
from rvm.interp.cycles import Cycles
from rvm.interp.frame import LEFT, ResumableFrame, plain_pc
from rvm.interp.frameobject import caller_of
from rvm.objects.finalizers import FinalizerHooks
from rvm.objects.streams.iobase import W_IOBase
from rvm.objects.weakrefs import clear_weakrefs
from rvm.rlib import gc
from rvm.rlib.jit import dont_look_inside


class Dead(object):
    """The cycles of the objects that died, while a round of a collection finalizes them."""

    def __init__(self):
        self.cycles = None


dead = Dead()

MOST_ROUNDS = 100       # finalizers that make more garbage with finalizers must not go on for ever


@dont_look_inside
def collect():
    """Collect all that can be, finalizers included; return how many objects were finalized.

    An object that another one with a finalizer refers to dies only after that, in the next round.
    """
    forget_stale()
    total = 0
    outer = dead.cycles         # of a collection whose finalizers ask for this one
    for i in range(MOST_ROUNDS):
        gc.collect()
        dead.cycles = Cycles()
        count = finalizing.run_finalizers(finalize_cycle)
        dead.cycles = None      # it refers to all of them
        if count == 0:
            break
        total += count
    dead.cycles = outer
    return total


def forget_stale():
    """Clear what inline caches hold, and what registers hold and nothing reads any more."""
    forget_caches()
    frame = context.frame()
    while frame is not None:
        clear_stale(frame)
        frame = caller_of(frame)


def finalize_cycle(w_object):
    """Finalize the object and all those with which it is in a cycle."""
    cycles = dead.cycles
    if cycles is not None and has_finalizer(w_object):
        members_w = cycles.of(w_object)
        for w_member in members_w:
            clear_weakrefs(w_member)
        for w_member in members_w:
            if has_finalizer(w_member):
                w_member.finalize()
    w_object.finalize()


def has_finalizer(w_object):
    """Return whether the object is registered because of its class."""
    if isinstance(w_object, W_IOBase) and w_object.closes_itself:
        return True
    w_type = w_object.gettype()
    return w_type is not None and w_type.has_finalizer


def clear_stale(frame):
    """Clear what the frame's registers hold beside variables and what the rest of the call reads."""
    code = frame.code
    pc = plain_pc(frame.pc)
    if pc < 0:
        return
    if code.is_stack:
        top = ord(code.stack_tops[2 * pc]) << 8 | ord(code.stack_tops[2 * pc + 1])
        for register in range(top, code.registers):
            frame.regs[register] = None
    else:
        for register in stale_registers(code, pc):
            assert register >= 0
            frame.regs[register] = None
    if not isinstance(frame, ResumableFrame) or frame.resume_pc == LEFT:
        frame.w_result = None


def stale_registers(code, pc):
    """Return dead_registers(code, pc), which is kept with the code."""
    known = code.details.dead_at
    if known is None:
        known = code.details.dead_at = {}
    if pc not in known:
        known[pc] = dead_registers(code, pc)
    return known[pc]


FinalizerHooks.forget_stale = staticmethod(forget_stale)
