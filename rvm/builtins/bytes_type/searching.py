"""bytes.find, rfind, index, rindex, count, startswith and endswith."""
from rvm.builtins.arguments import byte_value, data_of
from rvm.builtins.bytes_type import bytes_table
from rvm.builtins.sequence import has_index
from rvm.builtins.str_type.searching import search_end, search_start
from rvm.objects import bytestrings, protocol
from rvm.objects.errors import type_error, value_error
from rvm.objects.tupleobject import W_Tuple


def sought(w_sub):
    """Return the bytes to search for: those of a bytes-like object, or the byte that an int denotes."""
    data = w_sub.buffer_data()
    if data is not None:
        return data
    if has_index(w_sub):
        return byte_value(w_sub, "byte")
    raise type_error("argument should be integer or bytes-like object, not '%s'" % protocol.type_name(w_sub))


@bytes_table.method("find(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def find(self, w_sub, w_start, w_end):
    """B.find(sub[, start[, end]]) -> int

Return the lowest index in B where subsection sub is found,
such that sub is contained within B[start,end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    start = search_start(w_start, self.length())
    end = search_end(w_end, self.length())
    return bytestrings.find(self.data(), sought(w_sub), start, end)


@bytes_table.method("rfind(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def rfind(self, w_sub, w_start, w_end):
    """B.rfind(sub[, start[, end]]) -> int

Return the highest index in B where subsection sub is found,
such that sub is contained within B[start,end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    start = search_start(w_start, self.length())
    end = search_end(w_end, self.length())
    return bytestrings.rfind(self.data(), sought(w_sub), start, end)


def found(index):
    if index < 0:
        raise value_error("subsection not found")
    return index


@bytes_table.method("index(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def index(self, w_sub, w_start, w_end):
    """B.index(sub[, start[, end]]) -> int

Like B.find() but raise ValueError when the subsection is not found."""
    return found(find(self, w_sub, w_start, w_end))


@bytes_table.method("rindex(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def rindex(self, w_sub, w_start, w_end):
    """B.rindex(sub[, start[, end]]) -> int

Like B.rfind() but raise ValueError when the subsection is not found."""
    return found(rfind(self, w_sub, w_start, w_end))


@bytes_table.method("count(self, sub, start=NULL, end=NULL, /) -> int [parsed, unsigned]")
def count(self, w_sub, w_start, w_end):
    """B.count(sub[, start[, end]]) -> int

Return the number of non-overlapping occurrences of subsection sub in
bytes B[start:end].  Optional arguments start and end are interpreted
as in slice notation."""
    start = search_start(w_start, self.length())
    end = search_end(w_end, self.length())
    sub = sought(w_sub)
    if sub == "":
        return max(end - start + 1, 0)
    return bytestrings.count(self.data(), sub, start, end)


@bytes_table.method("startswith(self, prefix, start=NULL, end=NULL, /) -> bool [parsed, unsigned]")
def startswith(self, w_prefix, w_start, w_end):
    """B.startswith(prefix[, start[, end]]) -> bool

Return True if B starts with the specified prefix, False otherwise.
With optional start, test B beginning at that position.
With optional end, stop comparing B at that position.
prefix can also be a tuple of bytes to try."""
    start = search_start(w_start, self.length())
    end = search_end(w_end, self.length())
    for w_one in affixes(w_prefix, "startswith"):
        prefix = data_of(w_one)
        if start <= end and bytestrings.is_at(self.data(), prefix, start, end):
            return True
    return False


@bytes_table.method("endswith(self, suffix, start=NULL, end=NULL, /) -> bool [parsed, unsigned]")
def endswith(self, w_suffix, w_start, w_end):
    """B.endswith(suffix[, start[, end]]) -> bool

Return True if B ends with the specified suffix, False otherwise.
With optional start, test B beginning at that position.
With optional end, stop comparing B at that position.
suffix can also be a tuple of bytes to try."""
    if w_start is None and w_end is None and w_suffix.is_buffer():
        return self.endswith(data_of(w_suffix))
    start = search_start(w_start, self.length())
    end = search_end(w_end, self.length())
    for w_one in affixes(w_suffix, "endswith"):
        suffix = data_of(w_one)
        first = end - len(suffix)
        if start <= end and first >= start and bytestrings.is_at(self.data(), suffix, first, end):
            return True
    return False


def affixes(w_affix, name):
    """Return the alternatives that startswith or endswith is given."""
    if w_affix.is_buffer():
        return [w_affix]
    if isinstance(w_affix, W_Tuple):
        return w_affix.items_w
    raise type_error("%s first arg must be bytes or a tuple of bytes, not %s" % (name, protocol.type_name(w_affix)))
