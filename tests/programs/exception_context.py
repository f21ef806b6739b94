"""__context__, __cause__ and __suppress_context__, as raise sets them and as programs do."""


def show(error):
    print(repr(error), repr(error.__context__), repr(error.__cause__), error.__suppress_context__)


def caught(function):
    try:
        function()
    except Exception as error:
        return error


def during():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('during')


def from_class():
    raise ValueError from TypeError


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('from none') from None


def from_number():
    raise ValueError from 1


def in_finally():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')


def nested():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise ValueError(2)
        except ValueError:
            pass
        raise ValueError(3)


def itself():
    try:
        raise ValueError('same')
    except ValueError as error:
        raise error


for function in (during, from_class, from_none, from_number, in_finally, nested, itself):
    show(caught(function))

# Circles that a program makes do not hang what comes after.
first, second, third = ValueError(1), ValueError(2), ValueError(3)
first.__context__ = second
second.__context__ = third
third.__context__ = second


def through_circle():
    try:
        raise first
    except ValueError:
        raise KeyError('after')


show(caught(through_circle))
print(repr(first.__context__), repr(second.__context__), repr(third.__context__))


def back_again():
    try:
        raise third
    except ValueError:
        raise second


error = caught(back_again)
show(error)
show(error.__context__)
error.__cause__ = KeyError('set')
show(error)
error.__suppress_context__ = False
show(error)
