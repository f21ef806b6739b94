"""io: files in memory.  Files of the system are not offered yet."""
from rvm.builtins.bytes_type import data_of
from rvm.builtins.stream_type import size_argument
from rvm.modules.declare import ModuleTable
from rvm.modules.io.memoryfile import (
    W_BytesIO, W_StringIO, new_bytesio_of_type, new_stringio_of_type, w_bytesio_type,
    w_stringio_type)
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_empty_list
from rvm.objects.errors import PyError, stop_iteration, type_error, value_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import (
    unsupported, w_bufferediobase_type, w_iobase_type, w_rawiobase_type, w_textiobase_type, w_unsupported_type)
from rvm.objects.streams.streamobject import w_stream_type
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8

io = ModuleTable("io", "The io module provides the Python interfaces to stream handling.")
for _name, _w_value in [
        ("StringIO", w_stringio_type), ("BytesIO", w_bytesio_type), ("TextIOWrapper", w_stream_type),
        ("IOBase", w_iobase_type), ("TextIOBase", w_textiobase_type), ("BufferedIOBase", w_bufferediobase_type),
        ("RawIOBase", w_rawiobase_type), ("UnsupportedOperation", w_unsupported_type),
        ("SEEK_SET", W_Int(0)), ("SEEK_CUR", W_Int(1)), ("SEEK_END", W_Int(2)), ("DEFAULT_BUFFER_SIZE", W_Int(8192))]:
    io.value(_name, _w_value)


# What both have.  `wrap` makes an object of what is read, `write` writes one.

def declare_common(table, wrap, write):
    declare_reading(table, wrap)
    declare_state(table)

    @table.method("write(self, s, /) -> int")
    def write_(self, w_data):
        """Write the object to the file; returns the number of characters or bytes."""
        return write(self, w_data)

    @table.method("writelines(self, lines, /) -> None")
    def writelines(self, w_lines):
        """Write a list of lines to stream."""
        self.check_not_closed()
        w_iter = protocol.iter(w_lines)
        while True:
            w_line = protocol.next_item(w_iter)
            if w_line is None:
                return
            write(self, w_line)


def declare_reading(table, wrap):
    @table.method("read(self, size=None, /)")
    def read(self, w_size):
        """Read at most size characters or bytes; all that is left if size is negative or None."""
        size = size_argument(w_size)
        self.check_open()
        return wrap(self.read(size))

    @table.method("readline(self, size=None, /)")
    def readline(self, w_size):
        """Read until newline or EOF.  Returns nothing if EOF is hit immediately."""
        size = size_argument(w_size)
        self.check_open()
        return wrap(self.read_line(size))

    @table.method("readlines(self, hint=None, /)")
    def readlines(self, w_hint):
        """Return a list of lines from the stream; no more once they have hint characters or bytes."""
        hint = size_argument(w_hint)
        self.check_not_closed()
        w_lines = new_empty_list()
        begin = self.position
        most = hint if isinstance(self, W_StringIO) else hint - 1       # text goes on at the hint itself
        while hint <= 0 or self.position - begin <= most:
            line = self.read_line(-1)
            if line == "":
                break
            w_lines.append(wrap(line))
        return w_lines

    @table.method("__iter__(self, /)")
    def iterate(self):
        self.check_not_closed()
        return self

    @table.method("__next__(self, /)")
    def next_line(self):
        self.check_open()
        line = self.read_line(-1)
        if line == "":
            raise stop_iteration()
        return wrap(line)

    @table.method("getvalue(self, /)")
    def getvalue(self):
        """Retrieve the entire contents of the file."""
        self.check_open()
        return wrap(self.contents())


def declare_state(table):
    @table.method("tell(self, /) -> int")
    def tell(self):
        """Tell the current file position."""
        self.check_open()
        return self.position

    @table.method("truncate(self, pos=None, /) -> int")
    def truncate(self, w_size):
        """Truncate size to pos, by default the current position; which does not change."""
        self.check_open()
        size = self.position if w_size is w_None else size_argument(w_size)
        if size < 0:
            raise value_error("%s size value %d" % ("Negative" if isinstance(self, W_StringIO) else "negative", size))
        self.truncate(size)
        return size

    @table.method("close(self, /) -> None")
    def close(self):
        """Close the IO object; what it held is gone."""
        self.closed = True
        self.replace_contents("", 0)

    @table.method("__enter__(self, /)")
    def enter(self):
        self.check_not_closed()
        return self

    @table.method("__exit__(self, /, *args) -> None")
    def leave(self, args_w):
        protocol.getattr(self, "close").call0()

    @table.getter("closed")
    def closed(self):
        return protocol.wrap_bool(self.closed)

    @table.method("isatty(self, /) -> bool")
    def isatty(self):
        self.check_not_closed()
        return False

    declare_answer(table, "readable", True)
    declare_answer(table, "writable", True)
    declare_answer(table, "seekable", True)
    declare_unsupported(table, "fileno")
    declare_unsupported(table, "detach")


def declare_answer(table, name, answer):
    @table.method("%s(self, /) -> bool" % name)
    def answer_(self):
        self.check_open()
        return answer


def declare_unsupported(table, name):
    @table.method("%s(self, /)" % name)
    def refuse(self):
        raise unsupported(name)


def flush(self):
    """Does nothing."""


# StringIO

string_table = TypeTable(w_stringio_type, W_StringIO)


@string_table.constructor("StringIO(cls: cls, /, *args, **kwargs)")
def new_stringio(w_cls, args_w, names, values_w):
    return new_stringio_of_type(w_cls)


@string_table.initializer("StringIO(self, initial_value='', newline='\\n') -> None")
def init_stringio(self, w_initial, w_newline):
    """Text I/O implementation using an in-memory buffer."""
    self.init_contents()
    set_newline(self, w_newline)
    if w_initial is w_None:
        return
    if not w_initial.is_text():
        raise type_error("initial_value must be str or None, not %s" % protocol.type_name(w_initial))
    write_text(self, w_initial)
    self.seek(0)


def set_newline(self, w_newline):
    newline = ""
    if w_newline is not w_None:
        if not w_newline.is_text():
            raise type_error("newline must be str or None, not %s" % protocol.type_name(w_newline))
        newline = w_newline.text()
        if newline not in ["", "\n", "\r", "\r\n"]:
            raise value_error("illegal newline value: %s" % protocol.repr(w_newline))
    self.is_universal = newline == ""
    self.translates = w_newline is w_None
    self.newline = newline if newline != "" else "\n"


def write_text(self, w_text):
    if not w_text.is_text():
        raise type_error("string argument expected, got '%s'" % protocol.type_name(w_text))
    self.check_open()
    text = w_text.text()
    kept = self.translated(text)
    self.write(kept, utf8.count(kept))
    return utf8.count(text)


def wrap_text(text):
    return W_Str(text)


declare_common(string_table, wrap_text, write_text)


@string_table.method("seek(self, pos: int, whence: int = 0, /) -> int")
def seek_text(self, position, whence):
    """Change stream position.

Seek to character offset pos relative to position indicated by whence:
    0  Start of stream (the default).  pos should be >= 0;
    1  Current position - pos must be 0;
    2  End of stream - pos must be 0."""
    self.check_open()
    if whence < 0 or whence > 2:
        raise value_error("Invalid whence (%d, should be 0, 1 or 2)" % whence)
    if whence == 0:
        if position < 0:
            raise value_error("Negative seek position %d" % position)
        self.seek(position)
    elif position != 0:
        raise PyError(w_OSError, None, "Can't do nonzero cur-relative seeks")
    elif whence == 2:
        self.seek(self.characters)
    return self.position


string_table.method("flush(self, /) -> None")(flush)


@string_table.getter("newlines")
def newlines(self):
    ends_w = []
    for bit, end in LINE_ENDS:
        if self.seen & bit:
            ends_w.append(W_Str(end))
    if len(ends_w) == 0:
        return w_None
    return ends_w[0] if len(ends_w) == 1 else W_Tuple(ends_w[:])


LINE_ENDS = [(1, "\r"), (2, "\n"), (4, "\r\n")]


@string_table.getter("line_buffering")
def line_buffering(self):
    return protocol.wrap_bool(False)


@string_table.getter("encoding")
def encoding(self):
    return w_None


@string_table.getter("errors")
def errors(self):
    return w_None


# BytesIO

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
