# The traceback of an error below several coroutines and an async generator.
import types


@types.coroutine
def wait():
    yield


async def numbers():
    await wait()
    yield 1
    raise KeyError(
        "numbers")


async def inner(manager):
    async with manager as m:
        async for x in numbers():
            print(x)


class Manager:
    async def __aenter__(self):
        await wait()

    async def __aexit__(self, *args):
        await wait()


async def outer():
    return [x for x in range(3) if
            await inner(Manager())]


c = outer()
while True:
    c.send(None)
