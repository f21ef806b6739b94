"""Tracing of `match`: the lines of the cases that are tried, also where a table finds the case."""
import sys


def events_of(function, *args):
    events = []

    def trace(frame, event, arg):
        events.append("%s %d" % (event, frame.f_lineno - frame.f_code.co_firstlineno))
        return trace

    sys.settrace(trace)
    try:
        function(*args)
    finally:
        sys.settrace(None)
    return events


def many(value):
    match value:
        case 1:
            result = "a"
        case 2 | 3:
            result = "b"
        case 4 if value > 5:
            pass
        case 5:
            pass
        case 6:
            pass
        case (7 |
              8 |
              9):
            result = "c"
        case "z":
            result = 1
        case _:
            result = "d"
    return value


def no_default(value):
    for i in range(2):
        match value:
            case "a": pass
            case "b": continue
            case "c": break
            case "d":
                pass
            case "e" as found if i:
                i = found
    return value


def kinds(value):
    match value:
        case [int(), *rest]:
            pass
        case {"a": x,
              **rest}:
            x = 1
        case str() | bytes():
            return
        case None:
            pass
        case other:
            pass


for value in 1, 2, 3, 4, 5, 6, 7, 8, 9, "z", 10, True, 2.0, None:
    print("many", value, *events_of(many, value), sep=", ")
for value in "a", "b", "c", "d", "e", "f", 1:
    print("no_default", value, *events_of(no_default, value), sep=", ")
for value in [1, 2], ["a"], {"a": 1}, {}, "a", b"a", None, 1:
    print("kinds", value, *events_of(kinds, value), sep=", ")

# Lines follow the first line of the code.
many.__code__ = many.__code__.replace(co_firstlineno=1000)
print(events_of(many, 6) == events_of(many, 6), events_of(many, 6))


def only_default(x):
    match x:
        case _:
            y = 1
    return y


def only_default_passes(x):
    match x.split():
        case _:
            pass


for function in only_default, only_default_passes:
    lines = []

    def note_line(frame, event, argument):
        if event == "line":
            lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
        return note_line

    sys.settrace(lambda frame, event, argument: note_line)
    function("a b")
    sys.settrace(None)
    print(function.__name__, lines)
