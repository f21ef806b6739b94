"""Rounds of a `for` over a generator, which executables without a JIT run in the loop of the `for` itself.

There FOR enters the generator's frame as an instruction that calls enters the callee's (rvm.interp.calls), so that a
round is no call of the interpreter.  A `yield` goes straight back to the `for`.

This module knows no instruction.
"""
from rvm.interp.calls import MOST_ENTERED
from rvm.interp.context import context
from rvm.interp.frame import LEFT, ResumableFrame
from rvm.interp.generator import W_Generator
from rvm.interp.modes import modes
from rvm.interp.operations import make_loop_item, next_item
from rvm.objects.root import w_None
from rvm.rlib import signals
from rvm.rlib.jit import dont_look_inside, is_made, we_are_jitted
from rvm.rlib.objectmodel import always_inline, dont_inline, try_inline


def make_enter_item(is_stack):
    """Make the FOR of a machine's loop, which for a generator mostly just begins a round, and returns None.

    has_begun() tells that from the end of an iterator.
    """
    @dont_inline
    def begin_round(w_generator):
        """Begin to resume a generator, and return whether that was done.

        What is not usual is left to W_Resumable.resume: one that is at its end, is running or waits for another
        iterator, and whatever is to be done before it is resumed.
        """
        frame = w_generator.frame
        pc = frame.resume_pc
        depth = context.depth
        if (pc == LEFT or w_generator.running or frame.delegate_register >= 0 or frame.code.is_stack != is_stack
                or depth >= signals.fence() or depth > MOST_ENTERED or modes.special):
            return False
        if w_generator.started:
            w_sent = w_None
            register = frame.resume_register
            assert register >= 0
            frame.regs[register] = w_sent
        w_generator.running = True
        w_generator.started = True
        w_generator.w_outer = context.w_handled
        w_generator.w_outer_behind = context.w_behind
        context.w_behind = context.handled()
        context.w_handled = w_generator.w_handled
        frame.w_generator = w_generator
        frame.resume_pc = LEFT
        frame.pc = pc - 1       # the loop goes on behind
        context.enter_below_fence(frame, depth)
        return True

    @always_inline
    def enter_next(w_iterator):
        if (not we_are_jitted() and not is_made() and type(w_iterator) is W_Generator
                and begin_round(w_iterator)):
            return None
        return next_item(w_iterator)

    return make_loop_item(enter_next)


@always_inline
def has_begun(frame):
    """Return whether FOR in this frame has begun a round, as it returned None."""
    return not we_are_jitted() and not is_made() and context.frame() is not frame


@try_inline
@dont_look_inside
def leave_round(frame):
    """End the round for which the frame was entered; return what is yielded, or None (machine-level) at the end."""
    assert isinstance(frame, ResumableFrame)
    leave_entered(frame)
    if frame.resume_pc == LEFT:
        frame.drop_registers()
        return None
    w_yielded = frame.w_result
    frame.w_result = None
    return w_yielded


@try_inline
def leave_entered(frame):
    """Let the generator wait again, or be over, and let the caller go on with the exceptions that it handles."""
    w_generator = frame.w_generator
    w_outer = w_generator.w_outer
    w_behind = w_generator.w_outer_behind
    w_generator.w_outer = None          # the generator may live on,
    w_generator.w_outer_behind = None
    frame.w_generator = None            # and so may its frame alone
    w_generator.leave(frame, context.depth - 1, w_outer, w_behind)


def leave_by_error(frame, error):
    """Do as leave_round() where an error leaves the frame; return the error that the caller gets."""
    assert isinstance(frame, ResumableFrame)
    w_generator = frame.w_generator
    leave_entered(frame)
    return w_generator.left_with(error)
