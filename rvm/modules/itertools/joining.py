"""itertools.chain, zip_longest and pairwise: items one after the other, or side by side."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.iterator_type import iterators_of
from rvm.builtins.pickling import called, declare_pickling, state_items
from rvm.modules.itertools import declare_iterator
from rvm.objects import protocol, specials
from rvm.objects.builtin import make_class_check
from rvm.objects.errors import type_error
from rvm.objects.iterators import as_instance
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.tupleobject import W_Tuple


class W_Chain(W_Iterator):
    def __init__(self, w_iterables):
        self.w_iterables = w_iterables      # an iterator of iterables; None: at the end
        self.w_active = None

    def next_item(self):
        w_active = self.w_active
        if w_active is not None:
            w_item = protocol.next_item(w_active)
            if w_item is not None:
                return w_item
        return self.next_of_others()

    def next_of_others(self):
        """Return the first item of the iterables that have not begun yet."""
        while self.w_iterables is not None:
            w_iterable = protocol.next_item(self.w_iterables)
            if w_iterable is None:
                self.w_iterables = None
                self.w_active = None
                return None
            self.w_active = protocol.iter(w_iterable)
            w_item = protocol.next_item(self.w_active)
            if w_item is not None:
                return w_item
        return None


chain_table = declare_iterator("chain", W_Chain)
declare_subscription(chain_table)


@chain_table.constructor("chain(cls: cls, /, *iterables) [unsigned]")
def new_chain(w_cls, iterables_w):
    """Return the elements of the first iterable, then those of the next, and so on."""
    return as_instance(w_cls, W_Chain(protocol.iter(W_Tuple(iterables_w[:]))))


to_chain_class = make_class_check(chain_table.w_type)


@chain_table.class_method("from_iterable(cls, iterable, /)")
def from_iterable(w_cls, w_iterable):
    """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
    return as_instance(to_chain_class(w_cls), W_Chain(protocol.iter(w_iterable)))


class W_ZipLongest(W_Iterator):
    def __init__(self, iters_w, w_fill):
        self.iters_w = iters_w      # None for those at their end
        self.active = len(iters_w)
        self.w_fill = w_fill

    def next_item(self):
        count = len(self.iters_w)
        items_w = [self.w_fill] * count
        if self.active == 0:
            return None
        for i in range(count):
            w_iter = self.iters_w[i]
            if w_iter is None:
                continue
            w_item = protocol.next_item(w_iter)
            if w_item is not None:
                items_w[i] = w_item
                continue
            self.iters_w[i] = None
            self.active -= 1
            if self.active == 0:
                return None
        return W_Tuple(items_w)


zip_longest_table = declare_iterator("zip_longest", W_ZipLongest)


@zip_longest_table.constructor("zip_longest(cls: cls, /, *iterables, **kwargs) [unsigned]")
def new_zip_longest(w_cls, iterables_w, names, values_w):
    """As zip, but to the end of the longest: fillvalue stands for what is missing."""
    w_fill = w_None
    if len(names) == 1 and names[0] == "fillvalue":
        w_fill = values_w[0]
    elif len(names) > 0:
        raise type_error("zip_longest() got an unexpected keyword argument")
    return as_instance(w_cls, W_ZipLongest(iterators_of(iterables_w), w_fill))


class W_Pairwise(W_Iterator):
    def __init__(self, w_iter):
        self.w_iter = w_iter        # None: at the end
        self.w_last = None

    def next_item(self):
        if self.w_iter is None:
            return None
        w_last = self.w_last
        if w_last is None:
            w_last = protocol.next_item(self.w_iter)
            self.w_last = w_last        # which the next call of the iterator may see, if it is for this object
        w_iter = self.w_iter
        w_item = None
        if w_last is not None and w_iter is not None:
            w_item = protocol.next_item(w_iter)
        if w_item is None:
            self.w_iter = None
            self.w_last = None
            return None
        self.w_last = w_item
        return W_Tuple([w_last, w_item])


pairwise_table = declare_iterator("pairwise", W_Pairwise)


@pairwise_table.constructor("pairwise(cls: cls, iterable, /)")
def new_pairwise(w_cls, w_iterable):
    """Return an iterator of overlapping pairs taken from the input iterator."""
    return as_instance(w_cls, W_Pairwise(protocol.iter(w_iterable)))


# How copy and pickle take these apart.

def reduce_chain(self):
    w_state = None
    if self.w_iterables is not None and self.w_active is not None:
        w_state = W_Tuple([self.w_iterables, self.w_active])
    elif self.w_iterables is not None:
        w_state = W_Tuple([self.w_iterables])
    return called(self.gettype(), [], w_state)


def set_chain_state(self, w_state):
    items_w = state_items(w_state, 1, 2)
    for w_item in items_w:
        if w_item.gettype().special(specials.NEXT) is None:
            raise type_error("Arguments must be iterators.")
    self.w_iterables = items_w[0]
    self.w_active = items_w[1] if len(items_w) > 1 else None


def reduce_zip_longest(self):
    args_w = [w_iter if w_iter is not None else W_Tuple([]) for w_iter in self.iters_w]
    return called(self.gettype(), args_w, self.w_fill)


def set_zip_longest_state(self, w_state):
    self.w_fill = w_state


declare_pickling(chain_table, reduce_chain, set_chain_state)
declare_pickling(zip_longest_table, reduce_zip_longest, set_zip_longest_state)
