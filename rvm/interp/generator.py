"""Generators: frames that can be left and entered again."""
from rvm.code.counters import counting
from rvm.interp.context import context
from rvm.interp.finalizing import UnraisableHooks
from rvm.interp.frame import LEFT
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import (
    PyError, W_Exception, error_of, runtime_error, stop_iteration, type_error, value_error,
    w_GeneratorExit, w_StopIteration)
from rvm.objects.finalizers import register
from rvm.objects.root import W_Iterator, WeakrefMixin, w_None
from rvm.rlib.gc import may_ignore_finalizer
from rvm.rlib.jit import dont_look_inside, promote
from rvm.rlib.objectmodel import import_from_mixin, try_inline


class W_Generator(W_Iterator):
    """A call of a generator function.  frame.resume_pc is where it goes on, LEFT once it is over."""
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["frame"]

    def __init__(self, frame):
        self.frame = frame
        self.running = False
        self.started = False
        self.w_handled = None       # the exception that its `except` blocks are handling
        self.name = frame.code.name
        self.qualname = frame.code.qualname
        if len(frame.code.handlers) > 0:
            register(self)

    def next_item(self):
        return self.resume(w_None, None)

    def resume(self, w_sent, error):
        """Continue with a value sent or with an error raised at the yield.

        Return what is yielded, or None (machine-level) when the generator returns; its value is then in
        frame.w_result.
        """
        if error is None and self.frame.delegate_register >= 0 and self.inner() is not None:
            return self.resume_innermost(w_sent)
        return self.resume_frame(w_sent, error)

    def resume_frame(self, w_sent, error):
        """Continue this generator itself, even where it waits for another one; else as resume."""
        if self.running:
            raise already_executing()
        frame = self.frame
        pc = promote(frame.resume_pc)
        if pc == LEFT:
            frame.w_result = w_None
            if error is not None:
                raise error
            return None
        if self.started:
            register = frame.resume_register
            assert register >= 0
            frame.regs[register] = w_sent
        self.run(pc, error)
        return frame.w_result if frame.resume_pc != LEFT else None

    @try_inline
    def run(self, pc, error):
        """Run the frame from `pc`, or raise `error` there, with the generator's own handled exception."""
        frame = self.frame
        context.enter_frame(frame)
        self.running = True
        self.started = True
        frame.resume_pc = LEFT
        w_outer = context.w_handled
        w_behind = context.w_behind
        context.w_behind = context.handled()
        context.w_handled = self.w_handled
        try:
            if error is not None:
                pc = frame.unwind(error, pc_of_yield(frame, pc))
            frame.run(pc)
        except PyError as e:
            if e.matches(w_StopIteration):
                raise stop_iteration_inside(e)
            raise
        finally:
            self.w_handled = context.w_handled
            context.w_handled = w_outer
            context.w_behind = w_behind
            self.running = False
            context.suspend_frame(frame)
            if frame.resume_pc == LEFT and len(frame.code.handlers) > 0:
                may_ignore_finalizer(self)

    def inner(self):
        """Return the generator that this one waits for in `yield from`, if it can be resumed directly, or None.

        It cannot where this one handles an exception, or while counting, when each generator on the way is run.
        """
        w_inner = self.delegate()
        if not isinstance(w_inner, W_Generator) or self.w_handled is not None or counting.on:
            return None
        return w_inner

    @dont_look_inside
    def resume_innermost(self, w_sent):
        """Continue where generators wait for one another: send the value directly to the last one of them.

        Each of the others runs again only when the one it waits for has returned or raised.
        """
        w_waiting = None        # the one before the last
        w_last = self
        w_inner = self.inner()
        while w_inner is not None:
            w_waiting = w_last
            w_last = w_inner
            w_inner = w_last.inner()
        w_yielded = None
        error = None
        if w_last.running:
            w_waiting = None
            w_last = self.first_running()
            error = already_executing()
        else:
            try:
                w_yielded = w_last.resume_for(self, w_sent, None)
            except PyError as e:
                error = e
        while w_yielded is None and w_last is not self:
            w_sent = w_last.frame.w_result
            w_last = w_waiting if w_waiting is not None else self.waiting_for(w_last.frame)
            w_waiting = None
            raised, error = error, None
            if raised is None:
                w_last.leave_delegate()
            else:
                w_sent = w_None
            try:
                w_yielded = w_last.resume_for(self, w_sent, raised)
            except PyError as e:
                error = e
        if error is not None:
            raise error
        return w_yielded

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

    def loop_shape(self):
        return self.frame.code

    def is_over(self):
        """Return whether it has returned or raised."""
        return self.frame.resume_pc == LEFT

    def delegate(self):
        """Return the iterator that the generator, not running, waits for in `yield from`, or None."""
        frame = self.frame
        pc = frame.resume_pc
        register = frame.delegate_register
        if pc == LEFT or not self.started or register < 0:
            return None
        assert register >= 0
        return frame.regs[register]

    def send(self, w_value):
        return self.result(send_to(self, w_value))

    def throw(self, error):
        """Raise `error` where the generator waits; return what it yields next."""
        if self.is_running():
            raise already_executing()
        w_inner = self.delegate()
        if w_inner is not None:
            return self.result(self.throw_into(w_inner, error))
        return self.result(self.resume(w_None, error))

    def throw_into(self, w_inner, error):
        """Do throw() while waiting in `yield from`: the inner iterator gets the error first."""
        self.running = True
        try:
            if error.matches(w_GeneratorExit):
                close_iterator(w_inner)
            elif isinstance(w_inner, W_Generator):
                return self.throw_into_generator(w_inner, error)
            else:
                w_throw = protocol.find_attr(w_inner, "throw")
                if w_throw is not None:
                    return w_throw.call1(error.value())
        except PyError as e:
            error = e
        finally:
            self.running = False
        if error.matches(w_StopIteration):
            self.leave_delegate()
            return self.resume(stop_value(error), None)
        return self.resume(w_None, error)

    def throw_into_generator(self, w_inner, error):
        """Throw into the generator that this one waits for, as its caller."""
        frame = self.frame
        context.enter_frame(frame)
        try:
            return w_inner.throw(error)
        finally:
            context.suspend_frame(frame)

    def leave_delegate(self):
        """Leave the inner iterator, which is at its end: what is sent next is the value of the `yield from`."""
        frame = self.frame
        frame.resume_pc = frame.delegate_end
        frame.delegate_register = -1

    def result(self, w_yielded):
        """Return the value that send() yields, or raise StopIteration with the value returned."""
        if w_yielded is not None:
            return w_yielded
        raise stop_with(self.frame.w_result)

    def close(self):
        if self.is_running():
            raise already_executing()
        if self.frame.resume_pc == LEFT:
            return
        if not self.started:
            self.frame.resume_pc = LEFT
            return
        try:
            w_inner = self.delegate()
            error = PyError(w_GeneratorExit, None, None)
            w_yielded = self.throw_into(w_inner, error) if w_inner is not None else self.resume(w_None, error)
        except PyError as e:
            if e.matches(w_StopIteration) or e.matches(w_GeneratorExit):
                return
            raise
        if w_yielded is not None:
            raise runtime_error("generator ignored GeneratorExit")

    def finalize(self):
        """Close the generator, which nothing refers to any more; only where the code has a `try` or `with`."""
        if self.started and not self.is_over():
            try:
                self.close()
            except PyError as e:
                UnraisableHooks.report(e, self)


def already_executing():
    return value_error("generator already executing")


w_generator_type = builtin_type("generator", W_Generator, w_object_type, has_weakref=True)


def pc_of_yield(frame, resume_pc):
    """Return a pc inside the instruction that yielded, which ends where the generator goes on.

    Before the generator's start it is -1, which is in no `try`, and on the line of the `def`.
    """
    if frame.delegate_register >= 0:
        return resume_pc
    return resume_pc - 1


def stop_iteration_inside(error):
    """Return the RuntimeError that a StopIteration becomes where it leaves a generator (PEP 479)."""
    w_cause = error.value()
    w_cause.traceback = error.traceback
    converted = runtime_error("generator raised StopIteration")
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
    if isinstance(w_iterator, W_Generator):
        w_iterator.close()
        return
    w_close = protocol.find_attr(w_iterator, "close")
    if w_close is not None:
        w_close.call0()


# The instructions.

def yield_value(frame, code, w_value, pc, end, register):
    """YIELD."""
    frame.w_result = w_value
    frame.resume_pc = end
    frame.resume_register = register
    frame.delegate_register = -1
    return LEFT


def yield_from(frame, code, register, inner_register, pc, end):
    """YIELD_FROM: send the value to the inner iterator; run again for each value sent."""
    w_sent = frame.regs[register]
    w_iterator = frame.regs[inner_register]
    frame.delegate_register = -1
    w_yielded = None
    if isinstance(w_iterator, W_Generator):
        w_yielded = send_to(w_iterator, w_sent)
        w_value = w_iterator.frame.w_result
    elif w_sent is w_None:
        w_value = w_None
        try:
            w_yielded = protocol_next(w_iterator)
        except PyError as e:
            if not e.matches(w_StopIteration):
                raise
            w_value = stop_value(e)
    else:
        w_value = w_None
        try:
            w_yielded = protocol.getattr(w_iterator, "send").call1(w_sent)
        except PyError as e:
            if not e.matches(w_StopIteration):
                raise
            w_value = stop_value(e)
    if w_yielded is None:
        frame.regs[register] = w_value
        return end
    frame.w_result = w_yielded
    frame.resume_pc = pc
    frame.resume_register = register
    frame.delegate_register = inner_register
    frame.delegate_end = end
    return LEFT


def send_to(w_generator, w_sent):
    """Resume the generator with a value; raise TypeError where it is not None and the generator was not started."""
    if w_sent is not w_None and not w_generator.started and w_generator.frame.resume_pc != LEFT:
        raise type_error("can't send non-None value to a just-started generator")
    return w_generator.resume(w_sent, None)


def protocol_next(w_iterator):
    """Return the next item, as protocol.next_item does, but let a StopIteration through with its value."""
    if isinstance(w_iterator, W_Iterator):
        return w_iterator.next_item()
    w_next = w_iterator.gettype().lookup("__next__")
    if w_next is None:
        raise type_error("'%s' object is not an iterator" % protocol.type_name(w_iterator))
    return w_next.descr_call1(w_iterator)
