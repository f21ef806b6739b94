# Coroutines and `await`: values both ways, errors, close, what cannot be awaited.


class Wait:
    """An awaitable that yields a value once."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        sent = yield self.value
        return self.value, sent


def run(coroutine, *sent):
    """Run to the end; prints what is yielded, sends the values."""
    values = list(sent)
    try:
        print("yielded", coroutine.send(None))
        while True:
            print("yielded", coroutine.send(values.pop(0) if values else None))
    except StopIteration as stop:
        return stop.value


async def inner(x):
    return await Wait(x)


async def outer(x):
    first = await inner(x)
    second = await inner(x + 1)
    return [first, second]


print(run(outer(1), "a", "b"))


async def direct():
    return 42


async def many():
    total = 0
    for i in range(5):
        total += await direct()
    return total, [await direct() for i in range(2)], await direct() + await direct()


print(run(many()))


async def catching():
    try:
        await Wait("waiting")
    except ValueError as error:
        return "caught " + str(error)
    finally:
        print("finally")


async def around():
    return await catching()


c = around()
print(c.send(None))
try:
    c.throw(ValueError("thrown"))
except StopIteration as stop:
    print(stop.value)
c = around()
c.send(None)
c.close()
c.close()


async def bad(what):
    await what


class NoIterator:
    def __await__(self):
        return 1


class Again:
    def __await__(self):
        return unused


unused = direct()
for what in (1, None, [], NoIterator(), Again()):
    try:
        run(bad(what))
    except TypeError as error:
        print(error)
unused.close()


async def positional(a, /, b=2, *args, c, d=4, **kwargs):
    """Has a docstring."""
    return a, b, args, c, d, kwargs


print(positional.__doc__, positional.__name__)
print(run(positional(1, c=3)), run(positional(1, 2, 3, c=4, e=5)))


class C:
    async def method(self, x):
        return self, await inner(x)

    @staticmethod
    async def static():
        return "static"

    async def __call__(self):
        return "called"


c = C()
print(run(c.method(1))[0] is c, run(C.static()), run(c()))


def nested():
    n = 0

    async def count():
        nonlocal n
        n += 1
        return n
    return count


count = nested()
print(run(count()), run(count()))


async def short(a, b):
    return await a and await b, await a or await b, (await a if await b else 0)


class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return iter(())

    def __bool__(self):
        return False


print(run(short(Value(1), Value(2))))


async def walrus():
    if (x := await direct()) > 1:
        return f"{x} {await direct()}"


print(run(walrus()))


async def named():
    x = 1
    try:
        x = await Wait("x")
    except KeyError:
        return x
    return x

c = named()
c.send(None)
try:
    c.throw(KeyError)
except StopIteration as stop:
    print(stop.value)
