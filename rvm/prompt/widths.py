"""How many columns of a terminal a text takes.

The ranges are those of East Asian wide characters, emoji, and the common combining
marks; terminals do not agree about the rest.
"""
from rvm.rlib import utf8

TAB = 8

WIDE = [(0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
        (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD)]
COMBINING = [(0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05BD), (0x0610, 0x061A), (0x064B, 0x065F),
             (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x200B, 0x200F), (0x20D0, 0x20F0), (0xFE00, 0xFE0F),
             (0xFE20, 0xFE2F), (0xE0100, 0xE01EF)]


def is_in(ranges, codepoint):
    for first, last in ranges:
        if codepoint < first:
            return False
        if codepoint <= last:
            return True
    return False


def width(codepoint):
    """Return the columns of a character that is not a control character."""
    if codepoint < 0x300:
        return 1
    if is_in(COMBINING, codepoint):
        return 0
    return 2 if is_in(WIDE, codepoint) else 1


class ScreenPosition(object):
    """The row and column where text ends that begins at the left of row 0; rows have `columns` columns."""

    def __init__(self, columns):
        self.columns = columns
        self.row = 0
        self.column = 0

    def step(self, text, pos):
        """Go over the character or escape sequence at `pos`.  Return the offset behind it."""
        if text[pos] == "\x1b":
            return end_of_escape(text, pos)
        if text[pos] == "\t":
            self.advance(TAB - self.column % TAB)
            return pos + 1
        if text[pos] < " ":
            return pos + 1
        self.advance(width(utf8.codepoint_at(text, pos)))
        return utf8.next_pos(text, pos)

    def advance(self, count):
        if self.column + count > self.columns:
            self.row += 1
            self.column = 0
        self.column += count

    def walk(self, text, start, end):
        """Go over text[start:end]."""
        pos = start
        while pos < end:
            pos = self.step(text, pos)

    def wrap(self):
        """Go from the end of a row to the beginning of the next."""
        if self.column >= self.columns:
            self.row += 1
            self.column = 0


def end_of_escape(text, pos):
    """Return the offset behind the escape sequence (such as a colour) at `pos`."""
    pos += 1
    if pos < len(text) and text[pos] == "[":
        pos += 1
        while pos < len(text) and not "@" <= text[pos] <= "~":
            pos += 1
        pos += 1
    return min(pos, len(text))


def without_tabs(text, start_column):
    """Return the text with spaces for its tabs; it begins at `start_column`."""
    if "\t" not in text:
        return text
    position = ScreenPosition(1 << 30)
    position.column = start_column
    parts = []
    pos = 0
    while pos < len(text):
        before = position.column
        next = position.step(text, pos)
        assert next >= 0
        parts.append(" " * (position.column - before) if text[pos] == "\t" else text[pos:next])
        pos = next
    return "".join(parts)
