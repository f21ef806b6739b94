"""The builtin functions aiter and anext."""
from rvm.interp.coroutine import (
    FROM_EXPRESSION, W_Coroutine, W_CoroutineWrapper, awaitable_iterator, no_awaitable)
from rvm.interp.generator import stop_with
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable, function
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error
from rvm.objects.root import W_Root, w_None

w_StopAsyncIteration = EXCEPTION_TYPES["StopAsyncIteration"]


@function("aiter(async_iterable, /)")
def aiter(w_iterable):
    """Return an AsyncIterator for an AsyncIterable object."""
    w_method = w_iterable.gettype().lookup("__aiter__")
    if w_method is None or w_method is w_None:
        raise type_error("'%s' object is not an async iterable" % protocol.type_name(w_iterable))
    w_iterator = w_method.descr_call1(w_iterable)
    if w_iterator.gettype().lookup("__anext__") is None:
        raise type_error("aiter() returned not an async iterator of type '%s'" % protocol.type_name(w_iterator))
    return w_iterator


@function("anext(aiterator, default=NULL, /)")
def anext(w_iterator, w_default):
    """async anext(aiterator[, default])

Return the next item from the async iterator.  If default is given and the async
iterator is exhausted, it is returned instead of raising StopAsyncIteration."""
    w_method = w_iterator.gettype().lookup("__anext__")
    if w_method is None or w_method is w_None:
        raise type_error("'%s' object is not an async iterator" % protocol.type_name(w_iterator))
    w_awaitable = w_method.descr_call1(w_iterator)
    if w_default is None:
        return w_awaitable
    return W_AnextAwaitable(w_awaitable, w_default)


class W_AnextAwaitable(W_Root):
    """anext(iterator, default): an awaitable that turns StopAsyncIteration into the default."""
    _immutable_fields_ = ["w_awaitable", "w_default"]

    def __init__(self, w_awaitable, w_default):
        self.w_awaitable = w_awaitable
        self.w_default = w_default

    def iterator(self):
        """Return the iterator that runs the awaitable; each step asks for it again."""
        w_iterator = awaitable_iterator(self.w_awaitable)
        if w_iterator is None:
            raise no_awaitable(self.w_awaitable, FROM_EXPRESSION)
        return W_CoroutineWrapper(w_iterator) if isinstance(w_iterator, W_Coroutine) else w_iterator

    def step(self, name, args_w):
        """Call a method of the iterator."""
        w_method = protocol.getattr(self.iterator(), name)
        try:
            return w_method.call(args_w, None)
        except PyError as e:
            if e.matches(w_StopAsyncIteration):
                raise stop_with(self.w_default)
            raise


table = TypeTable(builtin_type("anext_awaitable", W_AnextAwaitable, w_object_type), W_AnextAwaitable)


@table.method("__await__(self, /)")
def await_(w_self):
    return w_self


@table.method("__iter__(self, /)")
def iter_(w_self):
    return w_self


@table.method("__next__(self, /)")
def next_(w_self):
    return w_self.step("__next__", [])


@table.method("send(self, value, /)")
def send(w_self, w_value):
    return w_self.step("send", [w_value])


@table.method("throw(self, *args)")
def throw(w_self, args_w):
    return w_self.step("throw", args_w)


@table.method("close(self, /)")
def close(w_self):
    return w_self.step("close", [])
