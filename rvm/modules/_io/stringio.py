"""StringIO: a file of text in memory."""
from rvm.modules._io import _io
from rvm.modules._io.abstract import w_textiobase_type
from rvm.modules._io.calls import call0, size_argument
from rvm.modules._io.decoding import NewlineDecoder
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable, to_int
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import PyError, stop_iteration, type_error, value_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase
from rvm.objects.strobject import W_Str, new_ascii
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.rlib import strings, utf8
from rvm.rlib.scanning import NOT_ASCII, scan

NEWLINES = ["", "\n", "\r", "\r\n"]


class W_StringIO(W_IOBase):
    """Contents in pieces of UTF-8, since most writes append; reading joins them.  Positions count characters."""

    def __init__(self, w_type):
        W_IOBase.__init__(self, w_type)
        self.is_ready = False
        self.is_closed = False
        self.decoder = None             # a NewlineDecoder, where any line end is seen
        self.newline = "\n"             # what ends a line, and is written for "\n"; "": any line end
        self.w_newline = w_None
        self.clear()

    def clear(self):
        self.pieces = []
        self.size = 0               # in bytes
        self.characters = 0
        self.position = 0           # in characters
        self.offset = 0             # the position in bytes, or -1: not known

    def check_open(self):
        if not self.is_ready:
            raise value_error("I/O operation on uninitialized object")
        if self.is_closed:
            raise value_error("I/O operation on closed file")

    def contents(self):
        """Return the contents as one string."""
        if len(self.pieces) != 1:
            self.pieces = ["".join(self.pieces)]
        return self.pieces[0]

    def replace_contents(self, data, length):
        self.pieces = [data]
        self.size = len(data)
        self.characters = length

    def wrap(self, text):
        return new_ascii(text) if self.size == self.characters else W_Str(text)

    # Positions.

    def seek(self, position):
        self.position = position
        self.offset = 0 if position == 0 else -1

    def current_offset(self):
        """Return the offset in contents() of the position."""
        offset = self.offset
        if offset < 0:
            offset = self.offset_from(0, self.position)
            self.offset = offset
        assert offset >= 0
        return offset

    def offset_from(self, start, count):
        """Return the offset that is `count` characters after the offset `start`, or that of the end."""
        if self.size == self.characters:
            return min(start + count, self.size)
        data = self.contents()
        while count > 0 and start < len(data):
            start = utf8.next_pos(data, start)
            count -= 1
        return start

    # Reading.

    def read(self, count):
        """Read up to `count` characters; all for a negative count."""
        left = self.characters - self.position
        if left <= 0:
            return ""
        start = self.current_offset()
        if count < 0 or count >= left:
            return self.take(start, self.size, left)
        return self.take(start, self.offset_from(start, count), count)

    def take(self, start, end, count):
        """Return the `count` characters between the offsets, and move the position behind them."""
        self.position += count
        self.offset = end
        assert 0 <= start <= end
        data = self.contents()
        if start == 0 and end == len(data):
            return data
        return data[start:end]

    def read_line(self, limit):
        """Read up to the end of the line, but at most `limit` characters where that is not negative."""
        left = self.characters - self.position
        if left <= 0 or limit == 0:
            return ""
        start = self.current_offset()
        end = self.line_end(self.contents(), start)
        if limit >= 0:
            end = min(end, self.offset_from(start, limit))
        count = end - start
        if self.size != self.characters:
            assert 0 <= start <= end
            count = utf8.count(self.contents()[start:end])
        return self.take(start, end, count)

    def line_end(self, data, start):
        """Return the offset behind the end of the line that begins at `start`."""
        newline = self.newline
        if newline == "":
            while start < len(data):
                c = data[start]
                start += 1
                if c == "\n":
                    return start
                if c == "\r":
                    return start + 1 if start < len(data) and data[start] == "\n" else start
            return start
        assert start >= 0
        end = data.find(newline, start)
        return end + len(newline) if end >= 0 else len(data)

    def next_line(self):
        self.check_open()
        if self.gettype().is_heap:
            w_line = call0(self, "readline")
            if not w_line.is_text():
                raise PyError(w_OSError, None, "readline() should have returned an str object, not '%s'"
                              % protocol.type_name(w_line))
            return w_line if w_line.text() != "" else None
        line = self.read_line(-1)
        return self.wrap(line) if line != "" else None

    # Writing.

    def write_plainly(self, text):
        if not self.is_plain() or not self.is_ready or self.is_closed:
            return False
        self.write_text(text)
        return True

    def write_text(self, text):
        """Write a text, with its line ends as they are kept."""
        if self.decoder is not None:
            text = self.decoder.translated(text, False, True)
        if len(self.newline) > 0 and self.newline != "\n":
            text = strings.replace(text, "\n", self.newline)
        self.write(text, len(text) if scan(text, 0) & NOT_ASCII == 0 else utf8.count(text))

    def write(self, data, count):
        """Write `count` characters at the position, over those that are there."""
        if count == 0:
            return
        missing = self.position - self.characters
        if missing > 0:
            self.append(strings.repeat("\x00", missing), missing)
            self.offset = self.size
        if self.position == self.characters:
            self.append(data, count)
            self.offset = self.size
        else:
            start = self.current_offset()
            end = self.offset_from(start, count)
            old = self.contents()
            assert 0 <= start <= end
            self.replace_contents(old[:start] + data + old[end:], max(self.characters, self.position + count))
            self.offset = start + len(data)
        self.position += count

    def append(self, data, count):
        self.pieces.append(data)
        self.size += len(data)
        self.characters += count

    def truncate(self, length):
        """Keep at most the first `length` characters."""
        if length < self.characters:
            end = self.offset_from(0, length)
            assert end >= 0
            self.replace_contents(self.contents()[:end], length)
            self.offset = -1


w_stringio_type = builtin_type("_io.StringIO", W_StringIO, w_textiobase_type, Layout("StringIO"))
_io.value("StringIO", w_stringio_type)
table = TypeTable(w_stringio_type, W_StringIO)


@table.constructor("StringIO(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """Text I/O implementation using an in-memory buffer.

The initial_value argument sets the value of object.  The newline
argument is like the one of TextIOWrapper's constructor."""
    return W_StringIO(w_cls)


@table.initializer("StringIO(self, initial_value='', newline='\\n') -> None")
def init(self, w_initial, w_newline):
    start(self, w_initial, w_newline)


def start(self, w_initial, w_newline):
    self.is_ready = False
    newline = "\n"
    if w_newline is not w_None:
        if not w_newline.is_text():
            raise type_error("newline must be str or None, not %s" % protocol.type_name(w_newline))
        newline = w_newline.text()
        if newline not in NEWLINES:
            raise value_error("illegal newline value: %s" % protocol.repr(w_newline))
    if w_initial is not w_None and not w_initial.is_text():
        raise type_error("initial_value must be str or None, not %s" % protocol.type_name(w_initial))
    self.w_newline = w_newline
    self.newline = newline
    self.decoder = None
    if w_newline is w_None or newline == "":
        self.decoder = NewlineDecoder(None, w_newline is w_None)
    self.clear()
    if w_initial is not w_None:
        self.write_text(w_initial.text())
        self.seek(0)
    self.is_closed = False
    self.is_ready = True


# Reading and writing.

@table.method("read(self, size=-1, /)")
def read(self, w_size):
    """Read at most size characters, returned as a string.

If the argument is negative or omitted, read until EOF
is reached. Return an empty string at EOF."""
    size = size_argument(w_size)
    self.check_open()
    return self.wrap(self.read(size))


@table.method("readline(self, size=-1, /)")
def readline(self, w_size):
    """Read until newline or EOF.

Returns an empty string if EOF is hit immediately."""
    size = size_argument(w_size)
    self.check_open()
    return self.wrap(self.read_line(size))


@table.method("__next__(self, /)")
def next_line(self):
    w_line = self.next_line()
    if w_line is None:
        raise stop_iteration()
    return w_line


@table.method("getvalue(self, /)")
def getvalue(self):
    """Retrieve the entire contents of the object."""
    self.check_open()
    return self.wrap(self.contents())


@table.method("write(self, s, /) -> int")
def write(self, w_text):
    """Write string to file.

Returns the number of characters written, which is always equal to
the length of the string."""
    self.check_open()
    if not w_text.is_text():
        raise type_error("string argument expected, got '%s'" % protocol.type_name(w_text))
    text = w_text.text()
    if self.decoder is None and self.newline == "\n":
        count = w_text.length() if isinstance(w_text, W_Str) else utf8.count(text)
        self.write(text, count)
        return count
    self.write_text(text)
    return utf8.count(text)


# Positions.

@table.method("tell(self, /) -> int")
def tell(self):
    """Tell the current file position."""
    self.check_open()
    return self.position


@table.method("seek(self, pos: int, whence: cint = 0, /) -> int")
def seek(self, position, whence):
    """Change stream position.

Seek to character offset pos relative to position indicated by whence:
    0  Start of stream (the default).  pos should be >= 0;
    1  Current position - pos must be 0;
    2  End of stream - pos must be 0.
Returns the new absolute position."""
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


@table.method("truncate(self, pos=None, /) -> int")
def truncate(self, w_size):
    """Truncate size to pos.

The pos argument defaults to the current file position, as
returned by tell().  The current file position is unchanged.
Returns the new absolute position."""
    self.check_open()
    size = self.position if w_size is w_None else size_argument(w_size)
    if size < 0:
        raise value_error("Negative size value %d" % size)
    self.truncate(size)
    return size


# State.

@table.method("close(self, /) -> None")
def close(self):
    """Close the IO object.

Attempting any further operation after the object is closed
will raise a ValueError.

This method has no effect if the file is already closed."""
    self.is_closed = True
    self.clear()


def declare_ability(name):
    @table.method(name + "(self, /) -> bool")
    def is_able(self):
        self.check_open()
        return True


for _name in ["readable", "writable", "seekable"]:
    declare_ability(_name)


@table.getter("closed")
def closed(self):
    if not self.is_ready:
        self.check_open()
    return protocol.wrap_bool(self.is_closed)


@table.getter("newlines")
def newlines(self):
    self.check_open()
    return self.decoder.newlines() if self.decoder is not None else w_None


@table.getter("line_buffering")
def line_buffering(self):
    self.check_open()
    return protocol.wrap_bool(False)


@table.method("__getstate__(self, /) [unsigned]")
def getstate(self):
    self.check_open()
    w_dict = w_None
    if len(self.own_names()) > 0:
        w_dict = protocol.getattr(protocol.getattr(self, "__dict__"), "copy").call0()
    return W_Tuple([W_Str(self.contents()), self.w_newline, W_Int(self.position), w_dict])


@table.method("__setstate__(self, state, /) -> None [unsigned]")
def setstate(self, w_state):
    if self.is_closed:
        raise value_error("__setstate__ on closed file")
    if not isinstance(w_state, W_Tuple) or len(w_state.items_w) < 4:
        raise type_error("%s.__setstate__ argument should be 4-tuple, got %s" % (
            protocol.type_name(self), protocol.type_name(w_state)))
    items_w = w_state.items_w
    w_value, w_newline, w_position, w_dict = items_w[0], items_w[1], items_w[2], items_w[3]
    if not w_value.is_text():
        raise type_error("string argument expected, got '%s'" % protocol.type_name(w_value))
    start(self, W_Str(""), w_newline)
    text = w_value.text()
    self.replace_contents(text, utf8.count(text))
    if not w_position.is_integer():
        raise type_error("third item of state must be an integer, got %s" % protocol.type_name(w_position))
    position = to_int(w_position)
    if position < 0:
        raise value_error("position value cannot be negative")
    self.seek(position)
    if w_dict is not w_None:
        if not isinstance(w_dict, W_Dict):
            raise type_error("fourth item of state should be a dict, got a %s" % protocol.type_name(w_dict))
        protocol.getattr(protocol.getattr(self, "__dict__"), "update").call1(w_dict)
