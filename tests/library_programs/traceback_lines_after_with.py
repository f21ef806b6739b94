"""A traceback that was set again shows the line that failed, wherever the instruction is; contexts in an ExitStack."""
import traceback
from contextlib import ExitStack, contextmanager


class Setting:
    def __enter__(self):
        pass

    def __exit__(self, kind, value, tb):
        try:
            raise value
        except BaseException as error:
            error.__traceback__ = tb
        return False


def lines(error):
    return [(entry.name, entry.line) for entry in traceback.extract_tb(error.__traceback__)]


try:
    with Setting():
        1 / 0
except ZeroDivisionError as error:
    print(lines(error))


def longer(x):
    y = x
    try:
        with Setting(), Setting():
            z = [x,
                 y / 0]
            return z
    except ZeroDivisionError as error:
        print(lines(error))


longer(1)


@contextmanager
def raising(error):
    try:
        yield
    finally:
        raise error


errors = [Exception(i) for i in range(4)]
try:
    with ExitStack() as stack:
        for error in errors[:0:-1]:
            stack.enter_context(raising(error))
        raise errors[0]
except Exception as error:
    while error is not None:
        print(repr(error))
        error = error.__context__
