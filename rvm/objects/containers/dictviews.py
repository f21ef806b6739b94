"""The views that a dict's keys(), values() and items() return."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.containers.setobject import W_AnySet
from rvm.objects.dictobject import (
    W_DictItemIterator, W_DictKeyIterator, W_DictReverseItemIterator, W_DictReverseKeyIterator,
    W_DictReverseValueIterator, W_DictValueIterator)
from rvm.objects.root import W_Root
from rvm.objects.tupleobject import W_Tuple


class W_DictView(W_Root):
    _immutable_fields_ = ["w_dict"]

    def __init__(self, w_dict):
        self.w_dict = w_dict

    def length(self):
        return self.w_dict.length()

    def items_w(self):
        """Return a new list of the view's items."""
        raise NotImplementedError

    def stored_items_w(self):
        return self.items_w()

    def reverse_iter(self):
        raise NotImplementedError


class W_DictSetView(W_DictView):
    """A view that is like a set."""

    def contains(self, w_item):
        raise NotImplementedError


class W_DictKeys(W_DictSetView):
    def native_iter(self):
        return W_DictKeyIterator(self.w_dict)

    def reverse_iter(self):
        return W_DictReverseKeyIterator(self.w_dict)

    def items_w(self):
        return self.w_dict.keys_w()

    def contains(self, w_item):
        return self.w_dict.contains(w_item)


class W_DictValues(W_DictView):
    def native_iter(self):
        return W_DictValueIterator(self.w_dict)

    def reverse_iter(self):
        return W_DictReverseValueIterator(self.w_dict)

    def items_w(self):
        return self.w_dict.values_w()


class W_DictItems(W_DictSetView):
    def native_iter(self):
        return W_DictItemIterator(self.w_dict)

    def reverse_iter(self):
        return W_DictReverseItemIterator(self.w_dict)

    def items_w(self):
        return self.w_dict.items_w()

    def contains(self, w_item):
        if not isinstance(w_item, W_Tuple) or len(w_item.items_w) != 2:
            return False
        w_value = self.w_dict.getitem(w_item.items_w[0])
        return w_value is not None and protocol.equal(w_item.items_w[1], w_value)


w_dict_keys_type = builtin_type("dict_keys", W_DictKeys, w_object_type)
w_dict_values_type = builtin_type("dict_values", W_DictValues, w_object_type)
w_dict_items_type = builtin_type("dict_items", W_DictItems, w_object_type)


def set_size(w_object):
    """Return the size of a set or of a view like a set, or -1 for anything else."""
    if isinstance(w_object, W_AnySet):
        return w_object.length()
    if isinstance(w_object, W_DictSetView):
        return w_object.length()
    return -1


def all_in(w_small, w_large):
    """Return whether every item of the first (a set or view) is in the second."""
    w_iter = protocol.iter(w_small)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return True
        if not protocol.contains(w_large, w_item):
            return False
