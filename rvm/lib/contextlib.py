"""Context managers: made of generators, combined, and some ready-made."""
import abc
import sys
from _collections_abc import _has_methods
from functools import wraps

__all__ = ["contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress"]

GenericAlias = type(list[int])


class AbstractContextManager(abc.ABC):
    """An abstract base class for context managers."""

    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        """Return `self` upon entering the runtime context."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Raise any exception triggered within the runtime context."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has_methods(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """An abstract base class for asynchronous context managers."""

    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        """Return `self` upon entering the runtime context."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Raise any exception triggered within the runtime context."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """Makes a context manager a decorator, too: the decorated function runs within it."""

    def _recreate_cm(self):
        """The context manager for one call of the function."""
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """What a function decorated with contextmanager returns."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        if doc is None:
            doc = type(self).__doc__
        self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func     # kept for _recreate_cm() alone
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self._stop("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except StopIteration as exc:
            return exc is not value     # the one thrown in was not caught
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback     # a generator turns StopIteration into RuntimeError
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        self._stop("generator didn't stop after throw()")

    def _stop(self, message):
        try:
            raise RuntimeError(message)
        finally:
            self.gen.close()


def contextmanager(func):
    """A decorator that makes a context manager of a generator function with one yield.

    What is before the yield is done on entering, what is after it on leaving; the value
    yielded is what `as` gets.
    """
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Calls close() of an object on leaving."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):

    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Lets another file stand for sys.stdout."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Lets another file stand for sys.stderr."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Ends the block, and no more, at one of the given exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class ExitStack(AbstractContextManager):
    """Leaves, in reverse order, any number of context managers, and calls any functions."""

    def __init__(self):
        self._exit_callbacks = []       # each takes what __exit__ takes

    def pop_all(self):
        """A new stack with all that this one had to do."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new_stack

    def push(self, exit):
        """Have the __exit__ of an object, or a function like it, called on leaving."""
        try:
            exit_method = type(exit).__exit__
        except AttributeError:
            self._exit_callbacks.append(exit)
        else:
            self._push_method(exit, exit_method)
        return exit

    def enter_context(self, cm):
        """Enter a context manager; it is left with the stack."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            exit = cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            "not support the context manager protocol") from None
        result = enter(cm)
        self._push_method(cm, exit)
        return result

    def _push_method(self, cm, method):
        def exit_it(exc_type, exc, tb):
            return method(cm, exc_type, exc, tb)
        self._exit_callbacks.append(exit_it)

    def callback(self, callback, /, *args, **kwds):
        """Have a function called with these arguments on leaving."""
        def exit_it(exc_type, exc, tb):
            callback(*args, **kwds)
        exit_it.__wrapped__ = callback
        self._exit_callbacks.append(exit_it)
        return callback

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        received = exc_details[1]
        outer = sys.exception()         # what was handled outside
        pending = received
        while self._exit_callbacks:
            exit_it = self._exit_callbacks.pop()
            try:
                if pending is None:
                    suppressed = exit_it(None, None, None)
                else:
                    suppressed = exit_it(type(pending), pending, pending.__traceback__)
                if suppressed:
                    pending = None
            except BaseException as new:
                _chain(new, pending, outer)
                pending = new
        if pending is not None and pending is not received:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return received is not None and pending is None

    def close(self):
        """Do all of it now."""
        self.__exit__(None, None, None)


def _chain(new, old, outer):
    """Make the old exception the context of the new one, at the end of its chain."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class nullcontext(AbstractContextManager):
    """Does nothing, but give what it was made of."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass
