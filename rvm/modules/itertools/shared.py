"""itertools: groupby and tee, whose iterators share one below them."""
from rvm.modules.itertools.iterators import declare_iterator, itertools
from rvm.objects import protocol
from rvm.objects.errors import runtime_error, value_error
from rvm.objects.iterators import iterator_type
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.tupleobject import W_Tuple


class W_GroupBy(W_Iterator):
    """groupby(iterable, key): (key, iterator of a group) for each run of items with equal keys."""

    def __init__(self, w_iter, w_key):
        self.w_iter = w_iter
        self.w_key = w_key              # None (machine-level): an item is its own key
        self.w_group_key = None         # of the group given last
        self.w_current_key = None
        self.w_current = None           # the item read last, while no group has given it
        self.w_group = None             # the only W_Group that may go on

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
        """Does the item read last belong to the group with this key?"""
        return w_group_key is not None and protocol.equal(w_group_key, self.w_current_key)

    def read(self):
        """Read an item and find its key; False at the end."""
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
declare_iterator("_grouper", W_Group)


@groupby_table.constructor("groupby(cls: cls, iterable, key=None)")
def new_groupby(w_cls, w_iterable, w_key):
    """Make an iterator that returns consecutive keys and groups from the iterable."""
    return W_GroupBy(protocol.iter(w_iterable), None if w_key is w_None else w_key)


# tee.

class TeeSource(object):
    """The iterator below, and whether it is being asked just now."""

    def __init__(self, w_iter):
        self.w_iter = w_iter
        self.is_running = False


class TeeLink(object):
    """One item of a list that grows as the foremost reader asks; readers hold the link they are at."""

    def __init__(self):
        self.w_item = None          # None: not read yet
        self.next = None

    def read(self, source):
        """The item, read where no reader was here before; None at the end."""
        w_item = self.w_item
        if w_item is None:
            if source.is_running:
                raise runtime_error("cannot re-enter the tee iterator")
            source.is_running = True
            try:
                w_item = protocol.next_item(source.w_iter)
            finally:
                source.is_running = False
            if w_item is not None:
                self.w_item = w_item
                self.next = TeeLink()
        return w_item


class W_Tee(W_Iterator):
    def __init__(self, source, link):
        self.source = source
        self.link = link

    def next_item(self):
        link = self.link
        w_item = link.read(self.source)
        if w_item is not None:
            self.link = link.next
        return w_item


tee_table = iterator_type("itertools._tee", W_Tee)


@tee_table.constructor("_tee(cls: cls, iterable, /)")
def new_tee(w_cls, w_iterable):
    """Iterator wrapped to make it copyable."""
    return tee_of(w_iterable)


@tee_table.method("__copy__(self, /)")
def tee_copy(self):
    """Returns an independent iterator."""
    return W_Tee(self.source, self.link)


def tee_of(w_iterable):
    """A fresh reader of what the iterable gives from now on."""
    w_iter = protocol.iter(w_iterable)
    if isinstance(w_iter, W_Tee):
        return tee_copy(w_iter)
    return W_Tee(TeeSource(w_iter), TeeLink())


@itertools.function("tee(iterable, n: int = 2, /)")
def tee(w_iterable, count):
    """Returns a tuple of n independent iterators."""
    if count < 0:
        raise value_error("n must be >= 0")
    if count == 0:
        return W_Tuple([])
    w_iter = protocol.iter(w_iterable)
    w_copy = w_iter.gettype().lookup("__copy__")
    result_w = [None] * count
    if w_copy is None or isinstance(w_iter, W_Tee):
        w_first = tee_of(w_iter)
        result_w[0] = w_first
        for i in range(1, count):
            result_w[i] = tee_copy(w_first)
    else:
        result_w[0] = w_iter
        for i in range(1, count):
            result_w[i] = protocol.call_method0(w_copy, w_iter)
    return W_Tuple(result_w)
