"""_collections: defaultdict, and what Counter and namedtuple need to be fast."""
from rvm.builtins.dict_type import dict_table, update
from rvm.builtins.genericalias_type import declare_subscription
from rvm.interp import operations
from rvm.modules._collections.defaultdictobject import W_DefaultDict, new_defaultdict_of_type, w_defaultdict_type
from rvm.modules._collections.deque import collections
from rvm.objects import protocol, sequences, specials
from rvm.objects.basetypes import builtin_type, own_name, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import attribute_error, index_error, key_error, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.keys import key_hash
from rvm.objects.root import W_Root, w_None, w_NotImplemented
from rvm.objects.tupleobject import W_Tuple

# defaultdict

collections.value("defaultdict", w_defaultdict_type)
table = TypeTable(w_defaultdict_type, W_DefaultDict)
declare_subscription(table)


@table.constructor("defaultdict(cls: cls, *args, **kwargs)")
def new(w_cls, args_w, names, values_w):
    return new_defaultdict_of_type(w_cls)


@table.initializer("defaultdict(self, factory=NULL, iterable=NULL, /, **kwargs) -> None")
def init(self, w_factory, w_iterable, names, values_w):
    if w_factory is None:
        w_factory = w_None
    if w_factory is not w_None and w_factory.gettype().special(specials.CALL) is None:
        raise type_error("first argument must be callable or None")
    self.w_factory = w_factory
    update(self, w_iterable, names, values_w)


@table.method("__missing__(self, key, /)")
def missing(self, w_key):
    """__missing__(key) # Called by __getitem__ for missing key; pseudo-code:
  if self.default_factory is None: raise KeyError((key,))
  self[key] = value = self.default_factory()
  return value
"""
    w_factory = self.w_factory
    if w_factory is w_None:
        raise key_error(w_key)
    w_value = w_factory.call0()
    if type(self) is W_DefaultDict:
        self.setitem(w_key, w_value)
    else:
        protocol.setitem(self, w_key, w_value)
    return w_value


def set_factory(self, w_factory):
    self.w_factory = w_factory


def delete_factory(self):
    self.w_factory = w_None


@table.getter("default_factory", set_factory, delete_factory)
def get_factory(self):
    """Factory for default value called by __missing__()."""
    return self.w_factory


def copy(self):
    """D.copy() -> a shallow copy of D."""
    return self.gettype().call2(self.w_factory, self)


table.method("copy(self, /)")(copy)
table.method("__copy__(self, /)")(copy)


@table.method("__or__(self, value, /)")
def or_(self, w_other):
    return merged(self, self, w_other)


@table.method("__ror__(self, value, /)")
def ror(self, w_other):
    return merged(self, w_other, self)


def merged(self, w_left, w_right):
    """`w_left | w_right`, of the type and with the factory of `self`, which is one of them."""
    if not isinstance(w_left, W_Dict) or not isinstance(w_right, W_Dict):
        return w_NotImplemented
    w_result = self.gettype().call2(self.w_factory, w_left)
    if not isinstance(w_result, W_Dict):
        return w_NotImplemented
    w_result.update_from(w_right)
    return w_result


@table.method("__repr__(self, /) -> str")
def repr_(self):
    factory = protocol.repr(w_None)
    if self.w_factory is not w_None:
        factory = factory_repr(self)
    entries = sequences.repr_of_entries(self, self.keys_w(), self.values_w())
    return "%s(%s, %s)" % (own_name(self.gettype()), factory, entries)


def factory_repr(self):
    """The factory's repr, which may lead back to this very dict."""
    w_factory = self.w_factory
    if not sequences.under_way.enter(w_factory):
        return "..."
    try:
        return protocol.repr(w_factory)
    finally:
        sequences.under_way.leave()


# Counter

w_dict_get = dict_table.w_type.dict["get"]
w_dict_setitem = dict_table.w_type.dict["__setitem__"]


@collections.function("_count_elements(mapping, iterable, /) -> None")
def count_elements(w_mapping, w_iterable):
    """Count elements in the iterable, updating the mapping"""
    w_type = w_mapping.gettype()
    is_plain = (isinstance(w_mapping, W_Dict) and w_type.lookup("get") is w_dict_get
                and w_type.special(specials.SETITEM) is w_dict_setitem)
    w_get = protocol.getattr(w_mapping, "get")
    w_zero = W_Int(0)
    w_one = W_Int(1)
    w_iter = protocol.iter(w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        if is_plain:
            assert isinstance(w_mapping, W_Dict)
            hash = key_hash(w_item)
            w_count = w_mapping.getitem_hashed(w_item, hash)
            w_mapping.setitem_hashed(w_item, hash, w_one if w_count is None else operations.add(w_count, w_one))
        else:
            w_count = w_get.call2(w_item, w_zero)
            protocol.setitem(w_mapping, w_item, operations.add(w_count, w_one))


# namedtuple

class W_TupleGetter(W_Root):
    """The property of a named tuple that gives its item at `index`."""
    _immutable_fields_ = ["index"]

    def __init__(self, index, w_doc):
        self.index = index
        self.w_doc = w_doc

    def is_data_descr(self):
        return True

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        if not isinstance(w_object, W_Tuple):
            raise type_error("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object" % (
                self.index, protocol.type_name(w_object)))
        index = self.index
        if index < 0 or index >= len(w_object.items_w):
            raise index_error("tuple index out of range")
        return w_object.items_w[index]

    def descr_set(self, w_object, w_value):
        raise attribute_error("can't set attribute")

    def descr_delete(self, w_object):
        raise attribute_error("can't delete attribute")


getter_table = TypeTable(builtin_type("_collections._tuplegetter", W_TupleGetter, w_object_type), W_TupleGetter)
collections.value("_tuplegetter", getter_table.w_type)


@getter_table.constructor("_tuplegetter(cls: cls, index: int, doc, /)")
def new_getter(w_cls, index, w_doc):
    return W_TupleGetter(index, w_doc)


@getter_table.method("__get__(self, instance, owner=NULL, /)")
def getter_get(self, w_instance, w_owner):
    return self.descr_get(None if w_instance is w_None else w_instance, w_owner)


def set_doc(self, w_doc):
    self.w_doc = w_doc


@getter_table.getter("__doc__", set_doc)
def get_doc(self):
    return self.w_doc


@getter_table.method("__repr__(self, /) -> str")
def getter_repr(self):
    return "_tuplegetter(%d, %s)" % (self.index, protocol.repr(self.w_doc))
