"""The buffer protocol: objects whose bytes others may read, and change, without a copy.

An object that has such bytes answers `buffer()` (a method of W_Root) with a Buffer: where the bytes are,
and what items they make up.  The bytes themselves are reached through a Memory, of which each kind of
object has its own class, because it keeps its contents in its own way.

An object that can change its size notes in an Exports who looks into it, and refuses to while somebody
does.  There is no count of references here, so that a view which the program drops would lock its object
for ever.  Exports refers to the views weakly instead, and before it refuses, it has the collector find
those that are out of reach.  While the JIT traces a loop it holds all that the loop has made: views that
it alone holds do not count.
"""
from rvm.objects.errors import EXCEPTION_TYPES, PyError
from rvm.objects.finalizers import FinalizerHooks
from rvm.rlib.arith import intmask
from rvm.rlib.gc import collect, collect_young, held_by_tracer, weak_ref
from rvm.rlib.jit import dont_look_inside, unroll_safe
from rvm.rlib.floats import float2longlong, longlong2float
from rvm.rlib.singles import bits_of_single, single_of_bits
from rvm.rlib.strings import StringBuilder

RESIZED = "Existing exports of data: object cannot be re-sized"


def buffer_error(message):
    return PyError(EXCEPTION_TYPES["BufferError"], None, message)


class Memory(object):
    """The bytes of an object.  Offsets are in range; numbers begin with their lowest byte."""

    def get_byte(self, offset):
        raise NotImplementedError

    def set_byte(self, offset, byte):
        raise NotImplementedError

    @unroll_safe
    def get_bits(self, offset, size):
        """Return `size` bytes, at most 8, as the lowest bits of a machine integer; its other bits may be anything."""
        bits = 0
        for i in range(size):
            bits |= intmask(self.get_byte(offset + i) << (8 * i))
        return bits

    @unroll_safe
    def set_bits(self, offset, size, bits):
        """Set `size` bytes to the lowest bits of a machine integer."""
        for i in range(size):
            self.set_byte(offset + i, (bits >> (8 * i)) & 255)

    def get_float(self, offset, size):
        """Return the float of 4 or 8 bytes."""
        bits = self.get_bits(offset, size)
        if size == 4:
            return single_of_bits(bits & 0xFFFFFFFF)
        return longlong2float(bits)

    def set_float(self, offset, size, value):
        """Set 4 or 8 bytes to a float; with 4, it is one of single precision."""
        self.set_bits(offset, size, bits_of_single(value) if size == 4 else float2longlong(value))

    def append_to(self, builder, offset, size):
        """Append `size` bytes to a StringBuilder."""
        for i in range(size):
            builder.append(chr(self.get_byte(offset + i)))

    def write(self, offset, data):
        """Set the bytes from an offset on to those of a byte string."""
        for i in range(len(data)):
            self.set_byte(offset + i, ord(data[i]))

    def exports(self):
        """Return the Exports of the object, or None if it never changes its size."""
        return None


class StringMemory(Memory):
    """The bytes of a byte string, which do not change."""
    _immutable_fields_ = ["data"]

    def __init__(self, data):
        self.data = data

    def get_byte(self, offset):
        return ord(self.data[offset])

    def append_to(self, builder, offset, size):
        stop = offset + size
        assert 0 <= offset <= stop
        builder.append_slice(self.data, offset, stop)


class Buffer(object):
    """Items of one format in the memory of an object: an array of ndim dimensions.

    Item (i, j, ...) begins at offset + i * strides[0] + j * strides[1] + ...
    """
    _immutable_fields_ = ["memory", "readonly", "format", "itemsize", "offset", "shape[*]", "strides[*]", "ndim",
                          "count", "stride"]

    def __init__(self, memory, readonly, format, itemsize, offset, shape, strides):
        self.memory = memory
        self.readonly = readonly
        self.format = format        # as the module struct writes it
        self.itemsize = itemsize    # in bytes
        self.offset = offset
        self.shape = shape          # the number of items along each dimension
        self.strides = strides      # their distances, in bytes
        self.ndim = len(shape)
        self.count = shape[0] if len(shape) == 1 else -1       # a check of an index, of the number of dimensions too
        self.stride = strides[0] if len(shape) == 1 else 0

    def items(self):
        """Return the number of items."""
        count = 1
        for length in self.shape:
            count *= length
        return count

    def nbytes(self):
        return self.items() * self.itemsize

    def is_c_contiguous(self):
        """Return whether the items lie one behind the other, the last index changing first."""
        if self.ndim == 1:
            return self.count == 1 or self.stride == self.itemsize
        distance = self.itemsize
        for i in range(self.ndim - 1, -1, -1):
            if self.shape[i] > 1 and self.strides[i] != distance:
                return self.items() == 0
            distance *= self.shape[i]
        return True

    def is_f_contiguous(self):
        """Return whether the items lie one behind the other, the first index changing first."""
        if self.ndim == 1:
            return self.is_c_contiguous()
        distance = self.itemsize
        for i in range(self.ndim):
            if self.shape[i] > 1 and self.strides[i] != distance:
                return self.items() == 0
            distance *= self.shape[i]
        return True

    def data(self):
        """Return the bytes of all items, the last index changing first."""
        if self.items() == 0:
            return ""           # the offset may be anywhere
        builder = StringBuilder(self.nbytes())
        if self.is_c_contiguous():
            self.memory.append_to(builder, self.offset, self.nbytes())
        else:
            self.append_from(builder, 0, self.offset)
        return builder.build()

    def append_from(self, builder, dimension, offset):
        """Append the items whose first `dimension` indexes lead to `offset`."""
        if dimension == self.ndim:
            self.memory.append_to(builder, offset, self.itemsize)
            return
        for i in range(self.shape[dimension]):
            self.append_from(builder, dimension + 1, offset + i * self.strides[dimension])

    def data_by_columns(self):
        """Return the bytes of all items, the first index changing first."""
        shape = self.shape[:]
        shape.reverse()
        strides = self.strides[:]
        strides.reverse()
        return Buffer(self.memory, True, self.format, self.itemsize, self.offset, shape, strides).data()

    def set_data(self, data):
        """Set the bytes of the items of one dimension; `data` has as many."""
        if self.stride == self.itemsize:
            self.memory.write(self.offset, data)
            return
        for i in range(self.count):
            start = i * self.itemsize
            stop = start + self.itemsize
            assert 0 <= start <= stop
            self.memory.write(self.offset + i * self.stride, data[start:stop])

    def sliced(self, start, step, count):
        """Return the buffer of `count` items along the first dimension, from `start` on, `step` apart."""
        shape = self.shape[:]
        strides = self.strides[:]
        shape[0] = count
        strides[0] = self.strides[0] * step
        return Buffer(self.memory, self.readonly, self.format, self.itemsize,
                      self.offset + start * self.strides[0], shape, strides)

    def frozen(self):
        """Return the same buffer, which cannot be changed through it."""
        return Buffer(self.memory, True, self.format, self.itemsize, self.offset, self.shape, self.strides)

    def has_shape_of(self, other):
        """Return whether both have the same shape; dimensions behind one of no items do not count."""
        if self.ndim != other.ndim:
            return False
        for i in range(self.ndim):
            if self.shape[i] != other.shape[i]:
                return False
            if self.shape[i] == 0:
                return True
        return True


def flat_buffer(memory, readonly, format, itemsize, count):
    """Return the buffer of `count` items that lie one behind the other from the start of a memory."""
    return Buffer(memory, readonly, format, itemsize, 0, [count], [itemsize])


def bytes_buffer(data):
    """Return the buffer of a byte string."""
    return flat_buffer(StringMemory(data), True, "B", 1, len(data))


def simple_data(w_object):
    """Return the bytes of a bytes-like object, or None if they do not lie together or are released."""
    try:
        return w_object.buffer_data()
    except PyError:
        return None


# Who looks into an object.

class Export(object):
    """What keeps an object from changing its size while it lives: shared by a view and all views made of it."""

    def __init__(self):
        self.views = 0      # the number of views that are not released


_MOST_REFERENCES = 16


class Exports(object):
    """The Exports of one object."""

    def __init__(self):
        self.references = []
        self.limit = _MOST_REFERENCES   # with more references, look which have ended

    @dont_look_inside
    def export(self):
        """Return a new Export."""
        if len(self.references) >= self.limit:
            self.forget_ended()
            self.limit = 2 * len(self.references) + _MOST_REFERENCES
        export = Export()
        self.references.append(weak_ref(export))
        return export

    @dont_look_inside
    def forget_ended(self):
        live = []
        for reference in self.references:
            export = reference()
            if export is not None and export.views > 0:
                live.append(reference)
        self.references = live

    @dont_look_inside
    def exist(self):
        """Return whether there are any, without those that the program cannot reach any more."""
        self.forget_ended()
        if len(self.references) > 0:
            FinalizerHooks.forget_stale()
            collect_young()
            self.forget_ended()
        if len(self.references) > 0:
            collect()
            self.forget_ended()
        if len(self.references) > 0:
            self.release_dropped()
        return len(self.references) > 0

    def release_dropped(self):
        """End the Exports whose views the program has all dropped in a loop that the JIT is tracing.

        Some of these views may be gone already, and none can be used any more.
        """
        for export in held_by_tracer(Export):
            export.views = 0
        self.forget_ended()

    def check(self, message):
        """Raise BufferError if there are any."""
        if len(self.references) > 0 and self.exist():
            raise buffer_error(message)
