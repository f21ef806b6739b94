"""bytes: making one, its operators, and its conversions.  Methods that search and divide are in bytes_search."""
from rvm.builtins.arguments import optional_text, text_argument
from rvm.builtins.sequence import check_repeated_size, has_index, repetitions, sequence_index
from rvm.objects import protocol, textrepr
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import (
    W_Bytes, W_BytesIterator, bytes_of_type, w_bytes_type, w_empty_bytes)
from rvm.objects.containers.sliceobject import W_Slice, unpack_slice
from rvm.objects.errors import index_error, overflow_error, type_error, value_error, w_OverflowError
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.text import percent
from rvm.objects.text.encodings import decode_object, encode, find_encoding
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT
from rvm.rlib.bigint import digit_value
from rvm.rlib.strings import StringBuilder, is_ascii, is_space, repeat

bytes_table = TypeTable(w_bytes_type, W_Bytes)
iterator_type("bytes_iterator", W_BytesIterator)


def data_of(w_object):
    """The bytes of a bytes-like object."""
    data = w_object.buffer_data()
    if data is not None:
        return data
    raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_object))


def byte_value(w_object, what):
    """The byte, as a string of one, that an int denotes."""
    w_index = protocol.index_object(w_object)
    if isinstance(w_index, W_Int) and 0 <= w_index.value < 256:
        return chr(w_index.value)
    raise value_error(what + " must be in range(0, 256)")


# Making.

@bytes_table.constructor("bytes(cls: cls, source=NULL, encoding=NULL, errors=NULL)")
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
        if w_encoding is None:
            raise type_error("string argument without an encoding")
        return bytes_of_type(w_cls, encode(w_source.text(), find_encoding(encoding), errors))
    if w_encoding is not None:
        raise type_error("encoding without a string argument")
    if w_errors is not None:
        raise type_error("errors without a string argument")
    if w_source is None:
        return bytes_of_type(w_cls, "")
    if type(w_source) is W_Bytes and w_cls is w_bytes_type:
        return w_source
    return bytes_of_type(w_cls, data_from(w_source, "bytes", "bytes"))


def data_from(w_source, kind, what):
    """The bytes that bytes(source) holds; the source is no str.

    `kind` is the type's name in messages, `what` that of an item.
    """
    w_function = w_source.gettype().lookup("__bytes__")
    if w_function is not None and kind == "bytes":
        w_result = protocol.call_method0(w_function, w_source)
        if not isinstance(w_result, W_Bytes):
            raise type_error("__bytes__ returned non-bytes (type %s)" % protocol.type_name(w_result))
        return w_result.data
    data = w_source.buffer_data()
    if data is not None:
        return data
    if has_index(w_source):
        size = protocol.as_index(w_source, w_OverflowError)
        if size < 0:
            raise value_error("negative count")
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


def exact(self):
    """The bytes itself, of no derived class."""
    if type(self) is W_Bytes:
        return self
    return W_Bytes(self.data)


@bytes_table.method("__bytes__(self, /)")
def bytes_(self):
    """Convert this value to exact type bytes."""
    return exact(self)


@bytes_table.method("__repr__(self, /) -> str")
def repr_(self):
    return textrepr.bytes_repr(self.data)


@bytes_table.method("__str__(self, /) -> str")
def str_(self):
    return textrepr.bytes_repr(self.data)


@bytes_table.method("__hash__(self, /) -> int")
def hash_(self):
    return self.hash()


@bytes_table.method("__getnewargs__(self, /)")
def getnewargs(self):
    return W_Tuple([W_Bytes(self.data)])


# Items.

@bytes_table.method("__len__(self, /) -> int")
def len_(self):
    return len(self.data)


@bytes_table.method("__getitem__(self, key, /)")
def getitem(self, w_key):
    if isinstance(w_key, W_Slice):
        start, stop, step, count = unpack_slice(w_key, len(self.data))
        return self.slice(start, stop, step, count)
    w_byte = self.getitem(sequence_index(w_key, "byte"))
    if w_byte is None:
        raise index_error("index out of range")
    return w_byte


@bytes_table.method("__iter__(self, /)")
def iter_(self):
    return W_BytesIterator(self.data)


@bytes_table.method("__contains__(self, key, /) -> bool")
def contains(self, w_key):
    if has_index(w_key):
        return self.data.find(byte_value(w_key, "byte")) >= 0
    return self.data.find(data_of(w_key)) >= 0


# Operators.

@bytes_table.method("__add__(self, value, /)")
def add(self, w_value):
    data = w_value.buffer_data()
    if data is None:
        raise type_error("can't concat %s to %s" % (protocol.type_name(w_value), protocol.type_name(self)))
    if len(data) == 0:
        return exact(self)
    if len(self.data) == 0 and isinstance(w_value, W_Bytes):
        return exact(w_value)
    return W_Bytes(self.data + data)


@bytes_table.method("__mul__(self, value, /)")
def mul(self, w_value):
    times = repetitions(w_value)
    if times == 1:
        return exact(self)
    if times == 0 or len(self.data) == 0:
        return w_empty_bytes
    if times > MAXINT // len(self.data):
        raise overflow_error("repeated bytes are too long")
    check_repeated_size(len(self.data), times)
    return W_Bytes(repeat(self.data, times))


@bytes_table.method("__rmul__(self, value, /)")
def rmul(self, w_value):
    return mul(self, w_value)


bytes_table.sequence_operators()


@bytes_table.method("__mod__(self, value, /)")
def mod(self, w_value):
    return W_Bytes(percent.format_bytes(self.data, w_value))


@bytes_table.method("__rmod__(self, value, /)")
def rmod(self, w_value):
    if not isinstance(w_value, W_Bytes):
        return w_NotImplemented
    return W_Bytes(percent.format_bytes(w_value.data, self))


def declare_comparison(name, holds):
    @bytes_table.method("%s(self, value, /)" % name)
    def comparison(self, w_value):
        if not isinstance(w_value, W_Bytes):
            return w_NotImplemented
        return protocol.wrap_bool(holds(self.data, w_value.data))


for _name, _holds in [
        ("__eq__", lambda a, b: a == b), ("__ne__", lambda a, b: a != b), ("__lt__", lambda a, b: a < b),
        ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)]:
    declare_comparison(_name, _holds)


# Conversions.

@bytes_table.method("decode(self, /, encoding=NULL, errors=NULL) -> str")
def decode(self, w_encoding, w_errors):
    """Decode the bytes using the codec registered for encoding.

  encoding
    The encoding with which to decode the bytes.
  errors
    The error handling scheme to use for the handling of decoding errors.
    The default is 'strict' meaning that decoding errors raise a
    UnicodeDecodeError. Other possible values are 'ignore' and 'replace'
    as well as any other name registered with codecs.register_error that
    can handle UnicodeDecodeErrors."""
    encoding = optional_text(w_encoding, "decode() argument 'encoding'", "utf-8")
    errors = optional_text(w_errors, "decode() argument 'errors'", "strict")
    return decode_object(self, encoding, errors)


@bytes_table.method("hex(self, /, sep=NULL, bytes_per_sep: cint = 1) -> str")
def hex_(self, w_separator, group):
    """Create a string of hexadecimal numbers from a bytes object.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left."""
    separator = hex_separator(w_separator)
    data = self.data
    builder = StringBuilder(2 * len(data))
    for i in range(len(data)):
        if separator != "" and i > 0 and group != 0:
            if group > 0 and (len(data) - i) % group == 0 or group < 0 and i % (-group) == 0:
                builder.append(separator)
        textrepr.append_hex(builder, ord(data[i]), 2)
    return builder.build()


def hex_separator(w_separator):
    if w_separator is None:
        return ""
    if protocol.length(w_separator) != 1:
        raise value_error("sep must be length 1.")
    if w_separator.is_text():
        separator = w_separator.text()
    elif isinstance(w_separator, W_Bytes):
        separator = w_separator.data
    else:
        raise type_error("sep must be str or bytes.")
    if not is_ascii(separator):
        raise value_error("sep must be ASCII.")
    return separator


@bytes_table.class_method("fromhex(cls, string, /)")
def fromhex(w_cls, w_string):
    """Create a bytes object from a string of hexadecimal numbers.

Spaces between two numbers are accepted.
Example: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'."""
    text = text_argument(w_string, "fromhex() argument")
    w_result = W_Bytes(bytes_of_hex(W_Str(text)))
    if w_cls is w_bytes_type:
        return w_result
    return w_cls.call1(w_result)


def bytes_of_hex(w_text):
    text = w_text.utf8
    if not w_text.is_ascii():
        raise not_hexadecimal(w_text, first_not_ascii(text))
    builder = StringBuilder(len(text) // 2)
    pos = 0
    while pos < len(text):
        if is_space(text[pos]):
            pos += 1
            continue
        value = 0
        for i in range(2):
            digit = digit_value(text[pos]) if pos < len(text) else -1
            if not 0 <= digit < 16:
                raise not_hexadecimal(w_text, pos)
            value = value * 16 + digit
            pos += 1
        builder.append(chr(value))
    return builder.build()


def not_hexadecimal(w_text, pos):
    return value_error("non-hexadecimal number found in fromhex() arg at position %d" % (
        w_text.number_at(pos)))


def first_not_ascii(text):
    pos = 0
    while pos < len(text) and ord(text[pos]) < 128:
        pos += 1
    return pos


@bytes_table.static("maketrans(frm, to, /)")
def maketrans(w_from, w_to):
    """Return a translation table useable for the bytes or bytearray translate method.

The returned table will be one where each byte in frm is mapped to the byte at
the same position in to.

The bytes objects frm and to must be of the same length."""
    old = data_of(w_from)
    new_data = data_of(w_to)
    if len(old) != len(new_data):
        raise value_error("maketrans arguments must have same length")
    table = [chr(i) for i in range(256)]
    for i in range(len(old)):
        table[ord(old[i])] = new_data[i]
    return W_Bytes("".join(table))


@bytes_table.method("translate(self, table, /, delete=NULL)")
def translate(self, w_table, w_delete):
    """Return a copy with each character mapped by the given translation table.

  table
    Translation table, which must be a bytes object of length 256.

All characters occurring in the optional argument delete are removed.
The remaining characters are mapped through the given translation table."""
    table = None
    if w_table is not w_None:
        table = data_of(w_table)
        if len(table) != 256:
            raise value_error("translation table must be 256 characters long")
    delete = data_of(w_delete) if w_delete is not None else ""
    builder = StringBuilder(len(self.data))
    for c in self.data:
        if delete.find(c) < 0:
            builder.append(table[ord(c)] if table is not None else c)
    return W_Bytes(builder.build())
