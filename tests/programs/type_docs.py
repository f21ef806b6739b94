# Builtin types have a __doc__, what is derived from them has one of its own.
import abc


class Failure(ValueError):
    pass


class Things(list):
    """Several things."""


for kind in (BaseException, Exception, ValueError, KeyError, StopIteration, UserWarning, RecursionError):
    print(kind.__name__, "-", kind.__doc__)
print(KeyError("k").__doc__, Failure.__doc__, Failure().__doc__, Things.__doc__, Things().__doc__)
for kind in (int, list, tuple, dict, set, range, property, staticmethod, classmethod, super, type):
    print(kind.__name__, isinstance(kind.__doc__, str))
print(property.__doc__.split(".")[0], property().__doc__, len.__doc__)


class Old(abc.ABC):
    @abc.abstractclassmethod
    def make(cls):
        pass

    @abc.abstractstaticmethod
    def check():
        pass


print(type(Old.__dict__["make"]).__name__, isinstance(Old.__dict__["check"], staticmethod))
print(sorted(Old.__abstractmethods__))
