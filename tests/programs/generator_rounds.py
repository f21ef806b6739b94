"""Loops over generators: what goes on around a round, and the ways in which one ends."""
import signal
import sys


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def nested(n):
    for i in count(n):
        for j in count(i):
            yield i, j


print([pair for pair in nested(4)], list(nested(3)))


# The variable keeps its last item, or stays unbound.

def last_item(n):
    for item in count(n):
        pass
    try:
        return item
    except UnboundLocalError as error:
        return str(error)


print(last_item(3), last_item(0))


# A tree, whose generators are resumed through one another, some by `yield from`.

def walk(tree, delegates):
    if tree is None:
        return
    left, value, right = tree
    if delegates:
        yield from walk(left, not delegates)
    else:
        for item in walk(left, not delegates):
            yield item
    yield value
    for item in walk(right, delegates):
        yield item


tree = None
for value in 5, 3, 8, 1:
    tree = (tree, value, ((None, value + 10, None), value + 20, None))
for item in walk(tree, True):
    print(item, end=" ")
print()


# Errors.

def failing(n):
    for i in count(n):
        yield i
    raise KeyError(n)


def guarded(n):
    try:
        for i in failing(n):
            try:
                yield 10 // (i - 1)
            except ZeroDivisionError as error:
                yield type(error).__name__, sys.exc_info()[0]
    except KeyError as error:
        yield repr(error), sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield repr(sys.exc_info()[1])


for item in guarded(3):
    print(item, sys.exc_info())


def inside_handler():
    try:
        raise OSError("outer")
    except OSError:
        for item in guarded(2):
            print(item, repr(sys.exc_info()[1]))
        for item in count(2):
            print(item, repr(sys.exc_info()[1]))


inside_handler()


def shows_handled():
    yield repr(sys.exc_info()[1])
    try:
        raise ValueError("inner")
    except ValueError:
        yield repr(sys.exc_info()[1])
        yield repr(sys.exc_info()[1])
    yield repr(sys.exc_info()[1])


generator = shows_handled()
for text in generator:
    print(text, repr(sys.exc_info()[1]))
    try:
        raise OSError("caller's")
    except OSError:
        for other in generator:
            print(" ", other, repr(sys.exc_info()[1]))
            break


def traced_back():
    import traceback
    try:
        for item in failing(2):
            pass
    except KeyError as error:
        for entry in traceback.extract_tb(error.__traceback__):
            print(entry.name, entry.lineno, entry.line)


traced_back()


def stops(kind):
    yield 1
    if kind == "raise":
        raise StopIteration(2)
    next(iter(()))


for kind in "raise", "next":
    try:
        for item in stops(kind):
            print(item)
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


# One that is running, closed, thrown into, sent to.

def resumes_itself():
    try:
        for item in itself:
            print("not reached")
    except ValueError as error:
        yield str(error)
    try:
        itself.close()
    except ValueError as error:
        yield str(error)
    yield itself.gi_running, itself.gi_frame.f_lineno


itself = resumes_itself()
for item in itself:
    print(item, itself.gi_running)
for item in itself:
    print("not reached")


def closable(name):
    try:
        received = yield name
        while received is None:
            received = yield name
        print("received", received)
        yield received
    except KeyError as error:
        yield error.args
    finally:
        print("closed", name)


generator = closable("a")
for item in generator:
    print(item, generator.send("sent"))
    generator.close()
generator = closable("b")
for item in generator:
    print(item, generator.throw(KeyError("thrown")))


def returns():
    for item in count(2):
        return item
    yield


def ends_early():
    for item in count(5):
        if item == 2:
            return "early"
        yield item


print(list(returns()))
generator = ends_early()
for item in generator:
    print(item)
print(next(generator, "over"), generator.gi_frame)


# Frames.

def callers():
    frame = sys._getframe()
    names = []
    while frame is not None:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


def asks():
    yield callers()
    yield callers()


def outer():
    for names in asks():
        yield names


for names in outer():
    print(names)
frames = []


def keeps_frame():
    frames.append(sys._getframe())
    local = 1
    yield local
    local = 2
    yield local


for item in keeps_frame():
    print(frames[0].f_back, frames[0].f_locals, frames[0].f_lineno)
print(frames[0].f_back, frames[0].f_locals)


# Recursion.

def deep(n):
    yield n
    for item in deep(n + 1):
        yield item


limit = sys.getrecursionlimit()
sys.setrecursionlimit(100)
try:
    for item in deep(0):
        pass
except RecursionError as error:
    print(type(error).__name__, item > 80)
sys.setrecursionlimit(limit)


# Tracing and profiling that begin, and end, while rounds are under way.

events = []


def note(frame, event, argument):
    if frame.f_code.co_filename == __file__:
        events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno,
                       argument if event == "return" else None))
    return note


def begins(install):
    yield 1
    install(note)
    yield 2
    yield 3
    install(None)
    yield 4


for install in sys.settrace, sys.setprofile:
    def consume():
        for item in begins(install):
            for other in count(2):
                pass
    consume()
    events = [event for event in events if event[0][0] != "c"] if install is sys.setprofile else events
    print(len(events))
    for event in events:
        print(event)
    events = []


# Signals.

def handler(number, frame):
    raise InterruptedError(number == signal.SIGALRM)


def endless():
    while True:
        yield


def waits():
    for item in endless():
        pass


signal.signal(signal.SIGALRM, handler)
try:
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    waits()
except InterruptedError as error:
    print(error)
fired = []
signal.signal(signal.SIGALRM, lambda number, frame: fired.append(number))
signal.setitimer(signal.ITIMER_REAL, 0.02)
for item in endless():
    if fired:
        break
print(fired == [signal.SIGALRM])


# Loops with a long body.

def long_body(x, n):
    total = 0
    for item in count(4 if n == 9 else 3):
        total += item * x + item * (x + 1) + item * (x + 2) + item * (x + 3) + item * (x + 4) + item * (x + 5)
        total += item * x // (3 - item) - item * (x + 1) - item * (x + 2) - item * (x + 3)
        total -= item * (x + 4) - item * (x + 5)
        total += item * x * item * (x + 1) * item * (x + 2) * item * (x + 3) * item * (x + 4) * item * (x + 5)
        total += item * x ^ item * (x + 1) ^ item * (x + 2) ^ item * (x + 3) ^ item * (x + 4) ^ item * (x + 5)
        if item > n:
            yield total
    return total


print(list(long_body(2, 0)), list(long_body(3, 5)))
try:
    print(list(long_body(2, 9)))
except ZeroDivisionError as error:
    print(repr(error), error.__traceback__.tb_next.tb_frame.f_locals["item"])
