"""Byte strings: builders, searching and replacing, and tests that know ASCII only.

These functions mean the same in every world, unlike the methods of str, of which some
take bytes above 127 for letters in one world and not in another.
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_strings import StringBuilder, ascii_lower, ascii_upper, replace, split, rsplit
else:
    from rpython.rlib.rstring import StringBuilder, replace, split, rsplit

    # RPython's methods know ASCII only, and write each byte straight into the result.

    def ascii_lower(s):
        """Return `s` with A-Z lowered and every other byte as it is."""
        return s.lower()

    def ascii_upper(s):
        """Return `s` with a-z raised and every other byte as it is."""
        return s.upper()


# What the functions of one byte are given is an item of a string, everywhere: if one caller passed a string of length
# 1, RPython would make strings of the items for all the others, and compare those.

def is_space(c):
    """Return whether `c` is ASCII white space: space, \\t, \\n, \\r, \\v, \\f."""
    return c == ' ' or '\t' <= c <= '\r'


def is_digit(c):
    return '0' <= c <= '9'


def skip_digits(s, pos):
    """Return the position in `s` of the first byte from `pos` on that is no digit, or its length."""
    while pos < len(s) and is_digit(s[pos]):
        pos += 1
    return pos


def is_lower(c):
    return 'a' <= c <= 'z'


def is_upper(c):
    return 'A' <= c <= 'Z'


def is_alpha(c):
    return 'a' <= c <= 'z' or 'A' <= c <= 'Z'


def is_alnum(c):
    return 'a' <= c <= 'z' or 'A' <= c <= 'Z' or '0' <= c <= '9'


def lower_char(c):
    if 'A' <= c <= 'Z':
        return chr(ord(c) + 32)
    return c


def upper_char(c):
    if 'a' <= c <= 'z':
        return chr(ord(c) - 32)
    return c


def ascii_swapcase(s):
    """Return `s` with A-Z lowered and a-z raised."""
    builder = StringBuilder(len(s))
    for c in s:
        builder.append(lower_char(c) if is_upper(c) else upper_char(c))
    return builder.build()


def ascii_capitalize(s):
    """Return `s` with its first byte raised and the rest lowered."""
    if s == "":
        return s
    return upper_char(s[0]) + ascii_lower(s[1:])


def ascii_title(s):
    """Return `s` with what follows a letter lowered and the rest raised."""
    builder = StringBuilder(len(s))
    in_word = False
    for c in s:
        builder.append(lower_char(c) if in_word else upper_char(c))
        in_word = is_alpha(c)
    return builder.build()


def is_ascii(s):
    for c in s:
        if ord(c) >= 128:
            return False
    return True


def strip_spaces(s):
    """Return `s` without ASCII white space at either end."""
    start = 0
    end = len(s)
    while start < end and is_space(s[start]):
        start += 1
    while end > start and is_space(s[end - 1]):
        end -= 1
    assert end >= 0
    return s[start:end]


def startswith_at(s, prefix, pos):
    """Return whether `s` has `prefix` at `pos` >= 0."""
    end = pos + len(prefix)
    if end > len(s):
        return False
    for i in range(len(prefix)):
        if s[pos + i] != prefix[i]:
            return False
    return True


def repeat(s, count):
    """Return `s` repeated `count` times, '' if count is below 1.  Raise MemoryError if there is no room."""
    if count <= 0:
        return ''
    return s * count
