"""A stable merge sort of keys whose `<` is code of the program, in loops that the JIT compiles for that code.

Where the core compares, a sort is a function of the core too (listsort.py), which the JIT does not look into.
Runs that are in order already are found, and merged as balanced as their lengths allow: Munro, Wild,
"Nearly-optimal mergesorts: fast, practical sorting methods that optimally adapt to existing runs", ESA 2018.
Whatever a comparison raises leaves the list in some order; the caller has its own.
"""
from rvm.objects import protocol, specials
from rvm.rlib.jit import loop_driver, promote

MIN_RUN = 32            # shorter ones are made as long by insertion, if there are items enough
UNEVEN = 8              # of two runs, one so many times as long as the other is searched for where the merge begins

run_driver = loop_driver("sort_run", "run of a sort")
insert_driver = loop_driver("sort_insert", "insertion of a sort")
search_driver = loop_driver("sort_search", "search of a sort")
merge_driver = loop_driver("sort_merge", "merge of a sort")


class Keyed(object):
    """An item to sort and its key."""
    _immutable_fields_ = ["w_key", "w_item"]

    def __init__(self, w_key, w_item):
        self.w_key = w_key
        self.w_item = w_item


def less(a, b):
    return protocol.truth(protocol.compare(specials.LT, a.w_key, b.w_key))


def merge_sort(pairs, w_shape):
    """Sort a list of Keyed in place; `w_shape` is the code that compares, for the JIT."""
    size = len(pairs)
    starts = []         # of the runs before the current one
    powers = []         # of the boundaries behind them; they ascend
    start = 0
    end = make_run(pairs, 0, w_shape)
    while end < size:
        next_end = make_run(pairs, end, w_shape)
        power = boundary_power(start, end, next_end, size)
        while len(powers) > 0 and powers[-1] > power:
            powers.pop()
            start = merge(pairs, starts.pop(), start, end, w_shape)
        starts.append(start)
        powers.append(power)
        start = end
        end = next_end
    while len(starts) > 0:
        start = merge(pairs, starts.pop(), start, end, w_shape)


def boundary_power(start, middle, end, size):
    """Return how deep the boundary between two runs is in a balanced tree of all `size` items (Munro, Wild)."""
    left = start + middle           # twice the middle of the left run
    right = middle + end
    power = 1
    while left >= size or right < size:
        if left >= size:
            left -= size
            right -= size
        left <<= 1
        right <<= 1
        power += 1
    return power


def make_run(pairs, start, w_shape):
    """Put the items from `start` on in order, up to where a run ends, but MIN_RUN at least; return the end."""
    size = len(pairs)
    if size - start < 2:
        return size
    descends = less(pairs[start + 1], pairs[start])
    end = end_of_run(pairs, start + 2, descends, w_shape)
    if descends:
        reverse_range(pairs, start, end)
    wanted = min(start + MIN_RUN, size)
    if end < wanted:
        insert_each(pairs, start, end, wanted, w_shape)
        end = wanted
    return end


def end_of_run(pairs, position, descends, w_shape):
    """Return the first position from `position` on with an item that does not go on as the run before it does."""
    w_shape = promote(w_shape)
    while True:
        run_driver.jit_merge_point(w_shape=w_shape)
        if position >= len(pairs) or less(pairs[position], pairs[position - 1]) != descends:
            return position
        position += 1


def reverse_range(pairs, start, end):
    end -= 1
    while start < end:
        pair = pairs[start]
        pairs[start] = pairs[end]
        pairs[end] = pair
        start += 1
        end -= 1


def insert_each(pairs, start, position, end, w_shape):
    """Insert the items from `position`, which is less than `end`, into the run that begins at `start`.

    The search for an item's place and the step to the next item are rounds of one loop: each search is short.
    """
    w_shape = promote(w_shape)
    low = start
    high = position
    while True:
        insert_driver.jit_merge_point(w_shape=w_shape)
        if low < high:
            middle = (low + high) >> 1
            if less(pairs[position], pairs[middle]):
                high = middle
            else:
                low = middle + 1
        else:
            move_back(pairs, position, low)
            position += 1
            if position >= end:
                return
            low = start
            high = position


def move_back(pairs, position, target):
    """Move the item at `position` to `target`, and those between them on by one."""
    pair = pairs[position]
    while position > target:
        pairs[position] = pairs[position - 1]
        position -= 1
    pairs[target] = pair


def merge(pairs, start, middle, end, w_shape):
    """Merge two neighbouring runs, of items from `start` and from `middle`; return `start`."""
    first = start
    if not less(pairs[middle], pairs[middle - 1]):
        return start
    if (middle - start) // UNEVEN > end - middle:
        first = place_in(pairs, pairs[middle], start, middle, True, w_shape)
    elif (end - middle) // UNEVEN > middle - start:
        end = place_in(pairs, pairs[middle - 1], middle, end, False, w_shape)
    assert first >= 0
    assert middle >= 0
    merge_with_copy(pairs, pairs[first:middle], first, middle, end, w_shape)
    return start


def place_in(pairs, pair, low, high, after_equal, w_shape):
    """Return where the item belongs among those from `low` to `high`: behind its equals, or before them."""
    w_shape = promote(w_shape)
    while True:
        search_driver.jit_merge_point(w_shape=w_shape)
        if low >= high:
            return low
        middle = (low + high) >> 1
        if after_equal:
            is_before = less(pair, pairs[middle])
        else:
            is_before = not less(pairs[middle], pair)
        if is_before:
            high = middle
        else:
            low = middle + 1


def merge_with_copy(pairs, left, target, right, end, w_shape):
    """Merge the items `left` with those from `right` to `end`, into the list from `target` on."""
    w_shape = promote(w_shape)
    taken = 0
    while True:
        merge_driver.jit_merge_point(w_shape=w_shape)
        if taken >= len(left):
            return
        if right >= end:
            put(pairs, target, left, taken)
            return
        if less(pairs[right], left[taken]):
            pairs[target] = pairs[right]
            right += 1
        else:
            pairs[target] = left[taken]
            taken += 1
        target += 1


def put(pairs, target, items, start):
    """Write the items from `start` on into the list from `target` on."""
    for i in range(start, len(items)):
        pairs[target] = items[i]
        target += 1
