"""bytes: the constructor, the special methods and the iterator."""
from rvm.builtins.arguments import all_data, byte_value, data_of, optional_text
from rvm.builtins.bytes_type import bytes_table
from rvm.builtins.pickling import clipped, declare_length_hint, declare_pickling, iterator_at
from rvm.builtins.sequence import check_repeated_size, has_index, repetitions, sequence_index
from rvm.objects import protocol, textrepr
from rvm.objects.buffers import simple_data
from rvm.objects.bytesobject import (
    W_Bytes, W_BytesIterator, bytes_of_type, check_size, w_bytes_type, w_empty_bytes)
from rvm.objects.containers.sliceobject import W_Slice, unpack_slice
from rvm.objects.errors import (
    bytes_warnings, index_error, overflow_error, type_error, value_error, w_OverflowError)
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_NotImplemented
from rvm.objects.text import percent
from rvm.objects.text.encodings import encode_object
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT
from rvm.rlib.strings import StringBuilder, repeat

iterator_table = iterator_type("bytes_iterator", W_BytesIterator)


@bytes_table.constructor("bytes(cls: cls, source=NULL, encoding=NULL, errors=NULL) [unsigned]")
def new(w_cls, w_source, w_encoding, w_errors):
    """bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - any object implementing the buffer API.
  - an integer"""
    encoding = optional_text(w_encoding, "bytes() argument 'encoding'", "")
    errors = optional_text(w_errors, "bytes() argument 'errors'", "strict")
    if w_source is not None and w_source.is_text():
        if w_encoding is None and w_errors is None:
            w_function = w_source.gettype().lookup("__bytes__")
            if w_function is not None:
                return bytes_of_method(w_cls, w_function, w_source)
        if w_encoding is None:
            raise type_error("string argument without an encoding")
        return bytes_of_type(w_cls, encode_object(w_source.text(), encoding, errors))
    if w_encoding is not None:
        raise type_error("encoding without a string argument")
    if w_errors is not None:
        raise type_error("errors without a string argument")
    if w_source is None:
        return bytes_of_type(w_cls, "")
    if type(w_source) is W_Bytes and w_cls is w_bytes_type:
        return w_source
    w_function = w_source.gettype().lookup("__bytes__")
    if w_function is not None:
        return bytes_of_method(w_cls, w_function, w_source)
    return bytes_of_type(w_cls, data_from(w_source, "bytes", "bytes"))


def bytes_of_method(w_cls, w_function, w_source):
    """Return what a `__bytes__` returns, of the class `w_cls` or, where that is bytes itself, of its own."""
    w_result = protocol.call_method0(w_function, w_source)
    if not isinstance(w_result, W_Bytes):
        raise type_error("__bytes__ returned non-bytes (type %s)" % protocol.type_name(w_result))
    return w_result if w_cls is w_bytes_type else bytes_of_type(w_cls, w_result.data())


def data_from(w_source, kind, what):
    """Return the bytes that bytes(source) or bytearray(source) holds; the source is no str.

    In messages `kind` is the name of the type and `what` that of an item.
    """
    data = all_data(w_source)
    if data is not None:
        return data
    if has_index(w_source):
        size = protocol.as_index(w_source, w_OverflowError)
        if size < 0:
            raise value_error("negative count")
        if kind == "bytes":
            check_size(size)
        check_repeated_size(1, size)
        return repeat("\x00", size)
    if not protocol.is_iterable(w_source):
        raise type_error("cannot convert '%s' object to %s" % (protocol.type_name(w_source), kind))
    builder = StringBuilder()
    w_iter = protocol.iter(w_source)
    if kind == "bytes":
        protocol.ask_length(w_source)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return builder.build()
        builder.append(byte_value(w_item, what))


@bytes_table.method("__bytes__(self, /)")
def bytes_(self):
    """Convert this value to exact type bytes."""
    return self.exact()


@bytes_table.method("__repr__(self, /) -> str")
def repr_(self):
    return textrepr.bytes_repr(self.data())


@bytes_table.method("__str__(self, /) -> str")
def str_(self):
    bytes_warnings.warn_of_text("bytes")
    return textrepr.bytes_repr(self.data())


@bytes_table.method("__hash__(self, /) -> int")
def hash_(self):
    return self.hash()


@bytes_table.method("__getnewargs__(self, /) [unsigned]")
def getnewargs(self):
    return W_Tuple([W_Bytes(self.data())])


# Items.

@bytes_table.method("__len__(self, /) -> int")
def len_(self):
    return self.length()


@bytes_table.method("__getitem__(self, key, /)")
def getitem(self, w_key):
    if isinstance(w_key, W_Slice):
        start, stop, step, count = unpack_slice(w_key, self.length())
        return self.slice(start, stop, step, count)
    w_byte = self.getitem(sequence_index(w_key, "byte"))
    if w_byte is None:
        raise index_error("index out of range")
    return w_byte


@bytes_table.method("__iter__(self, /)")
def iter_(self):
    return W_BytesIterator(self.data())


@bytes_table.method("__contains__(self, key, /) -> bool")
def contains(self, w_key):
    if has_index(w_key):
        return self.data().find(byte_value(w_key, "byte")) >= 0
    return self.data().find(data_of(w_key)) >= 0


# Operators.

@bytes_table.method("__add__(self, value, /)")
def add(self, w_value):
    if isinstance(w_value, W_Bytes):
        w_bytes = w_value
    else:
        data = simple_data(w_value)
        if data is None:
            raise type_error("can't concat %s to %s" % (protocol.type_name(w_value), protocol.type_name(self)))
        w_bytes = W_Bytes(data)
    if w_bytes.is_empty():
        return self.exact()
    if self.is_empty():
        return w_bytes.exact()
    return self.plus(w_bytes)


@bytes_table.method("__mul__(self, value, /)")
def mul(self, w_value):
    times = repetitions(w_value)
    if times == 1:
        return self.exact()
    if times == 0 or self.length() == 0:
        return w_empty_bytes
    if times > MAXINT // self.length():
        raise overflow_error("repeated bytes are too long")
    check_repeated_size(self.length(), times)
    return W_Bytes(repeat(self.data(), times))


@bytes_table.method("__rmul__(self, value, /)")
def rmul(self, w_value):
    return mul(self, w_value)


bytes_table.sequence_operators()


@bytes_table.method("__mod__(self, value, /)")
def mod(self, w_value):
    return W_Bytes(percent.format_bytes(self.data(), w_value))


@bytes_table.method("__rmod__(self, value, /)")
def rmod(self, w_value):
    if not isinstance(w_value, W_Bytes):
        return w_NotImplemented
    return W_Bytes(percent.format_bytes(w_value.data(), self))


def declare_comparison(name, holds):
    is_equality = name == "__eq__" or name == "__ne__"

    @bytes_table.method("%s(self, value, /)" % name)
    def comparison(self, w_value):
        if not isinstance(w_value, W_Bytes):
            if is_equality:
                bytes_warnings.warn_of_comparison("bytes", w_value)
            return w_NotImplemented
        return protocol.wrap_bool(holds(self.data(), w_value.data()))


for _name, _holds in [
        ("__eq__", lambda a, b: a == b), ("__ne__", lambda a, b: a != b), ("__lt__", lambda a, b: a < b),
        ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)]:
    declare_comparison(_name, _holds)


# The iterator.

def bytes_left(self):
    return max(len(self.data) - self.pos, 0)


def reduce_iterator(self):
    return iterator_at(W_Bytes(self.data) if self.pos <= len(self.data) else None, self.pos)


def set_iterator_state(self, w_state):
    pos = clipped(w_state, 0, len(self.data))
    if self.pos <= len(self.data):
        self.pos = pos


declare_length_hint(iterator_table, bytes_left)
declare_pickling(iterator_table, reduce_iterator, set_iterator_state)
