"""Traceback objects: lines, chaining, with_traceback."""


def fail():
    raise ValueError("fail")


def middle():
    fail()


def lines(trace):
    result = []
    while trace is not None:
        result.append(trace.tb_lineno)
        trace = trace.tb_next
    return result


try:
    middle()
except ValueError as error:
    saved = error
    print(lines(error.__traceback__), type(error.__traceback__).__name__, error.__context__, error.__cause__)
print(lines(saved.__traceback__))
try:
    raise saved
except ValueError as error:
    print(lines(error.__traceback__))
try:
    raise saved.with_traceback(None)
except ValueError as error:
    print(lines(error.__traceback__))
try:
    try:
        middle()
    except ValueError as error:
        raise KeyError("second") from error
except KeyError as error:
    print(lines(error.__traceback__), lines(error.__cause__.__traceback__), error.__context__ is error.__cause__, error.__suppress_context__)
try:
    error
except NameError as gone:
    print(gone)
print(ValueError().__traceback__)
