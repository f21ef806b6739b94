"""_bisect: places in sorted sequences, found by halving.  The library's bisect takes its functions from here."""
from _library import builtin as _builtin
from operator import index as _index


def _bounds(a, lo, hi):
    lo = _index(lo)
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, len(a) if hi is None else _index(hi)


def _behind(a, x, lo, hi, key):
    """Return the first place whose item, or what the key makes of it, is greater than x; or the end of the range."""
    low, high = _bounds(a, lo, hi)
    while low < high:
        middle = (low + high) // 2
        item = a[middle] if key is None else key(a[middle])
        if x < item:
            high = middle
        else:
            low = middle + 1
    return low


def _before(a, x, lo, hi, key):
    """Return the first place whose item, or what the key makes of it, is not less than x; or the end of the range."""
    low, high = _bounds(a, lo, hi)
    while low < high:
        middle = (low + high) // 2
        item = a[middle] if key is None else key(a[middle])
        if item < x:
            low = middle + 1
        else:
            high = middle
    return low


@_builtin
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return the index where to insert item x in list a, assuming a is sorted: behind items that are equal."""
    return _behind(a, x, lo, hi, key)


@_builtin
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return the index where to insert item x in list a, assuming a is sorted: before items that are equal."""
    return _before(a, x, lo, hi, key)


@_builtin
def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, and keep it sorted assuming a is sorted: behind items that are equal."""
    place = _behind(a, x if key is None else key(x), lo, hi, key)
    a.insert(place, x)


@_builtin
def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, and keep it sorted assuming a is sorted: before items that are equal."""
    place = _before(a, x if key is None else key(x), lo, hi, key)
    a.insert(place, x)


bisect = bisect_right
insort = insort_right
