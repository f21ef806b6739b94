"""itertools.accumulate and starmap: what a function makes of items."""
from rvm.builtins.pickling import called, declare_pickling
from rvm.interp import operations
from rvm.modules.itertools import declare_iterator
from rvm.modules.itertools.joining import W_Chain
from rvm.modules.itertools.selecting import islice_table
from rvm.objects import protocol
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import as_instance
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.tupleobject import W_Tuple


class W_Accumulate(W_Iterator):
    """accumulate(iterable, function); the function None (machine-level) is addition."""

    def __init__(self, w_iter, w_function, w_initial):
        self.w_iter = w_iter
        self.w_function = w_function
        self.w_initial = w_initial      # to be given first, or None
        self.w_total = None

    def next_item(self):
        w_total = self.w_initial
        if w_total is not None:
            self.w_initial = None
        else:
            w_total = protocol.next_item(self.w_iter)
            if w_total is None:
                return None
            if self.w_total is not None:
                w_total = self.combine(self.w_total, w_total)
        self.w_total = w_total
        return w_total

    def combine(self, w_total, w_item):
        if self.w_function is None:
            return operations.add(w_total, w_item)
        return self.w_function.call2(w_total, w_item)


accumulate_table = declare_iterator("accumulate", W_Accumulate)


@accumulate_table.constructor("accumulate(cls: cls, iterable, func=None, *, initial=None)")
def new_accumulate(w_cls, w_iterable, w_function, w_initial):
    """Return series of accumulated sums."""
    w_iter = protocol.iter(w_iterable)
    return as_instance(w_cls, W_Accumulate(
        w_iter, None if w_function is w_None else w_function, None if w_initial is w_None else w_initial))


class W_Starmap(W_Iterator):
    def __init__(self, w_function, w_iter):
        self.w_function = w_function
        self.w_iter = w_iter

    def next_item(self):
        w_args = protocol.next_item(self.w_iter)
        if w_args is None:
            return None
        args_w = w_args.items_w if type(w_args) is W_Tuple else protocol.items_of(w_args)[:]
        if len(args_w) == 2:
            return self.w_function.call2(args_w[0], args_w[1])
        return self.w_function.call(args_w[:], None)


starmap_table = declare_iterator("starmap", W_Starmap)


@starmap_table.constructor("starmap(cls: cls, function, iterable, /)")
def new_starmap(w_cls, w_function, w_iterable):
    """Return an iterator whose values are function(*item) of the items of the iterable."""
    return as_instance(w_cls, W_Starmap(w_function, protocol.iter(w_iterable)))


# How copy and pickle take these apart.

def reduce_accumulate(self):
    args_w = [self.w_iter, self.w_function if self.w_function is not None else w_None]
    if self.w_total is w_None:
        # As a state None would mean that nothing has been added up.
        w_rest = W_Chain(protocol.iter(W_Tuple([protocol.iter(W_Tuple([w_None])), self.w_iter])))
        w_sums = W_Accumulate(w_rest, self.w_function, None)
        return called(islice_table.w_type, [w_sums, W_Int(1), w_None])
    if self.w_initial is not None:
        w_first = protocol.iter(W_Tuple([self.w_initial]))
        args_w[0] = W_Chain(protocol.iter(W_Tuple([w_first, self.w_iter])))
    return called(self.gettype(), args_w, self.w_total if self.w_total is not None else w_None)


def set_accumulate_state(self, w_state):
    self.w_total = w_state


def reduce_starmap(self):
    return called(self.gettype(), [self.w_function, self.w_iter])


declare_pickling(accumulate_table, reduce_accumulate, set_accumulate_state)
declare_pickling(starmap_table, reduce_starmap)
