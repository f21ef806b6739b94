"""Heaps: lists in which heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k."""
from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


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
    orders = range(n) if direction > 0 else range(0, -n, -1)
    result = [(elem if key is None else key(elem), order, elem) for order, elem in zip(orders, it)]
    order = direction * len(result)
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
