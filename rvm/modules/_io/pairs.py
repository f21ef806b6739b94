"""BufferedRWPair: a buffered reader and a buffered writer as one file."""
from rvm.modules._io import _io
from rvm.modules._io.abstract import w_bufferediobase_type
from rvm.modules._io.buffers import check_readable, check_writable, w_reader_type, w_writer_type
from rvm.modules._io.calls import call0, chained
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import PyError, runtime_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase
from rvm.objects.typeobject import Layout


class W_BufferedRWPair(W_IOBase):
    def __init__(self, w_type):
        W_IOBase.__init__(self, w_type)
        self.w_reader = None
        self.w_writer = None

    def reader(self):
        return self.checked(self.w_reader)

    def writer(self):
        return self.checked(self.w_writer)

    def checked(self, w_part):
        if w_part is None:
            raise value_error("I/O operation on uninitialized object")
        return w_part


w_pair_type = builtin_type("_io.BufferedRWPair", W_BufferedRWPair, w_bufferediobase_type, Layout("BufferedRWPair"))
_io.value("BufferedRWPair", w_pair_type)
table = TypeTable(w_pair_type, W_BufferedRWPair)


@table.constructor("BufferedRWPair(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """A buffered reader and writer object together.

A buffered reader object and buffered writer object put together to
form a sequential IO object that can read and write. This is typically
used with a socket or two-way pipe.

reader and writer are RawIOBase objects that are readable and
writeable respectively. If the buffer_size is omitted it defaults to
DEFAULT_BUFFER_SIZE."""
    return W_BufferedRWPair(w_cls)


@table.initializer("BufferedRWPair(self, reader, writer, buffer_size: int = 8192, /) -> None")
def init(self, w_reader, w_writer, size):
    check_readable(w_reader)
    check_writable(w_writer)
    w_size = W_Int(size)
    self.w_reader = w_reader_type.call2(w_reader, w_size)
    self.w_writer = w_writer_type.call2(w_writer, w_size)


def declare_reading(name):
    def of_reader(self, args_w):
        return protocol.getattr(self.reader(), name).call(args_w, None)
    table.method(name + "(self, /, *args) [unsigned]")(of_reader)


def declare_writing(name):
    def of_writer(self, args_w):
        return protocol.getattr(self.writer(), name).call(args_w, None)
    table.method(name + "(self, /, *args) [unsigned]")(of_writer)


for _name in ["read", "read1", "peek", "readinto", "readinto1", "readable"]:
    declare_reading(_name)
for _name in ["write", "flush", "writable"]:
    declare_writing(_name)


@table.method("close(self, /) [unsigned]")
def close(self):
    error = None
    w_result = w_None
    try:
        call0(self.writer(), "close")
    except PyError as e:
        error = e
    try:
        w_result = call0(self.reader(), "close")
    except PyError as e:
        error = e if error is None else chained(error, e)
    if error is not None:
        raise error
    return w_result


@table.method("isatty(self, /) [unsigned]")
def isatty(self):
    w_result = call0(self.writer(), "isatty")
    if protocol.truth(w_result):
        return w_result
    return call0(self.reader(), "isatty")


@table.getter("closed")
def closed(self):
    if self.w_writer is None:
        raise runtime_error("the BufferedRWPair object is being garbage-collected")
    return protocol.getattr(self.writer(), "closed")

