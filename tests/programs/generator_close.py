"""close and throw: what a generator may do when it is told to end."""


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error)


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2


def cleans():
    try:
        yield "open"
    finally:
        print("cleaned")


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value"


def raises():
    try:
        yield 1
    finally:
        raise OSError("from finally")


g = ignores()
next(g)
attempt(g.close)
for make in (cleans, returns, raises):
    g = make()
    print(next(g))
    attempt(g.close)
    attempt(g.close)
    attempt(lambda: next(g))
g = cleans()
attempt(g.close)
attempt(lambda: next(g))
g = cleans()
attempt(lambda: g.throw(ValueError("before the start")))
attempt(lambda: next(g))


def handles():
    while True:
        try:
            got = yield "waiting"
            print("got", got)
        except ValueError as error:
            print("handled", error)
        except TypeError:
            return "type"


g = handles()
next(g)
print(g.throw(ValueError("one")), g.throw(ValueError, "two"), g.throw(ValueError), g.send(3))
attempt(lambda: g.throw(TypeError))
attempt(lambda: g.throw(KeyError("after the end")))
attempt(lambda: handles().throw(5))
attempt(lambda: handles().throw(int))


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner")
            yield 2
    finally:
        print("outer")


g = nested()
print(next(g))
attempt(lambda: g.throw(KeyError("k")))
attempt(lambda: next(g))
g = nested()
next(g)
attempt(g.close)
attempt(lambda: next(g))


class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__)
        return False


def managed():
    with Manager():
        for i in range(3):
            yield i


for value in (g := managed()):
    if value == 1:
        break
g.close()
print(list(managed()))


def converts():
    next(iter([]))
    yield


attempt(lambda: next(converts()))


def explicit():
    yield 1
    raise StopIteration(5)


attempt(lambda: list(explicit()))
