"""memoryview: the items in the memory of another object (see rvm.objects.buffers)."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import Buffer, Memory, buffer_error
from rvm.objects.containers.itemformats import UNREADABLE, item_format, not_implemented
from rvm.objects.errors import index_error, type_error, value_error
from rvm.objects.root import W_Iterator, W_Root, WeakrefMixin, w_None
from rvm.objects.typeobject import SEQUENCE
from rvm.rlib.jit import promote
from rvm.rlib.objectmodel import import_from_mixin

# What a view that was released has: no index is within its `count`.
RELEASED = Buffer(Memory(), True, "B", 1, 0, [], [])


class W_MemoryView(W_Root):
    """A view of a Buffer of `w_obj`; `export`, where it is not None, keeps that from changing its size."""
    import_from_mixin(WeakrefMixin)

    def __init__(self, w_obj, buffer, export):
        self.w_obj = w_obj
        self.buffer_seen = buffer
        format = item_format(buffer.format)
        self.format = format if format is not None else UNREADABLE
        self.export = export
        self.hash = -1                              # once it was computed, hash() of the view
        if export is not None:
            export.views += 1

    def view_of(self, buffer):
        """Return another view of the same object."""
        return W_MemoryView(self.w_obj, buffer, self.export)

    def is_released(self):
        return self.buffer_seen is RELEASED

    def seen(self):
        """Return the Buffer.  Raise ValueError if the view was released."""
        buffer = self.buffer_seen
        if buffer is RELEASED:
            raise value_error("operation forbidden on released memoryview object")
        return buffer

    def release(self):
        if self.buffer_seen is RELEASED:
            return
        self.buffer_seen = RELEASED
        self.w_obj = w_None
        if self.export is not None:
            self.export.views -= 1
            self.export = None

    # The buffer protocol.

    def buffer(self):
        return self.seen()

    def buffer_data(self):
        buffer = self.seen()
        if not buffer.is_c_contiguous():
            raise buffer_error("memoryview: underlying buffer is not C-contiguous")
        return buffer.data()

    def is_buffer(self):
        return True

    # Items.

    def length(self):
        buffer = self.seen()
        return buffer.shape[0] if buffer.ndim > 0 else 1

    def getitem_checked(self, index):
        """Return the item at `index` (which may be negative).  Raise an error if it is out of range."""
        buffer = self.buffer_seen
        if index < 0 or index >= buffer.count:
            index = self.position(index, True)
        offset = buffer.offset + index * buffer.stride
        return promote(self.format).load(buffer.memory, offset)

    def setitem_checked(self, index, w_value):
        """Set the item at `index` (which may be negative).  Raise an error if it is out of range."""
        buffer = self.buffer_seen
        if index < 0 or index >= buffer.count or buffer.readonly:
            index = self.position(index, False)
        self.store(buffer.offset + index * buffer.stride, w_value)

    def store(self, offset, w_value):
        """Set the item at an offset."""
        format = promote(self.format)
        w_value = format.plain(w_value)
        format.store(self.seen().memory, offset, w_value)       # plain() may have released the view

    def position(self, index, reading):
        """Return an index along the only dimension counted from the start, after all checks."""
        buffer = self.seen()
        if not reading and buffer.readonly:
            raise type_error("cannot modify read-only memory")
        if buffer.ndim == 0:
            raise type_error("invalid indexing of 0-dim memory")
        if buffer.ndim > 1:
            raise not_implemented(
                "multi-dimensional sub-views are not implemented" if reading else "sub-views are not implemented")
        return in_range(index, buffer.count, 1)

    def native_iter(self):
        buffer = self.seen()
        if buffer.ndim == 0:
            raise type_error("invalid indexing of 0-dim memory")
        if buffer.ndim > 1:
            raise not_implemented("multi-dimensional sub-views are not implemented")
        return W_MemoryIterator(self, buffer.count)


def in_range(index, length, dimension):
    """Return an index, which may be negative, counted from the start; `dimension` counts from 1."""
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise index_error("index out of bounds on dimension %d" % dimension)
    return index


w_memoryview_type = builtin_type("memoryview", W_MemoryView, w_object_type, collection=SEQUENCE, has_weakref=True)


def new_memoryview(w_object):
    """Return a view of a bytes-like object, or None if it is no such object."""
    if isinstance(w_object, W_MemoryView):
        return w_object.view_of(w_object.seen())
    buffer = w_object.buffer()
    if buffer is None:
        return None
    exports = buffer.memory.exports()
    return W_MemoryView(w_object.buffer_owner(), buffer, exports.export() if exports is not None else None)


class W_MemoryIterator(W_Iterator):
    def __init__(self, w_view, length):
        self.w_view = w_view        # None: at the end
        self.length = length
        self.index = 0

    def next_item(self):
        w_view = self.w_view
        if w_view is None:
            return None
        index = self.index
        if index >= self.length:
            self.w_view = None
            return None
        self.index = index + 1
        return w_view.getitem_checked(index)
