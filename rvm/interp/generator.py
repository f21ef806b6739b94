"""Generators: a frame that can be left and entered again."""
from rvm.code.counters import counting
from rvm.interp.context import context
from rvm.interp.frame import LEFT
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import (
    PyError, W_Exception, error_of, runtime_error, stop_iteration, type_error, value_error,
    w_GeneratorExit, w_StopIteration)
from rvm.objects.root import W_Iterator, w_None
from rvm.rlib.jit import dont_look_inside, promote
from rvm.rlib.objectmodel import inline_without_jit


class W_Generator(W_Iterator):
    """A call of a generator function.  frame.resume_pc is where it goes on, -1 once it is over."""
    _immutable_fields_ = ["frame"]

    def __init__(self, frame):
        self.frame = frame
        self.running = False
        self.started = False
        self.w_first = None         # while it runs: the generator that was resumed and waits for it, see resume_innermost
        self.w_handled = None       # the exception that its `except` blocks are handling
        self.name = frame.code.name
        self.qualname = frame.code.qualname

    def next_item(self):
        return self.resume(w_None, None)

    def resume(self, w_sent, error):
        """Go on with a value sent or with an error raised at the yield.

        Gives what is yielded, or None (machine-level) when the generator returns, its
        value then being frame.w_result.
        """
        if error is None and self.frame.delegate_register >= 0 and self.inner() is not None:
            return self.resume_innermost(w_sent)
        return self.resume_frame(w_sent, error)

    def resume_frame(self, w_sent, error):
        """As resume, of this generator itself, also where it waits for another one."""
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

    @inline_without_jit
    def run(self, pc, error):
        """Run the frame from `pc`, or from where it handles an error raised there; what is handled is its own."""
        frame = self.frame
        context.enter()
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
            context.leave()

    def inner(self):
        """The generator waited for in `yield from`, if it can be resumed without this one, or None.

        When counting, each generator on the way is run.
        """
        w_inner = self.delegate()
        if not isinstance(w_inner, W_Generator) or self.w_handled is not None or counting.on:
            return None
        return w_inner

    @dont_look_inside
    def resume_innermost(self, w_sent):
        """As resume, where generators wait for one another: a value sent goes past them to the last one.

        Each of them runs again only when the one it waits for has returned or raised.
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
            w_last = w_waiting if w_waiting is not None else self.waiting_for(w_last)
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
        """As resume_frame; `w_first` and those between, which wait, count as running."""
        self.w_first = w_first
        try:
            return self.resume_frame(w_sent, error)
        finally:
            self.w_first = None

    def waiting_for(self, w_last):
        """The generator that waits for `w_last`: this one, or one it waits for itself."""
        w_generator = self
        while w_generator.delegate() is not w_last:
            w_generator = w_generator.inner()
        return w_generator

    def first_running(self):
        """Of this generator and those it waits for, the last one being run, the first that counts as running."""
        w_generator = self
        while not w_generator.is_running():
            w_generator = w_generator.inner()
        return w_generator

    def is_running(self):
        """Is it being run, or does it wait for one that is being run for it?"""
        if self.running:
            return True
        w_last = self
        w_inner = self.inner()
        while w_inner is not None:
            w_last = w_inner
            w_inner = w_last.inner()
        w_generator = w_last.w_first
        while w_generator is not None and w_generator is not self:
            w_generator = w_generator.inner()
        return w_generator is not None

    def loop_shape(self):
        return self.frame.code

    def is_over(self):
        """Has it returned, or raised?"""
        return self.frame.resume_pc == LEFT

    def delegate(self):
        """The iterator that the generator, not running, waits for in `yield from`, or None."""
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
        """Raise `error` where the generator waits; gives what it yields next."""
        if self.is_running():
            raise already_executing()
        w_inner = self.delegate()
        if w_inner is not None:
            return self.result(self.throw_into(w_inner, error))
        return self.result(self.resume(w_None, error))

    def throw_into(self, w_inner, error):
        """throw() while waiting in `yield from`: it goes to the inner iterator first."""
        self.running = True
        try:
            if error.matches(w_GeneratorExit):
                close_iterator(w_inner)
            elif isinstance(w_inner, W_Generator):
                return w_inner.throw(error)
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

    def leave_delegate(self):
        """The inner iterator is at its end: what is sent next is the value of the `yield from`."""
        frame = self.frame
        frame.resume_pc = frame.delegate_end
        frame.delegate_register = -1

    def result(self, w_yielded):
        """What send() gives: the value yielded, or StopIteration with the value returned."""
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


def already_executing():
    return value_error("generator already executing")


w_generator_type = builtin_type("generator", W_Generator, w_object_type)


def pc_of_yield(frame, resume_pc):
    """A pc inside the instruction that yielded: it ends where the generator goes on.

    Before the generator's start it is -1, which is in no `try`, and on the line of the `def`.
    """
    if frame.delegate_register >= 0:
        return resume_pc
    return resume_pc - 1


def stop_iteration_inside(error):
    """A StopIteration that leaves a generator is a RuntimeError (PEP 479)."""
    w_cause = error.value()
    w_cause.traceback = error.traceback
    converted = runtime_error("generator raised StopIteration")
    w_value = converted.value()
    w_value.w_cause = w_cause
    w_value.w_context = w_cause
    w_value.suppress_context = True
    return converted


def stop_with(w_value):
    """StopIteration that carries what a generator returned."""
    if w_value is None or w_value is w_None:
        return stop_iteration()
    w_error = W_Exception(w_StopIteration)
    w_error.args_w = [w_value]
    return error_of(w_error)


def stop_value(error):
    """The value that a StopIteration carries."""
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
    """YIELD_FROM: each time it is run, the value sent goes to the inner iterator."""
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
    """As resume; only None can be sent to a generator that was not started."""
    if w_sent is not w_None and not w_generator.started and w_generator.frame.resume_pc != LEFT:
        raise type_error("can't send non-None value to a just-started generator")
    return w_generator.resume(w_sent, None)


def protocol_next(w_iterator):
    """As protocol.next_item, but a StopIteration comes through with its value."""
    if isinstance(w_iterator, W_Iterator):
        return w_iterator.next_item()
    w_next = w_iterator.gettype().lookup("__next__")
    if w_next is None:
        raise type_error("'%s' object is not an iterator" % protocol.type_name(w_iterator))
    return w_next.descr_call1(w_iterator)
