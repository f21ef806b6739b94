# Coroutines that are awaited where they are called: what they leave, fail with and wait for.
# compiled at once: objects die later
# stderr: ignore
import gc


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def leaf(n):
    if n == 3:
        raise ValueError(n)
    if n % 2:
        return await Pause(n)
    return n


async def nested(n):
    try:
        return await leaf(n) + await leaf(n + 2)
    except ValueError as e:
        return str(e)
    finally:
        pass


async def waits():
    try:
        await Pause("waiting")
    finally:
        print("closed")


async def outer():
    await waits()


class Made:
    async def method(self, *values):
        return sum(values)

    async def __init__(self):
        print("never run")


def run(coroutine):
    sent = None
    while True:
        try:
            sent = coroutine.send(sent)
        except StopIteration as e:
            return e.value


for i in range(5):
    print(i, run(nested(i)))


async def methods():
    made = Made.__new__(Made)
    total = 0
    for i in range(4):
        total += await made.method(i, 1) + await made.method(*[i])
    try:
        await Made()
    except TypeError as e:
        print(e)
    gc.collect()
    return total


print(run(methods()))
for i in range(3):
    waiting = outer()
    print(waiting.send(None))
    del waiting
    gc.collect()


async def deep(n):
    return await deep(n + 1)


try:
    run(deep(0))
except RecursionError as e:
    print(e)


async def count(n):
    if n == 0:
        return 0
    return 1 + await count(n - 1)


print(run(count(200)))
coroutine = outer()
coroutine.send(None)
inner = coroutine.cr_await
print(inner.__name__, inner.cr_await is not None)
del coroutine
gc.collect()
print("still there")
del inner
gc.collect()
