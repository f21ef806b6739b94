"""Unicode's names of characters.

    name_of(point)      return the name of a code point, "" if it has none
    points_of(name)     return the list of the code points that a name or an alias stands for, more than
                        one for a named sequence, none for no name; capitals or not, where CPython says so
    are_known()         return whether there are names: not where rvm runs untranslated without a table
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_unicode_names import are_known, name_of, points_of
else:
    from rvm.rlib.native_unicode_names import are_known, name_of, points_of
