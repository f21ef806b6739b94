"""Heaps: lists in which heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def heappush(heap, item):
    """Push item onto heap, maintaining the heap invariant."""
    _check_list(heap, "heappush")
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _check_list(heap, "heappop")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        smallest = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return smallest
    return last


def heapreplace(heap, item):
    """Pop and return the current smallest value, and add the new item.

    The value returned may be larger than item.
    """
    _check_list(heap, "heapreplace")
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    _check_list(heap, "heappushpop")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(heap):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _check_list(heap, "heapify")
    for i in reversed(range(len(heap) // 2)):
        _siftup(heap, i)


def _check_list(heap, name):
    if not isinstance(heap, list):
        argument = "argument 1" if "push" in name or "replace" in name else "argument"
        raise TypeError(f"{name}() {argument} must be list, not {type(heap).__name__}")


def _siftdown(heap, start, pos):
    """Move the item at `pos` towards `start`, to where no parent is greater."""
    item = heap[pos]
    while pos > start:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not item < parent:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = item


def _siftup(heap, pos):
    """Move the item at `pos` down to a leaf along the smaller children, then back to its place.

    Most items belong near the leaves, so this takes fewer comparisons than stopping on the way.
    """
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, start, pos)


# The same with the greatest item first, for nsmallest and merge.

def _siftdown_max(heap, start, pos):
    item = heap[pos]
    while pos > start:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not parent < item:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = item


def _siftup_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown_max(heap, start, pos)


def _heapify_max(heap):
    for i in reversed(range(len(heap) // 2)):
        _siftup_max(heap, i)


def _heappop_max(heap):
    last = heap.pop()
    if heap:
        greatest = heap[0]
        heap[0] = last
        _siftup_max(heap, 0)
        return greatest
    return last


def _heapreplace_max(heap, item):
    greatest = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return greatest


# Whole iterables.

def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator, which takes no more of them than it needs."""
    heap = []
    if reverse:
        heapify_, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        heapify_, pop, replace, direction = heapify, heappop, heapreplace, 1
    for order, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * direction, value, advance])
    heapify_(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[2] = entry[3]()
                entry[0] = value if key is None else key(value)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, _, value, advance = heap[0]
        yield value
        yield from advance.__self__


def nsmallest(n, iterable, key=None):
    """The n smallest elements: as sorted(iterable, key=key)[:n]."""
    if n == 1:
        return _one(min, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _first(iterable, key, n, 1, _heapify_max, _heapreplace_max)


def nlargest(n, iterable, key=None):
    """The n largest elements: as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        return _one(max, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _first(iterable, key, n, -1, heapify, heapreplace)


def _one(choose, iterable, key):
    missing = object()
    result = choose(iterable, default=missing, key=key)
    return [] if result is missing else [result]


def _first(iterable, key, n, direction, heapify_, replace):
    """The first n in order: a heap has the best so far, the worst of them in front.

    Its items are (key, order, element): of equal keys the element that came first is better.
    """
    it = iter(iterable)
    result = []
    order = 0
    if n > 0:
        for elem in it:
            result.append((elem if key is None else key(elem), order, elem))
            order += direction
            if len(result) == n:
                break
    if not result:
        return result
    heapify_(result)
    worst = result[0][0]
    smallest = direction > 0
    for elem in it:
        k = elem if key is None else key(elem)
        if (k < worst) if smallest else (worst < k):
            replace(result, (k, order, elem))
            worst = result[0][0]
            order += direction
    result.sort(reverse=not smallest)
    return [elem for _, _, elem in result]
