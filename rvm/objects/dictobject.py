"""dict: W_Dict, its machine-level methods, and its iterators.

A table keeps the entries (rvm.objects.tables), or they are kept elsewhere: the attributes of
an instance or of a module, seen as a dict (rvm.objects.nametables).
"""
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import runtime_error, type_error, value_error
from rvm.objects.instance import user_subclass
from rvm.objects.keys import key_hash
from rvm.objects.root import W_Iterator
from rvm.objects.tables import W_Table, has_plain_hash
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import MAPPING, Layout
from rvm.rlib.jit import loop_driver, promote


class W_Dict(W_Table):

    def __init__(self):
        self.init_empty_table()

    def copy(self):
        """Return a dict (not of a derived class) with the same entries."""
        w_dict = W_Dict()
        self.copy_entries(w_dict)
        return w_dict

    def items_w(self):
        """Return a new list of (key, value) tuples."""
        result = []
        iterator = self.entries()
        while iterator.advance():
            result.append(W_Tuple([iterator.key(), iterator.w_value]))
        return result

    def pairs(self):
        """Return a new list of machine-level pairs, for callers that may change the dict meanwhile."""
        result = []
        iterator = self.entries()
        while iterator.advance():
            result.append((iterator.key(), iterator.w_value))
        return result

    def update_from(self, w_other):
        """Set all entries of another dict."""
        if w_other is self:
            return
        if self.length() == 0 and self.strategy.is_own():
            w_other.copy_entries(self)
        else:
            self.set_entries_of(w_other)

    def set_entries_of(self, w_other):
        """Set each entry of another dict: of its own, as a loop, so that a trace takes in what copies a dict."""
        size = w_other.length()
        iterator = w_other.guarded_entries()
        while iterator.advance():
            iterator.put_into(self)
            if w_other.length() != size:
                raise runtime_error("dict mutated during update")

    def pop(self, w_key):
        """Delete the entry and return its value, or None (machine-level) if there is none."""
        if has_plain_hash(w_key):
            w_value = self.getitem(w_key)
            if w_value is not None:
                self.delitem(w_key)
            return w_value
        hash = key_hash(w_key)
        w_value = self.getitem_hashed(w_key, hash)
        if w_value is not None:
            self.delitem_hashed(w_key, hash)
        return w_value

    def setdefault(self, w_key, w_default):
        """Return the value; if there is none, set it to `w_default`."""
        if has_plain_hash(w_key):
            w_value = self.getitem(w_key)
            if w_value is None:
                self.setitem(w_key, w_default)
                return w_default
            return w_value
        hash = key_hash(w_key)
        w_value = self.getitem_hashed(w_key, hash)
        if w_value is None:
            self.setitem_hashed(w_key, hash, w_default)
            return w_default
        return w_value

    def native_iter(self):
        if type(self) is W_Dict:
            return W_DictKeyIterator(self)
        return None

    def stored_items_w(self):
        return self.keys_w() if type(self) is W_Dict else None


W_DictUser = user_subclass(W_Dict)
w_dict_type = builtin_type("dict", W_Dict, w_object_type, Layout("dict"), collection=MAPPING, matches_self=True)


def new_dict():
    return W_Dict()


def new_dict_of_type(w_type):
    """Return an empty dict of `w_type`: dict itself or a class derived from it."""
    if w_type is w_dict_type:
        return W_Dict()
    w_dict = W_DictUser()
    w_dict.init_instance(w_type)
    return w_dict


def update_dict(w_dict, w_other):
    """Do dict.update with one argument: a mapping, or an iterable of pairs."""
    if isinstance(w_other, W_Dict) and iterates_as_dict(w_other):
        w_dict.update_from(w_other)
        return
    w_keys = protocol.find_attr(w_other, "keys")
    if w_keys is None:
        update_from_pairs(w_dict, w_other)
    else:
        update_from_mapping(w_dict, w_other, w_keys.call0())


def copy_dict(w_dict):
    """Do dict.copy; like update_dict, it uses a derived class's own `__iter__`."""
    if w_dict.length() == 0 or iterates_as_dict(w_dict):
        return w_dict.copy()
    w_copy = new_dict()
    update_dict(w_copy, w_dict)
    return w_copy


def iterates_as_dict(w_dict):
    """Return whether the class has dict's `__iter__`, and not one of its own."""
    return type(w_dict) is W_Dict or w_dict.gettype().special(specials.ITER) is w_dict_type.special(specials.ITER)


def update_from_mapping(w_dict, w_mapping, w_keys):
    w_iter = protocol.iter(w_keys)
    while True:
        w_key = protocol.next_item(w_iter)
        if w_key is None:
            return
        w_dict.setitem(w_key, protocol.getitem(w_mapping, w_key))


def update_from_pairs(w_dict, w_pairs):
    w_iter = protocol.iter(w_pairs)
    w_shape = promote(w_iter.loop_shape())
    number = 0
    while True:
        pairs_driver.jit_merge_point(w_shape=w_shape)
        w_pair = protocol.next_item(w_iter)
        if w_pair is None:
            return
        if type(w_pair) is W_Tuple and len(w_pair.items_w) == 2:
            w_dict.setitem(w_pair.items_w[0], w_pair.items_w[1])
        else:
            set_pair(w_dict, w_pair, number)
        number += 1


pairs_driver = loop_driver("pairs", "pairs to a dict")


def set_pair(w_dict, w_pair, number):
    """Set an entry of an iterable, the one with this number, of a key and a value."""
    if not protocol.is_iterable(w_pair):
        raise type_error("cannot convert dictionary update sequence element #%d to a sequence" % number)
    pair_w = protocol.items_of(w_pair)
    if len(pair_w) != 2:
        raise value_error("dictionary update sequence element #%d has length %d; 2 is required" % (
            number, len(pair_w)))
    w_dict.setitem(pair_w[0], pair_w[1])


def dicts_equal(w_1, w_2):
    """Return whether two dicts are equal; `==` of their values may run code of the program."""
    if w_1.length() != w_2.length():
        return False
    size = w_1.length()
    iterator = w_1.guarded_entries()
    while w_1.length() == size and iterator.advance():
        w_value = iterator.w_value()
        w_other = iterator.find_in(w_2)
        if w_other is None or not protocol.equal(w_value, w_other):
            return False
    return True


def items_left(w_iter):
    """Return a list of the items that an iterator still has."""
    items_w = []
    while True:
        w_item = w_iter.next_item()
        if w_item is None:
            return items_w
        items_w.append(w_item)


class W_TableIterator(W_Iterator):
    """An iterator over a dict or a set, which raises RuntimeError if its size changes."""

    def __init__(self, table):
        self.table = table          # None: at the end
        self.size = table.length()
        self.remaining = self.size
        self.deletions = -1         # of the table, when there was no item left
        self.iterator = table.guarded_entries()

    def next_item(self):
        table = self.table
        if table is None:
            return None
        if table.length() != self.size:
            self.size = -1          # the error stays
            raise runtime_error(self.changed_message())
        if not self.iterator.advance():
            if self.remaining == 0 and self.size > 0 and table.deletions != self.deletions:
                table.keys_changed()
            self.table = None
            return None
        if self.remaining == 0:
            table.keys_changed()
            self.table = None
            return None
        self.remaining -= 1
        if self.remaining == 0:
            self.deletions = table.deletions
        w_item = self.current()
        self.iterator.forget_value()
        return w_item

    def length_hint(self):
        if self.table is None or self.table.length() != self.size:
            return 0
        return self.remaining

    def rest_w(self):
        """Return a list of the items that are left; the iterator stays where it is."""
        table = self.table
        remaining = self.remaining
        position = self.iterator.position
        items_w = items_left(self)
        if table is not None:
            self.table = table
            self.remaining = remaining
            self.iterator = table.guarded_entries()
            for i in range(position):
                self.iterator.advance()
        return items_w

    def current(self):
        raise NotImplementedError

    def changed_message(self):
        return "dictionary changed size during iteration"


class W_DictKeyIterator(W_TableIterator):
    def current(self):
        return self.iterator.key()


class W_DictValueIterator(W_TableIterator):
    def current(self):
        return self.iterator.w_value()


class W_DictItemIterator(W_TableIterator):
    def current(self):
        return W_Tuple([self.iterator.key(), self.iterator.w_value()])


class W_DictReverseIterator(W_Iterator):
    """reversed() of a dict or a view; it takes the keys at the start."""

    def __init__(self, table):
        self.table = table          # None: at the end
        self.size = table.length()
        self.keys = table.hashed_keys()
        self.position = len(self.keys) - 1

    def next_item(self):
        table = self.table
        if table is None:
            return None
        if table.length() != self.size:
            self.size = -1
            raise runtime_error("dictionary changed size during iteration")
        position = self.position
        if position < 0:
            self.table = None
            return None
        self.position = position - 1
        w_key, hash = self.keys[position]
        w_value = table.getitem_hashed(w_key, hash)
        if w_value is None:
            raise runtime_error("dictionary keys changed during iteration")
        return self.entry(w_key, w_value)

    def length_hint(self):
        if self.table is None or self.table.length() != self.size:
            return 0
        return self.position + 1

    def rest_w(self):
        """Return a list of the items that are left; the iterator stays where it is."""
        table = self.table
        position = self.position
        items_w = items_left(self)
        self.table = table
        self.position = position
        return items_w

    def entry(self, w_key, w_value):
        raise NotImplementedError


class W_DictReverseKeyIterator(W_DictReverseIterator):
    def entry(self, w_key, w_value):
        return w_key


class W_DictReverseValueIterator(W_DictReverseIterator):
    def entry(self, w_key, w_value):
        return w_value


class W_DictReverseItemIterator(W_DictReverseIterator):
    def entry(self, w_key, w_value):
        return W_Tuple([w_key, w_value])
