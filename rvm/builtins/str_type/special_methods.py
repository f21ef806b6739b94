"""str: the constructor, the special methods and the iterators."""
from rvm.builtins.arguments import optional_text
from rvm.builtins.pickling import clipped, declare_pickling, iterator_at, iterator_over
from rvm.builtins.sequence import check_repeated_size, has_index, repetitions
from rvm.builtins.str_type import str_table
from rvm.builtins.str_type.known_formats import percent_text
from rvm.objects import protocol, textrepr
from rvm.objects.buffers import simple_data
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.sliceobject import W_Slice, unpack_slice
from rvm.objects.errors import overflow_error, type_error, w_IndexError
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_NotImplemented
from rvm.objects.sequences import str_item
from rvm.objects.strobject import (
    W_AsciiIterator, W_Str, W_StrIterator, new_ascii, str_iterator, str_of_type, w_empty_str, w_str_type)
from rvm.objects.text import formatting, percent
from rvm.objects.text.encodings import decode_object
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.rlib.arith import MAXINT
from rvm.rlib.strings import repeat

iterator_table = iterator_type("str_iterator", W_StrIterator)
ascii_iterator_table = iterator_type("str_ascii_iterator", W_AsciiIterator)


@iterator_table.method("__length_hint__(self, /) -> int [unsigned]")
def length_hint(self):
    pos = min(self.pos, len(self.utf8))
    assert pos >= 0
    return utf8.count(self.utf8) - utf8.count(self.utf8[:pos])


@ascii_iterator_table.method("__length_hint__(self, /) -> int [unsigned]")
def ascii_length_hint(self):
    return max(len(self.utf8) - self.pos, 0)


def reduce_iterator(self):
    pos = self.pos
    if pos > len(self.utf8):
        return iterator_over(W_Str(""))
    assert pos >= 0
    return iterator_at(W_Str(self.utf8), utf8.count(self.utf8[:pos]))


def set_iterator_state(self, w_state):
    index = clipped(w_state, 0, utf8.count(self.utf8))
    if self.pos <= len(self.utf8):
        self.pos = utf8.offset_of(self.utf8, index)


declare_pickling(iterator_table, reduce_iterator, set_iterator_state)
declare_pickling(ascii_iterator_table, reduce_iterator, set_iterator_state)


@str_table.constructor("str(cls: cls, object=NULL, encoding=NULL, errors=NULL) [unsigned]")
def new(w_cls, w_object, w_encoding, w_errors):
    """str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).
encoding defaults to sys.getdefaultencoding().
errors defaults to 'strict'."""
    if w_object is None:
        return w_empty_str if w_cls is w_str_type else str_of_type(w_cls, "")
    if w_encoding is None and w_errors is None:
        if type(w_object) is W_Str and w_cls is w_str_type:
            return w_object
        if w_cls is w_str_type:
            if protocol.is_plain_number(w_object):
                return new_ascii(protocol.str_of(w_object))
            return protocol.str_object(w_object)
        return str_of_type(w_cls, protocol.str_of(w_object))
    encoding = optional_text(w_encoding, "str() argument 'encoding'", "utf-8")
    errors = optional_text(w_errors, "str() argument 'errors'", "strict")
    data = simple_data(w_object)
    if data is not None:
        w_bytes = w_object if isinstance(w_object, W_Bytes) else W_Bytes(data)
        return str_of_type(w_cls, decode_object(w_bytes, encoding, errors))
    if w_object.is_text():
        raise type_error("decoding str is not supported")
    raise type_error("decoding to str: need a bytes-like object, %s found" % protocol.type_name(w_object))


@str_table.method("__str__(self, /)")
def str_(self):
    return self.exact()


@str_table.method("__repr__(self, /) -> str")
def repr_(self):
    return textrepr.str_repr(self.text())


@str_table.method("__hash__(self, /) -> int")
def hash_(self):
    return self.hash()


@str_table.method("__getnewargs__(self, /) [unsigned]")
def getnewargs(self):
    return W_Tuple([W_Str(self.text())])


# Items.

@str_table.method("__len__(self, /) -> int")
def len_(self):
    return self.length()


@str_table.method("__getitem__(self, key, /)")
def getitem(self, w_key):
    if type(w_key) is W_Int:
        return str_item(self, w_key.value)
    if isinstance(w_key, W_Slice):
        start, stop, step, count = unpack_slice(w_key, self.length())
        return self.slice(start, stop, step, count)
    if not has_index(w_key):
        raise type_error("string indices must be integers, not '%s'" % protocol.type_name(w_key))
    return str_item(self, protocol.as_index(w_key, w_IndexError))


@str_table.method("__iter__(self, /)")
def iter_(self):
    return str_iterator(self)


@str_table.method("__contains__(self, key, /) -> bool")
def contains(self, w_key):
    if not w_key.is_text():
        raise type_error("'in <string>' requires string as left operand, not %s" % protocol.type_name(w_key))
    return self.text().find(w_key.text()) >= 0


# Operators.

@str_table.method("__add__(self, value, /)")
def add(self, w_value):
    if not isinstance(w_value, W_Str):
        raise type_error("can only concatenate str (not \"%s\") to str" % protocol.type_name(w_value))
    if w_value.is_empty():
        return self.exact()
    if self.is_empty():
        return w_value.exact()
    return self.plus(w_value)


@str_table.method("__mul__(self, value, /)")
def mul(self, w_value):
    times = repetitions(w_value)
    if times == 1:
        return self.exact()
    if times == 0 or len(self.text()) == 0:
        return w_empty_str
    if times > MAXINT // len(self.text()) and times > MAXINT // self.length():
        raise overflow_error("repeated string is too long")
    check_repeated_size(len(self.text()), times)
    return W_Str(repeat(self.text(), times))


@str_table.method("__rmul__(self, value, /)")
def rmul(self, w_value):
    return mul(self, w_value)


str_table.sequence_operators()


@str_table.method("__mod__(self, value, /)")
def mod(self, w_value):
    return W_Str(percent_text(self.text(), w_value))


@str_table.method("__rmod__(self, value, /)")
def rmod(self, w_value):
    if not w_value.is_text():
        return w_NotImplemented
    return W_Str(percent.format_text(w_value.text(), self))


@str_table.method("__format__(self, format_spec: str, /) -> str")
def format_(self, spec):
    """Return a formatted version of the string as described by format_spec."""
    if spec == "":
        return protocol.str_of(self)
    return formatting.format_str(self.text(), spec, protocol.type_name(self))


def declare_comparison(name, holds):
    """Declare a comparison of the UTF-8, which has the order of the code points."""
    @str_table.method("%s(self, value, /)" % name)
    def comparison(self, w_value):
        if not isinstance(w_value, W_Str):
            return w_NotImplemented
        return protocol.wrap_bool(holds(self.text(), w_value.text()))


for _name, _holds in [
        ("__eq__", lambda a, b: a == b), ("__ne__", lambda a, b: a != b), ("__lt__", lambda a, b: a < b),
        ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)]:
    declare_comparison(_name, _holds)
