"""Files in memory: what StringIO and BytesIO are.

A position counts characters, of text, or bytes.
"""
from rvm.objects.basetypes import builtin_type
from rvm.objects.errors import value_error
from rvm.objects.instance import user_subclass
from rvm.objects.streams.iobase import W_IOBase, closed_error, w_bufferediobase_type, w_textiobase_type
from rvm.objects.typeobject import Layout
from rvm.rlib import strings, utf8

# Line ends seen in text.
CR, LF, CRLF = 1, 2, 4


class W_MemoryFile(W_IOBase):
    """Contents that are mostly appended to: in pieces, which are joined when they are read."""

    def __init__(self):
        self.init_contents()

    def init_contents(self):
        self.pieces = []
        self.size = 0               # in bytes
        self.characters = 0         # how many there are
        self.position = 0           # in characters
        self.offset = 0             # the position in bytes, or -1: not known
        self.closed = False

    def check_not_closed(self):
        """As check_open, in the words of the methods that all files have."""
        if self.closed:
            raise closed_error()

    def check_open(self):
        self.check_not_closed()

    def contents(self):
        """All of it, in one piece."""
        if len(self.pieces) != 1:
            self.pieces = ["".join(self.pieces)]
        return self.pieces[0]

    def replace_contents(self, data, length):
        self.pieces = [data]
        self.size = len(data)
        self.characters = length

    # Positions.

    def seek(self, position):
        self.position = position
        self.offset = 0 if position == 0 else -1

    def current_offset(self):
        """Where in contents() the position is."""
        offset = self.offset
        if offset < 0:
            offset = self.offset_from(0, self.position)
            self.offset = offset
        assert offset >= 0
        return offset

    def offset_from(self, start, count):
        """The offset of the character `count` characters after the offset `start`, or of the end."""
        if self.size == self.characters:
            return min(start + count, self.size)
        data = self.contents()
        while count > 0 and start < len(data):
            start = utf8.next_pos(data, start)
            count -= 1
        return start

    # Reading.

    def read(self, count):
        """Up to `count` characters; all for a negative count."""
        left = self.characters - self.position
        if left <= 0:
            return ""
        start = self.current_offset()
        if count < 0 or count >= left:
            return self.take(start, self.size, left)
        return self.take(start, self.offset_from(start, count), count)

    def take(self, start, end, count):
        """What is between the offsets, `count` characters; the position goes behind."""
        self.position += count
        self.offset = end
        assert 0 <= start <= end
        return self.contents()[start:end]

    def read_line(self, limit):
        """Up to the next line's end; at most `limit` characters where that is not negative."""
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
        """The offset behind the end of the line that begins at `start`."""
        end = data.find("\n", start)
        return end + 1 if end >= 0 else len(data)

    # Writing.

    def write(self, data, count):
        """Write `count` characters at the position, over what is there."""
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


class W_BytesIO(W_MemoryFile):
    pass


class W_StringIO(W_MemoryFile):
    """`newline`: what ends a line, and what is written for it; see io.StringIO's argument of the name."""

    def __init__(self):
        self.init_contents()
        self.newline = "\n"
        self.is_universal = False       # newline was None or '': any line end is seen
        self.translates = False         # newline was None: any line end becomes '\n'
        self.seen = 0

    def check_open(self):
        if self.closed:
            raise value_error("I/O operation on closed file")

    def translated(self, text):
        """The text as it is to be kept."""
        if not self.is_universal:
            if self.newline != "\n":
                return strings.replace(text, "\n", self.newline)
            return text
        if text.find("\r") < 0:
            if text.find("\n") >= 0:
                self.seen |= LF
            return text
        return self.with_universal_ends(text)

    def with_universal_ends(self, text):
        builder = strings.StringBuilder(len(text))
        i = 0
        while i < len(text):
            c = text[i]
            i += 1
            if c == "\n":
                self.seen |= LF
            elif c == "\r" and i < len(text) and text[i] == "\n":
                self.seen |= CRLF
                i += 1
            elif c == "\r":
                self.seen |= CR
            else:
                builder.append(c)
                continue
            builder.append("\n")
        return builder.build() if self.translates else text

    def line_end(self, data, start):
        if self.is_universal and not self.translates:
            while start < len(data):
                c = data[start]
                start += 1
                if c == "\n":
                    return start
                if c == "\r":
                    return start + 1 if start < len(data) and data[start] == "\n" else start
            return start
        end = data.find(self.newline, start)
        return end + len(self.newline) if end >= 0 else len(data)


W_BytesIOUser = user_subclass(W_BytesIO)
W_StringIOUser = user_subclass(W_StringIO)
w_bytesio_type = builtin_type("_io.BytesIO", W_BytesIO, w_bufferediobase_type, Layout("BytesIO"))
w_stringio_type = builtin_type("_io.StringIO", W_StringIO, w_textiobase_type, Layout("StringIO"))


def new_bytesio_of_type(w_type):
    if w_type is w_bytesio_type:
        return W_BytesIO()
    w_file = W_BytesIOUser()
    w_file.init_instance(w_type)
    return w_file


def new_stringio_of_type(w_type):
    if w_type is w_stringio_type:
        return W_StringIO()
    w_file = W_StringIOUser()
    w_file.init_instance(w_type)
    return w_file
