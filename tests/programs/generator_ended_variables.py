"""A generator or coroutine that has ended refers to nothing that its variables held, while it lives on itself."""
# compiled at once: objects die later
import gc
import weakref


class Thing:
    pass


seen = {}


def note(name, thing):
    seen[name] = weakref.ref(thing)
    return thing


def numbers(argument):
    local = note("local", Thing())
    inside = [note("inside", Thing())]
    yield 1
    yield len(inside)


async def inner():
    local = note("inner", Thing())
    return "result"


async def outer(argument):
    before = note("before", Thing())
    got = await inner()
    after = {"key": note("after", Thing())}
    return got


def delegating():
    local = note("delegating", Thing())
    got = yield from numbers(note("delegated", Thing()))


def ended(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


def alive():
    gc.collect()
    return sorted(name for name in seen if seen[name]() is not None)


generator = numbers(note("argument", Thing()))
print(next(generator), alive())
print(list(generator), alive(), generator.gi_frame)
coroutine = outer(note("passed", Thing()))
print(ended(coroutine), alive(), coroutine.cr_frame)
delegated = delegating()
print(next(delegated), alive())
print(list(delegated), alive())

waiting = numbers(note("waiting", Thing()))
next(waiting)
print(alive())
waiting.close()
print(waiting.gi_frame)
