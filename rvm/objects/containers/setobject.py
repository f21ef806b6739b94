"""set and frozenset: tables whose values mean nothing."""
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.dictobject import W_Dict, W_TableIterator
from rvm.objects.errors import PyError, w_TypeError
from rvm.objects.instance import user_subclass
from rvm.objects.root import WeakrefMixin, w_None
from rvm.objects.tables import W_Table, object_strategy
from rvm.objects.typeobject import Layout
from rvm.rlib.arith import intmask, r_uint
from rvm.rlib.jit import loop_driver, promote
from rvm.rlib.objectmodel import import_from_mixin


class W_AnySet(W_Table):
    """A set or a frozenset."""
    import_from_mixin(WeakrefMixin)

    def __init__(self):
        self.init_empty_table()

    def keys_changed(self):
        """Let a loop that removes and adds members end; it need not meet those that it added."""

    def add(self, w_item):
        self.strategy.add(self, w_item)

    def has(self, w_item):
        """Return whether the object is a member.  A set, which is unhashable, is looked for as an equal frozenset."""
        try:
            return self.contains(w_item)
        except PyError as e:
            if not isinstance(w_item, W_Set) or not e.matches(w_TypeError):
                raise
        return self.contains(frozen(w_item))

    def discard(self, w_item):
        """Remove the member, looked for as in has().  Return False if there is none."""
        try:
            return self.delitem(w_item)
        except PyError as e:
            if not isinstance(w_item, W_Set) or not e.matches(w_TypeError):
                raise
        return self.delitem(frozen(w_item))

    def pop_any(self):
        """Remove a member and return it; return None if the set is empty.  No code of the program runs."""
        if self.strategy is object_strategy:
            w_item, _ = self.pop_last()         # the one that is deleted without being looked up
            return w_item
        iterator = self.entries()
        if not iterator.advance():
            return None
        w_item = iterator.key()
        self.delitem(w_item)
        return w_item

    def fresh(self):
        """Return an empty set of the same builtin type."""
        raise NotImplementedError

    def copy(self):
        """Return a set of the same builtin type with the same members."""
        w_copy = self.fresh()
        self.copy_entries(w_copy)
        return w_copy

    def native_iter(self):
        if type(self) is W_FrozenSet:
            return W_FrozenSetIterator(self)
        if type(self) is W_Set:
            return W_SetIterator(self)
        return None

    def stored_items_w(self):
        return self.keys_w() if type(self) is W_Set or type(self) is W_FrozenSet else None


class W_Set(W_AnySet):
    def fresh(self):
        return W_Set()


class W_FrozenSet(W_AnySet):
    def __init__(self):
        self.init_empty_table()
        self.cached_hash = -1       # -1: not known yet

    def fresh(self):
        return W_FrozenSet()

    def hash(self):
        if self.cached_hash == -1:
            self.cached_hash = hash_members(self)
        return self.cached_hash


W_SetUser = user_subclass(W_Set)
W_FrozenSetUser = user_subclass(W_FrozenSet)
w_set_type = builtin_type("set", W_Set, w_object_type, Layout("set"), matches_self=True, has_weakref=True)
w_frozenset_type = builtin_type("frozenset", W_FrozenSet, w_object_type, Layout("frozenset"), matches_self=True,
                              has_weakref=True)


def new_set_of_type(w_type):
    """Return an empty set of `w_type`: set itself or a class derived from it."""
    if w_type is w_set_type:
        return W_Set()
    w_set = W_SetUser()
    w_set.init_instance(w_type)
    return w_set


def new_frozenset_of_type(w_type):
    """Return an empty frozenset of `w_type`: frozenset itself or a class derived from it."""
    if w_type is w_frozenset_type:
        return W_FrozenSet()
    w_set = W_FrozenSetUser()
    w_set.init_instance(w_type)
    return w_set


def new_set():
    return W_Set()


def frozen(w_set):
    """Return a frozenset with the same members."""
    w_frozen = W_FrozenSet()
    w_set.copy_entries(w_frozen)
    return w_frozen


def update_set(w_set, w_iterable):
    """Add all items of an iterable."""
    if isinstance(w_iterable, W_AnySet):        # whatever `__iter__` a derived class has
        if w_set.length() == 0:
            w_iterable.copy_entries(w_set)
        else:
            w_set.put_keys_of(w_iterable, w_None)
        return
    if type(w_iterable) is W_Dict:
        w_set.put_keys_of(w_iterable, w_None)
        return
    items_w = w_iterable.stored_items_w()
    if items_w is not None:
        add_stored(w_set, items_w)
    else:
        add_all(w_set, protocol.iter(w_iterable))


def add_stored(w_set, items_w):
    """Add the items of a container."""
    w_shape = protocol.special_shape(items_w[0], specials.HASH) if len(items_w) > 0 else None
    if w_shape is not None:
        add_by_code(w_shape, w_set, items_w)
    else:
        add_by_core(w_set, items_w)


def add_by_core(w_set, items_w):
    """Add items whose hash is a function of the core."""
    for w_item in items_w:
        w_set.add(w_item)


def add_all(w_set, w_iter):
    """Add the remaining items of an iterator."""
    w_shape = promote(w_iter.loop_shape())
    while True:
        iterator_driver.jit_merge_point(w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        w_set.add(w_item)


def add_by_code(w_shape, w_set, items_w):
    """Add items, in a loop that the JIT compiles for the code that makes their hashes."""
    w_shape = promote(w_shape)
    index = 0
    while True:
        add_driver.jit_merge_point(w_shape=w_shape)
        if index >= len(items_w):
            return
        w_set.add(items_w[index])
        index += 1


iterator_driver = loop_driver("add_iterated", "add each item to a set")
add_driver = loop_driver("add_stored", "add a container's items to a set")


def is_table(w_iterable):
    """Return whether the object knows the hashes of its items."""
    return isinstance(w_iterable, W_AnySet) or type(w_iterable) is W_Dict


def set_of(w_iterable):
    """Return a new set of all items of an iterable."""
    w_set = W_Set()
    update_set(w_set, w_iterable)
    return w_set


def shuffle_bits(h):
    return ((h ^ r_uint(89869747)) ^ (h << 16)) * r_uint(3644798167)


def hash_members(w_set):
    """Return the hash of a set of these members in any order, as CPython computes it."""
    result = r_uint(0)
    for _, hash in w_set.hashed_keys():
        result ^= shuffle_bits(r_uint(hash))
    result ^= r_uint(w_set.length() + 1) * r_uint(1927868237)
    result ^= (result >> 11) ^ (result >> 25)
    result = result * r_uint(69069) + r_uint(907133923)
    value = intmask(result)
    if value == -1:
        return 590923713
    return value


# Operations that give a new set of the type of `w_set`, or change it in place.  Of two sets the larger one is
# looked into, so that the time goes by the smaller one.

def difference_update(w_set, w_iterable):
    if w_iterable is w_set:
        w_set.clear()
    elif isinstance(w_iterable, W_AnySet):
        if w_iterable.length() > w_set.length():
            w_iterable = intersection(w_set, w_iterable)
        w_set.delete_keys_of(w_iterable)
    else:
        for w_item in protocol.items_of(w_iterable):
            w_set.delitem(w_item)


def difference(w_set, w_iterable):
    if isinstance(w_iterable, W_Table) and is_table(w_iterable) and w_iterable.length() > w_set.length() // 4:
        w_result = w_set.fresh()
        w_set.put_other_keys(w_iterable, w_result, w_None)
        return w_result
    w_result = w_set.copy()
    difference_update(w_result, w_iterable)
    return w_result


def intersection(w_set, w_iterable):
    w_result = w_set.fresh()
    if isinstance(w_iterable, W_AnySet):
        if w_iterable.length() > w_set.length():
            w_set, w_iterable = w_iterable, w_set
        w_iterable.put_common_keys(w_set, w_result, w_None)
        return w_result
    for w_item in protocol.items_of(w_iterable):
        if w_set.contains(w_item):
            w_result.add(w_item)
    return w_result


def replace_members(w_set, w_other):
    """Make `w_set` hold the members of the fresh set `w_other`."""
    w_set.strategy = w_other.strategy
    w_set.contents = w_other.contents


def symmetric_difference_update(w_set, w_other):
    """Make `w_set` its symmetric difference with another set."""
    if w_other is w_set:
        w_set.clear()
        return
    for w_item, hash in w_other.hashed_keys():
        if not w_set.delitem_hashed(w_item, hash):
            w_set.setitem_hashed(w_item, hash, w_None)


def is_subset(w_small, w_large):
    """Return whether all members of one set are in another."""
    return w_small.length() <= w_large.length() and w_large.has_keys_of(w_small)


def is_disjoint(w_set, w_iterable):
    if isinstance(w_set, W_AnySet) and isinstance(w_iterable, W_AnySet):
        if w_iterable.length() > w_set.length():
            w_set, w_iterable = w_iterable, w_set
        return w_set.has_no_keys_of(w_iterable)
    for w_item in protocol.items_of(w_iterable):
        if w_set.contains(w_item):
            return False
    return True


def sets_equal(w_1, w_2):
    return w_1.length() == w_2.length() and is_subset(w_1, w_2)


class W_SetIterator(W_TableIterator):
    def current(self):
        return self.iterator.key()

    def changed_message(self):
        return "Set changed size during iteration"


class W_FrozenSetIterator(W_SetIterator):
    """An iterator over a frozenset, whose members do not change: what a W_TableIterator looks for is left out."""

    def next_item(self):
        if self.remaining == 0:
            self.table = None
            return None
        self.remaining -= 1
        self.iterator.advance()
        return self.iterator.key()
