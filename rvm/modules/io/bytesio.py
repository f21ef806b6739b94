"""io.BytesIO: a file of bytes in memory."""
from rvm.builtins.arguments import data_of
from rvm.builtins.stream_type import size_argument
from rvm.modules.io import io
from rvm.modules.io.memory_file import W_MemoryFile, declare_common
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import type_error, value_error
from rvm.objects.instance import user_subclass
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import w_bufferediobase_type
from rvm.objects.typeobject import Layout


class W_BytesIO(W_MemoryFile):
    pass


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
    """Read bytes into a bytearray."""
    self.check_open()
    if not isinstance(w_target, W_ByteArray):
        raise type_error("readinto() argument must be read-write bytes-like object, not %s" % (
            protocol.type_name(w_target)))
    data = self.read(len(w_target.chars))
    for i in range(len(data)):
        w_target.chars[i] = data[i]
    return len(data)


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
