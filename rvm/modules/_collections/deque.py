"""_collections.deque: items in a ring, which doubles when it is full."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.pickling import called, declare_length_hint, declare_pickling, own_state
from rvm.builtins.sequence import ORDERINGS, check_repeated_size, has_index, repetitions, search_bound
from rvm.modules._collections import collections
from rvm.objects import protocol, sequences
from rvm.objects.basetypes import builtin_type, own_name, w_object_type
from rvm.objects.builtin import TypeTable, to_int
from rvm.objects.containers.listobject import new_list
from rvm.objects.containers.sliceobject import clip_index
from rvm.objects.errors import PyError, index_error, runtime_error, type_error, value_error, w_IndexError
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import W_Iterator, W_Root, WeakrefMixin, w_None, w_NotImplemented
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import SEQUENCE, Layout
from rvm.rlib.arith import MAXINT
from rvm.rlib.objectmodel import import_from_mixin, make_sure_not_resized

SMALLEST_RING = 8       # a ring's size is a power of two


class W_Deque(W_Root):
    """`count` items in a ring, the first at the offset `start`; offset 0 follows the last offset."""
    import_from_mixin(WeakrefMixin)

    def __init__(self):
        self.maxlen = -1        # negative: none
        self.version = 0        # grows with each change of the items' number or order
        self.init_items()

    def init_items(self):
        ring_w = [None] * SMALLEST_RING
        make_sure_not_resized(ring_w)
        self.ring_w = ring_w
        self.start = 0
        self.count = 0

    def clear(self):
        self.version += 1
        self.init_items()

    def offset(self, index):
        """Return the offset in the ring of the item at `index`, from -1 to the count."""
        offset = (self.start + index) & (len(self.ring_w) - 1)
        assert offset >= 0
        return offset

    def getitem(self, index):
        """Return the item at `index`, which is in range."""
        return self.ring_w[self.offset(index)]

    def setitem(self, index, w_item):
        self.ring_w[self.offset(index)] = w_item

    def shown_items(self, most):
        return [self.getitem(i) for i in range(min(self.count, most))]

    def resize(self, size):
        """Move the items to a new ring of that size, a power of two."""
        ring_w = [None] * size
        for i in range(self.count):
            ring_w[i] = self.getitem(i)
        self.ring_w = ring_w
        self.start = 0

    # Both ends.

    def append(self, w_item):
        if self.count == len(self.ring_w):
            self.resize(2 * self.count)
        self.ring_w[self.offset(self.count)] = w_item
        self.count += 1
        self.version += 1
        if 0 <= self.maxlen < self.count:
            self.popleft()

    def appendleft(self, w_item):
        if self.count == len(self.ring_w):
            self.resize(2 * self.count)
        offset = self.offset(-1)
        self.ring_w[offset] = w_item
        self.start = offset
        self.count += 1
        self.version += 1
        if 0 <= self.maxlen < self.count:
            self.pop()

    def pop(self):
        if self.count == 0:
            raise index_error("pop from an empty deque")
        offset = self.offset(self.count - 1)
        w_item = self.ring_w[offset]
        self.ring_w[offset] = None
        self.count -= 1
        self.version += 1
        return w_item

    def popleft(self):
        if self.count == 0:
            raise index_error("pop from an empty deque")
        offset = self.offset(0)
        w_item = self.ring_w[offset]
        self.ring_w[offset] = None
        self.start = self.offset(1)
        self.count -= 1
        self.version += 1
        return w_item

    # All items.

    def items_w(self):
        """Return a new list of all items."""
        return [self.getitem(i) for i in range(self.count)]

    def extend_w(self, items_w):
        for w_item in items_w:
            self.append(w_item)

    def rotate(self, steps):
        """Move `steps` items from the right end to the left; with negative steps from the left to the right."""
        count = self.count
        if count == 0:
            return
        self.version += 1
        steps %= count
        if steps <= count // 2:
            for i in range(steps):
                self.move_end(self.count - 1, -1)
        else:
            for i in range(count - steps):
                self.move_end(0, self.count)

    def move_end(self, source, target):
        """Move the item at one end to the other end."""
        source_offset = self.offset(source)
        w_item = self.ring_w[source_offset]
        self.ring_w[source_offset] = None
        target_offset = self.offset(target)
        if source == 0:
            self.start = self.offset(1)
        else:
            self.start = target_offset
        self.ring_w[target_offset] = w_item

    def insert(self, index, w_item):
        """Insert before `index`, from 0 to the count; the deque must not be full."""
        if index <= self.count // 2:
            self.appendleft(w_item)
            for i in range(index):
                self.setitem(i, self.getitem(i + 1))
        else:
            self.append(w_item)
            for i in range(self.count - 1, index, -1):
                self.setitem(i, self.getitem(i - 1))
        self.setitem(index, w_item)

    def delitem(self, index):
        """Remove the item at `index`, which is in range."""
        if index < self.count // 2:
            for i in range(index, 0, -1):
                self.setitem(i, self.getitem(i - 1))
            self.popleft()
        else:
            for i in range(index, self.count - 1):
                self.setitem(i, self.getitem(i + 1))
            self.pop()

    def reverse(self):
        for i in range(self.count // 2):
            other = self.count - 1 - i
            w_item = self.getitem(i)
            self.setitem(i, self.getitem(other))
            self.setitem(other, w_item)

    def native_iter(self):
        if type(self) is W_Deque:
            return W_DequeIterator(self)
        return None


W_DequeUser = user_subclass(W_Deque)
w_deque_type = builtin_type("collections.deque", W_Deque, w_object_type, Layout("deque"), collection=SEQUENCE,
                              has_weakref=True)


def new_deque_of_type(w_type):
    """Return an empty deque of `w_type`, which is deque or a class derived from it."""
    if w_type is w_deque_type:
        return W_Deque()
    w_deque = W_DequeUser()
    w_deque.init_instance(w_type)
    return w_deque


class W_AnyDequeIterator(W_Iterator):
    def __init__(self, w_deque):
        self.w_deque = w_deque
        self.version = w_deque.version
        self.left = w_deque.count       # how many items are left

    def next_item(self):
        w_deque = self.w_deque
        if w_deque.version != self.version:
            self.left = 0
            raise mutated_error()
        left = self.left
        if left == 0:
            return None
        self.left = left - 1
        return w_deque.getitem(self.next_index(w_deque.count, left))

    def next_index(self, count, left):
        """Return the index of the next item."""
        raise NotImplementedError


class W_DequeIterator(W_AnyDequeIterator):
    def next_index(self, count, left):
        return count - left


class W_DequeReverseIterator(W_AnyDequeIterator):
    def next_index(self, count, left):
        return left - 1


def mutated_error():
    return runtime_error("deque mutated during iteration")
collections.value("deque", w_deque_type)

table = TypeTable(w_deque_type, W_Deque)
declare_subscription(table)


@table.constructor("deque(cls: cls, *args, **kwargs) [ignoring]")
def new(w_cls):
    return new_deque_of_type(w_cls)


@table.initializer("deque(self, iterable=NULL, maxlen=None) -> None [unsigned]")
def init(self, w_iterable, w_maxlen):
    """A list-like sequence optimized for data accesses near its endpoints."""
    maxlen = -1
    if w_maxlen is not w_None:
        if not w_maxlen.is_integer():
            raise type_error("an integer is required")
        maxlen = to_int(w_maxlen)
        if maxlen < 0:
            raise value_error("maxlen must be non-negative")
    self.maxlen = maxlen
    if self.count > 0:
        self.clear()
    if w_iterable is not None:
        extend(self, w_iterable)


table.value("__hash__", w_None)


@table.getter("maxlen")
def maxlen(self):
    """maximum size of a deque or None if unbounded"""
    return w_None if self.maxlen < 0 else W_Int(self.maxlen)


# Items.

@table.method("__len__(self, /) -> int")
def len_(self):
    return self.count


def checked_index(self, w_index):
    """Return the machine integer of an index; raise IndexError where it is out of range."""
    if type(w_index) is W_Int:
        index = w_index.value
    elif has_index(w_index):
        index = protocol.as_index(w_index, w_IndexError)
    else:
        raise type_error("sequence index must be integer, not '%s'" % protocol.type_name(w_index))
    if index < 0:
        index += self.count
    if index < 0 or index >= self.count:
        raise index_error("deque index out of range")
    return index


@table.method("__getitem__(self, key, /)")
def getitem(self, w_index):
    return self.getitem(checked_index(self, w_index))


@table.method("__setitem__(self, key, value, /) -> None")
def setitem(self, w_index, w_value):
    self.setitem(checked_index(self, w_index), w_value)


@table.method("__delitem__(self, key, /) -> None")
def delitem(self, w_index):
    self.delitem(checked_index(self, w_index))


@table.method("append(self, x, /) -> None [unsigned]")
def append(self, w_item):
    """Add an element to the right side of the deque."""
    self.append(w_item)


@table.method("appendleft(self, x, /) -> None [unsigned]")
def appendleft(self, w_item):
    """Add an element to the left side of the deque."""
    self.appendleft(w_item)


@table.method("pop(self, /) [unsigned]")
def pop(self):
    """Remove and return the rightmost element."""
    return self.pop()


@table.method("popleft(self, /) [unsigned]")
def popleft(self):
    """Remove and return the leftmost element."""
    return self.popleft()


@table.method("insert(self, index: int, object, /) -> None [parsed, unsigned]")
def insert(self, index, w_item):
    """D.insert(index, object) -- insert object before index"""
    if self.maxlen == self.count:
        raise index_error("deque already at its maximum size")
    self.insert(clip_index(index, self.count), w_item)


# All items.

def items_to_add(self, w_iterable):
    """Return an iterator; over a copy where a deque is added to itself."""
    if w_iterable is self:
        return protocol.iter(new_list(self.items_w()))
    return protocol.iter(w_iterable)


@table.method("extend(self, iterable, /) -> None [unsigned]")
def extend(self, w_iterable):
    """Extend the right side of the deque with elements from the iterable"""
    w_iter = items_to_add(self, w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        self.append(w_item)


@table.method("extendleft(self, iterable, /) -> None [unsigned]")
def extendleft(self, w_iterable):
    """Extend the left side of the deque with elements from the iterable"""
    w_iter = items_to_add(self, w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        self.appendleft(w_item)


@table.method("clear(self, /) -> None [unsigned]")
def clear(self):
    """Remove all elements from the deque."""
    self.clear()


@table.method("rotate(self, n: int = 1, /) -> None [unsigned, called=deque.rotate]")
def rotate(self, steps):
    """Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left."""
    self.rotate(steps)


@table.method("reverse(self, /) -> None [unsigned]")
def reverse(self):
    """D.reverse() -- reverse *IN PLACE*"""
    self.reverse()


def plain_copy(self):
    """Return a plain deque, of no derived class, with the same items and maximum."""
    w_copy = W_Deque()
    w_copy.maxlen = self.maxlen
    w_copy.extend_w(self.items_w())
    return w_copy


def copy(self):
    """Return a shallow copy of a deque."""
    if type(self) is W_Deque:
        return plain_copy(self)
    w_type = self.gettype()
    if self.maxlen < 0:
        w_copy = w_type.call1(self)
    else:
        w_copy = w_type.call2(self, W_Int(self.maxlen))
    if not isinstance(w_copy, W_Deque):
        raise type_error("%s() must return a deque, not %s" % (w_type.name, protocol.type_name(w_copy)))
    return w_copy


table.method("copy(self, /) [unsigned]")(copy)
table.method("__copy__(self, /) [unsigned]")(copy)


def reduce(self):
    """Return state information for pickling."""
    args_w = []
    if self.maxlen >= 0:
        args_w = [W_Tuple([]), W_Int(self.maxlen)]
    return W_Tuple([self.gettype(), W_Tuple(args_w), own_state(self), protocol.iter(self)])


declare_pickling(table, reduce)


@table.method("__iter__(self, /)")
def iter_(self):
    return W_DequeIterator(self)


@table.method("__reversed__(self, /) [unsigned]")
def reversed_(self):
    """D.__reversed__() -- return a reverse iterator over the deque"""
    return W_DequeReverseIterator(self)


# Searches.  `==` may be code of the program and change the deque.

def find(self, w_value, start, stop):
    """Return the first index of an item that equals `w_value`, or -1."""
    version = self.version
    for index in range(start, min(stop, self.count)):
        found = protocol.equal(self.getitem(index), w_value)
        if self.version != version:
            raise mutated_error()
        if found:
            return index
    return -1


def not_found(w_value):
    return value_error("%s is not in deque" % protocol.repr(w_value))


@table.method("__contains__(self, key, /) -> bool")
def contains(self, w_value):
    return find(self, w_value, 0, MAXINT) >= 0


@table.method("index(self, value, start=NULL, stop=NULL, /) -> int [parsed, unsigned]")
def index(self, w_value, w_start, w_stop):
    """D.index(value, [start, [stop]]) -- return first index of value.

Raises ValueError if the value is not present."""
    start = search_bound(w_start, 0, self.count)
    stop = search_bound(w_stop, self.count, self.count)
    found = find(self, w_value, start, stop)
    if found < 0:
        raise not_found(w_value)
    return found


@table.method("count(self, value, /) -> int [unsigned]")
def count(self, w_value):
    """D.count(value) -- return number of occurrences of value"""
    result = 0
    found = find(self, w_value, 0, MAXINT)
    while found >= 0:
        result += 1
        found = find(self, w_value, found + 1, MAXINT)
    return result


@table.method("remove(self, value, /) -> None [unsigned]")
def remove(self, w_value):
    """D.remove(value) -- remove first occurrence of value."""
    version = self.version
    try:
        found = find(self, w_value, 0, MAXINT)
    except PyError:
        if self.version != version:
            raise index_error("deque mutated during remove().")
        raise
    if found < 0:
        raise not_found(w_value)
    self.delitem(found)


# Operators.

@table.method("__add__(self, value, /)")
def add(self, w_other):
    if not isinstance(w_other, W_Deque):
        raise type_error('can only concatenate deque (not "%s") to deque' % protocol.type_name(w_other))
    w_result = copy(self)
    w_result.extend_w(w_other.items_w())
    return w_result


@table.method("__iadd__(self, value, /)")
def iadd(self, w_iterable):
    extend(self, w_iterable)
    return self


@table.method("__mul__(self, value, /)")
def mul(self, w_times):
    times = repetitions(w_times)
    w_result = copy(self)
    repeat(w_result, times)
    return w_result


@table.method("__rmul__(self, value, /)")
def rmul(self, w_times):
    return mul(self, w_times)


@table.method("__imul__(self, value, /)")
def imul(self, w_times):
    times = repetitions(w_times)
    repeat(self, times)
    return self


table.sequence_operators()


def repeat(self, times):
    """Do `self *= times`."""
    items_w = self.items_w()
    if times <= 0 or len(items_w) == 0:
        self.clear()
        return
    if self.maxlen >= 0:
        times = min(times, (self.maxlen - 1) // len(items_w) + 1)
    check_repeated_size(len(items_w), times)
    for i in range(times - 1):
        self.extend_w(items_w)


@table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Deque):
        return w_NotImplemented
    return protocol.wrap_bool(deques_equal(self, w_other))


@table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_Deque):
        return w_NotImplemented
    return protocol.wrap_bool(not deques_equal(self, w_other))


def deques_equal(w_left, w_right):
    if w_left is w_right:
        return True
    if w_left.count != w_right.count:
        return False
    lefts = W_DequeIterator(w_left)
    rights = W_DequeIterator(w_right)
    while True:
        w_1 = lefts.next_item()
        w_2 = rights.next_item()
        if w_1 is None or w_2 is None:
            return w_1 is w_2
        if not protocol.equal(w_1, w_2):
            return False


def compare_deques(number, w_left, w_right):
    """Compare two deques by an ordering; return an object."""
    lefts = W_DequeIterator(w_left)
    rights = W_DequeIterator(w_right)
    while True:
        w_1 = lefts.next_item()
        w_2 = rights.next_item()
        if w_1 is None or w_2 is None:
            return protocol.wrap_bool(sequences.compare_lengths(number, w_left.count, w_right.count))
        if not protocol.equal(w_1, w_2):
            return protocol.compare(number, w_1, w_2)


def declare_ordering(name, number):
    @table.method("%s(self, value, /)" % name)
    def ordering(self, w_other):
        if not isinstance(w_other, W_Deque):
            return w_NotImplemented
        return compare_deques(number, self, w_other)


for _name, _number in ORDERINGS:
    declare_ordering(_name, _number)


@table.method("__repr__(self, /) -> str")
def repr_(self):
    name = own_name(self.gettype())
    close = "])" if self.maxlen < 0 else "], maxlen=%d)" % self.maxlen
    return sequences.repr_of_items(self, self.items_w(), name + "([", close, "[...]")


# Iterators.

def declare_iterator(name, cls):
    iterator_table = iterator_type("_collections." + name, cls)
    collections.value(name, iterator_table.w_type)

    @iterator_table.constructor(name + "(cls: cls, deque, index: index = 0, /) [parsed, unsigned, called=function]")
    def new_iterator(w_cls, w_deque, index):
        if not isinstance(w_deque, W_Deque):
            raise type_error("%s() argument 1 must be collections.deque, not %s" % (
                name, protocol.type_name(w_deque)))
        w_iter = cls(w_deque)
        w_iter.left = max(w_iter.left - max(index, 0), 0)
        return w_iter

    def length_hint(self):
        return self.left

    def reduce_iterator(self):
        return called(self.gettype(), [self.w_deque, W_Int(self.w_deque.count - self.left)])

    declare_length_hint(iterator_table, length_hint)
    declare_pickling(iterator_table, reduce_iterator)


declare_iterator("_deque_iterator", W_DequeIterator)
declare_iterator("_deque_reverse_iterator", W_DequeReverseIterator)
