"""_collections.defaultdict: a dict that makes the values of missing keys."""
from rvm.builtins.dict_type import update
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.pickling import declare_pickling
from rvm.modules._collections import collections
from rvm.objects import protocol, sequences, specials
from rvm.objects.basetypes import builtin_type, own_name
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict, w_dict_type
from rvm.objects.errors import key_error, type_error
from rvm.objects.instance import user_subclass
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout


class W_DefaultDict(W_Dict):
    def __init__(self):
        self.init_empty_table()
        self.w_factory = w_None


W_DefaultDictUser = user_subclass(W_DefaultDict)
w_defaultdict_type = builtin_type(
    "collections.defaultdict", W_DefaultDict, w_dict_type, Layout("defaultdict"))


def new_defaultdict_of_type(w_type):
    """Return an empty defaultdict of `w_type`, which is defaultdict or a class derived from it."""
    if w_type is w_defaultdict_type:
        return W_DefaultDict()
    w_dict = W_DefaultDictUser()
    w_dict.init_instance(w_type)
    return w_dict

collections.value("defaultdict", w_defaultdict_type)
table = TypeTable(w_defaultdict_type, W_DefaultDict)
declare_subscription(table)


@table.constructor("defaultdict(cls: cls, *args, **kwargs) [ignoring]")
def new(w_cls):
    return new_defaultdict_of_type(w_cls)


@table.initializer("defaultdict(self, factory=NULL, iterable=NULL, /, **kwargs) -> None [unsigned]")
def init(self, w_factory, w_iterable, names, values_w):
    if w_factory is None:
        w_factory = w_None
    if w_factory is not w_None and w_factory.gettype().special(specials.CALL) is None:
        raise type_error("first argument must be callable or None")
    self.w_factory = w_factory
    update(self, w_iterable, names, values_w)


@table.method("__missing__(self, key, /) [unsigned]")
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


table.method("copy(self, /) [unsigned]")(copy)
table.method("__copy__(self, /) [unsigned]")(copy)


def reduce(self):
    """Return state information for pickling."""
    args_w = [self.w_factory] if self.w_factory is not w_None else []
    w_items = protocol.getattr(self, "items").call0()
    return W_Tuple([self.gettype(), W_Tuple(args_w), w_None, w_None, protocol.iter(w_items)])


declare_pickling(table, reduce)


@table.method("__or__(self, value, /)")
def or_(self, w_other):
    return merged(self, self, w_other)


@table.method("__ror__(self, value, /)")
def ror(self, w_other):
    return merged(self, w_other, self)


def merged(self, w_left, w_right):
    """Return `w_left | w_right`, of the type and with the factory of `self`, which is one of them."""
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
    """Return the repr of the factory, which may contain this dict."""
    w_factory = self.w_factory
    if not sequences.under_way.enter(w_factory):
        return "..."
    try:
        return protocol.repr(w_factory)
    finally:
        sequences.under_way.leave()
