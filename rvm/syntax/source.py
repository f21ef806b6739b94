"""Turns source bytes into source text: the byte-order mark, the coding cookie, newlines.

Source text is UTF-8 in a byte string, without a byte-order mark, and only \n
ends a line.  The encodings known here are UTF-8, ASCII, ISO-8859-1 and its two
close relatives; the codecs of programs and of the library are asked for others.
"""
from rvm.objects import protocol
from rvm.objects.errors import PyError, w_LookupError, w_ValueError
from rvm.objects.text.encodings import CodecHooks
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder, ascii_lower, is_alnum, replace
from rvm.syntax.characters import codepoint_name
from rvm.syntax.errors import SyntaxError_, line_at

BYTE_ORDER_MARK = "\xef\xbb\xbf"

# Other names of the encodings, with `-` for `_` and in lower case.
UTF8_NAMES = ["utf-8", "utf8", "u8", "utf", "cp65001"]
LATIN1_NAMES = ["iso-8859-1", "latin1", "iso8859-1", "l1", "latin", "8859", "cp819"]
LATIN9_NAMES = ["iso-8859-15", "iso8859-15", "latin9", "l9"]
CP1252_NAMES = ["cp1252", "windows-1252", "1252"]
ASCII_NAMES = ["ascii", "us-ascii", "646"]

# The differences of encodings from ISO-8859-1: byte to code point, 0 for none.
_LATIN1 = {}
_LATIN9 = {0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D,
           0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178}
_CP1252 = {0x80: 0x20AC, 0x81: 0, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026,
           0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039,
           0x8C: 0x0152, 0x8D: 0, 0x8E: 0x017D, 0x8F: 0, 0x90: 0, 0x91: 0x2018, 0x92: 0x2019,
           0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC,
           0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A, 0x9C: 0x0153, 0x9D: 0, 0x9E: 0x017E,
           0x9F: 0x0178}
_ASCII = {}
for _byte in range(128, 256):
    _ASCII[_byte] = 0


def decode_source(data, filename):
    """Return the source text of the bytes `data`.  Raise SyntaxError_."""
    return normalise_newlines(transcode(data, filename))


def transcode(data, filename):
    """Return the bytes `data` as UTF-8, with newlines unchanged.  Raise SyntaxError_."""
    null = data.find("\0")
    if null >= 0:
        assert null >= 0
        lineno = data.count("\n", 0, null) + 1
        raise SyntaxError_("SyntaxError", "source code cannot contain null bytes", filename,
                           lineno, 0, lineno, 0, line_at(data[:null], null))
    declared = declared_encoding(data)
    if has_byte_order_mark(data):
        if declared != "" and declared != "utf-8":
            raise _encoding_error("encoding problem: %s with BOM" % declared, filename)
        data = data[len(BYTE_ORDER_MARK):]
    encoding = canonical_name(declared)
    if encoding == "utf-8":
        check_utf8(data, declared, filename)
        return data
    if encoding == "iso-8859-1":
        return _from_bytes(data, _LATIN1, filename, "", "")
    if encoding == "iso-8859-15":
        return _from_bytes(data, _LATIN9, filename, "", "")
    if encoding == "cp1252":
        return _from_bytes(data, _CP1252, filename, "charmap", "character maps to <undefined>")
    if encoding == "ascii":
        return _from_bytes(data, _ASCII, filename, "ascii", "ordinal not in range(128)")
    return _decode_by_codec(data, declared, filename)


def _decode_by_codec(data, declared, filename):
    """Return the UTF-8 of what the codec of that name decodes the bytes to."""
    try:
        return CodecHooks.decode("_decode_text", data, declared, "strict")
    except PyError as e:
        if not e.matches(w_LookupError) and not e.matches(w_ValueError):
            raise
        w_error = e.value()
    raise _encoding_error(protocol.str_of(w_error), filename)


def has_byte_order_mark(data):
    return data.startswith(BYTE_ORDER_MARK)


def normalise_newlines(text):
    if "\r" not in text:
        return text
    text = replace(text, "\r\n", "\n")
    return replace(text, "\r", "\n")


def coding_cookie(data):
    """Return the encoding that a comment in the first two lines declares (PEP 263), or ""."""
    start = 0
    if has_byte_order_mark(data):
        start = len(BYTE_ORDER_MARK)
    for _line in range(2):
        end = _line_end(data, start)
        pos = start
        while pos < end and (data[pos] == " " or data[pos] == "\t" or data[pos] == "\f"):
            pos += 1
        if pos < end and data[pos] != "#":
            return ""               # code: no cookie may follow
        name = _cookie_name(data, pos, end)
        if name != "":
            return name
        start = end + 1
        if data[end:start + 1] == "\r\n":
            start += 1
        if start >= len(data):
            return ""
    return ""


def _line_end(data, pos):
    while pos < len(data) and data[pos] != "\n" and data[pos] != "\r":
        pos += 1
    return pos


def _cookie_name(data, pos, end):
    """Return the name after `coding:` or `coding=` in a line, or ""."""
    while True:
        pos = data.find("coding", pos, end)
        if pos < 0:
            return ""
        pos += len("coding")
        if pos < end and (data[pos] == ":" or data[pos] == "="):
            pos += 1
            while pos < end and (data[pos] == " " or data[pos] == "\t"):
                pos += 1
            name_end = pos
            while name_end < end and _is_name_char(data[name_end]):
                name_end += 1
            if name_end > pos:
                return data[pos:name_end]


def _is_name_char(c):
    return is_alnum(c) or c == "-" or c == "_" or c == "."


def declared_encoding(data):
    """Return the encoding that `data` declares, or "".  The usual two have CPython's own names."""
    declared = coding_cookie(data)
    name = replace(ascii_lower(declared), "_", "-")
    if name == "utf-8" or name.startswith("utf-8-"):
        return "utf-8"
    for latin1 in ["latin-1", "iso-8859-1", "iso-latin-1"]:
        if name == latin1 or name.startswith(latin1 + "-"):
            return "iso-8859-1"
    return declared


def canonical_name(declared):
    """Return the canonical name of a known encoding ("" is utf-8), else `declared` itself."""
    name = replace(ascii_lower(declared), "_", "-")
    if name == "" or name in UTF8_NAMES:
        return "utf-8"
    if name in LATIN1_NAMES:
        return "iso-8859-1"
    if name in LATIN9_NAMES:
        return "iso-8859-15"
    if name in CP1252_NAMES:
        return "cp1252"
    if name in ASCII_NAMES:
        return "ascii"
    return declared


def check_utf8(data, declared, filename):
    """Raise SyntaxError_ if the bytes are not UTF-8, which they declare to be unless `declared` is ""."""
    invalid = utf8.check(data, False)
    if invalid < 0:
        return
    if declared != "":
        raise _encoding_error("encoding problem: %s" % declared, filename)
    lineno = data.count("\n", 0, invalid) + 1
    raise _encoding_error(
        "Non-UTF-8 code starting with '\\x%s' in file %s on line %d, but no encoding declared; "
        "see https://peps.python.org/pep-0263/ for details"
        % (byte_digits(ord(data[invalid])), filename, lineno), filename)


def byte_digits(byte):
    """Return the two hexadecimal digits of a byte that is not ASCII."""
    return ascii_lower(codepoint_name(byte))[2:]


def _encoding_error(msg, filename):
    """Return the error, without a position, as in CPython."""
    return SyntaxError_("SyntaxError", msg, filename, 0, -1, 0, -1, None)


def _from_bytes(data, differences, filename, codec, reason):
    """Return the UTF-8 of `data`, whose bytes are code points except for `differences`.

    What stands for nothing is refused as the codec of that name does, for that reason.
    """
    builder = StringBuilder(len(data))
    for i in range(len(data)):
        byte = ord(data[i])
        if byte < 128:
            builder.append(data[i])
            continue
        codepoint = differences.get(byte, byte)
        if codepoint == 0:
            raise _encoding_error("'%s' codec can't decode byte 0x%s in position %d: %s" % (
                codec, byte_digits(byte), i, reason), filename)
        builder.append(utf8.encode(codepoint))
    return builder.build()
