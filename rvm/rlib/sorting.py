"""A stable merge sort with an overridable lt(a, b)."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_sorting import make_timsort_class
else:
    from rpython.rlib.listsort import make_timsort_class
