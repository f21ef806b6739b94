"""send, throw, close, return values, attributes and errors of generators."""


def echo():
    received = []
    try:
        while True:
            try:
                received.append((yield len(received)))
            except ValueError as error:
                received.append("caught %s" % error)
            if received[-1] == "stop":
                return received
    finally:
        print("finally", received)


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, getattr(error, "value", "-"))


g = echo()
print(next(g), g.send("a"), g.send(None), g.throw(ValueError("v")), g.throw(ValueError, "w"))
attempt(lambda: g.send("stop"))
attempt(lambda: next(g))
attempt(lambda: g.send(1))
g = echo()
attempt(lambda: g.send("early"))
attempt(lambda: g.throw(KeyError("at start")))
attempt(lambda: next(g))
g = echo()
next(g)
print(g.close(), g.close())
attempt(lambda: next(g))


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("refuses")
            yield 2
            return


g = stubborn()
next(g)
attempt(g.close)


def recursive():
    yield next(r)


r = recursive()
attempt(lambda: next(r))
g = (x for x in [1, 2])
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g, echo().__name__, g.gi_running, list(g), list(g), repr(echo()).startswith("<generator object echo at 0x"))
attempt(lambda: g.throw(5))
attempt(lambda: g.throw(int))
attempt(lambda: g.send())
attempt(lambda: len(g))
attempt(lambda: g[0])
attempt(lambda: (x for x in 5))
