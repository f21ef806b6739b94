"""Growing texts: what `+` of a long text makes, so that a loop that appends to it takes linear time.

The first `+` only notes its two operands.  The `+` after it, to its result, copies them into a buffer, and all
that follow append to that; each result knows how much of the buffer is its own.  Who looks at such a text as a
whole makes it an ordinary one; its length, single characters and its end can be had without.

This module knows bytes and sizes, not what holds the text.
"""
from rvm.objects.strindex import TextIndex
from rvm.rlib.jit import dont_look_inside

LONG = 256      # bytes: shorter texts are copied at once


class Buffer(object):
    """Characters of one byte each, to which are only ever more added."""

    def __init__(self, first, second):
        self.chars = [c for c in first]
        self.chars += second


class Growing(TextIndex):
    """A text of `size` bytes: `first` and then `second`, or so many of a buffer's."""

    def __init__(self, length, size):
        TextIndex.__init__(self, length)
        self.size = size
        self.first = None
        self.second = None
        self.buffer = None          # a Buffer; the two others are then None

    def is_ascii(self):
        return self.length == self.size

    def text(self):
        """Return the whole text."""
        if self.buffer is None:
            return self.first + self.second
        return self.part(0, self.size)

    def part(self, start, end):
        """Return the bytes between two offsets that are in range."""
        assert start >= 0
        assert end >= start
        buffer = self.own_buffer()
        return "".join(buffer.chars[start:end])

    def char(self, offset):
        """Return the byte at an offset that is in range."""
        assert offset >= 0
        return self.own_buffer().chars[offset]

    def endswith(self, suffix):
        start = self.size - len(suffix)
        return start >= 0 and self.part(start, self.size) == suffix

    def own_buffer(self):
        """Return a buffer that begins with this text."""
        if self.buffer is None:
            self.buffer = Buffer(self.first, self.second)
            self.first = None
            self.second = None
        return self.buffer

    def appended(self, text, length):
        """Return this and then `text`, of `length` code points."""
        buffer = self.own_buffer()
        if len(buffer.chars) != self.size:      # another text has gone on from here
            buffer = Buffer(self.text(), "")
        buffer.chars += text
        grown = Growing(self.length + length, self.size + len(text))
        grown.buffer = buffer
        return grown


@dont_look_inside
def two_texts(first, second, length):
    """Return what is `first` and then `second`, together of `length` code points."""
    grown = Growing(length, len(first) + len(second))
    grown.first = first
    grown.second = second
    return grown
