"""list.sort and sorted: stable, by `<` alone; on machine values if all keys are of one such type."""
from rvm.objects import protocol, sequences, specials
from rvm.objects.containers.liststrategies import empty_list_strategy, float_list_strategy, int_list_strategy
from rvm.objects.containers.mergesort import Keyed, less, merge_sort
from rvm.objects.errors import value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import loop_driver, promote
from rvm.rlib.sorting import make_timsort_class

key_driver = loop_driver("sort_keys", "keys of a sort", ["w_called"])


class IntKeyed(Keyed):
    def __init__(self, w_key, w_item):
        Keyed.__init__(self, w_key, w_item)
        assert isinstance(w_key, W_Int)
        self.key = w_key.value


class FloatKeyed(Keyed):
    def __init__(self, w_key, w_item):
        Keyed.__init__(self, w_key, w_item)
        assert isinstance(w_key, W_Float)
        self.key = w_key.value


class StrKeyed(Keyed):
    """An item with a str key.  UTF-8 sorts by bytes as by code points."""

    def __init__(self, w_key, w_item):
        Keyed.__init__(self, w_key, w_item)
        assert isinstance(w_key, W_Str)
        self.key = w_key.text()


class TupleKeyed(Keyed):
    def __init__(self, w_key, w_item):
        Keyed.__init__(self, w_key, w_item)
        assert isinstance(w_key, W_Tuple)
        self.w_tuple = w_key


def int_less(a, b):
    return a.key < b.key


def float_less(a, b):
    return a.key < b.key


def str_less(a, b):
    return a.key < b.key


def tuple_less(a, b):
    return sequences.tuple_less(a.w_tuple, b.w_tuple)


IntSort = make_timsort_class(lt=int_less)
FloatSort = make_timsort_class(lt=float_less)
StrSort = make_timsort_class(lt=str_less)
TupleSort = make_timsort_class(lt=tuple_less)
ObjectSort = make_timsort_class(lt=less)


def sort_list(w_list, w_key, reverse):
    """Sort the list in place; `w_key` is a function or None (machine-level)."""
    strategy = w_list.strategy
    if w_key is None and (strategy is int_list_strategy or strategy is float_list_strategy):
        strategy.sort(w_list, reverse)
        return
    items_w = w_list.items_w()
    w_list.clear()      # the comparisons see an empty list
    try:
        items_w = sorted_items(items_w, w_key, reverse)
    finally:
        modified = w_list.strategy is not empty_list_strategy
        w_list.set_items(items_w)
    if modified:
        raise value_error("list modified during sort")


def sorted_items(items_w, w_key, reverse):
    """Return a new list of the objects, sorted."""
    keys_w = items_w
    if w_key is not None:
        keys_w = keys_of(w_key, items_w)
    if len(items_w) < 2:
        return items_w
    if reverse:     # so that equal ones keep their order
        keys_w = reversed_copy(keys_w)
        items_w = reversed_copy(items_w)
    if all_ints(keys_w):
        result = sorted_by_ints(keys_w, items_w)
    elif all_floats(keys_w):
        result = sorted_by_floats(keys_w, items_w)
    elif all_strs(keys_w):
        result = sorted_by_strs(keys_w, items_w)
    elif all_tuples(keys_w):
        result = sorted_by_tuples(keys_w, items_w)
    else:
        result = sorted_by_objects(keys_w, items_w)
    if reverse:
        result.reverse()
    return result


def keys_of(w_key, items_w):
    """Return a new list of what the function returns for the objects."""
    w_called = promote(w_key.loop_shape())
    keys_w = []
    while True:
        key_driver.jit_merge_point(w_called=w_called)
        if len(keys_w) >= len(items_w):
            return keys_w
        keys_w.append(w_key.call1(items_w[len(keys_w)]))


def reversed_copy(items_w):
    result = items_w[:]
    result.reverse()
    return result


def all_ints(items_w):
    for w_item in items_w:
        if type(w_item) is not W_Int:
            return False
    return True


def all_floats(items_w):
    for w_item in items_w:
        if type(w_item) is not W_Float:
            return False
    return True


def all_strs(items_w):
    for w_item in items_w:
        if type(w_item) is not W_Str:
            return False
    return True


def all_tuples(items_w):
    for w_item in items_w:
        if type(w_item) is not W_Tuple:
            return False
    return True


def sorted_by_ints(keys_w, items_w):
    pairs = [IntKeyed(keys_w[i], items_w[i]) for i in range(len(items_w))]
    IntSort(pairs).sort()
    return [pair.w_item for pair in pairs]


def sorted_by_floats(keys_w, items_w):
    pairs = [FloatKeyed(keys_w[i], items_w[i]) for i in range(len(items_w))]
    FloatSort(pairs).sort()
    return [pair.w_item for pair in pairs]


def sorted_by_strs(keys_w, items_w):
    pairs = [StrKeyed(keys_w[i], items_w[i]) for i in range(len(items_w))]
    StrSort(pairs).sort()
    return [pair.w_item for pair in pairs]


def sorted_by_tuples(keys_w, items_w):
    pairs = [TupleKeyed(keys_w[i], items_w[i]) for i in range(len(items_w))]
    TupleSort(pairs).sort()
    return [pair.w_item for pair in pairs]


def sorted_by_objects(keys_w, items_w):
    pairs = [Keyed(keys_w[i], items_w[i]) for i in range(len(items_w))]
    w_shape = protocol.special_shape(keys_w[0], specials.LT)
    if w_shape is not None:
        merge_sort(pairs, w_shape)
    else:
        ObjectSort(pairs).sort()
    return [pair.w_item for pair in pairs]
