"""A generator cannot be resumed, closed or thrown into while it runs, or while one it waits for runs."""


def attempt(what, action):
    try:
        action()
        print(what, "went through")
    except Exception as e:
        print(what, type(e).__name__, e)


def alone():
    attempt("close", generator.close)
    attempt("throw", lambda: generator.throw(KeyError))
    attempt("next", lambda: next(generator))
    print(generator.gi_running)
    yield 1


generator = alone()
print(next(generator), generator.gi_running)


# Those that wait in `yield from`.

def inner():
    for what, waiting in [("outer", outermost), ("middle", between)]:
        for action in [waiting.close, lambda: waiting.throw(KeyError), lambda: next(waiting),
                       lambda: waiting.send(3)]:
            attempt(what, action)
            yield what
    print(outermost.gi_running, between.gi_running)
    return 5


def middle():
    print("middle got", (yield from innermost))
    yield 9


def outer():
    try:
        yield from between
    finally:
        print("outer done")


innermost = inner()
between = middle()
outermost = outer()
print(list(outermost), outermost.gi_running, between.gi_running)


# Two that wait for the same one.

def common():
    yield 1
    attempt("second", lambda: next(second))
    yield 2
    yield 3


def waits(name):
    try:
        yield from shared
    except ValueError as e:
        print(name, e)
        yield "caught"


shared = common()
first = waits("first")
second = waits("second")
print(next(first), next(second), next(first), list(second), list(first))


def calls_through():
    yield 1
    attempt("first", lambda: next(first))
    print("second gives", next(second))
    yield 2


shared = calls_through()
first = waits("first")
second = waits("second")
print(next(first), next(first), list(second), list(first))


# What ends a chain: values and exceptions go up it, each time to the one that waits.

def countdown(n):
    if n == 0:
        try:
            got = yield "bottom"
        except KeyError:
            return "caught"
        if got == "raise":
            raise LookupError("from the bottom")
        return 0
    try:
        result = yield from countdown(n - 1)
    except LookupError as e:
        if n == 3:
            yield "handled by %d" % n
            raise RuntimeError("after handling") from e
        raise
    if n % 2:
        yield "back in %d with %s" % (n, result)
    return n


def drain(chain, value):
    try:
        print(next(chain))
        print(chain.send(value))
        for item in chain:
            print(item)
        print("over")
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))


drain(countdown(6), None)
drain(countdown(6), "raise")
drain(countdown(2), "raise")
chain = countdown(5)
print(next(chain), chain.throw(KeyError), list(chain))
chain = countdown(100)
print(next(chain))
chain.close()
print(list(chain))


# An exception that is being handled where a generator waits is not seen by the one it waits for.

def handles():
    try:
        raise KeyError("handled outside")
    except KeyError:
        yield from raises()


def raises():
    yield 1
    try:
        raise ValueError("inside")
    except ValueError as e:
        print(repr(e.__context__))
    yield 2


print(list(handles()))


# Two that wait for one that waits: the second is told so, and the one between is not disturbed.

def asks_the_other():
    yield 1
    attempt("between", lambda: next(passes_on))
    print("second gives", next(second))
    yield 2


def through():
    try:
        yield from shared
    except ValueError as e:
        print("between got", e)


def waits_for(generator, name):
    try:
        yield from generator
    except ValueError as e:
        print(name, "got", e)
        yield "caught"


shared = asks_the_other()
passes_on = through()
first = waits_for(passes_on, "first")
second = waits_for(passes_on, "second")
print(next(first), next(first), first.gi_running, passes_on.gi_running, list(second), list(first))
