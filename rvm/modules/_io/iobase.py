"""_IOBase and _RawIOBase: what all files have, and what those without a buffer have."""
from rvm.interp.signals import check_signals
from rvm.modules._io import BUFFER_SIZE, _io
from rvm.modules._io.calls import call0, call1, call2, check_open, data_of_read, is_closed, size_argument
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable, to_int
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_empty_list
from rvm.objects.errors import PyError, stop_iteration, value_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase, unsupported, w_iobase_type
from rvm.rlib.strings import StringBuilder, repeat

base = TypeTable(w_iobase_type, W_IOBase)


@base.constructor("_IOBase(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """The abstract base class for all I/O classes.

This class provides dummy implementations for many methods that
derived classes can override selectively; the default implementations
represent a file that cannot be read, written or seeked."""
    return W_IOBase(w_cls)


# What is not there.

@base.method("seek(self, offset, whence=0, /)")
def seek(self, w_offset, w_whence):
    """Change the stream position to the given byte offset."""
    raise unsupported("seek")


@base.method("tell(self, /)")
def tell(self):
    """Return current stream position."""
    return call2(self, "seek", W_Int(0), W_Int(1))


@base.method("truncate(self, pos=None, /) [unsigned]")
def truncate(self, w_pos):
    """Truncate file to size bytes."""
    raise unsupported("truncate")


@base.method("fileno(self, /)")
def fileno(self):
    """Returns underlying file descriptor if one exists.

OSError is raised if the IO object does not use a file descriptor."""
    raise unsupported("fileno")


@base.method("isatty(self, /) -> bool")
def isatty(self):
    """Return whether this is an 'interactive' stream.

Return False if it can't be determined."""
    check_open(self)
    return False


def declare_inability(name, doc):
    def is_not_able(self):
        return False
    is_not_able.__doc__ = doc
    base.method(name + "(self, /) -> bool")(is_not_able)


declare_inability("seekable", """Return whether object supports random access.

If False, seek(), tell() and truncate() will raise OSError.
This method may need to do a test seek().""")
declare_inability("readable", """Return whether object was opened for reading.

If False, read() will raise OSError.""")
declare_inability("writable", """Return whether object was opened for writing.

If False, write() will raise OSError.""")


def declare_check(method, able, message):
    def check(self, args_w):
        w_able = call0(self, able)
        if not protocol.truth(w_able):
            raise unsupported(message)
        return w_able
    base.method(method + "(self, /, *args) [unsigned]")(check)


declare_check("_checkSeekable", "seekable", "File or stream is not seekable.")
declare_check("_checkReadable", "readable", "File or stream is not readable.")
declare_check("_checkWritable", "writable", "File or stream is not writable.")


# The end.

@base.method("_checkClosed(self, /, *args) -> None [unsigned]")
def check_closed(self, args_w):
    check_open(self)


@base.getter("closed")
def closed(self):
    return protocol.wrap_bool(self.is_base_closed)


@base.method("flush(self, /) -> None")
def flush(self):
    """Flush write buffers, if applicable.

This is not implemented for read-only and non-blocking streams."""
    if self.is_base_closed:
        raise value_error("I/O operation on closed file.")


@base.method("close(self, /) -> None")
def close(self):
    """Flush and close the IO object.

This method has no effect if the file is already closed."""
    close_base(self)


def close_base(w_file):
    if w_file.is_base_closed:
        return
    try:
        call0(w_file, "flush")
    finally:
        w_file.is_base_closed = True


@base.method("__del__(self, /) -> None")
def finalize(self):
    """Close the file if nobody has."""
    close_dead(self)


def close_dead(w_file):
    try:
        if is_closed(w_file):
            return
    except PyError:
        return                  # it is in no state to be closed
    w_file.is_finalizing = True
    try:
        call0(w_file, "close")
    except PyError:
        pass                    # CPython is silent too


@base.method("__enter__(self, /) [unsigned]")
def enter(self):
    check_open(self)
    return self


@base.method("__exit__(self, /, *args) [unsigned]")
def leave(self, args_w):
    return call0(self, "close")


# Lines.

@base.method("__iter__(self, /)")
def iterate(self):
    check_open(self)
    return self


@base.method("__next__(self, /)")
def next_line(self):
    w_line = self.next_line()
    if w_line is None:
        raise stop_iteration()
    return w_line


@base.method("readline(self, size=-1, /)")
def readline(self, w_size):
    """Read and return a line from the stream.

If size is specified, at most size bytes will be read.

The line terminator is always b'\\n' for binary files; for text
files, the newlines argument to open can be used to select the line
terminator(s) recognized."""
    limit = size_argument(w_size)
    w_peek = protocol.find_attr(self, "peek")
    builder = StringBuilder()
    size = 0
    while limit < 0 or size < limit:
        count = 1
        if w_peek is not None:
            count = bytes_of_line(w_peek, limit - size if limit >= 0 else -1)
        w_data = call1(self, "read", W_Int(count))
        if not isinstance(w_data, W_Bytes):
            raise PyError(w_OSError, None, "read() should have returned a bytes object, not '%s'"
                          % protocol.type_name(w_data))
        data = w_data.data()
        if data == "":
            break
        builder.append(data)
        size += len(data)
        if data[len(data) - 1] == "\n":
            break
    return W_Bytes(builder.build())


def bytes_of_line(w_peek, most):
    """Return how many bytes of the line can be read at once, by what peek() shows."""
    w_seen = w_peek.call1(W_Int(1))
    if not isinstance(w_seen, W_Bytes):
        raise PyError(w_OSError, None, "peek() should have returned a bytes object, not '%s'"
                      % protocol.type_name(w_seen))
    seen = w_seen.data()
    if seen == "":
        return 1
    end = seen.find("\n") + 1
    count = end if end > 0 else len(seen)
    return min(count, most) if most >= 0 else count


@base.method("readlines(self, hint=-1, /)")
def readlines(self, w_hint):
    """Return a list of lines from the stream.

hint can be specified to control the number of lines read: no more
lines will be read if the total size (in bytes/characters) of all
lines so far exceeds hint."""
    hint = size_argument(w_hint)
    w_lines = new_empty_list()
    w_iter = protocol.iter(self)
    size = 0
    while True:
        w_line = protocol.next_item(w_iter)
        if w_line is None:
            return w_lines
        w_lines.append(w_line)
        if hint > 0:
            size += protocol.length(w_line)
            if size > hint:
                return w_lines


@base.method("writelines(self, lines, /) -> None")
def writelines(self, w_lines):
    """Write a list of lines to stream.

Line separators are not added, so it is usual for each of the
lines provided to have a line separator at the end."""
    check_open(self)
    w_iter = protocol.iter(w_lines)
    while True:
        w_line = protocol.next_item(w_iter)
        if w_line is None:
            return
        call1(self, "write", w_line)


# Files without a buffer.

w_rawiobase_type = builtin_type("_io._RawIOBase", W_IOBase, w_iobase_type, w_iobase_type.layout)
_io.value("_RawIOBase", w_rawiobase_type)
raw = TypeTable(w_rawiobase_type, W_IOBase)
raw.value("__doc__", w_None)


@raw.method("read(self, size=-1, /)")
def read(self, w_size):
    size = size_argument(w_size)
    if size < 0:
        return call0(self, "readall")
    w_target = W_ByteArray([c for c in repeat("\0", size)])
    w_count = call1(self, "readinto", w_target)
    if w_count is w_None:
        return w_None
    count = to_int(w_count)
    data = w_target.data()
    if count < 0 or count > len(data):
        raise value_error("readinto returned %d outside buffer size %d" % (count, len(data)))
    assert count >= 0
    return W_Bytes(data[:count])


@raw.method("readall(self, /)")
def readall(self):
    """Read until EOF, using multiple read() call."""
    builder = StringBuilder()
    is_empty = True
    while True:
        w_data = call1(self, "read", W_Int(BUFFER_SIZE))
        check_signals()
        if w_data is w_None:
            if is_empty:
                return w_None
            break
        data = data_of_read(w_data, "read")
        if data == "":
            break
        is_empty = False
        builder.append(data)
    return W_Bytes(builder.build())


@raw.method("readinto(self, buffer, /) [unsigned]")
def readinto(self, w_target):
    raise unsupported("readinto")


@raw.method("write(self, b, /) [unsigned]")
def write(self, w_data):
    raise unsupported("write")
