"""str.split, rsplit, splitlines, partition, rpartition and join."""
from rvm.builtins.str_type import str_table, text_of
from rvm.objects import bytestrings, protocol
from rvm.objects.bytestrings import ascii as ASCII_TEXT, text as TEXT
from rvm.objects.containers.listobject import W_List, list_of_few
from rvm.objects.errors import type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.strindex import ASCII
from rvm.objects.strobject import W_Str, new_ascii, w_empty_str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import ovfcheck
from rvm.rlib.jit import dont_look_inside
from rvm.rlib.objectmodel import specialize
from rvm.rlib.texts import finished, new_text, put


@str_table.method("partition(self, sep, /)")
def partition(self, w_separator):
    """Partition the string into three parts using the given separator.

This will search for the separator in the string.  If the separator is found,
returns a 3-tuple containing the part before the separator, the separator
itself, and the part after it.

If the separator is not found, returns a 3-tuple containing the original string
and two empty strings."""
    separator = separator_of(w_separator)
    there, before, after = bytestrings.partition(self.text(), separator)
    if not there:
        return W_Tuple([self.exact(), w_empty_str, w_empty_str])
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
    there, before, after = bytestrings.rpartition(self.text(), separator)
    if not there:
        return W_Tuple([w_empty_str, w_empty_str, self.exact()])
    return W_Tuple([W_Str(before), W_Str(separator), W_Str(after)])


def separator_of(w_separator):
    separator = text_of(w_separator)
    if separator == "":
        raise value_error("empty separator")
    return separator


def optional_separator(w_separator):
    """Return the separator, or None (machine-level) for white space."""
    if w_separator is w_None:
        return None
    if not w_separator.is_text():
        raise type_error("must be str or None, not %s" % protocol.type_name(w_separator))
    return separator_of(w_separator)


# The parts of an ASCII text are known to be ASCII.

@dont_look_inside
def words_of(self, most):
    text = self.text()
    if self.is_ascii():
        return list_of_few(bytestrings.split_words(text, ASCII_TEXT, most, new_ascii))
    return list_of_few(bytestrings.split_words(text, TEXT, most, W_Str))


@dont_look_inside
def parts_of(self, separator, most):
    text = self.text()
    if self.is_ascii():
        return list_of_few(bytestrings.split(text, separator, most, new_ascii))
    return list_of_few(bytestrings.split(text, separator, most, W_Str))


@dont_look_inside
def words_from_right(self, most):
    text = self.text()
    if self.is_ascii():
        return list_of_few(bytestrings.rsplit_words(text, ASCII_TEXT, most, new_ascii))
    return list_of_few(bytestrings.rsplit_words(text, TEXT, most, W_Str))


@dont_look_inside
def parts_from_right(self, separator, most):
    text = self.text()
    if self.is_ascii():
        return list_of_few(bytestrings.rsplit(text, separator, most, new_ascii))
    return list_of_few(bytestrings.rsplit(text, separator, most, W_Str))


@dont_look_inside
def lines_of(self, keep_ends):
    text = self.text()
    if self.is_ascii():
        return list_of_few(bytestrings.split_lines(text, ASCII_TEXT, keep_ends, new_ascii))
    return list_of_few(bytestrings.split_lines(text, TEXT, keep_ends, W_Str))


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
        return words_of(self, most)
    return parts_of(self, separator, most)


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
        return words_from_right(self, most)
    return parts_from_right(self, separator, most)


@str_table.method("splitlines(self, /, keepends: cint = 0 as False)")
def splitlines(self, keep_ends):
    """Return a list of the lines in the string, breaking at line boundaries.

Line breaks are not included in the resulting list unless keepends is given and
true."""
    return lines_of(self, keep_ends != 0)


# Joining.

@str_table.method("join(self, iterable, /)")
def join(self, w_iterable):
    """Concatenate any number of strings.

The string whose method is called is inserted in between each given string.
The result is returned as a new string.

Example: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'"""
    if type(w_iterable) is W_Tuple:
        return joined(self, w_iterable.items_w)
    if type(w_iterable) is W_List:
        return joined(self, w_iterable.strategy.items_w(w_iterable))
    check_iterable(w_iterable)
    return joined(self, protocol.items_of(w_iterable))


def check_iterable(w_iterable):
    if not protocol.is_iterable(w_iterable):
        raise type_error("can only join an iterable")


@specialize.call_location()         # a tuple's list cannot grow, a list's can; neither is copied for the other
def joined(self, items_w):
    """Return the str of items with this one between them; no code of the program runs meanwhile."""
    if len(items_w) == 1 and type(items_w[0]) is W_Str:
        return items_w[0]
    separator = self.text()
    are_ascii = self.is_ascii()
    text = new_text(joined_size(items_w, len(separator)))
    end = 0
    for i in range(len(items_w)):
        if i > 0 and len(separator) > 0:
            end = put(text, end, separator)
        w_item = items_w[i]
        if type(w_item) is W_Str:
            if w_item.index is not ASCII:
                are_ascii = False
            end = put(text, end, w_item.text())
        else:
            are_ascii = False
            end = put(text, end, w_item.text())
    whole = finished(text)
    return new_ascii(whole) if are_ascii else W_Str(whole)


@specialize.call_location()
def joined_size(items_w, between):
    """Return how many bytes the items have with `between` more from each to the next.

    Raise TypeError for an item that is no str.
    """
    try:
        size = ovfcheck(between * max(len(items_w) - 1, 0))
        for i in range(len(items_w)):
            w_item = items_w[i]
            if type(w_item) is W_Str:
                size = ovfcheck(size + len(w_item.text()))
            elif w_item.is_text():
                size = ovfcheck(size + len(w_item.text()))
            else:
                raise type_error("sequence item %d: expected str instance, %s found" % (i, protocol.type_name(w_item)))
        return size
    except OverflowError:
        raise MemoryError


def joined_items(w_iterable):
    """Return the items of the argument of bytes.join(); the list must not be changed."""
    if type(w_iterable) is W_Tuple:
        return w_iterable.items_w
    if type(w_iterable) is W_List:
        return w_iterable.items_w()
    check_iterable(w_iterable)
    return protocol.items_of(w_iterable)[:]
