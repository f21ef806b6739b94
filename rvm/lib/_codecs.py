"""Codecs: their registry, the handlers of errors, and the encodings that the core and the library share.

The core encodes and decodes UTF-8, UTF-16, UTF-32, Latin-1 and ASCII by itself.  It asks here for any other encoding
(_encode_text, _decode_text), and for a handler of errors that a program has registered (_encode_by_handler,
_decode_by_handler).
"""

import _utf_7
from _library import builtin as _builtin
from unicodedata import name as _name_of

_search_functions = []
_begun = []         # not empty once the library's encodings have been asked for
_known = {}         # normalised name -> CodecInfo
_handlers = {}      # name -> handler of errors


# The registry.

def register(search_function, /):
    """Register a function that finds codecs by their names."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _import_encodings()
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Undo register()."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _known.clear()


def lookup(encoding, /):
    """Return the CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError("lookup() argument must be str, not %s" % type(encoding).__name__)
    if "\0" in encoding:
        raise ValueError("embedded null character")
    name = _normalised(encoding)
    if name in _known:
        return _known[name]
    _import_encodings()
    for search in _search_functions:
        found = search(name)
        if found is None:
            continue
        if not isinstance(found, tuple) or len(found) != 4:
            raise TypeError("codec search functions must return 4-tuples")
        _known[name] = found
        return found
    raise LookupError("unknown encoding: " + encoding)


def _normalised(encoding):
    """Return the name in small letters, whatever is neither letter, digit nor period in it as underscores."""
    words = "".join(c if c.isascii() and c.isalnum() or c == "." else " " for c in encoding).split()
    return "_".join(words).lower()


def _import_encodings():
    """Let the library's encodings register what it has, where there is a library, before anyone else does."""
    if not _begun:
        _begun.append(True)
        try:
            import encodings  # noqa: F401
        except ModuleNotFoundError as error:
            if error.name != "encodings":
                raise


def _forget_codec(encoding, /):
    _known.pop(encoding, None)


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object by the codec of an encoding."""
    return _coded(lookup(encoding)[0], obj, errors, "encoding", encoding)


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object by the codec of an encoding."""
    return _coded(lookup(encoding)[1], obj, errors, "decoding", encoding)


_WRONG_RESULTS = {"encoding": "encoder must return a tuple (object, integer)",
                  "decoding": "decoder must return a tuple (object,integer)"}


def _coded(function, obj, errors, what, encoding):
    """Return what an encoder or decoder makes of an object; simple errors tell which codec has failed."""
    try:
        result = function(obj, errors)
    except BaseException as error:
        if _is_simple(error):
            words = what, encoding, type(error).__name__, error
            raise type(error)("%s with '%s' codec failed (%s: %s)" % words) from error
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(_WRONG_RESULTS[what])
    return result[0]


def _is_simple(error):
    """Return whether an error is nothing but its message, so that another one can be made like it."""
    kind = type(error)
    return (kind.__init__ is BaseException.__init__ and kind.__new__ is BaseException.__new__
            and kind.__basicsize__ - BaseException.__basicsize__ in (0, 8) and not getattr(error, "__dict__", None)
            and len(error.args) <= 1 and all(isinstance(arg, str) for arg in error.args))


def _text_encoding(encoding, alternative):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError("'%s' is not a text encoding; use %s to handle arbitrary codecs" % (encoding, alternative))
    return info


def _encode_text(text, encoding, errors):
    """Do str.encode for an encoding that the core has not."""
    result = _coded(_text_encoding(encoding, "codecs.encode()")[0], text, errors, "encoding", encoding)
    if not isinstance(result, (bytes, bytearray)):
        raise TypeError("'%.400s' encoder returned '%.400s' instead of 'bytes'; use codecs.encode() to encode to "
                        "arbitrary types" % (encoding, type(result).__name__))
    return bytes(result)


def _decode_text(data, encoding, errors):
    """Do bytes.decode for an encoding that the core has not."""
    result = _coded(_text_encoding(encoding, "codecs.decode()")[1], data, errors, "decoding", encoding)
    if not isinstance(result, str):
        raise TypeError("'%.400s' decoder returned '%.400s' instead of 'str'; use codecs.decode() to decode to "
                        "arbitrary types" % (encoding, type(result).__name__))
    return result


# Handlers of errors.

def register_error(errors, handler, /):
    """Register a handler of errors under a name."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """Return the handler of errors of a name."""
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError("unknown error handler name '%s'" % name) from None


def _handled(error, errors, kinds):
    """Return what a handler makes of an error: a str or bytes, and the place where to go on, which is in range.

    The place is one in the object of the error, which a handler of errors in bytes may have replaced by other bytes.
    """
    result = lookup_error(errors)(error)
    what = "encoding" if kinds == (str, bytes) else "decoding"
    if not isinstance(result, tuple) or len(result) != 2 or not isinstance(result[0], kinds):
        raise TypeError("%s error handler must return (%s, int) tuple" % (
            what, "str/bytes" if what == "encoding" else "str"))
    replacement, position = result
    size = len(_object_of(error))
    place = position + size if position < 0 else position
    if not 0 <= place <= size:
        raise IndexError("position %d from error handler out of bounds" % position)
    return replacement, place


def _object_of(error):
    """Return the text or the bytes with an error, which programs may have set to anything."""
    kind, word = (bytes, "bytes") if isinstance(error, UnicodeDecodeError) else (str, "unicode")
    if not isinstance(error.object, kind):
        raise TypeError("object attribute must be " + word)
    return error.object


def _wrong_part(error):
    """Return what is wrong and where it ends, as far as the object of the error reaches."""
    whole = _object_of(error)
    start = max(min(error.start, len(whole) - 1), 0)
    end = min(max(error.end, 1), len(whole))
    return whole[start:end], end


_UNITS = {"utf-16": 2, "utf-32": 4}     # bytes
_MARKS = {"utf-16": b"\xff\xfe", "utf-32": b"\xff\xfe\0\0"}


def _encode_by_handler(text, encoding, errors):
    """Do str.encode for an encoding of the core, with a handler that the core has not."""
    if encoding in _MARKS:
        return _MARKS[encoding] + _encode_by_handler(text, encoding + "-le", errors)
    parts = []
    position = 0
    while True:
        try:
            parts.append(text[position:].encode(encoding))
            return b"".join(parts)
        except UnicodeEncodeError as error:
            start, end = position + error.start, position + error.end
            failed = UnicodeEncodeError(error.encoding, text, start, end, error.reason)
        parts.append(text[position:start].encode(encoding))
        replacement, position = _handled(failed, errors, (str, bytes))
        if isinstance(replacement, str):
            if encoding.startswith("utf") and not replacement.isascii():
                raise failed
            try:
                replacement = replacement.encode(encoding)
            except UnicodeEncodeError:
                raise failed from None
        elif len(replacement) % _UNITS.get(encoding[:6], 1):
            raise failed
        parts.append(replacement)


def _decode_by_handler(data, encoding, errors):
    """Do bytes.decode for an encoding of the core, with a handler that the core has not."""
    if encoding in _MARKS:
        return _ordered_decode(encoding, len(_MARKS[encoding]), data, errors, 0, True)[0]
    parts = []
    position = 0
    while True:
        try:
            parts.append(data[position:].decode(encoding))
            return "".join(parts)
        except UnicodeDecodeError as error:
            start, end = position + error.start, position + error.end
            failed = UnicodeDecodeError(error.encoding, data, start, end, error.reason)
        parts.append(data[position:start].decode(encoding))
        replacement, position = _handled(failed, errors, (str,))
        parts.append(replacement)
        data = failed.object


def strict_errors(error):
    """Raise the error."""
    if not isinstance(error, Exception):
        raise TypeError("codec must pass exception instance")
    raise error


def ignore_errors(error):
    """Leave out what is wrong."""
    _check_kind(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError))
    return "", _wrong_part(error)[1]


def replace_errors(error):
    """Replace each character by a question mark, or what cannot be decoded by U+FFFD."""
    _check_kind(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError))
    wrong, end = _wrong_part(error)
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", end
    return ("?" if isinstance(error, UnicodeEncodeError) else "\ufffd") * len(wrong), end


def _check_kind(error, kinds):
    if not issubclass(type(error), kinds):
        raise TypeError("don't know how to handle %s in error callback" % type(error).__name__)


def xmlcharrefreplace_errors(error):
    """Replace each character by its number, as XML writes it."""
    _check_kind(error, UnicodeEncodeError)
    wrong, end = _wrong_part(error)
    return "".join("&#%d;" % ord(c) for c in wrong), end


def _escaped(code):
    if code < 0x100:
        return "\\x%02x" % code
    return "\\u%04x" % code if code < 0x10000 else "\\U%08x" % code


def backslashreplace_errors(error):
    """Replace each character or byte by an escape sequence."""
    _check_kind(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError))
    wrong, end = _wrong_part(error)
    if isinstance(wrong, str):
        wrong = map(ord, wrong)
    return "".join(map(_escaped, wrong)), end


def namereplace_errors(error):
    """Replace each character by its name in an escape sequence."""
    _check_kind(error, UnicodeEncodeError)
    wrong, end = _wrong_part(error)
    parts = []
    for c in wrong:
        name = _name_of(c, None)
        parts.append("\\N{%s}" % name if name else _escaped(ord(c)))
    return "".join(parts), end


def _surrogateescape(error):
    _check_kind(error, (UnicodeEncodeError, UnicodeDecodeError))
    wrong, end = _wrong_part(error)
    if isinstance(error, UnicodeEncodeError):
        codes = [ord(c) - 0xDC00 for c in wrong]
        if not all(0x80 <= code <= 0xFF for code in codes):
            raise error
        return bytes(codes), end
    count = 0
    while count < min(4, len(wrong)) and wrong[count] >= 0x80:
        count += 1
    if not count:
        raise error
    return "".join(chr(0xDC00 + byte) for byte in wrong[:count]), error.start + count


def _surrogatepass(error):
    _check_kind(error, (UnicodeEncodeError, UnicodeDecodeError))
    wrong, end = _wrong_part(error)
    encoding = error.encoding.lower().replace("-", "_")
    if not encoding.startswith(("utf_8", "utf_16", "utf_32", "cp65001")):
        raise error
    if isinstance(error, UnicodeEncodeError):
        if not all("\ud800" <= c <= "\udfff" for c in wrong):
            raise error
        return wrong.encode(error.encoding, "surrogatepass"), end
    size = 3 if "8" in encoding else 2 if "16" in encoding else 4
    start = end - len(wrong)
    try:
        text = error.object[start:start + size].decode(error.encoding, "surrogatepass")
    except UnicodeDecodeError:
        raise error from None
    if not "\ud800" <= text <= "\udfff":
        raise error
    return text, start + size


_handlers.update({
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors, "surrogateescape": _surrogateescape, "surrogatepass": _surrogatepass})


# Encodings of the core.

def _bytes_of(data):
    return data.encode() if isinstance(data, str) else _buffer_of(data)


def _buffer_of(data):
    """Return the bytes of a bytes-like object."""
    if type(data) is bytes:
        return data
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("a bytes-like object is required, not %r" % type(data).__name__) from None


def _check_text(text, name):
    if not isinstance(text, str):
        raise TypeError("%s() argument 1 must be str, not %s" % (
            name, "None" if text is None else type(text).__name__))


def _define(function, encoding):
    """Define the encoder or decoder with a name like utf_8_encode."""
    name = encoding.replace("-", "_")

    def encoder(str, errors=None, /):
        _check_text(str, name + "_encode")
        return str.encode(encoding, errors or "strict"), len(str)

    def decoder(data, errors=None, /):
        data = _buffer_of(data)
        return data.decode(encoding, errors or "strict"), len(data)

    def partial_decoder(data, errors=None, final=False, /):
        data = _buffer_of(data)
        size = len(data) if final else _complete(data, encoding)
        return data[:size].decode(encoding, errors or "strict"), size

    made = {"encode": encoder, "decode": decoder, "partial": partial_decoder}[function]
    made.__name__ = made.__qualname__ = name + ("_encode" if function == "encode" else "_decode")
    globals()[made.__name__] = made


def _complete(data, encoding):
    """Return how many of the bytes do not belong to a character whose end is still missing."""
    size = len(data)
    unit = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding[:6].rstrip("-")]
    if unit == 1:
        if size >= 2 and data[-2] == 0xED and 0xA0 <= data[-1] <= 0xBF:
            return size - 2             # of a surrogate, which a handler may let pass
        for count in range(1, min(size, 3) + 1):
            if data[-count] >= 0xC0:
                return size - count if _is_begun(data[-count:], encoding) else size
        return size
    size -= size % unit
    if unit == 2 and size >= 2 and _is_begun(data[size - 2:size], encoding):
        size -= 2
    return size


def _is_begun(data, encoding):
    """Return whether the bytes are the start of one character."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start == 0 and error.reason == "unexpected end of data"
    return False


for _encoding in ("ascii", "latin-1"):
    _define("encode", _encoding)
    _define("decode", _encoding)
for _encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
    _define("encode", _encoding)
    _define("partial", _encoding)

_ORDERS = {-1: "le", 1: "be"}


def _ordered_encode(name, str, errors, byteorder):
    _check_text(str, name.replace("-", "_") + "_encode")
    if byteorder:
        name += "-" + _ORDERS[1 if byteorder > 0 else -1]
    return str.encode(name, errors or "strict"), len(str)


def utf_16_encode(str, errors=None, byteorder=0, /):
    """Encode to UTF-16; with a mark, unless an order of bytes is given."""
    return _ordered_encode("utf-16", str, errors, byteorder)


def utf_32_encode(str, errors=None, byteorder=0, /):
    """Encode to UTF-32; with a mark, unless an order of bytes is given."""
    return _ordered_encode("utf-32", str, errors, byteorder)


def _ordered_decode(name, unit, data, errors, byteorder, final):
    """Return the text, the number of bytes that it was made of, and the order of bytes: -1, 1, or 0 if unknown."""
    data = _buffer_of(data)
    start = 0
    if not byteorder:
        if len(data) < unit and not final:
            return "", 0, 0
        for order, mark in ((-1, b"\xff\xfe\0\0"[:unit]), (1, b"\0\0\xfe\xff"[-unit:])):
            if data[:unit] == mark:
                byteorder = order
                start = unit
    encoding = "%s-%s" % (name, _ORDERS[byteorder or -1])
    size = len(data) if final else start + _complete(data[start:], encoding)
    return data[start:size].decode(encoding, errors or "strict"), size, byteorder


def utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /):
    """Decode UTF-16 of an order of bytes, 0 if a mark tells it.  Return it too."""
    return _ordered_decode("utf-16", 2, data, errors, byteorder, final)


def utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /):
    """Decode UTF-32 of an order of bytes, 0 if a mark tells it.  Return it too."""
    return _ordered_decode("utf-32", 4, data, errors, byteorder, final)


def utf_16_decode(data, errors=None, final=False, /):
    """Decode UTF-16."""
    return utf_16_ex_decode(data, errors, 0, final)[:2]


def utf_32_decode(data, errors=None, final=False, /):
    """Decode UTF-32."""
    return utf_32_ex_decode(data, errors, 0, final)[:2]


def utf_7_encode(str, errors=None, /):
    """Encode to UTF-7."""
    _check_text(str, "utf_7_encode")
    return _utf_7.encode(str), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    """Decode UTF-7."""
    return _utf_7.Decoder(_buffer_of(data), errors or "strict", final, _handled).run()


def readbuffer_encode(data, errors=None, /):
    """Return the bytes themselves."""
    data = _bytes_of(data)
    return data, len(data)


# Character maps.

def charmap_build(map, /):
    """Return the table for encoding that fits a str of 256 characters for decoding."""
    return {ord(c): byte for byte, c in enumerate(map) if c != "\ufffe"}


def charmap_encode(str, errors=None, mapping=None, /):
    """Encode by a mapping from code points to bytes."""
    _check_text(str, "charmap_encode")
    if mapping is None:
        return latin_1_encode(str, errors)      # noqa: F821
    parts = []
    position = 0
    while position < len(str):
        byte = _mapped_byte(mapping, str[position])
        if byte is not None:
            parts.append(byte)
            position += 1
            continue
        end = position + 1
        while end < len(str) and _mapped_byte(mapping, str[end]) is None:
            end += 1
        error = UnicodeEncodeError("charmap", str, position, end, "character maps to <undefined>")
        replacement, position = _handled(error, errors or "strict", (type(""), bytes))
        if isinstance(replacement, bytes):
            parts.append(replacement)
            continue
        for c in replacement:
            byte = _mapped_byte(mapping, c)
            if byte is None:
                raise error
            parts.append(byte)
    return b"".join(parts), len(str)


def _mapped_byte(mapping, c):
    """Return the bytes for a character, or None."""
    try:
        mapped = mapping[ord(c)]
    except LookupError:
        return None
    if mapped is None or isinstance(mapped, bytes):
        return mapped
    if not isinstance(mapped, int):
        raise TypeError("character mapping must return integer, bytes or None, not %s" % type(mapped).__name__)
    if not 0 <= mapped < 256:
        raise TypeError("character mapping must be in range(256)")
    return bytes((mapped,))


def charmap_decode(data, errors=None, mapping=None, /):
    """Decode by a mapping from bytes to characters, or by a str of them."""
    if mapping is None:
        return latin_1_decode(data, errors)     # noqa: F821
    data = _buffer_of(data)
    size = len(data)
    parts = []
    position = 0
    while position < len(data):
        c = _mapped_character(mapping, data[position])
        if c is not None:
            parts.append(c)
            position += 1
            continue
        error = UnicodeDecodeError("charmap", data, position, position + 1, "character maps to <undefined>")
        replacement, position = _handled(error, errors or "strict", (str,))
        parts.append(replacement)
        data = error.object
    return "".join(parts), size


def _mapped_character(mapping, byte):
    """Return the str for a byte, or None."""
    try:
        mapped = mapping[byte]
    except LookupError:
        return None
    if isinstance(mapped, int):
        if not 0 <= mapped < 0x110000:
            raise TypeError("character mapping must be in range(0x110000)")
        mapped = chr(mapped)
    if mapped is not None and not isinstance(mapped, str):
        raise TypeError("character mapping must return integer, None or str")
    return None if mapped == "\ufffe" else mapped


# Escape sequences.

_SIMPLE = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
           "\n": ""}
_HEX_SIZES = {"x": 2, "u": 4, "U": 8}
_TRUNCATED = {"x": "truncated \\xXX escape", "u": "truncated \\uXXXX escape", "U": "truncated \\UXXXXXXXX escape"}
_HEX = "0123456789abcdefABCDEF"


def unicode_escape_encode(str, errors=None, /):
    """Encode to ASCII with the escape sequences of Python's literals."""
    _check_text(str, "unicode_escape_encode")
    parts = []
    for c in str:
        if c in "\\\t\n\r":
            parts.append({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}[c])
        else:
            parts.append(c if " " <= c <= "~" else _escaped(ord(c)))
    return "".join(parts).encode("ascii"), len(str)


def raw_unicode_escape_encode(str, errors=None, /):
    """Encode to Latin-1, with escape sequences for what it has not."""
    _check_text(str, "raw_unicode_escape_encode")
    return "".join(c if c < "\u0100" else _escaped(ord(c)) for c in str).encode("latin-1"), len(str)


class _Escapes:
    """Decoding of text with escape sequences."""

    def __init__(self, encoding, data, errors, final):
        self.encoding = encoding
        self.data = data
        self.size = len(data)           # a handler of errors may replace the data
        self.text = data.decode("latin-1")
        self.errors = errors or "strict"
        self.final = final
        self.parts = []
        self.wrong_escape = None        # what is said of the first one

    def run(self, read):
        """Return the text, and how many bytes were decoded; `read` decodes what follows a backslash."""
        position = 0
        while position < len(self.text):
            start = self.text.find("\\", position)
            if start < 0:
                start = len(self.text)
            self.parts.append(self.text[position:start])
            if start == len(self.text):
                break
            position = read(start)
            if position < 0:
                return "".join(self.parts), start
        return "".join(self.parts), self.size

    def fail(self, start, end, reason):
        """Let the handler treat an error.  Return where to go on, -1 where more is to come."""
        if not self.final and end == len(self.data):
            return -1
        error = UnicodeDecodeError(self.encoding, self.data, start, end, reason)
        replacement, position = _handled(error, self.errors, (str,))
        self.parts.append(replacement)
        if error.object is not self.data:
            self.data = error.object
            self.text = self.data.decode("latin-1")
        return position

    def warn_of(self, kind, escape):
        if self.wrong_escape is None:
            self.wrong_escape = "invalid %s sequence '\\%s'" % (kind, escape)

    def read_number(self, start):
        kind = self.text[start + 1]
        first = start + 2
        end = first
        while end < first + _HEX_SIZES[kind] and end < len(self.text) and self.text[end] in _HEX:
            end += 1
        if end < first + _HEX_SIZES[kind]:
            return self.fail(start, end, _TRUNCATED[kind])
        code = int(self.text[first:end], 16)
        if code > 0x10FFFF:
            return self.fail(start, end, "illegal Unicode character")
        self.parts.append(chr(code))
        return end

    def read_escape(self, start):
        if start + 1 == len(self.text):
            return self.fail(start, start + 1, "\\ at end of string")
        c = self.text[start + 1]
        if c in _SIMPLE:
            self.parts.append(_SIMPLE[c])
            return start + 2
        if c in _HEX_SIZES:
            return self.read_number(start)
        if c in "01234567":
            end = start + 2
            while end < start + 4 and self.text[end:end + 1] in tuple("01234567"):
                end += 1
            code = int(self.text[start + 1:end], 8)
            if code > 0xFF:
                self.warn_of("octal escape", self.text[start + 1:end])
            self.parts.append(chr(code))
            return end
        if c == "N":
            return self.read_name(start)
        self.warn_of("escape", c)
        self.parts.append("\\" + c)
        return start + 2

    def read_name(self, start):
        if self.text[start + 2:start + 3] != "{":
            return self.fail(start, start + 2, "malformed \\N character escape")
        end = self.text.find("}", start)
        if end < start + 4:
            return self.fail(start, len(self.text) if end < 0 else end + 1, "malformed \\N character escape")
        from unicodedata import lookup as character
        try:
            self.parts.append(character(self.text[start + 3:end]))
        except KeyError:
            return self.fail(start, end + 1, "unknown Unicode character name")
        return end + 1

    def read_raw(self, start):
        if start + 1 == len(self.text) and not self.final:
            return -1
        if self.text[start + 1:start + 2] in ("u", "U"):
            return self.read_number(start)
        self.parts.append(self.text[start:start + 2])
        return start + 2


def unicode_escape_decode(data, errors=None, final=True, /):
    """Decode Latin-1 with the escape sequences of Python's literals."""
    escapes = _Escapes("unicodeescape", _bytes_of(data), errors, final)
    result = escapes.run(escapes.read_escape)
    if escapes.wrong_escape is not None:
        _warn(escapes.wrong_escape)
    return result


def _warn(message):
    from _warnings import warn
    warn(message, DeprecationWarning, 2)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    r"""Decode Latin-1 with the escape sequences \uXXXX and \UXXXXXXXX."""
    escapes = _Escapes("rawunicodeescape", _bytes_of(data), errors, final)
    return escapes.run(escapes.read_raw)


def escape_encode(data, errors=None, /):
    """Encode bytes to ASCII with the escape sequences of Python's literals."""
    if not isinstance(data, bytes):
        raise TypeError("escape_encode() argument 1 must be bytes, not %s" % type(data).__name__)
    return repr(data + b'"')[2:-2].replace('\\"', '"').encode("ascii"), len(data)


def escape_decode(data, errors=None, /):
    """Decode bytes with the escape sequences of Python's literals."""
    data = _bytes_of(data)
    text = data.decode("latin-1")
    parts = []
    wrong_escapes = []      # what is said of them
    position = 0
    while position < len(text):
        c = text[position]
        position += 1
        if c != "\\":
            parts.append(c)
            continue
        if position == len(text):
            raise ValueError("Trailing \\ in string")
        position = _escaped_byte(text, position, parts, errors or "strict", wrong_escapes)
    if wrong_escapes:
        _warn(wrong_escapes[0])
    return "".join(parts).encode("latin-1"), len(data)


def _escaped_byte(text, position, parts, errors, wrong_escapes):
    """Append the byte of the escape sequence behind a backslash.  Return where it ends."""
    c = text[position]
    position += 1
    if c in _SIMPLE:
        parts.append(_SIMPLE[c])
    elif c in "01234567":
        end = position
        while end < position + 2 and text[end:end + 1] in tuple("01234567"):
            end += 1
        code = int(text[position - 1:end], 8)
        if code > 0xFF:
            wrong_escapes.append("invalid octal escape sequence '\\%s'" % text[position - 1:end])
        parts.append(chr(code & 0xFF))
        return end
    elif c == "x":
        end = position
        while end < position + 2 and text[end:end + 1] in tuple(_HEX):
            end += 1
        if end == position + 2:
            parts.append(chr(int(text[position:end], 16)))
        elif errors == "strict":
            raise ValueError("invalid \\x escape at position %d" % (position - 2))
        elif errors == "replace":
            parts.append("?")
        elif errors != "ignore":
            raise ValueError("decoding error; unknown error handling code: %s" % errors)
        return end
    else:
        parts.append("\\" + c)
        wrong_escapes.append("invalid escape sequence '\\%s'" % c)
    return position


# As functions in C they become no methods of the classes that they are put into.
_function = type(_define)
for _name, _value in list(globals().items()):
    if type(_value) is _function:
        globals()[_name] = _builtin(_value)
