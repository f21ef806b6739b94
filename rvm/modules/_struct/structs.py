"""_struct.structs: Struct, the iterator over many structures, and the functions of the module."""
from rvm.modules._struct import struct, struct_error
from rvm.modules._struct.layouts import cache, layout_of, pack_values, unpack_values
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable, to_data
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError, runtime_error, type_error, w_IndexError
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import W_Iterator, W_Root, WeakrefMixin
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout as TypeLayout
from rvm.rlib.bigint import rbigint
from rvm.rlib.jit import promote
from rvm.rlib.objectmodel import import_from_mixin
from rvm.rlib.strings import StringBuilder


class W_Struct(W_Root):
    """A format that has been read, as an object."""
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["layout?"]

    def __init__(self):
        self.layout = None


W_StructUser = user_subclass(W_Struct)
w_struct_type = builtin_type("_struct.Struct", W_Struct, w_object_type, TypeLayout("Struct"), has_weakref=True)
struct.value("Struct", w_struct_type)
table = TypeTable(w_struct_type, W_Struct)


@table.constructor("Struct(cls: cls, /, *args, **kwargs)")
def new(w_cls, args_w, names, values_w):
    """Struct(fmt) --> compiled struct object"""
    if w_cls is w_struct_type:
        return W_Struct()
    w_struct = W_StructUser()
    w_struct.init_instance(w_cls)
    return w_struct


@table.initializer("Struct(self, format) -> None")
def init(self, w_format):
    self.layout = checked_layout(w_format)


def checked_layout(w_format):
    """Return the Layout of a format.  The JIT takes it for a constant."""
    layout = layout_of(w_format)
    if layout is None:
        raise type_error("Struct() argument 1 must be a str or bytes object, not %s" % protocol.type_name(w_format))
    return promote(layout)


def layout_of_struct(w_struct):
    layout = promote(w_struct.layout)
    if layout is None:
        raise runtime_error("Struct object is not initialized")
    return layout


@table.member("format", doc="struct format string")
def format(self):
    return W_Str(layout_of_struct(self).text)


@table.member("size", doc="struct size in bytes")
def size(self):
    return W_Int(layout_of_struct(self).size)


@table.method("pack(self, /, *values) [unsigned]")
def pack_struct(self, args_w):
    """S.pack(v1, v2, ...) -> bytes

Return a bytes object containing values v1, v2, ... packed according
to the format string S.format.  See help(struct) for more on format
strings."""
    return packed(layout_of_struct(self), args_w, 0)


@table.method("pack_into(self, /, *values) -> None [unsigned]")
def pack_struct_into(self, args_w):
    """S.pack_into(buffer, offset, v1, v2, ...)

Pack the values v1, v2, ... according to the format string S.format
and write the packed bytes into the writable buffer buf starting at
offset.  Note that the offset is a required argument.  See
help(struct) for more on format strings."""
    packed_into(layout_of_struct(self), args_w, 0)


@table.method("unpack(self, buffer, /)")
def unpack_struct(self, w_buffer):
    """Return a tuple containing unpacked values.

Unpack according to the format string Struct.format. The buffer's size
in bytes must be Struct.size.

See help(struct) for more on format strings."""
    return unpacked(layout_of_struct(self), w_buffer)


@table.method("unpack_from(self, /, buffer, offset: int = 0)")
def unpack_struct_from(self, w_buffer, offset):
    """Return a tuple containing unpacked values.

Values are unpacked according to the format string Struct.format.

The buffer's size in bytes, starting at position offset, must be
at least Struct.size.

See help(struct) for more on format strings."""
    return unpacked_from(layout_of_struct(self), w_buffer, offset)


@table.method("iter_unpack(self, buffer, /)")
def iter_unpack_struct(self, w_buffer):
    """Return an iterator yielding tuples.

Tuples are unpacked from the given bytes source, like a repeated
invocation of unpack_from().

Requires that the bytes length be a multiple of the struct size."""
    return W_UnpackIterator(layout_of_struct(self), w_buffer)


# What methods and functions share.

def check_count(layout, count, name):
    if count != layout.values:
        raise struct_error("%s expected %d items for packing (got %d)" % (name, layout.values, count))


def packed(layout, args_w, start):
    """Return the bytes of the arguments from index `start` on."""
    check_count(layout, len(args_w) - start, "pack")
    return W_Bytes(pack_values(layout, args_w, start))


def packed_into(layout, args_w, start):
    """Write the bytes of arguments; the one at index `start` is the buffer, the next one where in it to begin."""
    given = len(args_w) - start
    if given == 0:
        raise type_error("pack_into expected buffer argument")
    if given == 1:
        raise type_error("pack_into expected offset argument")
    check_count(layout, given - 2, "pack_into")
    buffer = written_buffer(args_w[start])
    place = protocol.as_index(args_w[start + 1], w_IndexError)
    place = checked_place(layout, place, buffer.nbytes(), "pack_into", "no space to pack", "packing")
    data = pack_values(layout, args_w, start + 2)
    buffer.memory.write(buffer.offset + place, data)


def written_buffer(w_buffer):
    """Return the Buffer of an object whose bytes lie together and can be changed."""
    try:
        buffer = w_buffer.buffer()
    except PyError:
        buffer = None           # a view that was released
    if buffer is None or buffer.readonly or not buffer.is_c_contiguous():
        raise type_error("argument must be read-write bytes-like object, not %s" % protocol.type_name(w_buffer))
    return buffer


def sum_text(size, offset):
    """Return the sum in decimal, which need not fit a machine word."""
    return rbigint.fromint(size).int_add(offset).str()


def checked_place(layout, offset, available, name, verb_of_space, verb):
    """Return where to begin in a buffer: `offset`, which counts from its end if it is negative."""
    if offset < 0:
        if offset + layout.size > 0:
            raise struct_error("%s %d bytes at offset %d" % (verb_of_space, layout.size, offset))
        if offset + available < 0:
            raise struct_error("offset %d out of range for %d-byte buffer" % (offset, available))
        offset += available
    if available - offset < layout.size:
        raise struct_error(
            "%s requires a buffer of at least %s bytes for %s %d bytes at offset %d (actual buffer size is %d)" % (
                name, sum_text(layout.size, offset), verb, layout.size, offset, available))
    return offset


def unpacked(layout, w_buffer):
    data = to_data(w_buffer)
    if len(data) != layout.size:
        raise struct_error("unpack requires a buffer of %d bytes" % layout.size)
    return unpack_values(layout, data, 0)


def unpacked_from(layout, w_buffer, offset):
    """Unpack what begins at an offset.  Only that is copied out of a buffer that may change."""
    if isinstance(w_buffer, W_Bytes):
        data = w_buffer.data()
        return unpack_values(layout, data, place_to_read(layout, offset, len(data)))
    buffer = w_buffer.buffer()
    if buffer is None or not buffer.is_c_contiguous():
        data = to_data(w_buffer)
        return unpack_values(layout, data, place_to_read(layout, offset, len(data)))
    place = place_to_read(layout, offset, buffer.nbytes())
    builder = StringBuilder(layout.size)
    buffer.memory.append_to(builder, buffer.offset + place, layout.size)
    return unpack_values(layout, builder.build(), 0)


def place_to_read(layout, offset, available):
    return checked_place(layout, offset, available, "unpack_from", "not enough data to unpack", "unpacking")


class W_UnpackIterator(W_Iterator):
    """The values of bytes, as many as fit a format each time."""

    def __init__(self, layout, w_buffer):
        data = to_data(w_buffer)
        if layout.size == 0:
            raise struct_error("cannot iteratively unpack with a struct of length 0")
        if len(data) % layout.size != 0:
            raise struct_error("iterative unpacking requires a buffer of a multiple of %d bytes" % layout.size)
        self.layout = layout
        self.data = data
        self.place = 0

    def next_item(self):
        place = self.place
        if place >= len(self.data):
            return None
        layout = promote(self.layout)
        self.place = place + layout.size
        return unpack_values(layout, self.data, place)


iterator_table = iterator_type("_struct.unpack_iterator", W_UnpackIterator)


@iterator_table.method("__length_hint__(self, /) -> int [unsigned]")
def length_hint(self):
    return (len(self.data) - self.place) // self.layout.size


# Functions.

def layout_of_first(args_w):
    if len(args_w) == 0:
        raise type_error("missing format argument")
    return checked_layout(args_w[0])


@struct.function("_clearcache()")
def clear_cache():
    """Clear the internal cache."""
    cache.layouts.clear()


@struct.function("calcsize(format, /) -> int")
def calcsize(w_format):
    """Return size in bytes of the struct described by the format string."""
    return checked_layout(w_format).size


@struct.function("pack(*values) [unsigned]")
def pack(args_w):
    """pack(format, v1, v2, ...) -> bytes

Return a bytes object containing the values v1, v2, ... packed according
to the format string.  See help(struct) for more on format strings."""
    return packed(layout_of_first(args_w), args_w, 1)


@struct.function("pack_into(*values) -> None [unsigned]")
def pack_into(args_w):
    """pack_into(format, buffer, offset, v1, v2, ...)

Pack the values v1, v2, ... according to the format string and write
the packed bytes into the writable buffer buf starting at offset.  Note
that the offset is a required argument.  See help(struct) for more
on format strings."""
    packed_into(layout_of_first(args_w), args_w, 1)


@struct.function("unpack(format, buffer, /)")
def unpack(w_format, w_buffer):
    """Return a tuple containing values unpacked according to the format string.

The buffer's size in bytes must be calcsize(format).

See help(struct) for more on format strings."""
    return unpacked(checked_layout(w_format), w_buffer)


@struct.function("unpack_from(format, /, buffer, offset: int = 0)")
def unpack_from(w_format, w_buffer, offset):
    """Return a tuple containing values unpacked according to the format string.

The buffer's size, minus offset, must be at least calcsize(format).

See help(struct) for more on format strings."""
    return unpacked_from(checked_layout(w_format), w_buffer, offset)


@struct.function("iter_unpack(format, buffer, /)")
def iter_unpack(w_format, w_buffer):
    """Return an iterator yielding tuples unpacked according to the format string.

The bytes are unpacked according to the format string, like
a repeated invocation of unpack_from().

Requires that the bytes length be a multiple of the format size."""
    return W_UnpackIterator(checked_layout(w_format), w_buffer)
