"""set and frozenset."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.pickling import called, declare_pickling, iterator_over_rest, own_state
from rvm.objects import protocol, sequences, specials
from rvm.objects.builtin import TypeTable
from rvm.objects.containers import setobject
from rvm.objects.containers.bitsets import pack
from rvm.objects.containers.listobject import new_list
from rvm.objects.containers.setobject import (
    W_AnySet, W_FrozenSet, W_Set, W_SetIterator, is_subset, new_frozenset_of_type, new_set_of_type, set_of,
    sets_equal, w_frozenset_type, w_set_type)
from rvm.objects.errors import key_error
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str


# What set and frozenset have in common.

def union(self, others_w):
    w_result = self.copy()
    for w_other in others_w:
        setobject.update_set(w_result, w_other)
    return w_result


def intersection(self, others_w):
    if len(others_w) == 0:
        return self.copy()
    w_result = setobject.intersection(self, others_w[0])
    for i in range(1, len(others_w)):
        w_result = setobject.intersection(w_result, others_w[i])
    return w_result


def difference(self, others_w):
    if len(others_w) == 0:
        return self.copy()
    w_result = setobject.difference(self, others_w[0])
    for i in range(1, len(others_w)):
        setobject.difference_update(w_result, others_w[i])
    return w_result


def symmetric_difference(self, w_other):
    w_result = self.copy()
    setobject.symmetric_difference_update(w_result, set_of(w_other))
    return w_result


def as_set(w_iterable):
    """Return the set or frozenset itself, or a set of the items of another iterable."""
    if isinstance(w_iterable, W_AnySet):
        return w_iterable
    return set_of(w_iterable)


def reduce(self):
    """Return state information for pickling."""
    return called(self.gettype(), [new_list(self.keys_w())], own_state(self))


def declare_common(table):
    """Declare what both types have in the table of one."""
    declare_subscription(table)
    declare_pickling(table, reduce)
    declare_container(table)
    declare_algebra(table)
    for name, function in OPERATORS:
        declare_operator(table, "__%s__" % name, function)
        declare_reflected(table, "__r%s__" % name, function)
    for name, number in COMPARISONS:
        declare_comparison(table, name, number)


def declare_container(table):
    @table.method("__len__(self, /) -> int")
    def len_(self):
        return self.length()

    @table.method("__contains__(self, item, /) -> bool [unsigned]")
    def contains(self, w_item):
        return self.has(w_item)

    @table.method("__iter__(self, /)")
    def iter_(self):
        return W_SetIterator(self)

    @table.method("__repr__(self, /) -> str")
    def repr_(self):
        name = protocol.type_name(self)
        if self.length() == 0:
            return name + "()"
        if type(self) is W_Set:
            return sequences.repr_of_items(self, self.keys_w(), "{", "}", "set(...)")
        return sequences.repr_of_items(self, self.keys_w(), name + "({", "})", name + "(...)")


def declare_algebra(table):
    @table.method("union(self, /, *others) [unpacked, unsigned]")
    def union_(self, others_w):
        """Return the union of sets as a new set.

(i.e. all elements that are in either set.)"""
        return union(self, others_w)

    @table.method("intersection(self, /, *others) [unpacked, unsigned]")
    def intersection_(self, others_w):
        """Return the intersection of two sets as a new set.

(i.e. all elements that are in both sets.)"""
        return intersection(self, others_w)

    @table.method("difference(self, /, *others) [unpacked, unsigned]")
    def difference_(self, others_w):
        """Return the difference of two or more sets as a new set.

(i.e. all elements that are in this set but not the others.)"""
        return difference(self, others_w)

    @table.method("symmetric_difference(self, value, /) [unsigned]")
    def symmetric_difference_(self, w_other):
        """Return the symmetric difference of two sets as a new set.

(i.e. all elements that are in exactly one of the sets.)"""
        return symmetric_difference(self, w_other)

    @table.method("isdisjoint(self, value, /) -> bool [unsigned]")
    def isdisjoint(self, w_other):
        """Return True if two sets have a null intersection."""
        return setobject.is_disjoint(self, w_other)

    @table.method("issubset(self, value, /) -> bool [unsigned]")
    def issubset(self, w_other):
        """Report whether another set contains this set."""
        return is_subset(self, as_set(w_other))

    @table.method("issuperset(self, value, /) -> bool [unsigned]")
    def issuperset(self, w_other):
        """Report whether this set contains another set."""
        return is_subset(as_set(w_other), self)


def or_(w_left, w_right):
    return union(w_left, [w_right])


def and_(w_left, w_right):
    return intersection(w_left, [w_right])


def sub(w_left, w_right):
    return difference(w_left, [w_right])


OPERATORS = [("or", or_), ("and", and_), ("sub", sub), ("xor", symmetric_difference)]


def declare_operator(table, name, function):
    @table.method("%s(self, value, /)" % name)
    def operator(self, w_value):
        if not isinstance(w_value, W_AnySet):
            return w_NotImplemented
        return function(self, w_value)


def declare_reflected(table, name, function):
    @table.method("%s(self, value, /)" % name)
    def operator(self, w_value):
        if not isinstance(w_value, W_AnySet):
            return w_NotImplemented
        return function(w_value, self)


COMPARISONS = [("__eq__", specials.EQ), ("__ne__", specials.NE), ("__lt__", specials.LT),
               ("__le__", specials.LE), ("__gt__", specials.GT), ("__ge__", specials.GE)]


def declare_comparison(table, name, number):
    @table.method("%s(self, value, /)" % name)
    def comparison(self, w_other):
        if not isinstance(w_other, W_AnySet):
            return w_NotImplemented
        return protocol.wrap_bool(compare_sets(number, self, w_other))


def compare_sets(number, w_left, w_right):
    if number == specials.EQ:
        return sets_equal(w_left, w_right)
    if number == specials.NE:
        return not sets_equal(w_left, w_right)
    if number == specials.LT:
        return w_left.length() < w_right.length() and is_subset(w_left, w_right)
    if number == specials.LE:
        return is_subset(w_left, w_right)
    if number == specials.GT:
        return w_left.length() > w_right.length() and is_subset(w_right, w_left)
    return is_subset(w_right, w_left)


# set.

set_table = TypeTable(w_set_type, W_Set)
declare_common(set_table)
set_table.value("__hash__", w_None)


@set_table.constructor("set(cls: cls, *args, **kwargs) [ignoring]")
def new_set(w_cls):
    return new_set_of_type(w_cls)


@set_table.initializer("set(self, iterable=NULL, /) -> None [unsigned, strict, called=type]")
def init_set(self, w_iterable):
    self.clear()
    if w_iterable is not None:
        setobject.update_set(self, w_iterable)


@set_table.method("add(self, object, /) -> None [unsigned]")
def add(self, w_object):
    """Add an element to a set.

This has no effect if the element is already present."""
    self.add(w_object)


@set_table.method("discard(self, object, /) -> None [unsigned]")
def discard(self, w_object):
    """Remove an element from a set if it is a member.

Unlike set.remove(), the discard() method does not raise
an exception when an element is missing from the set."""
    self.discard(w_object)


@set_table.method("remove(self, object, /) -> None [unsigned]")
def remove(self, w_object):
    """Remove an element from a set; it must be a member.

If the element is not a member, raise a KeyError."""
    if not self.discard(w_object):
        raise key_error(w_object)


@set_table.method("pop(self, /) [unsigned]")
def pop(self):
    """Remove and return an arbitrary set element.
Raises KeyError if the set is empty."""
    w_item = self.pop_any()
    if w_item is None:
        raise key_error(W_Str("pop from an empty set"))
    return w_item


@set_table.method("clear(self, /) -> None [unsigned]")
def clear(self):
    """Remove all elements from this set."""
    self.clear()


@set_table.method("copy(self, /) [unsigned]")
def copy_set(self):
    """Return a shallow copy of a set."""
    return self.copy()


@set_table.method("update(self, /, *others) -> None [unpacked, unsigned]")
def update(self, others_w):
    """Update a set with the union of itself and others."""
    for w_other in others_w:
        setobject.update_set(self, w_other)


@set_table.method("intersection_update(self, /, *others) -> None [unpacked, unsigned]")
def intersection_update(self, others_w):
    """Update a set with the intersection of itself and another."""
    setobject.replace_members(self, intersection(self, others_w))


@set_table.method("difference_update(self, /, *others) -> None [unpacked, unsigned]")
def difference_update(self, others_w):
    """Remove all elements of another set from this set."""
    for w_other in others_w:
        setobject.difference_update(self, w_other)


@set_table.method("symmetric_difference_update(self, value, /) -> None [unsigned]")
def symmetric_difference_update(self, w_other):
    """Update a set with the symmetric difference of itself and another."""
    setobject.symmetric_difference_update(self, w_other if w_other is self else set_of(w_other))


def inplace_or(w_set, w_value):
    setobject.update_set(w_set, w_value)


def inplace_and(w_set, w_value):
    setobject.replace_members(w_set, setobject.intersection(w_set, w_value))


INPLACE_OPERATORS = [("__ior__", inplace_or), ("__iand__", inplace_and),
                     ("__isub__", setobject.difference_update),
                     ("__ixor__", setobject.symmetric_difference_update)]


def declare_inplace(name, function):
    @set_table.method("%s(self, value, /)" % name)
    def operator(self, w_value):
        if not isinstance(w_value, W_AnySet):
            return w_NotImplemented
        function(self, w_value)
        return self


for _name, _function in INPLACE_OPERATORS:
    declare_inplace(_name, _function)


# frozenset.

frozenset_table = TypeTable(w_frozenset_type, W_FrozenSet)
declare_common(frozenset_table)


@frozenset_table.constructor("frozenset(cls: cls, iterable=NULL, /) [unsigned, called=type]")
def new_frozenset(w_cls, w_iterable):
    if w_cls is w_frozenset_type and w_iterable is not None and type(w_iterable) is W_FrozenSet:
        return w_iterable
    w_set = new_frozenset_of_type(w_cls)
    if w_iterable is not None:
        setobject.update_set(w_set, w_iterable)
        pack(w_set)
    return w_set


@frozenset_table.method("copy(self, /) [unsigned]")
def copy_frozenset(self):
    """Return a shallow copy of a set."""
    if type(self) is W_FrozenSet:
        return self
    return self.copy()


@frozenset_table.method("__hash__(self, /) -> int")
def hash_frozenset(self):
    return self.hash()


# Iterator.

set_iterator_table = iterator_type("set_iterator", W_SetIterator)


@set_iterator_table.method("__length_hint__(self, /) -> int [unsigned]")
def length_hint(self):
    return self.length_hint()


def reduce_iterator(self):
    return iterator_over_rest(self.rest_w())


declare_pickling(set_iterator_table, reduce_iterator)
