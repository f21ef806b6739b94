"""dict_keys, dict_values and dict_items."""
from rvm.objects import protocol, sequences, specials
from rvm.objects.builtin import TypeTable
from rvm.objects.containers import setobject
from rvm.objects.containers.dictviews import (
    W_DictItems, W_DictKeys, W_DictSetView, W_DictValues, all_in, set_size, w_dict_items_type,
    w_dict_keys_type, w_dict_values_type)
from rvm.objects.containers.mappingproxy import W_MappingProxy
from rvm.objects.root import w_None, w_NotImplemented


def declare_view(w_type, cls):
    """Declare what all three views have; return the table."""
    table = TypeTable(w_type, cls)

    @table.method("__len__(self, /) -> int")
    def len_(self):
        return self.length()

    @table.method("__iter__(self, /)")
    def iter_(self):
        return self.native_iter()

    @table.method("__reversed__(self, /) [unsigned]")
    def reversed_(self):
        return self.reverse_iter()

    @table.getter("mapping")
    def mapping(self):
        return W_MappingProxy(self.w_dict)

    @table.method("__repr__(self, /) -> str")
    def repr_(self):
        return sequences.repr_of_items(self, self.items_w(), w_type.name + "([", "])", "...")

    return table


def declare_set_view(w_type, cls):
    """Declare what the views have that are like sets."""
    table = declare_view(w_type, cls)
    table.value("__hash__", w_None)

    @table.method("__contains__(self, key, /) -> bool")
    def contains(self, w_item):
        return self.contains(w_item)

    @table.method("isdisjoint(self, value, /) -> bool [unsigned]")
    def isdisjoint(self, w_other):
        """Return True if the view and the given iterable have a null intersection."""
        return is_disjoint(self, w_other)

    for name, number in COMPARISONS:
        declare_comparison(table, name, number)
    for name, function in OPERATIONS:
        declare_operation(table, "__%s__" % name, function)
        declare_reflected(table, "__r%s__" % name, function)


def declare_comparison(table, name, number):
    @table.method("%s(self, value, /)" % name)
    def comparison(self, w_other):
        size = set_size(w_other)
        if size < 0:
            return w_NotImplemented
        return protocol.wrap_bool(compare_views(number, self, w_other, size))


def declare_operation(table, name, function):
    @table.method("%s(self, value, /)" % name)
    def operation(self, w_other):
        return function(self, w_other)


def declare_reflected(table, name, function):
    @table.method("%s(self, value, /)" % name)
    def operation(self, w_other):
        return function(w_other, self)


COMPARISONS = [("__eq__", specials.EQ), ("__ne__", specials.NE), ("__lt__", specials.LT),
               ("__le__", specials.LE), ("__gt__", specials.GT), ("__ge__", specials.GE)]


def compare_views(number, w_view, w_other, size):
    """Compare a view with another object as sets; `size` is that of `w_other`."""
    length = w_view.length()
    if number == specials.EQ:
        return length == size and all_in(w_view, w_other)
    if number == specials.NE:
        return not (length == size and all_in(w_view, w_other))
    if number == specials.LT:
        return length < size and all_in(w_view, w_other)
    if number == specials.LE:
        return length <= size and all_in(w_view, w_other)
    if number == specials.GT:
        return length > size and all_in(w_other, w_view)
    return length >= size and all_in(w_other, w_view)


def is_disjoint(w_view, w_other):
    if set_size(w_other) > w_view.length() and not isinstance(w_other, W_DictKeys):
        return not any_in(w_view, w_other)
    return not any_in(w_other, w_view)


def any_in(w_iterable, w_container):
    w_iter = protocol.iter(w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return False
        if protocol.contains(w_container, w_item):
            return True


# The operations of sets.  One of the two iterables is a view; the result is a set.

def and_(w_left, w_right):
    w_view = w_left
    w_other = w_right
    if not isinstance(w_left, W_DictSetView):
        w_view = w_right
        w_other = w_left
    assert isinstance(w_view, W_DictSetView)
    if type(w_other) is setobject.W_Set and w_view.length() <= w_other.length():
        return setobject.intersection(w_other, w_view)
    if isinstance(w_left, W_DictSetView) and isinstance(w_right, W_DictSetView) and w_right.length() > w_left.length():
        w_view = w_right
        w_other = w_left
    w_result = setobject.W_Set()
    for w_item in protocol.items_of(w_other):
        if protocol.contains(w_view, w_item):
            w_result.add(w_item)
    return w_result


def or_(w_left, w_right):
    w_result = setobject.set_of(w_left)
    setobject.update_set(w_result, w_right)
    return w_result


def sub(w_left, w_right):
    w_result = setobject.set_of(w_left)
    setobject.difference_update(w_result, w_right)
    return w_result


def xor(w_left, w_right):
    w_result = setobject.set_of(w_left)
    setobject.symmetric_difference_update(w_result, setobject.set_of(w_right))
    return w_result


OPERATIONS = [("and", and_), ("or", or_), ("sub", sub), ("xor", xor)]

declare_set_view(w_dict_keys_type, W_DictKeys)
declare_set_view(w_dict_items_type, W_DictItems)
declare_view(w_dict_values_type, W_DictValues)
