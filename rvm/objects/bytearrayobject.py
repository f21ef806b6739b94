"""bytearray: a list of bytes that the program can change."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import RESIZED, Exports, Memory, flat_buffer
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.typeobject import Layout


class W_ByteArray(W_Root):
    """A bytearray; `chars` has a string of one byte for each byte."""

    def __init__(self, chars):
        self.chars = chars
        self.exports = None     # the Exports, or None: it has had no views

    def length(self):
        return len(self.chars)

    def data(self):
        """Return the bytes, as a byte string."""
        return "".join(self.chars)

    def buffer(self):
        return flat_buffer(ByteArrayMemory(self), False, "B", 1, len(self.chars))

    def buffer_data(self):
        return self.data()

    def is_buffer(self):
        return True

    def check_resizable(self):
        """Raise BufferError while there is a view of the bytes."""
        if self.exports is not None:
            self.exports.check(RESIZED)


class ByteArrayMemory(Memory):
    _immutable_fields_ = ["w_bytearray"]

    def __init__(self, w_bytearray):
        self.w_bytearray = w_bytearray

    def get_byte(self, offset):
        return ord(self.w_bytearray.chars[offset])

    def set_byte(self, offset, byte):
        self.w_bytearray.chars[offset] = chr(byte)

    def append_to(self, builder, offset, size):
        chars = self.w_bytearray.chars
        for i in range(size):
            builder.append(chars[offset + i])

    def write(self, offset, data):
        chars = self.w_bytearray.chars
        for i in range(len(data)):
            chars[offset + i] = data[i]

    def exports(self):
        w_bytearray = self.w_bytearray
        if w_bytearray.exports is None:
            w_bytearray.exports = Exports()
        return w_bytearray.exports


W_ByteArrayUser = user_subclass(W_ByteArray)
w_bytearray_type = builtin_type("bytearray", W_ByteArray, w_object_type, Layout("bytearray"), matches_self=True)


def chars_of(data):
    """Return a list, which can grow, of the bytes of a byte string."""
    return [c for c in data]


def new_bytearray(data):
    return W_ByteArray(chars_of(data))


def new_bytearray_of_type(w_type):
    """Return an empty bytearray of `w_type`: bytearray itself or a class derived from it."""
    if w_type is w_bytearray_type:
        return W_ByteArray([])
    w_bytearray = W_ByteArrayUser([])
    w_bytearray.init_instance(w_type)
    return w_bytearray


class W_ByteArrayIterator(W_Iterator):
    def __init__(self, w_bytearray):
        self.w_bytearray = w_bytearray      # None: at the end
        self.pos = 0

    def next_item(self):
        w_bytearray = self.w_bytearray
        if w_bytearray is None:
            return None
        pos = self.pos
        if pos >= len(w_bytearray.chars):
            self.w_bytearray = None
            return None
        self.pos = pos + 1
        return W_Int(ord(w_bytearray.chars[pos]))
