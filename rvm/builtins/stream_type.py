"""The standard streams (_io.TextIOWrapper), and their attribute `buffer`, which reads and writes bytes."""
from rvm.builtins.arguments import data_of
from rvm.builtins.sequence import has_index
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_empty_list
from rvm.objects.errors import stop_iteration, type_error, value_error, w_OverflowError
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import unsupported
from rvm.objects.streams.streamobject import W_Stream, W_StreamBuffer, w_stream_type, w_streambuffer_type
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import encode, utf8_encoding
from rvm.rlib import files, utf8

table = TypeTable(w_stream_type, W_Stream)


def size_argument(w_size):
    """Return a number of characters or bytes; -1 for None."""
    if w_size is w_None:
        return -1
    if not has_index(w_size):
        raise type_error("argument should be integer or None, not '%s'" % protocol.type_name(w_size))
    return protocol.as_index(w_size, w_OverflowError)


# Writing.

def write_text(w_self, w_text):
    if not w_text.is_text():
        raise type_error("write() argument must be str, not %s" % protocol.type_name(w_text))
    w_self.write_text(w_text.text())


@table.method("write(self, s, /) -> int")
def write(w_self, w_text):
    write_text(w_self, w_text)
    return utf8.count(w_text.text())


@table.method("writelines(self, lines, /) -> None")
def writelines(w_self, w_lines):
    w_self.check_open()
    w_iter = protocol.iter(w_lines)
    while True:
        w_line = protocol.next_item(w_iter)
        if w_line is None:
            return
        write_text(w_self, w_line)


@table.method("flush(self, /) -> None")
def flush(w_self):
    w_self.flush()


# Reading.

@table.method("readline(self, size=None, /) -> str")
def readline(w_self, w_size):
    size = size_argument(w_size)
    line = w_self.decoded(w_self.read_line())
    if size < 0 or utf8.count(line) <= size:
        return line
    end = utf8.offset_of(line, size)
    assert end >= 0
    files.stdin.unread(encode(line[end:], utf8_encoding, w_self.errors))
    return line[:end]


@table.method("readlines(self, hint=None, /)")
def readlines(w_self, w_hint):
    hint = size_argument(w_hint)
    w_lines = new_empty_list()
    count = 0
    while hint <= 0 or count <= hint:
        line = w_self.decoded(w_self.read_line())
        if line == "":
            break
        count += utf8.count(line)
        w_lines.append(W_Str(line))
    return w_lines


@table.method("read(self, size=None, /) -> str")
def read(w_self, w_size):
    size = size_argument(w_size)
    if size < 0:
        return w_self.decoded(w_self.read_all())
    w_self.check_readable()
    return w_self.read_characters(size)


@table.method("__iter__(self, /)")
def iterate(w_self):
    return w_self


@table.method("__next__(self, /)")
def next_line(w_self):
    w_line = w_self.next_item()
    if w_line is None:
        raise stop_iteration()
    return w_line


# State.

@table.method("reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)")
def reconfigure(w_self, w_encoding, w_errors, w_newline, w_line_buffering, w_write_through):
    """Reconfigure the text stream: only to what it is."""
    if w_encoding is not w_None and protocol.str_of(w_encoding) not in ["utf-8", "utf8", "UTF-8"]:
        raise value_error("rvm's standard streams know UTF-8 only")
    return w_None


@table.method("isatty(self, /) -> bool")
def isatty(w_self):
    w_self.check_open()
    return files.isatty(w_self.fd)


@table.method("fileno(self, /) -> int")
def fileno(w_self):
    w_self.check_open()
    return w_self.fd


@table.method("close(self, /) -> None")
def close(w_self):
    w_self.close()


@table.method("readable(self, /) -> bool")
def readable(w_self):
    return w_self.fd == 0


@table.method("writable(self, /) -> bool")
def writable(w_self):
    return w_self.fd != 0


@table.method("seekable(self, /) -> bool")
def seekable(w_self):
    return False


@table.method("detach(self, /)")
def detach(w_self):
    raise unsupported("rvm's standard streams cannot be detached")


@table.method("__enter__(self, /)")
def enter(w_self):
    w_self.check_open()
    return w_self


@table.method("__exit__(self, /, *args) -> None")
def leave(w_self, args_w):
    w_self.close()


def mode_of(w_self):
    return "r" if w_self.fd == 0 else "w"


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    return "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>" % (w_self.name, mode_of(w_self))


@table.member("encoding")
def encoding(w_self):
    return W_Str("utf-8")


@table.getter("errors")
def errors(w_self):
    return W_Str(w_self.errors)


@table.getter("name")
def name(w_self):
    return W_Str(w_self.name)


@table.getter("mode")
def mode(w_self):
    return W_Str(mode_of(w_self))


@table.getter("closed")
def closed(w_self):
    return protocol.wrap_bool(w_self.closed)


@table.getter("newlines")
def newlines(w_self):
    return w_None


@table.getter("line_buffering")
def line_buffering(w_self):
    return protocol.wrap_bool(w_self.fd == 2 or files.isatty(w_self.fd))


@table.getter("buffer")
def buffer(w_self):
    return W_StreamBuffer(w_self)


# The attribute `buffer`.

bytes_table = TypeTable(w_streambuffer_type, W_StreamBuffer)


@bytes_table.method("write(self, data, /) -> int")
def write_bytes(w_self, w_data):
    data = data_of(w_data)
    w_self.w_stream.write(data)
    return len(data)


@bytes_table.method("flush(self, /) -> None")
def flush_bytes(w_self):
    w_self.w_stream.flush()


@bytes_table.method("read(self, size=None, /)")
def read_bytes(w_self, w_size):
    size = size_argument(w_size)
    if size < 0:
        return W_Bytes(w_self.w_stream.read_all())
    return W_Bytes(w_self.w_stream.read_bytes(size))


@bytes_table.method("readline(self, /)")
def readline_bytes(w_self):
    return W_Bytes(w_self.w_stream.read_line())


@bytes_table.method("readlines(self, /)")
def readlines_bytes(w_self):
    w_lines = new_empty_list()
    while True:
        line = w_self.w_stream.read_line()
        if line == "":
            return w_lines
        w_lines.append(W_Bytes(line))


@bytes_table.method("__iter__(self, /)")
def iterate_bytes(w_self):
    return w_self


@bytes_table.method("__next__(self, /)")
def next_bytes(w_self):
    line = w_self.w_stream.read_line()
    if line == "":
        raise stop_iteration()
    return W_Bytes(line)


@bytes_table.method("fileno(self, /) -> int")
def fileno_bytes(w_self):
    return w_self.w_stream.fd


@bytes_table.getter("name")
def name_bytes(w_self):
    return W_Str(w_self.w_stream.name)
