"""bytes: an immutable byte string, and its iterator."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import bytes_buffer
from rvm.objects.errors import PyError, w_OverflowError
from rvm.objects.growing import Growing, GrowingMixin
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.typeobject import Layout
from rvm.rlib.arith import MAXINT
from rvm.rlib.objectmodel import compute_hash, import_from_mixin
from rvm.rlib.strings import StringBuilder

LARGEST_SIZE = MAXINT - 33      # in CPython, a bytes object has 33 bytes beside its data


class TooLong(PyError):
    """The error of a size that no bytes object can have; that of a bytearray is a MemoryError."""

    def __init__(self):
        PyError.__init__(self, w_OverflowError, None, "byte string is too large")


def check_size(size):
    if size > LARGEST_SIZE:
        raise TooLong()


class W_Bytes(W_Root):
    import_from_mixin(GrowingMixin)

    def fresh(self, data):
        return W_Bytes(data)

    def exact(self):
        """Return the bytes itself, or where its class is a derived one, a plain bytes of the same data."""
        if type(self) is W_Bytes:
            return self
        return W_Bytes(self.data())

    def data(self):
        return self.text()

    def buffer(self):
        return bytes_buffer(self.data())

    def buffer_data(self):
        return self.data()

    def is_buffer(self):
        return True

    def length(self):
        growing = self.index
        if isinstance(growing, Growing):
            return growing.size
        return len(self.data())

    def getitem(self, index):
        """Return the byte at `index` (which may be negative) as an int, or None if it is out of range."""
        length = self.length()
        if index < 0:
            index += length
        if index < 0 or index >= length:
            return None
        growing = self.index
        if isinstance(growing, Growing):
            return W_Int(ord(growing.char(index)))
        return W_Int(ord(self.data()[index]))

    def slice(self, start, stop, step, count):
        """Return the bytes that a slice selects; the bounds are in range (see sliceobject.unpack_slice)."""
        if count <= 0:
            return w_empty_bytes
        if step == 1:
            return self.section(start, start + count)
        return self.chosen(start, step, count)

    def chosen(self, start, step, count):
        """Return the bytes of which each is the `step`-th after the one before: of its own, for traces."""
        data = self.data()
        builder = StringBuilder(count)
        for i in range(count):
            builder.append(data[start + i * step])
        return W_Bytes(builder.build())

    def section(self, start, stop):
        """Return the bytes between two offsets."""
        if start == 0 and stop == self.length():
            return self.exact()
        assert 0 <= start <= stop
        growing = self.index
        if isinstance(growing, Growing) and stop - start < growing.size >> 1:
            return W_Bytes(growing.part(start, stop))
        return W_Bytes(self.data()[start:stop])

    def hash(self):
        data = self.data()
        return compute_hash(data) if len(data) > 0 else 0

    def native_iter(self):
        if type(self) is W_Bytes:
            return W_BytesIterator(self.data())
        return None


w_bytes_type = builtin_type("bytes", W_Bytes, w_object_type, Layout("bytes"), matches_self=True)
W_BytesUser = user_subclass(W_Bytes)
w_empty_bytes = W_Bytes("")


def bytes_of_type(w_type, data):
    """Return a bytes of `w_type`: bytes itself or a class derived from it."""
    if w_type is w_bytes_type:
        return W_Bytes(data)
    w_bytes = W_BytesUser(data)
    w_bytes.init_instance(w_type)
    return w_bytes


class W_BytesIterator(W_Iterator):
    def __init__(self, data):
        self.data = data
        self.pos = 0

    def next_item(self):
        pos = self.pos
        if pos >= len(self.data):
            self.pos = len(self.data) + 1       # it has ended, and not only come to the end
            return None
        self.pos = pos + 1
        return W_Int(ord(self.data[pos]))
