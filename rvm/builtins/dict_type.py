"""dict and its iterators."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.pickling import declare_pickling, iterator_over_rest
from rvm.objects import protocol, sequences
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.dictviews import W_DictItems, W_DictKeys, W_DictValues
from rvm.objects.containers.setobject import W_FrozenSet, W_Set
from rvm.objects.dictobject import (
    W_Dict, W_DictItemIterator, W_DictKeyIterator, W_DictReverseItemIterator, W_DictReverseKeyIterator,
    W_DictReverseValueIterator, W_DictValueIterator, copy_dict, dicts_equal, new_dict_of_type, update_dict, w_dict_type)
from rvm.objects.errors import key_error
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tables import W_Table
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import loop_driver, promote

dict_table = TypeTable(w_dict_type, W_Dict)
declare_subscription(dict_table)


@dict_table.constructor("dict(cls: cls, *args, **kwargs) [ignoring]")
def new(w_cls):
    return new_dict_of_type(w_cls)


@dict_table.initializer("dict(self, iterable=NULL, /, **kwargs) -> None [unpacked, unsigned]")
def init(self, w_iterable, names, values_w):
    update(self, w_iterable, names, values_w)


dict_table.value("__hash__", w_None)


# Items.

@dict_table.method("__len__(self, /) -> int")
def len_(self):
    return self.length()


@dict_table.method("__getitem__(self, key, /) [unsigned]")
def getitem(self, w_key):
    w_value = self.getitem(w_key)
    if w_value is not None:
        return w_value
    if type(self) is not W_Dict:
        w_missing = self.gettype().lookup("__missing__")
        if w_missing is not None:
            return protocol.call_method1(w_missing, self, w_key)
    raise key_error(w_key)


@dict_table.method("__setitem__(self, key, value, /) -> None")
def setitem(self, w_key, w_value):
    self.setitem(w_key, w_value)


@dict_table.method("__delitem__(self, key, /) -> None")
def delitem(self, w_key):
    if not self.delitem(w_key):
        raise key_error(w_key)


@dict_table.method("__contains__(self, key, /) -> bool")
def contains(self, w_key):
    """True if the dictionary has the specified key, else False."""
    return self.contains(w_key)


@dict_table.method("get(self, key, default=None, /)")
def get(self, w_key, w_default):
    """Return the value for key if key is in the dictionary, else default."""
    w_value = self.getitem(w_key)
    return w_default if w_value is None else w_value


@dict_table.method("setdefault(self, key, default=None, /)")
def setdefault(self, w_key, w_default):
    """Insert key with a value of default if key is not in the dictionary.

Return the value for key if key is in the dictionary, else default."""
    return self.setdefault(w_key, w_default)


@dict_table.method("pop(self, key, default=NULL, /)")
def pop(self, w_key, w_default):
    """D.pop(k[,d]) -> v, remove specified key and return the corresponding value.

If the key is not found, return the default if given; otherwise,
raise a KeyError."""
    if self.length() != 0:
        w_value = self.pop(w_key)
        if w_value is not None:
            return w_value
    if w_default is None:
        raise key_error(w_key)
    return w_default


@dict_table.method("popitem(self, /)")
def popitem(self):
    """Remove and return a (key, value) pair as a 2-tuple.

Pairs are returned in LIFO (last-in, first-out) order.
Raises KeyError if the dict is empty."""
    w_key, w_value = self.pop_last()
    if w_key is None:
        raise key_error(W_Str("popitem(): dictionary is empty"))
    return W_Tuple([w_key, w_value])


# All entries.

@dict_table.method("clear(self, /) -> None [unsigned]")
def clear(self):
    """D.clear() -> None.  Remove all items from D."""
    self.clear()


@dict_table.method("copy(self, /) [unsigned]")
def copy(self):
    """D.copy() -> a shallow copy of D"""
    return copy_dict(self)


@dict_table.method("update(self, iterable=NULL, /, **kwargs) -> None [unpacked, unsigned]")
def update(self, w_iterable, names, values_w):
    """D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.
If E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]
If E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v
In either case, this is followed by: for k in F:  D[k] = F[k]"""
    if w_iterable is not None:
        update_dict(self, w_iterable)
    if len(names) != 0:
        set_named(self, names, values_w)


def set_named(w_dict, names, values_w):
    """Set the values of keywords."""
    for i in range(len(names)):
        w_dict.setitem_str(names[i], values_w[i])


@dict_table.class_method("fromkeys(cls, iterable, value=None, /)")
def fromkeys(w_cls, w_iterable, w_value):
    """Create a new dictionary with keys from iterable and values set to value."""
    w_result = w_cls.call0()
    if type(w_result) is W_Dict and w_result.length() == 0 and (
            type(w_iterable) is W_Dict or type(w_iterable) is W_Set or type(w_iterable) is W_FrozenSet):
        assert isinstance(w_iterable, W_Table)
        w_result.put_keys_of(w_iterable, w_value)       # without hashing them
        return w_result
    set_keys(w_result, protocol.iter(w_iterable), w_value)
    return w_result


def set_keys(w_dict, w_iter, w_value):
    """Set the value of each key that the iterator has; `w_dict` may be anything that takes items."""
    w_shape = promote(w_iter.loop_shape())
    while True:
        keys_driver.jit_merge_point(w_shape=w_shape)
        w_key = protocol.next_item(w_iter)
        if w_key is None:
            return
        if type(w_dict) is W_Dict:
            w_dict.setitem(w_key, w_value)
        else:
            protocol.setitem(w_dict, w_key, w_value)


keys_driver = loop_driver("fromkeys", "keys to a dict")


@dict_table.method("keys(self, /) [unsigned]")
def keys(self):
    """D.keys() -> a set-like object providing a view on D's keys"""
    return W_DictKeys(self)


@dict_table.method("values(self, /) [unsigned]")
def values(self):
    """D.values() -> an object providing a view on D's values"""
    return W_DictValues(self)


@dict_table.method("items(self, /) [unsigned]")
def items(self):
    """D.items() -> a set-like object providing a view on D's items"""
    return W_DictItems(self)


@dict_table.method("__iter__(self, /)")
def iter_(self):
    return W_DictKeyIterator(self)


@dict_table.method("__reversed__(self, /)")
def reversed_(self):
    """Return a reverse iterator over the dict keys."""
    return W_DictReverseKeyIterator(self)


# Operators.

@dict_table.method("__or__(self, value, /)")
def or_(self, w_value):
    if not isinstance(w_value, W_Dict):
        return w_NotImplemented
    w_result = copy_dict(self)
    update_dict(w_result, w_value)
    return w_result


@dict_table.method("__ror__(self, value, /)")
def ror(self, w_value):
    if not isinstance(w_value, W_Dict):
        return w_NotImplemented
    return or_(w_value, self)


@dict_table.method("__ior__(self, value, /)")
def ior(self, w_value):
    update_dict(self, w_value)
    return self


@dict_table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Dict):
        return w_NotImplemented
    return protocol.wrap_bool(dicts_equal(self, w_other))


@dict_table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_Dict):
        return w_NotImplemented
    return protocol.wrap_bool(not dicts_equal(self, w_other))


@dict_table.method("__repr__(self, /) -> str")
def repr_(self):
    return sequences.repr_of_entries(self, self.keys_w(), self.values_w())


# Iterators.

def declare_iterator(name, cls):
    table = iterator_type(name, cls)

    @table.method("__length_hint__(self, /) -> int [unsigned]")
    def length_hint(self):
        return self.length_hint()

    def reduce(self):
        return iterator_over_rest(self.rest_w())

    declare_pickling(table, reduce)


declare_iterator("dict_keyiterator", W_DictKeyIterator)
declare_iterator("dict_valueiterator", W_DictValueIterator)
declare_iterator("dict_itemiterator", W_DictItemIterator)
declare_iterator("dict_reversekeyiterator", W_DictReverseKeyIterator)
declare_iterator("dict_reversevalueiterator", W_DictReverseValueIterator)
declare_iterator("dict_reverseitemiterator", W_DictReverseItemIterator)
