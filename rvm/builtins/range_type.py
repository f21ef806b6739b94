"""range and its iterators."""
from rvm.builtins.pickling import called, clipped, declare_pickling, iterator_at, iterator_over
from rvm.builtins.sequence import has_index
from rvm.objects import keys, protocol, sequences
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.rangeobject import (
    W_LongRange, W_LongRangeIterator, W_Range, W_RangeIterator, big_value, new_range, new_range_of, w_range_type)
from rvm.objects.containers.sliceobject import W_Slice, big_slice, unpack_slice
from rvm.objects.errors import index_error, overflow_error, type_error, value_error
from rvm.objects.intobject import W_Bool, W_Int, W_Long, new_int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.rlib.bigint import BIG_ONE, rbigint

range_table = TypeTable(w_range_type, W_Range)
range_iterator_table = iterator_type("range_iterator", W_RangeIterator)
long_range_iterator_table = iterator_type("longrange_iterator", W_LongRangeIterator)


@range_table.constructor("range(cls: cls, first, second=NULL, third=NULL, /) [unsigned]")
def new(w_cls, w_first, w_second, w_third):
    if w_second is None:
        if type(w_first) is W_Int:
            return new_range(0, w_first.value, 1)
        return new_range_of(None, w_first, None)
    return new_range_of(w_first, w_second, w_third)


@range_table.member("start")
def start(self):
    return self.w_start()


@range_table.member("stop")
def stop(self):
    return self.w_stop()


@range_table.member("step")
def step(self):
    return self.w_step()


# Items.

@range_table.method("__len__(self, /) -> int")
def len_(self):
    w_count = self.w_count()
    if isinstance(w_count, W_Int):
        return w_count.value
    raise overflow_error("Python int too large to convert to C ssize_t")


@range_table.method("__bool__(self, /) -> bool")
def bool_(self):
    return protocol.truth(self.w_count())


@range_table.method("__getitem__(self, key, /)")
def getitem(self, w_index):
    if isinstance(w_index, W_Slice):
        return getslice(self, w_index)
    if not has_index(w_index):
        raise type_error("range indices must be integers or slices, not %s" % protocol.type_name(w_index))
    w_index = protocol.index_object(w_index)
    if isinstance(w_index, W_Int) and not isinstance(self, W_LongRange):
        index = w_index.value
        if index < 0:
            index += self.count
        if index < 0 or index >= self.count:
            raise index_error("range object index out of range")
        return W_Int(self.start + index * self.step)
    return big_item(self, big_value(w_index))


def big_item(self, index):
    first, _, stride, count = self.bounds()
    if index.sign < 0:
        index = index.add(count)
    if index.sign < 0 or index.ge(count):
        raise index_error("range object index out of range")
    return new_int(first.add(index.mul(stride)))


def getslice(self, w_slice):
    if not isinstance(self, W_LongRange) and w_slice.is_plain():
        first, last, _, count = unpack_slice(w_slice, self.count)
        if count > 0:       # else the stop is that of the slice, before the start
            return W_Range(self.start + first * self.step, self.start + last * self.step, self.step, count)
    start, _, step, count = self.bounds()
    first, last, stride = big_slice(w_slice, count)
    return range_of_bigs(start.add(first.mul(step)), start.add(last.mul(step)), stride.mul(step))


def range_of_bigs(first, last, stride):
    return new_range_of(new_int(first), new_int(last), new_int(stride))


@range_table.method("__iter__(self, /)")
def iter_(self):
    return self.native_iter()


@range_table.method("__reversed__(self, /) [unsigned]")
def reversed_(self):
    """Return a reverse iterator."""
    return self.reverse_iter()


# Search.

def position_of(self, w_item):
    """Return the index of an int (of no derived class) as an object, or None where the range does not have it."""
    if isinstance(w_item, W_Int) and not isinstance(self, W_LongRange):
        value = w_item.value
        if self.count == 0:
            return None
        last = self.start + (self.count - 1) * self.step
        if value < min(self.start, last) or value > max(self.start, last):
            return None
        if (value - self.start) % self.step != 0:
            return None
        return W_Int((value - self.start) // self.step)
    first, _, stride, count = self.bounds()
    offset = big_value(w_item).sub(first)
    position, rest = offset.divmod(stride)
    if rest.tobool() or position.sign < 0 or position.ge(count):
        return None
    return new_int(position)


def is_plain_int(w_item):
    return type(w_item) is W_Int or type(w_item) is W_Bool or type(w_item) is W_Long


def first_equal(self, w_item):
    """Return the index of the first item that equals an object, which is no plain int, or -1."""
    w_iter = self.native_iter()
    position = 0
    while True:
        w_candidate = w_iter.next_item()
        if w_candidate is None:
            return -1
        if protocol.equal(w_candidate, w_item):
            return position
        position += 1


@range_table.method("__contains__(self, key, /) -> bool")
def contains(self, w_key):
    if is_plain_int(w_key):
        return position_of(self, w_key) is not None
    return first_equal(self, w_key) >= 0


@range_table.method("index(self, value, /) [unsigned]")
def index(self, w_value):
    """rangeobject.index(value) -> integer -- return index of value.
Raise ValueError if the value is not present."""
    if is_plain_int(w_value):
        w_position = position_of(self, w_value)
        if w_position is None:
            raise value_error("%s is not in range" % protocol.repr(w_value))
        return w_position
    position = first_equal(self, w_value)
    if position < 0:
        raise value_error("sequence.index(x): x not in sequence")
    return W_Int(position)


@range_table.method("count(self, value, /) -> int [unsigned]")
def count(self, w_value):
    """rangeobject.count(value) -> integer -- return number of occurrences of value"""
    if is_plain_int(w_value):
        return 0 if position_of(self, w_value) is None else 1
    result = 0
    w_iter = self.native_iter()
    while True:
        w_candidate = w_iter.next_item()
        if w_candidate is None:
            return result
        if protocol.equal(w_candidate, w_value):
            result += 1


# Comparison: ranges are equal where their items are.

def normal_form(w_range):
    """Return what == compares: (count, start, step), with None for those that make no difference."""
    w_count = w_range.w_count()
    w_start = w_range.w_start()
    w_step = w_range.w_step()
    if isinstance(w_count, W_Int):
        if w_count.value == 0:
            w_start = w_None
            w_step = w_None
        elif w_count.value == 1:
            w_step = w_None
    return [w_count, w_start, w_step]


@range_table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Range):
        return w_NotImplemented
    return protocol.wrap_bool(sequences.items_equal(normal_form(self), normal_form(w_other)))


@range_table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_Range):
        return w_NotImplemented
    return protocol.wrap_bool(not sequences.items_equal(normal_form(self), normal_form(w_other)))


@range_table.method("__hash__(self, /) -> int")
def hash_(self):
    return keys.hash_items(normal_form(self))


@range_table.method("__repr__(self, /) -> str")
def repr_(self):
    first, last, stride, _ = self.bounds()
    if stride.eq(BIG_ONE):
        return "range(%s, %s)" % (first.str(), last.str())
    return "range(%s, %s, %s)" % (first.str(), last.str(), stride.str())


# Iterators.

@range_iterator_table.method("__length_hint__(self, /) -> int [unsigned]")
def length_hint(self):
    return self.left()


@long_range_iterator_table.method("__length_hint__(self, /) [unsigned]")
def long_length_hint(self):
    return new_int(self.remaining)


def reduce_iterator(self):
    return iterator_at(self.whole(), self.length() - self.left())


def set_iterator_state(self, w_state):
    self.move_to(clipped(w_state, 0, self.length()))


def reduce_long_iterator(self):
    index = self.count.sub(self.remaining)
    start = self.value.sub(self.step.mul(index))
    w_range = W_LongRange(start, start.add(self.step.mul(self.count)), self.step, self.count)
    return iterator_over(w_range, new_int(index))


def set_long_iterator_state(self, w_state):
    index = big_value(protocol.index_object(w_state))
    if index.gt(self.count):
        index = self.count
    if index.sign < 0:
        index = rbigint.fromint(0)
    done = self.count.sub(self.remaining)
    self.value = self.value.add(self.step.mul(index.sub(done)))
    self.remaining = self.count.sub(index)


declare_pickling(range_iterator_table, reduce_iterator, set_iterator_state)
declare_pickling(long_range_iterator_table, reduce_long_iterator, set_long_iterator_state)


def reduce(self):
    return called(w_range_type, [self.w_start(), self.w_stop(), self.w_step()])


declare_pickling(range_table, reduce)
