"""itertools.tee: several iterators over the items of one."""
from rvm.modules.itertools import itertools
from rvm.objects import protocol
from rvm.objects.errors import runtime_error, value_error
from rvm.objects.iterators import iterator_type
from rvm.objects.root import W_Iterator, WeakrefMixin
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.objectmodel import import_from_mixin


class TeeSource(object):
    """The iterator that is read, and whether a call of it is under way."""

    def __init__(self, w_iter):
        self.w_iter = w_iter
        self.is_running = False


class TeeLink(object):
    """One item of a linked list, which grows as the foremost iterator reads; each iterator holds its link."""

    def __init__(self):
        self.w_item = None          # None: not read yet
        self.next = None

    def read(self, source):
        """Return the item, which the first iterator to come here reads; None at the end."""
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
    import_from_mixin(WeakrefMixin)

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
tee_table.w_type.has_weakref = True


@tee_table.constructor("_tee(cls: cls, iterable, /)")
def new_tee(w_cls, w_iterable):
    """Iterator wrapped to make it copyable."""
    return tee_of(w_iterable)


@tee_table.method("__copy__(self, /)")
def tee_copy(self):
    """Returns an independent iterator."""
    return W_Tee(self.source, self.link)


def tee_of(w_iterable):
    """Return a new iterator over the items of the iterable from now on."""
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
