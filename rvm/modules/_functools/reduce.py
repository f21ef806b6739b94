"""_functools.reduce: one value of many items, by a function of two."""
from rvm.modules._functools import functools
from rvm.objects import protocol
from rvm.objects.errors import type_error
from rvm.rlib.jit import loop_driver, promote

reduce_driver = loop_driver("reduce", "reduce()", ["w_called", "w_shape"])


@functools.function("reduce(function, iterable, initial=NULL, /) [unpacked, unsigned]")
def reduce(w_function, w_iterable, w_initial):
    """Apply a function of two arguments cumulatively to the items of an iterable, from left to right.

This effectively reduces the iterable to a single value.  If initial is present,
it is placed before the items of the iterable in the calculation, and serves as
a default when the iterable is empty."""
    if not protocol.is_iterable(w_iterable):
        raise type_error("reduce() arg 2 must support iteration")
    w_iter = protocol.iter(w_iterable)
    w_result = w_initial
    if w_result is None:
        w_result = protocol.next_item(w_iter)
        if w_result is None:
            raise type_error("reduce() of empty iterable with no initial value")
    return folded(w_function, w_iter, w_result)


def folded(w_function, w_iter, w_result):
    """Return w_function(w_result, item), with that as the next w_result, for all items of the iterator."""
    w_called = promote(w_function.loop_shape())
    w_shape = promote(w_iter.loop_shape())
    while True:
        reduce_driver.jit_merge_point(w_called=w_called, w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return w_result
        w_result = w_function.call2(w_result, w_item)
