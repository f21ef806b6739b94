"""Errors in generators, thrown into them and from StopIteration."""


def numbers():
    yield 1
    try:
        yield 2
    except KeyError as error:
        print("caught", error)
        yield 1 / 0


def delegating():
    yield from numbers()


def stops():
    yield 1
    raise StopIteration("early")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


g = delegating()
print(next(g), next(g))
attempt(lambda: g.throw(KeyError("k")))
attempt(lambda: next(g))
attempt(lambda: list(stops()))
g = numbers()
attempt(lambda: g.send(5))
attempt(lambda: g.throw(5))
attempt(lambda: g.throw(ValueError, "value"))
attempt(lambda: next(g, "finished"))
g = delegating()
next(g)
print(next(g))
g.throw(KeyError("again"))
