"""itertools.tee: several iterators over the items of one."""
from rvm.builtins.pickling import called, declare_pickling, state_items
from rvm.modules.itertools import itertools
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable, to_int
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.errors import runtime_error, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import W_Iterator, W_Root, WeakrefMixin, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.objectmodel import import_from_mixin


class TeeSource(object):
    """The iterator that is read, and whether a call of it is under way."""

    def __init__(self, w_iter):
        self.w_iter = w_iter
        self.is_running = False


class W_TeeLink(W_Root):
    """One item of a linked list, which grows as the foremost iterator reads; each iterator holds its link."""

    def __init__(self, source):
        self.source = source
        self.w_item = None          # None: not read yet
        self.next = None

    def read(self):
        """Return the item, which the first iterator to come here reads; None at the end."""
        w_item = self.w_item
        if w_item is None:
            source = self.source
            if source.is_running:
                raise runtime_error("cannot re-enter the tee iterator")
            source.is_running = True
            try:
                w_item = protocol.next_item(source.w_iter)
            finally:
                source.is_running = False
            if w_item is not None:
                self.w_item = w_item
                self.next = W_TeeLink(source)
        return w_item


class W_Tee(W_Iterator):
    import_from_mixin(WeakrefMixin)

    def __init__(self, link):
        self.link = link

    def next_item(self):
        link = self.link
        w_item = link.read()
        if w_item is not None:
            self.link = link.next
        return w_item


tee_table = iterator_type("itertools._tee", W_Tee)
tee_table.w_type.has_weakref = True
itertools.value("_tee", tee_table.w_type)
link_table = TypeTable(builtin_type("itertools._tee_dataobject", W_TeeLink, w_object_type), W_TeeLink)
itertools.value("_tee_dataobject", link_table.w_type)


@tee_table.constructor("_tee(cls: cls, iterable, /)")
def new_tee(w_cls, w_iterable):
    """Iterator wrapped to make it copyable."""
    return tee_of(w_iterable)


@tee_table.method("__copy__(self, /)")
def tee_copy(self):
    """Returns an independent iterator."""
    return W_Tee(self.link)


@link_table.constructor("_tee_dataobject(cls: cls, it, values, next, /) [called=teedataobject]")
def new_link(w_cls, w_iter, w_values, w_next):
    """Data container common to multiple tee objects."""
    if not isinstance(w_values, W_List):
        raise type_error("argument 2 must be list, not %s" % protocol.type_name(w_values))
    source = TeeSource(w_iter)
    w_last = W_TeeLink(source)
    if isinstance(w_next, W_TeeLink):
        w_last = w_next
        source = w_next.source
    items_w = w_values.items_w()
    for i in range(len(items_w) - 1, -1, -1):
        w_link = W_TeeLink(source)
        w_link.w_item = items_w[i]
        w_link.next = w_last
        w_last = w_link
    return w_last


def reduce_link(self):
    items_w = [self.w_item] if self.w_item is not None else []
    w_next = self.next if self.next is not None else w_None
    return called(self.gettype(), [self.source.w_iter, new_list(items_w), w_next])


def reduce_tee(self):
    return called(self.gettype(), [W_Tuple([])], W_Tuple([self.link, W_Int(0)]))


def set_tee_state(self, w_state):
    items_w = state_items(w_state, 2, 2)
    w_link = items_w[0]
    if not isinstance(w_link, W_TeeLink):
        raise type_error("argument 1 must be itertools._tee_dataobject, not %s" % protocol.type_name(w_link))
    for i in range(to_int(items_w[1])):
        w_following = w_link.next
        if w_following is None:
            raise value_error("Index out of range")
        w_link = w_following
    self.link = w_link


declare_pickling(link_table, reduce_link)
declare_pickling(tee_table, reduce_tee, set_tee_state)


def tee_of(w_iterable):
    """Return a new iterator over the items of the iterable from now on."""
    w_iter = protocol.iter(w_iterable)
    if isinstance(w_iter, W_Tee):
        return tee_copy(w_iter)
    return W_Tee(W_TeeLink(TeeSource(w_iter)))


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
    if w_copy is None:
        w_first = tee_of(w_iter)
        result_w[0] = w_first
        for i in range(1, count):
            result_w[i] = tee_copy(w_first)
    else:
        result_w[0] = w_iter
        for i in range(1, count):
            result_w[i] = protocol.call_method0(w_copy, w_iter)
    return W_Tuple(result_w)
