"""Instances that only their own class's `__new__` can make."""


def show(function, *arguments):
    try:
        print(function(*arguments))
    except TypeError as error:
        print(error)


class Group(ExceptionGroup):
    pass


class Failure(ValueError):
    pass


show(Exception.__new__, Group)
show(Exception.__new__, ExceptionGroup)
show(BaseException.__new__, BaseExceptionGroup)
show(Exception.__new__, OSError)
show(object.__new__, Exception)
show(object.__new__, Failure)
show(object.__new__, Group)
print(repr(Exception.__new__(Failure, 1)), repr(BaseException.__new__(KeyError)))


class Abstract:
    pass


for names in [[1], [1, 2], 5, 'ab', ['run']]:
    Abstract.__abstractmethods__ = names
    show(Abstract)
