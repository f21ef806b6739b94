"""slice."""
from rvm.builtins.pickling import called, declare_pickling
from rvm.builtins.sequence import ORDERINGS
from rvm.objects import protocol, sequences
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.rangeobject import big_value
from rvm.objects.containers.sliceobject import W_Slice, big_slice, w_slice_type
from rvm.objects.errors import value_error
from rvm.objects.intobject import new_int
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.tupleobject import W_Tuple

slice_table = TypeTable(w_slice_type, W_Slice)


@slice_table.constructor("slice(cls: cls, first, second=NULL, third=None, /) [unsigned]")
def new(w_cls, w_first, w_second, w_third):
    if w_second is None:
        return W_Slice(w_None, w_first, w_None)
    return W_Slice(w_first, w_second, w_third)


slice_table.value("__hash__", w_None)


@slice_table.member("start")
def start(self):
    return self.w_start


@slice_table.member("stop")
def stop(self):
    return self.w_stop


@slice_table.member("step")
def step(self):
    return self.w_step


@slice_table.method("indices(self, length, /) [unsigned]")
def indices(self, w_length):
    """S.indices(len) -> (start, stop, stride)

Assuming a sequence of length len, calculate the start and stop
indices, and the stride length of the extended slice described by
S. Out of bounds indices are clipped in a manner consistent with the
handling of normal slices."""
    length = big_value(protocol.index_object(w_length))
    if length.sign < 0:
        raise value_error("length should not be negative")
    first, last, stride = big_slice(self, length)
    return W_Tuple([new_int(first), new_int(last), new_int(stride)])


def bounds_w(w_slice):
    return [w_slice.w_start, w_slice.w_stop, w_slice.w_step]


@slice_table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Slice):
        return w_NotImplemented
    return protocol.wrap_bool(sequences.items_equal(bounds_w(self), bounds_w(w_other)))


@slice_table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_Slice):
        return w_NotImplemented
    return protocol.wrap_bool(not sequences.items_equal(bounds_w(self), bounds_w(w_other)))


def declare_ordering(name, number):
    @slice_table.method("%s(self, value, /)" % name)
    def ordering(self, w_other):
        if not isinstance(w_other, W_Slice):
            return w_NotImplemented
        return sequences.compare_items(number, bounds_w(self), bounds_w(w_other))


for _name, _number in ORDERINGS:
    declare_ordering(_name, _number)


@slice_table.method("__repr__(self, /) -> str")
def repr_(self):
    return "slice(%s, %s, %s)" % (
        protocol.repr(self.w_start), protocol.repr(self.w_stop), protocol.repr(self.w_step))


def reduce(self):
    """Return state information for pickling."""
    return called(w_slice_type, [self.w_start, self.w_stop, self.w_step])


declare_pickling(slice_table, reduce)
