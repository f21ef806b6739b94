"""Rounds of a `for` over a generator, which executables without a JIT run in the loop of the `for` itself.

There FOR enters the generator's frame as an instruction that calls enters the callee's (rvm.interp.calls), so that a
round is no call of the interpreter.  A `yield` goes straight back to the `for`.  And where the core wants all items of
a generator, the loop that runs its frame does not end at each `yield`.

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
    @try_inline
    def begin(w_generator, w_first, inner_ones):
        """Begin to resume a generator, and return whether that was done.

        If `w_first` is not None it is resumed in place of that one, as the last one of `inner_ones`.  What is not usual
        is left to W_Resumable.resume: a generator that is over or is running, and whatever is to be done before.
        """
        frame = w_generator.frame
        pc = frame.resume_pc
        depth = context.depth
        if (pc == LEFT or w_generator.running or frame.code.is_stack != is_stack
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
        if w_first is not None:
            frame.w_first = w_first
            w_generator.round_of = inner_ones
        frame.resume_pc = LEFT
        frame.pc = pc - 1       # the loop goes on behind
        context.enter_below_fence(frame, depth)
        return True

    @dont_inline
    def begin_innermost(w_first):
        """Begin to resume the last one of those that this one waits for, as W_Resumable.resume_innermost does."""
        if w_first.inner() is None:
            return False
        inner_ones = w_first.inner_ones
        if inner_ones is None or not inner_ones.are_ready():
            inner_ones = w_first.known_inner_ones()
            if not inner_ones.are_ready():
                return False
        w_last = inner_ones.last()
        return isinstance(w_last, W_Generator) and begin(w_last, w_first, inner_ones)

    @dont_inline
    def begin_round(w_generator):
        """Begin to resume a generator, or what it waits for, and return whether that was done."""
        if w_generator.frame.delegate_register >= 0:
            return begin_innermost(w_generator)
        return begin(w_generator, None, None)

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
    if frame.w_first is not None:
        return leave_innermost(frame, None)
    leave_entered(frame)
    return taken_result(frame)


def finish_round(frame, error):
    """Do the same where an error, if it is not None, leaves the frame; raise what the caller gets."""
    if error is None:
        return leave_round(frame)
    assert isinstance(frame, ResumableFrame)
    if frame.w_first is not None:
        return leave_innermost(frame, error)
    w_generator = frame.w_generator
    leave_entered(frame)
    raise w_generator.left_with(error)


@dont_inline
def leave_innermost(frame, error):
    """Do the same with the frame of the last one of those that another generator waits for.

    Where it does not yield, they go on in its place.
    """
    w_first = frame.w_first
    w_generator = frame.w_generator
    inner_ones = w_generator.round_of
    frame.w_first = None
    w_generator.round_of = None
    leave_entered(frame)
    if error is not None:
        error = w_generator.left_with(error)
    else:
        w_yielded = taken_result(frame)
        if w_yielded is not None:
            return w_yielded
    return w_first.leave_last(inner_ones, error)


@dont_inline
@dont_look_inside
def is_collected(frame):
    """Put what is yielded into the list of those that want all items, and return whether that was done.

    Then the loop goes on in the frame.  It is not done where resume() would do something before.
    """
    assert isinstance(frame, ResumableFrame)
    items_w = frame.items_w
    pc = frame.resume_pc
    if (items_w is None or pc == LEFT or frame.delegate_register >= 0 or context.depth > signals.fence()
            or modes.special):
        return False
    w_sent = w_None
    register = frame.resume_register
    assert register >= 0
    frame.regs[register] = w_sent
    frame.resume_pc = LEFT
    frame.pc = pc - 1
    items_w.append(frame.w_result)
    return True


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


@try_inline
def taken_result(frame):
    """Return what a frame that was left without an error has yielded, or None (machine-level) if it has returned."""
    if frame.resume_pc == LEFT:
        frame.drop_registers()
        return None
    w_yielded = frame.w_result
    frame.w_result = None
    return w_yielded
