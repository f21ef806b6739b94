"""raise without an expression, and what a traceback then holds."""


def fails():
    raise KeyError("original")


def again():
    try:
        fails()
    except KeyError:
        print("handling")
        raise


def later():
    saved = None
    try:
        again()
    except KeyError as error:
        saved = error
    raise saved


try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise 5
except TypeError as error:
    print(error)
try:
    raise int
except TypeError as error:
    print(error)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
later()
