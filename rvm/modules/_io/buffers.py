"""BufferedReader, BufferedWriter and BufferedRandom."""
from rvm.builtins.arguments import data_of
from rvm.modules._io import _io
from rvm.modules._io import reading as read_ways
from rvm.modules._io import writing as write_ways
from rvm.modules._io.abstract import w_bufferediobase_type
from rvm.modules._io.buffered import W_Buffered
from rvm.modules._io.calls import (
    call0, call1, chained, check_seekable, is_able, named_repr, negative_size, offset_argument,
    size_argument, writable_target)
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError, runtime_error, stop_iteration, value_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import unsupported
from rvm.objects.typeobject import Layout


class W_BufferedReader(W_Buffered):
    can_read = True

    def next_line(self):
        return next_buffered_line(self)


class W_BufferedWriter(W_Buffered):
    pass


class W_BufferedRandom(W_Buffered):
    can_read = True

    def next_line(self):
        return next_buffered_line(self)


def next_buffered_line(self):
    if not self.gettype().is_heap:
        self.check_open("readline of closed file")
        line = read_ways.read_line(self, -1)
        return W_Bytes(line) if line != "" else None
    w_line = call0(self, "readline")
    if not isinstance(w_line, W_Bytes):
        raise PyError(w_OSError, None, "readline() should have returned a bytes object, not '%s'"
                      % protocol.type_name(w_line))
    return w_line if w_line.data() != "" else None


def make_type(name, cls):
    w_type = builtin_type("_io." + name, cls, w_bufferediobase_type, Layout(name))
    _io.value(name, w_type)
    return w_type


w_reader_type = make_type("BufferedReader", W_BufferedReader)
w_writer_type = make_type("BufferedWriter", W_BufferedWriter)
w_random_type = make_type("BufferedRandom", W_BufferedRandom)
reader = TypeTable(w_reader_type, W_BufferedReader)
writer = TypeTable(w_writer_type, W_BufferedWriter)
random = TypeTable(w_random_type, W_BufferedRandom)


def declare_making(table, name, cls, check, doc):
    """Declare constructor and initializer; `check` refuses a raw file that cannot do what is needed."""
    def new(w_cls, args_w, names, values_w):
        return cls(w_cls)
    new.__doc__ = doc

    def init(self, w_raw, size):
        self.is_ready = False
        self.is_detached = False
        check(w_raw)
        self.start(w_raw, size)
    table.constructor(name + "(cls: cls, /, *args, **kwargs) [unsigned]")(new)
    table.initializer(name + "(self, raw, buffer_size: int = 8192) -> None")(init)


def check_readable(w_raw):
    if not is_able(w_raw, "readable"):
        raise unsupported("File or stream is not readable.")


def check_writable(w_raw):
    if not is_able(w_raw, "writable"):
        raise unsupported("File or stream is not writable.")


def check_random(w_raw):
    check_seekable(w_raw)
    check_readable(w_raw)
    check_writable(w_raw)


declare_making(reader, "BufferedReader", W_BufferedReader, check_readable,
               "Create a new buffered reader using the given readable raw IO object.")
declare_making(writer, "BufferedWriter", W_BufferedWriter, check_writable, """\
A buffer for a writeable sequential RawIO object.

The constructor creates a BufferedWriter for the given writeable raw
stream. If the buffer_size is not given, it defaults to
DEFAULT_BUFFER_SIZE.""")
declare_making(random, "BufferedRandom", W_BufferedRandom, check_random, """\
A buffered interface to random access streams.

The constructor creates a reader and writer for a seekable stream,
raw, given in the first argument. If the buffer_size is omitted it
defaults to DEFAULT_BUFFER_SIZE.""")


# Reading.

def wrap_data(data):
    return w_None if data is None else W_Bytes(data)


def declare_reading(table):
    @table.method("read(self, size=-1, /)")
    def read(self, w_size):
        size = size_argument(w_size)
        self.check_ready()
        if size < -1:
            raise negative_size()
        self.check_open("read of closed file")
        if size == -1:
            return read_ways.read_all(self)
        return wrap_data(read_ways.read_some(self, size))

    @table.method("read1(self, size: int = -1, /)")
    def read1(self, size):
        self.check_ready()
        if size < 0:
            size = self.size
        self.check_open("read of closed file")
        if size == 0:
            return W_Bytes("")
        return W_Bytes(read_ways.read_once(self, size))

    @table.method("peek(self, size: int = 0, /)")
    def peek(self, size):
        self.check_ready()
        self.check_open("peek of closed file")
        return W_Bytes(read_ways.peek(self))

    @table.method("readline(self, size=-1, /)")
    def readline(self, w_size):
        size = size_argument(w_size)
        self.check_ready()
        self.check_open("readline of closed file")
        return W_Bytes(read_ways.read_line(self, size))

    @table.method("__next__(self, /)")
    def next_line(self):
        self.check_ready()
        w_line = self.next_line()
        if w_line is None:
            raise stop_iteration()
        return w_line

    declare_readinto(table, "readinto", False)
    declare_readinto(table, "readinto1", True)


def declare_readinto(table, name, is_single):
    def readinto(self, w_target):
        self.check_ready()
        target = writable_target(w_target, name)
        self.check_open("readinto of closed file")
        count = read_ways.read_into(self, target, is_single)
        return W_Int(count) if count >= 0 else w_None
    table.method(name + "(self, buffer, /)")(readinto)


declare_reading(reader)
declare_reading(random)


# Writing.

def declare_writing(table):
    @table.method("write(self, buffer, /) -> int")
    def write(self, w_data):
        """Write the given buffer to the IO stream.

Return the number of bytes written, which is always the length of b
in bytes.

Raises BlockingIOError if the buffer is full and the
underlying raw stream cannot accept more data at the moment."""
        self.check_ready()
        data = w_data.data() if type(w_data) is W_Bytes else data_of(w_data)
        self.check_open("write to closed file")
        write_ways.write_data(self, data)
        return len(data)

    @table.method("flush(self, /) -> None [unsigned]")
    def flush(self):
        self.check_ready()
        self.check_open("flush of closed file")
        self.enter()
        try:
            self.flush_and_rewind()
        finally:
            self.leave()


declare_writing(writer)
declare_writing(random)


@reader.method("flush(self, /) [unsigned]")
def flush_raw(self):
    self.check_ready()
    return call0(self.w_raw, "flush")


# Positions.

def declare_positions(table):
    @table.method("seek(self, target, whence: cint = 0, /) -> int")
    def seek(self, w_target, whence):
        self.check_ready()
        if whence < 0 or whence > 4:
            raise value_error("whence value %d unsupported" % whence)
        self.check_open("seek of closed file")
        check_seekable(self.w_raw)
        return self.move(offset_argument(w_target), whence)

    @table.method("tell(self, /) -> int [unsigned]")
    def tell(self):
        self.check_ready()
        return self.position()

    @table.method("truncate(self, pos=None, /)")
    def truncate(self, w_position):
        self.check_ready()
        self.check_open("truncate of closed file")
        if not can_write(self):
            raise unsupported("truncate")
        self.enter()
        try:
            self.flush_and_rewind()
            w_size = call1(self.w_raw, "truncate", w_position)
            self.raw_position = -1
            return w_size
        finally:
            self.leave()


def can_write(self):
    return not isinstance(self, W_BufferedReader)


# State.

def declare_state(table, name):
    declare_end(table)

    @table.method("__repr__(self, /) -> str")
    def repr(self):
        if self.in_repr:
            raise runtime_error("reentrant call inside %s.__repr__" % protocol.type_name(self))
        self.in_repr = True
        try:
            return named_repr(self, protocol.type_name(self), "<") + ">"
        finally:
            self.in_repr = False

    @table.member("raw")
    def raw(self):
        return self.w_raw if self.w_raw is not None else w_None

    def set_finalizing(self, w_flag):
        self.is_finalizing = protocol.truth(w_flag)

    @table.getter("_finalizing", set_finalizing)
    def finalizing(self):
        return protocol.wrap_bool(self.is_finalizing)

    for attribute in ["closed", "name", "mode"]:
        declare_raw_attribute(table, attribute)
    for method in ["seekable", "fileno", "isatty"]:
        declare_raw_method(table, method)


def declare_raw_attribute(table, name):
    @table.getter(name)
    def of_raw(self):
        self.check_ready()
        return protocol.getattr(self.w_raw, name)


def declare_raw_method(table, name):
    def of_raw(self):
        self.check_ready()
        return call0(self.w_raw, name)
    table.method(name + "(self, /) [unsigned]")(of_raw)


def declare_end(table):
    @table.method("detach(self, /) [unsigned]")
    def detach(self):
        self.check_ready()
        call0(self, "flush")
        w_raw = self.w_raw
        self.w_raw = None
        self.is_detached = True
        self.is_ready = False
        return w_raw

    @table.method("close(self, /) [unsigned]")
    def close(self):
        self.check_ready()
        if self.is_raw_closed():
            return w_None
        return close_buffer(self)

    @table.method("_dealloc_warn(self, source, /) -> None [unsigned]")
    def dealloc_warn(self, w_source):
        if self.is_ready:
            warn_of_unclosed(self, w_source)


def warn_of_unclosed(self, w_source):
    try:
        call1(self.w_raw, "_dealloc_warn", w_source)
    except PyError:
        pass


def close_buffer(self):
    if self.is_finalizing and self.w_raw is not None:
        warn_of_unclosed(self, self)
    error = None
    try:
        call0(self, "flush")
    except PyError as e:
        error = e
    if self.w_raw is None:
        raise value_error("raw stream has been detached")
    w_result = w_None
    try:
        w_result = call0(self.w_raw, "close")
    except PyError as e:
        error = e if error is None else chained(error, e)
    self.drop_read()
    if error is not None:
        raise error
    self.drop_written()
    return w_result


for _table, _name, _method in [(reader, "BufferedReader", "readable"), (writer, "BufferedWriter", "writable")]:
    declare_state(_table, _name)
    declare_positions(_table)
    declare_raw_method(_table, _method)
declare_state(random, "BufferedRandom")
declare_positions(random)
declare_raw_method(random, "readable")
declare_raw_method(random, "writable")


def is_plain_writer(w_buffer):
    """Return whether the file is a BufferedWriter whose methods need not be called, before a plain FileIO."""
    return isinstance(w_buffer, W_BufferedWriter) and w_buffer.is_plain()
