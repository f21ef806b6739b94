"""itertools: iterators that take from others one item at a time.

Those that choose from a sequence (combinations and their like) are in
rvm.modules.itertools.choices, groupby and tee in rvm.modules.itertools.shared.

Where a step must look for its item in a loop, next_item() first tries what needs
none, as the JIT does not look into functions with loops.
"""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.iterator_type import iterators_of
from rvm.interp import operations
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol, specials
from rvm.objects.errors import PyError, type_error, value_error, w_OverflowError, w_TypeError
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT, ovfcheck

itertools = ModuleTable("itertools", "Functional tools for creating and using iterators.")


def declare_iterator(name, cls):
    """Make the type, and put it into the module; returns its table."""
    table = iterator_type("itertools." + name, cls)
    itertools.value(name, table.w_type)
    return table


# Without end.

class W_Count(W_Iterator):
    """count(start, step); machine integers as long as they last, then objects."""

    def __init__(self, w_start, w_step):
        self.w_value = w_start      # the next value; None (machine-level): it is `value`
        self.w_step = w_step
        self.value = 0
        self.step = 0
        if type(w_start) is W_Int and type(w_step) is W_Int:
            self.w_value = None
            self.value = w_start.value
            self.step = w_step.value

    def next_item(self):
        w_value = self.w_value
        if w_value is not None:
            self.w_value = operations.add(w_value, self.w_step)
            return w_value
        value = self.value
        try:
            self.value = ovfcheck(value + self.step)
        except OverflowError:
            self.w_value = operations.add(W_Int(value), self.w_step)
        return W_Int(value)

    def next_value(self):
        return self.w_value if self.w_value is not None else W_Int(self.value)


count_table = declare_iterator("count", W_Count)


@count_table.constructor("count(cls: cls, start=0, step=1)")
def new_count(w_cls, w_start, w_step):
    """Return a count object whose .__next__() method returns consecutive values."""
    check_number(w_start)
    check_number(w_step)
    return W_Count(w_start, w_step)


def check_number(w_object):
    w_type = w_object.gettype()
    if (w_type.special(specials.INDEX) is None and w_type.special(specials.FLOAT) is None
            and w_type.lookup("__int__") is None and w_type.lookup("__complex__") is None):
        raise type_error("a number is required")


@count_table.method("__repr__(self, /) -> str")
def count_repr(self):
    text = "count(" + protocol.repr(self.next_value())
    w_step = self.w_step
    if isinstance(w_step, W_Int) and w_step.value == 1:
        return text + ")"
    return text + ", " + protocol.repr(w_step) + ")"


class W_Repeat(W_Iterator):
    """repeat(object, times); `left` is negative where it goes on for ever."""

    def __init__(self, w_object, left):
        self.w_object = w_object
        self.left = left

    def next_item(self):
        left = self.left
        if left < 0:
            return self.w_object
        if left == 0:
            return None
        self.left = left - 1
        return self.w_object


repeat_table = declare_iterator("repeat", W_Repeat)


@repeat_table.constructor("repeat(cls: cls, object, times=NULL)")
def new_repeat(w_cls, w_object, w_times):
    """Return the object the given number of times, or for ever."""
    if w_times is None:
        return W_Repeat(w_object, -1)
    return W_Repeat(w_object, max(protocol.as_index(w_times, w_OverflowError), 0))


@repeat_table.method("__repr__(self, /) -> str")
def repeat_repr(self):
    if self.left < 0:
        return "repeat(%s)" % protocol.repr(self.w_object)
    return "repeat(%s, %d)" % (protocol.repr(self.w_object), self.left)


@repeat_table.method("__length_hint__(self, /) -> int")
def repeat_length_hint(self):
    if self.left < 0:
        raise type_error("len() of unsized object")
    return self.left


class W_Cycle(W_Iterator):
    """cycle(iterable): keeps what the first round gives, for those that follow."""

    def __init__(self, w_iter):
        self.w_iter = w_iter        # None: the first round is over
        self.saved_w = []
        self.index = 0

    def next_item(self):
        if self.w_iter is not None:
            w_item = protocol.next_item(self.w_iter)
            if w_item is not None:
                self.saved_w.append(w_item)
                return w_item
            self.w_iter = None
        saved_w = self.saved_w
        index = self.index
        if index >= len(saved_w):
            if len(saved_w) == 0:
                return None
            index = 0
        self.index = index + 1
        return saved_w[index]


cycle_table = declare_iterator("cycle", W_Cycle)


@cycle_table.constructor("cycle(cls: cls, iterable, /)")
def new_cycle(w_cls, w_iterable):
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""
    return W_Cycle(protocol.iter(w_iterable))


# One after the other, or side by side.

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
        """The first item of the iterables not begun yet."""
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


@chain_table.constructor("chain(cls: cls, /, *iterables)")
def new_chain(w_cls, iterables_w):
    """Return the elements of the first iterable, then those of the next, and so on."""
    return W_Chain(protocol.iter(W_Tuple(iterables_w[:])))


@chain_table.class_method("from_iterable(cls, iterable, /)")
def from_iterable(w_cls, w_iterable):
    """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
    return W_Chain(protocol.iter(w_iterable))


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


@zip_longest_table.constructor("zip_longest(cls: cls, /, *iterables, **kwargs)")
def new_zip_longest(w_cls, iterables_w, names, values_w):
    """As zip, but to the end of the longest: fillvalue stands for what is missing."""
    w_fill = w_None
    if len(names) == 1 and names[0] == "fillvalue":
        w_fill = values_w[0]
    elif len(names) > 0:
        raise type_error("zip_longest() got an unexpected keyword argument")
    return W_ZipLongest(iterators_of(iterables_w), w_fill)


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
        w_item = None
        if w_last is not None:
            w_item = protocol.next_item(self.w_iter)
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
    return W_Pairwise(protocol.iter(w_iterable))


# By a function.

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
    return W_Accumulate(w_iter, None if w_function is w_None else w_function,
                        None if w_initial is w_None else w_initial)


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
    return W_Starmap(w_function, protocol.iter(w_iterable))


# Some of the items.

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


@compress_table.constructor("compress(cls: cls, data, selectors)")
def new_compress(w_cls, w_data, w_selectors):
    """Return data elements corresponding to true selector elements."""
    return W_Compress(protocol.iter(w_data), protocol.iter(w_selectors))


class W_TestingIterator(W_Iterator):
    """An iterator by a predicate."""

    def __init__(self, w_predicate, w_iter):
        self.w_predicate = w_predicate
        self.w_iter = w_iter
        self.is_decided = False     # has the predicate said what it is asked for once?


class W_Dropwhile(W_TestingIterator):
    def next_item(self):
        if self.is_decided:
            return protocol.next_item(self.w_iter)
        return self.first_item()

    def first_item(self):
        while True:
            w_item = protocol.next_item(self.w_iter)
            if w_item is None:
                return None
            if not operations.truth(self.w_predicate.call1(w_item)):
                self.is_decided = True
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
        w_predicate = self.w_predicate
        while True:
            w_item = protocol.next_item(self.w_iter)
            if w_item is None:
                return None
            w_test = w_item if w_predicate is w_None else w_predicate.call1(w_item)
            if not operations.truth(w_test):
                return w_item


def declare_testing(name, parameter, cls, doc):
    table = declare_iterator(name, cls)

    def new(w_cls, w_predicate, w_iterable):
        return cls(w_predicate, protocol.iter(w_iterable))
    new.__doc__ = doc
    table.constructor("%s(cls: cls, %s, iterable, /)" % (name, parameter))(new)


declare_testing("dropwhile", "predicate", W_Dropwhile, "Drop items from the iterable while predicate(item) is true.")
declare_testing("takewhile", "predicate", W_Takewhile,
                "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")
declare_testing("filterfalse", "function", W_Filterfalse,
                "Return those items of iterable for which function(item) is false.")


class W_Islice(W_Iterator):
    """islice(iterable, start, stop, step): `wanted` counts the items up to the next one to be given."""

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
        """Take the items before the wanted one; False where the iterator ends."""
        while self.taken < self.wanted:
            if protocol.next_item(w_iter) is None:
                return False
            self.taken += 1
        return True


islice_table = declare_iterator("islice", W_Islice)


@islice_table.constructor("islice(cls: cls, iterable, start, stop=NULL, step=NULL, /)")
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
    return W_Islice(protocol.iter(w_iterable), start, stop, step)


def slice_number(w_number, default, wrong):
    """A bound as a machine integer: `default` for None, `wrong` for what is no such integer."""
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
