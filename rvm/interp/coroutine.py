"""Coroutines, and the instructions of `await`, `async for` and `async with`."""
from rvm.code.code import CO_COROUTINE, CO_ITERABLE_COROUTINE
from rvm.code.decode import decode_at
from rvm.code.disassemble import instruction_set_of
from rvm.interp.async_generator import W_AsyncGenerator, W_AsyncStep
from rvm.interp.frame import ResumableFrame
from rvm.interp.generator import (
    W_Awaitable, W_Generator, W_Resumable, chained_error, send_to, start_delegate)
from rvm.interp.raising import reraise
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import EXCEPTION_TYPES, PyError, W_Exception, runtime_error, type_error, w_TypeError
from rvm.objects.root import W_Iterator, w_None
from rvm.rlib.jit import elidable
from rvm.rlib.objectmodel import dont_inline

w_StopAsyncIteration = EXCEPTION_TYPES["StopAsyncIteration"]

# What an awaitable is from.
FROM_EXPRESSION, FROM_ENTER, FROM_EXIT = range(3)


class Origins(object):
    """Whether coroutines note where they come from; one instance, `origins`."""

    def __init__(self):
        self.depth = 0              # of how many calls under way; see sys.set_coroutine_origin_tracking_depth


origins = Origins()


class W_Coroutine(W_Resumable):
    """A call of a function made by `async def`."""
    kind = "coroutine"

    def __init__(self, frame, is_kept):
        W_Resumable.__init__(self, frame, is_kept)
        self.w_origin = w_None
        if origins.depth > 0:
            self.w_origin = CoroutineHooks.calls_under_way(origins.depth)

    def resume_over(self, error):
        raise runtime_error("cannot reuse already awaited coroutine")

    def has_finalizer(self):
        return True

    def drop(self):
        if not self.started:
            CoroutineHooks.warn_never_awaited(self)
        self.close()


class CoroutineHooks(object):
    """What coroutines need of the modules above them."""

    @staticmethod
    def calls_under_way(depth):
        """Return a tuple that tells of the innermost calls; filled by rvm.modules.sys.coroutines."""
        raise NotImplementedError

    @staticmethod
    def warn_never_awaited(w_coroutine):
        """Warn that the program has dropped a coroutine before its start; filled by rvm.modules.sys.coroutines."""
        raise NotImplementedError


w_coroutine_type = builtin_type("coroutine", W_Coroutine, w_object_type, has_weakref=True)


class W_CoroutineWrapper(W_Awaitable):
    """The iterator that a coroutine's `__await__` returns."""
    is_item_iterator = True
    _immutable_fields_ = ["w_coroutine"]

    def __init__(self, w_coroutine):
        self.w_coroutine = w_coroutine

    def send_value(self, w_sent):
        return send_to(self.w_coroutine, w_sent)

    def throw_error(self, error, args_w):
        return self.w_coroutine.throw(error, args_w, True)

    def end_value(self):
        return self.w_coroutine.frame.w_result

    def close(self):
        self.w_coroutine.close()


def suspended_call(frame, is_kept):
    """Return the generator, coroutine or async generator for a call of such a function, with its parameters.

    Without `is_kept` a coroutine is one that is awaited at once: see is_awaited.
    """
    assert isinstance(frame, ResumableFrame)
    code = frame.code
    if not code.is_async:
        return W_Generator(frame, is_kept)
    if code.flags & CO_COROUTINE:
        return W_Coroutine(frame, is_kept)
    return W_AsyncGenerator(frame)


@elidable
def is_awaited(code, pc):
    """Return whether what the instruction at `pc` calls is awaited by the next one.

    A coroutine that is needs no finalizer before it waits for something, so that the JIT need not make it.
    """
    known = code.details.awaited_at
    if known is None:
        known = code.details.awaited_at = {}
    if pc not in known:
        instructions = instruction_set_of(code)
        following = decode_at(code.bytecode, decode_at(code.bytecode, pc, instructions).end, instructions)
        known[pc] = following.opcode.awaits
    return known[pc]


# Awaitables.

def is_iterable_coroutine(w_object):
    """Return whether this is a generator of a function that types.coroutine has marked."""
    return isinstance(w_object, W_Generator) and w_object.frame.code.flags & CO_ITERABLE_COROUTINE != 0


def awaitable_iterator(w_object):
    """Return the iterator that runs an awaitable; TypeError where `__await__` is wrong, None if there is none."""
    if isinstance(w_object, W_Coroutine) or isinstance(w_object, W_AsyncStep) or is_iterable_coroutine(w_object):
        return w_object
    w_await = w_object.gettype().lookup("__await__")
    if w_await is None:
        return None
    w_iterator = w_await.descr_call1(w_object)
    if isinstance(w_iterator, W_Coroutine) or is_iterable_coroutine(w_iterator):
        raise type_error("__await__() returned a coroutine")
    if not isinstance(w_iterator, W_Iterator) and w_iterator.gettype().special(specials.NEXT) is None:
        raise type_error("__await__() returned non-iterator of type '%s'" % protocol.type_name(w_iterator))
    return w_iterator


@dont_inline
def get_awaitable(w_object, origin):
    """GET_AWAITABLE: return the iterator that runs what is to be awaited."""
    w_iterator = awaitable_iterator(w_object)
    if w_iterator is None:
        raise no_awaitable(w_object, origin)
    if isinstance(w_iterator, W_Coroutine) and w_iterator.delegate() is not None and not w_iterator.is_running():
        raise runtime_error("coroutine is being awaited already")
    return w_iterator


@dont_inline
def no_awaitable(w_object, origin):
    name = protocol.type_name(w_object)
    if origin == FROM_ENTER:
        return type_error("'async with' received an object from __aenter__ that does not implement __await__: " + name)
    if origin == FROM_EXIT:
        return type_error("'async with' received an object from __aexit__ that does not implement __await__: " + name)
    return type_error("object %s can't be used in 'await' expression" % name)


@dont_inline
def get_aiter(w_object):
    """GET_AITER."""
    w_method = w_object.gettype().lookup("__aiter__")
    if w_method is None:
        raise type_error("'async for' requires an object with __aiter__ method, got " + protocol.type_name(w_object))
    w_iterator = w_method.descr_call1(w_object)
    if w_iterator.gettype().lookup("__anext__") is None:
        raise type_error("'async for' received an object from __aiter__ that does not implement __anext__: "
                         + protocol.type_name(w_iterator))
    return w_iterator


@dont_inline
def get_anext(w_iterator):
    """GET_ANEXT."""
    if isinstance(w_iterator, W_AsyncGenerator):
        return w_iterator.asend(w_None)
    w_method = w_iterator.gettype().lookup("__anext__")
    if w_method is None:
        raise type_error("'async for' requires an iterator with __anext__ method, got "
                         + protocol.type_name(w_iterator))
    w_awaitable = w_method.descr_call1(w_iterator)
    try:
        w_result = awaitable_iterator(w_awaitable)
        if w_result is None:
            raise no_awaitable(w_awaitable, FROM_EXPRESSION)
        return w_result
    except PyError as e:
        raise chained_error(w_TypeError, "'async for' received an invalid object from __anext__: "
                            + protocol.type_name(w_awaitable), e)


# The instructions.

@dont_inline
def get_yield_from_iter(code, w_iterable):
    """GET_YIELD_FROM_ITER."""
    if isinstance(w_iterable, W_Coroutine):
        if code.flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE) == 0:
            raise type_error("cannot 'yield from' a coroutine object in a non-coroutine generator")
        return w_iterable
    return protocol.iter(w_iterable)


@dont_inline
def yield_from(frame, code, register, inner_register, w_iterable, end, target):
    """YIELD_FROM."""
    return start_delegate(frame, get_yield_from_iter(code, w_iterable), register, inner_register, end, target)


@dont_inline
def await_(frame, code, register, inner_register, w_awaitable, origin, end, target):
    """AWAIT."""
    return start_delegate(frame, get_awaitable(w_awaitable, origin), register, inner_register, end, target)


@dont_inline
def await_next(frame, code, register, inner_register, w_iterator, end, target):
    """AWAIT_NEXT."""
    return start_delegate(frame, get_anext(w_iterator), register, inner_register, end, target)


@dont_inline
def end_async_for(w_error):
    """END_ASYNC_FOR: raise the exception again unless it says that the iterator is at its end."""
    assert isinstance(w_error, W_Exception)
    if not w_error.gettype().is_subtype(w_StopAsyncIteration):
        reraise(w_error)


@dont_inline
def async_with_enter(frame, code, exit_register, value_register, w_manager):
    """ASYNC_WITH_ENTER."""
    w_type = w_manager.gettype()
    w_enter = w_type.lookup("__aenter__")
    w_exit = w_type.lookup("__aexit__")
    if w_enter is None:
        raise no_async_manager(w_type, "")
    if w_exit is None:
        raise no_async_manager(w_type, " (missed __aexit__ method)")
    frame.regs[exit_register] = w_exit.descr_get(w_manager, w_type)
    frame.regs[value_register] = w_enter.descr_get(w_manager, w_type).call0()


@dont_inline
def no_async_manager(w_type, detail):
    return type_error("'%s' object does not support the asynchronous context manager protocol%s" % (
        w_type.name, detail))
