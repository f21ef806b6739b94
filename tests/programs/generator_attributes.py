# What a generator tells of itself, and how throw() takes its arguments.
def inner():
    try:
        yield 1
    except ValueError as e:
        yield repr(e)


def outer():
    yield 0
    yield from inner()
    yield from "ab"


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def state(g):
    waits = g.gi_yieldfrom
    print(g.gi_running, g.gi_suspended, waits if waits is None else type(waits).__name__)


g = outer()
print(g.gi_code is outer.__code__, g.gi_code.co_name)
state(g)
for _ in range(3):
    next(g)
    state(g)
g.close()
state(g)

g.__name__ = "renamed"
g.__qualname__ = "somewhere.renamed"
print(g.__name__, repr(g).split(" at ")[0])
show(lambda: setattr(g, "__name__", 5))
show(lambda: delattr(g, "__qualname__"))
show(lambda: setattr(g, "gi_code", None))
show(lambda: setattr(g, "gi_yieldfrom", None))


def thrown(*arguments):
    g = inner()
    next(g)
    return g.throw(*arguments)


show(lambda: thrown(ValueError))
show(lambda: thrown(ValueError, "text"))
show(lambda: thrown(ValueError, ("one", "two")))
show(lambda: thrown(ValueError, ValueError("made")))
show(lambda: thrown(Exception, ValueError("narrower")))
show(lambda: thrown(ValueError("instance"), None, None))
show(lambda: thrown(ValueError("instance"), "text"))
show(lambda: thrown(ValueError, None, 5))
show(lambda: thrown(KeyError, "k"))
show(lambda: thrown(5))
show(lambda: thrown("text", "value"))
