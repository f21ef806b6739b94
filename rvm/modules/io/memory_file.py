"""Files in memory: what StringIO and BytesIO share.

A position counts characters (of text) or bytes.
"""
from rvm.builtins.stream_type import size_argument
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_empty_list
from rvm.objects.errors import stop_iteration, value_error
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase, closed_error, unsupported
from rvm.rlib import strings, utf8


class W_MemoryFile(W_IOBase):
    """Contents in pieces, since most writes append; reading joins them."""

    holds_text = False

    def __init__(self):
        self.init_contents()

    def init_contents(self):
        self.pieces = []
        self.size = 0               # in bytes
        self.characters = 0         # the number of characters
        self.position = 0           # in characters
        self.offset = 0             # the position in bytes, or -1: not known
        self.closed = False

    def check_not_closed(self):
        """Do as check_open, with the message of the methods that all files have."""
        if self.closed:
            raise closed_error()

    def check_open(self):
        self.check_not_closed()

    def contents(self):
        """Return the contents as one string."""
        if len(self.pieces) != 1:
            self.pieces = ["".join(self.pieces)]
        return self.pieces[0]

    def replace_contents(self, data, length):
        self.pieces = [data]
        self.size = len(data)
        self.characters = length

    def check_writable(self):
        """Raise BufferError if something else needs the contents as they are."""

    def close(self):
        """Close the file; what it held is gone."""
        self.closed = True
        self.replace_contents("", 0)

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
        return self.contents()[start:end]

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
        end = data.find("\n", start)
        return end + 1 if end >= 0 else len(data)

    # Writing.

    def write(self, data, count):
        """Write `count` characters at the position, over those that are there."""
        if count == 0:
            return
        missing = self.position - self.characters
        if missing > 0:
            self.append(strings.repeat("\x00", missing), missing)
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


# The methods of both types.  wrap(data) returns data as an object; write(self, w_data) writes one.

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
        most = hint if self.holds_text else hint - 1       # StringIO reads on at the hint itself
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
        self.check_writable()
        size = self.position if w_size is w_None else size_argument(w_size)
        if size < 0:
            raise value_error("%s size value %d" % ("Negative" if self.holds_text else "negative", size))
        self.truncate(size)
        return size

    @table.method("close(self, /) -> None")
    def close(self):
        """Close the IO object; what it held is gone."""
        self.close()

    @table.method("__enter__(self, /)")
    def enter(self):
        self.check_not_closed()
        return self

    @table.method("__exit__(self, /, *args) -> None [unpacked]")
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
