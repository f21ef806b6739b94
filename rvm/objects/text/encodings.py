"""Encoding text to bytes, decoding bytes to text, and the error handlers of both.

An encoding is an instance of Encoding; ENCODINGS names the ones there are.  An error
handler is a name, which is looked up only after an error.
"""
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import EXCEPTION_TYPES, PyError, W_Exception
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.textrepr import append_escaped
from rvm.rlib import unicode_names, utf8
from rvm.rlib.scanning import find_char
from rvm.rlib.strings import StringBuilder, is_alnum, is_ascii, lower_char

FIRST_SURROGATE = 0xD800
LAST_SURROGATE = 0xDFFF
ESCAPE = 0xDC00             # surrogateescape decodes the byte b as ESCAPE + b
REPLACEMENT = "\xef\xbf\xbd"    # U+FFFD


def is_surrogate(codepoint):
    return FIRST_SURROGATE <= codepoint <= LAST_SURROGATE


# Errors.

ATTRIBUTES = ["encoding", "object", "start", "end", "reason"]


def unicode_error(name, encoding, w_object, start, end, reason):
    """Return a UnicodeDecodeError or UnicodeEncodeError."""
    w_type = EXCEPTION_TYPES[name]
    w_value = W_Exception(w_type)
    w_value.args_w = [W_Str(encoding), w_object, W_Int(start), W_Int(end), W_Str(reason)]
    for i in range(len(ATTRIBUTES)):
        w_value.set_member(ATTRIBUTES[i], w_value.args_w[i])
    return PyError(w_type, w_value, None)


class UnknownHandler(Exception):
    """The core has no handler of errors with the name that it needs."""


class CodecHooks(object):
    """What is done by the codecs and handlers of errors that programs may register."""

    @staticmethod
    def encode(function, text, encoding, errors):
        """Return what a function of _codecs encodes text to; filled by rvm.builtins.codecs."""
        raise NotImplementedError

    @staticmethod
    def decode(function, data, encoding, errors):
        """Return, in UTF-8, what a function of _codecs decodes bytes to; filled by rvm.builtins.codecs."""
        raise NotImplementedError

    @staticmethod
    def check(encoding, errors):
        """Raise LookupError if there is no such encoding, or no such handler; filled by rvm.builtins.codecs."""
        raise NotImplementedError


class DevelopmentMode(object):
    """Whether names of encodings and handlers are looked up even where nothing needs them: `-X dev`."""

    def __init__(self):
        self.checks_names = False


development_mode = DevelopmentMode()


class Encoding(object):
    """How code points are written as bytes, and read."""
    name = ""
    reason = ""                 # why a code point cannot be encoded

    def encodes(self, codepoint):
        """Return whether the code point can be written."""
        raise NotImplementedError

    def append(self, builder, codepoint):
        """Append the bytes of a code point that can be written."""
        raise NotImplementedError

    def mark(self):
        """Return what precedes the encoded text."""
        return ""

    def surrogate_size(self, data, pos):
        """Return the number of bytes at `pos` that would encode a surrogate, or 0."""
        return 0

    def append_surrogate(self, builder, data, pos):
        """Append the surrogate at `pos` in UTF-8."""
        raise NotImplementedError

    def passes_surrogates(self):
        """Return whether the handler surrogatepass applies to the encoding."""
        return False

    def escapes_bytes(self):
        """Return whether the handler surrogateescape can write single bytes."""
        return True

    def is_utf8_of(self, text):
        """Return whether `text`, in UTF-8, is also its encoded form."""
        return False

    def decode(self, data, errors):
        """Return the UTF-8 of the text that the bytes encode."""
        raise NotImplementedError


# Encoding.

def encode(text, encoding, errors):
    """Return the bytes for UTF-8 `text`; `encoding` is an Encoding."""
    if encoding.is_utf8_of(text):
        return text
    try:
        return encode_known(text, encoding, errors)
    except UnknownHandler:
        return CodecHooks.encode("_encode_by_handler", text, encoding.name, errors)


def encode_known(text, encoding, errors):
    """Do as encode().  Raise UnknownHandler if the handler of errors is needed and unknown."""
    builder = StringBuilder(len(text))
    builder.append(encoding.mark())
    pos = 0
    number = 0
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        if encoding.encodes(codepoint):
            encoding.append(builder, codepoint)
            pos = utf8.next_pos(text, pos)
            number += 1
        else:
            run = unencodable_run(text, pos, encoding)
            handle_unencodable(builder, text, number, run, encoding, errors)
            for codepoint in run:
                pos = utf8.next_pos(text, pos)
            number += len(run)
    return builder.build()


def unencodable_run(text, pos, encoding):
    """Return the code points from the byte offset `pos` on that cannot be encoded."""
    run = []
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        if encoding.encodes(codepoint):
            break
        run.append(codepoint)
        pos = utf8.next_pos(text, pos)
    return run


def handle_unencodable(builder, text, number, run, encoding, errors):
    """Append what the error handler makes of the run, which begins at the code point `number`."""
    for i in range(len(run)):
        if not append_unencodable(builder, run[i], encoding, errors):
            raise unicode_error("UnicodeEncodeError", encoding.name, W_Str(text), number + i, number + len(run),
                                encoding.reason)


def append_unencodable(builder, codepoint, encoding, errors):
    """Append what the error handler makes of the code point.  Return False if the handler cannot encode it."""
    if errors == "strict":
        return False
    elif errors == "ignore":
        return True
    elif errors == "replace":
        append_ascii(builder, "?", encoding)
    elif errors == "backslashreplace":
        escaped = StringBuilder(10)
        append_escaped(escaped, codepoint)
        append_ascii(builder, escaped.build(), encoding)
    elif errors == "xmlcharrefreplace":
        append_ascii(builder, "&#%d;" % codepoint, encoding)
    elif errors == "namereplace":
        append_ascii(builder, named_escape(codepoint), encoding)
    elif errors == "surrogateescape":
        if not encoding.escapes_bytes() or not ESCAPE + 0x80 <= codepoint <= ESCAPE + 0xFF:
            return False
        builder.append(chr(codepoint - ESCAPE))
    elif errors == "surrogatepass":
        if not encoding.passes_surrogates() or not is_surrogate(codepoint):
            return False
        encoding.append(builder, codepoint)
    else:
        raise UnknownHandler
    return True


def named_escape(codepoint):
    """Return `\\N{...}`, or another escape for a code point without a name."""
    name = unicode_names.name_of(codepoint)
    if name != "":
        return "\\N{" + name + "}"
    escaped = StringBuilder(10)
    append_escaped(escaped, codepoint)
    return escaped.build()


def append_ascii(builder, text, encoding):
    for c in text:
        encoding.append(builder, ord(c))


# Decoding.

class Undecodable(object):
    """Bytes that encode nothing: data[start:end], and why."""

    def __init__(self, encoding, data, start, end, reason):
        self.encoding = encoding
        self.data = data
        self.start = start
        self.end = end
        self.reason = reason


def append_undecodable(builder, bad, errors):
    """Append, in UTF-8, what the error handler makes of the bytes.  Return where to go on."""
    if errors == "ignore":
        return bad.end
    if errors == "replace":
        builder.append(REPLACEMENT)
        return bad.end
    if errors == "backslashreplace":
        for i in range(bad.start, bad.end):
            append_escaped(builder, ord(bad.data[i]))
        return bad.end
    if errors == "surrogateescape":
        pos = bad.start
        while pos < bad.end and ord(bad.data[pos]) >= 0x80:
            builder.append(utf8.encode(ESCAPE + ord(bad.data[pos])))
            pos += 1
        if pos > bad.start:
            return pos
    elif errors == "surrogatepass":
        size = bad.encoding.surrogate_size(bad.data, bad.start)
        if size > 0:
            bad.encoding.append_surrogate(builder, bad.data, bad.start)
            return bad.start + size
    elif errors != "strict":
        raise UnknownHandler
    raise unicode_error("UnicodeDecodeError", bad.encoding.name, W_Bytes(bad.data), bad.start, bad.end, bad.reason)


class ByteEncoding(Encoding):
    """The first `limit` code points, each as one byte."""

    def __init__(self, name, limit):
        self.name = name
        self.limit = limit
        self.reason = "ordinal not in range(%d)" % limit

    def encodes(self, codepoint):
        return codepoint < self.limit

    def append(self, builder, codepoint):
        builder.append(chr(codepoint))

    def is_utf8_of(self, text):
        return is_ascii(text)

    def decode(self, data, errors):
        if is_ascii(data):
            return data
        builder = StringBuilder(len(data) + 8)
        pos = 0
        while pos < len(data):
            code = ord(data[pos])
            if code < self.limit:
                builder.append(utf8.encode(code))
                pos += 1
            else:
                pos = append_undecodable(builder, Undecodable(self, data, pos, pos + 1, self.reason), errors)
        return builder.build()


class Utf8Encoding(Encoding):
    name = "utf-8"
    reason = "surrogates not allowed"

    def __init__(self, mark):
        self.byte_order_mark = mark

    def encodes(self, codepoint):
        return not is_surrogate(codepoint)

    def append(self, builder, codepoint):
        builder.append(utf8.encode(codepoint))

    def mark(self):
        return self.byte_order_mark

    def passes_surrogates(self):
        return True

    def is_utf8_of(self, text):
        return self.byte_order_mark == "" and not has_surrogate(text)

    def surrogate_size(self, data, pos):
        if pos + 2 < len(data) and data[pos] == "\xed" and "\xa0" <= data[pos + 1] <= "\xbf":
            if "\x80" <= data[pos + 2] <= "\xbf":
                return 3
        return 0

    def append_surrogate(self, builder, data, pos):
        builder.append_slice(data, pos, pos + 3)

    def decode(self, data, errors):
        start = 0
        if self.byte_order_mark != "" and data.startswith(self.byte_order_mark):
            data = data[3:]
        bad = utf8.check(data, False)
        if bad < 0:
            return data
        builder = StringBuilder(len(data))
        while bad >= 0:
            builder.append_slice(data, start, bad)
            size, reason = malformed_utf8(data, bad)
            start = append_undecodable(builder, Undecodable(self, data, bad, bad + size, reason), errors)
            bad = first_malformed(data, start)
        builder.append_slice(data, start, len(data))
        return builder.build()


def has_surrogate(text):
    """Return whether the UTF-8 text encodes a surrogate."""
    pos = find_char(text, "\xed", 0)
    while pos >= 0:
        if ord(text[pos + 1]) >= 0xA0:
            return True
        pos = find_char(text, "\xed", pos + 1)
    return False


def first_malformed(data, start):
    """Return the same as utf8.check, from `start` on."""
    pos = start
    while pos < len(data):
        if ord(data[pos]) < 0x80:
            pos += 1
        else:
            size, reason = malformed_utf8(data, pos)
            if reason != "":
                return pos
            pos += size
    return -1


INVALID_START = "invalid start byte"
INVALID_CONTINUATION = "invalid continuation byte"
UNEXPECTED_END = "unexpected end of data"


def malformed_utf8(data, pos):
    """Return (size, reason) of the malformed sequence at `pos`; the reason is "" if it is well-formed."""
    first = ord(data[pos])
    if first < 0x80:
        return 1, ""
    if first < 0xC2 or first > 0xF4:
        return 1, INVALID_START
    low = 0x80
    high = 0xBF
    if first < 0xE0:
        size = 2
    elif first < 0xF0:
        size = 3
        if first == 0xE0:
            low = 0xA0
        elif first == 0xED:
            high = 0x9F
    else:
        size = 4
        if first == 0xF0:
            low = 0x90
        elif first == 0xF4:
            high = 0x8F
    for i in range(1, size):
        if pos + i >= len(data):
            return i, UNEXPECTED_END
        if not low <= ord(data[pos + i]) <= high:
            return i, INVALID_CONTINUATION
        low = 0x80
        high = 0xBF
    return size, ""


# The encodings.

ascii_encoding = ByteEncoding("ascii", 0x80)
latin_1_encoding = ByteEncoding("latin-1", 0x100)
utf8_encoding = Utf8Encoding("")
utf8_sig_encoding = Utf8Encoding("\xef\xbb\xbf")

ENCODINGS = {
    "ascii": ascii_encoding, "usascii": ascii_encoding, "646": ascii_encoding,
    "latin1": latin_1_encoding, "latin": latin_1_encoding, "l1": latin_1_encoding, "8859": latin_1_encoding,
    "iso88591": latin_1_encoding, "cp819": latin_1_encoding,
    "utf8": utf8_encoding, "u8": utf8_encoding, "utf": utf8_encoding, "cp65001": utf8_encoding,
    "utf8sig": utf8_sig_encoding,
    "utf-8": utf8_encoding, "utf-8-sig": utf8_sig_encoding, "latin-1": latin_1_encoding, "iso-8859-1": latin_1_encoding}


def find_encoding(name):
    """Return the Encoding called `name`, or None if the core has none."""
    encoding = ENCODINGS.get(name, None)
    if encoding is not None:
        return encoding
    builder = StringBuilder(len(name))
    for c in name:
        if is_alnum(c):
            builder.append(lower_char(c))
    return ENCODINGS.get(builder.build(), None)


def encode_object(text, name, errors):
    """Do str.encode with the given names."""
    if development_mode.checks_names:
        CodecHooks.check(name, errors)
    encoding = find_encoding(name)
    if encoding is None:
        return CodecHooks.encode("_encode_text", text, name, errors)
    return encode(text, encoding, errors)


def decode_object(w_bytes, name, errors):
    """Do bytes.decode with the given names, which are not looked up if there are no bytes."""
    if development_mode.checks_names:
        CodecHooks.check(name, errors)
    if w_bytes.data() == "":
        return ""
    encoding = find_encoding(name)
    if encoding is None:
        return CodecHooks.decode("_decode_text", w_bytes.data(), name, errors)
    return decode(w_bytes.data(), encoding, errors)


def decode(data, encoding, errors):
    """Return the UTF-8 of the text that bytes encode; `encoding` is an Encoding."""
    try:
        return encoding.decode(data, errors)
    except UnknownHandler:
        return CodecHooks.decode("_decode_by_handler", data, encoding.name, errors)
