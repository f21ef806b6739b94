# `async for`, `async with`: their order, ways out, errors.


class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coroutine):
    yielded = []
    try:
        while True:
            yielded.append(coroutine.send(None))
    except StopIteration as stop:
        print("yielded", yielded)
        return stop.value


class Numbers:
    def __init__(self, n, waits=True):
        self.n = n
        self.i = 0
        self.waits = waits

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        if self.waits:
            await Wait("next %d" % self.i)
        return self.i


async def loops():
    async for x in Numbers(3):
        print("x", x)
    else:
        print("else", x)
    async for x in Numbers(5, False):
        if x == 2:
            continue
        if x == 4:
            break
        print("x", x)
    else:
        print("not reached")
    async for a in Numbers(2):
        async for b in Numbers(2, False):
            print(a, b)
            if b == 1:
                continue
    for k in range(3):
        async for a in Numbers(k):
            if a == 2:
                return "returned", k, a


print(run(loops()))


class Manager:
    def __init__(self, name, suppress=False):
        self.name = name
        self.suppress = suppress

    async def __aenter__(self):
        print("enter", self.name)
        await Wait("entering")
        return self.name

    async def __aexit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        await Wait("leaving")
        return self.suppress


async def managers():
    async with Manager("a") as a, Manager("b"):
        print("in", a)
    async with Manager("c", True):
        raise ValueError("suppressed")
    for i in range(3):
        async with Manager(i):
            if i == 0:
                continue
            if i == 1:
                break
    try:
        async with Manager("d") as x.attribute:
            print("not reached")
    except NameError as error:
        print(error)
    async with Manager("e"):
        async with Manager("f") as (first, *rest):
            return first, rest


print(run(managers()))


async def with_finally():
    try:
        async with Manager("g"):
            async for x in Numbers(3):
                try:
                    if x == 2:
                        return "out"
                finally:
                    await Wait("finally")
    finally:
        print("outer finally")


print(run(with_finally()))


class NoNext:
    def __aiter__(self):
        return 1


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 1


class OnlyEnter:
    def __aenter__(self):
        return 1


class NotAwaitable(OnlyEnter):
    def __aexit__(self, *args):
        return 2


class ExitNotAwaitable(NotAwaitable):
    async def __aenter__(self):
        return 1


async def loop_over(what):
    async for x in what:
        pass


async def enter(what):
    async with what:
        pass


async def enter_and_fail(what):
    async with what:
        raise KeyError("k")


for f, what in ((loop_over, 1), (loop_over, NoNext()), (loop_over, BadNext()), (enter, 1), (enter, OnlyEnter()),
                (enter, NotAwaitable()), (enter, ExitNotAwaitable()), (enter_and_fail, ExitNotAwaitable())):
    try:
        run(f(what))
    except TypeError as error:
        print(error, "/", repr(error.__cause__))


async def fails():
    async for x in Numbers(2):
        1 / 0


try:
    run(fails())
except ZeroDivisionError as error:
    print(error, error.__context__)


async def thrown_into():
    async for x in Numbers(3):
        print("got", x)
    return "end"


c = thrown_into()
print(c.send(None))
try:
    c.throw(StopAsyncIteration)
except StopIteration as stop:
    print(stop.value)
