"""Async generators, and the awaitables that `asend`, `athrow` and `aclose` return.

One step of an async generator ends where it yields an item or is over.  Until then what it yields is from the
awaitable that it waits for, and is passed on.  The frame tells which it is: it has no inner iterator at a `yield`.
"""
from rvm.interp.generator import W_Awaitable, W_Resumable, send_to, stop_inside
from rvm.interp.raising import thrown_error
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import EXCEPTION_TYPES, PyError, runtime_error, w_GeneratorExit
from rvm.objects.root import w_None

w_StopAsyncIteration = EXCEPTION_TYPES["StopAsyncIteration"]


class AsyncHooks(object):
    """What sys.set_asyncgen_hooks has set; one instance, `async_hooks`."""

    def __init__(self):
        self.w_firstiter = None     # called with each async generator before its first step
        self.w_finalizer = None     # called with one that is dropped before its end


async_hooks = AsyncHooks()


class W_AsyncGenerator(W_Resumable):
    """A call of an `async def` that yields."""
    kind = "async generator"

    def __init__(self, frame):
        W_Resumable.__init__(self, frame, False)    # kept from its first step on: before, it has nothing to close
        self.is_hooked = False          # the hooks have been looked at
        self.w_finalizer = None
        self.is_closed = False
        self.is_stepping = False        # a step of it is not at its end

    def left_with(self, error):
        if error.matches(w_StopAsyncIteration):
            return stop_inside("async generator raised StopAsyncIteration", error)
        return W_Resumable.left_with(self, error)

    def call_hooks(self):
        """Call the hook firstiter, before the first step, and keep the finalizer."""
        if self.is_hooked:
            return
        self.is_hooked = True
        self.keep()
        self.w_finalizer = async_hooks.w_finalizer
        if async_hooks.w_firstiter is not None:
            async_hooks.w_firstiter.call1(self)

    def asend(self, w_value):
        self.call_hooks()
        return W_AsyncSend(self, w_value)

    def athrow(self, args_w):
        self.call_hooks()
        return W_AsyncThrow(self, args_w, False)

    def aclose(self):
        self.call_hooks()
        return W_AsyncThrow(self, [w_GeneratorExit], True)

    def has_finalizer(self):
        return True

    def drop(self):
        if self.w_finalizer is not None and not self.is_closed:
            self.w_finalizer.call1(self)
        else:
            self.close()

    def has_yielded(self):
        """Return whether it waits at a `yield`, rather than for an awaitable."""
        return self.frame.delegate_register < 0


w_async_generator_type = builtin_type("async_generator", W_AsyncGenerator, w_object_type, has_weakref=True)

# The state of a step.
NEW, UNDER_WAY, OVER = range(3)


class W_AsyncStep(W_Awaitable):
    """An awaitable that makes an async generator go on; its value is the next item."""
    _immutable_fields_ = ["w_generator"]
    method = ""                     # what errors call it

    def __init__(self, w_generator):
        self.w_generator = w_generator
        self.state = NEW
        self.w_item = w_None

    def end_value(self):
        return self.w_item

    def close(self):
        self.state = OVER

    def check_reuse(self):
        if self.state == OVER:
            raise runtime_error("cannot reuse already awaited " + self.method)

    def outcome(self, w_yielded):
        """Return what the generator's awaitable has yielded; None if the generator has yielded an item.

        Raise StopAsyncIteration if it has returned.
        """
        if w_yielded is None:
            error = PyError(w_StopAsyncIteration, None, None)
            self.note_failure(error)
            raise error
        if not self.w_generator.has_yielded():
            return w_yielded
        self.w_generator.is_stepping = False
        self.w_item = w_yielded
        return None

    def note_failure(self, error):
        """Note that an error has left the generator."""
        if is_end(error):
            self.w_generator.is_closed = True
        self.w_generator.is_stepping = False


def is_end(error):
    """Return whether the error says that an async generator is at its end."""
    return error.matches(w_StopAsyncIteration) or error.matches(w_GeneratorExit)


class W_AsyncSend(W_AsyncStep):
    """What `asend` and `__anext__` return."""
    _immutable_fields_ = ["w_value"]
    method = "__anext__()/asend()"

    def __init__(self, w_generator, w_value):
        W_AsyncStep.__init__(self, w_generator)
        self.w_value = w_value

    def send_value(self, w_sent):
        self.check_reuse()
        w_generator = self.w_generator
        if self.state == NEW:
            if w_generator.is_stepping:
                raise runtime_error("anext(): asynchronous generator is already running")
            if w_sent is w_None:
                w_sent = self.w_value
            self.state = UNDER_WAY
        w_generator.is_stepping = True
        return self.go_on(w_sent, None, [])

    def throw_error(self, error, args_w):
        self.check_reuse()
        return self.go_on(w_None, error, args_w)

    def go_on(self, w_sent, error, args_w):
        """Send a value, or raise an error in the generator; return as outcome."""
        w_generator = self.w_generator
        try:
            if error is None:
                w_yielded = send_to(w_generator, w_sent)
            else:
                w_yielded = w_generator.throw(error, args_w, True)
        except PyError as e:
            self.note_failure(e)
            self.state = OVER
            raise
        if w_yielded is None or w_generator.has_yielded():
            self.state = OVER
        return self.outcome(w_yielded)


class W_AsyncThrow(W_AsyncStep):
    """What `athrow` and `aclose` return."""
    _immutable_fields_ = ["args_w", "is_closing"]
    method = "aclose()/athrow()"

    def __init__(self, w_generator, args_w, is_closing):
        W_AsyncStep.__init__(self, w_generator)
        self.args_w = args_w
        self.is_closing = is_closing

    def send_value(self, w_sent):
        self.check_reuse()
        w_generator = self.w_generator
        if w_generator.is_over():
            self.state = OVER
            return None
        if self.state != NEW:
            return self.go_on(w_sent)
        self.check_start(w_sent)
        self.state = UNDER_WAY
        w_generator.is_stepping = True
        if self.is_closing:
            w_generator.is_closed = True
        return self.start()

    def check_start(self, w_sent):
        if self.w_generator.is_stepping:
            self.state = OVER
            raise runtime_error("%s: asynchronous generator is already running" % (
                "aclose()" if self.is_closing else "athrow()"))
        if self.w_generator.is_closed:
            self.state = OVER
            raise PyError(w_StopAsyncIteration, None, None)
        if w_sent is not w_None:
            raise runtime_error("can't send non-None value to a just-started coroutine")

    def start(self):
        """Raise the error in the generator; return as outcome."""
        w_generator = self.w_generator
        try:
            w_yielded = w_generator.throw(thrown_error(self.args_w), self.args_w, False)
        except PyError as e:
            return self.failed(e)
        if self.is_closing:
            return self.closing_outcome(w_yielded)
        if w_yielded is None or w_generator.has_yielded():
            self.state = OVER
        return self.outcome(w_yielded)

    def go_on(self, w_sent):
        """Send a value to the generator; return as outcome."""
        try:
            w_yielded = send_to(self.w_generator, w_sent)
        except PyError as e:
            if self.is_closing:
                return self.failed(e)
            self.note_failure(e)
            raise
        return self.closing_outcome(w_yielded) if self.is_closing else self.outcome(w_yielded)

    def throw_error(self, error, args_w):
        self.check_reuse()
        try:
            w_yielded = self.w_generator.throw(error, args_w, True)
        except PyError as e:
            if not self.is_closing:
                self.note_failure(e)
            elif is_end(e):
                return None
            raise
        return self.closing_outcome(w_yielded) if self.is_closing else self.outcome(w_yielded)

    def closing_outcome(self, w_yielded):
        """Do as outcome for aclose(): the generator may only await things or return."""
        w_generator = self.w_generator
        if w_yielded is not None and not w_generator.has_yielded():
            return w_yielded
        w_generator.is_stepping = False
        self.state = OVER
        if w_yielded is not None:
            raise runtime_error("async generator ignored GeneratorExit")
        return None

    def failed(self, error):
        """End with the error that has left the generator, unless that is what aclose() wants."""
        self.note_failure(error)
        self.state = OVER
        if not self.is_closing or not is_end(error):
            raise error
        return None
