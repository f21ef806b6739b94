"""bytes.split, rsplit, splitlines, partition, rpartition and join."""
from rvm.builtins.arguments import data_of
from rvm.builtins.bytes_type import bytes_table
from rvm.builtins.str_type.splitting import joined_items
from rvm.objects import bytestrings, protocol
from rvm.objects.buffers import simple_data
from rvm.objects.bytesobject import W_Bytes, w_empty_bytes
from rvm.objects.bytestrings import binary as BINARY
from rvm.objects.containers.listobject import list_of_few
from rvm.objects.errors import type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple


def separator_of(w_separator):
    separator = data_of(w_separator)
    if separator == "":
        raise value_error("empty separator")
    return separator


@bytes_table.method("partition(self, sep, /)")
def partition(self, w_separator):
    """Partition the bytes into three parts using the given separator.

This will search for the separator sep in the bytes. If the separator is found,
returns a 3-tuple containing the part before the separator, the separator
itself, and the part after it.

If the separator is not found, returns a 3-tuple containing the original bytes
object and two empty bytes objects."""
    separator = separator_of(w_separator)
    there, before, after = bytestrings.partition(self.data(), separator)
    if not there:
        return W_Tuple([self.exact(), w_empty_bytes, w_empty_bytes])
    return W_Tuple([W_Bytes(before), w_separator, W_Bytes(after)])


@bytes_table.method("rpartition(self, sep, /)")
def rpartition(self, w_separator):
    """Partition the bytes into three parts using the given separator.

This will search for the separator sep in the bytes, starting at the end. If
the separator is found, returns a 3-tuple containing the part before the
separator, the separator itself, and the part after it.

If the separator is not found, returns a 3-tuple containing two empty bytes
objects and the original bytes object."""
    separator = separator_of(w_separator)
    there, before, after = bytestrings.rpartition(self.data(), separator)
    if not there:
        return W_Tuple([w_empty_bytes, w_empty_bytes, self.exact()])
    return W_Tuple([W_Bytes(before), w_separator, W_Bytes(after)])


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
        return list_of_few(bytestrings.split_words(self.data(), BINARY, most, W_Bytes))
    return list_of_few(bytestrings.split(self.data(), separator_of(w_separator), most, W_Bytes))


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
        return list_of_few(bytestrings.rsplit_words(self.data(), BINARY, most, W_Bytes))
    return list_of_few(bytestrings.rsplit(self.data(), separator_of(w_separator), most, W_Bytes))


@bytes_table.method("splitlines(self, /, keepends: cint = 0 as False)")
def splitlines(self, keep_ends):
    """Return a list of the lines in the bytes, breaking at line boundaries.

Line breaks are not included in the resulting list unless keepends is given and
true."""
    return list_of_few(bytestrings.split_lines(self.data(), BINARY, keep_ends != 0, W_Bytes))


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
        data = simple_data(w_item)
        if data is None:
            raise type_error("sequence item %d: expected a bytes-like object, %s found" % (
                i, protocol.type_name(w_item)))
        parts[i] = data
    return W_Bytes(self.data().join(parts))
