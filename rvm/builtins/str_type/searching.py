"""str.find, rfind, index, rindex, count, startswith and endswith."""
from rvm.builtins.str_type import str_table, text_of
from rvm.objects import bytestrings, protocol
from rvm.objects.containers.sliceobject import slice_bound
from rvm.objects.errors import type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8


def search_start(w_start, length):
    """Return the index where a search starts; it may be behind the end."""
    if w_start is None or w_start is w_None:
        return 0
    start = slice_bound(w_start)
    if start < 0:
        start = max(start + length, 0)
    return start


def search_end(w_end, length):
    if w_end is None or w_end is w_None:
        return length
    end = slice_bound(w_end)
    if end < 0:
        return max(end + length, 0)
    return min(end, length)


def offset_range(self, w_start, w_end):
    """Return the byte offsets of a search's bounds; the start is behind the end where there is nothing to search."""
    if w_start is None and w_end is None:
        return 0, len(self.text())
    length = self.length()
    start = search_start(w_start, length)
    end = search_end(w_end, length)
    if start > end:
        return 1, 0
    return self.offset_of(start), self.offset_of(end)


@str_table.method("find(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def find(self, w_sub, w_start, w_end):
    """S.find(sub[, start[, end]]) -> int

Return the lowest index in S where substring sub is found,
such that sub is contained within S[start:end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    start, end = offset_range(self, w_start, w_end)
    sub = text_of(w_sub)
    offset = bytestrings.find(self.text(), sub, start, end)
    if offset <= 0:
        return offset
    return self.number_at(offset)


@str_table.method("rfind(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def rfind(self, w_sub, w_start, w_end):
    """S.rfind(sub[, start[, end]]) -> int

Return the highest index in S where substring sub is found,
such that sub is contained within S[start:end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    start, end = offset_range(self, w_start, w_end)
    sub = text_of(w_sub)
    offset = bytestrings.rfind(self.text(), sub, start, end)
    if offset <= 0:
        return offset
    return self.number_at(offset)


def found(index):
    if index < 0:
        raise value_error("substring not found")
    return index


@str_table.method("index(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def index(self, w_sub, w_start, w_end):
    """S.index(sub[, start[, end]]) -> int

Like S.find() but raise ValueError when the substring is not found."""
    return found(find(self, w_sub, w_start, w_end))


@str_table.method("rindex(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def rindex(self, w_sub, w_start, w_end):
    """S.rindex(sub[, start[, end]]) -> int

Like S.rfind() but raise ValueError when the substring is not found."""
    return found(rfind(self, w_sub, w_start, w_end))


@str_table.method("count(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def count(self, w_sub, w_start, w_end):
    """S.count(sub[, start[, end]]) -> int

Return the number of non-overlapping occurrences of substring sub in
string S[start:end].  Optional arguments start and end are
interpreted as in slice notation."""
    start, end = offset_range(self, w_start, w_end)
    sub = text_of(w_sub)
    if sub != "":
        return bytestrings.count(self.text(), sub, start, end)
    if start > end:
        return 0
    return utf8.count(self.text()[start:end]) + 1


@str_table.method("startswith(self, prefix, start=NULL, end=NULL, /) -> bool [parsed, unsigned]")
def startswith(self, w_prefix, w_start, w_end):
    """S.startswith(prefix[, start[, end]]) -> bool

Return True if S starts with the specified prefix, False otherwise.
With optional start, test S beginning at that position.
With optional end, stop comparing S at that position.
prefix can also be a tuple of strings to try."""
    if w_start is None and w_end is None and w_prefix.is_text():
        return self.text().startswith(w_prefix.text())
    start, end = offset_range(self, w_start, w_end)
    if w_prefix.is_text():
        return bytestrings.is_at(self.text(), w_prefix.text(), start, end)
    return starts_with_any(self, w_prefix, start, end)


def starts_with_any(self, w_prefix, start, end):
    for w_one in affixes(w_prefix, "startswith"):
        if bytestrings.is_at(self.text(), affix(w_one, "startswith"), start, end):
            return True
    return False


@str_table.method("endswith(self, suffix, start=NULL, end=NULL, /) -> bool [parsed, unsigned]")
def endswith(self, w_suffix, w_start, w_end):
    """S.endswith(suffix[, start[, end]]) -> bool

Return True if S ends with the specified suffix, False otherwise.
With optional start, test S beginning at that position.
With optional end, stop comparing S at that position.
suffix can also be a tuple of strings to try."""
    if w_start is None and w_end is None and w_suffix.is_text():
        return self.endswith(w_suffix.text())
    start, end = offset_range(self, w_start, w_end)
    if w_suffix.is_text():
        return ends_at(self.text(), w_suffix.text(), start, end)
    return ends_with_any(self, w_suffix, start, end)


def ends_with_any(self, w_suffix, start, end):
    for w_one in affixes(w_suffix, "endswith"):
        if ends_at(self.text(), affix(w_one, "endswith"), start, end):
            return True
    return False


def ends_at(data, suffix, start, end):
    """Tell whether data[start:end] ends with `suffix`."""
    first = end - len(suffix)
    return first >= start and bytestrings.is_at(data, suffix, first, end)


def affixes(w_tuple, name):
    if not isinstance(w_tuple, W_Tuple):
        raise type_error("%s first arg must be str or a tuple of str, not %s" % (name, protocol.type_name(w_tuple)))
    return w_tuple.items_w


def affix(w_text, name):
    if not w_text.is_text():
        raise type_error("tuple for %s must only contain str, not %s" % (name, protocol.type_name(w_text)))
    return w_text.text()
