"""A stand-in for rpython.rlib.listsort over Python 3's own stable sort."""
import functools


def make_timsort_class(getitem=None, setitem=None, length=None, getitem_slice=None, lt=None):
    """Return a class TimSort(list, listlength=None) whose sort() sorts in place by its method lt."""
    if getitem is None:
        def getitem(list, item):
            return list[item]
    if setitem is None:
        def setitem(list, item, value):
            list[item] = value
    if length is None:
        length = len
    if lt is None:
        def lt(a, b):
            return a < b

    class TimSort(object):

        def __init__(self, list, listlength=None):
            self.list = list
            self.listlength = length(list) if listlength is None else listlength

        def lt(self, a, b):
            return lt(a, b)

        def le(self, a, b):
            return not self.lt(b, a)

        def setitem(self, item, value):
            setitem(self.list, item, value)

        def sort(self):
            values = [getitem(self.list, i) for i in range(self.listlength)]
            values.sort(key=functools.cmp_to_key(self._compare))
            for i in range(len(values)):
                setitem(self.list, i, values[i])

        def _compare(self, a, b):
            """Compare by one call of lt: list.sort only asks whether the result is below zero."""
            return -1 if self.lt(a, b) else 0

    return TimSort
