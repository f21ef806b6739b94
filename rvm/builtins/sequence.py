"""What the sequence types share: checks of indexes, and repetition."""
from rvm.objects import protocol, specials
from rvm.objects.containers.listobject import check_size
from rvm.objects.containers.sliceobject import clip_index
from rvm.objects.errors import type_error, w_IndexError, w_OverflowError
from rvm.objects.intobject import W_Int
from rvm.rlib.arith import MAXINT, ovfcheck

ORDERINGS = [("__lt__", specials.LT), ("__le__", specials.LE), ("__gt__", specials.GT), ("__ge__", specials.GE)]


def has_index(w_object):
    return w_object.is_integer() or w_object.gettype().special(specials.INDEX) is not None


def sequence_index(w_index, kind):
    """Return the machine integer of an index that is no slice; `kind` is the name of the sequence in messages."""
    if type(w_index) is W_Int:
        return w_index.value
    if not has_index(w_index):
        raise type_error("%s indices must be integers or slices, not %s" % (kind, protocol.type_name(w_index)))
    return protocol.as_index(w_index, w_IndexError)


def search_bound(w_bound, default, length):
    """Return a bound of an index() method, clipped to the length; `default` where `w_bound` is None (machine-level)."""
    if w_bound is None:
        return default
    if not has_index(w_bound):
        raise type_error("slice indices must be integers or have an __index__ method")
    return clip_index(protocol.as_index(w_bound, None), length)


def repetitions(w_times):
    """Return the number of repetitions, a machine integer that is not negative."""
    if type(w_times) is W_Int:
        return max(w_times.value, 0)
    return max(protocol.as_index(w_times, w_OverflowError), 0)


def check_repeated_size(length, times):
    """Raise MemoryError where a sequence of `length * times` items is too long."""
    try:
        total = ovfcheck(length * times)
    except OverflowError:
        total = MAXINT
    check_size(total)


def concatenation_error(kind, w_right):
    return type_error("can only concatenate %s (not \"%s\") to %s" % (kind, protocol.type_name(w_right), kind))
