"""_heapq: heaps, which are lists where no item is less than its parent; nsmallest, merge etc. are in rvm/lib.

The parent of heap[i] is heap[(i - 1) // 2].  The underscored functions have the greatest
item in front instead of the smallest.  Items change places by swaps, so that a
comparison that fails leaves all of them in the list.
"""
from rvm.interp import operations
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol, sequences, specials
from rvm.objects.containers.listobject import W_List, item_of, set_item_at
from rvm.objects.containers.liststrategies import object_list_strategy
from rvm.objects.errors import index_error, runtime_error, type_error
from rvm.objects.root import w_None
from rvm.objects.sequences import BEFORE, UNKNOWN, known_order
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import loop_driver, promote, we_are_jitted
from rvm.rlib.objectmodel import try_inline

heapq = ModuleTable("_heapq", "Heap queue algorithm (a.k.a. priority queue).")


class Order(object):
    """Which of two items belongs nearer to the front.  Its two instances are `smallest` and `greatest`."""

    def before(self, w_a, w_b):
        raise NotImplementedError


class SmallestFirst(Order):
    def before(self, w_a, w_b):
        return is_less(w_a, w_b)


class GreatestFirst(Order):
    def before(self, w_a, w_b):
        return is_less(w_b, w_a)


def is_less(w_a, w_b):
    if type(w_a) is W_Tuple and type(w_b) is W_Tuple:
        return sequences.tuple_less(w_a, w_b)
    return operations.lt(w_a, w_b)


smallest = SmallestFirst()
greatest = GreatestFirst()


def heap_argument(w_heap, where):
    if not isinstance(w_heap, W_List):
        found = "None" if w_heap is w_None else protocol.type_name(w_heap)
        raise type_error("%s must be list, not %s" % (where, found))
    return w_heap


def set_item(w_heap, index, w_item):
    if we_are_jitted() or not set_item_at(w_heap, index, w_item):
        w_heap.setitem(index, w_item)


def is_before(order, w_heap, size, w_a, w_b):
    """Return order.before(w_a, w_b); raise RuntimeError where the program's code changes the size of the heap."""
    result = order.before(w_a, w_b)
    if w_heap.length() != size:
        raise runtime_error("list changed size during iteration")
    return result


def sift_towards_front(order, w_heap, start, pos):
    """Move the item at `pos` towards `start`, to where it is not before its parent."""
    w_item = w_heap.getitem_checked(pos)
    w_shape = protocol.special_shape(w_item, specials.LT)
    if w_shape is not None:
        rise_by_code(w_shape, order, w_heap, start, pos)
    else:
        rise_by_core(order, w_heap, start, pos)


def rise_by_core(order, w_heap, start, pos):
    """As sift_towards_front, where `<` is a function of the core."""
    if keeps_objects(w_heap):
        pos = rise_by_values(order is greatest, objects_of(w_heap), start, pos)
        if pos < 0:
            return
    rise_by_comparisons(order, w_heap, start, pos)


def rise_by_comparisons(order, w_heap, start, pos):
    """As rise_by_core, for items of any type."""
    size = w_heap.length()
    while pos > start:
        pos = place_above(order, w_heap, size, start, pos)


def rise_by_code(w_shape, order, w_heap, start, pos):
    """As sift_towards_front, in a loop that the JIT compiles for the code that compares."""
    w_shape = promote(w_shape)
    size = w_heap.length()
    while True:
        rise_driver.jit_merge_point(w_shape=w_shape)
        if pos <= start:
            return
        pos = place_above(order, w_heap, size, start, pos)


def place_above(order, w_heap, size, start, pos):
    """Let the item at `pos` change places with its parent, if it is before that; return where it is to go on from.

    That is `start` where it stays.
    """
    parent = (pos - 1) >> 1
    w_parent = item_of(w_heap, parent)
    w_item = item_of(w_heap, pos)
    if not is_before(order, w_heap, size, w_item, w_parent):
        return start
    set_item(w_heap, pos, w_parent)
    set_item(w_heap, parent, w_item)
    return parent


def sift(order, w_heap, start):
    """Move the item at `start` down to where it belongs.

    It goes down to a leaf along the children that belong nearer to the front, and back
    from there: most items belong near the leaves, so that this compares less than
    stopping on the way.
    """
    w_shape = protocol.special_shape(w_heap.getitem_checked(start), specials.LT)
    if w_shape is not None:
        pos = sink_by_code(w_shape, order, w_heap, start)
    else:
        pos = sink_by_core(order, w_heap, start)
    sift_towards_front(order, w_heap, start, pos)


def sink_by_core(order, w_heap, pos):
    """Move the item at `pos` down to a leaf, where `<` is a function of the core; return the leaf's position."""
    if keeps_objects(w_heap):
        pos = sink_by_values(order is greatest, objects_of(w_heap), pos)
    size = w_heap.length()
    if pos >= size >> 1:
        return pos
    return sink_by_comparisons(order, w_heap, size, pos)


def sink_by_comparisons(order, w_heap, size, pos):
    """As sink_by_core, for items of any type."""
    while pos < size >> 1:          # it has a child
        pos = place_below(order, w_heap, size, pos)
    return pos


def sink_by_code(w_shape, order, w_heap, pos):
    """As sink_by_core, in a loop that the JIT compiles for the code that compares."""
    w_shape = promote(w_shape)
    size = w_heap.length()
    while True:
        sink_driver.jit_merge_point(w_shape=w_shape)
        if pos >= size >> 1:
            return pos
        pos = place_below(order, w_heap, size, pos)


def place_below(order, w_heap, size, pos):
    """Let the item at `pos` change places with the child that belongs nearer to the front; return where that was."""
    child = 2 * pos + 1
    w_child = item_of(w_heap, child)
    if child + 1 < size:
        w_right = item_of(w_heap, child + 1)
        if not is_before(order, w_heap, size, w_child, w_right):
            child += 1
            w_child = w_right
    set_item(w_heap, child, item_of(w_heap, pos))
    set_item(w_heap, pos, w_child)
    return child


# Where machine values tell the order no code of the program can see the list meanwhile.  So an item is not swapped with
# each on its way, but written once, where it comes to stay, and a trace calls no function that may run such code.

@try_inline
def keeps_objects(w_heap):
    return w_heap.strategy is object_list_strategy


@try_inline
def objects_of(w_heap):
    return object_list_strategy.unerase(w_heap.contents)


def rise_by_values(is_reversed, items_w, start, pos):
    """As sift_towards_front; return -1, or where to go on from if machine values do not tell the order."""
    w_item = items_w[pos]
    unknown = -1
    while pos > start:
        parent = (pos - 1) >> 1
        w_parent = items_w[parent]
        order = value_order_in(is_reversed, w_item, w_parent)
        if order != BEFORE:
            if order == UNKNOWN:
                unknown = pos
            break
        items_w[pos] = w_parent
        pos = parent
    items_w[pos] = w_item
    return unknown


def sink_by_values(is_reversed, items_w, pos):
    """Move the item at `pos` down to a leaf; return its position, not a leaf's if values do not tell the order."""
    w_item = items_w[pos]
    size = len(items_w)
    while pos < size >> 1:
        child = 2 * pos + 1
        w_child = items_w[child]
        if child + 1 < size:
            w_right = items_w[child + 1]
            order = value_order_in(is_reversed, w_child, w_right)
            if order == UNKNOWN:
                break
            if order != BEFORE:
                child += 1
                w_child = w_right
        items_w[pos] = w_child
        pos = child
    items_w[pos] = w_item
    return pos


@try_inline
def value_order_in(is_reversed, w_a, w_b):
    return known_order(w_b, w_a) if is_reversed else known_order(w_a, w_b)


rise_driver = loop_driver("heap_rise", "rise in a heap")
sink_driver = loop_driver("heap_sink", "sink in a heap")


def make_heap(order, w_heap):
    for pos in range((w_heap.length() >> 1) - 1, -1, -1):
        sift(order, w_heap, pos)


def pop_first(order, w_heap):
    if w_heap.length() == 0:
        raise index_error("index out of range")
    w_last = w_heap.pop(-1)
    if w_heap.length() == 0:
        return w_last
    return replace_first(order, w_heap, w_last)


def replace_first(order, w_heap, w_item):
    w_first = w_heap.getitem(0)
    if w_first is None:
        raise index_error("index out of range")
    w_heap.setitem(0, w_item)
    sift(order, w_heap, 0)
    return w_first


@heapq.function("heappush(heap, item, /) -> None")
def heappush(w_heap, w_item):
    """Push item onto heap, maintaining the heap invariant."""
    w_heap = heap_argument(w_heap, "heappush() argument 1")
    w_heap.append(w_item)
    sift_towards_front(smallest, w_heap, 0, w_heap.length() - 1)


@heapq.function("heappop(heap, /)")
def heappop(w_heap):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    return pop_first(smallest, heap_argument(w_heap, "heappop() argument"))


@heapq.function("heapreplace(heap, item, /)")
def heapreplace(w_heap, w_item):
    """Pop and return the current smallest value, and add the new item.

The value returned may be larger than item."""
    return replace_first(smallest, heap_argument(w_heap, "heapreplace() argument 1"), w_item)


@heapq.function("heappushpop(heap, item, /)")
def heappushpop(w_heap, w_item):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    w_heap = heap_argument(w_heap, "heappushpop() argument 1")
    w_first = w_heap.getitem(0)
    if w_first is None or not is_less(w_first, w_item):
        return w_item
    return replace_first(smallest, w_heap, w_item)


@heapq.function("heapify(heap, /) -> None")
def heapify(w_heap):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    make_heap(smallest, heap_argument(w_heap, "heapify() argument"))


@heapq.function("_heappop_max(heap, /)")
def heappop_max(w_heap):
    """As heappop, of a heap with the greatest item in front."""
    return pop_first(greatest, heap_argument(w_heap, "_heappop_max() argument"))


@heapq.function("_heapreplace_max(heap, item, /)")
def heapreplace_max(w_heap, w_item):
    """As heapreplace, of a heap with the greatest item in front."""
    return replace_first(greatest, heap_argument(w_heap, "_heapreplace_max() argument 1"), w_item)


@heapq.function("_heapify_max(heap, /) -> None")
def heapify_max(w_heap):
    """As heapify, but with the greatest item in front."""
    make_heap(greatest, heap_argument(w_heap, "_heapify_max() argument"))
