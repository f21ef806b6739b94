"""itertools.compress, dropwhile, takewhile, filterfalse and islice: some of the items.

The JIT does not look into functions with loops.  So where a step may need a loop to find its
item, next_item() first tries without one.
"""
from rvm.builtins.pickling import called, clipped, declare_pickling
from rvm.interp import operations
from rvm.modules.itertools import declare_iterator
from rvm.objects import protocol
from rvm.objects.errors import PyError, value_error, w_OverflowError, w_TypeError
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import as_instance, next_passing
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT


class W_Compress(W_Iterator):
    def __init__(self, w_data, w_selectors):
        self.w_data = w_data
        self.w_selectors = w_selectors

    def next_item(self):
        while True:
            w_item = protocol.next_item(self.w_data)
            if w_item is None:
                return None
            w_selector = protocol.next_item(self.w_selectors)
            if w_selector is None:
                return None
            if operations.truth(w_selector):
                return w_item


compress_table = declare_iterator("compress", W_Compress)


def reduce_compress(self):
    return called(self.gettype(), [self.w_data, self.w_selectors])


declare_pickling(compress_table, reduce_compress)


@compress_table.constructor("compress(cls: cls, data, selectors)")
def new_compress(w_cls, w_data, w_selectors):
    """Return data elements corresponding to true selector elements."""
    return as_instance(w_cls, W_Compress(protocol.iter(w_data), protocol.iter(w_selectors)))


class W_TestingIterator(W_Iterator):
    """An iterator that tests items with a predicate."""

    def __init__(self, w_predicate, w_iter):
        self.w_predicate = w_predicate
        self.w_iter = w_iter
        self.is_decided = False     # has the predicate decided?

    def loop_shape(self):
        return self.w_predicate.loop_shape()


class W_Dropwhile(W_TestingIterator):
    def next_item(self):
        if self.is_decided:
            return protocol.next_item(self.w_iter)
        w_item = next_passing(self.w_predicate, self.w_iter, False)
        self.is_decided = w_item is not None
        return w_item


class W_Takewhile(W_TestingIterator):
    def next_item(self):
        if self.is_decided:
            return None
        w_item = protocol.next_item(self.w_iter)
        if w_item is not None and not operations.truth(self.w_predicate.call1(w_item)):
            self.is_decided = True
            return None
        return w_item


class W_Filterfalse(W_TestingIterator):
    def next_item(self):
        if self.w_predicate is w_None:
            return self.next_false()
        return next_passing(self.w_predicate, self.w_iter, False)

    def next_false(self):
        while True:
            w_item = protocol.next_item(self.w_iter)
            if w_item is None or not operations.truth(w_item):
                return w_item


def declare_testing(name, parameter, cls, doc):
    table = declare_iterator(name, cls)

    def new(w_cls, w_predicate, w_iterable):
        return as_instance(w_cls, cls(w_predicate, protocol.iter(w_iterable)))
    new.__doc__ = doc
    table.constructor("%s(cls: cls, %s, iterable, /)" % (name, parameter))(new)
    return table


def reduce_testing(self):
    return called(self.gettype(), [self.w_predicate, self.w_iter], protocol.wrap_bool(self.is_decided))


def set_testing_state(self, w_state):
    self.is_decided = protocol.truth(w_state)


def reduce_filterfalse(self):
    return called(self.gettype(), [self.w_predicate, self.w_iter])


dropwhile_table = declare_testing(
    "dropwhile", "predicate", W_Dropwhile, "Drop items from the iterable while predicate(item) is true.")
takewhile_table = declare_testing(
    "takewhile", "predicate", W_Takewhile,
    "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")
filterfalse_table = declare_testing(
    "filterfalse", "function", W_Filterfalse,
    "Return those items of iterable for which function(item) is false.")
declare_pickling(dropwhile_table, reduce_testing, set_testing_state)
declare_pickling(takewhile_table, reduce_testing, set_testing_state)
declare_pickling(filterfalse_table, reduce_filterfalse)


class W_Islice(W_Iterator):
    """islice(iterable, start, stop, step): `wanted` is the number of the next item to return."""

    def __init__(self, w_iter, start, stop, step):
        self.w_iter = w_iter        # None: at the end
        self.wanted = start
        self.stop = stop
        self.step = step
        self.taken = 0

    def next_item(self):
        w_iter = self.w_iter
        if w_iter is None:
            return None
        if self.taken < self.wanted and not self.skip(w_iter):
            self.w_iter = None
            return None
        if self.taken >= self.stop:
            self.w_iter = None
            return None
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            self.w_iter = None
            return None
        self.taken += 1
        if self.step > self.stop - self.wanted:
            self.wanted = self.stop
        else:
            self.wanted += self.step
        return w_item

    def skip(self, w_iter):
        """Read the items before the wanted one; return False where the iterator ends."""
        while self.taken < self.wanted:
            if protocol.next_item(w_iter) is None:
                return False
            self.taken += 1
        return True


islice_table = declare_iterator("islice", W_Islice)


@islice_table.constructor("islice(cls: cls, iterable, start, stop=NULL, step=NULL, /) [unsigned]")
def new_islice(w_cls, w_iterable, w_start, w_stop, w_step):
    """Return an iterator whose items are those that a slice of the iterable would have."""
    if w_stop is None:
        w_stop = w_start
        w_start = w_None
    stop = slice_number(w_stop, MAXINT, -1)
    if stop == -1:
        raise islice_error("Stop argument")
    start = slice_number(w_start, 0, -1)
    if start < 0 or stop < 0:
        raise islice_error("Indices")
    step = slice_number(w_step, 1, 0) if w_step is not None else 1
    if step < 1:
        raise value_error("Step for islice() must be a positive integer or None.")
    return as_instance(w_cls, W_Islice(protocol.iter(w_iterable), start, stop, step))


def slice_number(w_number, default, wrong):
    """Return a bound as a machine integer: `default` for None, `wrong` for an object that is no such integer."""
    if w_number is w_None:
        return default
    try:
        return protocol.as_index(w_number, w_OverflowError)
    except PyError as e:
        if e.matches(w_TypeError) or e.matches(w_OverflowError):
            return wrong
        raise


def islice_error(what):
    return value_error("%s for islice() must be None or an integer: 0 <= x <= sys.maxsize." % what)


def reduce_islice(self):
    if self.w_iter is None:
        return called(self.gettype(), [protocol.iter(W_Tuple([])), W_Int(0), W_Int(0), W_Int(1)], W_Int(0))
    w_stop = W_Int(self.stop) if self.stop != MAXINT else w_None
    return called(
        self.gettype(), [self.w_iter, W_Int(self.wanted), w_stop, W_Int(self.step)], W_Int(self.taken))


def set_islice_state(self, w_state):
    self.taken = clipped(w_state, 0, MAXINT)


declare_pickling(islice_table, reduce_islice, set_islice_state)
