"""The methods of bytes that search, divide, lay out, and go by the kinds of characters."""
from rvm.builtins.bytes_type import byte_value, bytes_table, data_of, exact
from rvm.builtins.sequence import has_index
from rvm.builtins.str_search import joined_items, search_end, search_start
from rvm.objects import bytestrings, protocol
from rvm.objects.bytesobject import W_Bytes, w_empty_bytes
from rvm.objects.bytestrings import binary as BINARY
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import strings
from rvm.rlib.strings import StringBuilder


# Searching.

def sought(w_sub):
    """What is searched for: bytes, or the byte that an int denotes."""
    data = w_sub.buffer_data()
    if data is not None:
        return data
    if has_index(w_sub):
        return byte_value(w_sub, "byte")
    raise type_error("argument should be integer or bytes-like object, not '%s'" % protocol.type_name(w_sub))


@bytes_table.method("find(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def find(self, w_sub, w_start, w_end):
    """B.find(sub[, start[, end]]) -> int

Return the lowest index in B where subsection sub is found,
such that sub is contained within B[start,end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    sub = sought(w_sub)
    return bytestrings.find(self.data, sub, search_start(w_start, len(self.data)),
                            search_end(w_end, len(self.data)))


@bytes_table.method("rfind(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def rfind(self, w_sub, w_start, w_end):
    """B.rfind(sub[, start[, end]]) -> int

Return the highest index in B where subsection sub is found,
such that sub is contained within B[start,end].  Optional
arguments start and end are interpreted as in slice notation.

Return -1 on failure."""
    sub = sought(w_sub)
    return bytestrings.rfind(self.data, sub, search_start(w_start, len(self.data)),
                             search_end(w_end, len(self.data)))


def found(index):
    if index < 0:
        raise value_error("subsection not found")
    return index


@bytes_table.method("index(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def index(self, w_sub, w_start, w_end):
    """B.index(sub[, start[, end]]) -> int

Like B.find() but raise ValueError when the subsection is not found."""
    return found(find(self, w_sub, w_start, w_end))


@bytes_table.method("rindex(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def rindex(self, w_sub, w_start, w_end):
    """B.rindex(sub[, start[, end]]) -> int

Like B.rfind() but raise ValueError when the subsection is not found."""
    return found(rfind(self, w_sub, w_start, w_end))


@bytes_table.method("count(self, sub, start=NULL, end=NULL, /) -> int [parsed]")
def count(self, w_sub, w_start, w_end):
    """B.count(sub[, start[, end]]) -> int

Return the number of non-overlapping occurrences of subsection sub in
bytes B[start:end].  Optional arguments start and end are interpreted
as in slice notation."""
    sub = sought(w_sub)
    start = search_start(w_start, len(self.data))
    end = search_end(w_end, len(self.data))
    if sub == "":
        return max(end - start + 1, 0)
    return bytestrings.count(self.data, sub, start, end)


@bytes_table.method("startswith(self, prefix, start=NULL, end=NULL, /) -> bool [parsed]")
def startswith(self, w_prefix, w_start, w_end):
    """B.startswith(prefix[, start[, end]]) -> bool

Return True if B starts with the specified prefix, False otherwise.
With optional start, test B beginning at that position.
With optional end, stop comparing B at that position.
prefix can also be a tuple of bytes to try."""
    start = search_start(w_start, len(self.data))
    end = search_end(w_end, len(self.data))
    for w_one in affixes(w_prefix, "startswith"):
        prefix = data_of(w_one)
        if start <= end and bytestrings.is_at(self.data, prefix, start, end):
            return True
    return False


@bytes_table.method("endswith(self, suffix, start=NULL, end=NULL, /) -> bool [parsed]")
def endswith(self, w_suffix, w_start, w_end):
    """B.endswith(suffix[, start[, end]]) -> bool

Return True if B ends with the specified suffix, False otherwise.
With optional start, test B beginning at that position.
With optional end, stop comparing B at that position.
suffix can also be a tuple of bytes to try."""
    start = search_start(w_start, len(self.data))
    end = search_end(w_end, len(self.data))
    for w_one in affixes(w_suffix, "endswith"):
        suffix = data_of(w_one)
        first = end - len(suffix)
        if start <= end and first >= start and bytestrings.is_at(self.data, suffix, first, end):
            return True
    return False


def affixes(w_affix, name):
    """The alternatives of startswith or endswith."""
    if w_affix.buffer_data() is not None:
        return [w_affix]
    if isinstance(w_affix, W_Tuple):
        return w_affix.items_w
    raise type_error("%s first arg must be bytes or a tuple of bytes, not %s" % (name, protocol.type_name(w_affix)))


# Dividing and joining.

def separator_of(w_separator):
    separator = data_of(w_separator)
    if separator == "":
        raise value_error("empty separator")
    return separator


def list_of_bytes(parts):
    return new_list([W_Bytes(part) for part in parts])


@bytes_table.method("partition(self, sep, /)")
def partition(self, w_separator):
    """Partition the bytes into three parts using the given separator.

This will search for the separator sep in the bytes. If the separator is found,
returns a 3-tuple containing the part before the separator, the separator
itself, and the part after it.

If the separator is not found, returns a 3-tuple containing the original bytes
object and two empty bytes objects."""
    separator = separator_of(w_separator)
    there, before, after = bytestrings.partition(self.data, separator)
    if not there:
        return W_Tuple([exact(self), w_empty_bytes, w_empty_bytes])
    return W_Tuple([W_Bytes(before), W_Bytes(separator), W_Bytes(after)])


@bytes_table.method("rpartition(self, sep, /)")
def rpartition(self, w_separator):
    """Partition the bytes into three parts using the given separator.

This will search for the separator sep in the bytes, starting at the end. If
the separator is found, returns a 3-tuple containing the part before the
separator, the separator itself, and the part after it.

If the separator is not found, returns a 3-tuple containing two empty bytes
objects and the original bytes object."""
    separator = separator_of(w_separator)
    there, before, after = bytestrings.rpartition(self.data, separator)
    if not there:
        return W_Tuple([w_empty_bytes, w_empty_bytes, exact(self)])
    return W_Tuple([W_Bytes(before), W_Bytes(separator), W_Bytes(after)])


@bytes_table.method("split(self, /, sep=None, maxsplit: int = -1)")
def split(self, w_separator, most):
    """Return a list of the sections in the bytes, using sep as the delimiter.

  sep
    The delimiter according which to split the bytes.
    None (the default value) means split on ASCII whitespace characters
    (space, tab, return, newline, formfeed, vertical tab).
  maxsplit
    Maximum number of splits to do.
    -1 (the default value) means no limit."""
    if w_separator is w_None:
        return list_of_bytes(bytestrings.split_words(self.data, BINARY, most))
    return list_of_bytes(bytestrings.split(self.data, separator_of(w_separator), most))


@bytes_table.method("rsplit(self, /, sep=None, maxsplit: int = -1)")
def rsplit(self, w_separator, most):
    """Return a list of the sections in the bytes, using sep as the delimiter.

  sep
    The delimiter according which to split the bytes.
    None (the default value) means split on ASCII whitespace characters
    (space, tab, return, newline, formfeed, vertical tab).
  maxsplit
    Maximum number of splits to do.
    -1 (the default value) means no limit.

Splitting is done starting at the end of the bytes and working to the front."""
    if w_separator is w_None:
        return list_of_bytes(bytestrings.rsplit_words(self.data, BINARY, most))
    return list_of_bytes(bytestrings.rsplit(self.data, separator_of(w_separator), most))


@bytes_table.method("splitlines(self, /, keepends: cint = 0)")
def splitlines(self, keep_ends):
    """Return a list of the lines in the bytes, breaking at line boundaries.

Line breaks are not included in the resulting list unless keepends is given and
true."""
    return list_of_bytes(bytestrings.split_lines(self.data, BINARY, keep_ends != 0))


@bytes_table.method("join(self, iterable_of_bytes, /)")
def join(self, w_iterable):
    """Concatenate any number of bytes objects.

The bytes whose method is called is inserted in between each pair.

The result is returned as a new bytes object.

Example: b'.'.join([b'ab', b'pq', b'rs']) -> b'ab.pq.rs'."""
    items_w = joined_items(w_iterable)
    if len(items_w) == 1 and type(items_w[0]) is W_Bytes:
        return items_w[0]
    parts = [""] * len(items_w)
    for i in range(len(items_w)):
        w_item = items_w[i]
        data = w_item.buffer_data()
        if data is None:
            raise type_error("sequence item %d: expected a bytes-like object, %s found" % (
                i, protocol.type_name(w_item)))
        parts[i] = data
    return W_Bytes(self.data.join(parts))


# Removing and replacing.

@bytes_table.method("replace(self, old, new, count: int = -1, /)")
def replace(self, w_old, w_new, most):
    """Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace.
    -1 (the default value) means replace all occurrences.

If the optional argument count is given, only the first count occurrences are
replaced."""
    result = bytestrings.replace(self.data, data_of(w_old), data_of(w_new), most, BINARY)
    if result == self.data:
        return exact(self)
    return W_Bytes(result)


def bytes_to_strip(w_bytes):
    """The bytes, or None (machine-level) for white space."""
    if w_bytes is w_None:
        return None
    return data_of(w_bytes)


def section(self, start, end):
    if start == 0 and end == len(self.data):
        return exact(self)
    assert 0 <= start <= end
    return W_Bytes(self.data[start:end])


@bytes_table.method("strip(self, bytes=None, /)")
def strip(self, w_bytes):
    """Strip leading and trailing bytes contained in the argument.

If the argument is omitted or None, strip leading and trailing ASCII whitespace."""
    chars = bytes_to_strip(w_bytes)
    start = bytestrings.strip_start(self.data, BINARY, chars)
    return section(self, start, bytestrings.strip_end(self.data, start, BINARY, chars))


@bytes_table.method("lstrip(self, bytes=None, /)")
def lstrip(self, w_bytes):
    """Strip leading bytes contained in the argument.

If the argument is omitted or None, strip leading  ASCII whitespace."""
    chars = bytes_to_strip(w_bytes)
    return section(self, bytestrings.strip_start(self.data, BINARY, chars), len(self.data))


@bytes_table.method("rstrip(self, bytes=None, /)")
def rstrip(self, w_bytes):
    """Strip trailing bytes contained in the argument.

If the argument is omitted or None, strip trailing ASCII whitespace."""
    chars = bytes_to_strip(w_bytes)
    return section(self, 0, bytestrings.strip_end(self.data, 0, BINARY, chars))


@bytes_table.method("removeprefix(self, prefix, /)")
def removeprefix(self, w_prefix):
    """Return a bytes object with the given prefix string removed if present.

If the bytes starts with the prefix string, return bytes[len(prefix):].
Otherwise, return a copy of the original bytes."""
    return W_Bytes(bytestrings.remove_prefix(self.data, data_of(w_prefix)))


@bytes_table.method("removesuffix(self, suffix, /)")
def removesuffix(self, w_suffix):
    """Return a bytes object with the given suffix string removed if present.

If the bytes ends with the suffix string and that suffix is not empty,
return bytes[:-len(prefix)].  Otherwise, return a copy of the original
bytes."""
    return W_Bytes(bytestrings.remove_suffix(self.data, data_of(w_suffix)))


# Laying out.

def fill_of(w_fill, name):
    if w_fill is None:
        return " "
    if not isinstance(w_fill, W_Bytes) or len(w_fill.data) != 1:
        raise type_error("%s() argument 2 must be a byte string of length 1, not %s" % (
            name, protocol.type_name(w_fill)))
    return w_fill.data


def filled(self, left, right, fill):
    if left <= 0 and right <= 0:
        return exact(self)
    return W_Bytes(bytestrings.repeated(fill, left) + self.data + bytestrings.repeated(fill, right))


@bytes_table.method("center(self, width: int, fillchar=NULL, /)")
def center(self, width, w_fill):
    """Return a centered string of length width.

Padding is done using the specified fill character."""
    fill = fill_of(w_fill, "center")
    missing = bytestrings.missing_to(width, len(self.data))
    left = missing // 2 + (missing & width & 1)
    return filled(self, left, missing - left, fill)


@bytes_table.method("ljust(self, width: int, fillchar=NULL, /)")
def ljust(self, width, w_fill):
    """Return a left-justified string of length width.

Padding is done using the specified fill character."""
    fill = fill_of(w_fill, "ljust")
    return filled(self, 0, bytestrings.missing_to(width, len(self.data)), fill)


@bytes_table.method("rjust(self, width: int, fillchar=NULL, /)")
def rjust(self, width, w_fill):
    """Return a right-justified string of length width.

Padding is done using the specified fill character."""
    fill = fill_of(w_fill, "rjust")
    return filled(self, bytestrings.missing_to(width, len(self.data)), 0, fill)


@bytes_table.method("zfill(self, width: int, /)")
def zfill(self, width):
    """Pad a numeric string with zeros on the left, to fill a field of the given width.

The original string is never truncated."""
    return W_Bytes(bytestrings.zero_filled(self.data, bytestrings.missing_to(width, len(self.data))))


@bytes_table.method("expandtabs(self, /, tabsize: cint = 8)")
def expandtabs(self, size):
    """Return a copy where all tab characters are expanded using spaces.

If tabsize is not given, a tab size of 8 characters is assumed."""
    return W_Bytes(bytestrings.expand_tabs(self.data, size, BINARY))


# Case: of ASCII letters only.

@bytes_table.method("lower(self, /)")
def lower(self):
    """B.lower() -> copy of B

Return a copy of B with all ASCII characters converted to lowercase."""
    return W_Bytes(strings.ascii_lower(self.data))


@bytes_table.method("upper(self, /)")
def upper(self):
    """B.upper() -> copy of B

Return a copy of B with all ASCII characters converted to uppercase."""
    return W_Bytes(strings.ascii_upper(self.data))


@bytes_table.method("swapcase(self, /)")
def swapcase(self):
    """B.swapcase() -> copy of B

Return a copy of B with uppercase ASCII characters converted
to lowercase ASCII and vice versa."""
    builder = StringBuilder(len(self.data))
    for c in self.data:
        builder.append(strings.lower_char(c) if strings.is_upper(c) else strings.upper_char(c))
    return W_Bytes(builder.build())


@bytes_table.method("capitalize(self, /)")
def capitalize(self):
    """B.capitalize() -> copy of B

Return a copy of B with only its first character capitalized (ASCII)
and the rest lower-cased."""
    data = self.data
    if data == "":
        return w_empty_bytes
    return W_Bytes(strings.upper_char(data[0]) + strings.ascii_lower(data[1:]))


@bytes_table.method("title(self, /)")
def title(self):
    """B.title() -> copy of B

Return a titlecased version of B, i.e. ASCII words start with uppercase
characters, all remaining cased characters have lowercase."""
    builder = StringBuilder(len(self.data))
    in_word = False
    for c in self.data:
        builder.append(strings.lower_char(c) if in_word else strings.upper_char(c))
        in_word = strings.is_alpha(c)
    return W_Bytes(builder.build())


# Tests of every byte.

BYTE_TEST = """B.%s() -> bool

Return True if %s
and there is at least one character in B, False otherwise."""

def declare_test(name, holds, of_empty, doc):
    """A method that is true where `holds` is of each byte; `of_empty` is what it is of none."""
    def test(self):
        if self.data == "":
            return of_empty
        for c in self.data:
            if not holds(c):
                return False
        return True
    test.__doc__ = BYTE_TEST % (name, doc)
    bytes_table.method("%s(self, /) -> bool" % name)(test)


declare_test("isalpha", strings.is_alpha, False, "all characters in B are alphabetic")
declare_test("isdigit", strings.is_digit, False, "all characters in B are digits")
declare_test("isalnum", strings.is_alnum, False, "all characters in B are alphanumeric")
declare_test("isspace", strings.is_space, False, "all characters in B are whitespace")


@bytes_table.method("isascii(self, /) -> bool")
def isascii(self):
    """B.isascii() -> bool

Return True if B is empty or all characters in B are ASCII,
False otherwise."""
    return strings.is_ascii(self.data)


@bytes_table.method("islower(self, /) -> bool")
def islower(self):
    """B.islower() -> bool

Return True if all cased characters in B are lowercase and there is
at least one cased character in B, False otherwise."""
    found_one = False
    for c in self.data:
        if strings.is_upper(c):
            return False
        found_one = found_one or strings.is_lower(c)
    return found_one


@bytes_table.method("isupper(self, /) -> bool")
def isupper(self):
    """B.isupper() -> bool

Return True if all cased characters in B are uppercase and there is
at least one cased character in B, False otherwise."""
    found_one = False
    for c in self.data:
        if strings.is_lower(c):
            return False
        found_one = found_one or strings.is_upper(c)
    return found_one


@bytes_table.method("istitle(self, /) -> bool")
def istitle(self):
    """B.istitle() -> bool

Return True if B is a titlecased string and there is at least one
character in B, i.e. uppercase characters may only follow uncased
characters and lowercase characters only cased ones. Return False
otherwise."""
    found_one = False
    in_word = False
    for c in self.data:
        if strings.is_upper(c) and in_word or strings.is_lower(c) and not in_word:
            return False
        in_word = strings.is_alpha(c)
        found_one = found_one or in_word
    return found_one
