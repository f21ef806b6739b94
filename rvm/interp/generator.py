"""Frames that can be left and entered again: generators, and what coroutines and async generators share with them.

The instructions here are those of `yield` and `yield from`; `await` is in rvm.interp.coroutine.
"""
from rvm.interp.context import context, recursion_error
from rvm.interp.finalizing import UnraisableHooks, make_reporting
from rvm.interp.frame import LEFT, ResumableFrame, find_handler
from rvm.interp.modes import modes
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import (
    PyError, W_Exception, error_of, runtime_error, stop_iteration, type_error, value_error,
    w_GeneratorExit, w_RuntimeError, w_StopIteration)
from rvm.objects.finalizers import register, state as finalizers
from rvm.objects.root import W_Iterator, WeakrefMixin, w_None
from rvm.rlib.gc import may_ignore_finalizer
from rvm.rlib.jit import current_trace_length, dont_look_inside, elidable, promote, unroll_safe, we_are_jitted
from rvm.rlib.objectmodel import dont_inline, import_from_mixin, try_inline

# What a trace takes in where generators return to those that wait for them: so many of these,
UNROLLED_ENDS = 3
# while it has at most so many operations.
SHORT_TRACE = 800


class Delegations(object):
    """One instance, `delegations`, tells whether what generators know of those they wait for still holds.

    A generator mostly waits for an inner one until that is over.  `version` counts how often one left an inner one
    that was not: an error was raised in its place.
    """

    def __init__(self):
        self.version = 0

    def note_leaving(self, w_inner):
        """Note that a generator does not wait for this iterator any more."""
        if isinstance(w_inner, W_Resumable) and not w_inner.is_over():
            self.version += 1


class InnerOnes(object):
    """Those that a generator waits for through one another, the innermost one last, as of a version."""

    def __init__(self):
        self.generators = []
        self.version = 0

    def last(self):
        return self.generators[len(self.generators) - 1]

    def holds(self):
        """Return whether each still waits for the next."""
        return len(self.generators) == 0 or self.version == delegations.version and not self.last().is_over()

    def exceed_limit(self):
        """Return whether they would be too many calls if each resumed the next."""
        return context.depth + 1 + len(self.generators) > context.limit

    def are_ready(self):
        """Return whether the last one is known, can be resumed, and itself waits for nothing."""
        if len(self.generators) == 0 or self.version != delegations.version or self.exceed_limit():
            return False
        w_last = self.last()
        return not w_last.running and not w_last.is_over() and w_last.frame.delegate_register < 0

    def extend(self, w_first):
        """Append those that the last one, or else `w_first`, has come to wait for."""
        w_last = self.last() if len(self.generators) > 0 else w_first
        w_inner = w_last.inner()
        while w_inner is not None:
            w_inner.inner_ones = None       # it was the first one of others
            self.generators.append(w_inner)
            w_inner = w_inner.inner()
        self.version = delegations.version

    def drop_behind(self, w_last):
        """Drop those behind `w_last`, which is one of them."""
        while len(self.generators) > 1 and self.last() is not w_last:
            self.generators.pop()

    def pop(self, w_first):
        """Drop the last one; return the one that waits for it, `w_first` if none is left."""
        self.generators.pop()
        return self.last() if len(self.generators) > 0 else w_first


class W_Resumable(W_Iterator):
    """A call of a generator function, a coroutine or an async generator, each a class below it.

    frame.resume_pc is where it goes on, LEFT once it is over.  To a program only a generator is an iterator.
    """
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["frame"]
    kind = ""                       # what errors call it
    is_item_iterator = False        # whether CPython asks it for an item where None is to be sent

    def __init__(self, frame, is_kept):
        self.frame = frame
        self.running = False
        self.started = False
        self.is_kept = False        # keep() was called
        self.w_handled = None       # the exception that its `except` blocks are handling
        self.inner_ones = None      # an InnerOnes, once it was resumed while it waited for others
        self.name = frame.code.name
        self.qualname = frame.code.qualname
        if is_kept:
            self.keep()

    def keep(self):
        """Have it finalized once it is dropped, if there is something to do then."""
        if not self.is_kept:
            self.is_kept = True
            if self.has_finalizer():
                register(self)

    def next_item(self):
        raise type_error("'%s' object is not an iterator" % protocol.type_name(self))

    def native_iter(self):
        return None

    def resume(self, w_sent, error):
        """Continue with a value sent or with an error raised at the yield.

        Return what is yielded, or None (machine-level) when the generator returns; its value is then in
        frame.w_result.  While counting or tracing each generator on the way to the innermost is run.
        """
        if (error is None and self.frame.delegate_register >= 0 and not modes.special
                and self.inner() is not None):
            return self.resume_innermost(w_sent)
        return self.resume_frame(w_sent, error)

    def resume_frame(self, w_sent, error):
        """Continue this generator itself, even where it waits for another one; else as resume."""
        if self.running:
            raise self.already_executing()
        frame = self.frame
        pc = promote(frame.resume_pc)
        if pc == LEFT:
            return self.resume_over(error)
        if error is not None:
            delegations.note_leaving(self.delegate())
        if self.started:
            register = frame.resume_register
            assert register >= 0
            frame.regs[register] = w_sent
        self.run(pc, error)
        if frame.resume_pc == LEFT:
            return None
        w_yielded = frame.w_result
        frame.w_result = None       # else a trace would have to make the object
        return w_yielded

    @try_inline
    def run(self, pc, error):
        """Run the frame from `pc`, or raise `error` there, with the generator's own handled exception."""
        frame = self.frame
        depth = context.depth
        self.enter(frame)
        self.started = True
        frame.resume_pc = LEFT
        w_outer = context.w_handled
        w_behind = context.w_behind
        context.w_behind = context.handled()
        context.w_handled = self.w_handled
        try:
            if error is not None:
                if modes.special:
                    context.enter_thrown(error)
                pc = frame.unwind(error, pc_of_yield(frame, pc))
            frame.run(pc)
            if frame.resume_pc == LEFT:
                frame.drop_registers()
        except PyError as e:
            raise self.left_with(e)
        finally:
            self.leave(frame, depth, w_outer, w_behind)

    @try_inline
    def enter(self, frame):
        """Begin to run it.  Signal handlers, finalizers and other threads, which may run first, must not resume it."""
        is_entered = False
        self.running = True
        try:
            context.resume_frame(frame)
            is_entered = True
        finally:
            if not is_entered:
                self.running = False

    @try_inline
    def leave(self, frame, depth, w_outer, w_behind):
        """End what began at this depth, where these exceptions were being handled."""
        self.w_handled = context.w_handled
        context.w_handled = w_outer
        context.w_behind = w_behind
        self.running = False
        context.suspend_frame(frame, depth)
        if frame.resume_pc == LEFT and self.is_kept and self.has_finalizer():
            may_ignore_finalizer(self)
            finalizers.noticed -= 1

    def inner(self):
        """Return the one that this one waits for in `yield from` or `await`, if it can be resumed directly, or None.

        It cannot where this one handles an exception.
        """
        w_inner = self.delegate()
        if not isinstance(w_inner, W_Resumable) or self.w_handled is not None:
            return None
        return w_inner

    # Where generators wait for one another, a value is sent directly to the last one of them.
    # Each of the others runs again only when the one it waits for has returned or raised.

    def resume_innermost(self, w_sent):
        """Continue the last one of those that this one waits for; where that is ready a trace goes on in its code."""
        inner_ones = self.inner_ones
        if inner_ones is None or not inner_ones.are_ready():
            inner_ones = self.known_inner_ones()
            if not inner_ones.are_ready():
                return self.resume_unready(inner_ones, w_sent)
        return self.resume_last(inner_ones, w_sent)

    @unroll_safe
    def resume_last(self, inner_ones, w_sent):
        """Continue the last one, and those that wait for it where it does not yield.

        A trace goes on in the code of the first few that wait.
        """
        error = None
        unrolled = 0
        try:
            w_yielded = inner_ones.last().resume_for(self, w_sent, None)
            while (w_yielded is None and len(inner_ones.generators) > 0
                    and unrolled < UNROLLED_ENDS and current_trace_length() <= SHORT_TRACE):
                w_yielded = self.resume_waiting(inner_ones, None)
                unrolled += 1
            if w_yielded is not None or len(inner_ones.generators) == 0:
                return w_yielded
        except PyError as e:
            error = e
        return self.leave_last(inner_ones, error)

    @dont_look_inside
    def resume_unready(self, inner_ones, w_sent):
        """Continue the last one, or those that wait for it where it cannot be resumed."""
        w_last = inner_ones.last()
        if w_last.running:
            w_last = self.first_running()
            error = w_last.already_executing()
            if w_last is self:
                raise error
            inner_ones.drop_behind(w_last)
            return self.leave_last(inner_ones, error)
        if inner_ones.exceed_limit():
            return self.leave_last(inner_ones, recursion_error())
        return self.resume_last(inner_ones, w_sent)

    @dont_look_inside
    def leave_last(self, inner_ones, error):
        """Continue where the last one has returned or, if `error` is not None, raised that."""
        w_yielded = None
        while w_yielded is None and len(inner_ones.generators) > 0:
            raised, error = error, None
            try:
                w_yielded = self.resume_waiting(inner_ones, raised)
            except PyError as e:
                error = e
        if error is not None:
            raise error
        return w_yielded

    def resume_waiting(self, inner_ones, error):
        """Drop the last one, which has returned or raised `error`, and continue the one that waits for it."""
        w_sent = inner_ones.last().frame.w_result
        w_waiting = inner_ones.pop(self)
        if error is None:
            w_waiting.leave_delegate()
        else:
            w_sent = w_None
        if modes.special:
            context.keep_entered(w_waiting.frame)
        return w_waiting.resume_for(self, w_sent, error)

    @dont_look_inside
    def known_inner_ones(self):
        """Return those that this one waits for, found out again only where that may have changed."""
        inner_ones = self.inner_ones
        if inner_ones is None or not inner_ones.holds():
            inner_ones = self.inner_ones = InnerOnes()
        inner_ones.extend(self)
        return inner_ones

    def resume_for(self, w_first, w_sent, error):
        """Continue this generator, the last one of those that `w_first` waits for; all of them count as running."""
        frame = self.frame
        frame.w_first = w_first
        try:
            return self.resume_frame(w_sent, error)
        finally:
            frame.w_first = None

    def waiting_for(self, frame):
        """Return the generator that waits for the one with `frame`: this one, or one that it waits for."""
        w_generator = self
        while True:
            w_inner = w_generator.inner()
            if w_inner is None or w_inner.frame is frame:
                return w_generator
            w_generator = w_inner

    def first_running(self):
        """Return the first one that counts as running, of this generator and those it waits for.

        The last one of them is being run.
        """
        w_generator = self
        while not w_generator.is_running():
            w_generator = w_generator.inner()
        return w_generator

    def is_running(self):
        """Return whether it is being run, or waits for one that was resumed in its place."""
        if self.running:
            return True
        w_last = self
        w_inner = self.inner()
        while w_inner is not None:
            w_last = w_inner
            w_inner = w_last.inner()
        w_generator = w_last.frame.w_first
        while w_generator is not None and w_generator is not self:
            w_generator = w_generator.inner()
        return w_generator is not None

    def is_over(self):
        """Return whether it has returned or raised."""
        return self.frame.resume_pc == LEFT

    def delegate(self):
        """Return the iterator that the generator, not running, waits for in `yield from` or `await`, or None."""
        frame = self.frame
        pc = frame.resume_pc
        register = frame.delegate_register
        if pc == LEFT or not self.started or register < 0:
            return None
        assert register >= 0
        return frame.regs[register]

    def send_value(self, w_sent):
        """Return what it yields for a value that the program sends, or None (machine-level) at its end."""
        return send_to(self, w_sent)

    def throw_error(self, error, args_w):
        """Do as throw(), for the program."""
        return self.throw(error, args_w, True)

    def throw(self, error, args_w, closes):
        """Raise `error` where the generator waits; return what it yields next, or None (machine-level) at its end.

        Where it waits for another iterator, that gets the error first, with `args_w` if it is the program's own.
        GeneratorExit closes that iterator, if `closes`.
        """
        if self.is_running():
            raise self.already_executing()
        w_inner = self.delegate()
        if w_inner is None:
            return self.raise_here(error)
        self.inner_ones = None          # it would keep those that end now
        is_closing = closes and error.matches(w_GeneratorExit)
        is_over = False         # the inner iterator has returned
        self.running = True
        try:
            if is_closing:
                close_iterator(w_inner)
            else:
                w_yielded = self.throw_into(w_inner, error, args_w, closes)
                if w_yielded is not None:
                    return w_yielded
        except PyError as e:
            error = e
            is_over = not is_closing and e.matches(w_StopIteration)
        finally:
            self.running = False
        if is_over:
            delegations.note_leaving(w_inner)
            self.leave_delegate()
            if modes.special:
                context.keep_entered(self.frame)
            return self.resume(stop_value(error), None)
        return self.raise_here(error)

    def raise_here(self, error):
        """Raise `error` where this generator itself waits; return as resume.

        Its context is what the generator handles, not what whoever throws it does.
        """
        if not self.is_over():
            error.set_context(self.w_handled)
            error.keeps_context = True
        return self.resume(w_None, error)

    def throw_into(self, w_inner, error, args_w, closes):
        """Raise an error in the iterator that this one waits for, as throw.

        Return what it yields, or None (machine-level) if it does not take errors; raise StopIteration at its end.
        """
        if isinstance(w_inner, W_Resumable):
            depth = context.depth
            context.resume_frame(self.frame)
            try:
                return w_inner.result(w_inner.throw(error, args_w, closes))
            finally:
                context.suspend_frame(self.frame, depth)
        w_throw = protocol.find_attr(w_inner, "throw")
        if w_throw is None:
            return None
        return w_throw.call(args_w if len(args_w) > 0 else [error.value()], None)

    def leave_delegate(self):
        """Leave the inner iterator, which is at its end: what is sent next is the value of the `yield from`."""
        frame = self.frame
        if frame.code.is_stack:
            frame.resume_register = frame.delegate_register     # where SEND leaves the value
        frame.resume_pc = frame.delegate_end
        frame.delegate_register = -1

    def result(self, w_yielded):
        """Return what is yielded; where that is None (machine-level), raise StopIteration with the value returned."""
        if w_yielded is not None:
            return w_yielded
        raise stop_with(self.frame.w_result)

    def close(self):
        if self.is_running():
            raise self.already_executing()
        if self.is_over():
            return
        if not self.started:
            self.frame.resume_pc = LEFT
            if self.is_kept and self.has_finalizer():
                finalizers.noticed -= 1
            return
        try:
            w_yielded = self.throw(PyError(w_GeneratorExit, None, None), [], True)
        except PyError as e:
            if e.matches(w_StopIteration) or e.matches(w_GeneratorExit):
                return
            raise
        if w_yielded is not None:
            raise runtime_error(self.kind + " ignored GeneratorExit")

    # What the kinds do differently.

    def resume_over(self, error):
        """Return what resuming it does when it has returned or raised; as resume_frame."""
        self.frame.w_result = w_None
        if error is not None:
            raise error
        return None

    def left_with(self, error):
        """Return the error with which the generator is left where `error` leaves its code (PEP 479)."""
        if error.matches(w_StopIteration):
            return stop_inside(self.kind + " raised StopIteration", error)
        return error

    def already_executing(self):
        return value_error(self.kind + " already executing")

    def has_finalizer(self):
        """Return whether there is something to do when nothing refers to it any more (PEP 442, PEP 525)."""
        return len(self.frame.code.details.handlers) > 0

    def finalize(self):
        """Do it, unless it is over: close it.  What that raises is reported and ignored."""
        if not self.is_over() and not self.running:
            drop_and_report(self, None)

    def drop(self):
        self.close()


delegations = Delegations()


def drop(w_resumable, w_unused):
    w_resumable.drop()


drop_and_report = make_reporting(drop)


class W_Generator(W_Resumable):
    """A call of a generator function."""
    kind = "generator"
    is_item_iterator = True

    # While a loop has entered its frame (rvm.interp.rounds): context.w_handled and context.w_behind of before.
    w_outer = None
    w_outer_behind = None
    round_of = None             # the InnerOnes whose last one it is, if it was entered in place of frame.w_first

    def next_item(self):
        return self.resume(w_None, None)

    def next_collected(self, items_w):
        """Do the same; without a JIT the loop that runs the frame appends what is yielded, as long as that is usual."""
        self.frame.items_w = items_w
        try:
            return self.next_item()
        finally:
            self.frame.items_w = None

    def native_iter(self):
        return self

    def loop_shape(self):
        return self.frame.code


w_generator_type = builtin_type("generator", W_Generator, w_object_type, has_weakref=True)


def pc_of_yield(frame, resume_pc):
    """Return a pc inside the instruction that yielded, which ends where the generator goes on.

    Before the generator's start it is -1, which is in no `try`, and on the line of the `def`.
    """
    if frame.delegate_register >= 0:
        return resume_pc
    return resume_pc - 1


class W_Awaitable(W_Iterator):
    """An iterator of the core that `await` runs, and that takes values and errors."""
    is_item_iterator = False        # as of W_Resumable

    def send_value(self, w_sent):
        """Return what it yields for a value sent, or None (machine-level) at its end."""
        raise NotImplementedError

    def throw_error(self, error, args_w):
        """Raise an error in it, made of a program's `args_w`; return as send_value."""
        raise NotImplementedError

    def end_value(self):
        """Return its value, once it is at its end."""
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def next_item(self):
        return self.send_value(w_None)

    def result(self, w_yielded):
        """Return what is yielded; where that is None (machine-level), raise StopIteration with the value."""
        if w_yielded is not None:
            return w_yielded
        raise stop_with(self.end_value())


def stop_inside(message, error):
    """Return the RuntimeError that a StopIteration becomes where it leaves a generator."""
    return chained_error(w_RuntimeError, message, error)


def chained_error(w_type, message, error):
    """Return an error that takes the place of another one, its cause."""
    w_cause = error.value()
    w_cause.traceback = error.traceback
    converted = PyError(w_type, None, message)
    w_value = converted.value()
    w_value.w_cause = w_cause
    w_value.w_context = w_cause
    w_value.suppress_context = True
    return converted


def stop_with(w_value):
    """Return the StopIteration that carries what a generator returned."""
    if w_value is None or w_value is w_None:
        return stop_iteration()
    w_error = W_Exception(w_StopIteration)
    w_error.args_w = [w_value]
    return error_of(w_error)


def stop_value(error):
    """Return the value that a StopIteration carries."""
    args_w = error.value().args_w
    return args_w[0] if len(args_w) > 0 else w_None


def close_iterator(w_iterator):
    """Close an iterator for which `yield from` or `await` waits, if it can be closed."""
    if isinstance(w_iterator, W_Resumable):
        w_iterator.close()
        return
    try:
        w_close = protocol.find_attr(w_iterator, "close")
    except PyError as e:
        UnraisableHooks.report(e, w_iterator)
        return
    if w_close is not None:
        w_close.call0()


# The instructions.

def yield_value(frame, code, w_value, pc, end, register):
    """YIELD."""
    if we_are_jitted() and is_unread(code, end, register):
        drop_register(frame, register)
    assert isinstance(frame, ResumableFrame)
    frame.w_result = w_value
    frame.resume_pc = end
    frame.resume_register = register
    frame.delegate_register = -1
    return LEFT


@elidable
def is_unread(code, end, register):
    """Return whether nothing reads the register that takes what is sent to the `yield` before `end`, until it does.

    It is no variable's, and an error raised there leaves the frame.
    """
    names = code.details.register_names
    is_variable = register < len(names) and names[register] != ""
    return not is_variable and find_handler(code, end - 1) is None


def drop_register(frame, register):
    """Unbind a register, which mostly holds what is yielded: a trace need not make that object then."""
    assert register >= 0
    frame.regs[register] = None


@try_inline
def no_delegate(frame):
    """Note that the frame has no inner iterator.  A function of its own: `frame` has another type behind the assert."""
    assert isinstance(frame, ResumableFrame)
    frame.delegate_register = -1


@dont_inline
def delegate(frame, code, register, inner_register, pc, end):
    """DELEGATE: send the value to the inner iterator; run again for each value sent."""
    no_delegate(frame)
    w_yielded = next_awaited(frame, frame.regs[inner_register], frame.regs[register])
    if w_yielded is None:
        frame.regs[register] = frame.w_result
        return end
    return wait(frame, w_yielded, register, inner_register, pc, end)


def start_delegate(frame, w_iterator, register, inner_register, pc, end):
    """Do the first part of a DELEGATE, which is at `pc`, as an instruction that jumps to `end` if that is all."""
    frame.regs[inner_register] = w_iterator
    no_delegate(frame)
    w_yielded = next_yielded(frame, w_iterator, w_None)
    if w_yielded is None:
        frame.regs[register] = frame.w_result
        return end
    return wait(frame, w_yielded, register, inner_register, pc, end)


def wait(frame, w_yielded, register, inner_register, pc, end):
    """Leave the frame with what an inner iterator has yielded, to go on at `pc`; at `end` when that is at its end."""
    assert isinstance(frame, ResumableFrame)
    frame.w_result = w_yielded
    frame.resume_pc = pc
    frame.resume_register = register
    frame.delegate_register = inner_register
    frame.delegate_end = end
    return LEFT


def next_awaited(frame, w_iterator, w_sent):
    """Do as next_yielded() with an iterator for which the frame may have waited."""
    is_left = True
    try:
        w_yielded = next_yielded(frame, w_iterator, w_sent)
        is_left = False
    finally:
        if is_left:
            delegations.note_leaving(w_iterator)
    return w_yielded


def next_yielded(frame, w_iterator, w_sent):
    """Send a value to an iterator.  Return what it yields, or None at its end; its value is then in frame.w_result."""
    if isinstance(w_iterator, W_Resumable):
        w_yielded = send_to(w_iterator, w_sent)
        if w_yielded is not None:
            w_iterator.keep()
        else:
            frame.w_result = w_iterator.frame.w_result
            if modes.special:
                trace_end(frame, w_iterator.is_item_iterator, w_sent)
        return w_yielded
    if isinstance(w_iterator, W_Awaitable):
        w_yielded = w_iterator.send_value(w_sent)
        if w_yielded is None:
            frame.w_result = w_iterator.end_value()
            if modes.special:
                trace_end(frame, w_iterator.is_item_iterator, w_sent)
        return w_yielded
    try:
        if w_sent is w_None:
            w_yielded = protocol_next(w_iterator)
        else:
            w_yielded = protocol.getattr(w_iterator, "send").call1(w_sent)
        if w_yielded is None:
            frame.w_result = w_None
        return w_yielded
    except PyError as e:
        if not e.matches(w_StopIteration):
            raise
        if modes.special:
            context.trace_stop(e)
        frame.w_result = stop_value(e)
        return None


@dont_inline
def trace_end(frame, is_item_iterator, w_sent):
    """Tell of the StopIteration that ends an iterator of the core in CPython, whose value is in frame.w_result.

    There is none where the iterator can be asked for an item instead of sent None, and the value is None.
    """
    if frame.w_result is not w_None or w_sent is not w_None or not is_item_iterator:
        context.trace_stop(stop_with(frame.w_result))


def send_to(w_generator, w_sent):
    """Resume the generator with a value; raise TypeError where it is not None and the generator was not started."""
    if w_sent is not w_None and not w_generator.started and not w_generator.is_over():
        raise type_error("can't send non-None value to a just-started " + w_generator.kind)
    return w_generator.resume(w_sent, None)


def protocol_next(w_iterator):
    """Return the next item, as protocol.next_item does, but let a StopIteration through with its value."""
    if isinstance(w_iterator, W_Iterator):
        return w_iterator.next_item()
    w_next = w_iterator.gettype().lookup("__next__")
    if w_next is None:
        raise type_error("'%s' object is not an iterator" % protocol.type_name(w_iterator))
    return w_next.descr_call1(w_iterator)
