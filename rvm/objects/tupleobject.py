"""tuple: an immutable list of objects, and its iterator."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.typeobject import SEQUENCE, Layout
from rvm.rlib.objectmodel import make_sure_not_resized


class W_Tuple(W_Root):
    """A tuple of the objects in the list `items_w`, whose length never changes.

    A list that was built by appending is turned into such a list by a slice: see new_tuple.
    """
    _immutable_fields_ = ["items_w[*]"]

    def __init__(self, items_w):
        make_sure_not_resized(items_w)
        self.items_w = items_w

    def native_iter(self):
        if type(self) is W_Tuple:
            return W_TupleIterator(self.items_w)
        return None

    def stored_items_w(self):
        return self.items_w[:] if type(self) is W_Tuple else None


W_TupleUser = user_subclass(W_Tuple)
w_tuple_type = builtin_type("tuple", W_Tuple, w_object_type, Layout("tuple"), collection=SEQUENCE, matches_self=True)
w_empty_tuple = W_Tuple([])


def new_tuple(items_w):
    """Return a tuple of the objects in the list, which is copied."""
    if len(items_w) == 0:
        return w_empty_tuple
    return W_Tuple(items_w[:])


def new_tuple_of_type(w_type, items_w):
    """Return a tuple of `w_type`, tuple itself or a class derived from it; `items_w` must keep its length."""
    if w_type is w_tuple_type:
        return W_Tuple(items_w)
    w_tuple = W_TupleUser(items_w)
    w_tuple.init_instance(w_type)
    return w_tuple


class W_TupleIterator(W_Iterator):
    """An iterator over a tuple, or over any other list of objects that does not change."""

    def __init__(self, items_w):
        make_sure_not_resized(items_w)
        self.items_w = items_w
        self.index = 0

    def next_item(self):
        index = self.index
        items_w = self.items_w
        if index >= len(items_w):
            self.index = len(items_w) + 1       # it has ended, and not only come to the end
            return None
        self.index = index + 1
        return items_w[index]
