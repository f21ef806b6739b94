"""Properties and case mappings of code points, from rvm.rlib.unicode_tables.

A property is a rising list of the code points where it changes between no and yes, which a
binary search looks up; a table's text has the differences in hexadecimal.  A case mapping
has runs of code points that all move by the same delta, and a dict for code points that
become several.
"""
from __future__ import absolute_import

from rvm.rlib import unicode_tables as tables


# ---- reading the tables (at import, before translation)

def _boundaries(text):
    result = []
    point = 0
    for word in text.split():
        point += int(word, 16)
        result.append(point)
    return result


def _records(text):
    return [[int(word, 16) for word in record.split(',')] for record in text.split()]


class CaseMapping(object):
    """A mapping from one code point to several."""

    def __init__(self, runs, special):
        self.firsts = []            # of each run: its first code point, ...
        self.lasts = []
        self.strides = []
        self.deltas = []
        for first, length, stride, delta in _records(runs):
            self.firsts.append(first)
            self.lasts.append(first + length)
            self.strides.append(stride)
            self.deltas.append(delta)
        self.special = {}
        for record in _records(special):
            self.special[record[0]] = record[1:]

    def single(self, point):
        """Return the one code point that `point` becomes, special mappings ignored."""
        run = count_up_to(self.firsts, point) - 1
        if run < 0 or point > self.lasts[run]:
            return point
        if (point - self.firsts[run]) % self.strides[run] != 0:
            return point
        return point + self.deltas[run]

    def full(self, point):
        """Return the list of the code points that `point` becomes."""
        if point in self.special:
            return self.special[point]
        return [self.single(point)]


def count_up_to(numbers, limit):
    """Return how many of the rising `numbers` are <= limit."""
    low = 0
    high = len(numbers)
    while low < high:
        middle = (low + high) // 2
        if numbers[middle] <= limit:
            low = middle + 1
        else:
            high = middle
    return low


_XID_START = _boundaries(tables.XID_START)
_XID_CONTINUE = _boundaries(tables.XID_CONTINUE)
_ALPHA = _boundaries(tables.ALPHA)
_DECIMAL = _boundaries(tables.DECIMAL)
_DIGIT = _boundaries(tables.DIGIT)
_NUMERIC = _boundaries(tables.NUMERIC)
_SPACE = _boundaries(tables.SPACE)
_LOWER = _boundaries(tables.LOWER)
_UPPER = _boundaries(tables.UPPER)
_TITLE = _boundaries(tables.TITLE)
_PRINTABLE = _boundaries(tables.PRINTABLE)
_CASED = _boundaries(tables.CASED)
_CASE_IGNORABLE = _boundaries(tables.CASE_IGNORABLE)
_WIDE = _boundaries(tables.WIDE)

_to_lower = CaseMapping(tables.TO_LOWER, tables.TO_LOWER_SPECIAL)
_to_upper = CaseMapping(tables.TO_UPPER, tables.TO_UPPER_SPECIAL)
_to_title = CaseMapping(tables.TO_TITLE, tables.TO_TITLE_SPECIAL)
_to_folded = CaseMapping(tables.TO_FOLDED, tables.TO_FOLDED_SPECIAL)


# ---- properties

def _has(boundaries, point):
    return count_up_to(boundaries, point) & 1 == 1


def is_xid_start(point):
    """Return whether an identifier may begin with the code point; as in Python, `_` may."""
    return _has(_XID_START, point)


def is_xid_continue(point):
    """Return whether an identifier may contain the code point."""
    return _has(_XID_CONTINUE, point)


def isalpha(point):
    return _has(_ALPHA, point)


def isdecimal(point):
    return _has(_DECIMAL, point)


def isdigit(point):
    return _has(_DIGIT, point)


def isnumeric(point):
    return _has(_NUMERIC, point)


def isalnum(point):
    return _has(_ALPHA, point) or _has(_NUMERIC, point)


def isspace(point):
    return _has(_SPACE, point)


def islower(point):
    return _has(_LOWER, point)


def isupper(point):
    return _has(_UPPER, point)


def istitle(point):
    """Return whether the code point is a title-case letter such as U+01C5, not a capital."""
    return _has(_TITLE, point)


def isprintable(point):
    return _has(_PRINTABLE, point)


def is_cased(point):
    """Return whether a code point that follows this one in a title is in lower case."""
    return _has(_CASED, point)


def is_case_ignorable(point):
    """Return whether the rule of the final sigma skips the code point."""
    return _has(_CASE_IGNORABLE, point)


def is_wide(point):
    """Return whether the code point takes two columns of a terminal (East Asian width W or F)."""
    return _has(_WIDE, point)


# ---- case mappings: lists of code points, not to be changed

def lower(point):
    return _to_lower.full(point)


def upper(point):
    return _to_upper.full(point)


def title(point):
    return _to_title.full(point)


def casefold(point):
    return _to_folded.full(point)
