"""list: W_List, its machine-level methods, and its iterators.

A list's strategy decides how its items are kept: see rvm.objects.containers.liststrategies.
"""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.containers.listsort import sort_list
from rvm.objects.containers.liststrategies import (
    empty_list_strategy, float_list_strategy, int_list_strategy, object_list_strategy, strategy_for_all)
from rvm.objects.containers.rangeobject import W_Range
from rvm.objects.errors import PyError, index_error, w_MemoryError
from rvm.objects.floatobject import W_Float
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import SEQUENCE, Layout
from rvm.rlib.arith import MAXINT
from rvm.rlib.jit import (
    dont_look_inside, look_inside_iff, loop_driver, loop_unrolling_heuristic, promote, unroll_safe, we_are_jitted)
from rvm.rlib.objectmodel import record_not_none, specialize, try_inline


class W_List(W_Root):
    """A list: a strategy, and contents that only the strategy understands."""

    def __init__(self, strategy, contents):
        self.strategy = strategy
        self.contents = contents

    # One item.

    def length(self):
        return self.strategy.length(self)

    def getitem(self, index):
        """Return the item at `index` (which may be negative), or None if it is out of range."""
        return self.strategy.getitem(self, index)

    def getitem_checked(self, index):
        """Return the str of the character at `index` (which may be negative).  Raise IndexError if it is out of range.
        """
        w_item = self.strategy.getitem(self, index)
        if w_item is None:
            raise index_error("list index out of range")
        return w_item

    def setitem(self, index, w_item):
        """Set the item at `index` (which may be negative).  Return False if it is out of range."""
        return self.strategy.setitem(self, index, w_item)

    def setitem_checked(self, index, w_item):
        """Set the item at `index` (which may be negative).  Raise IndexError if it is out of range."""
        if not self.strategy.setitem(self, index, w_item):
            raise index_error("list assignment index out of range")

    def delitem_checked(self, index):
        length = self.length()
        if index < 0:
            index += length
        if index < 0 or index >= length:
            raise index_error("list assignment index out of range")
        self.strategy.pop(self, index)

    def append(self, w_item):
        self.strategy.append(self, w_item)

    def insert(self, index, w_item):
        """Insert before `index`, which is clipped to the list like a slice's bound."""
        length = self.length()
        if index < 0:
            index += length
            if index < 0:
                index = 0
        elif index > length:
            index = length
        self.strategy.insert(self, index, w_item)

    def pop(self, index):
        """Remove and return the item at `index` (which may be negative).  Raise IndexError if it is out of range."""
        if index == -1:
            w_item = self.strategy.pop_last(self)
            if w_item is None:
                raise index_error("pop from empty list")
            return w_item
        length = self.length()
        if length == 0:
            raise index_error("pop from empty list")
        if index < 0:
            index += length
        if index < 0 or index >= length:
            raise index_error("pop index out of range")
        return self.strategy.pop(self, index)

    # All items.

    @specialize.call_location()     # each caller makes the result resizable if it has to be
    def items_w(self):
        """Return a new machine-level list of all items."""
        return self.strategy.items_w(self)[:]

    @dont_look_inside
    def set_items(self, items_w):
        """Replace all items by these; the list takes over the machine-level list."""
        fill(self, items_w)

    def clear(self):
        self.strategy = empty_list_strategy
        self.contents = empty_list_strategy.empty_contents()

    def copy(self):
        return self.getslice(0, 1, self.length())

    def extend(self, w_list):
        """Append the items of another list, or of this one."""
        self.strategy.extend(self, w_list)

    def extend_w(self, items_w):
        """Append objects."""
        if len(items_w) != 0:
            self.strategy.extend(self, new_list(items_w))

    def reverse(self):
        self.strategy.reverse(self)

    def sort(self, w_key, reverse):
        """Sort in place by `<`; `w_key` is a function of an item, or None (machine-level)."""
        sort_list(self, w_key, reverse)

    def repeat(self, times):
        """Do `self *= times`."""
        if times <= 0:
            self.clear()
        elif times > 1:
            self.strategy.repeat(self, times)

    # Slices, of bounds that are in range (see sliceobject.unpack_slice).

    def getslice(self, start, step, count):
        """Return a new list of `count` items from `start` on."""
        if count == 0:
            return new_empty_list()
        strategy = self.strategy
        return W_List(strategy, strategy.slice_contents(self, start, step, count))

    def setslice(self, start, stop, w_list):
        """Do `self[start:stop] = w_list`."""
        if stop < start:
            stop = start
        self.strategy.set_range(self, start, stop, w_list)

    def delslice(self, start, step, count):
        """Delete `count` items from `start` on."""
        self.strategy.delete_slice(self, start, step, count)

    # Search, by `==`, which may be code of the program and change the list.

    def find(self, w_item, start, stop):
        """Return the first index from `start` up to `stop` of an item equal to `w_item`, or -1."""
        return self.strategy.find(self, w_item, start, stop)

    def contains(self, w_item):
        return self.strategy.find(self, w_item, 0, MAXINT) >= 0

    # Iteration.

    def native_iter(self):
        if type(self) is W_List:
            return W_ListIterator(self)
        return None

    def stored_items_w(self):
        return self.items_w() if type(self) is W_List else None


W_ListUser = user_subclass(W_List)
w_list_type = builtin_type("list", W_List, w_object_type, Layout("list"), collection=SEQUENCE, matches_self=True)


def new_empty_list():
    return W_List(empty_list_strategy, empty_list_strategy.empty_contents())


def _few(items_w):
    return loop_unrolling_heuristic(items_w, len(items_w), 5)


@specialize.call_location()         # from a list that grows, or from one that cannot
def new_list(items_w):
    """Return a list of the objects in the machine-level list, which is copied."""
    return list_of_few(items_w[:])


@look_inside_iff(_few)
def list_of_few(items_w):
    """Return a list of the objects in the machine-level list, which it takes over."""
    w_list = new_empty_list()
    fill(w_list, items_w)
    return w_list


# The interpreter tries these first outside of traces: the commonest strategies, without a call.

@try_inline
def item_at(w_list, index):
    """Return the item at `index`, or None (machine-level) if the list's strategy must be asked."""
    strategy = w_list.strategy
    if strategy is object_list_strategy:
        items_w = object_list_strategy.unerase(w_list.contents)
        if index < 0:
            index += len(items_w)
        if 0 <= index < len(items_w):
            return record_not_none(items_w[index])
    elif strategy is int_list_strategy:
        integers = int_list_strategy.unerase(w_list.contents)
        if index < 0:
            index += len(integers)
        if 0 <= index < len(integers):
            return W_Int(integers[index])
    elif strategy is float_list_strategy:
        floats = float_list_strategy.unerase(w_list.contents)
        if 0 <= index < len(floats):
            return W_Float(floats[index])
    return None


@try_inline
def item_of(w_list, index):
    """Return the item at `index`, or None (machine-level) if it is out of range: quickly, in a trace or not."""
    w_item = None
    if not we_are_jitted():
        w_item = item_at(w_list, index)
    return w_item if w_item is not None else w_list.strategy.getitem(w_list, index)


@try_inline
def set_item_at(w_list, index, w_item):
    """Set the item at `index`.  Return False if the list's strategy must do it."""
    strategy = w_list.strategy
    if strategy is object_list_strategy:
        items_w = object_list_strategy.unerase(w_list.contents)
        if 0 <= index < len(items_w):
            items_w[index] = w_item
            return True
    elif strategy is int_list_strategy and type(w_item) is W_Int:
        integers = int_list_strategy.unerase(w_list.contents)
        if 0 <= index < len(integers):
            integers[index] = w_item.value
            return True
    elif strategy is float_list_strategy and type(w_item) is W_Float:
        floats = float_list_strategy.unerase(w_list.contents)
        if 0 <= index < len(floats) and w_item.value == w_item.value:       # no NaN
            floats[index] = w_item.value
            return True
    return False


@unroll_safe
def fill(w_list, items_w):
    """Make the list hold these items; it takes over the machine-level list."""
    if len(items_w) == 0:
        w_list.clear()
        return
    strategy = strategy_for_all(items_w)
    w_list.strategy = strategy
    if strategy is object_list_strategy:
        w_list.contents = object_list_strategy.erase(items_w)
    else:
        w_list.contents = strategy.contents_of(items_w)


def new_int_list(values):
    """Return a list of machine integers; it takes over the machine-level list."""
    return W_List(int_list_strategy, int_list_strategy.erase(values))


def new_list_of_type(w_type):
    """Return an empty list of `w_type`: list itself or a class derived from it."""
    if w_type is w_list_type:
        return new_empty_list()
    w_list = W_ListUser(empty_list_strategy, empty_list_strategy.empty_contents())
    w_list.init_instance(w_type)
    return w_list


def extend_list(w_list, w_iterable):
    """Append all items of an iterable."""
    if type(w_iterable) is W_List:
        w_list.extend(w_iterable)
    elif type(w_iterable) is W_Tuple:
        w_list.extend_w(w_iterable.items_w)
    elif type(w_iterable) is W_Range:
        w_list.extend(list_of_range(w_iterable))
    else:
        items_w = w_iterable.stored_items_w()
        if items_w is None:
            extend_by_iterating(w_list, w_iterable)
        else:
            w_list.extend(list_of_few(items_w))


def extend_by_iterating(w_list, w_iterable):
    w_iter = protocol.iter(w_iterable)
    protocol.ask_length(w_iterable)
    append_all(w_list, w_iter)


def append_all(w_list, w_iter):
    """Append the remaining items of an iterator."""
    w_shape = promote(w_iter.loop_shape())
    while True:
        append_driver.jit_merge_point(w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        w_list.append(w_item)


append_driver = loop_driver("append", "append each item to a list")


LARGEST_SIZE = 1 << 36          # items; more would not fit the memory of any machine


def check_size(size):
    """Raise MemoryError if a list or tuple cannot be that large."""
    if size > LARGEST_SIZE:
        raise PyError(w_MemoryError, None, None)


def list_of_range(w_range):
    check_size(w_range.count)
    step = w_range.step
    value = w_range.start
    values = []
    for i in range(w_range.count):
        values.append(value)
        value += step
    return new_int_list(values)


def list_of(w_iterable):
    """Return a new list of all items of an iterable."""
    w_list = new_empty_list()
    extend_list(w_list, w_iterable)
    return w_list


class W_ListIterator(W_Iterator):
    """An iterator that goes on to the list's current end; once at the end it stays there."""

    def __init__(self, w_list):
        self.w_list = w_list        # None: at the end
        self.index = 0

    @try_inline
    def next_stored(self):
        """Return the next item of a list of objects, ints or floats, or None where next_item() must be asked."""
        w_list = self.w_list
        if w_list is None:
            return None
        index = self.index
        strategy = w_list.strategy
        if strategy is object_list_strategy:
            items_w = object_list_strategy.unerase(w_list.contents)
            if 0 <= index < len(items_w):
                self.index = index + 1
                return record_not_none(items_w[index])
        elif strategy is int_list_strategy:
            integers = int_list_strategy.unerase(w_list.contents)
            if 0 <= index < len(integers):
                self.index = index + 1
                return W_Int(integers[index])
        elif strategy is float_list_strategy:
            floats = float_list_strategy.unerase(w_list.contents)
            if 0 <= index < len(floats):
                self.index = index + 1
                return W_Float(floats[index])
        return None

    def next_item(self):
        w_list = self.w_list
        if w_list is None:
            return None
        index = self.index
        w_item = item_of(w_list, index)
        if w_item is None:
            self.w_list = None
            return None
        self.index = index + 1
        return w_item


class W_ListReverseIterator(W_Iterator):

    def __init__(self, w_list):
        self.w_list = w_list        # None: at the end
        self.index = w_list.length() - 1

    def next_item(self):
        w_list = self.w_list
        if w_list is None:
            return None
        index = self.index
        if index < 0 or index >= w_list.length():
            self.w_list = None
            return None
        self.index = index - 1
        return w_list.strategy.getitem(w_list, index)
