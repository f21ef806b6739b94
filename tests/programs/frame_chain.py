"""The chain of calls under way: who called whom, and where each one is."""
import sys


def chain():
    frame = sys._getframe(1)
    names = []
    while frame is not None:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


# Functions, methods, class bodies, comprehensions, lambdas, builtins between them.

def inner():
    return chain()


def outer():
    first = inner()
    second = inner()
    return first, second


print(outer())
print([chain() for _ in range(1)])
print(list(chain() for _ in range(1)))
print((lambda: chain())())
print(sorted([2, 1], key=lambda x: (print(chain()), x)[1]))
print(list(map(lambda x: chain(), [1])))


class Body:
    inside = chain()

    def __init__(self):
        self.made = chain()

    def __repr__(self):
        return repr(chain())

    def __eq__(self, other):
        print(chain())
        return True

    def __getattr__(self, name):
        return chain()

    @property
    def shown(self):
        return chain()


print(Body.inside)
print(Body().made, Body(), Body() == 1)
print(Body().shown, Body().other)
print(f"{Body()!r}")


def defaults(where=chain()):
    return where


print(defaults())

# Depth.

print(sys._getframe().f_code.co_name, sys._getframe(0) is sys._getframe())


def deep(n):
    if n == 0:
        for depth in range(5):
            print(sys._getframe(depth).f_code.co_name, sys._getframe(depth).f_lineno)
        return
    deep(n - 1)


deep(2)
for depth in (1, 10**6, -1, True, "a", 1.5, 10**30, None):
    try:
        print(sys._getframe(depth).f_code.co_name)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)

# Each line of a statement over several.


def place():
    return sys._getframe(1).f_lineno


print([
    place(),
    place(),
    (place(),
     place())])
x = (place() +
     place())
print(x)


def line_in_loop():
    lines = []
    for i in range(3):
        lines.append(place())
        if i == 1:
            lines.append(place())
    while len(lines) < 6:
        lines.append(
            place())
    with manager():
        lines.append(place())
    try:
        lines.append(place())
        1 / 0
    except ZeroDivisionError:
        lines.append(place())
    finally:
        lines.append(place())
    return lines


class manager:
    def __enter__(self):
        print(chain())

    def __exit__(self, *args):
        print(chain())


print(line_in_loop())

# A frame stays of use when its call has ended, and so do those behind it.


def kept():
    local = "kept"
    return sys._getframe()


def behind():
    local = "behind"
    return kept()


def furthest():
    local = "furthest"
    return behind()


frame = furthest()
while frame.f_back is not None:
    print(frame.f_code.co_name, frame.f_lineno, frame.f_locals)
    frame = frame.f_back
print(frame.f_code.co_name, frame is sys._getframe())

# The frames of calls that end by an exception.


def failing(n):
    half = n / 2
    if n == 0:
        return half / n
    failing(n - 1)


def catching():
    name = "catching"
    try:
        failing(2)
    except ZeroDivisionError as error:
        return error


error = catching()
traceback = error.__traceback__
while traceback is not None:
    frame = traceback.tb_frame
    print(frame.f_code.co_name, traceback.tb_lineno, frame.f_lineno, sorted(frame.f_locals.items(), key=str),
          frame.f_back.f_code.co_name, traceback.tb_lasti == frame.f_lasti)
    traceback = traceback.tb_next

for _ in range(3):
    error = catching()
    try:
        raise error
    except ZeroDivisionError as again:
        traceback = again.__traceback__
        print(traceback.tb_frame is sys._getframe(), traceback.tb_next.tb_frame.f_back is sys._getframe())
        frame = traceback.tb_next.tb_next.tb_next.tb_next.tb_frame
        print(frame.f_back.f_back.f_back.f_back is sys._getframe(), frame.f_locals)

# Who is running.

frames = sys._current_frames()
print(list(frames.values()) == [sys._getframe()], len(frames))
