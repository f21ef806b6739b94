"""tuple and its iterator."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.pickling import clipped, declare_length_hint, declare_pickling, iterator_at
from rvm.builtins.sequence import (
    ORDERINGS, check_repeated_size, concatenation_error, repetitions, search_bound,
    sequence_index)
from rvm.objects import keys, protocol, sequences
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.sliceobject import W_Slice, unpack_slice
from rvm.objects.errors import index_error, value_error
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_NotImplemented
from rvm.objects.tupleobject import (
    W_Tuple, W_TupleIterator, new_tuple_of_type, w_empty_tuple, w_tuple_type)
from rvm.rlib.jit import look_inside_iff, loop_unrolling_heuristic

tuple_table = TypeTable(w_tuple_type, W_Tuple)
iterator_table = iterator_type("tuple_iterator", W_TupleIterator)
declare_subscription(tuple_table)


@tuple_table.constructor("tuple(cls: cls, iterable=NULL as (), /)")
def new(w_cls, w_iterable):
    if w_iterable is None:
        return w_empty_tuple if w_cls is w_tuple_type else new_tuple_of_type(w_cls, [])
    if w_cls is w_tuple_type and type(w_iterable) is W_Tuple:
        return w_iterable
    items_w = w_iterable.stored_items_w()
    if items_w is None:
        w_iter = protocol.iter(w_iterable)
        protocol.ask_length(w_iterable)
        items_w = protocol.items_from(w_iter)
    return new_tuple_of_type(w_cls, items_w[:])


def exact(self):
    """Return the tuple itself, or where its class is a derived one, a plain tuple of the same items."""
    if type(self) is W_Tuple:
        return self
    return W_Tuple(self.items_w)


# Items.

@tuple_table.method("__len__(self, /) -> int")
def len_(self):
    return len(self.items_w)


@tuple_table.method("__getitem__(self, key, /)")
def getitem(self, w_index):
    if isinstance(w_index, W_Slice):
        return getslice(self, w_index)
    index = sequence_index(w_index, "tuple")
    items_w = self.items_w
    if index < 0:
        index += len(items_w)
    if index < 0 or index >= len(items_w):
        raise index_error("tuple index out of range")
    return items_w[index]


def getslice(self, w_slice):
    items_w = self.items_w
    start, stop, step, count = unpack_slice(w_slice, len(items_w))
    if count == len(items_w) and step == 1:
        return exact(self)
    if step == 1:
        assert start >= 0
        assert stop >= start
        return W_Tuple(items_w[start:stop])
    return W_Tuple([items_w[start + i * step] for i in range(count)])


@tuple_table.method("__iter__(self, /)")
def iter_(self):
    return W_TupleIterator(self.items_w)


@tuple_table.method("__contains__(self, key, /) -> bool")
def contains(self, w_item):
    return has_equal(self.items_w, w_item)


def few_items(items_w, w_item):
    return loop_unrolling_heuristic(items_w, len(items_w), 8)


@look_inside_iff(few_items)
def has_equal(items_w, w_item):
    for w_candidate in items_w:
        if protocol.equal(w_candidate, w_item):
            return True
    return False


@tuple_table.method("index(self, value, start=NULL as 0, stop=NULL as sys.maxsize, /) -> int")
def index(self, w_value, w_start, w_stop):
    """Return first index of value.

Raises ValueError if the value is not present."""
    items_w = self.items_w
    start = search_bound(w_start, 0, len(items_w))
    stop = search_bound(w_stop, len(items_w), len(items_w))
    for i in range(start, stop):
        if protocol.equal(items_w[i], w_value):
            return i
    raise value_error("tuple.index(x): x not in tuple")


@tuple_table.method("count(self, value, /) -> int")
def count(self, w_value):
    """Return number of occurrences of value."""
    result = 0
    for w_item in self.items_w:
        if protocol.equal(w_item, w_value):
            result += 1
    return result


@tuple_table.method("__getnewargs__(self, /)")
def getnewargs(self):
    return W_Tuple([W_Tuple(self.items_w)])


# Operators.

@tuple_table.method("__add__(self, value, /)")
def add(self, w_other):
    if not isinstance(w_other, W_Tuple):
        raise concatenation_error("tuple", w_other)
    if len(w_other.items_w) == 0:
        return exact(self)
    if len(self.items_w) == 0:
        return exact(w_other)
    return W_Tuple(self.items_w + w_other.items_w)


@tuple_table.method("__mul__(self, value, /)")
def mul(self, w_value):
    times = repetitions(w_value)
    items_w = self.items_w
    if times == 1:
        return exact(self)
    if times == 0 or len(items_w) == 0:
        return w_empty_tuple
    check_repeated_size(len(items_w), times)
    return W_Tuple(items_w * times)


@tuple_table.method("__rmul__(self, value, /)")
def rmul(self, w_value):
    return mul(self, w_value)


tuple_table.sequence_operators()


@tuple_table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Tuple):
        return w_NotImplemented
    return protocol.wrap_bool(sequences.items_equal(self.items_w, w_other.items_w))


@tuple_table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_Tuple):
        return w_NotImplemented
    return protocol.wrap_bool(not sequences.items_equal(self.items_w, w_other.items_w))


def declare_ordering(name, number):
    @tuple_table.method("%s(self, value, /)" % name)
    def ordering(self, w_other):
        if not isinstance(w_other, W_Tuple):
            return w_NotImplemented
        return sequences.compare_items(number, self.items_w, w_other.items_w)


for _name, _number in ORDERINGS:
    declare_ordering(_name, _number)


@tuple_table.method("__hash__(self, /) -> int")
def hash_(self):
    return keys.hash_items(self.items_w)


@tuple_table.method("__repr__(self, /) -> str")
def repr_(self):
    close = ",)" if len(self.items_w) == 1 else ")"
    return sequences.repr_of_items(self, self.items_w[:], "(", close, "(...)")


# The iterator.

def items_left(self):
    return max(len(self.items_w) - self.index, 0)


def reduce_iterator(self):
    return iterator_at(W_Tuple(self.items_w) if self.index <= len(self.items_w) else None, self.index)


def set_iterator_state(self, w_state):
    index = clipped(w_state, 0, len(self.items_w))
    if self.index <= len(self.items_w):
        self.index = index


declare_length_hint(iterator_table, items_left)
declare_pickling(iterator_table, reduce_iterator, set_iterator_state)
