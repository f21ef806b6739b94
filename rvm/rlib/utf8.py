"""UTF-8 in byte strings.  Lone surrogates are encoded like other code points.

The code is the same in every world.  The properties and case mappings of code points
are in rvm.rlib.unicodedb; their names can be imported from here too.
"""
from __future__ import absolute_import

from rvm.rlib.jit import elidable
from rvm.rlib.scanning import continuations, skip_ascii
from rvm.rlib.strings import (
    StringBuilder, ascii_capitalize, ascii_lower, ascii_swapcase, ascii_title, ascii_upper, is_ascii)
from rvm.rlib.unicodedb import (
    is_wide,
    is_xid_start, is_xid_continue, isalpha, isdecimal, isdigit, isnumeric,
    isalnum, isspace, islower, isupper, istitle, isprintable, is_cased,
    is_case_ignorable, lower, upper, title, casefold)


def encode(codepoint):
    """Return the UTF-8 of a code point (0 to 0x10FFFF, surrogates too)."""
    if codepoint < 0x80:
        return chr(codepoint)
    if codepoint < 0x800:
        return chr(0xC0 | codepoint >> 6) + chr(0x80 | codepoint & 0x3F)
    if codepoint < 0x10000:
        return (chr(0xE0 | codepoint >> 12) + chr(0x80 | codepoint >> 6 & 0x3F)
                + chr(0x80 | codepoint & 0x3F))
    return (chr(0xF0 | codepoint >> 18) + chr(0x80 | codepoint >> 12 & 0x3F)
            + chr(0x80 | codepoint >> 6 & 0x3F) + chr(0x80 | codepoint & 0x3F))


def codepoint_at(s, pos):
    """Return the code point that begins at byte `pos` of the valid UTF-8 `s`."""
    first = ord(s[pos])
    if first < 0x80:
        return first
    second = ord(s[pos + 1]) & 0x3F
    if first < 0xE0:
        return (first & 0x1F) << 6 | second
    third = ord(s[pos + 2]) & 0x3F
    if first < 0xF0:
        return (first & 0x0F) << 12 | second << 6 | third
    return (first & 0x07) << 18 | second << 12 | third << 6 | ord(s[pos + 3]) & 0x3F


def next_pos(s, pos):
    """Return the byte offset after the code point that begins at `pos`."""
    assert pos >= 0
    first = ord(s[pos])
    if first < 0x80:
        return pos + 1
    if first < 0xE0:
        return pos + 2
    if first < 0xF0:
        return pos + 3
    return pos + 4


def length_from(first):
    """Return the number of bytes of a code point whose first byte is `first`."""
    byte = ord(first)
    if byte < 0xC0:
        return 1
    if byte < 0xE0:
        return 2
    return 3 if byte < 0xF0 else 4


def prev_pos(s, pos):
    """Return the byte offset of the code point that ends before `pos` > 0."""
    pos -= 1
    while pos > 0 and 0x80 <= ord(s[pos]) < 0xC0:
        pos -= 1
    assert pos >= 0
    return pos


@elidable
def count(s):
    """Return the number of code points of the valid UTF-8 `s`."""
    return len(s) - continuations(s)


def display_width(s):
    """Return how many columns of a terminal the text takes, as CPython counts them."""
    columns = 0
    pos = 0
    while pos < len(s):
        columns += 2 if is_wide(codepoint_at(s, pos)) else 1
        pos = next_pos(s, pos)
    return columns


def offset_of(s, index):
    """Return the byte offset of the code point number `index`, or len(s) if there is none."""
    pos = 0
    while index > 0 and pos < len(s):
        pos = next_pos(s, pos)
        index -= 1
    return pos


def check(s, allow_surrogates=True):
    """Return -1 if `s` is valid UTF-8, else the byte offset of its first invalid sequence."""
    pos = skip_ascii(s, 0)
    end = len(s)
    while pos < end:
        if ord(s[pos]) < 0x80:
            pos = skip_ascii(s, pos)
            continue
        size = _sequence_length(s, pos, allow_surrogates)
        if size == 0:
            return pos
        pos += size
    return -1


def _sequence_length(s, pos, allow_surrogates):
    """Return the length of the well-formed non-ASCII sequence at `pos`, or 0 (Unicode's table 3-7)."""
    first = ord(s[pos])
    low = 0x80          # the bounds of the second byte
    high = 0xBF
    if 0xC2 <= first <= 0xDF:
        size = 2
    elif 0xE0 <= first <= 0xEF:
        size = 3
        if first == 0xE0:
            low = 0xA0
        elif first == 0xED and not allow_surrogates:
            high = 0x9F
    elif 0xF0 <= first <= 0xF4:
        size = 4
        if first == 0xF0:
            low = 0x90
        elif first == 0xF4:
            high = 0x8F
    else:
        return 0
    if pos + size > len(s) or not low <= ord(s[pos + 1]) <= high:
        return 0
    for i in range(pos + 2, pos + size):
        if not 0x80 <= ord(s[i]) <= 0xBF:
            return 0
    return size


# ---- text of the system: paths, arguments, the environment

_ESCAPE = 0xDC00        # the byte b that is no UTF-8 is the code point _ESCAPE + b


def from_system(data):
    """Return the text of the system's bytes.  Bytes that are not UTF-8 become lone surrogates (PEP 383)."""
    if check(data, False) < 0:
        return data
    builder = StringBuilder(len(data) + 8)
    pos = 0
    while pos < len(data):
        size = 1 if ord(data[pos]) < 0x80 else _sequence_length(data, pos, False)
        if size == 0:
            builder.append(encode(_ESCAPE + ord(data[pos])))
            pos += 1
        else:
            builder.append_slice(data, pos, pos + size)
            pos += size
    return builder.build()


def to_system(text):
    """Return the bytes that from_system made `text` of.  Other surrogates stay as they are."""
    if '\xed' not in text:
        return text
    builder = StringBuilder(len(text))
    pos = 0
    while pos < len(text):
        end = next_pos(text, pos)
        codepoint = codepoint_at(text, pos)
        if _ESCAPE + 0x80 <= codepoint <= _ESCAPE + 0xFF:
            builder.append(chr(codepoint - _ESCAPE))
        else:
            builder.append_slice(text, pos, end)
        pos = end
    return builder.build()


# ---- case of whole texts

_CAPITAL_SIGMA = 0x3A3
_SMALL_SIGMA = 0x3C3
_FINAL_SIGMA = 0x3C2


def lower_text(s):
    """Return str.lower() of the text."""
    if is_ascii(s):
        return ascii_lower(s)
    builder = StringBuilder(len(s))
    pos = 0
    while pos < len(s):
        _append_lower(builder, s, pos)
        pos = next_pos(s, pos)
    return builder.build()


def upper_text(s):
    """Return str.upper() of the text."""
    if is_ascii(s):
        return ascii_upper(s)
    builder = StringBuilder(len(s))
    pos = 0
    while pos < len(s):
        _append_points(builder, upper(codepoint_at(s, pos)))
        pos = next_pos(s, pos)
    return builder.build()


def casefold_text(s):
    """Return str.casefold() of the text."""
    if is_ascii(s):
        return ascii_lower(s)
    builder = StringBuilder(len(s))
    pos = 0
    while pos < len(s):
        _append_points(builder, casefold(codepoint_at(s, pos)))
        pos = next_pos(s, pos)
    return builder.build()


def swapcase_text(s):
    """Return str.swapcase() of the text."""
    if is_ascii(s):
        return ascii_swapcase(s)
    builder = StringBuilder(len(s))
    pos = 0
    while pos < len(s):
        point = codepoint_at(s, pos)
        if isupper(point):
            _append_lower(builder, s, pos)
        elif islower(point):
            _append_points(builder, upper(point))
        else:
            builder.append(encode(point))
        pos = next_pos(s, pos)
    return builder.build()


def capitalize_text(s):
    """Return str.capitalize() of the text: the first character in title case, the rest in lower case."""
    if is_ascii(s):
        return ascii_capitalize(s)
    builder = StringBuilder(len(s))
    pos = 0
    while pos < len(s):
        if pos == 0:
            _append_points(builder, title(codepoint_at(s, pos)))
        else:
            _append_lower(builder, s, pos)
        pos = next_pos(s, pos)
    return builder.build()


def title_text(s):
    """Return str.title() of the text: what follows a cased character in lower case, the rest in title case."""
    if is_ascii(s):
        return ascii_title(s)
    builder = StringBuilder(len(s))
    pos = 0
    after_cased = False
    while pos < len(s):
        point = codepoint_at(s, pos)
        if after_cased:
            _append_lower(builder, s, pos)
        else:
            _append_points(builder, title(point))
        after_cased = is_cased(point)
        pos = next_pos(s, pos)
    return builder.build()


def _append_points(builder, points):
    for point in points:
        builder.append(encode(point))


def _append_lower(builder, s, pos):
    point = codepoint_at(s, pos)
    if point != _CAPITAL_SIGMA:
        _append_points(builder, lower(point))
    elif _ends_word(s, pos):
        builder.append(encode(_FINAL_SIGMA))
    else:
        builder.append(encode(_SMALL_SIGMA))


def _ends_word(s, pos):
    """Return whether Unicode's Final_Sigma holds: a cased character before `pos`, none after, ignorable ones skipped.
    """
    before = pos
    found = False
    while before > 0:
        before = prev_pos(s, before)
        point = codepoint_at(s, before)
        if not is_case_ignorable(point):
            found = is_cased(point)
            break
    if not found:
        return False
    after = next_pos(s, pos)
    while after < len(s):
        point = codepoint_at(s, after)
        if not is_case_ignorable(point):
            return not is_cased(point)
        after = next_pos(s, after)
    return True


def is_identifier(s):
    """Return whether the text has the form of an identifier; a keyword has it too."""
    if s == "" or not is_xid_start(codepoint_at(s, 0)):
        return False
    pos = next_pos(s, 0)
    while pos < len(s):
        if not is_xid_continue(codepoint_at(s, pos)):
            return False
        pos = next_pos(s, pos)
    return True
