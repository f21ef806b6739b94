# Coroutine objects: their attributes, errors of using them wrong, types.coroutine.
import collections.abc
import types


class Wait:
    def __await__(self):
        return (yield "waiting")


async def f():
    return await Wait()


async def g():
    return await f()


c = g()
print(type(c).__name__, g.__code__.co_flags & 0x80, c.__name__, c.__qualname__, c.cr_code is g.__code__, c.cr_origin)
print(repr(c).startswith("<coroutine object g at 0x"), c.cr_running, c.cr_suspended, c.cr_await)
print(c.send(None), c.cr_suspended, c.cr_await.__name__, c.cr_await.cr_await is not None)
c.__name__ = "renamed"
print(c.__name__)
try:
    c.send("value")
except StopIteration as stop:
    print(stop.value)
for use in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: next(c.__await__())):
    try:
        use()
    except RuntimeError as error:
        print(error)
c.close()

for use in (iter, next, list):
    c = g()
    try:
        use(c)
    except TypeError as error:
        print(error)
    c.close()
c = g()
try:
    c.send(1)
except TypeError as error:
    print(error)
wrapper = c.__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper, next(wrapper))
try:
    wrapper.throw(KeyError("k"))
except KeyError as error:
    print(repr(error))


async def shared(inner):
    await inner


inner = f()
one, two = shared(inner), shared(inner)
one.send(None)
try:
    two.send(None)
except RuntimeError as error:
    print(error)
one.close()


async def itself():
    await me


me = itself()
try:
    me.send(None)
except ValueError as error:
    print(error)


async def stops():
    raise StopIteration(1)


try:
    stops().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def ignores():
    try:
        await Wait()
    except GeneratorExit:
        await Wait()


c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)
c.close()


@types.coroutine
def old(x):
    return (yield x) + (yield from f())


async def uses_old():
    return await old(1)


c = uses_old()
print(c.send(None), c.send("a"))
try:
    c.send("b")
except StopIteration as stop:
    print(stop.value)


def no_coroutine():
    yield from inner


inner = f()
try:
    next(no_coroutine())
except TypeError as error:
    print(error)
inner.close()


class Like:
    """Something like a generator."""

    def __init__(self):
        self.steps = iter("xy")

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.steps)

    def send(self, value):
        return next(self)

    def throw(self, *args):
        raise args[0]

    def close(self):
        pass


like = types.coroutine(lambda: Like())


async def uses_like():
    return await like()


c = uses_like()
print(c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
print(types.coroutine(f) is f, types.coroutine(old) is old)
try:
    types.coroutine(1)
except TypeError as error:
    print(error)
c = f()
for kind in (collections.abc.Coroutine, collections.abc.Awaitable, collections.abc.Generator, types.CoroutineType):
    print(isinstance(c, kind))
c.close()


async def agen():
    yield


print(isinstance(agen(), collections.abc.AsyncGenerator), type(agen()) is types.AsyncGeneratorType)


def h():
    yield


h.__name__, h.__qualname__ = "name", "q.name"
print(h().__name__, h().__qualname__)
