"""enumerate, zip, map, filter and reversed, and the iterators that the builtin function iter makes."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.pickling import called, clipped, declare_pickling, iterator_at
from rvm.objects import protocol, specials
from rvm.objects.builtin import FUNCTIONS
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int, w_True
from rvm.objects.iterators import (
    W_CallIterator, W_Enumerate, W_Filter, W_Map, W_ReverseSequenceIterator, W_Zip, as_instance, iterator_type,
    subclassable_iterator)
from rvm.objects.protocol import W_SequenceIterator
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT

sequence_iterator_table = iterator_type("iterator", W_SequenceIterator)
callable_iterator_table = iterator_type("callable_iterator", W_CallIterator)
enumerate_table = subclassable_iterator("enumerate", W_Enumerate)
zip_table = subclassable_iterator("zip", W_Zip)
map_table = subclassable_iterator("map", W_Map)
filter_table = subclassable_iterator("filter", W_Filter)
reversed_table = subclassable_iterator("reversed", W_ReverseSequenceIterator)
declare_subscription(enumerate_table)


@enumerate_table.constructor("enumerate(cls: cls, iterable=NULL as ..., start=NULL as 0)")
def new_enumerate(w_cls, w_iterable, w_start):
    if w_iterable is None:
        if w_start is not None:
            raise type_error("'start' is an invalid keyword argument for enumerate()")
        raise type_error("enumerate() missing required argument 'iterable'")
    w_start = protocol.index_object(w_start) if w_start is not None else W_Int(0)
    w_iter = protocol.iter(w_iterable)
    return as_instance(w_cls, W_Enumerate(w_iter, w_start))


def iterators_of(iterables_w):
    return [protocol.iter(w_iterable) for w_iterable in iterables_w]


@zip_table.constructor("zip(cls: cls, *iterables, strict: bool = False) [unsigned]")
def new_zip(w_cls, strict, iterables_w):
    iters_w = iterators_of(iterables_w)
    return as_instance(w_cls, W_Zip(iters_w, strict))


@map_table.constructor("map(cls: cls, /, *args) [unsigned]")
def new_map(w_cls, args_w):
    if len(args_w) < 2:
        raise type_error("map() must have at least two arguments.")
    iters_w = iterators_of(args_w[1:])
    return as_instance(w_cls, W_Map(args_w[0], iters_w))


@filter_table.constructor("filter(cls: cls, function, iterable, /) [unsigned]")
def new_filter(w_cls, w_function, w_iterable):
    w_test = None if w_function is w_None else w_function
    w_iter = protocol.iter(w_iterable)
    return as_instance(w_cls, W_Filter(w_test, w_iter))


@reversed_table.constructor("reversed(cls: cls, sequence, /)")
def new_reversed(w_cls, w_sequence):
    w_type = w_sequence.gettype()
    w_method = w_type.lookup("__reversed__")
    if w_method is w_None:
        raise type_error("'%s' object is not reversible" % w_type.name)
    if w_method is not None:
        return protocol.call_method0(w_method, w_sequence)
    # A builtin type that has items and no length, as re.Match, is no sequence.
    if w_type.special(specials.GETITEM) is None or not w_type.is_heap and w_type.special(specials.LEN) is None:
        raise type_error("'%s' object is not reversible" % w_type.name)
    return as_instance(w_cls, W_ReverseSequenceIterator(w_sequence))


@reversed_table.method("__length_hint__(self, /) -> int [unsigned]")
def reversed_length_hint(self):
    """Private method returning an estimate of len(list(it))."""
    return self.length_hint()


# How copy and pickle take them apart.

def reduce_sequence_iterator(self):
    return iterator_at(self.w_object, self.index)


def set_sequence_state(self, w_state):
    if self.w_object is not None:
        self.index = clipped(w_state, 0, MAXINT)


@sequence_iterator_table.method("__length_hint__(self, /) [unsigned]")
def sequence_length_hint(self):
    """Private method returning an estimate of len(list(it))."""
    if self.w_object is None:
        return W_Int(0)
    if self.w_object.gettype().special(specials.LEN) is None:
        return w_NotImplemented
    return W_Int(max(protocol.length(self.w_object) - self.index, 0))


def reduce_callable_iterator(self):
    if self.w_callable is None:
        return iterator_at(None, 0)
    return called(FUNCTIONS["iter"], [self.w_callable, self.w_sentinel])


def reduce_enumerate(self):
    return called(self.gettype(), [self.w_iter, self.w_next if self.w_next is not None else W_Int(self.number)])


def reduce_zip(self):
    return called(self.gettype(), self.iters_w[:], w_True if self.strict else None)


def set_zip_state(self, w_state):
    self.strict = protocol.truth(w_state)


def reduce_map(self):
    return called(self.gettype(), [self.w_function] + self.iters_w)


def reduce_filter(self):
    return called(self.gettype(), [self.w_function if self.w_function is not None else w_None, self.w_iter])


def reduce_reversed(self):
    if self.w_sequence is None:
        return called(self.gettype(), [W_Tuple([])])
    return called(self.gettype(), [self.w_sequence], W_Int(self.index))


def set_reversed_state(self, w_state):
    if self.w_sequence is not None:
        self.index = clipped(w_state, -1, protocol.length(self.w_sequence) - 1)


declare_pickling(sequence_iterator_table, reduce_sequence_iterator, set_sequence_state)
declare_pickling(callable_iterator_table, reduce_callable_iterator)
declare_pickling(enumerate_table, reduce_enumerate)
declare_pickling(zip_table, reduce_zip, set_zip_state)
declare_pickling(map_table, reduce_map)
declare_pickling(filter_table, reduce_filter)
declare_pickling(reversed_table, reduce_reversed, set_reversed_state)
