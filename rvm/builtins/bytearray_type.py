"""bytearray.

The methods that change it are here.  Most of the others are those of bytes, called with a copy.
"""
from rvm.builtins.arguments import all_data, byte_value, data_of, optional_text
from rvm.builtins.bytes_type import (  # noqa: F401  (bytearray takes methods from the table of bytes)
    bytes_table, case, decoding, padding, predicates, replacing, searching, splitting, stripping)
from rvm.builtins.bytes_type.special_methods import data_from
from rvm.builtins.pickling import (
    called, clipped, declare_length_hint, declare_pickling, iterator_at, own_state)
from rvm.builtins.sequence import check_repeated_size, has_index, repetitions, sequence_index
from rvm.objects import protocol, textrepr
from rvm.objects.buffers import simple_data
from rvm.objects.builtin import TypeTable
from rvm.objects.bytearrayobject import (
    W_ByteArray, W_ByteArrayIterator, chars_of, new_bytearray, new_bytearray_of_type, w_bytearray_type)
from rvm.objects.bytesobject import TooLong, W_Bytes
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.sliceobject import (
    W_Slice, clip_index, clip_slice, delete_each, slice_bounds, unpack_slice_of)
from rvm.objects.errors import PyError, bytes_warnings, index_error, type_error, value_error, w_MemoryError
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.text import percent
from rvm.objects.text.encodings import encode_object, latin_1_encoding
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.strings import StringBuilder

table = TypeTable(w_bytearray_type, W_ByteArray)
iterator_table = iterator_type("bytearray_iterator", W_ByteArrayIterator)


@table.constructor("bytearray(cls: cls, /, *args, **kwargs)")
def new(w_cls, args_w, names, values_w):
    return new_bytearray_of_type(w_cls)


@table.initializer("bytearray(self, source=NULL, encoding=NULL, errors=NULL) -> None [unsigned]")
def init(self, w_source, w_encoding, w_errors):
    """bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array"""
    encoding = optional_text(w_encoding, "bytearray() argument 'encoding'", "")
    errors = optional_text(w_errors, "bytearray() argument 'errors'", "strict")
    clear(self)             # before the source is looked at: it may be this bytearray
    if w_source is not None and w_source.is_text():
        if w_encoding is None:
            raise type_error("string argument without an encoding")
        add_data(self, encode_object(w_source.text(), encoding, errors))
        return
    if w_encoding is not None:
        raise type_error("encoding without a string argument")
    if w_errors is not None:
        raise type_error("errors without a string argument")
    if w_source is None:
        return
    data = all_data(w_source)
    if data is not None:
        add_data(self, data)
    elif not has_index(w_source) and protocol.is_iterable(w_source):
        fill(self, w_source)
    else:
        add_data(self, data_from(w_source, "bytearray", "byte"))


def fill(self, w_iterable):
    """Append the items one by one; those before an error stay."""
    w_iter = protocol.iter(w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        append(self, w_item)


table.value("__hash__", w_None)


@table.method("__repr__(self, /) -> str")
def repr_(self):
    data = self.data()
    quote = textrepr.quote_for(data)
    builder = StringBuilder(len(data) + 14)
    builder.append(self.gettype().name)
    builder.append("(b")
    builder.append(quote)
    for c in data:
        if ord(c) >= 128:
            textrepr.append_escaped(builder, ord(c))
        else:
            textrepr.append_ascii(builder, c, "'")
    builder.append(quote)
    builder.append(")")
    return builder.build()


@table.method("__str__(self, /) -> str")
def str_(self):
    bytes_warnings.warn_of_text("bytearray")
    return repr_(self)


# Items.  An `__index__` may be code of the program and change the bytearray: lengths are taken after it.

@table.method("__len__(self, /) -> int")
def len_(self):
    return len(self.chars)


def checked_index(self, w_index):
    return in_range(self, sequence_index(w_index, "bytearray"))


def in_range(self, index):
    """Return the index counted from the start; raise IndexError where it is out of range."""
    if index < 0:
        index += len(self.chars)
    if index < 0 or index >= len(self.chars):
        raise index_error("bytearray index out of range")
    return index


@table.method("__getitem__(self, key, /)")
def getitem(self, w_index):
    if isinstance(w_index, W_Slice):
        return getslice(self, w_index)
    return W_Int(ord(self.chars[checked_index(self, w_index)]))


def getslice(self, w_slice):
    start, stop, step, count = unpack_slice_of(w_slice, self)
    if step == 1:
        assert 0 <= start <= stop
        return W_ByteArray(self.chars[start:stop])
    return W_ByteArray([self.chars[start + i * step] for i in range(count)])


@table.method("__setitem__(self, key, value, /) -> None")
def setitem(self, w_index, w_value):
    if isinstance(w_index, W_Slice):
        setslice(self, w_index, w_value)
    else:
        index = sequence_index(w_index, "bytearray")
        char = byte_value(w_value, "byte")
        self.chars[in_range(self, index)] = char


def data_to_assign(w_value):
    if w_value.is_text() or has_index(w_value) or not (
            w_value.is_buffer() or protocol.is_iterable(w_value)):
        raise type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    return data_from(w_value, "bytearray", "byte")


def setslice(self, w_slice, w_value):
    start, stop, step = slice_bounds(w_slice)
    chars = chars_of(data_to_assign(w_value))
    start, stop, step, count = clip_slice(start, stop, step, len(self.chars))
    if step == 1 and len(chars) != count:
        self.check_resizable()
        assert 0 <= start <= stop
        self.chars = self.chars[:start] + chars + self.chars[stop:]
        return
    if len(chars) == 0:
        if count > 0:
            self.check_resizable()
        delete_each(self.chars, start, step, count)
        return
    if len(chars) != count:
        raise value_error("attempt to assign bytes of size %d to extended slice of size %d" % (len(chars), count))
    for i in range(count):
        self.chars[start + i * step] = chars[i]


@table.method("__delitem__(self, key, /) -> None")
def delitem(self, w_index):
    if not isinstance(w_index, W_Slice):
        delete(self, checked_index(self, w_index))
        return
    start, _, step, count = unpack_slice_of(w_index, self)
    if count > 0:
        self.check_resizable()
    delete_each(self.chars, start, step, count)


def delete(self, index):
    self.check_resizable()
    assert index >= 0
    del self.chars[index]


@table.method("__iter__(self, /)")
def iter_(self):
    return W_ByteArrayIterator(self)


@table.method("__contains__(self, key, /) -> bool")
def contains(self, w_key):
    sought = byte_value(w_key, "byte") if has_index(w_key) else data_of(w_key)
    return self.data().find(sought) >= 0


# Changes.

@table.method("append(self, item, /) -> None")
def append(self, w_item):
    """Append a single item to the end of the bytearray."""
    char = byte_value(w_item, "byte")
    self.check_resizable()
    self.chars.append(char)


def add_data(self, data):
    if len(data) > 0:
        self.check_resizable()
        self.chars += data


@table.method("extend(self, iterable_of_ints, /) -> None")
def extend(self, w_iterable):
    """Append all the items from the iterator or sequence to the end of the bytearray."""
    if w_iterable.is_buffer():
        data = simple_data(w_iterable)
        if data is None:
            raise type_error("can't set bytearray slice from %s" % protocol.type_name(w_iterable))
        add_data(self, data)
        return
    if not protocol.is_iterable(w_iterable):
        raise type_error("can't extend bytearray with %s" % protocol.type_name(w_iterable))
    protocol.ask_length(w_iterable)
    builder = StringBuilder()
    for w_item in protocol.items_of(w_iterable):
        builder.append(byte_value(w_item, "byte"))
    add_data(self, builder.build())


@table.method("insert(self, index: int, item, /) -> None")
def insert(self, index, w_item):
    """Insert a single item into the bytearray before the given index."""
    char = byte_value(w_item, "byte")
    self.check_resizable()
    index = clip_index(index, len(self.chars))
    assert index >= 0
    self.chars.insert(index, char)


@table.method("pop(self, index: int = -1, /) -> int")
def pop(self, index):
    """Remove and return a single item from the bytearray, by default the last one."""
    length = len(self.chars)
    if length == 0:
        raise index_error("pop from empty bytearray")
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise index_error("pop index out of range")
    value = ord(self.chars[index])
    delete(self, index)
    return value


@table.method("remove(self, value, /) -> None")
def remove(self, w_value):
    """Remove the first occurrence of a value in the bytearray."""
    char = byte_value(w_value, "byte")
    index = self.data().find(char)
    if index < 0:
        raise value_error("value not found in bytearray")
    delete(self, index)


@table.method("clear(self, /) -> None")
def clear(self):
    """Remove all items from the bytearray."""
    if len(self.chars) > 0:
        self.check_resizable()
        self.chars = []


@table.method("reverse(self, /) -> None")
def reverse(self):
    """Reverse the order of the values in B in place."""
    self.chars.reverse()


@table.method("copy(self, /)")
def copy(self):
    """Return a copy of B."""
    return W_ByteArray(self.chars[:])


@table.method("__alloc__(self, /) -> int")
def alloc(self):
    """B.__alloc__() -> int

Return the number of bytes actually allocated."""
    return len(self.chars) + 1 if len(self.chars) > 0 else 0


# Operators.

def operand(self, w_value):
    data = simple_data(w_value)
    if data is None:
        raise type_error("can't concat %s to %s" % (protocol.type_name(w_value), protocol.type_name(self)))
    return data


@table.method("__add__(self, value, /)")
def add(self, w_value):
    return new_bytearray(self.data() + operand(self, w_value))


@table.method("__iadd__(self, value, /)")
def iadd(self, w_value):
    add_data(self, operand(self, w_value))
    return self


def repeated(self, w_times, in_place):
    times = repetitions(w_times)
    check_repeated_size(len(self.chars), times)
    w_result = self if in_place else copy(self)
    if times != 1 and len(self.chars) > 0:
        w_result.check_resizable()
    w_result.chars = w_result.chars * times
    return w_result


@table.method("__mul__(self, value, /)")
def mul(self, w_times):
    return repeated(self, w_times, False)


@table.method("__rmul__(self, value, /)")
def rmul(self, w_times):
    return repeated(self, w_times, False)


@table.method("__imul__(self, value, /)")
def imul(self, w_times):
    return repeated(self, w_times, True)


table.sequence_operators()


@table.method("__mod__(self, value, /)")
def mod(self, w_value):
    return new_bytearray(percent.format_bytes(self.data(), w_value))


@table.method("__rmod__(self, value, /)")
def rmod(self, w_value):
    if not isinstance(w_value, W_ByteArray):
        return w_NotImplemented
    return mod(w_value, self)


def declare_comparison(name, holds):
    is_equality = name == "__eq__" or name == "__ne__"

    @table.method("%s(self, value, /)" % name)
    def comparison(self, w_value):
        data = simple_data(w_value)
        if data is None:
            if is_equality:
                bytes_warnings.warn_of_comparison("bytearray", w_value)
            return w_NotImplemented
        return protocol.wrap_bool(holds(self.data(), data))


for _name, _holds in [
        ("__eq__", lambda a, b: a == b), ("__ne__", lambda a, b: a != b), ("__lt__", lambda a, b: a < b),
        ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)]:
    declare_comparison(_name, _holds)


# What bytes has too.

def as_bytearrays(w_result):
    """Return the result of a method of bytes, with a bytearray instead of each bytes."""
    if w_result.is_buffer():
        return new_bytearray(w_result.buffer_data())
    if isinstance(w_result, W_Tuple):
        return W_Tuple([as_bytearrays(w_item) for w_item in w_result.items_w])
    if isinstance(w_result, W_List):
        return new_list([as_bytearrays(w_item) for w_item in w_result.items_w()])
    return w_result


def declare_of_bytes(name):
    """Declare a method of bytes: it gets the bytes of the bytearray, which keeps its size while join() runs."""
    keeps_size = name == "join"
    w_function = bytes_table.w_type.dict[name]

    def call(bound):
        """Call the method of bytes with the arguments in the Bound."""
        self = bound.args_w[0]
        assert isinstance(self, W_ByteArray)
        bound.args_w[0] = W_Bytes(self.data())
        if not keeps_size:
            try:
                return as_bytearrays(w_function.call_entry(bound))
            except TooLong:
                raise PyError(w_MemoryError, None, None)
        export = self.buffer().memory.exports().export()
        export.views = 1
        try:
            return as_bytearrays(w_function.call_entry(bound))
        finally:
            export.views = 0

    table.adapted(w_function, call)


for _name in ["capitalize", "center", "count", "decode", "endswith", "expandtabs", "find", "hex", "index", "isalnum",
              "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "join", "ljust", "lower",
              "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust",
              "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title",
              "translate", "upper", "zfill"]:
    declare_of_bytes(_name)
table.static("maketrans(frm, to, /)")(replacing.maketrans)


@table.class_method("fromhex(cls, string, /)")
def fromhex(w_cls, w_string):
    """Create a bytearray object from a string of hexadecimal numbers."""
    w_bytes = bytes_table.w_type.dict["fromhex"].descr_get(None, bytes_table.w_type).call1(w_string)
    return w_cls.call1(w_bytes)


# How copy and pickle take it apart.

@table.method("__reduce__(self, /)")
def reduce(self):
    """Return state information for pickling."""
    return reduce_by(self, 2)


@table.method("__reduce_ex__(self, proto: cint = 0, /)")
def reduce_ex(self, number):
    """Return state information for pickling."""
    return reduce_by(self, number)


def reduce_by(self, number):
    if number >= 3:
        args_w = [W_Bytes(self.data())]
    else:
        args_w = [W_Str(latin_1_encoding.decode(self.data(), "strict")), W_Str("latin-1")]
    return called(self.gettype(), args_w, own_state(self))


# The iterator.

def bytes_left(self):
    if self.w_bytearray is None:
        return 0
    return max(len(self.w_bytearray.chars) - self.pos, 0)


def reduce_iterator(self):
    return iterator_at(self.w_bytearray, self.pos)


def set_iterator_state(self, w_state):
    if self.w_bytearray is not None:
        self.pos = clipped(w_state, 0, len(self.w_bytearray.chars))


declare_length_hint(iterator_table, bytes_left)
declare_pickling(iterator_table, reduce_iterator, set_iterator_state)
