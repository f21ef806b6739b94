"""itertools.combinations, combinations_with_replacement, permutations and product.

Each iterator holds a pool of items and the indexes of the choice given last.  The
choices come in the lexicographic order of the indexes.
"""
from rvm.builtins.pickling import called, declare_pickling, numbers_state, numbers_tuple, state_items
from rvm.builtins.sequence import check_repeated_size
from rvm.modules.itertools import declare_iterator
from rvm.objects import protocol
from rvm.objects.builtin import to_int
from rvm.objects.containers.listobject import check_size
from rvm.objects.errors import type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import as_instance
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.tupleobject import W_Tuple


class W_Choices(W_Iterator):
    """An iterator over choices from one pool."""

    def __init__(self, pool_w, indexes):
        self.pool_w = pool_w
        self.indexes = indexes
        self.is_begun = False
        self.is_over = False
        self.count = len(indexes)       # of items in a choice, even where the pool has too few

    def next_item(self):
        if self.is_over:
            return None
        if not self.is_begun:
            self.is_begun = True
        elif not self.advance():
            self.is_over = True
            return None
        return self.choice()

    def choice(self):
        indexes = self.indexes
        items_w = [None] * len(indexes)
        for i in range(len(indexes)):
            items_w[i] = self.pool_w[indexes[i]]
        return W_Tuple(items_w)

    def advance(self):
        """Make `indexes` the next choice; return False where there is none."""
        raise NotImplementedError

    def highest(self, i, size):
        """Return the highest value of the index number `i` for a pool of that size."""
        return size - 1


class W_Combinations(W_Choices):
    def highest(self, i, size):
        return i + size - len(self.indexes)

    def advance(self):
        """Raise the last index that can be raised, and make those behind it follow by ones."""
        indexes = self.indexes
        count = len(indexes)
        spare = len(self.pool_w) - count
        i = count - 1
        while i >= 0 and indexes[i] == spare + i:
            i -= 1
        if i < 0:
            return False
        indexes[i] += 1
        for j in range(i + 1, count):
            indexes[j] = indexes[j - 1] + 1
        return True


class W_Replacements(W_Choices):
    def advance(self):
        """Raise the last index that can be raised, and make those behind it equal."""
        indexes = self.indexes
        count = len(indexes)
        last = len(self.pool_w) - 1
        i = count - 1
        while i >= 0 and indexes[i] == last:
            i -= 1
        if i < 0:
            return False
        index = indexes[i] + 1
        for j in range(i, count):
            indexes[j] = index
        return True


class W_Permutations(W_Choices):
    """`order` holds all indexes, those of the choice first; `cycles` how far the rotation of each of these is."""

    def __init__(self, pool_w, count):
        W_Choices.__init__(self, pool_w, [i for i in range(count)])
        size = len(pool_w)
        self.order = [i for i in range(size)]
        self.cycles = [size - i for i in range(count)]

    def advance(self):
        order = self.order
        size = len(order)
        i = len(self.cycles) - 1
        while i >= 0:
            self.cycles[i] -= 1
            if self.cycles[i] > 0:
                j = size - self.cycles[i]
                order[i], order[j] = order[j], order[i]
                self.take_order(i)
                return True
            self.rotate(i)
            self.cycles[i] = size - i
            i -= 1
        return False

    def rotate(self, i):
        """Move the index number `i` behind all that follow it."""
        order = self.order
        index = order[i]
        for j in range(i, len(order) - 1):
            order[j] = order[j + 1]
        order[len(order) - 1] = index

    def take_order(self, first):
        for i in range(first, len(self.indexes)):
            self.indexes[i] = self.order[i]


# How copy and pickle take these apart: the pool and the length of a choice, then the indexes of the last one.

def reduce_choices(self):
    args_w = [W_Tuple([]) if self.is_over and self.is_begun else W_Tuple(self.pool_w[:]), W_Int(self.count)]
    if self.is_over or not self.is_begun:
        return called(self.gettype(), args_w)
    return called(self.gettype(), args_w, numbers_tuple(self.indexes))


def set_choices_state(self, w_state):
    numbers = numbers_state(w_state, len(self.indexes))
    size = len(self.pool_w)
    for i in range(len(numbers)):
        self.indexes[i] = max(min(numbers[i], self.highest(i, size)), 0)
    self.is_begun = True


def reduce_permutations(self):
    args_w = [W_Tuple([]) if self.is_over and self.is_begun else W_Tuple(self.pool_w[:]), W_Int(self.count)]
    if self.is_over or not self.is_begun:
        return called(self.gettype(), args_w)
    return called(self.gettype(), args_w, W_Tuple([numbers_tuple(self.order), numbers_tuple(self.cycles)]))


def set_permutations_state(self, w_state):
    items_w = state_items(w_state, 2, 2)
    if not isinstance(items_w[0], W_Tuple) or not isinstance(items_w[1], W_Tuple):
        raise type_error("a state of permutations is two tuples")
    order = numbers_state(items_w[0], len(self.order))
    cycles = numbers_state(items_w[1], len(self.cycles))
    size = len(self.order)
    self.order = [max(min(order[i], size - 1), 0) for i in range(size)]
    self.cycles = [max(min(cycles[i], size - i), 1) for i in range(len(cycles))]
    self.take_order(0)
    self.is_begun = True


def pool_of(w_iterable):
    return protocol.items_of(w_iterable)


def check_count(count):
    if count < 0:
        raise value_error("r must be non-negative")


combinations_table = declare_iterator("combinations", W_Combinations)
declare_pickling(combinations_table, reduce_choices, set_choices_state)


@combinations_table.constructor("combinations(cls: cls, iterable, r: int)")
def new_combinations(w_cls, w_iterable, count):
    """Return successive r-length combinations of elements in the iterable."""
    pool_w = pool_of(w_iterable)
    check_count(count)
    w_choices = W_Combinations(pool_w, [i for i in range(min(count, len(pool_w)))])
    return as_instance(w_cls, too_many(w_choices, count) if count > len(pool_w) else w_choices)


def too_many(w_choices, count):
    """Return the iterator, which has no choices: they would have more items than there are."""
    w_choices.is_over = True
    w_choices.count = count
    return w_choices


replacements_table = declare_iterator("combinations_with_replacement", W_Replacements)
declare_pickling(replacements_table, reduce_choices, set_choices_state)


@replacements_table.constructor("combinations_with_replacement(cls: cls, iterable, r: int)")
def new_replacements(w_cls, w_iterable, count):
    """Return successive r-length combinations of elements in the iterable
allowing individual elements to have successive repeats."""
    pool_w = pool_of(w_iterable)
    check_count(count)
    if len(pool_w) == 0 and count > 0:
        return as_instance(w_cls, too_many(W_Replacements(pool_w, []), count))
    check_size(count)
    return as_instance(w_cls, W_Replacements(pool_w, [0] * count))


permutations_table = declare_iterator("permutations", W_Permutations)
declare_pickling(permutations_table, reduce_permutations, set_permutations_state)


@permutations_table.constructor("permutations(cls: cls, iterable, r=None)")
def new_permutations(w_cls, w_iterable, w_count):
    """Return successive r-length permutations of elements in the iterable."""
    pool_w = pool_of(w_iterable)
    count = len(pool_w)
    if w_count is not w_None:
        if not w_count.is_integer():
            raise type_error("Expected int as r")
        count = to_int(w_count)
    check_count(count)
    if count > len(pool_w):
        return as_instance(w_cls, too_many(W_Permutations(pool_w, 0), count))
    return as_instance(w_cls, W_Permutations(pool_w, count))


class W_Product(W_Iterator):
    """product(*iterables), with a pool and an index for each iterable."""

    def __init__(self, pools):
        self.pools = pools
        self.indexes = [0] * len(pools)
        self.is_begun = False
        self.is_over = False
        for pool_w in pools:
            if len(pool_w) == 0:
                self.is_over = True

    def next_item(self):
        if self.is_over:
            return None
        if not self.is_begun:
            self.is_begun = True
        elif not self.advance():
            self.is_over = True
            return None
        count = len(self.pools)
        items_w = [None] * count
        for i in range(count):
            items_w[i] = self.pools[i][self.indexes[i]]
        return W_Tuple(items_w)

    def advance(self):
        """Count up, as numbers do whose digits are the indexes."""
        i = len(self.pools) - 1
        while i >= 0:
            index = self.indexes[i] + 1
            if index < len(self.pools[i]):
                self.indexes[i] = index
                return True
            self.indexes[i] = 0
            i -= 1
        return False


product_table = declare_iterator("product", W_Product)


@product_table.constructor("product(cls: cls, *iterables, repeat: int = 1) [unsigned]")
def new_product(w_cls, repeat, iterables_w):
    """Cartesian product of input iterables.  Equivalent to nested for-loops."""
    if repeat < 0:
        raise value_error("repeat argument cannot be negative")
    check_repeated_size(len(iterables_w), repeat)
    pools = [pool_of(w_iterable) for w_iterable in iterables_w]
    return as_instance(w_cls, W_Product(pools * repeat))


def reduce_product(self):
    if self.is_over:
        return called(self.gettype(), [W_Tuple([])])
    pools_w = [W_Tuple(pool_w[:]) for pool_w in self.pools]
    return called(self.gettype(), [w_pool for w_pool in pools_w],
                  numbers_tuple(self.indexes) if self.is_begun else None)


def set_product_state(self, w_state):
    numbers = numbers_state(w_state, len(self.pools))
    for i in range(len(numbers)):
        size = len(self.pools[i])
        if size == 0:
            self.is_over = True
            return
        self.indexes[i] = max(min(numbers[i], size - 1), 0)
    self.is_begun = True


declare_pickling(product_table, reduce_product, set_product_state)
