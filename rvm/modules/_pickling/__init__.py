"""_pickling: what is quick of rvm/lib/_pickle.py, which has all the rest.

    buffer          PickleBuffer
    instructions    what the Reader carries out
    reader          Reader: from bytes to objects
    writer          Writer: from objects to bytes

Both know the types whose objects are nothing but their contents (numbers, texts, tuples, lists, dicts, sets), from
protocol 2 on, and call a function of the library for anything else.
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.errors import PyError, type_error
from rvm.objects.typeobject import W_Type

pickling = ModuleTable("_pickling", "Objects as bytes in CPython's format: what _pickle is made of.")

FRAMED = 4              # the first protocol with frames, MEMOIZE and sizes of 8 bytes


class Errors(object):
    """The exceptions, which the library has defined: set_errors()."""

    def __init__(self):
        self.w_unpickling = None


errors = Errors()


@pickling.function("set_errors(unpickling, /) -> None")
def set_errors(w_unpickling):
    """Tell the class UnpicklingError."""
    if not isinstance(w_unpickling, W_Type):
        raise type_error("set_errors() argument must be a class")
    errors.w_unpickling = w_unpickling


def unpickling_error(message):
    w_class = errors.w_unpickling
    assert w_class is not None
    return PyError(w_class, None, message)
