"""_collections._count_elements: what collections.Counter counts with."""
from rvm.builtins.dict_type import dict_table
from rvm.interp import operations
from rvm.modules._collections import collections
from rvm.objects import protocol, specials
from rvm.objects.dictobject import W_Dict
from rvm.objects.intobject import W_Int
from rvm.objects.keys import key_hash
from rvm.objects.tables import has_plain_hash
from rvm.rlib.jit import loop_driver, promote

w_dict_get = dict_table.w_type.dict["get"]
w_dict_setitem = dict_table.w_type.dict["__setitem__"]


@collections.function("_count_elements(mapping, iterable, /) -> None")
def count_elements(w_mapping, w_iterable):
    """Count elements in the iterable, updating the mapping"""
    w_type = w_mapping.gettype()
    is_plain = (isinstance(w_mapping, W_Dict) and w_type.lookup("get") is w_dict_get
                and w_type.special(specials.SETITEM) is w_dict_setitem)
    w_get = protocol.getattr(w_mapping, "get")
    w_iter = protocol.iter(w_iterable)
    if is_plain:
        assert isinstance(w_mapping, W_Dict)
        count_in_dict(w_mapping, w_iter)
    else:
        count_in_mapping(w_mapping, w_get, w_iter)


def count_in_dict(w_dict, w_iter):
    """Count what an iterator still has, in a dict whose methods are dict's."""
    w_one = W_Int(1)
    w_shape = promote(w_iter.loop_shape())
    while True:
        counting_driver.jit_merge_point(w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        if has_plain_hash(w_item):
            w_count = w_dict.getitem(w_item)
            w_dict.setitem(w_item, w_one if w_count is None else operations.add(w_count, w_one))
        else:
            hash = key_hash(w_item)
            w_count = w_dict.getitem_hashed(w_item, hash)
            w_dict.setitem_hashed(w_item, hash, w_one if w_count is None else operations.add(w_count, w_one))


counting_driver = loop_driver("counting", "count items in a dict")


def count_in_mapping(w_mapping, w_get, w_iter):
    w_zero = W_Int(0)
    w_one = W_Int(1)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        w_count = w_get.call2(w_item, w_zero)
        protocol.setitem(w_mapping, w_item, operations.add(w_count, w_one))
