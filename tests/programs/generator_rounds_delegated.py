"""Loops over generators that wait for others with `yield from`: what goes on around a round, and how one ends."""
import sys
import types


def count(n):
    for i in range(n):
        yield i
    return "counted %d" % n


def passes(inner):
    result = yield from inner
    yield result
    return result


def nested(depth, n):
    return passes(nested(depth - 1, n)) if depth else count(n)


for depth in range(4):
    print([item for item in nested(depth, 3)])


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(items):
    middle = len(items) // 2
    return Tree(tree(items[:middle]), items[middle], tree(items[middle + 1:])) if items else None


print([item for item in tree(range(30))])
pairs = 0
for x in tree(range(15)):
    for y in tree(range(15)):
        pairs += x * y
print(pairs)


# Errors, which those that wait may handle.

def fails(n):
    yield from count(n)
    raise KeyError(n)


def handles(inner):
    try:
        yield from inner
    except KeyError as error:
        yield repr(error), repr(sys.exc_info()[1])
        yield from count(2)         # while it handles an exception
        yield repr(sys.exc_info()[1])
    yield repr(sys.exc_info()[1])
    yield from count(1)


for item in passes(handles(passes(fails(2)))):
    print(item, repr(sys.exc_info()[1]))
try:
    for item in passes(passes(fails(2))):
        print(item)
except KeyError as error:
    traceback = error.__traceback__
    while traceback is not None:
        print(traceback.tb_frame.f_code.co_name, traceback.tb_lineno)
        traceback = traceback.tb_next


def inside_handler():
    try:
        raise OSError("outer")
    except OSError:
        for item in passes(handles(fails(1))):
            print(item, repr(sys.exc_info()[1]))


inside_handler()


def stops():
    yield 1
    raise StopIteration(2)


try:
    for item in passes(passes(stops())):
        print(item)
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))


# Frames, and what counts as running.

def callers():
    frame = sys._getframe(1)
    names = []
    while frame is not None:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


def asks(others):
    yield callers()
    yield [(other.gi_running, other.gi_frame.f_lineno, other.gi_yieldfrom is not None) for other in others]
    yield callers()


def chain():
    others = []
    others.append(asks(others))
    for i in range(3):
        others.append(passes(others[-1]))
    for item in others[-1]:
        print(item)
    print([other.gi_running for other in others])


chain()


def resumes(others, way):
    yield "first"
    for other in others:
        try:
            yield way(other)
        except ValueError as error:
            yield str(error)


def waits_for(other):
    yield from other


def throws(other):
    return other.throw(KeyError)


def waits_again(other):
    return list(waits_for(other))


for way in next, list, types.GeneratorType.close, throws, waits_again:
    others = []
    others.append(resumes(others, way))
    for i in range(2):
        others.append(passes(others[-1]))
    for item in others[-1]:
        print(item)


# Between the rounds.

def receives():
    while True:
        try:
            received = yield "ready"
        except KeyError as error:
            received = error
        if received is not None:
            print("received", repr(received))
        if received == "end":
            return "ended"


generator = passes(passes(receives()))
rounds = 0
for item in generator:
    rounds += 1
    print(item)
    if rounds == 2:
        print(generator.send(1))
    elif rounds == 3:
        print(generator.throw(KeyError(2)))
    elif rounds == 4:
        print(generator.send("end"))

inner = count(5)
generator = passes(passes(inner))
for item in generator:
    print(item, next(inner, "over"))
inner = count(5)
generator = passes(passes(inner))
for item in generator:
    print(item)
    inner.close()
inner = count(4)
for pair in zip(passes(inner), passes(inner)):
    print(pair)
first, second = passes(inner := count(6)), passes(inner)
for item in first:
    print(item)
    for other in second:
        print(" ", other)
        break


# Iterators of other kinds.

class Items:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration("none left")
        return self.left


print([item for item in passes(passes(Items()))], [item for item in passes(iter("ab"))])


@types.coroutine
def pauses():
    yield "paused"
    return "went on"


async def awaits():
    return await pauses()


@types.coroutine
def drives(coroutine):
    result = yield from coroutine
    yield result


print([item for item in drives(awaits())])


# Recursion.

def deep(n):
    yield n
    yield from deep(n + 1)


limit = sys.getrecursionlimit()
sys.setrecursionlimit(100)
try:
    for item in deep(0):
        pass
except RecursionError as error:
    print(type(error).__name__, item > 80)
sys.setrecursionlimit(limit)


# Tracing that begins and ends within.

events = []


def note(frame, event, argument):
    if frame.f_code.co_filename == __file__:
        events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno,
                       argument if event == "return" else None))
    return note


def begins():
    yield 1
    sys.settrace(note)
    yield 2
    yield 3
    sys.settrace(None)
    yield 4
    sys.settrace(note)


for generator in begins(), passes(begins()):
    def consume():
        for item in generator:
            for other in passes(count(2)):
                pass
    consume()
    sys.settrace(None)
    print(len(events))
    for event in events:
        print(event)
    events = []
