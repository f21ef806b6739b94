"""memoryview and its iterator."""
from rvm.builtins.bytes_type import bytes_table
from rvm.builtins.sequence import has_index
from rvm.objects import protocol
from rvm.objects.buffers import Buffer
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.itemformats import item_format, not_implemented
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.memoryobject import (
    W_MemoryIterator, W_MemoryView, in_range, new_memoryview, w_memoryview_type)
from rvm.objects.containers.sliceobject import W_Slice, clip_slice, slice_bounds
from rvm.objects.errors import overflow_error, type_error, value_error, w_IndexError, w_OverflowError
from rvm.objects.intobject import W_Int, W_Long
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_Ellipsis, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import ascii_encoding, encode
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT
from rvm.rlib.objectmodel import compute_unique_id

MOST_DIMENSIONS = 64

table = TypeTable(w_memoryview_type, W_MemoryView)
iterator_type("memory_iterator", W_MemoryIterator)


@table.constructor("memoryview(cls: cls, object)")
def new(w_cls, w_object):
    """Create a new memoryview object which references the given object."""
    w_view = new_memoryview(w_object)
    if w_view is None:
        raise type_error("memoryview: a bytes-like object is required, not '%s'" % protocol.type_name(w_object))
    return w_view


@table.method("release(self, /) -> None")
def release(self):
    """Release the underlying buffer exposed by the memoryview object."""
    self.release()


@table.method("__enter__(self, /)")
def enter(self):
    self.seen()
    return self


@table.method("__exit__(self, /, *args) -> None [unpacked]")
def exit_(self, args_w):
    self.release()


@table.method("__repr__(self, /) -> str")
def repr_(self):
    state = "released memory" if self.is_released() else "memory"
    return "<%s at 0x%x>" % (state, compute_unique_id(self))


@table.method("__hash__(self, /) -> int")
def hash_(self):
    if self.hash == -1:
        buffer = self.seen()
        if not buffer.readonly:
            raise value_error("cannot hash writable memoryview object")
        if not self.format.is_of_bytes():
            raise value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        protocol.hash(self.w_obj)
        self.hash = W_Bytes(self.seen().data()).hash()
    return self.hash


# Items.

@table.method("__len__(self, /) -> int")
def len_(self):
    return self.length()


@table.method("__getitem__(self, key, /)")
def getitem(self, w_key):
    buffer = self.seen()
    if buffer.ndim == 0:
        if w_key is w_Ellipsis:
            return self
        check_scalar_key(w_key)
        return load(self, buffer.offset)
    if type(w_key) is W_Int:
        return self.getitem_checked(w_key.value)
    if isinstance(w_key, W_Slice):
        return self.view_of(sliced(buffer, w_key))
    if has_index(w_key):
        return self.getitem_checked(protocol.as_index(w_key, w_IndexError))
    if is_multi_index(w_key):
        return load(self, offset_of(self, w_key))
    if is_multi_slice(w_key):
        raise not_implemented("multi-dimensional slicing is not implemented")
    raise type_error("memoryview: invalid slice key")


def load(self, offset):
    return self.format.load(self.seen().memory, offset)


def check_scalar_key(w_key):
    """Raise TypeError unless the key fits a view without dimensions, for which it is ()."""
    if not isinstance(w_key, W_Tuple) or len(w_key.items_w) != 0:
        raise type_error("invalid indexing of 0-dim memory")


def sliced(buffer, w_slice):
    start, stop, step = slice_bounds(w_slice)
    start, _, step, count = clip_slice(start, stop, step, buffer.shape[0])
    return buffer.sliced(start, step, count)


def is_multi_index(w_key):
    if not isinstance(w_key, W_Tuple):
        return False
    for w_item in w_key.items_w:
        if not has_index(w_item):
            return False
    return True


def is_multi_slice(w_key):
    if not isinstance(w_key, W_Tuple) or len(w_key.items_w) == 0:
        return False
    for w_item in w_key.items_w:
        if not isinstance(w_item, W_Slice):
            return False
    return True


def offset_of(self, w_indexes):
    """Return the offset of the item with a tuple of indexes."""
    assert isinstance(w_indexes, W_Tuple)
    buffer = self.seen()
    count = len(w_indexes.items_w)
    if count < buffer.ndim:
        raise not_implemented("sub-views are not implemented")
    if count > buffer.ndim:
        raise type_error("cannot index %d-dimension view with %d-element tuple" % (buffer.ndim, count))
    offset = buffer.offset
    for i in range(buffer.ndim):
        index = protocol.as_index(w_indexes.items_w[i], w_IndexError)
        offset += in_range(index, buffer.shape[i], i + 1) * buffer.strides[i]
    return offset


@table.method("__setitem__(self, key, value, /) -> None")
def setitem(self, w_key, w_value):
    buffer = check_writable(self)
    if buffer.ndim == 0:
        if w_key is not w_Ellipsis:
            check_scalar_key(w_key)
        self.store(buffer.offset, w_value)
    elif type(w_key) is W_Int:
        self.setitem_checked(w_key.value, w_value)
    elif has_index(w_key):
        if buffer.ndim > 1:
            raise not_implemented("sub-views are not implemented")
        self.setitem_checked(protocol.as_index(w_key, w_IndexError), w_value)
    elif isinstance(w_key, W_Slice) and buffer.ndim == 1:
        setslice(self, w_key, w_value)
    elif is_multi_index(w_key):
        self.store(offset_of(self, w_key), w_value)
    elif isinstance(w_key, W_Slice) or is_multi_slice(w_key):
        raise not_implemented("memoryview slice assignments are currently restricted to ndim = 1")
    else:
        raise type_error("memoryview: invalid slice key")


def check_writable(self):
    """Return the Buffer.  Raise an error if items of the view cannot be set."""
    buffer = self.seen()
    if buffer.readonly:
        raise type_error("cannot modify read-only memory")
    return buffer


def setslice(self, w_slice, w_value):
    if w_value.buffer() is None:
        raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_value))
    target = sliced(self.seen(), w_slice)
    self.seen()         # a bound's `__index__` may have released it
    source = w_value.buffer()
    if not (same_format(target, source) and target.has_shape_of(source)):
        raise value_error("memoryview assignment: lvalue and rvalue have different structures")
    target.set_data(source.data())


def without_at(format):
    return format[1:] if format.startswith("@") else format


def same_format(buffer, other):
    return buffer.itemsize == other.itemsize and without_at(buffer.format) == without_at(other.format)


@table.method("__delitem__(self, key, /) -> None")
def delitem(self, w_key):
    check_writable(self)
    raise type_error("cannot delete memory")


@table.method("__iter__(self, /)")
def iter_(self):
    return self.native_iter()


# The whole contents.

@table.method("tobytes(self, /, order='C')")
def tobytes(self, w_order):
    """Return the data in the buffer as a byte string.

Order can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the
original array is converted to C or Fortran order. For contiguous views,
'A' returns an exact copy of the physical memory. In particular, in-memory
Fortran order is preserved. For non-contiguous views, the data is converted
to C first. order=None is the same as order='C'."""
    order = "C"
    if w_order is not w_None:
        if not w_order.is_text():
            raise type_error("tobytes() argument 'order' must be str or None, not %s" % protocol.type_name(w_order))
        order = w_order.text()
    buffer = self.seen()
    if order != "C" and order != "F" and order != "A":
        raise value_error("order must be 'C', 'F' or 'A'")
    if order == "F" or order == "A" and buffer.is_f_contiguous():
        return W_Bytes(buffer.data_by_columns())
    return W_Bytes(buffer.data())


@table.method("tolist(self, /)")
def tolist(self):
    """Return the data in the buffer as a list of elements."""
    buffer = self.seen()
    return listed(self.format, buffer, 0, buffer.offset)


def listed(format, buffer, dimension, offset):
    """Return the items whose first `dimension` indexes lead to `offset`, in lists of lists."""
    if dimension == buffer.ndim:
        return format.load(buffer.memory, offset)
    items_w = []
    for i in range(buffer.shape[dimension]):
        items_w.append(listed(format, buffer, dimension + 1, offset + i * buffer.strides[dimension]))
    return new_list(items_w)


@table.method("hex(self, /, *args, **kwargs)")
def hex_(self, args_w, names, values_w):
    """Return the data in the buffer as a str of hexadecimal numbers.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left."""
    w_bytes = W_Bytes(self.seen().data())
    return bytes_table.w_type.dict["hex"].call([w_bytes] + args_w + values_w, names if len(names) > 0 else None)


# Other views of the same memory.

@table.method("toreadonly(self, /)")
def toreadonly(self):
    """Return a readonly version of the memoryview."""
    return self.view_of(self.seen().frozen())


@table.method("cast(self, /, format: str, shape=NULL)")
def cast(self, text, w_shape):
    """Cast a memoryview to a new format or shape."""
    buffer = self.seen()
    if not buffer.is_c_contiguous():
        raise type_error("memoryview: casts are restricted to C-contiguous views")
    if (w_shape is not None or buffer.ndim != 1) and buffer.items() == 0:
        raise type_error("memoryview: cannot cast view with zeros in shape or strides")
    if w_shape is None:
        return self.view_of(flattened(buffer, text))
    lengths_w = lengths_of(w_shape)
    if len(lengths_w) > MOST_DIMENSIONS:
        raise value_error("memoryview: number of dimensions must not exceed %d" % MOST_DIMENSIONS)
    if buffer.ndim != 1 and len(lengths_w) != 1:
        raise type_error("memoryview: cast must be 1D -> ND or ND -> 1D")
    return self.view_of(shaped(flattened(buffer, text), lengths_w))


def lengths_of(w_shape):
    if isinstance(w_shape, W_Tuple):
        return w_shape.items_w
    if isinstance(w_shape, W_List):
        return w_shape.items_w()
    raise type_error("shape must be a list or a tuple")


def flattened(buffer, text):
    """Return the buffer as one dimension of items of another format."""
    format = item_format(encode(text, ascii_encoding, "strict"))
    if format is None:
        raise value_error("memoryview: destination format must be a native single character format prefixed with an "
                          "optional '@'")
    source = item_format(buffer.format)
    if (source is None or not source.is_of_bytes()) and not format.is_of_bytes():
        raise type_error("memoryview: cannot cast between two non-byte formats")
    size = buffer.nbytes()
    if size % format.size != 0:
        raise type_error("memoryview: length is not a multiple of itemsize")
    return Buffer(buffer.memory, buffer.readonly, text, format.size, buffer.offset, [size // format.size],
                  [format.size])


def shaped(buffer, lengths_w):
    """Return a buffer of one dimension with others."""
    shape = [0] * len(lengths_w)
    product = 1
    for i in range(len(lengths_w)):
        shape[i] = length_along(lengths_w[i])
        if shape[i] > MAXINT // product:
            raise value_error("memoryview.cast(): product(shape) > SSIZE_MAX")
        product *= shape[i]
    if product > MAXINT // buffer.itemsize or product * buffer.itemsize != buffer.nbytes():
        raise type_error("memoryview: product(shape) * itemsize != buffer size")
    strides = [0] * len(shape)
    stride = buffer.itemsize
    for i in range(len(shape) - 1, -1, -1):
        strides[i] = stride
        stride *= shape[i]
    return Buffer(buffer.memory, buffer.readonly, buffer.format, buffer.itemsize, buffer.offset, shape, strides)


def length_along(w_length):
    if not w_length.is_integer():
        raise type_error("memoryview.cast(): elements of shape must be integers")
    if isinstance(w_length, W_Long):
        raise overflow_error("Python int too large to convert to C ssize_t")
    length = protocol.as_index(w_length, w_OverflowError)
    if length <= 0:
        raise value_error("memoryview.cast(): elements of shape must be integers > 0")
    return length


# Comparison.

@table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if w_other is self:
        return protocol.wrap_bool(same_items(self, self))
    w_view = w_other if isinstance(w_other, W_MemoryView) else view_to_compare(w_other)
    if w_view is None:
        return w_NotImplemented
    return protocol.wrap_bool(same_items(self, w_view))


@table.method("__ne__(self, value, /)")
def ne(self, w_other):
    w_equal = eq(self, w_other)
    if w_equal is w_NotImplemented:
        return w_equal
    return protocol.wrap_bool(not protocol.truth(w_equal))


def view_to_compare(w_other):
    """Return a view of another object, which does not keep it from changing, or None."""
    buffer = w_other.buffer()
    return W_MemoryView(w_other, buffer, None) if buffer is not None else None


def same_items(self, w_other):
    """Return whether two views have the same shape and equal items."""
    if self.is_released() or w_other.is_released():
        return self is w_other
    buffer = self.seen()
    other = w_other.seen()
    if not (buffer.has_shape_of(other) and self.format.is_readable() and w_other.format.is_readable()):
        return False
    return equal_from(self, w_other, 0, buffer.offset, other.offset)


def equal_from(self, w_other, dimension, offset, other_offset):
    """Compare the items whose first `dimension` indexes lead to the offsets."""
    buffer = self.seen()
    other = w_other.seen()
    if dimension == buffer.ndim:
        if self.format.text == w_other.format.text:
            return self.format.equal(buffer.memory, offset, other.memory, other_offset)
        return protocol.equal(self.format.load(buffer.memory, offset), w_other.format.load(other.memory, other_offset))
    for i in range(buffer.shape[dimension]):
        if not equal_from(self, w_other, dimension + 1, offset + i * buffer.strides[dimension],
                          other_offset + i * other.strides[dimension]):
            return False
    return True


# Attributes.

def tuple_of(numbers):
    return W_Tuple([W_Int(number) for number in numbers])


@table.getter("obj")
def obj(self):
    """The underlying object of the memoryview."""
    self.seen()
    return self.w_obj


def declare_attribute(name, doc, value):
    def show(self):
        return value(self.seen())
    show.__doc__ = doc
    table.getter(name)(show)


for _name, _doc, _value in [
        ("nbytes", "The amount of space in bytes that the array would use in\n a contiguous representation.",
         lambda buffer: W_Int(buffer.nbytes())),
        ("readonly", "A bool indicating whether the memory is read only.",
         lambda buffer: protocol.wrap_bool(buffer.readonly)),
        ("itemsize", "The size in bytes of each element of the memoryview.",
         lambda buffer: W_Int(buffer.itemsize)),
        ("format", "A string containing the format (in struct module style)\n for each element in the view.",
         lambda buffer: W_Str(buffer.format)),
        ("ndim", "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.",
         lambda buffer: W_Int(buffer.ndim)),
        ("shape", "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.",
         lambda buffer: tuple_of(buffer.shape)),
        ("strides", "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension "
         "of the array.", lambda buffer: tuple_of(buffer.strides)),
        ("suboffsets", "A tuple of integers used internally for PIL-style arrays.",
         lambda buffer: tuple_of([])),
        ("c_contiguous", "A bool indicating whether the memory is C contiguous.",
         lambda buffer: protocol.wrap_bool(buffer.is_c_contiguous())),
        ("f_contiguous", "A bool indicating whether the memory is Fortran contiguous.",
         lambda buffer: protocol.wrap_bool(buffer.is_f_contiguous())),
        ("contiguous", "A bool indicating whether the memory is contiguous.",
         lambda buffer: protocol.wrap_bool(buffer.is_c_contiguous() or buffer.is_f_contiguous()))]:
    declare_attribute(_name, _doc, _value)
