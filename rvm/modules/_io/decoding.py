"""From bytes to text, piece by piece; IncrementalNewlineDecoder.

UTF-8, Latin-1 and ASCII are decoded here; for any other encoding the incremental decoder of the codec is asked.
A decoder's state is a pair as in CPython: the bytes that it holds, and a number.
"""
from rvm.interp.importing.imports import load_dotted
from rvm.modules._io import _io
from rvm.modules._io.calls import call0, call1, call2
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable, to_int
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import (
    UNEXPECTED_END, ascii_encoding, decode, latin_1_encoding, malformed_utf8, utf8_encoding)
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.rlib.scanning import NOT_ASCII, RETURN, scan
from rvm.rlib.strings import StringBuilder

CR, LF, CRLF = 1, 2, 4          # line ends that have been seen
LINE_ENDS = [(CR, "\r"), (LF, "\n"), (CRLF, "\r\n")]


class TextDecoder(object):
    """Decodes one piece after the other.  `is_ascii` tells whether the last piece of text is."""

    def __init__(self):
        self.is_ascii = False

    def decode(self, data, is_final):
        """Return, in UTF-8, the text of the next bytes."""
        raise NotImplementedError

    def decode_object(self, w_input, is_final):
        """Do the same for an object that read() returned."""
        data = w_input.buffer_data()
        if data is None:
            raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_input))
        return self.decode(data, is_final)

    def state(self):
        """Return the bytes that are held and a number."""
        return "", 0

    def set_state(self, held, number):
        raise NotImplementedError

    def reset(self):
        self.set_state("", 0)


class ByteDecoder(TextDecoder):
    """Decodes Latin-1 or ASCII."""

    def __init__(self, encoding, errors):
        TextDecoder.__init__(self)
        self.encoding = encoding
        self.errors = errors

    def decode(self, data, is_final):
        self.is_ascii = scan(data, 0) & NOT_ASCII == 0
        return data if self.is_ascii else decode(data, self.encoding, self.errors)

    def set_state(self, held, number):
        pass


class Utf8Decoder(TextDecoder):
    """Decodes UTF-8; `held` is the beginning of a character."""

    def __init__(self, errors):
        TextDecoder.__init__(self)
        self.errors = errors
        self.held = ""

    def decode(self, data, is_final):
        if self.held != "":
            data = self.held + data
        self.is_ascii = scan(data, 0) & NOT_ASCII == 0
        if self.is_ascii:
            self.held = ""
            return data
        held = ""
        if not is_final:
            end = end_of_whole(data)
            if end < len(data):
                assert end >= 0
                held = data[end:]
                data = data[:end]
        text = decode(data, utf8_encoding, self.errors)
        self.held = held                # an error leaves what was held before
        return text

    def state(self):
        return self.held, 0

    def set_state(self, held, number):
        self.held = held


def end_of_whole(data):
    """Return the end of the last character in UTF-8 that is not cut off."""
    start = len(data) - 1
    least = max(len(data) - 3, 0)
    while start >= least:
        code = ord(data[start])
        if code >= 0xC0:
            size, reason = malformed_utf8(data, start)
            return start if reason == UNEXPECTED_END else len(data)
        if code < 0x80:
            break
        start -= 1
    return len(data)


class ObjectDecoder(TextDecoder):
    """Asks the incremental decoder of a codec."""

    def __init__(self, w_decoder):
        TextDecoder.__init__(self)
        self.w_decoder = w_decoder

    def decode(self, data, is_final):
        return self.decode_object(W_Bytes(data), is_final)

    def decode_object(self, w_input, is_final):
        w_text = call2(self.w_decoder, "decode", w_input, protocol.wrap_bool(is_final))
        if not w_text.is_text():
            raise type_error("decoder should return a string result, not '%s'" % protocol.type_name(w_text))
        text = w_text.text()
        self.is_ascii = scan(text, 0) & NOT_ASCII == 0
        return text

    def state(self):
        w_state = call0(self.w_decoder, "getstate")
        if not isinstance(w_state, W_Tuple) or len(w_state.items_w) != 2:
            raise type_error("illegal decoder state")
        w_held = w_state.items_w[0]
        if not isinstance(w_held, W_Bytes):
            raise type_error("illegal decoder state: the first item should be a bytes object, not '%s'"
                             % protocol.type_name(w_held))
        return w_held.data(), to_int(w_state.items_w[1])

    def set_state(self, held, number):
        call1(self.w_decoder, "setstate", W_Tuple([W_Bytes(held), W_Int(number)]))

    def reset(self):
        call0(self.w_decoder, "reset")


class NewlineDecoder(TextDecoder):
    """Notes line ends, and makes them "\\n" if it `translates`.  `inner`, where it is not None, decodes before."""

    def __init__(self, inner, translates):
        TextDecoder.__init__(self)
        self.inner = inner
        self.translates = translates
        self.holds_return = False
        self.seen = 0

    def decode(self, data, is_final):
        text = self.inner.decode(data, is_final)
        return self.translated(text, self.inner.is_ascii, is_final)

    def decode_object(self, w_input, is_final):
        text = self.inner.decode_object(w_input, is_final)
        return self.translated(text, self.inner.is_ascii, is_final)

    def translated(self, text, is_ascii, is_final):
        self.is_ascii = is_ascii
        if self.holds_return and (is_final or text != ""):
            text = "\r" + text
            self.holds_return = False
        if scan(text, 0) & RETURN == 0:
            if self.seen & LF == 0 and text.find("\n") >= 0:
                self.seen |= LF
            return text
        last = len(text) - 1
        if not is_final and text[last] == "\r":
            assert last >= 0
            text = text[:last]
            self.holds_return = True
        return self.with_newlines(text)

    def with_newlines(self, text):
        """Note the line ends of a text; return it, or what it is translated to."""
        builder = StringBuilder(len(text))
        done = 0
        start = 0
        if self.seen & LF == 0 and has_lone_newline(text):
            self.seen |= LF
        while True:
            assert start >= 0
            found = text.find("\r", start)
            if found < 0:
                break
            start = found + 1
            if start < len(text) and text[start] == "\n":
                self.seen |= CRLF
                start += 1
            else:
                self.seen |= CR
            if self.translates:
                builder.append_slice(text, done, found)
                builder.append("\n")
                done = start
        if done == 0:
            return text
        builder.append_slice(text, done, len(text))
        return builder.build()

    def state(self):
        held = ""
        number = 0
        if self.inner is not None:
            held, number = self.inner.state()
        return held, number << 1 | int(self.holds_return)

    def set_state(self, held, number):
        self.holds_return = number & 1 == 1
        if self.inner is not None:
            self.inner.set_state(held, number >> 1)

    def reset(self):
        self.seen = 0
        self.holds_return = False
        if self.inner is not None:
            self.inner.reset()

    def newlines(self):
        return seen_newlines(self.seen)


def has_lone_newline(text):
    found = text.find("\n")
    while found >= 0:
        if found == 0 or text[found - 1] != "\r":
            return True
        found = text.find("\n", found + 1)
    return False


def seen_newlines(seen):
    """Return the object of the attribute `newlines`."""
    ends_w = []
    for bit, end in LINE_ENDS:
        if seen & bit:
            ends_w.append(W_Str(end))
    if len(ends_w) == 0:
        return w_None
    return ends_w[0] if len(ends_w) == 1 else W_Tuple(ends_w[:])


# The decoders and encoders of encodings.

ENCODINGS_HERE = {"utf-8": utf8_encoding, "utf8": utf8_encoding, "UTF-8": utf8_encoding, "utf_8": utf8_encoding,
                  "UTF8": utf8_encoding, "ascii": ascii_encoding, "us-ascii": ascii_encoding, "ASCII": ascii_encoding,
                  "latin-1": latin_1_encoding, "latin1": latin_1_encoding, "iso-8859-1": latin_1_encoding,
                  "iso8859-1": latin_1_encoding, "ISO-8859-1": latin_1_encoding, "latin_1": latin_1_encoding}

# Handlers of errors that need no registry.
HANDLERS_HERE = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape"]


def encoding_here(name):
    """Return the Encoding that is decoded and encoded without the registry of codecs, or None."""
    return ENCODINGS_HERE.get(name, None)


def codec_info(name):
    """Return the CodecInfo of an encoding.  Raise LookupError if there is none, or if it is none of text."""
    w_info = protocol.getattr(load_dotted("_codecs"), "lookup").call1(W_Str(name))
    w_flag = protocol.find_attr(w_info, "_is_text_encoding")
    if w_flag is not None and not protocol.truth(w_flag):
        raise PyError(EXCEPTION_TYPES["LookupError"], None, "'%s' is not a text encoding; use codecs.open() to handle "
                      "arbitrary codecs" % name)
    return w_info


def make_decoder(encoding, w_info, errors):
    """Return the decoder of an Encoding, or where that is None, of a CodecInfo."""
    if encoding is utf8_encoding:
        return Utf8Decoder(errors)
    if encoding is not None:
        return ByteDecoder(encoding, errors)
    return ObjectDecoder(call1(w_info, "incrementaldecoder", W_Str(errors)))


# IncrementalNewlineDecoder

class W_IncrementalNewlineDecoder(W_Root):
    def __init__(self):
        self.decoder = None         # a NewlineDecoder

    def checked(self):
        if self.decoder is None:
            raise value_error("IncrementalNewlineDecoder.__init__() not called")
        return self.decoder


W_IncrementalNewlineDecoderUser = user_subclass(W_IncrementalNewlineDecoder)
w_newline_decoder_type = builtin_type(
    "_io.IncrementalNewlineDecoder", W_IncrementalNewlineDecoder, w_object_type, Layout("IncrementalNewlineDecoder"))
_io.value("IncrementalNewlineDecoder", w_newline_decoder_type)
table = TypeTable(w_newline_decoder_type, W_IncrementalNewlineDecoder)


@table.constructor("IncrementalNewlineDecoder(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """Codec used when reading a file in universal newlines mode.

It wraps another incremental decoder, translating \\r\\n and \\r into \\n.
It also records the types of newlines encountered.  When used with
translate=False, it ensures that the newline sequence is returned in
one piece. When used with decoder=None, it expects unicode strings as
decode input and translates newlines without first invoking an external
decoder."""
    if w_cls is w_newline_decoder_type:
        return W_IncrementalNewlineDecoder()
    w_self = W_IncrementalNewlineDecoderUser()
    w_self.init_instance(w_cls)
    return w_self


@table.initializer("IncrementalNewlineDecoder(self, decoder, translate: bool, errors='strict') -> None")
def init(self, w_decoder, translates, w_errors):
    inner = ObjectDecoder(w_decoder) if w_decoder is not w_None else None
    self.decoder = NewlineDecoder(inner, translates)


@table.method("decode(self, input, final: bool = False) -> str")
def decode_input(self, w_input, is_final):
    decoder = self.checked()
    if decoder.inner is not None:
        return decoder.decode_object(w_input, is_final)
    if not w_input.is_text():
        raise type_error("decoder should return a string result, not '%s'" % protocol.type_name(w_input))
    return decoder.translated(w_input.text(), False, is_final)


@table.method("getstate(self, /)")
def getstate(self):
    held, number = self.checked().state()
    return W_Tuple([W_Bytes(held), W_Int(number)])


@table.method("setstate(self, state, /) -> None")
def setstate(self, w_state):
    decoder = self.checked()
    if not isinstance(w_state, W_Tuple):
        raise type_error("state argument must be a tuple")
    if len(w_state.items_w) != 2:
        raise type_error("setstate(): illegal state argument")
    decoder.set_state(state_bytes(w_state.items_w[0]), to_int(w_state.items_w[1]))


def state_bytes(w_held):
    data = w_held.buffer_data()
    if data is None:
        raise type_error("setstate(): illegal state argument")
    return data


@table.method("reset(self, /) -> None")
def reset(self):
    self.checked().reset()


@table.getter("newlines")
def newlines(self):
    return self.checked().newlines()
