"""Tracing and profiling of coroutines, async generators, async comprehensions, `async for` and `async with`."""
import sys


class Wait:
    """An awaitable that yields some times before it has its value."""

    def __init__(self, value, times):
        self.value = value
        self.times = times

    def __await__(self):
        for i in range(self.times):
            yield i
        return self.value


class Numbers:
    def __init__(self, end, times):
        self.last = 0
        self.end = end
        self.times = times

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.last += 1
        if self.last > self.end:
            raise StopAsyncIteration
        return await Wait(self.last, self.times)


class Manager:
    def __init__(self, times, suppresses=False):
        self.times = times
        self.suppresses = suppresses

    async def __aenter__(self):
        return await Wait(5, self.times)

    async def __aexit__(self, *args):
        await Wait(5, self.times)
        return self.suppresses


async def numbers(end, times):
    """A docstring is on no line."""
    for i in range(end):
        await Wait(i, times)
        yield i
    try:
        yield 9
    finally:
        await Wait(3, times)
        end = 0


async def nothing():
    """A docstring is on no line."""
    pass


async def loops(times):
    async for x in Numbers(2, times):
        pass
    else:
        pass
    async for x in Numbers(2, times): pass
    async for x in Numbers(2, times):
        if x == 1:
            continue
        break
    async for x in (
            Numbers(
                2, times)):
        y = x
        async for z in numbers(2, times): y += z
    return y


async def managers(times):
    async with Manager(times) as a:
        b = a
    async with Manager(times), Manager(times, True) as a:
        raise ValueError
    for i in range(2):
        async with Manager(times):
            if i:
                break
            continue
    try:
        async with Manager(times) as b:
            1 / 0
    except ZeroDivisionError:
        pass
    finally:
        await nothing()
    while True:
        async with Manager(times):
            try: await Wait(1, times)
            finally:
                break
    try:
        async with Manager(times):
            raise ExceptionGroup("group", [ValueError()])
    except* ValueError:
        await nothing()
    a = 0


async def comprehensions(times):
    a = [x async for x in Numbers(2, times)]
    b = {x: y
         for x in range(2)
         async for y in Numbers(2, times)
         if y}
    c = {x async for x in numbers(1, times) if x}
    d = (x async for x in numbers(1, times))
    async for e in d:
        a.append(e)
    f = [await Wait(x, times) for x in range(2)]
    h = [z async for z in d] or [
        await nothing() for i in range(2)]
    return len(a) + len(b) + len(c) + len(f) + len(h)


async def by_hand(times):
    a = numbers(2, times)
    await a.asend(None)
    await a.asend(None)
    await a.asend(None)
    try:
        await a.athrow(ValueError)
    except ValueError:
        pass
    await a.aclose()
    b = numbers(1, times)
    async for x in b:
        break
    await b.aclose()
    k = numbers(1, times)
    return await anext(k), await k.aclose(), await anext(Numbers(0, times), 3), (await
        Wait(1, times))


def generator(times):
    result = yield from Wait(3, times).__await__()
    yield from nothing().__await__()
    yield result


def run(coroutine):
    while True:
        try:
            coroutine.send(None)
        except StopIteration as e:
            return e.value


class Start:
    def __await__(self):
        sys.settrace(trace)
        yield 1
        yield 2


class StartLate:
    def __await__(self):
        yield 1
        frame = sys._getframe()
        while frame:
            frame.f_trace = trace
            frame = frame.f_back
        sys.settrace(trace)


async def inner():
    await Start()
    x = 1


async def inner_late():
    await StartLate()
    x = 1
    return 2


async def outer():
    await inner()
    y = 1


async def outer_late():
    await inner_late()
    y = 1


async def interrupted():
    try:
        await Wait(1, 2)
    except ValueError:
        pass
    async with Manager(1, True):
        await Wait(2, 2)
    return await catching()


async def catching():
    try:
        for x in range(2):
            async with Manager(0):
                await Wait(x, 2)
                return x
    except ValueError as e:
        return str(e)
    finally:
        x = 1


def note(frame, event, detail):
    name = frame.f_code.co_name
    if name not in ("run", "<module>"):
        print("   ", name, event, frame.f_lineno - frame.f_code.co_firstlineno, detail)


def trace(frame, event, arg):
    detail = ""
    if event == "exception":
        detail = repr(arg[1])
    elif event == "return" and arg is None or isinstance(arg, (int, tuple)):
        if not frame.f_code.co_flags & 0x200:       # CPython wraps what an async generator yields
            detail = arg
    note(frame, event, detail)
    return trace


def profile(frame, event, arg):
    if event.startswith("c_"):
        note(frame, event, arg.__name__)
    else:
        print("   ", frame.f_code.co_name, event)


for function in loops, managers, comprehensions, by_hand:
    for times in range(2):
        print(function.__name__, times)
        coroutine = function(times)
        sys.settrace(trace)
        result = run(coroutine)
        sys.settrace(None)
        print(result)
    coroutine = function(1)
    sys.setprofile(profile)
    result = run(coroutine)
    sys.setprofile(None)

for times in range(2):
    print("generator", times)
    sys.settrace(trace)
    list(generator(times))
    sys.settrace(None)

print("begun while it waits")
run(outer())
sys.settrace(None)
print("begun while another one is run in its place")
run(outer_late())
sys.settrace(None)

for count in range(8):
    print("error at", count)
    coroutine = interrupted()
    sys.settrace(trace)
    try:
        for _ in range(count + 1):
            coroutine.send(None)
        coroutine.throw(ValueError(count))
        coroutine.send(None)
        coroutine.send(None)
    except (ValueError, StopIteration) as e:
        sys.settrace(None)
        print("   ", repr(e))
    finally:
        sys.settrace(None)
    for _ in range(3):          # none is left that may be closed later, while others are traced
        try:
            coroutine.close()
        except RuntimeError as e:
            print("   ", e)
