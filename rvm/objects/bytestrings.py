"""Searching and splitting byte strings: what str, as UTF-8, and bytes have in common.

Positions are byte offsets.  In UTF-8 no character is part of another, so a match in the
bytes is a match in the text.
"""
from rvm.objects.errors import EXCEPTION_TYPES, PyError
from rvm.rlib import strings, utf8
from rvm.rlib.arith import MAXINT
from rvm.rlib.jit import dont_look_inside
from rvm.rlib.objectmodel import specialize
from rvm.rlib.strings import StringBuilder


def find(data, sub, start, end):
    """Return the first offset of `sub` in data[start:end], or -1, also if start is behind end."""
    if start > end:
        return -1
    assert start >= 0
    assert end >= 0
    return data.find(sub, start, end)


def rfind(data, sub, start, end):
    """Return the last offset of `sub` in data[start:end], or -1, also if start is behind end."""
    if start > end:
        return -1
    assert start >= 0
    assert end >= 0
    if sub == "":
        return end
    return data.rfind(sub, start, end)


def count(data, sub, start, end):
    """Return the number of non-overlapping occurrences of `sub`, which is not empty, in data[start:end]."""
    if start > end:
        return 0
    assert start >= 0
    assert end >= 0
    return data.count(sub, start, end)


def is_at(data, sub, start, end):
    """Return whether data[start:end] begins with `sub`."""
    return start + len(sub) <= end and strings.startswith_at(data, sub, start)


def partition(data, separator):
    """Return (is there a separator, the text before the first one, the text after it)."""
    return divided(data, data.find(separator), separator)


def rpartition(data, separator):
    """Return (is there a separator, the text before the last one, the text after it)."""
    return divided(data, data.rfind(separator), separator)


def divided(data, start, separator):
    if start < 0:
        return False, "", ""
    return True, data[:start], data[start + len(separator):]


# What splits makes an object of each part by `make`, which RPython copies the function for: a list of machine strings
# that are made objects afterwards would be a second list.

@specialize.arg(3)
def split(data, separator, most, make):
    """Return the parts between separators; split at most `most` times, from the left (negative: everywhere)."""
    parts = []
    start = 0
    while most != 0:
        end = data.find(separator, start, len(data))
        if end < 0:
            break
        parts.append(make(data[start:end]))
        start = end + len(separator)
        most -= 1
    parts.append(make(data[start:]))
    return parts


@specialize.arg(3)
def rsplit(data, separator, most, make):
    """Return the parts between separators; split at most `most` times, from the right (negative: everywhere)."""
    return [make(part) for part in strings.rsplit(data, separator, min(most, len(data)))]


def remove_prefix(data, prefix):
    if data.startswith(prefix):
        return data[len(prefix):]
    return data


def remove_suffix(data, suffix):
    if data.endswith(suffix):
        end = len(data) - len(suffix)
        assert end >= 0
        return data[:end]
    return data


LARGEST = MAXINT // 16      # more bytes than these nobody has


def repeated(text, times):
    """Return `text` repeated `times` times, "" if less than once.  Raise MemoryError if it is too long."""
    if times <= 0:
        return ""
    if times > (LARGEST if len(text) <= 1 else LARGEST // len(text)):      # a division takes as long as the rest
        raise PyError(EXCEPTION_TYPES["MemoryError"], None, None)
    return strings.repeat(text, times)


SHORT = 1000    # bytes, which are written one after the other


@dont_look_inside
def padded(data, left, right, fill):
    """Return `data` with a character `left` times before it and `right` times behind it.

    Raise MemoryError if that is too long.
    """
    size = left + len(data) + right
    if len(fill) != 1 or size > SHORT or size < 0:
        return repeated(fill, left) + data + repeated(fill, right)
    assert left >= 0 and right >= 0
    builder = StringBuilder(size)
    builder.append_multiple_char(fill[0], left)
    builder.append(data)
    builder.append_multiple_char(fill[0], right)
    return builder.build()


def missing_to(width, length):
    """Return how many characters a text of `length` lacks to fill `width`."""
    return width - length if width > length else 0


def zero_filled(data, missing):
    """Return the text with `missing` zeros behind the sign, if there is one, as zfill() does."""
    if missing <= 0:
        return data
    zeros = repeated("0", missing)
    if len(data) > 0 and (data[0] == "+" or data[0] == "-"):
        return data[0] + zeros + data[1:]
    return zeros + data


class Kind(object):
    """A kind of characters: those of UTF-8, those of texts that are all ASCII, or bytes.

    Its three instances are `text`, `ascii` and `binary`.
    """

    def next(self, data, pos):
        """Return the offset after the character at `pos`."""
        raise NotImplementedError

    def previous(self, data, pos):
        """Return the offset of the character before `pos`."""
        raise NotImplementedError

    def is_space(self, data, pos):
        raise NotImplementedError

    def is_line_end(self, data, pos):
        raise NotImplementedError


def is_ascii_space(c):
    """Return whether the byte is white space in a str."""
    return c == " " or "\t" <= c <= "\r" or "\x1c" <= c <= "\x1f"


def is_ascii_line_end(c):
    """Return whether the byte ends a line in a str."""
    return "\n" <= c <= "\r" or "\x1c" <= c <= "\x1e"


class Text(Kind):
    def next(self, data, pos):
        return utf8.next_pos(data, pos)

    def previous(self, data, pos):
        return utf8.prev_pos(data, pos)

    def is_space(self, data, pos):
        c = data[pos]
        if ord(c) < 128:
            return is_ascii_space(c)
        return utf8.isspace(utf8.codepoint_at(data, pos))

    def is_line_end(self, data, pos):
        c = data[pos]
        if ord(c) < 128:
            return is_ascii_line_end(c)
        codepoint = utf8.codepoint_at(data, pos)
        return codepoint == 0x85 or codepoint == 0x2028 or codepoint == 0x2029


class Ascii(Kind):
    def next(self, data, pos):
        return pos + 1

    def previous(self, data, pos):
        return pos - 1

    def is_space(self, data, pos):
        return is_ascii_space(data[pos])

    def is_line_end(self, data, pos):
        return is_ascii_line_end(data[pos])


class Binary(Kind):
    def next(self, data, pos):
        return pos + 1

    def previous(self, data, pos):
        return pos - 1

    def is_space(self, data, pos):
        return strings.is_space(data[pos])

    def is_line_end(self, data, pos):
        return data[pos] == "\n" or data[pos] == "\r"


text = Text()
ascii = Ascii()
binary = Binary()


# Stripping.

@specialize.arg(1)
def strip_start(data, kind, chars):
    """Return the offset of the first character to keep.

    White space is stripped or, unless `chars` is None, the characters in it.
    """
    pos = 0
    while pos < len(data):
        end = kind.next(data, pos)
        if not is_stripped(data, pos, end, kind, chars):
            break
        pos = end
    return pos


@specialize.arg(2)
def strip_end(data, start, kind, chars):
    """Return the offset behind the last character of data[start:] to keep; see strip_start."""
    end = len(data)
    while end > start:
        pos = kind.previous(data, end)
        if not is_stripped(data, pos, end, kind, chars):
            break
        end = pos
    return end


@specialize.arg(3)
def is_stripped(data, pos, end, kind, chars):
    if chars is None:
        return kind.is_space(data, pos)
    if end == pos + 1:
        return chars.find(data[pos]) >= 0
    assert pos >= 0
    return chars.find(data[pos:end]) >= 0


# Words and lines.

@specialize.arg(1, 3)
def split_words(data, kind, most, make):
    """Return the words between runs of white space; after `most` splits the last one has the rest."""
    words = []
    pos = skip_spaces(data, 0, kind)
    while pos < len(data):
        start = pos
        assert start >= 0
        if most >= 0 and len(words) == most:
            words.append(make(data[start:]))
            break
        pos = word_end(data, pos, kind)
        words.append(make(data[start:pos]))
        pos = skip_spaces(data, pos, kind)
    return words


def is_plain(c):
    """Return whether the byte is a character of its own and no space in both kinds, as most are: a quick test."""
    return "!" <= c <= "~"


@specialize.arg(2)
def word_end(data, pos, kind):
    """Return the offset where the word ends that goes on at `pos`."""
    while pos < len(data):
        if is_plain(data[pos]):
            pos += 1
        elif kind.is_space(data, pos):
            break
        else:
            pos = kind.next(data, pos)
    return pos


@specialize.arg(2)
def skip_spaces(data, pos, kind):
    while pos < len(data) and not is_plain(data[pos]) and kind.is_space(data, pos):
        pos = kind.next(data, pos)
    return pos


@specialize.arg(1, 3)
def rsplit_words(data, kind, most, make):
    """Return the words as split_words() does, but split from the right: the first one has the rest."""
    words = []
    end = strip_end(data, 0, kind, None)
    while end > 0:
        assert end >= 0
        if most >= 0 and len(words) == most:
            words.append(make(data[:end]))
            break
        start = word_start(data, end, kind)
        assert start >= 0
        words.append(make(data[start:end]))
        end = start
        while end > 0:
            before = kind.previous(data, end)
            if not kind.is_space(data, before):
                break
            end = before
    words.reverse()
    return words


@specialize.arg(2)
def word_start(data, end, kind):
    """Return the offset where the word that ends at `end` begins."""
    start = end
    while start > 0:
        before = kind.previous(data, start)
        if kind.is_space(data, before):
            break
        start = before
    return start


@specialize.arg(1, 3)
def split_lines(data, kind, keep_ends, make):
    lines = []
    pos = 0
    start = 0
    while pos < len(data):
        if not kind.is_line_end(data, pos):
            pos = kind.next(data, pos)
            continue
        end = pos
        if data[pos] == "\r" and pos + 1 < len(data) and data[pos + 1] == "\n":
            pos += 2
        else:
            pos = kind.next(data, pos)
        if keep_ends:
            end = pos
        lines.append(make(data[start:end]))
        start = pos
    if start < len(data):
        lines.append(make(data[start:]))
    return lines


# Replacing.

@specialize.arg(4)
def replace(data, old, new, most, kind):
    """Return data with `old` replaced by `new`, at most `most` times (negative: everywhere)."""
    if old == "":
        return interleaved(data, new, most, kind)
    if most == 0 or len(data) < len(old):
        return data
    return strings.replace(data, old, new, most)


@specialize.arg(3)
def interleaved(data, new, most, kind):
    """Return data with `new` inserted before each character and at the end, at most `most` times."""
    builder = StringBuilder(len(data))
    pos = 0
    while most != 0 and pos < len(data):
        end = kind.next(data, pos)
        builder.append(new)
        builder.append_slice(data, pos, end)
        pos = end
        most -= 1
    if most != 0:
        builder.append(new)
    builder.append_slice(data, pos, len(data))
    return builder.build()


@specialize.arg(2)
def expand_tabs(data, size, kind):
    """Return the text with spaces up to the next multiple of `size` columns in place of tabs."""
    builder = StringBuilder(len(data))
    column = 0
    pos = 0
    while pos < len(data):
        end = kind.next(data, pos)
        c = data[pos]
        if c == "\t":
            if size > 0:
                spaces = size - column % size
                builder.append(repeated(" ", spaces))
                column += spaces
        else:
            builder.append_slice(data, pos, end)
            column += 1
            if c == "\n" or c == "\r":
                column = 0
        pos = end
    return builder.build()
