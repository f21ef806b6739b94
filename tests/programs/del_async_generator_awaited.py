# An async generator that was awaited and dropped dies while its coroutine goes on to wait for something else.
# compiled at once: objects die later
import gc

done = []


class Pause:
    def __await__(self):
        yield 1


async def numbers():
    try:
        while True:
            yield 1
    finally:
        done.append("closed")


async def run():
    g = numbers()
    await g.__anext__()
    await g.__anext__()
    del g
    gc.collect()
    print(done)
    await Pause()
    async for i in numbers():
        break
    gc.collect()
    print(done)
    await Pause()


coroutine = run()
coroutine.send(None)
coroutine.send(None)
done.clear()


class Items:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __del__(self):
        done.append("deleted")


def made():
    yield from Items()
    gc.collect()
    print(done)
    yield from [2]


print(list(made()))
