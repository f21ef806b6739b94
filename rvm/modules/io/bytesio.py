"""io.BytesIO: a file of bytes in memory."""
from rvm.builtins.arguments import data_of, writable_buffer
from rvm.builtins.stream_type import size_argument
from rvm.modules.io import io
from rvm.modules.io.memory_file import W_MemoryFile, declare_common
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import RESIZED, Exports, Memory, flat_buffer
from rvm.objects.builtin import TypeTable
from rvm.objects.bytearrayobject import chars_of
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.memoryobject import new_memoryview
from rvm.objects.errors import value_error
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root, w_None
from rvm.objects.streams.iobase import w_bufferediobase_type
from rvm.objects.typeobject import Layout


class W_BytesIO(W_MemoryFile):
    """While there are views of the contents (see getbuffer), or have been since the last write, `chars` has them too,
    as characters that can be changed.
    """

    chars = None
    exports = None          # the Exports, or None: there have been no views
    is_changed = False      # whether a view has changed `chars`

    def init_contents(self):
        self.check_writable()
        W_MemoryFile.init_contents(self)

    def contents(self):
        if self.is_changed:
            self.pieces = ["".join(self.chars)]
            self.is_changed = False
        return W_MemoryFile.contents(self)

    def check_writable(self):
        """Raise BufferError while there are views of the contents, and forget them otherwise."""
        if self.exports is not None:
            self.exports.check(RESIZED)
            self.contents()
            self.chars = None
            self.exports = None

    def close(self):
        self.check_writable()
        W_MemoryFile.close(self)


class W_BytesIOBuffer(W_Root):
    """What views of the contents of a BytesIO call their object."""

    def __init__(self, w_file):
        self.w_file = w_file

    def buffer(self):
        return flat_buffer(FileMemory(self.w_file), False, "B", 1, len(self.w_file.chars))

    def is_buffer(self):
        return True

    def buffer_data(self):
        return self.w_file.contents()


builtin_type("_io._BytesIOBuffer", W_BytesIOBuffer, w_object_type)


class FileMemory(Memory):
    _immutable_fields_ = ["w_file"]

    def __init__(self, w_file):
        self.w_file = w_file

    def get_byte(self, offset):
        return ord(self.w_file.chars[offset])

    def set_byte(self, offset, byte):
        self.w_file.chars[offset] = chr(byte)
        self.w_file.is_changed = True

    def exports(self):
        return self.w_file.exports


W_BytesIOUser = user_subclass(W_BytesIO)
w_bytesio_type = builtin_type("_io.BytesIO", W_BytesIO, w_bufferediobase_type, Layout("BytesIO"))
io.value("BytesIO", w_bytesio_type)


def new_bytesio_of_type(w_type):
    if w_type is w_bytesio_type:
        return W_BytesIO()
    w_file = W_BytesIOUser()
    w_file.init_instance(w_type)
    return w_file


bytes_table = TypeTable(w_bytesio_type, W_BytesIO)


@bytes_table.constructor("BytesIO(cls: cls, /, *args, **kwargs)")
def new_bytesio(w_cls, args_w, names, values_w):
    return new_bytesio_of_type(w_cls)


@bytes_table.initializer("BytesIO(self, initial_bytes=None) -> None")
def init_bytesio(self, w_initial):
    """Buffered I/O implementation using an in-memory bytes buffer."""
    self.init_contents()
    if w_initial is not w_None:
        write_bytes(self, w_initial)
        self.seek(0)


def write_bytes(self, w_data):
    self.check_open()
    self.check_writable()
    data = data_of(w_data)
    self.write(data, len(data))
    return len(data)


def wrap_bytes(data):
    return W_Bytes(data)


declare_common(bytes_table, wrap_bytes, write_bytes)


@bytes_table.method("flush(self, /) -> None")
def flush_bytes(self):
    self.check_open()


@bytes_table.method("read1(self, size=None, /)")
def read1(self, w_size):
    """Read at most size bytes, returned as a bytes object."""
    size = size_argument(w_size)
    self.check_open()
    return wrap_bytes(self.read(size))


@bytes_table.method("readinto(self, buffer, /) -> int")
def readinto(self, w_target):
    """Read bytes into buffer.

Returns number of bytes read (0 for EOF), or None if the object
is set not to block and has no data to read."""
    target = writable_buffer(w_target, "readinto")
    self.check_open()
    data = self.read(target.nbytes())
    target.memory.write(target.offset, data)
    return len(data)


@bytes_table.method("getbuffer(self, /)")
def getbuffer(self):
    """Get a read-write view over the contents of the BytesIO object."""
    self.check_open()
    if self.exports is None:
        self.exports = Exports()
        self.chars = chars_of(self.contents())
    return new_memoryview(W_BytesIOBuffer(self))


@bytes_table.method("seek(self, pos: int, whence: int = 0, /) -> int")
def seek_bytes(self, position, whence):
    """Change stream position: from its start (whence 0), the current position (1) or its end (2)."""
    self.check_open()
    if whence < 0 or whence > 2:
        raise value_error("invalid whence (%d, should be 0, 1 or 2)" % whence)
    if whence == 0 and position < 0:
        raise value_error("negative seek value %d" % position)
    if whence == 1:
        position += self.position
    elif whence == 2:
        position += self.characters
    self.seek(max(position, 0))
    return self.position
