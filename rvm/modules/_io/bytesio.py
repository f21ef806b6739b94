"""BytesIO: a file of bytes in memory."""
from rvm.builtins.arguments import data_of
from rvm.modules._io import _io
from rvm.modules._io.abstract import w_bufferediobase_type
from rvm.modules._io.calls import size_argument, writable_target
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import RESIZED, Exports, Memory, flat_buffer
from rvm.objects.builtin import TypeTable, to_int
from rvm.objects.bytearrayobject import chars_of
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_empty_list
from rvm.objects.containers.memoryobject import new_memoryview
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import overflow_error, stop_iteration, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, w_None
from rvm.objects.streams.iobase import W_IOBase, closed_error
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.rlib.arith import MAXINT
from rvm.rlib.strings import repeat


class W_BytesIO(W_IOBase):
    """The contents are `pieces`, as most writes append; once something has been written over, or there have been
    views, they are `chars`, strings of one byte each.
    """

    def __init__(self, w_type):
        W_IOBase.__init__(self, w_type)
        self.exports = None         # the Exports, or None: there have been no views
        self.is_closed = False
        self.position = 0
        self.clear()

    def clear(self):
        self.pieces = []
        self.chars = None
        self.size = 0

    def check_open(self):
        if self.is_closed:
            raise closed_error()

    def check_writable(self):
        self.check_open()
        self.check_exports()

    def check_exports(self):
        """Raise BufferError while there are views of the contents."""
        if self.exports is not None:
            self.exports.check(RESIZED)
            self.exports = None

    # Contents.

    def contents(self):
        """Return all bytes."""
        if self.chars is not None:
            return "".join(self.chars)
        if len(self.pieces) != 1:
            self.pieces = ["".join(self.pieces)]
        return self.pieces[0]

    def section(self, start, end):
        """Return the bytes between two offsets that are in range."""
        assert 0 <= start <= end
        if self.chars is not None:
            return "".join(self.chars[start:end])
        data = self.contents()
        if start == 0 and end == len(data):
            return data
        return data[start:end]

    def changeable(self):
        """Return the contents as strings of one byte each, which they are kept as from now on."""
        if self.chars is None:
            self.chars = chars_of(self.contents())
            self.pieces = []
        return self.chars

    # Reading.

    def read(self, count):
        """Read up to `count` bytes; all for a negative count."""
        start = self.position
        left = self.size - start
        if left <= 0:
            return ""
        if count < 0 or count > left:
            count = left
        self.position = start + count
        return self.section(start, start + count)

    def read_line(self, limit):
        """Read up to the end of the line, but at most `limit` bytes where that is not negative."""
        start = self.position
        if start >= self.size:
            return ""
        end = self.line_end(start)
        if limit >= 0:
            end = min(end, start + limit)
        self.position = end
        return self.section(start, end)

    def line_end(self, start):
        if self.chars is not None:
            chars = self.chars
            while start < len(chars):
                start += 1
                if chars[start - 1] == "\n":
                    break
            return start
        assert start >= 0
        end = self.contents().find("\n", start)
        return end + 1 if end >= 0 else self.size

    def next_line(self):
        self.check_open()
        line = self.read_line(-1)
        return W_Bytes(line) if line != "" else None

    # Writing.

    def write(self, data):
        """Write at the position, over the bytes that are there."""
        if len(data) == 0:
            return
        position = self.position
        if position > self.size:
            self.append(repeat("\0", position - self.size))
        if position == self.size:
            self.append(data)
        else:
            chars = self.changeable()
            over = min(len(data), self.size - position)
            for i in range(over):
                chars[position + i] = data[i]
            assert over >= 0
            if over < len(data):
                self.append(data[over:])
        self.position = position + len(data)

    def append(self, data):
        if self.chars is not None:
            self.chars += data
        else:
            self.pieces.append(data)
        self.size += len(data)

    def truncate(self, size):
        if size >= self.size:
            return
        assert size >= 0
        if self.chars is not None:
            del self.chars[size:]
        else:
            self.pieces = [self.contents()[:size]]
        self.size = size


class W_BytesIOBuffer(W_Root):
    """What views of the contents of a BytesIO call their object."""

    def __init__(self, w_file):
        self.w_file = w_file

    def buffer(self):
        return flat_buffer(FileMemory(self.w_file), False, "B", 1, len(self.w_file.changeable()))

    def is_buffer(self):
        return True

    def buffer_data(self):
        return self.w_file.contents()


TypeTable(builtin_type("_io._BytesIOBuffer", W_BytesIOBuffer, w_object_type), W_BytesIOBuffer)


class FileMemory(Memory):
    _immutable_fields_ = ["w_file"]

    def __init__(self, w_file):
        self.w_file = w_file

    def get_byte(self, offset):
        return ord(self.w_file.changeable()[offset])

    def set_byte(self, offset, byte):
        self.w_file.changeable()[offset] = chr(byte)

    def exports(self):
        if self.w_file.exports is None:
            self.w_file.exports = Exports()
        return self.w_file.exports


w_bytesio_type = builtin_type("_io.BytesIO", W_BytesIO, w_bufferediobase_type, Layout("BytesIO"))
_io.value("BytesIO", w_bytesio_type)
table = TypeTable(w_bytesio_type, W_BytesIO)


@table.constructor("BytesIO(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """Buffered I/O implementation using an in-memory bytes buffer."""
    return W_BytesIO(w_cls)


@table.initializer("BytesIO(self, initial_bytes=NULL as b'') -> None")
def init(self, w_initial):
    self.check_exports()
    self.clear()
    self.position = 0
    self.is_closed = False
    if w_initial is not None and w_initial is not w_None:
        self.append(data_of(w_initial))


# Reading.

@table.method("read(self, size=-1, /)")
def read(self, w_size):
    """Read at most size bytes, returned as a bytes object.

If the size argument is negative, read until EOF is reached.
Return an empty bytes object at EOF."""
    size = size_argument(w_size)
    self.check_open()
    return W_Bytes(self.read(size))


@table.method("read1(self, size=-1, /)")
def read1(self, w_size):
    """Read at most size bytes, returned as a bytes object.

If the size argument is negative or omitted, read until EOF is reached.
Return an empty bytes object at EOF."""
    return read(self, w_size)


@table.method("readline(self, size=-1, /)")
def readline(self, w_size):
    """Next line from the file, as a bytes object.

Retain newline.  A non-negative size argument limits the maximum
number of bytes to return (an incomplete line may be returned then).
Return an empty bytes object at EOF."""
    size = size_argument(w_size)
    self.check_open()
    return W_Bytes(self.read_line(size))


@table.method("readlines(self, size=None, /)")
def readlines(self, w_size):
    """List of bytes objects, each a line from the file.

Call readline() repeatedly and return a list of the lines so read.
The optional size argument, if given, is an approximate bound on the
total number of bytes in the lines returned."""
    self.check_open()
    most = 0
    if w_size is not w_None:
        if not w_size.is_integer() and w_size.gettype().lookup("__index__") is None:
            raise type_error("integer argument expected, got '%s'" % protocol.type_name(w_size))
        most = to_int(w_size)
    w_lines = new_empty_list()
    size = 0
    while True:
        line = self.read_line(-1)
        if line == "":
            return w_lines
        w_lines.append(W_Bytes(line))
        size += len(line)
        if 0 < most <= size:
            return w_lines


@table.method("readinto(self, buffer, /) -> int")
def readinto(self, w_target):
    """Read bytes into buffer.

Returns number of bytes read (0 for EOF), or None if the object
is set not to block and has no data to read."""
    target = writable_target(w_target, "readinto")
    self.check_open()
    data = self.read(target.nbytes())
    target.memory.write(target.offset, data)
    return len(data)


@table.method("__iter__(self, /)")
def iterate(self):
    self.check_open()
    return self


@table.method("__next__(self, /)")
def next_line(self):
    w_line = self.next_line()
    if w_line is None:
        raise stop_iteration()
    return w_line


@table.method("getvalue(self, /)")
def getvalue(self):
    """Retrieve the entire contents of the BytesIO object."""
    self.check_open()
    return W_Bytes(self.contents())


@table.method("getbuffer(self, /)")
def getbuffer(self):
    """Get a read-write view over the contents of the BytesIO object."""
    self.check_open()
    return new_memoryview(W_BytesIOBuffer(self))


# Writing.

@table.method("write(self, b, /) -> int")
def write(self, w_data):
    """Write bytes to file.

Return the number of bytes written."""
    self.check_open()
    if self.exports is not None:
        self.check_exports()
    data = w_data.data() if type(w_data) is W_Bytes else data_of(w_data)
    self.write(data)
    return len(data)


@table.method("writelines(self, lines, /) -> None")
def writelines(self, w_lines):
    """Write lines to the file.

Note that newlines are not added.  lines can be any iterable object
producing bytes-like objects. This is equivalent to calling write() for
each element."""
    self.check_open()
    w_iter = protocol.iter(w_lines)
    while True:
        w_line = protocol.next_item(w_iter)
        if w_line is None:
            return
        write(self, w_line)


@table.method("truncate(self, size=None, /) -> int")
def truncate(self, w_size):
    """Truncate the file to at most size bytes.

Size defaults to the current file position, as returned by tell().
The current file position is unchanged.  Returns the new size."""
    self.check_writable()
    if w_size is w_None:
        size = self.position
    else:
        size = size_argument(w_size)
        if size < 0:
            raise value_error("negative size value %d" % size)
    self.truncate(size)
    return size


@table.method("flush(self, /) -> None")
def flush(self):
    """Does nothing."""
    self.check_open()


# State.

@table.method("seek(self, pos: int, whence: cint = 0, /) -> int")
def seek(self, position, whence):
    """Change stream position.

Seek to byte offset pos relative to position indicated by whence:
     0  Start of stream (the default).  pos should be >= 0;
     1  Current position - pos may be negative;
     2  End of stream - pos usually negative.
Returns the new absolute position."""
    self.check_open()
    if position < 0 and whence == 0:
        raise value_error("negative seek value %d" % position)
    start = 0
    if whence == 1:
        start = self.position
    elif whence == 2:
        start = self.size
    elif whence != 0:
        raise value_error("invalid whence (%d, should be 0, 1 or 2)" % whence)
    if position > MAXINT - start:
        raise overflow_error("new position too large")
    self.position = max(start + position, 0)
    return self.position


@table.method("tell(self, /) -> int")
def tell(self):
    """Current file position, an integer."""
    self.check_open()
    return self.position


def declare_ability(name, able, doc):
    def is_able(self):
        self.check_open()
        return able
    is_able.__doc__ = doc
    table.method(name + "(self, /) -> bool")(is_able)


declare_ability("readable", True, "Returns True if the IO object can be read.")
declare_ability("writable", True, "Returns True if the IO object can be written.")
declare_ability("seekable", True, "Returns True if the IO object can be seeked.")
declare_ability("isatty", False, """Always returns False.

BytesIO objects are not connected to a TTY-like device.""")


@table.method("close(self, /) -> None")
def close(self):
    """Disable all I/O operations."""
    self.check_exports()
    self.is_closed = True
    self.clear()


@table.getter("closed", doc="True if the file is closed.")
def closed(self):
    return protocol.wrap_bool(self.is_closed)


@table.method("__getstate__(self, /) [unsigned]")
def getstate(self):
    self.check_open()
    w_dict = self.getdict() if len(self.own_names()) > 0 else None
    return W_Tuple([W_Bytes(self.contents()), W_Int(self.position),
                    w_None if w_dict is None else protocol.getattr(w_dict, "copy").call0()])


@table.method("__setstate__(self, state, /) -> None [unsigned]")
def setstate(self, w_state):
    self.check_open()
    if not isinstance(w_state, W_Tuple) or len(w_state.items_w) < 3:
        raise type_error("%s.__setstate__ argument should be 3-tuple, got %s" % (
            protocol.type_name(self), protocol.type_name(w_state)))
    self.check_exports()
    self.clear()
    self.position = 0
    data = data_of(w_state.items_w[0])
    w_position = w_state.items_w[1]
    if not w_position.is_integer():
        raise type_error("second item of state must be an integer, got %s" % protocol.type_name(w_position))
    position = to_int(w_position)
    if position < 0:
        raise value_error("position value cannot be negative")
    w_dict = w_state.items_w[2]
    self.append(data)
    self.position = position
    if w_dict is not w_None:
        if not isinstance(w_dict, W_Dict):
            raise type_error("third item of state should be a dict, got a %s" % protocol.type_name(w_dict))
        protocol.getattr(protocol.getattr(self, "__dict__"), "update").call1(w_dict)
