"""Sets of characters.

A set has a table of 256 bytes that tells of each byte, the first or only one of a character, whether
such characters are members.  So the loops here are a load and a comparison for each character, and are
left to the translator: the JIT would make no better ones.  Characters of several bytes are looked up
in tables of 256 characters, each made when it is first wanted.

Positions are byte offsets at which a character begins.
"""
from rvm.modules._sre import codes
from rvm.modules._sre.characters import (
    LOCALE_FOLD, ascii_lower, ascii_upper, fold, is_in_category, unicode_upper)
from rvm.rlib import utf8
from rvm.rlib.jit import dont_look_inside
from rvm.rlib.strings import StringBuilder

# What a table has of a byte.
NO = "\0"
YES = "\1"
LONG = "\2"         # more bytes follow, which decide


class Charset(object):
    """A set of characters, for UTF-8 or for bytes."""
    _immutable_fields_ = ["table", "items[*]", "folding"]

    def __init__(self, items, folding, is_utf8):
        self.items = items          # codes, as re makes them, without the last FAILURE
        self.folding = folding
        self.table = self.first_table(is_utf8)
        self.pages = {}             # code point // 256 -> the table of these 256

    def first_table(self, is_utf8):
        builder = StringBuilder(256)
        for byte in range(256):
            if is_utf8 and byte >= 128:
                builder.append(LONG if byte >= 0xC0 else NO)
            else:
                builder.append(YES if self.contains(byte) else NO)
        return builder.build()

    def contains(self, point):
        """Return whether the character is a member."""
        if self.folding == LOCALE_FOLD:
            return self.has(ascii_lower(point)) or self.has(ascii_upper(point))
        return self.has(fold(point, self.folding))

    def has(self, point):
        """Return whether the codes accept the character, as it is."""
        items = self.items
        answer = True
        pos = 0
        while pos < len(items):
            code = items[pos]
            if code == codes.NEGATE:
                answer = not answer
                pos += 1
                continue
            if accepts(items, pos, point):
                return answer
            pos += size_of(items, pos)
        return not answer

    def long_member(self, text, pos):
        """Return the offset after the character of several bytes at `pos`, or -1 if it is no member."""
        point = utf8.codepoint_at(text, pos)
        number = point >> 8
        if number in self.pages:
            page = self.pages[number]
        else:
            page = self.make_page(number)
        if page[point & 255] == NO:
            return -1
        return utf8.next_pos(text, pos)

    def make_page(self, number):
        builder = StringBuilder(256)
        for point in range(number << 8, (number << 8) + 256):
            builder.append(YES if self.contains(point) else NO)
        page = builder.build()
        self.pages[number] = page
        return page


def size_of(items, pos):
    """Return how many codes the item at `pos` of a set has."""
    code = items[pos]
    if code == codes.NEGATE:
        return 1
    if code == codes.LITERAL or code == codes.CATEGORY:
        return 2
    if code == codes.CHARSET:
        return 9
    if code == codes.BIGCHARSET:
        return 2 + 64 + 8 * items[pos + 1]
    return 3        # a range


def accepts(items, pos, point):
    """Return whether the item of a set at `pos`, no NEGATE, has the character.  The reader has checked the items."""
    code = items[pos]
    if code == codes.LITERAL:
        return point == items[pos + 1]
    if code == codes.CATEGORY:
        return is_in_category(point, items[pos + 1])
    if code == codes.CHARSET:
        return point < 256 and has_bit(items, pos + 1, point)
    if code == codes.BIGCHARSET:
        return point < 65536 and has_bit(items, pos + 66 + 8 * block_of(items, pos + 2, point >> 8), point & 255)
    if items[pos + 1] <= point <= items[pos + 2]:
        return True
    return code == codes.RANGE_UNI_IGNORE and items[pos + 1] <= unicode_upper(point) <= items[pos + 2]


def has_bit(items, pos, number):
    """Return a bit of the bit map that begins at `pos`, 32 bits in each code."""
    return items[pos + (number >> 5)] >> (number & 31) & 1 != 0


def block_of(items, pos, number):
    """Return a byte of the table that begins at `pos`, four bytes in each code."""
    return items[pos + (number >> 2)] >> 8 * (number & 3) & 255


def literal_items(points, is_negative):
    """Return the items of a set of these characters, or of all others."""
    items = [codes.NEGATE] if is_negative else []
    for point in points:
        items += [codes.LITERAL, point]
    return items[:]


# Runs of members.

@dont_look_inside
def run_end(charset, text, pos, end, most):
    """Return the offset after as many members as there are from `pos`, at most `most` (negative: no limit)."""
    table = charset.table
    assert pos >= 0
    while pos < end and most != 0:
        kind = table[ord(text[pos])]
        if kind == YES:
            pos += 1
        elif kind == NO:
            break
        else:
            after = charset.long_member(text, pos)
            if after < 0:
                break
            pos = after
        most -= 1
    return pos


@dont_look_inside
def after_members(charset, text, pos, end, count):
    """Return the offset after `count` members that begin at `pos`, or -1 if there are fewer."""
    while count > 0:
        if pos >= end:
            return -1
        pos = after_member(charset, text, pos)
        if pos < 0:
            return -1
        count -= 1
    return pos


def after_member(charset, text, pos):
    """Return the offset after the character at `pos`, which is there, or -1 if it is no member."""
    assert pos >= 0
    kind = charset.table[ord(text[pos])]
    if kind == YES:
        return pos + 1
    if kind == NO:
        return -1
    return charset.long_member(text, pos)
