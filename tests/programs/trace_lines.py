"""sys.settrace: the events of whole functions, with lines that have no instruction of their own."""
import sys


def tracer(frame, event, arg):
    first = frame.f_code.co_firstlineno
    what = arg[0].__name__ if event == "exception" else type(arg).__name__ if callable(arg) else arg
    print(event, frame.f_code.co_name, frame.f_lineno - first, what)
    return tracer


def traced(function, *args):
    sys.settrace(tracer)
    try:
        result = function(*args)
    except Exception as error:
        result = repr(error)
    sys.settrace(None)
    print(function.__name__, "->", result)


def loops(n):
    for i in range(n):
        if i == 1:
            continue
        x = i
    else:
        pass
    while x < 5:
        x += 2
        if x == 4:
            break
    while True:
        x -= 1
        if x < 2: break
    for i in range(2): pass
    if n:
        pass
    if x == 100:
        pass


def handlers(n):
    try:
        try:
            n / 0
        except TypeError:
            print("not this one")
        except ZeroDivisionError as e:
            if n == 1:
                raise ValueError(n)
            return "handled"
        finally:
            n = 7
    except:
        pass
    else:
        n = 8
    try:
        pass
    finally:
        "nothing"


class Manager:
    def __enter__(self):
        return self

    def __repr__(self):
        return "Manager()"

    def __exit__(self, kind, value, traceback):
        return kind is KeyError


def managers():
    with Manager() as a, Manager():
        if a is None:
            return 1
        raise KeyError(2)
    for i in range(2):
        with Manager():
            continue
    with Manager():
        return (
            i
        )


def expressions(a, b):
    c = max(
        a,
        b,
        3,
    )
    d = [
        x
        for x in (a, b)
    ]
    (a,
     b) = b, a
    return c if (
        a > b
        or c
    ) else d


def generator(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                return got
    finally:
        print("closing")


def delegating():
    result = yield from generator(2)
    yield result
    yield from [1, 2]


def decorated(function):
    return function


def definitions():
    @decorated
    @decorated
    def f(
        x=1,
        y=2
    ):
        """No event for this."""
        return x

    class A:
        """One for this."""
        attribute: int = 1

        def method(self): pass

    return (lambda: f()
            )()


def matches(value):
    match value:
        case 1 | 2:
            pass
        case [x, *rest] if x:
            return rest
        case {"a": y}:
            return y
        case _:
            raise ValueError(
                value)


def raising():
    raise KeyError("out")


def stopping():
    class Iterator:
        def __repr__(self):
            return "Iterator()"

        def __iter__(self):
            return self

        def __next__(self):
            raise StopIteration

    for i in Iterator():
        pass
    assert i if False else True, "message"


traced(loops, 3)
traced(handlers, 1)
traced(handlers, 2)
traced(managers)
traced(expressions, 1, 2)
traced(lambda: list(generator(2)))
traced(lambda: list(delegating()))
started = generator(3)
traced(next, started)
traced(lambda: started.send("sent"))
started = generator(3)
traced(next, started)
traced(lambda: started.throw(KeyError("thrown")))
traced(definitions)
for value in (1, [1, 2], {"a": 3}, 4):
    traced(matches, value)
traced(raising)
traced(stopping)
traced(exec, "x = 1\nfor i in range(2):\n    x += i\n")
