"""_struct.layouts: formats that have been read, and the loops over their values."""
from rvm.modules._struct import struct_error
from rvm.modules._struct.kinds import (
    BIG_KINDS, LITTLE_KINDS, NATIVE_KINDS, NATIVE_SIZES, SIZES, PascalKind, StringKind)
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.text.encodings import encode_object
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT
from rvm.rlib.jit import elidable, isconstant, look_inside_iff
from rvm.rlib.strings import StringBuilder, is_ascii, is_digit

MOST_KEPT = 100         # layouts of formats
MOST_UNROLLED = 32      # values that a trace packs or unpacks one by one


class Field(object):
    """Values of one kind, one behind the other."""
    _immutable_fields_ = ["kind", "offset", "padding", "count"]

    def __init__(self, kind, offset, padding, count):
        self.kind = kind
        self.offset = offset        # from the start of the layout
        self.padding = padding      # how many zeros are before it
        self.count = count


class Layout(object):
    """A format that has been read."""
    _immutable_fields_ = ["text", "fields[*]", "size", "values", "padding"]

    def __init__(self, text, fields, size, padding):
        self.text = text
        self.fields = fields
        self.size = size            # in bytes
        self.padding = padding      # how many zeros are at the end
        values = 0
        for field in fields:
            values += field.count
        self.values = values


# Reading.

class LayoutReader(object):
    """Reads one format."""

    def __init__(self, text):
        self.text = text
        self.pos = 0
        order = text[0] if text != "" else "@"
        self.is_native = order not in "=<>!"
        self.is_big = order in ">!"
        if order in "@=<>!" and text != "":
            self.pos = 1
        self.fields = []
        self.offset = 0
        self.end = 0            # of the last field

    def layout(self):
        if "\x00" in self.text:
            raise struct_error("embedded null character")
        while self.pos < len(self.text):
            c = self.text[self.pos]
            if c in " \t\n\r\v\f":
                self.pos += 1
                continue
            count = self.count() if is_digit(c) else 1
            self.add(self.text[self.pos], count)
            self.pos += 1
        return Layout(self.text, self.fields[:], self.offset, self.offset - self.end)

    def count(self):
        """Read the number before a code."""
        count = 0
        while self.pos < len(self.text) and is_digit(self.text[self.pos]):
            digit = ord(self.text[self.pos]) - ord("0")
            if count > (MAXINT - digit) // 10:
                raise too_long()
            count = count * 10 + digit
            self.pos += 1
        if self.pos == len(self.text):
            raise struct_error("repeat count given without format specifier")
        return count

    def add(self, code, count):
        """Add what a code and the number before it stand for."""
        sizes = NATIVE_SIZES if self.is_native else SIZES
        if code not in sizes:
            raise struct_error("bad char in struct format")
        size = sizes[code]
        if self.is_native and self.offset % size != 0:
            self.advance(size - self.offset % size, 1)
        if code == "s":
            self.add_field(StringKind(code, count, False), count, 1)
        elif code == "p":
            self.add_field(PascalKind(code, count, False), count, 1)
        elif code == "x":
            self.advance(count, 1)
        else:
            kinds = NATIVE_KINDS if self.is_native else BIG_KINDS if self.is_big else LITTLE_KINDS
            self.add_field(kinds[code], size, count)

    def add_field(self, kind, size, count):
        start = self.offset
        self.advance(size, count)
        if count > 0:
            self.fields.append(Field(kind, start, start - self.end, count))
            self.end = self.offset

    def advance(self, size, count):
        if size > 0 and count > (MAXINT - self.offset) // size:
            raise too_long()
        self.offset += size * count


def too_long():
    return struct_error("total struct size too long")


class LayoutCache(object):
    """The layouts of formats that were used last."""

    def __init__(self):
        self.layouts = {}       # text -> Layout


cache = LayoutCache()


def layout_of(w_format):
    """Return the Layout of a str or bytes object, None of any other."""
    if w_format.is_text():
        text = w_format.text()
        layout = kept_layout(text)
        if layout is None:
            encode_object(text, "ascii", "strict")      # raises UnicodeEncodeError
        return layout
    if isinstance(w_format, W_Bytes):
        data = w_format.data()
        layout = kept_layout(data)
        return layout if layout is not None else LayoutReader(data).layout()
    return None


@elidable       # whichever Layout of a text it is, it is the same to the program
def kept_layout(text):
    """Return the Layout of a format, or None if there are other characters than ASCII, which is always wrong."""
    layout = cache.layouts.get(text, None)
    if layout is None:
        if not is_ascii(text):
            return None
        layout = LayoutReader(text).layout()
        if len(cache.layouts) >= MOST_KEPT:
            cache.layouts.clear()
        cache.layouts[text] = layout
    return layout


# The values of a layout.

def is_unrolled(layout, values, start):
    return isconstant(layout) and layout.values <= MOST_UNROLLED


@look_inside_iff(is_unrolled)
def pack_values(layout, values_w, start):
    """Return the bytes of values, of which there are enough; the first is at index `start`."""
    builder = StringBuilder(layout.size)
    index = start
    for field in layout.fields:
        if field.padding > 0:
            builder.append_multiple_char("\x00", field.padding)
        kind = field.kind
        for _ in range(field.count):
            kind.pack(builder, values_w[index])
            index += 1
    if layout.padding > 0:
        builder.append_multiple_char("\x00", layout.padding)
    return builder.build()


@look_inside_iff(is_unrolled)
def unpack_values(layout, data, start):
    """Return the values of bytes from `start` on, of which there are enough, in a tuple."""
    values_w = [None] * layout.values
    index = 0
    for field in layout.fields:
        kind = field.kind
        place = start + field.offset
        for _ in range(field.count):
            values_w[index] = kind.unpack(data, place)
            place += kind.size
            index += 1
    return W_Tuple(values_w)
