"""Generators of which all items are wanted at once: `tuple`, `join`, `f(*items)`."""
import signal
import sys


def count(n):
    for i in range(n):
        yield i
    return n


def texts(n):
    for i in range(n):
        yield "%d" % i


def given(*items):
    return items


print(tuple(count(5)), ",".join(texts(12)), given(*count(3), *count(2)), tuple(count(0)))
print(tuple(i * j for i in range(3) for j in count(i)), tuple(tuple(count(i)) for i in count(3)))


# Values sent, and the variables that take them.

def sends_none():
    for i in range(3):
        received = yield i
        yield received


print(tuple(sends_none()))
generator = count(10)
print(next(generator), tuple(generator), tuple(generator), generator.gi_frame)


# Others that it waits for in between.

def mixed():
    yield "before"
    result = yield from count(3)
    yield result
    yield from texts(2)
    yield "after"
    yield from ()
    yield "last"


def passes(inner):
    yield from inner
    yield "passed"
    yield "on"


print(tuple(mixed()), tuple(passes(mixed())), tuple(passes(passes(mixed()))))


# Errors and handled exceptions.

def fails(n):
    try:
        yield from count(n)
        yield n
        raise KeyError(n)
    except KeyError as error:
        yield repr(sys.exc_info()[1])
        yield error.args
        raise ValueError("again")
    finally:
        print("finally", repr(sys.exc_info()[1]))


def inside_handler():
    try:
        raise OSError("outer")
    except OSError:
        items = []

        def shows():
            yield repr(sys.exc_info()[1])
            try:
                raise LookupError
            except LookupError:
                yield repr(sys.exc_info()[1])
                items.append(1)
                yield repr(sys.exc_info()[1])
            yield repr(sys.exc_info()[1])
        print(tuple(shows()), repr(sys.exc_info()[1]))
        try:
            tuple(fails(1))
        except ValueError as error:
            print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
            traceback = error.__traceback__
            while traceback is not None:
                print(traceback.tb_frame.f_code.co_name, traceback.tb_lineno)
                traceback = traceback.tb_next


inside_handler()
print(repr(sys.exc_info()[1]))


def handles():
    for i in range(4):
        try:
            yield 10 // (i - 1)
            yield 10 // (i - 2)
        except ZeroDivisionError:
            yield "handled"


print(tuple(handles()))


def stops():
    yield 1
    yield next(iter(()))


try:
    tuple(stops())
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))


# One that is running.

def collects_itself():
    yield 1
    try:
        yield tuple(itself)
    except ValueError as error:
        yield str(error)
    yield itself.gi_running
    yield 4


itself = collects_itself()
print(tuple(itself))


# Frames.

def callers():
    frame = sys._getframe(1)
    names = []
    while frame is not None:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


def asks():
    yield callers()
    yield callers()


def consumer():
    return tuple(asks())


print(consumer())
frames = []


def keeps_frame():
    frames.append(sys._getframe())
    yield 1
    yield frames[0].f_lineno


print(tuple(keeps_frame()), frames[0].f_back, frames[0].f_locals)


# Recursion.

def deep(n):
    yield n
    yield tuple(deep(n + 1))
    yield n


limit = sys.getrecursionlimit()
sys.setrecursionlimit(100)
try:
    tuple(deep(0))
except RecursionError as error:
    print(type(error).__name__)
sys.setrecursionlimit(limit)


# Tracing that begins and ends within.

events = []


def note(frame, event, argument):
    if frame.f_code.co_filename == __file__:
        events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, argument))
    return note


def begins():
    yield 1
    sys.settrace(note)
    yield 2
    yield 3
    sys.settrace(None)
    yield 4
    yield 5


print(tuple(begins()))
for event in events:
    print(event)


# Signals.

def endless():
    while True:
        yield 1


def handler(number, frame):
    raise InterruptedError


def until_fired():
    while not fired:
        yield 1


signal.signal(signal.SIGALRM, handler)
try:
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    tuple(endless())
except InterruptedError:
    print("interrupted")
fired = []
signal.signal(signal.SIGALRM, lambda number, frame: fired.append(number))
signal.setitimer(signal.ITIMER_REAL, 0.02)
print(set(tuple(until_fired())) <= {1}, len(fired))
