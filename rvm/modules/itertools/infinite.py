"""itertools.count, repeat and cycle: iterators that need not end."""
from rvm.builtins.pickling import called, declare_pickling, state_items
from rvm.interp import operations
from rvm.modules.itertools import declare_iterator
from rvm.objects import protocol, specials
from rvm.objects.basetypes import own_name
from rvm.objects.builtin import to_int
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.errors import type_error, w_OverflowError
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import as_instance
from rvm.objects.root import W_Iterator
from rvm.objects.tupleobject import W_Tuple
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
    return as_instance(w_cls, W_Count(w_start, w_step))


def check_number(w_object):
    w_type = w_object.gettype()
    if (w_type.special(specials.INDEX) is None and w_type.special(specials.FLOAT) is None
            and w_type.lookup("__int__") is None and w_type.lookup("__complex__") is None):
        raise type_error("a number is required")


to_count = count_table.self_check("__repr__")


@count_table.method("__repr__(self: whole, /) -> str")
def count_repr(w_self):
    w_count = to_count(w_self)
    text = "%s(%s" % (own_name(w_self.gettype()), protocol.repr(w_count.next_value()))
    w_step = w_count.w_step
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


@repeat_table.constructor("repeat(cls: cls, object, times=NULL) [unsigned]")
def new_repeat(w_cls, w_object, w_times):
    """Return the object the given number of times, or for ever."""
    if w_times is None:
        return as_instance(w_cls, W_Repeat(w_object, -1))
    return as_instance(w_cls, W_Repeat(w_object, max(protocol.as_index(w_times, w_OverflowError), 0)))


to_repeat = repeat_table.self_check("__repr__")


@repeat_table.method("__repr__(self: whole, /) -> str")
def repeat_repr(w_self):
    w_repeat = to_repeat(w_self)
    name = own_name(w_self.gettype())
    if w_repeat.left < 0:
        return "%s(%s)" % (name, protocol.repr(w_repeat.w_object))
    return "%s(%s, %d)" % (name, protocol.repr(w_repeat.w_object), w_repeat.left)


@repeat_table.method("__length_hint__(self, /) -> int [unsigned]")
def repeat_length_hint(self):
    if self.left < 0:
        raise type_error("len() of unsized object")
    return self.left


def reduce_count(self):
    w_value = self.next_value()
    w_step = self.w_step
    if isinstance(w_step, W_Int) and w_step.value == 1:
        return called(self.gettype(), [w_value])
    return called(self.gettype(), [w_value, w_step])


def reduce_repeat(self):
    if self.left < 0:
        return called(self.gettype(), [self.w_object])
    return called(self.gettype(), [self.w_object, W_Int(self.left)])


declare_pickling(count_table, reduce_count)
declare_pickling(repeat_table, reduce_repeat)


class W_Cycle(W_Iterator):
    """cycle(iterable): keeps the items of the first round for the next ones."""

    def __init__(self, w_iter):
        self.w_iter = w_iter        # None: the first round is over
        self.saved_w = []
        self.is_saved = False       # the items of the first round are in `saved_w` already
        self.index = 0

    def next_item(self):
        if self.w_iter is not None:
            w_item = protocol.next_item(self.w_iter)
            if w_item is not None:
                if not self.is_saved:
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
    return as_instance(w_cls, W_Cycle(protocol.iter(w_iterable)))


def reduce_cycle(self):
    w_saved = new_list(self.saved_w[:])
    if self.w_iter is not None:
        return called(self.gettype(), [self.w_iter], W_Tuple([w_saved, protocol.wrap_bool(self.is_saved)]))
    w_iter = protocol.iter(w_saved)
    for i in range(self.index):
        protocol.next_item(w_iter)
    return called(self.gettype(), [w_iter], W_Tuple([w_saved, protocol.wrap_bool(True)]))


def set_cycle_state(self, w_state):
    items_w = state_items(w_state, 2, 2)
    w_saved = items_w[0]
    if not isinstance(w_saved, W_List):
        raise type_error("argument 1 must be list, not %s" % protocol.type_name(w_saved))
    self.is_saved = to_int(items_w[1]) != 0
    self.saved_w = w_saved.items_w()[:]
    self.index = 0


declare_pickling(cycle_table, reduce_cycle, set_cycle_state)
