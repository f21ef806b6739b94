"""bytes: an immutable byte string, and its iterator."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import bytes_buffer
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.typeobject import Layout
from rvm.rlib.objectmodel import compute_hash
from rvm.rlib.strings import StringBuilder


class W_Bytes(W_Root):
    _immutable_fields_ = ["data"]

    def __init__(self, data):
        assert data is not None     # the translator then knows it of every bytes
        self.data = data

    def buffer(self):
        return bytes_buffer(self.data)

    def buffer_data(self):
        return self.data

    def is_buffer(self):
        return True

    def length(self):
        return len(self.data)

    def getitem(self, index):
        """Return the byte at `index` (which may be negative) as an int, or None if it is out of range."""
        data = self.data
        if index < 0:
            index += len(data)
        if index < 0 or index >= len(data):
            return None
        return W_Int(ord(data[index]))

    def slice(self, start, stop, step, count):
        """Return the bytes that a slice selects; the bounds are in range (see sliceobject.unpack_slice)."""
        data = self.data
        if count <= 0:
            return w_empty_bytes
        if step == 1:
            if count == len(data) and type(self) is W_Bytes:
                return self
            stop = start + count
            assert start >= 0
            assert stop >= start
            return W_Bytes(data[start:stop])
        builder = StringBuilder(count)
        for i in range(count):
            builder.append(data[start + i * step])
        return W_Bytes(builder.build())

    def hash(self):
        return compute_hash(self.data) if len(self.data) > 0 else 0

    def native_iter(self):
        if type(self) is W_Bytes:
            return W_BytesIterator(self.data)
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
            return None
        self.pos = pos + 1
        return W_Int(ord(self.data[pos]))
