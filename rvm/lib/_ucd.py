"""unicodedata.ucd_3_2_0: the same as unicodedata, of Unicode 3.2, with which host names are prepared (stringprep).

It is unicodedata with the differences that _unicode_3_2 lists.  As CPython's, it tells the digits of characters that
came later, and puts characters in order and together by the tables of 14.0.
"""

import unicodedata

import _unicode_3_2 as _tables
from _library import final_type as _final_type


def _points(text, convert):
    """Return a dict of the values of the code points that are in the runs of a table."""
    values = {}
    for word in text.split():
        first, last, value = word.split(",")
        for point in range(int(first, 16), int(last, 16) + 1):
            values[chr(point)] = convert(value, point - int(first, 16))
    return values


def _itself(value, _index):
    return value


_CATEGORY = _points(_tables.CATEGORY, _itself)
_BIDIRECTIONAL = _points(_tables.BIDIRECTIONAL, _itself)
_WIDTH = _points(_tables.WIDTH, _itself)
_MIRRORED = _points(_tables.MIRRORED, lambda value, _index: int(value))
_DECIMAL = _points(_tables.DECIMAL, lambda value, index: int(value) + index)
_DECOMPOSITION = {chr(int(point, 16)): chr(int(other, 16))
                  for point, other in (word.split(",") for word in _tables.DECOMPOSITION.split())}
_UNASSIGNED = [(chr(int(first, 16)), chr(int(last, 16)))
               for first, last in (word.split(",") for word in _tables.UNASSIGNED.split())]
_FIRST_UNASSIGNED = _UNASSIGNED[0][0]
_NONE = object()


def _is_new(c):
    """Return whether 3.2 has no such character; of what is no character, unicodedata tells what is wrong."""
    low, high = 0, len(_UNASSIGNED)
    while low < high:
        middle = (low + high) // 2
        if _UNASSIGNED[middle][1] < c:
            low = middle + 1
        else:
            high = middle
    return low < len(_UNASSIGNED) and c >= _UNASSIGNED[low][0]


def _property(function, differing, unassigned):
    """Return the method that does what a function of unicodedata does; `unassigned` is for what 3.2 has not."""
    def method(_self, chr, /):
        now = function(chr)
        if chr in differing:
            return differing[chr]
        return unassigned if _is_new(chr) else now
    return _named(method, function)


def _number(function, differing, missing):
    """Return the same for a function that may have a default; `missing` is the error where there is none."""
    def method(_self, chr, default=_NONE, /):
        value = function(chr, _NONE)
        if chr in differing:
            value = differing[chr]
        elif missing and _is_new(chr):
            value = _NONE
        if value is not _NONE:
            return value
        if default is _NONE:
            return function(chr) if not missing else _raise(ValueError(missing))
        return default
    return _named(method, function)


def _raise(error):
    raise error


def _named(method, function):
    method.__name__ = function.__name__
    method.__qualname__ = "UCD." + function.__name__
    method.__doc__ = function.__doc__
    return method


def _decomposed(text, is_compatible):
    """Return the characters that those of the text are decomposed to, in 3.2."""
    form = "NFKD" if is_compatible else "NFD"
    parts = []
    for c in text:
        if c in _DECOMPOSITION:
            c = _DECOMPOSITION[c]
        parts.append(c if _is_new(c) else unicodedata.normalize(form, c))
    return "".join(parts)


def _in_order(text):
    """Return the text with each run of combining characters sorted by their classes."""
    parts = []
    run = []
    for c in text:
        if unicodedata.combining(c):
            run.append(c)
        else:
            parts += sorted(run, key=unicodedata.combining)
            parts.append(c)
            run = []
    return "".join(parts + sorted(run, key=unicodedata.combining))


def _together(first, second):
    """Return the character that the two are composed to, or ""."""
    if unicodedata.normalize("NFC", first) != first or unicodedata.normalize("NFC", second) != second:
        return ""
    both = unicodedata.normalize("NFC", first + second)
    return both if len(both) == 1 else ""


def _composed(text):
    """Return the text with each character put together with the last starter before it, where nothing is between."""
    result = []
    starter = -1
    last_rank = 0
    for c in text:
        rank = unicodedata.combining(c)
        if starter >= 0 and (starter == len(result) - 1 or last_rank < rank):
            both = _together(result[starter], c)
            if both:
                result[starter] = both
                continue
        if rank == 0:
            starter = len(result)
        last_rank = rank
        result.append(c)
    return "".join(result)


class UCD:
    """What Unicode 3.2 says of characters."""

    __slots__ = ()
    unidata_version = "3.2.0"

    def __new__(cls, *args, **keywords):
        raise TypeError("cannot create 'unicodedata.UCD' instances")

    category = _property(unicodedata.category, _CATEGORY, "Cn")
    bidirectional = _property(unicodedata.bidirectional, _BIDIRECTIONAL, "")
    combining = _property(unicodedata.combining, {}, 0)
    mirrored = _property(unicodedata.mirrored, _MIRRORED, 0)
    east_asian_width = _property(unicodedata.east_asian_width, _WIDTH, "F")
    decomposition = _property(unicodedata.decomposition, {}, "")
    decimal = _number(unicodedata.decimal, _DECIMAL, "not a decimal")
    digit = _number(unicodedata.digit, {}, "")
    numeric = _number(unicodedata.numeric, {}, "not a numeric character")
    name = _number(unicodedata.name, {}, "no such name")

    def lookup(self, name, /):
        """Look up character by name."""
        found = unicodedata.lookup(name)
        # Aliases and named sequences are newer.
        is_alias = len(found) != 1 or unicodedata.name(found, None) != name.upper()
        if is_alias or _is_new(found):
            raise KeyError("undefined character name '%s'" % name)
        return found

    def normalize(self, form, unistr, /):
        """Return the normal form 'form' for the Unicode string unistr."""
        now = unicodedata.normalize(form, unistr)
        if not any(c >= _FIRST_UNASSIGNED and (c in _DECOMPOSITION or _is_new(c)) for c in unistr):
            return now
        ordered = _in_order(_decomposed(unistr, "K" in form))
        return _composed(ordered) if form.endswith("C") else ordered

    def is_normalized(self, form, unistr, /):
        """Return whether the Unicode string unistr is in the normal form 'form'."""
        return self.normalize(form, unistr) == unistr


UCD.__module__ = "unicodedata"
_final_type(UCD)
ucd_3_2_0 = object.__new__(UCD)
