"""A stable merge sort with an overridable lt(a, b), and lists of texts and of numbers in order."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_sorting import make_timsort_class
else:
    from rpython.rlib.listsort import make_timsort_class

_TextSort = make_timsort_class()
_NumberSort = make_timsort_class()


def sorted_texts(texts):
    """Return a new list of the byte strings `texts` in ascending order."""
    result = texts[:]
    _TextSort(result).sort()
    return result


def sort_numbers(numbers):
    """Put the list of ints into ascending order."""
    _NumberSort(numbers).sort()
