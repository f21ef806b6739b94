"""What builtin functions, methods and types take, as `inspect.signature` reads it."""
import itertools
import math


def show(*objects):
    for thing in objects:
        print(getattr(thing, "__qualname__", thing), thing.__text_signature__)


show(len, print, sorted, pow, round, sum, format, isinstance, issubclass, eval, getattr, max, iter, dir, vars, globals)
show(list.append, list.index, list.sort, list.__add__, list.__getitem__, list.__init__, list.__new__, list.pop)
show(str.center, str.encode, str.split, str.find, str.maketrans, str.__len__, str.__eq__, str.isalpha)
show(bytes.split, bytes.isalpha, bytes.fromhex, bytearray.center, bytearray.split, bytearray.isalpha, bytearray.append)
show(dict.get, dict.pop, dict.update, dict.fromkeys, set.add, set.__or__, int.from_bytes, int.to_bytes, int.__trunc__)
show([].append, "".join, (1).__add__, {}.items, object().__reduce_ex__, type.mro, object.__init_subclass__)
show(list, tuple, dict, set, int, float, complex, object, type, enumerate, property, range, slice, BaseException)
show(math.sin, math.atan2, math.isclose, itertools.tee, itertools.count, itertools.islice, itertools.accumulate)


class Documented:
    """Documented(a, *, b=1)
--

The rest."""


class Plain:
    """Plain(a)"""


class Other:
    """Documented(a)
--

"""


show(Documented, Plain, Other)
