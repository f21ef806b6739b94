"""itertools.count, repeat and cycle: iterators that need not end."""
from rvm.interp import operations
from rvm.modules.itertools import declare_iterator
from rvm.objects import protocol, specials
from rvm.objects.errors import type_error, w_OverflowError
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Iterator
from rvm.rlib.arith import ovfcheck


class W_Count(W_Iterator):
    """count(start, step): with machine integers until they overflow, then with objects."""

    def __init__(self, w_start, w_step):
        self.w_value = w_start      # the next value; None (machine-level): it is `value`
        self.w_step = w_step
        self.value = 0
        self.step = 0
        if type(w_start) is W_Int and type(w_step) is W_Int:
            self.w_value = None
            self.value = w_start.value
            self.step = w_step.value

    def next_item(self):
        w_value = self.w_value
        if w_value is not None:
            self.w_value = operations.add(w_value, self.w_step)
            return w_value
        value = self.value
        try:
            self.value = ovfcheck(value + self.step)
        except OverflowError:
            self.w_value = operations.add(W_Int(value), self.w_step)
        return W_Int(value)

    def next_value(self):
        return self.w_value if self.w_value is not None else W_Int(self.value)


count_table = declare_iterator("count", W_Count)


@count_table.constructor("count(cls: cls, start=0, step=1)")
def new_count(w_cls, w_start, w_step):
    """Return a count object whose .__next__() method returns consecutive values."""
    check_number(w_start)
    check_number(w_step)
    return W_Count(w_start, w_step)


def check_number(w_object):
    w_type = w_object.gettype()
    if (w_type.special(specials.INDEX) is None and w_type.special(specials.FLOAT) is None
            and w_type.lookup("__int__") is None and w_type.lookup("__complex__") is None):
        raise type_error("a number is required")


@count_table.method("__repr__(self, /) -> str")
def count_repr(self):
    text = "count(" + protocol.repr(self.next_value())
    w_step = self.w_step
    if isinstance(w_step, W_Int) and w_step.value == 1:
        return text + ")"
    return text + ", " + protocol.repr(w_step) + ")"


class W_Repeat(W_Iterator):
    """repeat(object, times); `left` is negative where there is no end."""

    def __init__(self, w_object, left):
        self.w_object = w_object
        self.left = left

    def next_item(self):
        left = self.left
        if left < 0:
            return self.w_object
        if left == 0:
            return None
        self.left = left - 1
        return self.w_object


repeat_table = declare_iterator("repeat", W_Repeat)


@repeat_table.constructor("repeat(cls: cls, object, times=NULL)")
def new_repeat(w_cls, w_object, w_times):
    """Return the object the given number of times, or for ever."""
    if w_times is None:
        return W_Repeat(w_object, -1)
    return W_Repeat(w_object, max(protocol.as_index(w_times, w_OverflowError), 0))


@repeat_table.method("__repr__(self, /) -> str")
def repeat_repr(self):
    if self.left < 0:
        return "repeat(%s)" % protocol.repr(self.w_object)
    return "repeat(%s, %d)" % (protocol.repr(self.w_object), self.left)


@repeat_table.method("__length_hint__(self, /) -> int")
def repeat_length_hint(self):
    if self.left < 0:
        raise type_error("len() of unsized object")
    return self.left


class W_Cycle(W_Iterator):
    """cycle(iterable): keeps the items of the first round for the next ones."""

    def __init__(self, w_iter):
        self.w_iter = w_iter        # None: the first round is over
        self.saved_w = []
        self.index = 0

    def next_item(self):
        if self.w_iter is not None:
            w_item = protocol.next_item(self.w_iter)
            if w_item is not None:
                self.saved_w.append(w_item)
                return w_item
            self.w_iter = None
        saved_w = self.saved_w
        index = self.index
        if index >= len(saved_w):
            if len(saved_w) == 0:
                return None
            index = 0
        self.index = index + 1
        return saved_w[index]


cycle_table = declare_iterator("cycle", W_Cycle)


@cycle_table.constructor("cycle(cls: cls, iterable, /)")
def new_cycle(w_cls, w_iterable):
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""
    return W_Cycle(protocol.iter(w_iterable))
