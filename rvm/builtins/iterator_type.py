"""The types of iterators that builtin functions make: enumerate, zip, map, filter, reversed and iter's own."""
from rvm.objects import protocol, specials
from rvm.objects.errors import type_error
from rvm.objects.iterators import (
    W_CallIterator, W_Enumerate, W_Filter, W_Map, W_ReverseSequenceIterator, W_Zip, iterator_type)
from rvm.objects.protocol import W_SequenceIterator
from rvm.objects.root import w_None
from rvm.builtins.genericalias_type import declare_subscription

iterator_type("iterator", W_SequenceIterator)
iterator_type("callable_iterator", W_CallIterator)
enumerate_table = iterator_type("enumerate", W_Enumerate)
zip_table = iterator_type("zip", W_Zip)
map_table = iterator_type("map", W_Map)
filter_table = iterator_type("filter", W_Filter)
reversed_table = iterator_type("reversed", W_ReverseSequenceIterator)
declare_subscription(enumerate_table)


@enumerate_table.constructor("enumerate(cls: cls, iterable, start=0)")
def new_enumerate(w_cls, w_iterable, w_start):
    w_start = protocol.index_object(w_start)
    return W_Enumerate(protocol.iter(w_iterable), w_start)


@zip_table.constructor("zip(cls: cls, *iterables, strict: bool = False)")
def new_zip(w_cls, strict, iterables_w):
    return W_Zip(iterators_of(iterables_w), strict)


def iterators_of(iterables_w):
    return [protocol.iter(w_iterable) for w_iterable in iterables_w]


@map_table.constructor("map(cls: cls, *args)")
def new_map(w_cls, args_w):
    if len(args_w) < 2:
        raise type_error("map() must have at least two arguments.")
    return W_Map(args_w[0], iterators_of(args_w[1:]))


@filter_table.constructor("filter(cls: cls, function, iterable, /)")
def new_filter(w_cls, w_function, w_iterable):
    return W_Filter(None if w_function is w_None else w_function, protocol.iter(w_iterable))


@reversed_table.constructor("reversed(cls: cls, sequence, /)")
def new_reversed(w_cls, w_sequence):
    w_type = w_sequence.gettype()
    w_method = w_type.lookup("__reversed__")
    if w_method is w_None:
        raise type_error("'%s' object is not reversible" % w_type.name)
    if w_method is not None:
        return protocol.call_method0(w_method, w_sequence)
    if w_type.special(specials.LEN) is None or w_type.special(specials.GETITEM) is None:
        raise type_error("'%s' object is not reversible" % w_type.name)
    return W_ReverseSequenceIterator(w_sequence)
