# Async generators: asend, athrow, aclose, their states and errors.
import sys


class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(awaitable):
    iterator = awaitable.__await__()
    try:
        while True:
            print("yielded", next(iterator))
    except StopIteration as stop:
        return stop.value


def show(awaitable):
    """Run; print the value or the error."""
    try:
        print(repr(run(awaitable)))
    except BaseException as error:
        print(type(error).__name__, error, "/", repr(error.__cause__))


async def echo():
    try:
        x = "start"
        while True:
            x = yield x
            await Wait("between")
    except ValueError as error:
        yield "caught " + str(error)
    finally:
        await Wait("cleaning")
        print("finally")


g = echo()
print(type(g).__name__, g.__name__, g.ag_running, g.ag_await, g.ag_code.co_name)
print(repr(g).startswith("<async_generator object echo at 0x"), g.__aiter__() is g)
show(g.__anext__())
show(g.asend(1))
show(g.asend((2, 3)))
show(g.athrow(ValueError("v")))
show(g.__anext__())
show(g.__anext__())
show(g.aclose())
show(g.athrow(KeyError))

g = echo()
show(g.asend("too early"))
show(g.__anext__())
show(g.aclose())
show(g.asend(1))
show(g.aclose())

g = echo()
show(g.aclose())
show(g.__anext__())
g = echo()
show(g.athrow(KeyError("not started")))
show(g.__anext__())


async def ignores():
    try:
        yield 1
    finally:
        yield 2


g = ignores()
show(g.__anext__())
show(g.aclose())


async def stops(error):
    yield 1
    raise error


for error in (StopIteration(1), StopAsyncIteration(2), GeneratorExit(), KeyError(3)):
    g = stops(error)
    show(g.__anext__())
    show(g.__anext__())
    show(g.__anext__())

# One step at a time.
g = echo()
show(g.__anext__())
step = g.asend(5)
print(next(step), g.ag_running, g.ag_await is not None)
show(g.__anext__())
show(g.aclose())
show(g.athrow(KeyError))
try:
    next(step)
except StopIteration as stop:
    print("value", stop.value, g.ag_running)
show(step)
step.close()
closing = g.aclose()
print(next(closing))
try:
    closing.send(None)
except StopIteration as stop:
    print("closed", stop.value)
show(closing)
fresh = g.aclose()
fresh.close()
show(fresh)
g = echo()
show(g.__anext__())
thrown = g.athrow(ValueError)
try:
    thrown.send(1)
except RuntimeError as error:
    print(error)
step = g.asend(1)
next(step)
try:
    print(step.throw(ValueError, "into await"))
except StopIteration as stop:
    print("item", stop.value)
show(g.aclose())


async def plain():
    yield "start"
    yield "more"


async def delegating():
    async for x in plain():
        yield x
        return


g = delegating()
show(g.__anext__())
show(g.__anext__())


def first(generator):
    print("first", generator.__name__)


sys.set_asyncgen_hooks(firstiter=first)
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks().finalizer)
g = stops(KeyError())
show(g.__anext__())
show(g.aclose())
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
for hooks in ({"firstiter": 1}, {"finalizer": "f"}):
    try:
        sys.set_asyncgen_hooks(**hooks)
    except TypeError as error:
        print(error)

print(run(anext(plain(), "default")))


async def nothing():
    return
    yield


print(run(anext(nothing(), "default")), aiter(g) is g)
