"""Strings as JSON writes them: in quotes, with escapes.  Offsets are those of bytes."""
from rvm.interp.importing import imports
from rvm.objects import protocol
from rvm.objects.errors import W_Exception, error_of, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.rlib.bigint import digit_value
from rvm.rlib.strings import StringBuilder

HEX_DIGITS = "0123456789abcdef"
SHORT_ESCAPES = [('"', '"'), ("\\", "\\"), ("/", "/"), ("\b", "b"), ("\f", "f"), ("\n", "n"), ("\r", "r"), ("\t", "t")]

# Tables with one character for each byte: PLAIN where it stands for itself.
PLAIN = " "
SPECIAL = "!"
NO_ESCAPE = "\0"


def make_table(special):
    """Return the table of the bytes for which `special`, a function of their numbers, is true."""
    return "".join([SPECIAL if special(code) else PLAIN for code in range(256)])


def unescaped_char(code):
    """Return the character for which a backslash and the one of that number stand, or NO_ESCAPE."""
    for char, letter in SHORT_ESCAPES:
        if letter == chr(code):
            return char
    return NO_ESCAPE


def escape(code):
    """Return the escape that is written for an ASCII character."""
    for char, letter in SHORT_ESCAPES:
        if char == chr(code) and char != "/":
            return "\\" + letter
    return "\\u%04x" % code


QUOTE_OR_BACKSLASH = make_table(lambda code: code == 0x22 or code == 0x5C)
READ = make_table(lambda code: code == 0x22 or code == 0x5C or code < 32)
WRITTEN = READ
WRITTEN_ASCII = make_table(lambda code: code == 0x22 or code == 0x5C or not 32 <= code < 127)
UNESCAPED = "".join([unescaped_char(_code) for _code in range(256)])
ESCAPES = [escape(_code) for _code in range(128)]


def run_end(text, pos, table):
    """Return the offset of the first byte from `pos` on that is special in the table, or the text's length."""
    size = len(text)
    while pos < size and table[ord(text[pos])] == PLAIN:
        pos += 1
    return pos


# Writing.

def append_quoted(builder, text, table):
    """Append the string of a text, with an escape for each character that the table calls special."""
    builder.append('"')
    start = 0
    while True:
        end = run_end(text, start, table)
        assert start >= 0 and end >= 0
        builder.append_slice(text, start, end)
        if end == len(text):
            break
        start = append_escape(builder, text, end)
    builder.append('"')


def append_escape(builder, text, pos):
    """Append the escape of the character at `pos`; return where the next one is."""
    code = ord(text[pos])
    if code < 128:
        builder.append(ESCAPES[code])
        return pos + 1
    code = utf8.codepoint_at(text, pos)
    if code >= 0x10000:
        code -= 0x10000
        append_unit(builder, 0xD800 | code >> 10)
        code = 0xDC00 | code & 0x3FF
    append_unit(builder, code)
    return utf8.next_pos(text, pos)


def append_unit(builder, code):
    """Append the escape of a number of 16 bits."""
    builder.append("\\u")
    shift = 12
    while shift >= 0:
        builder.append(HEX_DIGITS[code >> shift & 15])
        shift -= 4


def quoted(text, table):
    builder = StringBuilder(len(text) + 2)
    append_quoted(builder, text, table)
    return builder.build()


# Reading.

def scan_string(w_text, start, strict):
    """Return the text of the string whose first character is at `start`, and where what follows it begins."""
    text = w_text.text()
    table = READ if strict else QUOTE_OR_BACKSLASH
    end = run_end(text, start, table)
    if end < len(text) and text[end] == '"':
        assert 0 <= start <= end
        return text[start:end], end + 1
    builder = StringBuilder(end - start + 16)
    pos = start
    while True:
        end = run_end(text, pos, table)
        if end == len(text):
            raise unterminated(w_text, start)
        assert pos >= 0 and end >= 0
        builder.append_slice(text, pos, end)
        if text[end] == '"':
            return builder.build(), end + 1
        if text[end] != "\\":
            raise decode_error("Invalid control character at", w_text, end)
        if end + 1 == len(text):
            raise unterminated(w_text, start)
        pos = append_unescaped(builder, w_text, end + 1)


def append_unescaped(builder, w_text, pos):
    """Append what a backslash and the characters at `pos` stand for; return where the next one is."""
    text = w_text.text()
    if text[pos] == "u":
        return append_unicode(builder, w_text, pos)
    char = UNESCAPED[ord(text[pos])]
    if char == NO_ESCAPE:
        raise decode_error("Invalid \\escape", w_text, pos - 1)
    builder.append(char)
    return pos + 1


def append_unicode(builder, w_text, pos):
    """Do append_unescaped() at the `u` of one escape or of two that are a pair of surrogates.

    A character must follow the digits, as in CPython, which looks for no quote there.
    """
    text = w_text.text()
    code = four_digits(text, pos + 1)
    end = pos + 5
    if code < 0 or end >= len(text):
        raise decode_error("Invalid \\uXXXX escape", w_text, pos)
    if 0xD800 <= code < 0xDC00 and text[end] == "\\" and has_characters(text, end, 7) and text[end + 1] == "u":
        second = four_digits(text, end + 2)
        if second < 0:
            raise decode_error("Invalid \\uXXXX escape", w_text, end + 1)
        if 0xDC00 <= second < 0xE000:
            code = 0x10000 + ((code & 0x3FF) << 10 | second & 0x3FF)
            end += 6
    builder.append(utf8.encode(code))
    return end


def four_digits(text, pos):
    """Return the number that four hexadecimal digits at `pos` denote, or -1."""
    if pos + 4 > len(text):
        return -1
    code = 0
    for i in range(4):
        digit = digit_value(text[pos + i])
        if not 0 <= digit < 16:
            return -1
        code = code << 4 | digit
    return code


def has_characters(text, pos, count):
    """Return whether the text has that many characters from `pos` on."""
    while count > 0 and pos < len(text):
        pos = utf8.next_pos(text, pos)
        count -= 1
    return count == 0


# Errors.

def decode_error(message, w_text, pos):
    """Return a JSONDecodeError about a position in the text."""
    w_module = imports.import_name("json.decoder", "", True, W_Tuple([]), 0)
    w_class = protocol.getattr(w_module, "JSONDecodeError")
    w_error = w_class.call([W_Str(message), w_text, W_Int(w_text.number_at(pos))], None)
    if not isinstance(w_error, W_Exception):
        raise type_error("exceptions must derive from BaseException")
    return error_of(w_error)


def unterminated(w_text, start):
    return decode_error("Unterminated string starting at", w_text, start - 1)


def text_of(w_text):
    """Return the W_Str that an argument must be."""
    if not isinstance(w_text, W_Str):
        raise type_error("first argument must be a string, not %s" % protocol.type_name(w_text))
    return w_text
