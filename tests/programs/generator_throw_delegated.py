# throw() into a generator that waits in `yield from`: for what has no throw, its own, and its context.


class Items:
    """An iterator without throw."""

    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Throwing(Items):
    def throw(self, *args):
        print("throw", args)
        raise StopIteration("value")


def delegate(iterator):
    try:
        print("value", (yield from iterator))
    except ValueError as error:
        print("caught", error)
    yield "behind"


def attempt(iterator, *args):
    g = delegate(iterator)
    next(g)
    try:
        print(g.throw(*args))
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__))


attempt(Items(), StopIteration("thrown"))
attempt(Items(), StopIteration)
attempt(Items(), ValueError, "v")
attempt(Items(), GeneratorExit)
attempt(Throwing(), ValueError, "v")
attempt(Throwing(), KeyError)
attempt(iter([1, 2]), StopIteration(2))


class Closing(Items):
    def close(self):
        raise StopIteration("from close")


attempt(Closing(), GeneratorExit)


def inner():
    yield 1


def outer():
    try:
        raise KeyError("handled")
    except KeyError:
        yield from inner()


g = outer()
next(g)
try:
    g.throw(ValueError)
except ValueError as error:
    print(repr(error.__context__))


class Bad(Exception):
    def __new__(cls, *args):
        return 1


def waits():
    try:
        yield
    except TypeError as error:
        print(error)
    yield "went on"


g = waits()
next(g)
print(g.throw(Bad))
