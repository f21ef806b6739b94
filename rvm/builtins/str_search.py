"""The methods of str that search and divide: find, count, split, replace, strip and the like."""
from rvm.builtins.arguments import text_argument
from rvm.builtins.str_type import exact, str_table
from rvm.objects import bytestrings, protocol
from rvm.objects.builtin import to_int
from rvm.objects.bytestrings import text as TEXT
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.sliceobject import slice_bound
from rvm.objects.errors import type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str, w_empty_str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8


# Arguments.

def text_of(w_object):
    if w_object.is_text():
        return w_object.text()
    raise type_error("must be str, not %s" % protocol.type_name(w_object))


def search_start(w_start, length):
    """The start of a search as a position; it may be behind the end."""
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
    """The byte offsets of a search's bounds; the start is behind the end where there is nothing to search."""
    if w_start is None and w_end is None:
        return 0, len(self.utf8)
    length = self.length()
    start = search_start(w_start, length)
    end = search_end(w_end, length)
    if start > end:
        return 1, 0
    return self.offset_of(start), self.offset_of(end)


# Searching.

@str_table.method("find(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def find(self, w_sub, w_start, w_end):
    """S.find(sub[, start[, end]]) -> int

Return the lowest index in S where substring sub is found,
such that sub is contained within S[start:end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    sub = text_of(w_sub)
    start, end = offset_range(self, w_start, w_end)
    offset = bytestrings.find(self.utf8, sub, start, end)
    if offset <= 0:
        return offset
    return self.number_at(offset)


@str_table.method("rfind(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def rfind(self, w_sub, w_start, w_end):
    """S.rfind(sub[, start[, end]]) -> int

Return the highest index in S where substring sub is found,
such that sub is contained within S[start:end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    sub = text_of(w_sub)
    start, end = offset_range(self, w_start, w_end)
    offset = bytestrings.rfind(self.utf8, sub, start, end)
    if offset <= 0:
        return offset
    return self.number_at(offset)


def found(index):
    if index < 0:
        raise value_error("substring not found")
    return index


@str_table.method("index(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def index(self, w_sub, w_start, w_end):
    """S.index(sub[, start[, end]]) -> int

Like S.find() but raise ValueError when the substring is not found."""
    return found(find(self, w_sub, w_start, w_end))


@str_table.method("rindex(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def rindex(self, w_sub, w_start, w_end):
    """S.rindex(sub[, start[, end]]) -> int

Like S.rfind() but raise ValueError when the substring is not found."""
    return found(rfind(self, w_sub, w_start, w_end))


@str_table.method("count(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def count(self, w_sub, w_start, w_end):
    """S.count(sub[, start[, end]]) -> int

Return the number of non-overlapping occurrences of substring sub in
string S[start:end].  Optional arguments start and end are
interpreted as in slice notation."""
    sub = text_of(w_sub)
    start, end = offset_range(self, w_start, w_end)
    if sub != "":
        return bytestrings.count(self.utf8, sub, start, end)
    if start > end:
        return 0
    return utf8.count(self.utf8[start:end]) + 1


@str_table.method("startswith(self, prefix, start=NULL, end=NULL, /) -> bool [parsed]")
def startswith(self, w_prefix, w_start, w_end):
    """S.startswith(prefix[, start[, end]]) -> bool

Return True if S starts with the specified prefix, False otherwise.
With optional start, test S beginning at that position.
With optional end, stop comparing S at that position.
prefix can also be a tuple of strings to try."""
    start, end = offset_range(self, w_start, w_end)
    if w_prefix.is_text():
        return bytestrings.is_at(self.utf8, w_prefix.text(), start, end)
    for w_one in affixes(w_prefix, "startswith"):
        if bytestrings.is_at(self.utf8, affix(w_one, "startswith"), start, end):
            return True
    return False


@str_table.method("endswith(self, suffix, start=NULL, end=NULL, /) -> bool [parsed]")
def endswith(self, w_suffix, w_start, w_end):
    """S.endswith(suffix[, start[, end]]) -> bool

Return True if S ends with the specified suffix, False otherwise.
With optional start, test S beginning at that position.
With optional end, stop comparing S at that position.
suffix can also be a tuple of strings to try."""
    start, end = offset_range(self, w_start, w_end)
    if w_suffix.is_text():
        return ends_at(self.utf8, w_suffix.text(), start, end)
    for w_one in affixes(w_suffix, "endswith"):
        if ends_at(self.utf8, affix(w_one, "endswith"), start, end):
            return True
    return False


def ends_at(data, suffix, start, end):
    """Does data[start:end] end with `suffix`?"""
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


# Dividing.

@str_table.method("partition(self, sep, /)")
def partition(self, w_separator):
    """Partition the string into three parts using the given separator.

This will search for the separator in the string.  If the separator is found,
returns a 3-tuple containing the part before the separator, the separator
itself, and the part after it.

If the separator is not found, returns a 3-tuple containing the original string
and two empty strings."""
    separator = separator_of(w_separator)
    there, before, after = bytestrings.partition(self.utf8, separator)
    if not there:
        return W_Tuple([exact(self), w_empty_str, w_empty_str])
    return W_Tuple([W_Str(before), W_Str(separator), W_Str(after)])


@str_table.method("rpartition(self, sep, /)")
def rpartition(self, w_separator):
    """Partition the string into three parts using the given separator.

This will search for the separator in the string, starting at the end. If
the separator is found, returns a 3-tuple containing the part before the
separator, the separator itself, and the part after it.

If the separator is not found, returns a 3-tuple containing two empty strings
and the original string."""
    separator = separator_of(w_separator)
    there, before, after = bytestrings.rpartition(self.utf8, separator)
    if not there:
        return W_Tuple([w_empty_str, w_empty_str, exact(self)])
    return W_Tuple([W_Str(before), W_Str(separator), W_Str(after)])


def separator_of(w_separator):
    separator = text_of(w_separator)
    if separator == "":
        raise value_error("empty separator")
    return separator


def optional_separator(w_separator):
    """The separator, or None (machine-level) for white space."""
    if w_separator is w_None:
        return None
    if not w_separator.is_text():
        raise type_error("must be str or None, not %s" % protocol.type_name(w_separator))
    return separator_of(w_separator)


def list_of_strs(parts):
    return new_list([W_Str(part) for part in parts])


@str_table.method("split(self, /, sep=None, maxsplit: int = -1)")
def split(self, w_separator, most):
    """Return a list of the substrings in the string, using sep as the separator string.

  sep
    The separator used to split the string.

    When set to None (the default value), will split on any whitespace
    character (including \\n \\r \\t \\f and spaces) and will discard
    empty strings from the result.
  maxsplit
    Maximum number of splits (starting from the left).
    -1 (the default value) means no limit."""
    separator = optional_separator(w_separator)
    if separator is None:
        return list_of_strs(bytestrings.split_words(self.utf8, TEXT, most))
    return list_of_strs(bytestrings.split(self.utf8, separator, most))


@str_table.method("rsplit(self, /, sep=None, maxsplit: int = -1)")
def rsplit(self, w_separator, most):
    """Return a list of the substrings in the string, using sep as the separator string.

  sep
    The separator used to split the string.
  maxsplit
    Maximum number of splits (starting from the right).
    -1 (the default value) means no limit."""
    separator = optional_separator(w_separator)
    if separator is None:
        return list_of_strs(bytestrings.rsplit_words(self.utf8, TEXT, most))
    return list_of_strs(bytestrings.rsplit(self.utf8, separator, most))


@str_table.method("splitlines(self, /, keepends: cint = 0)")
def splitlines(self, keep_ends):
    """Return a list of the lines in the string, breaking at line boundaries.

Line breaks are not included in the resulting list unless keepends is given and
true."""
    return list_of_strs(bytestrings.split_lines(self.utf8, TEXT, keep_ends != 0))


# Joining.

@str_table.method("join(self, iterable, /)")
def join(self, w_iterable):
    """Concatenate any number of strings.

The string whose method is called is inserted in between each given string.
The result is returned as a new string.

Example: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'"""
    items_w = joined_items(w_iterable)
    if len(items_w) == 1 and type(items_w[0]) is W_Str:
        return items_w[0]
    texts = [""] * len(items_w)
    for i in range(len(items_w)):
        w_item = items_w[i]
        if not w_item.is_text():
            raise type_error("sequence item %d: expected str instance, %s found" % (i, protocol.type_name(w_item)))
        texts[i] = w_item.text()
    return W_Str(self.utf8.join(texts))


def joined_items(w_iterable):
    """The items of what join() is given; not to be changed."""
    if type(w_iterable) is W_Tuple:
        return w_iterable.items_w
    if type(w_iterable) is W_List:
        return w_iterable.items_w()
    if not protocol.is_iterable(w_iterable):
        raise type_error("can only join an iterable")
    return protocol.items_of(w_iterable)[:]


# Removing and replacing.

@str_table.method("replace(self, old, new, count=NULL, /)")
def replace(self, w_old, w_new, w_count):
    """Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace.
    -1 (the default value) means replace all occurrences.

If the optional argument count is given, only the first count occurrences are
replaced."""
    old = text_argument(w_old, "replace() argument 1")
    new = text_argument(w_new, "replace() argument 2")
    most = -1 if w_count is None else to_int(w_count)
    result = bytestrings.replace(self.utf8, old, new, most, TEXT)
    if len(result) == len(self.utf8) and result == self.utf8:
        return exact(self)
    return W_Str(result)


def characters_to_strip(w_chars, name):
    """The characters, or None (machine-level) for white space."""
    if w_chars is w_None:
        return None
    if not w_chars.is_text():
        raise type_error("%s arg must be None or str" % name)
    return w_chars.text()


@str_table.method("strip(self, chars=None, /)")
def strip(self, w_chars):
    """Return a copy of the string with leading and trailing whitespace removed.

If chars is given and not None, remove characters in chars instead."""
    chars = characters_to_strip(w_chars, "strip")
    start = bytestrings.strip_start(self.utf8, TEXT, chars)
    return self.substring(start, bytestrings.strip_end(self.utf8, start, TEXT, chars))


@str_table.method("lstrip(self, chars=None, /)")
def lstrip(self, w_chars):
    """Return a copy of the string with leading whitespace removed.

If chars is given and not None, remove characters in chars instead."""
    chars = characters_to_strip(w_chars, "lstrip")
    return self.substring(bytestrings.strip_start(self.utf8, TEXT, chars), len(self.utf8))


@str_table.method("rstrip(self, chars=None, /)")
def rstrip(self, w_chars):
    """Return a copy of the string with trailing whitespace removed.

If chars is given and not None, remove characters in chars instead."""
    chars = characters_to_strip(w_chars, "rstrip")
    return self.substring(0, bytestrings.strip_end(self.utf8, 0, TEXT, chars))


@str_table.method("removeprefix(self, prefix, /)")
def removeprefix(self, w_prefix):
    """Return a str with the given prefix string removed if present.

If the string starts with the prefix string, return string[len(prefix):].
Otherwise, return a copy of the original string."""
    return W_Str(bytestrings.remove_prefix(self.utf8, text_argument(w_prefix, "removeprefix() argument")))


@str_table.method("removesuffix(self, suffix, /)")
def removesuffix(self, w_suffix):
    """Return a str with the given suffix string removed if present.

If the string ends with the suffix string and that suffix is not empty,
return string[:-len(suffix)]. Otherwise, return a copy of the original
string."""
    return W_Str(bytestrings.remove_suffix(self.utf8, text_argument(w_suffix, "removesuffix() argument")))
