"""What strs, tuples, lists and other containers share: items, comparison, and repr of what may contain itself."""
from rvm.objects import protocol, specials
from rvm.objects.errors import index_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import look_inside_iff, loop_driver, loop_unrolling_heuristic, promote
from rvm.rlib.objectmodel import try_inline
from rvm.rlib.strings import StringBuilder


# Items.

def str_item(w_str, index):
    """Return the character at `index`, which may be negative, of a str; IndexError out of range."""
    w_char = w_str.getitem(index)
    if w_char is None:
        raise index_error("string index out of range")
    return w_char


# Comparison of tuples, as machine-level lists that do not change.

def _few_items(left_w, right_w):
    return (loop_unrolling_heuristic(left_w, len(left_w), 4)
            or loop_unrolling_heuristic(right_w, len(right_w), 4))


def _few_items_to_order(number, left_w, right_w):
    return _few_items(left_w, right_w)


@look_inside_iff(_few_items)
def items_equal(left_w, right_w):
    if len(left_w) != len(right_w):
        return False
    for i in range(len(left_w)):
        if not protocol.equal(left_w[i], right_w[i]):
            return False
    return True


@look_inside_iff(_few_items_to_order)
def compare_items(number, left_w, right_w):
    """Return the result of ordering two tuples, an object; `number` is specials.LT, LE, GT or GE."""
    for i in range(min(len(left_w), len(right_w))):
        if not protocol.equal(left_w[i], right_w[i]):
            return protocol.compare(number, left_w[i], right_w[i])
    return protocol.wrap_bool(compare_lengths(number, len(left_w), len(right_w)))


# In which order two objects are, as far as machine values tell.
SAME = 0
BEFORE = 1
AFTER = 2       # or neither is before the other: one is NaN
UNKNOWN = 3


@try_inline
def value_order(w_1, w_2):
    """Return the order of the usual items: two ints, two floats or two strs."""
    if type(w_1) is W_Int and type(w_2) is W_Int:
        if w_1.value == w_2.value:
            return SAME
        return BEFORE if w_1.value < w_2.value else AFTER
    if type(w_1) is W_Float and type(w_2) is W_Float:
        if w_1.value == w_2.value:
            return SAME
        return BEFORE if w_1.value < w_2.value else AFTER
    if type(w_1) is W_Str and type(w_2) is W_Str:
        if w_1.text() == w_2.text():
            return SAME
        return BEFORE if w_1.text() < w_2.text() else AFTER     # UTF-8 sorts by bytes as by code points
    return UNKNOWN


def tuple_less(w_left, w_right):
    """Return whether a tuple is less than another, for sorting: the usual items are compared as machine values."""
    left_w = w_left.items_w
    right_w = w_right.items_w
    for i in range(min(len(left_w), len(right_w))):
        w_1 = left_w[i]
        w_2 = right_w[i]
        if w_1 is w_2:
            continue
        order = value_order(w_1, w_2)
        if order == UNKNOWN:
            if not protocol.equal(w_1, w_2):
                return protocol.truth(protocol.compare(specials.LT, w_1, w_2))
        elif order != SAME:
            return order == BEFORE
    return len(left_w) < len(right_w)


def known_order(w_1, w_2):
    """Return the order of two objects or of two tuples of them, without running code of the program."""
    if type(w_1) is not W_Tuple or type(w_2) is not W_Tuple:
        return value_order(w_1, w_2)
    left_w = w_1.items_w
    right_w = w_2.items_w
    for i in range(min(len(left_w), len(right_w))):
        if left_w[i] is not right_w[i]:
            order = value_order(left_w[i], right_w[i])
            if order != SAME:
                return order
    if len(left_w) == len(right_w):
        return SAME
    return BEFORE if len(left_w) < len(right_w) else AFTER


def compare_lengths(number, left, right):
    if number == specials.LT:
        return left < right
    if number == specials.LE:
        return left <= right
    if number == specials.GT:
        return left > right
    return left >= right


# Comparison of lists, which the program may change meanwhile.

def lists_equal(w_left, w_right):
    if w_left.length() != w_right.length():
        return False
    index = first_difference(w_left, w_right)
    # As CPython: if the comparison has made the lists shorter, their lengths decide.
    return (index >= w_left.length() or index >= w_right.length()) and w_left.length() == w_right.length()


def compare_lists(number, w_left, w_right):
    """Return the result of ordering two lists, an object; `number` as for compare_items."""
    index = first_difference(w_left, w_right)
    if index < w_left.length() and index < w_right.length():    # the comparison may have changed the lists
        return protocol.compare(number, w_left.getitem(index), w_right.getitem(index))
    return protocol.wrap_bool(compare_lengths(number, w_left.length(), w_right.length()))


def first_difference(w_left, w_right):
    """Return the first index at which two lists differ, or one ends."""
    if w_left.length() > 0:
        w_shape = protocol.special_shape(w_left.getitem(0), specials.EQ)
        if w_shape is not None:
            return first_difference_by_code(w_shape, w_left, w_right)
    return first_difference_by_core(w_left, w_right)


def first_difference_by_core(w_left, w_right):
    """Return the same as first_difference where the items' `==` is a function of the core."""
    index = 0
    while not differ_at(index, w_left, w_right):
        index += 1
    return index


def first_difference_by_code(w_shape, w_left, w_right):
    """Return the same as first_difference, in a loop that the JIT compiles for the code that compares."""
    w_shape = promote(w_shape)
    index = 0
    while True:
        difference_driver.jit_merge_point(w_shape=w_shape)
        if differ_at(index, w_left, w_right):
            return index
        index += 1


difference_driver = loop_driver("difference", "comparison of two lists")


def differ_at(index, w_left, w_right):
    """Return whether two lists differ at the index, or one ends there."""
    if index >= w_left.length() or index >= w_right.length():
        return True
    return not protocol.equal(w_left.getitem(index), w_right.getitem(index))


# repr.

class UnderWay(object):
    """The containers whose repr is being made; one met again inside itself is abbreviated."""

    def __init__(self):
        self.containers = []

    def enter(self, w_container):
        """Return False if the container's repr is being made already; else leave() must follow."""
        for w_other in self.containers:
            if w_other is w_container:
                return False
        self.containers.append(w_container)
        return True

    def leave(self):
        self.containers.pop()


under_way = UnderWay()


def repr_of_items(w_container, items_w, open, close, again):
    """Return the items' reprs between `open` and `close`, or `again` for a container inside itself."""
    if not under_way.enter(w_container):
        return again
    try:
        builder = StringBuilder()
        builder.append(open)
        for i in range(len(items_w)):
            if i > 0:
                builder.append(", ")
            builder.append(protocol.repr(items_w[i]))
        builder.append(close)
        return builder.build()
    finally:
        under_way.leave()


def repr_of_entries(w_container, keys_w, values_w):
    """Return `key: value` pairs in braces, as repr_of_items does."""
    if not under_way.enter(w_container):
        return "{...}"
    try:
        builder = StringBuilder()
        builder.append("{")
        for i in range(len(keys_w)):
            if i > 0:
                builder.append(", ")
            builder.append(protocol.repr(keys_w[i]))
            builder.append(": ")
            builder.append(protocol.repr(values_w[i]))
        builder.append("}")
        return builder.build()
    finally:
        under_way.leave()
