"""list and its iterators."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.iterator_type import reversed_table
from rvm.builtins.pickling import called, clipped, declare_pickling, iterator_at, iterator_over_rest
from rvm.builtins.sequence import (
    ORDERINGS, check_repeated_size, concatenation_error, repetitions, search_bound,
    sequence_index)
from rvm.objects import protocol, sequences
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import (
    W_List, W_ListIterator, W_ListReverseIterator, extend_list, new_list_of_type, w_list_type)
from rvm.objects.containers.listslices import delete_slice, get_slice, set_slice
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.rlib.arith import MAXINT

list_table = TypeTable(w_list_type, W_List)
declare_subscription(list_table)

iterator_table = iterator_type("list_iterator", W_ListIterator)
reverse_iterator_table = iterator_type("list_reverseiterator", W_ListReverseIterator)


@list_table.constructor("list(cls: cls, *args, **kwargs) [ignoring]")
def new(w_cls):
    return new_list_of_type(w_cls)


@list_table.initializer("list(self, iterable=NULL as (), /) -> None")
def init(self, w_iterable):
    self.clear()
    if w_iterable is not None:
        extend_list(self, w_iterable)


list_table.value("__hash__", w_None)


# Items.

@list_table.method("__len__(self, /) -> int")
def len_(self):
    return self.length()


@list_table.method("__getitem__(self, index, /) [unsigned]")
def getitem(self, w_index):
    if isinstance(w_index, W_Slice):
        return get_slice(self, w_index)
    return self.getitem_checked(sequence_index(w_index, "list"))


@list_table.method("__setitem__(self, key, value, /) -> None")
def setitem(self, w_index, w_value):
    if isinstance(w_index, W_Slice):
        set_slice(self, w_index, w_value)
    else:
        self.setitem_checked(sequence_index(w_index, "list"), w_value)


@list_table.method("__delitem__(self, key, /) -> None")
def delitem(self, w_index):
    if isinstance(w_index, W_Slice):
        delete_slice(self, w_index)
    else:
        self.delitem_checked(sequence_index(w_index, "list"))


@list_table.method("__iter__(self, /)")
def iter_(self):
    return W_ListIterator(self)


@list_table.method("__reversed__(self, /)")
def reversed_(self):
    """Return a reverse iterator over the list."""
    return W_ListReverseIterator(self)


@list_table.method("__contains__(self, key, /) -> bool")
def contains(self, w_item):
    return self.contains(w_item)


# Changes.

@list_table.method("append(self, object, /) -> None")
def append(self, w_object):
    """Append object to the end of the list."""
    self.append(w_object)


@list_table.method("extend(self, iterable, /) -> None")
def extend(self, w_iterable):
    """Extend list by appending elements from the iterable."""
    extend_list(self, w_iterable)


@list_table.method("insert(self, index: int, object, /) -> None")
def insert(self, index, w_object):
    """Insert object before index."""
    self.insert(index, w_object)


@list_table.method("pop(self, index: int = -1, /)")
def pop(self, index):
    """Remove and return item at index (default last).

Raises IndexError if list is empty or index is out of range."""
    return self.pop(index)


@list_table.method("remove(self, value, /) -> None")
def remove(self, w_value):
    """Remove first occurrence of value.

Raises ValueError if the value is not present."""
    index = self.find(w_value, 0, MAXINT)
    if index < 0:
        raise value_error("list.remove(x): x not in list")
    if index < self.length():
        self.delitem_checked(index)


@list_table.method("clear(self, /) -> None")
def clear(self):
    """Remove all items from list."""
    self.clear()


@list_table.method("reverse(self, /) -> None")
def reverse(self):
    """Reverse *IN PLACE*."""
    self.reverse()


@list_table.method("sort(self, /, *, key=None, reverse: cint = 0 as False) -> None")
def sort(self, w_key, reverse):
    """Sort the list in ascending order and return None.

The sort is in-place (i.e. the list itself is modified) and stable (i.e. the
order of two equal elements is maintained).

If a key function is given, apply it once to each list item and sort them,
ascending or descending, according to their function values.

The reverse flag can be set to sort in descending order."""
    self.sort(None if w_key is w_None else w_key, reverse != 0)


@list_table.method("copy(self, /)")
def copy(self):
    """Return a shallow copy of the list."""
    return self.copy()


# Search.

@list_table.method("index(self, value, start=NULL as 0, stop=NULL as sys.maxsize, /) -> int")
def index(self, w_value, w_start, w_stop):
    """Return first index of value.

Raises ValueError if the value is not present."""
    length = self.length()
    start = search_bound(w_start, 0, length)
    stop = search_bound(w_stop, MAXINT, length)
    found = self.find(w_value, start, stop)
    if found < 0:
        raise value_error("%s is not in list" % protocol.repr(w_value))
    return found


@list_table.method("count(self, value, /) -> int")
def count(self, w_value):
    """Return number of occurrences of value."""
    result = 0
    position = self.find(w_value, 0, MAXINT)
    while position >= 0:
        result += 1
        position = self.find(w_value, position + 1, MAXINT)
    return result


# Operators.

@list_table.method("__add__(self, value, /)")
def add(self, w_other):
    if not isinstance(w_other, W_List):
        raise concatenation_error("list", w_other)
    w_result = self.copy()
    w_result.extend(w_other)
    return w_result


@list_table.method("__iadd__(self, value, /)")
def iadd(self, w_value):
    extend_list(self, w_value)
    return self


@list_table.method("__mul__(self, value, /)")
def mul(self, w_value):
    times = repetitions(w_value)
    check_repeated_size(self.length(), times)
    w_result = self.copy()
    w_result.repeat(times)
    return w_result


@list_table.method("__rmul__(self, value, /)")
def rmul(self, w_value):
    return mul(self, w_value)


@list_table.method("__imul__(self, value, /)")
def imul(self, w_value):
    times = repetitions(w_value)
    check_repeated_size(self.length(), times)
    self.repeat(times)
    return self


list_table.sequence_operators()


@list_table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_List):
        return w_NotImplemented
    return protocol.wrap_bool(sequences.lists_equal(self, w_other))


@list_table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_List):
        return w_NotImplemented
    return protocol.wrap_bool(not sequences.lists_equal(self, w_other))


def declare_ordering(name, number):
    @list_table.method("%s(self, value, /)" % name)
    def ordering(self, w_other):
        if not isinstance(w_other, W_List):
            return w_NotImplemented
        return sequences.compare_lists(number, self, w_other)


for _name, _number in ORDERINGS:
    declare_ordering(_name, _number)


@list_table.method("__repr__(self, /) -> str")
def repr_(self):
    return sequences.repr_of_items(self, self.items_w(), "[", "]", "[...]")


# Iterators.

@iterator_table.method("__length_hint__(self, /) -> int [unsigned]")
def length_hint(self):
    if self.w_list is None:
        return 0
    return max(self.w_list.length() - self.index, 0)


@reverse_iterator_table.method("__length_hint__(self, /) -> int [unsigned]")
def reverse_length_hint(self):
    if self.w_list is None:
        return 0
    left = self.index + 1
    return left if left <= self.w_list.length() else 0


def reduce_iterator(self):
    if self.w_list is None:
        return iterator_over_rest([])
    return iterator_at(self.w_list, self.index)


def set_iterator_state(self, w_state):
    if self.w_list is not None:
        self.index = clipped(w_state, 0, self.w_list.length())


def reduce_reverse(self):
    if self.w_list is None:
        return iterator_over_rest([])
    return called(reversed_table.w_type, [self.w_list], W_Int(self.index))


def set_reverse_state(self, w_state):
    if self.w_list is not None:
        self.index = clipped(w_state, -1, self.w_list.length() - 1)


declare_pickling(iterator_table, reduce_iterator, set_iterator_state)
declare_pickling(reverse_iterator_table, reduce_reverse, set_reverse_state)
