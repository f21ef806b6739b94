"""f_lineno of frames that an exception has left through handlers that do not keep it, and of others."""
import sys


class Manager:
    def __init__(self, keeps=False):
        self.keeps = keeps

    def __enter__(self):
        return sys._getframe(1)

    def __exit__(self, *args):
        return self.keeps


def other_except():
    try:
        1 / 0
    except TypeError:
        pass
    except (KeyError,
            IndexError) as error:
        print(error)


def in_try():
    try:
        1 / 0
    finally:
        x = 1
        y = x


def after_with():
    with Manager():
        1 / 0
        pass


def both():
    try:
        try:
            1 / 0
        except TypeError:
            pass
    finally:
        x = 1
    return x


def with_in_try():
    try:
        with Manager():
            1 / 0
    except TypeError:
        pass


def try_in_with():
    with Manager():
        try:
            1 / 0
        except TypeError:
            pass


def in_handler():
    try:
        1 / 0
    except ZeroDivisionError as error:
        try:
            [][1]
        except KeyError:
            pass
        print(error)


def loop():
    for i in range(3):
        try:
            if i == 1:
                1 / 0
        finally:
            while i > 2:
                i -= 1


def simple():
    1 / 0


for function in (other_except, in_try, after_with, both, with_in_try, try_in_with, in_handler, loop, simple):
    try:
        function()
    except (ZeroDivisionError, IndexError) as error:
        level = error.__traceback__.tb_next
        first = function.__code__.co_firstlineno
        print(function.__name__, level.tb_lineno - first, level.tb_frame.f_lineno - first)


def returns():
    with Manager() as frame:
        try:
            return frame
        except TypeError:
            pass
        finally:
            pass


def kept():
    with Manager(True) as frame:
        1 / 0
    return frame


def caught():
    try:
        1 / 0
    except ZeroDivisionError:
        frame = sys._getframe()
    return frame


def gives():
    try:
        yield sys._getframe()
    finally:
        pass


for function in (kept, caught):
    print(function.__name__, function().f_lineno - function.__code__.co_firstlineno)
generator = gives()
frame = next(generator)
print(frame.f_lineno - frame.f_code.co_firstlineno)
generator.close()
