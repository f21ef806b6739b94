# Asynchronous comprehensions and generator expressions, nested ones too.


class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield "wait"
        return self.value


def run(coroutine):
    steps = 0
    try:
        while True:
            coroutine.send(None)
            steps += 1
    except StopIteration as stop:
        print("steps", steps)
        return stop.value


async def numbers(n):
    for i in range(n):
        if i % 2:
            await Wait(i)
        yield i


async def f():
    print([x async for x in numbers(4)])
    print({x async for x in numbers(4) if x}, {x: y async for x in numbers(2) async for y in numbers(2)})
    print([await Wait(x) for x in range(3)], {await Wait(x): await Wait(y) for x in range(2) for y in range(2)})
    print([x for x in range(3) if await Wait(x)], [(x, y) for x in range(2) async for y in numbers(x + 1)])
    print([[y async for y in numbers(x)] for x in range(3)])
    print([[[z async for z in numbers(y)] for y in range(2)] async for x in numbers(2)])
    print([x async for x in (y * 2 async for y in numbers(3))])
    print([x async for x in (await Wait(y) for y in range(3))])
    lazy = (x async for x in numbers(3) if await Wait(x))
    print(type(lazy).__name__, lazy.__name__)
    async for x in lazy:
        print(x)
    plain = (x for x in await Wait([1, 2]))
    print(type(plain).__name__, list(plain))
    print([y := x async for x in numbers(3)], y)
    print(sorted([x async for x in numbers(3)], key=lambda v: -v), f"{[x async for x in numbers(2)]}")
    try:
        [x async for x in 1]
    except TypeError as error:
        print(error)
    try:
        (x async for x in 1)
    except TypeError as error:
        print(error)
    try:
        print(await Wait(1), [1 // x async for x in numbers(2)])
    except ZeroDivisionError as error:
        print(error)


run(f())


def outside():
    """Makes a generator that only an asynchronous function can run."""
    return (x async for x in numbers(2))


async def g():
    return [x async for x in outside()]


print(run(g()))


class C:
    async def m(self):
        return [self.__class__.__name__ + str(x) async for x in numbers(2)]


print(run(C().m()))
