"""f_lineno of frames that an exception has left: the line that raised it, not that of the `try` around it."""


def lines(function):
    try:
        function()
    except Exception as error:
        traceback = error.__traceback__.tb_next
    while traceback is not None:
        frame = traceback.tb_frame
        first = frame.f_code.co_firstlineno
        print(function.__name__, traceback.tb_lineno - first, frame.f_lineno - first)
        traceback = traceback.tb_next


def in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        1 / 0
        pass


def named():
    try:
        1 / 0
    except Exception as error:
        int("no number")
        pass


def in_finally():
    try:
        1 / 0
    finally:
        {}["key"]
        pass


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def in_with():
    with Quiet():
        1 / 0
        pass


def deeper():
    with Quiet():
        in_except()
        pass


def in_loop():
    for i in range(3):
        try:
            if i == 2:
                1 / 0
        except ValueError:
            pass
        except ZeroDivisionError:
            raise KeyError(i)


for function in in_except, named, in_finally, in_with, deeper, in_loop:
    lines(function)
