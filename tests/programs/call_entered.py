"""Calls of the program's functions that the loop enters: results, errors, handlers, frames, tracing."""
import sys
import traceback


def leaf(x):
    return x * 2


def divide(n):
    if n == 0:
        return 1 // 0
    return divide(n - 1) + 1


def middle(n):
    try:
        return divide(n)
    except ValueError:
        return "not reached"


def outer(n):
    try:
        return middle(n)
    except ZeroDivisionError as error:
        return [(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    finally:
        print("finally", leaf(n))


def handles(n):
    try:
        raise KeyError(n)
    except KeyError as error:
        return leaf(error.args[0])


def many(a1, a2, a3, a4, a5, a6, a7, a8, a9, *rest, last=3):
    return a1 + a9 + len(rest) + last


print(outer(3), handles(4) + handles(5), many(1, 2, 3, 4, 5, 6, 7, 8, 9), many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, last=0))


class Number:
    def __init__(self, value=3):
        self.value = leaf(value)

    def plus(self, a, b=5, *rest):
        return leaf(a) + b + self.value + len(rest)

    @staticmethod
    def double(a):
        return leaf(a)

    @classmethod
    def of(cls, a):
        return cls(leaf(a)).value

    def __add__(self, other):
        return leaf(self.value) + other

    def __lt__(self, other):
        return leaf(self.value) < leaf(other.value)


number = Number()
bound = number.plus
print(number.plus(1), number.plus(1, 2), number.plus(1, 2, 3, 4), bound(3))
print(Number.double(2), Number.of(3), number.of(1))
print(number + 1, [each.value for each in sorted([Number(3), Number(1), Number(2)])])


def odd(i):
    if i % 2:
        raise ValueError("odd %d" % leaf(i))
    return i


def numbers(n):
    for i in range(n):
        yield leaf(i)
        try:
            yield odd(i)
        except ValueError as error:
            yield str(error)


def skips():
    for i in range(3):
        try:
            odd(i)
        except ValueError:
            continue
        finally:
            leaf(i)
    return i


def closure(n):
    def add(x):
        return x + n

    def twice(x):
        return add(add(x))
    return twice


print(list(numbers(4)), skips(), closure(3)(4))


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))
try:
    deep(5000)
except RecursionError as error:
    print("RecursionError", error)
print(deep(10))


def callers():
    frame = sys._getframe()
    found = []
    while frame:
        found.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return found


def has_callers():
    return callers()


def own_frame():
    return sys._getframe()


def frame_below():
    return own_frame()


kept = frame_below()
print(has_callers(), kept.f_code.co_name, kept.f_back.f_code.co_name, kept.f_back.f_lineno)

events = []


def tracer(frame, event, argument):
    events.append((frame.f_code.co_name, event, frame.f_lineno))
    return tracer


def starts():
    sys.settrace(tracer)
    return leaf(4)


def traced(n):
    x = starts()
    try:
        odd(n)
    except ValueError:
        y = leaf(x)
    sys.settrace(None)
    return leaf(y)


print(traced(1))
print(events)


class Made:
    count = 0

    def __init__(self, value, more=1):
        Made.count += 1
        self.value = leaf(value) + more
        self = None


class MadeOfMany:
    def __init__(self, value, *rest, other=1):
        self.value = leaf(value) + len(rest) + other


class Holder:
    made = Made

    class Inner:
        def __init__(self):
            self.made = Made(1)


class Wrong:
    def __init__(self, value):
        if value:
            raise ValueError(value)
        return value


class Lazy:
    def __init__(self):
        yield 1


class Sees:
    def __init__(self):
        self.frame = sys._getframe()
        self.callers = callers()


class Traces:
    def __init__(self):
        sys.settrace(tracer)
        self.value = leaf(1)


class StopsTracing:
    def __init__(self, value):
        self.value = leaf(2)
        sys.settrace(None)
        return value


def makes():
    return [Made(i).value for i in range(3000)][-1] + Holder.made(3).value + Holder.Inner().made.value


def made_while_traced():
    made = Traces()
    stopped = StopsTracing(None)
    return made.value, stopped


def made_wrongly():
    sys.settrace(tracer)
    stopped = StopsTracing(3)
    return stopped


def keeps_the_old(kind, *arguments):
    made = "old"
    try:
        made = kind(*arguments) if arguments else kind()
        made = "not reached"
    except (TypeError, ValueError) as error:
        lines = [(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
        return made, str(error), lines
    return type(made), made


print(makes(), Made.count, Made(1, 2).value, MadeOfMany(1, 2, 3).value, MadeOfMany(1, other=5).value)
for kind, *arguments in (Wrong, 1), (Wrong, 0), (Lazy,), (Made,), (made_wrongly,):
    print(keeps_the_old(kind, *arguments))


def of_value(value):
    made = "old"
    try:
        made = Wrong(value)
    except (TypeError, ValueError) as error:
        return made, str(error), [frame.name for frame in traceback.extract_tb(error.__traceback__)]


def of_generator():
    made = "old"
    try:
        made = Lazy()
    except TypeError as error:
        return made, str(error)


print(of_value(1), of_value(0), of_generator())
seen = Sees()
print(seen.frame.f_code.co_name, seen.callers, type(seen.frame.f_locals["self"]))
events = []
made, stopped = made_while_traced()
print(made, type(stopped), events)


def again():
    try:
        divide(2)
    except ZeroDivisionError:
        raise KeyError("again")


for wrong in (lambda: leaf(), lambda: leaf(1, 2), lambda: undefined, again):
    try:
        wrong()
    except Exception as error:
        names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        print(type(error), error, type(error.__context__), names)
again()
