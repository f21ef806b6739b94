"""range: of machine integers (W_Range), or of integers of any size (W_LongRange)."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int, W_Integer, new_int
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.typeobject import SEQUENCE
from rvm.rlib.arith import MAXINT, ovfcheck
from rvm.rlib.bigint import BIG_ONE, BIG_ZERO, rbigint


class W_Range(W_Root):
    """start, start + step, ...: `count` integers, all of which, and the one after the last, are machine words."""
    _immutable_fields_ = ["start", "stop", "step", "count"]

    def __init__(self, start, stop, step, count):
        self.start = start
        self.stop = stop
        self.step = step
        self.count = count

    def native_iter(self):
        return iterator_from(self.start, self.step, self.count)

    # The three attributes, the length and the items as objects: the same for W_LongRange.

    def w_start(self):
        return W_Int(self.start)

    def w_stop(self):
        return W_Int(self.stop)

    def w_step(self):
        return W_Int(self.step)

    def w_count(self):
        return W_Int(self.count)

    def bounds(self):
        """Return (start, stop, step, count) as rbigints."""
        return (rbigint.fromint(self.start), rbigint.fromint(self.stop),
                rbigint.fromint(self.step), rbigint.fromint(self.count))

    def reverse_iter(self):
        last = self.start + (self.count - 1) * self.step if self.count > 0 else 0
        return iterator_from(last, -self.step, self.count)


class W_LongRange(W_Range):
    """A range with some number that does not fit a machine word."""
    _immutable_fields_ = ["big_start", "big_stop", "big_step", "big_count"]

    def __init__(self, start, stop, step, count):
        W_Range.__init__(self, 0, 0, 1, 0)
        self.big_start = start
        self.big_stop = stop
        self.big_step = step
        self.big_count = count

    def native_iter(self):
        return W_LongRangeIterator(self.big_start, self.big_step, self.big_count)

    def w_start(self):
        return new_int(self.big_start)

    def w_stop(self):
        return new_int(self.big_stop)

    def w_step(self):
        return new_int(self.big_step)

    def w_count(self):
        return new_int(self.big_count)

    def bounds(self):
        return self.big_start, self.big_stop, self.big_step, self.big_count

    def reverse_iter(self):
        return long_reverse_iter(self)


def long_reverse_iter(w_range):
    start, _, step, count = w_range.bounds()
    last = start.add(step.mul(count.sub(BIG_ONE)))
    return W_LongRangeIterator(last, step.neg(), count)


w_range_type = builtin_type("range", W_Range, w_object_type, collection=SEQUENCE)


def new_range(start, stop, step):
    """Return range(start, stop, step) of machine integers.  Raise ValueError for a step of zero."""
    if step == 1:
        try:
            count = ovfcheck(stop - start)
        except OverflowError:
            return new_long_range(rbigint.fromint(start), rbigint.fromint(stop), BIG_ONE)
        return W_Range(start, stop, 1, count if count > 0 else 0)
    if step == 0:
        raise value_error("range() arg 3 must not be zero")
    return new_range_by_step(start, stop, step)


def new_range_by_step(start, stop, step):
    try:
        if step > 0:
            count = 0
            if start < stop:
                count = (ovfcheck(stop - start) - 1) // step + 1
        else:
            count = 0
            if stop < start:
                count = (ovfcheck(start - stop) - 1) // ovfcheck(-step) + 1
        ovfcheck(start + ovfcheck(count * step))
    except OverflowError:
        return new_long_range(rbigint.fromint(start), rbigint.fromint(stop), rbigint.fromint(step))
    return W_Range(start, stop, step, count)


def new_long_range(start, stop, step):
    """Return range(start, stop, step) of rbigints."""
    if not step.tobool():
        raise value_error("range() arg 3 must not be zero")
    if step.sign > 0:
        span = stop.sub(start)
        stride = step
    else:
        span = start.sub(stop)
        stride = step.neg()
    if span.sign <= 0:
        count = BIG_ZERO
    else:
        count = span.sub(BIG_ONE).floordiv(stride).add(BIG_ONE)
    return W_LongRange(start, stop, step, count)


def new_range_of(w_start, w_stop, w_step):
    """Return range(start, stop, step) of any objects with `__index__`; w_start and w_step may be None (machine-level).
    """
    if w_start is None:
        w_start = W_Int(0)
    if w_step is None:
        w_step = W_Int(1)
    w_start = protocol.index_object(w_start)
    w_stop = protocol.index_object(w_stop)
    w_step = protocol.index_object(w_step)
    if isinstance(w_start, W_Int) and isinstance(w_stop, W_Int) and isinstance(w_step, W_Int):
        return new_range(w_start.value, w_stop.value, w_step.value)
    return new_long_range(big_value(w_start), big_value(w_stop), big_value(w_step))


def big_value(w_int):
    """Return the rbigint of an int object."""
    assert isinstance(w_int, W_Integer)
    return w_int.to_big()


class W_RangeIterator(W_Iterator):
    """An iterator of machine integers: one of the two classes below."""

    def left(self):
        """Return how many integers are left."""
        raise NotImplementedError

    def length(self):
        """Return how many integers there were at the start."""
        raise NotImplementedError

    def whole(self):
        """Return the range of all integers, from the first on."""
        raise NotImplementedError

    def move_to(self, index):
        """Go on with the integer at this index of the whole range, which may be its length."""
        raise NotImplementedError


def iterator_from(start, step, count):
    """Return an iterator of start, start + step, ...: `count` integers."""
    if step == 1 and start <= MAXINT - count:       # its end is a machine integer too
        return W_UnitRangeIterator(start, start + count)
    return W_StepRangeIterator(start, step, count)


class W_UnitRangeIterator(W_RangeIterator):
    """An iterator of the integers from `value` to below `stop`.

    A round of a compiled loop has one comparison, one addition and one write, and knows that adding 1 to the integer
    does not overflow.
    """
    _immutable_fields_ = ["start", "stop"]

    def __init__(self, start, stop):
        self.value = start
        self.start = start
        self.stop = stop

    def next_item(self):
        value = self.value
        if value < self.stop:
            self.value = value + 1
            return W_Int(value)
        return None

    def left(self):
        return self.stop - self.value

    def length(self):
        return self.stop - self.start

    def whole(self):
        return W_Range(self.start, self.stop, 1, self.length())

    def move_to(self, index):
        self.value = self.start + index


class W_StepRangeIterator(W_RangeIterator):
    """An iterator of `remaining` integers, from `value` on by any step."""
    _immutable_fields_ = ["step", "count"]

    def __init__(self, value, step, remaining):
        self.value = value
        self.step = step
        self.remaining = remaining
        self.count = remaining      # at the start

    def left(self):
        return self.remaining

    def length(self):
        return self.count

    def whole(self):
        start = self.value - self.step * (self.count - self.remaining)
        try:
            stop = ovfcheck(start + ovfcheck(self.step * self.count))
        except OverflowError:       # the one after the last is no machine integer
            first = rbigint.fromint(start)
            step = rbigint.fromint(self.step)
            count = rbigint.fromint(self.count)
            return W_LongRange(first, first.add(step.mul(count)), step, count)
        return W_Range(start, stop, self.step, self.count)

    def move_to(self, index):
        self.value += self.step * (index - self.count + self.remaining)
        self.remaining = self.count - index

    def next_item(self):
        remaining = self.remaining
        if remaining > 0:
            value = self.value
            self.value = value + self.step
            self.remaining = remaining - 1
            return W_Int(value)
        return None


class W_LongRangeIterator(W_Iterator):
    _immutable_fields_ = ["step", "count"]

    def __init__(self, value, step, remaining):
        self.value = value
        self.step = step
        self.remaining = remaining
        self.count = remaining      # at the start

    def next_item(self):
        if self.remaining.sign <= 0:
            return None
        value = self.value
        self.value = value.add(self.step)
        self.remaining = self.remaining.sub(BIG_ONE)
        return new_int(value)
