"""Generators, coroutines and async generators that nothing refers to any more are closed, or given to the hook."""
# compiled at once: objects die later
import gc
import sys

done = []


def generator():
    try:
        yield
    finally:
        done.append("generator closed")


class Wait:
    def __await__(self):
        yield


async def wait():
    try:
        await Wait()
    finally:
        done.append("coroutine closed")


async def numbers():
    try:
        yield 1
    finally:
        done.append("async generator closed")


async def waits_at_its_end():
    try:
        yield 1
    finally:
        await Wait()


def step(awaitable):
    try:
        return awaitable.send(None)
    except StopIteration as e:
        return e.value


def drop(made):
    """Make one in a call of its own, which is over when the collector looks for it."""
    made()
    gc.collect()
    print(made.__name__, done)
    del done[:]


def plain():
    next(generator())


def over():
    list(generator())
    del done[:]


def not_started():
    generator()


def waiting():
    wait().send(None)


def closed():
    wait().close()


def unhooked():
    print(step(numbers().asend(None)))


def hooked():
    sys.set_asyncgen_hooks(finalizer=lambda g: done.append("hook called for " + g.__name__))
    print(step(numbers().asend(None)))
    sys.set_asyncgen_hooks(finalizer=None)


def numbers_not_started():
    numbers()


for made in plain, over, not_started, waiting, closed, unhooked, hooked, numbers_not_started:
    drop(made)

# Where coroutines come from.

sys.set_coroutine_origin_tracking_depth(2)
print(sys.get_coroutine_origin_tracking_depth())


def make():
    return wait()


def make_one_more():
    return make()


coroutine = make_one_more()
print([(line - make.__code__.co_firstlineno, name) for file, line, name in coroutine.cr_origin])
coroutine.close()
sys.set_coroutine_origin_tracking_depth(0)
coroutine = make_one_more()
print(coroutine.cr_origin)
coroutine.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as e:
    print(e)

# Frames.

coroutine = wait()
print(coroutine.cr_frame.f_code.co_name, coroutine.cr_running, coroutine.cr_frame.f_lineno - wait.__code__.co_firstlineno)
coroutine.send(None)
print(coroutine.cr_frame.f_lineno - wait.__code__.co_firstlineno)
coroutine.close()
print(coroutine.cr_frame)
items = numbers()
print(items.ag_frame.f_code.co_name)
step(items.asend(None))
print(items.ag_frame.f_locals)
step(items.aclose())
print(items.ag_frame)
