"""slice, and what it selects of a sequence."""
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import type_error, value_error
from rvm.objects.intobject import W_Int, W_Integer
from rvm.objects.root import W_Root, w_None
from rvm.rlib.arith import MAXINT, MININT
from rvm.rlib.bigint import BIG_ONE, BIG_ZERO
from rvm.rlib.objectmodel import specialize


class W_Slice(W_Root):
    _immutable_fields_ = ["w_start", "w_stop", "w_step"]

    def __init__(self, w_start, w_stop, w_step):
        self.w_start = w_start
        self.w_stop = w_stop
        self.w_step = w_step

    def is_plain(self):
        """Return whether the step is 1 and the bounds are machine integers, as far as they are given."""
        return self.w_step is w_None and is_plain_bound(self.w_start) and is_plain_bound(self.w_stop)


def is_plain_bound(w_bound):
    return w_bound is w_None or type(w_bound) is W_Int


w_slice_type = builtin_type("slice", W_Slice, w_object_type)


def slice_bound(w_bound):
    """Return a slice's bound, which is not None, as a machine integer, clamped if it is too large."""
    if type(w_bound) is W_Int:
        return w_bound.value
    if not w_bound.is_integer() and w_bound.gettype().special(specials.INDEX) is None:
        raise type_error("slice indices must be integers or None or have an __index__ method")
    return protocol.as_index(w_bound, None)


def unpack_slice(w_slice, length):
    """Return (start, stop, step, count) of the items that the slice selects from `length` items.

    `count` items are selected: start, start + step, ...; all of them are in range.
    With a step of 1, `stop` is start + count.
    """
    start, stop, step = slice_bounds(w_slice)
    return clip_slice(start, stop, step, length)


@specialize.argtype(1)
def unpack_slice_of(w_slice, w_sequence):
    """Return the same as unpack_slice, for an object that can change.

    The length is taken last, because a bound's `__index__` may run code of the program.
    """
    start, stop, step = slice_bounds(w_slice)
    return clip_slice(start, stop, step, w_sequence.length())


def slice_bounds(w_slice):
    """Return (start, stop, step) as machine integers, with extreme values for omitted ones."""
    step = 1
    if w_slice.w_step is not w_None:
        step = slice_bound(w_slice.w_step)
        if step == 0:
            raise value_error("slice step cannot be zero")
        if step < -MAXINT:
            step = -MAXINT
    if w_slice.w_start is w_None:
        start = MAXINT if step < 0 else 0
    else:
        start = slice_bound(w_slice.w_start)
    if w_slice.w_stop is w_None:
        stop = MININT if step < 0 else MAXINT
    else:
        stop = slice_bound(w_slice.w_stop)
    return start, stop, step


def clip_slice(start, stop, step, length):
    """Return the same as unpack_slice, from bounds already taken from the slice."""
    if start < 0:
        start += length
        if start < 0:
            start = -1 if step < 0 else 0
    elif start >= length:
        start = length - 1 if step < 0 else length
    if stop < 0:
        stop += length
        if stop < 0:
            stop = -1 if step < 0 else 0
    elif stop >= length:
        stop = length - 1 if step < 0 else length
    count = 0
    if step < 0:
        if stop < start:
            count = (start - stop - 1) // (-step) + 1
    elif start < stop:
        count = (stop - start - 1) // step + 1
    if step == 1:
        stop = start + count
    return start, stop, step, count


@specialize.call_location()
def delete_each(items, start, step, count):
    """Delete what a slice selects from a machine-level list, in one pass.

    RPython makes a copy of the function for each call, as the lists differ in type.
    """
    if count == 0:
        return
    if step < 0:
        start += (count - 1) * step
        step = -step
    assert start >= 0
    if step == 1:
        stop = start + count
        assert stop >= start
        del items[start:stop]
        return
    write = start
    deleted = 0
    for read in range(start, len(items)):
        if deleted < count and (read - start) % step == 0:
            deleted += 1
        else:
            items[write] = items[read]
            write += 1
    assert write >= 0
    del items[write:]


def big_slice(w_slice, length):
    """Return (start, stop, step) of what the slice selects from `length` items; all are rbigints, none clamped."""
    step = BIG_ONE
    if w_slice.w_step is not w_None:
        step = big_bound(w_slice.w_step)
        if not step.tobool():
            raise value_error("slice step cannot be zero")
    if step.sign < 0:
        lowest = BIG_ZERO.sub(BIG_ONE)
        highest = length.sub(BIG_ONE)
        start = highest
        stop = lowest
    else:
        lowest = BIG_ZERO
        highest = length
        start = lowest
        stop = highest
    if w_slice.w_start is not w_None:
        start = clip_big(big_bound(w_slice.w_start), length, lowest, highest)
    if w_slice.w_stop is not w_None:
        stop = clip_big(big_bound(w_slice.w_stop), length, lowest, highest)
    return start, stop, step


def big_bound(w_bound):
    """Return a slice's bound, which is not None, as an rbigint."""
    if not w_bound.is_integer() and w_bound.gettype().special(specials.INDEX) is None:
        raise type_error("slice indices must be integers or None or have an __index__ method")
    w_bound = protocol.index_object(w_bound)
    assert isinstance(w_bound, W_Integer)
    return w_bound.to_big()


def clip_big(bound, length, lowest, highest):
    if bound.sign < 0:
        bound = bound.add(length)
        return lowest if bound.lt(lowest) else bound
    return highest if bound.gt(highest) else bound


def clip_index(index, length):
    """Return the `start` or `stop` of an index method, clipped to 0 to length."""
    if index < 0:
        index += length
        if index < 0:
            return 0
    if index > length:
        return length
    return index
