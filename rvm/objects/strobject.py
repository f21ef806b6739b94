"""str: UTF-8 in a byte string, and its iterators."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.growing import Growing, GrowingMixin
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.strindex import ASCII, SINGLE, make_index
from rvm.objects.typeobject import Layout
from rvm.rlib import utf8 as utf8_text
from rvm.rlib.objectmodel import compute_hash, import_from_mixin
from rvm.rlib.strings import StringBuilder

LAST_CODE_POINT = 0x10FFFF


class W_Str(W_Root):
    """A str; text() is a byte string of UTF-8 (lone surrogates are encoded as with surrogatepass)."""
    import_from_mixin(GrowingMixin)

    def fresh(self, text):
        return W_Str(text)

    def exact(self):
        """Return the str itself, or where its class is a derived one, a plain str of the same text."""
        if type(self) is W_Str:
            return self
        return W_Str(self.text())

    def is_text(self):
        return True

    # Code points.

    def text_index(self):
        text = self.text()
        index = self.index
        if index is None:
            index = make_index(text)
            self.index = index
        return index

    def is_ascii(self):
        return self.text_index() is ASCII

    def length(self):
        """Return the number of code points."""
        index = self.index
        if index is None:
            index = self.text_index()
        if index is ASCII:
            return len(self.text())
        return index.length

    def offset_of(self, number):
        """Return the byte offset of the code point `number`, 0 to length()."""
        index = self.text_index()
        if index is ASCII:
            offset = number
        else:
            offset = index.offset_of(self.text(), number)
        assert offset >= 0
        return offset

    def number_at(self, offset):
        """Return the number of the code point that begins at the byte `offset`."""
        index = self.text_index()
        if index is ASCII:
            return offset
        return index.number_at(self.text(), offset)

    # Items.

    def getitem(self, index):
        """Return the str of the character at `index` (which may be negative), or None if it is out of range."""
        length = self.length()
        if index < 0:
            index += length
        if index < 0 or index >= length:
            return None
        growing = self.index
        if isinstance(growing, Growing) and growing.is_ascii():
            return CHARS[ord(growing.char(index))]
        return char_at(self.text(), self.offset_of(index))

    def slice(self, start, stop, step, count):
        """Return the str that a slice selects; the bounds are in range (see sliceobject.unpack_slice)."""
        if count <= 0:
            return w_empty_str
        if step == 1:
            if self.index is ASCII:     # in a trace the commonest slices need no call, and often no copy
                return self.substring(start, start + count)
            growing = self.index
            if isinstance(growing, Growing) and growing.is_ascii() and count < growing.length >> 1:
                return new_ascii(growing.part(start, start + count))
            return self.substring(self.offset_of(start), self.offset_of(start + count))
        return self.chosen(start, step, count)

    def chosen(self, start, step, count):
        """Return the str of `count` characters, each `step`-th from `start` on."""
        builder = StringBuilder(count)
        text = self.text()
        if self.is_ascii():
            for i in range(count):
                builder.append(text[start + i * step])
            return new_ascii(builder.build())
        for i in range(count):
            pos = self.offset_of(start + i * step)
            builder.append_slice(text, pos, utf8_text.next_pos(text, pos))
        return W_Str(builder.build())

    def substring(self, start, end):
        """Return the str between two byte offsets."""
        text = self.text()
        size = end - start
        if size == len(text) and type(self) is W_Str:
            return self
        if size <= 1:
            if size <= 0:
                return w_empty_str
            return CHARS[ord(text[start])]
        assert 0 <= start <= end
        w_result = W_Str(text[start:end])
        if self.index is ASCII:
            w_result.index = ASCII
        return w_result

    def hash(self):
        text = self.text()
        return compute_hash(text) if len(text) > 0 else 0

    def native_iter(self):
        if type(self) is W_Str:
            return str_iterator(self)
        return None

    def stored_items_w(self):
        if type(self) is not W_Str:
            return None
        text = self.text()
        result = []
        pos = 0
        while pos < len(text):
            result.append(char_at(text, pos))
            pos = utf8_text.next_pos(text, pos)
        return result


w_str_type = builtin_type("str", W_Str, w_object_type, Layout("str"), matches_self=True)
W_StrUser = user_subclass(W_Str)


def new_ascii(text):
    """Return the str of a text that is known to be ASCII."""
    w_str = W_Str(text)
    w_str.index = ASCII
    return w_str


w_empty_str = new_ascii("")
CHARS = [new_ascii(chr(_i)) for _i in range(128)]       # the strs of one ASCII character


def char_at(text, pos):
    """Return the str of the character that begins at the byte offset `pos` of a UTF-8 text."""
    code = ord(text[pos])
    if code < 128:
        return CHARS[code]
    return single(text, pos, utf8_text.next_pos(text, pos))


def single(text, pos, end):
    """Return the str of the one character between two byte offsets that is not ASCII."""
    assert 0 <= pos <= end
    return new_single(text[pos:end])


def new_single(text):
    """Return the str of a text that is known to be one character and not ASCII."""
    w_str = W_Str(text)
    w_str.index = SINGLE
    return w_str


def char_str(codepoint):
    """Return the str of one code point."""
    if codepoint < 128:
        return CHARS[codepoint]
    return new_single(utf8_text.encode(codepoint))


def str_of_type(w_type, text):
    """Return a str of `w_type`: str itself or a class derived from it."""
    if w_type is w_str_type:
        return W_Str(text)
    w_str = W_StrUser(text)
    w_str.init_instance(w_type)
    return w_str


class W_StrIterator(W_Iterator):
    """An iterator over any str."""

    def __init__(self, text):
        self.utf8 = text
        self.pos = 0

    def next_item(self):
        pos = self.pos
        text = self.utf8
        if pos >= len(text):
            self.pos = len(text) + 1        # it has ended, and not only come to the end
            return None
        end = utf8_text.next_pos(text, pos)
        self.pos = end
        if end == pos + 1:
            return CHARS[ord(text[pos])]
        return single(text, pos, end)


class W_AsciiIterator(W_Iterator):
    """An iterator over an ASCII str."""

    def __init__(self, text):
        self.utf8 = text
        self.pos = 0

    def next_item(self):
        pos = self.pos
        text = self.utf8
        if pos >= len(text):
            self.pos = len(text) + 1        # it has ended, and not only come to the end
            return None
        self.pos = pos + 1
        return CHARS[ord(text[pos])]


def str_iterator(w_str):
    if w_str.is_ascii():
        return W_AsciiIterator(w_str.text())
    return W_StrIterator(w_str.text())
