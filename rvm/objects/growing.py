"""Growing texts: what `+` of a long text makes, so that a loop that appends to it takes linear time.

The first `+` only notes its two operands.  The `+` after it, to its result, copies them into a buffer, and all
that follow append to that; each result knows how much of the buffer is its own.  Who looks at such a text as a
whole makes it an ordinary one; its length, single characters and its end can be had without.
"""
from rvm.objects.strindex import ASCII, TextIndex
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

    def beginning(self, size):
        """Return the first `size` bytes, or all if there are fewer, without copying the whole."""
        assert size >= 0
        if self.buffer is not None:
            return self.part(0, min(size, self.size))
        first = self.first
        if len(first) >= size:
            return first[:size]
        rest = size - len(first)
        assert rest >= 0
        second = self.second
        return first + (second[:rest] if len(second) > rest else second)

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


class GrowingMixin(object):
    """The methods of an object that holds a text and can grow by `+`.

    `whole` is the text, or None where the object is the result of a `+` whose operands have not been copied yet:
    its `index` is then a Growing.  The JIT may take `whole` as immutable although text() sets it, because who
    finds None there asks whole_text(), which finds what has been set.

    The class defines length(); exact(), which returns the object itself, or where its class is a derived one, one
    of the same text that is not; and fresh(text), which makes an object of the class.
    """
    _immutable_fields_ = ["whole"]

    def __init__(self, text):
        self.whole = text
        self.index = None           # a Growing, or else a TextIndex, once asked for

    def text(self):
        text = self.whole
        if text is None:
            return self.whole_text()
        return text

    @dont_look_inside
    def whole_text(self):
        """Return the text; copy the operands if that has not been done."""
        text = self.whole
        if text is None:
            index = self.index
            assert isinstance(index, Growing)
            text = index.text()
            self.index = ASCII if index.is_ascii() else TextIndex(index.length)
            self.whole = text
        assert text is not None
        return text

    def beginning(self, size):
        """Return the first `size` bytes, or all if there are fewer; it can grow on."""
        assert size >= 0
        text = self.whole
        if text is None:
            growing = self.index
            assert isinstance(growing, Growing)
            return growing.beginning(size)
        return text[:size] if len(text) > size else text

    def is_empty(self):
        text = self.whole
        return text is not None and len(text) == 0

    def is_long(self):
        """Return whether what is appended to it should not copy it."""
        text = self.whole
        return text is None or len(text) >= LONG

    def plus(self, other):
        """Return the concatenation with another object of the class."""
        if self.is_long():
            return self.concatenation(other)
        second = other.text()
        result = self.fresh(self.text() + second)
        if self.index is ASCII and other.length() == len(second):
            result.index = ASCII
        return result

    @dont_look_inside
    def concatenation(self, other):
        """Return `self + other`; self is long, and is not copied if it was copied before."""
        second = other.text()
        if len(second) == 0:
            return self.exact()
        growing = self.index
        if isinstance(growing, Growing):
            return self.grown(growing.appended(second, other.length()))
        first = self.text()
        if len(first) < len(second):
            return self.fresh(first + second)
        return self.grown(two_texts(first, second, self.length() + other.length()))

    def grown(self, growing):
        result = self.fresh(None)
        result.index = growing
        return result

    def endswith(self, suffix):
        """Return whether it ends with a text."""
        growing = self.index
        if isinstance(growing, Growing):
            return growing.endswith(suffix)
        return self.text().endswith(suffix)
