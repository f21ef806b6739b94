"""itertools.groupby: runs of items with equal keys."""
from rvm.builtins.pickling import called, declare_pickling, iterator_at, state_items
from rvm.modules.itertools import declare_iterator, itertools
from rvm.objects import protocol
from rvm.objects.errors import type_error
from rvm.objects.iterators import W_UserIterator, as_instance, iterator_type
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.tupleobject import W_Tuple


class W_GroupBy(W_Iterator):
    """groupby(iterable, key): yields (key, iterator of the group) for each run of items with equal keys."""

    def __init__(self, w_iter, w_key):
        self.w_iter = w_iter
        self.w_key = w_key              # None (machine-level): an item is its own key
        self.w_group_key = None         # the key of the last group
        self.w_current_key = None
        self.w_current = None           # the item read last, unless a group has returned it
        self.w_group = None             # the last W_Group, which alone may go on
        self.w_object = None            # the instance of a derived class that holds this, if one does

    def next_item(self):
        self.w_group = None
        while self.w_current_key is None or self.is_in_group(self.w_group_key):
            if not self.read():
                return None
            if self.w_group_key is None:
                break
        self.w_group_key = self.w_current_key
        self.w_group = W_Group(self, self.w_group_key)
        return W_Tuple([self.w_current_key, self.w_group])

    def is_in_group(self, w_group_key):
        """Tell whether the item that was read last belongs to the group with this key."""
        return w_group_key is not None and protocol.equal(w_group_key, self.w_current_key)

    def read(self):
        """Read an item and compute its key; return False at the end."""
        w_item = protocol.next_item(self.w_iter)
        if w_item is None:
            return False
        w_key = w_item if self.w_key is None else self.w_key.call1(w_item)
        self.w_current = w_item
        self.w_current_key = w_key
        return True


class W_Group(W_Iterator):
    def __init__(self, w_parent, w_key):
        self.w_parent = w_parent
        self.w_key = w_key

    def next_item(self):
        w_parent = self.w_parent
        if w_parent.w_group is not self:
            return None
        if w_parent.w_current is None and not w_parent.read():
            return None
        if not w_parent.is_in_group(self.w_key):
            return None
        w_item = w_parent.w_current
        w_parent.w_current = None
        return w_item


groupby_table = declare_iterator("groupby", W_GroupBy)
group_table = iterator_type("itertools._grouper", W_Group)
itertools.value("_grouper", group_table.w_type)


@groupby_table.constructor("groupby(cls: cls, iterable, key=None)")
def new_groupby(w_cls, w_iterable, w_key):
    """Make an iterator that returns consecutive keys and groups from the iterable."""
    w_groups = W_GroupBy(protocol.iter(w_iterable), None if w_key is w_None else w_key)
    w_object = as_instance(w_cls, w_groups)
    if w_object is not w_groups:
        w_groups.w_object = w_object
    return w_object


def reduce_groupby(self):
    w_state = None
    if self.w_current is not None and self.w_group_key is not None and self.w_current_key is not None:
        w_state = W_Tuple([self.w_current, self.w_group_key, self.w_current_key])
    return called(self.gettype(), [self.w_iter, self.w_key if self.w_key is not None else w_None], w_state)


def set_groupby_state(self, w_state):
    items_w = state_items(w_state, 3, 3)
    self.w_current = items_w[0]
    self.w_group_key = items_w[1]
    self.w_current_key = items_w[2]


@group_table.constructor("_grouper(cls: cls, parent, tgtkey, /) [unsigned]")
def new_group(w_cls, w_parent, w_key):
    w_groups = w_parent.w_iterator if isinstance(w_parent, W_UserIterator) else w_parent
    if not isinstance(w_groups, W_GroupBy):
        raise type_error("argument 1 must be itertools.groupby, not %s" % protocol.type_name(w_parent))
    w_groups.w_group = W_Group(w_groups, w_key)
    return w_groups.w_group


def reduce_group(self):
    w_groups = self.w_parent
    if w_groups.w_group is not self:
        return iterator_at(None, 0)
    w_parent = w_groups if w_groups.w_object is None else w_groups.w_object
    return called(self.gettype(), [w_parent, self.w_key])


declare_pickling(groupby_table, reduce_groupby, set_groupby_state)
declare_pickling(group_table, reduce_group)
