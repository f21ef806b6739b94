"""The values of numbers and strings, from their tokens' text.

Texts are well-formed tokens; what the tokenizer does not look at, such as escape
sequences, is checked here and refused with a LiteralError.
"""
from rvm.objects.text.literals import W_Int, W_Float, W_Complex, digit_limit, new_int
from rvm.rlib import unicode_names, utf8
from rvm.rlib.bigint import digit_value, parse_int
from rvm.rlib.floats import rstring_to_float
from rvm.rlib.strings import StringBuilder, replace, startswith_at
from rvm.syntax.characters import HEX_DIGIT

SMALL_DIGITS = 18               # so many decimal digits always fit a machine word

# Where CPython reports a literal's error.
AT_TOKEN = 0                    # at the literal
AT_LINE = 1                     # at the literal's line, with offset 0
AFTER_STRINGS = 2               # at the first token after all strings side by side


class LiteralError(Exception):
    """A literal without a value; `position` is AT_TOKEN, AT_LINE or AFTER_STRINGS."""

    def __init__(self, msg, position):
        self.msg = msg
        self.position = position


# Numbers.

def number_value(text):
    """Return the int, float or complex object of a NUMBER token.  Raise LiteralError."""
    if "_" in text:
        text = replace(text, "_", "")
    if len(text) > 2 and text[0] == "0":
        mark = text[1]
        if mark == "x" or mark == "X":
            return new_int(parse_int(text[2:], 16))
        if mark == "o" or mark == "O":
            return new_int(parse_int(text[2:], 8))
        if mark == "b" or mark == "B":
            return new_int(parse_int(text[2:], 2))
    last = len(text) - 1
    assert last >= 0
    if text[last] == "j" or text[last] == "J":
        return W_Complex(0.0, rstring_to_float(text[:last]))
    if "." in text or "e" in text or "E" in text:
        return W_Float(rstring_to_float(text))
    return _decimal_int(text)


def _decimal_int(digits):
    if len(digits) <= SMALL_DIGITS:
        value = 0
        for c in digits:
            value = value * 10 + digit_value(c)
        return W_Int(value)
    most = digit_limit.most
    if 0 < most < len(digits):
        raise LiteralError(
            "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "
            "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
            "huge integer literals to avoid decimal conversion limits."
            % (most, len(digits)), AT_LINE)
    return new_int(parse_int(digits, 10))


# Strings.

def is_bytes_literal(text):
    return "b" in _prefix(text) or "B" in _prefix(text)


def is_unicode_literal(text):
    """Return whether the literal has the prefix `u`, which CPython's AST notes as Constant.kind."""
    return text[0] == "u"


def string_content(text):
    """Return the value of a STRING token: UTF-8 for a str, the bytes for a bytes object.  Raise LiteralError."""
    prefix = _prefix(text)
    size = _quote_size(text, len(prefix))
    end = len(text) - size
    assert end >= 0
    body = text[len(prefix) + size:end]
    is_bytes = "b" in prefix or "B" in prefix
    if is_bytes:
        _refuse_non_ascii(body)
    if "\\" not in body or "r" in prefix or "R" in prefix:
        return body
    if is_bytes:
        return BytesDecoder(body).decode()
    return StrDecoder(body).decode()


def fstring_middle_value(text, raw):
    """Return the UTF-8 that an FSTRING_MIDDLE token stands for.  Raise LiteralError."""
    if "{" in text or "}" in text:
        text = _undouble_braces(text, raw)
    if raw or "\\" not in text:
        return text
    return StrDecoder(text).decode()


def fstring_is_raw(text):
    """Return whether an FSTRING_START token has an `r`."""
    return "r" in text or "R" in text


def _prefix(text):
    pos = 0
    while text[pos] != "'" and text[pos] != '"':
        pos += 1
    return text[:pos]


def _quote_size(text, pos):
    """Return 1 or 3, the length of the quotes; two quotes alone are an empty string."""
    if pos + 5 < len(text) and text[pos + 1] == text[pos] and text[pos + 2] == text[pos]:
        return 3
    return 1


def _refuse_non_ascii(body):
    for c in body:
        if ord(c) >= 128:
            raise LiteralError("bytes can only contain ASCII literal characters", AT_TOKEN)


def _undouble_braces(text, raw):
    """Return `text` with one brace for two, but as it is within `\\N{...}`."""
    builder = StringBuilder(len(text))
    pos = 0
    while pos < len(text):
        c = text[pos]
        step = 1
        if c == "{" or c == "}":
            step = 2
        elif c == "\\" and not raw and startswith_at(text, "\\N{", pos):
            brace = text.find("}", pos)
            end = brace + 1 if brace >= 0 else len(text)
            builder.append(text[pos:end])
            pos = end
            continue
        elif c == "\\" and not raw and startswith_at(text, "\\\\", pos):
            builder.append(c)
            pos += 1
        builder.append(c)
        pos += step
    return builder.build()


_SIMPLE_ESCAPES = {
    "\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f",
    "n": "\n", "r": "\r", "t": "\t", "v": "\v",
}


class EscapeDecoder(object):
    """One pass over a string's text that decodes its escape sequences."""

    def __init__(self, text):
        self.text = text
        self.pos = 0
        self.builder = StringBuilder(len(text))

    def decode(self):
        text = self.text
        while self.pos < len(text):
            backslash = text.find("\\", self.pos)
            if backslash < 0:
                backslash = len(text)
            self.builder.append(text[self.pos:backslash])
            self.pos = backslash
            if backslash < len(text):
                self.escape()
        return self.builder.build()

    def escape(self):
        """Decode the escape sequence at `pos`."""
        text = self.text
        start = self.pos
        if start + 1 >= len(text):      # before a brace of an f-string
            self.builder.append("\\")
            self.pos = start + 1
            return
        c = text[start + 1]
        if c in _SIMPLE_ESCAPES:
            self.builder.append(_SIMPLE_ESCAPES[c])
            self.pos = start + 2
        elif "0" <= c <= "7":
            self.octal(start + 1)
        elif not self.special(c):
            self.builder.append("\\")   # an unknown escape is left as it is
            self.pos = start + 1

    def octal(self, pos):
        text = self.text
        end = pos
        value = 0
        while end < len(text) and end < pos + 3 and "0" <= text[end] <= "7":
            value = value * 8 + ord(text[end]) - ord("0")
            end += 1
        self.append_code(value)
        self.pos = end

    def hex_end(self, pos, count):
        """Return the end of at most `count` hexadecimal digits."""
        end = pos
        while end < len(self.text) and end < pos + count and HEX_DIGIT[ord(self.text[end])]:
            end += 1
        return end

    def hex_value(self, pos, end):
        value = 0
        for i in range(pos, end):
            value = value * 16 + digit_value(self.text[i])
        return value

    def special(self, c):
        """Decode the escape sequence `c` if only one kind of literal has it."""
        raise NotImplementedError

    def append_code(self, value):
        raise NotImplementedError


class BytesDecoder(EscapeDecoder):

    def special(self, c):
        if c != "x":
            return False
        digits = self.pos + 2
        end = self.hex_end(digits, 2)
        if end != digits + 2:
            raise LiteralError("(value error) invalid \\x escape at position %d" % self.pos,
                               AFTER_STRINGS)
        self.append_code(self.hex_value(digits, end))
        self.pos = end
        return True

    def append_code(self, value):
        self.builder.append(chr(value & 255))


class StrDecoder(EscapeDecoder):

    def special(self, c):
        if c == "x":
            self.codepoint(2, "truncated \\xXX escape")
        elif c == "u":
            self.codepoint(4, "truncated \\uXXXX escape")
        elif c == "U":
            self.codepoint(8, "truncated \\UXXXXXXXX escape")
        elif c == "N":
            self.named()
        else:
            return False
        return True

    def append_code(self, value):
        self.builder.append(utf8.encode(value))

    def codepoint(self, count, truncated):
        digits = self.pos + 2
        end = self.hex_end(digits, count)
        if end != digits + count:
            self.fail(end, truncated)
        value = self.hex_value(digits, end)
        if value > 0x10FFFF:
            self.fail(end, "illegal Unicode character")
        self.append_code(value)
        self.pos = end

    def named(self):
        start = self.pos + 2
        if start >= len(self.text) or self.text[start] != "{":
            self.fail(start, "malformed \\N character escape")
        brace = self.text.find("}", start)
        if brace < 0:
            self.fail(len(self.text), "malformed \\N character escape")
        assert brace >= 0
        if brace == start + 1:
            self.fail(brace, "malformed \\N character escape")
        if not unicode_names.are_known():
            raise LiteralError("rvm was made without Unicode's character names: use \\u or \\U instead of %s"
                               % self.text[self.pos:brace + 1], AFTER_STRINGS)
        points = unicode_names.points_of(self.text[start + 1:brace])
        if len(points) != 1:            # a sequence is not meant here
            self.fail(brace + 1, "unknown Unicode character name")
        self.append_code(points[0])
        self.pos = brace + 1

    def fail(self, end, reason):
        """Raise a LiteralError for what stands between `pos` and `end`, in CPython's words."""
        raise LiteralError(
            "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s"
            % (self.widened(self.pos), self.widened(end) - 1, reason), AFTER_STRINGS)

    def widened(self, end):
        """Return the offset of `end` where each non-ASCII character is a \\UXXXXXXXX escape.

        That is the text CPython's decoder sees, and reports positions in; a
        backslash before such a character is a \\u005c there.
        """
        text = self.text
        offset = 0
        pos = 0
        while pos < end:
            if text[pos] == "\\":
                pos += 1
                offset += 1
                if pos >= end:
                    return offset
                if ord(text[pos]) >= 128:
                    offset += len("u005c")
            if ord(text[pos]) >= 128:
                offset += len("\\UXXXXXXXX")
            else:
                offset += 1
            pos = utf8.next_pos(text, pos)
        return offset
