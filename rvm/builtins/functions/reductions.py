"""The builtin functions all, any, sum, min and max, which make one value of many items.

The JIT compiles each of these loops for itself, once for each shape of what it calls and iterates over (loop_shape).
"""
from rvm.interp import operations
from rvm.objects import protocol, specials
from rvm.objects.builtin import FUNCTIONS, function
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.liststrategies import float_list_strategy, int_list_strategy
from rvm.objects.errors import type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_TupleIterator
from rvm.rlib.arith import ovfcheck
from rvm.rlib.jit import loop_driver, promote

all_driver = loop_driver("all", "all()")
any_driver = loop_driver("any", "any()")
sum_driver = loop_driver("sum", "sum()")
extreme_driver = loop_driver("extreme", "min() or max()", ["number", "w_called", "w_shape"])
extreme_key_driver = loop_driver("extreme_key", "min() or max() with a key", ["number", "w_called", "w_shape"])


@function("all(iterable, /) -> bool")
def all_(w_iterable):
    """Return True if bool(x) is True for all values x in the iterable.

If the iterable is empty, return True."""
    w_iter = protocol.iter(w_iterable)
    w_shape = promote(w_iter.loop_shape())
    while True:
        all_driver.jit_merge_point(w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return True
        if not operations.truth(w_item):
            return False


@function("any(iterable, /) -> bool")
def any_(w_iterable):
    """Return True if bool(x) is True for any x in the iterable.

If the iterable is empty, return False."""
    w_iter = protocol.iter(w_iterable)
    w_shape = promote(w_iter.loop_shape())
    while True:
        any_driver.jit_merge_point(w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return False
        if operations.truth(w_item):
            return True


# sum.

@function("sum(iterable, /, start=0)")
def sum_(w_iterable, w_start):
    """Return the sum of a 'start' value (default: 0) plus an iterable of numbers

When the iterable is empty, return the start value.
This function is intended specifically for use with numeric values and may
reject non-numeric types."""
    w_iter = None
    if type(w_iterable) is not W_List:
        w_iter = protocol.iter(w_iterable)
    if w_start.is_text():
        raise type_error("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(w_start, W_Bytes):
        raise type_error("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(w_start, W_ByteArray):
        raise type_error("sum() can't sum bytearray [use b''.join(seq) instead]")
    if type(w_iterable) is W_List:
        w_sum = machine_sum(w_iterable, w_start)
        if w_sum is not None:
            return w_sum
        w_iter = protocol.iter(w_iterable)
    w_shape = promote(w_iter.loop_shape())
    w_sum = w_start
    while True:
        sum_driver.jit_merge_point(w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return w_sum
        w_sum = operations.add(w_sum, w_item)


def machine_sum(w_list, w_start):
    """Return the sum of a list of machine numbers, or None where the list has others or an int overflows."""
    if w_list.length() == 0:
        return w_start
    if w_list.strategy is int_list_strategy and type(w_start) is W_Int:
        return sum_of_ints(int_list_strategy.unerase(w_list.contents), w_start.value)
    if w_list.strategy is float_list_strategy:
        if type(w_start) is W_Float:
            return sum_of_floats(float_list_strategy.unerase(w_list.contents), w_start.value)
        if type(w_start) is W_Int and w_start.value == 0:
            return sum_of_floats(float_list_strategy.unerase(w_list.contents), 0.0)
    return None


def sum_of_ints(values, total):
    try:
        for value in values:
            total = ovfcheck(total + value)
    except OverflowError:
        return None
    return W_Int(total)


def sum_of_floats(values, total):
    for value in values:
        total += value
    return W_Float(total)


# min and max.

@function("min(*args, key=None, default=NULL) [unpacked, unsigned, least=1]")
def min_(w_key, w_default, args_w):
    """min(iterable, *[, default=obj, key=func]) -> value
min(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its smallest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more arguments, return the smallest argument."""
    return extreme("min", specials.LT, w_key, w_default, args_w)


@function("max(*args, key=None, default=NULL) [unpacked, unsigned, least=1]")
def max_(w_key, w_default, args_w):
    """max(iterable, *[, default=obj, key=func]) -> value
max(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its biggest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more arguments, return the largest argument."""
    return extreme("max", specials.GT, w_key, w_default, args_w)


# The usual call has two arguments: its direct entry needs no binding.

def min_of_two(w_1, w_2):
    return w_2 if operations.lt(w_2, w_1) else w_1


def max_of_two(w_1, w_2):
    return w_2 if operations.gt(w_2, w_1) else w_1


FUNCTIONS["min"].direct2 = min_of_two
FUNCTIONS["max"].direct2 = max_of_two


def extreme(name, number, w_key, w_default, args_w):
    """Return min or max; `number` is the comparison of a better item with the best so far."""
    if len(args_w) == 0:
        raise type_error("%s expected at least 1 argument, got 0" % name)
    if len(args_w) > 1:
        if w_default is not None:
            raise type_error("Cannot specify a default for %s() with multiple positional arguments" % name)
        w_best = extreme_of(number, w_key, W_TupleIterator(args_w[:]))
    else:
        w_best = extreme_of(number, w_key, protocol.iter(args_w[0]))
    if w_best is not None:
        return w_best
    if w_default is None:
        raise value_error("%s() arg is an empty sequence" % name)
    return w_default


def extreme_of(number, w_key, w_iter):
    """Return the best item of an iterator, or None where it has no items."""
    w_best = protocol.next_item(w_iter)
    if w_best is None:
        return None
    if w_key is w_None:
        return best_item(number, w_iter, w_best)
    return best_by_key(number, w_key, w_iter, w_best)


def best_item(number, w_iter, w_best):
    """Return the best of `w_best` and the items of the iterator."""
    number = promote(number)
    w_called = promote(protocol.special_shape(w_best, number))
    w_shape = promote(w_iter.loop_shape())
    while True:
        extreme_driver.jit_merge_point(number=number, w_called=w_called, w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return w_best
        if is_better(number, w_item, w_best):
            w_best = w_item


def best_by_key(number, w_key, w_iter, w_best):
    """Return the best of `w_best` and the items of the iterator, by their keys."""
    number = promote(number)
    w_called = promote(w_key.loop_shape())
    w_shape = promote(w_iter.loop_shape())
    w_best_key = w_key.call1(w_best)
    while True:
        extreme_key_driver.jit_merge_point(number=number, w_called=w_called, w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return w_best
        w_item_key = w_key.call1(w_item)
        if is_better(number, w_item_key, w_best_key):
            w_best = w_item
            w_best_key = w_item_key


def is_better(number, w_1, w_2):
    if number == specials.LT:
        return operations.lt(w_1, w_2)
    return operations.gt(w_1, w_2)
