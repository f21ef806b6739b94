"""Frames of generators: a generator has a caller only while it runs."""
import sys


def chain():
    frame = sys._getframe(1)
    names = []
    while frame is not None:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


def numbers():
    start = "start"
    yield chain()
    later = "later"
    yield chain()


generator = numbers()
frame = generator.gi_frame
print(frame.f_lineno, frame.f_back, frame.f_locals, frame.f_code is numbers.__code__, generator.gi_frame is frame)
print(next(generator), frame.f_lineno, frame.f_back, frame.f_locals)


def consumer():
    return next(generator)


print(consumer(), frame.f_lineno, frame.f_back, frame.f_locals)
print(list(generator), generator.gi_frame, frame.f_back, frame.f_lineno)

# Generators that wait for one another.


def lowest():
    try:
        sent = yield chain()
        while sent != "stop":
            sent = yield chain()
    except KeyError:
        yield chain()
    finally:
        print("finally", chain())
    return "end"


def middle():
    result = yield from lowest()
    yield result, chain()


def highest():
    yield from middle()
    yield chain()


def step(function, *args):
    return function(*args)


generator = highest()
print(generator.gi_frame.f_back, generator.gi_yieldfrom)
print(step(next, generator))
print(step(generator.send, "more"), generator.gi_frame.f_back)
between = generator.gi_yieldfrom
print(between.gi_code.co_name, between.gi_frame.f_back, between.gi_yieldfrom.gi_frame.f_lineno)
print(step(generator.throw, KeyError), between.gi_frame.f_back)
print(step(next, generator))
print(step(next, generator), between.gi_frame)
print(list(generator), generator.gi_frame, generator.gi_yieldfrom)

generator = highest()
next(generator)
print(step(generator.close))


def raising():
    inside = 1
    yield 1
    1 / 0


def delegating():
    yield from raising()


generator = delegating()
next(generator)
try:
    step(next, generator)
except ZeroDivisionError as error:
    traceback = error.__traceback__
while traceback is not None:
    frame = traceback.tb_frame
    print(frame.f_code.co_name, frame.f_lineno, frame.f_back and frame.f_back.f_code.co_name)
    traceback = traceback.tb_next
print(frame.f_locals, generator.gi_frame)

# A frame of the generator that comes from inside.


def inside():
    yield sys._getframe()
    yield sys._getframe().f_back.f_code.co_name


generator = inside()
frame = next(generator)
print(frame is generator.gi_frame, frame.f_back)


def resume():
    return next(generator)


print(resume(), frame.f_back)
for _ in generator:
    pass
print(frame.f_code.co_name, frame.f_lineno, generator.gi_frame)


def itself():
    yield running.gi_frame is sys._getframe(), running.gi_running, running.gi_frame.f_back is sys._getframe(1)


running = itself()
print(next(running))

# clear() closes the generator.


def closing():
    try:
        kept = 1
        yield
    finally:
        print("closed")


generator = closing()
next(generator)
generator.gi_frame.clear()
print(generator.gi_frame, list(generator))
generator = closing()
generator.gi_frame.clear()
print(generator.gi_frame, list(generator))


def clearing():
    try:
        sys._getframe().clear()
    except RuntimeError as error:
        yield str(error)


print(list(clearing()))

for name in ("gi_frame", "gi_yieldfrom"):
    try:
        setattr(generator, name, 1)
    except AttributeError as error:
        print(error)

# Generators that share a caller, in turn.


def pair():
    first, second = numbers(), numbers()
    yield first.gi_frame.f_back
    for a, b in zip(first, second):
        yield a[1], b[1]


print(list(pair()))
print([chain() for _ in numbers()])
print(sum(len(places) for places in numbers()))
