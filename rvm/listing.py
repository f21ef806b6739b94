"""Listings: text in lines, each with the range of the source that it belongs to and with what is coloured in it.

What a stage of compilation has made is printed as a list of ListingLine.  The commands join it into
text (rvm.stages), with colours on a terminal (rvm.colours); other programs read the lines.

This module knows nothing of the stages, nor of terminals.
"""
from rvm.rlib import utf8

WIDTH = 100             # the columns of a line, where a listing decides where its lines end
# How a part of a line looks; rvm.colours has the colour of each.
PLAIN, HEADING, FAINT, NAME, VALUE, ADDED, REMOVED, FAILED = range(8)
FIRST_BAR = 8           # and from here on: bars of different colours
BARS = 6


class SourceRange(object):
    """A range of the source.  Lines count from 1, columns count UTF-8 bytes from 0; the end is behind the range.

    An empty range at the start of a line stands for the line as a whole.
    """
    _immutable_fields_ = ["lineno", "col_offset", "end_lineno", "end_col_offset"]

    def __init__(self, lineno, col_offset, end_lineno, end_col_offset):
        self.lineno = lineno
        self.col_offset = col_offset
        self.end_lineno = end_lineno
        self.end_col_offset = end_col_offset


class Span(object):
    """The part text[start:end] of a line, which has a style."""
    _immutable_fields_ = ["start", "end", "style"]

    def __init__(self, start, end, style):
        self.start = start
        self.end = end
        self.style = style


class ListingLine(object):
    """A line of a listing.

    text        UTF-8, without the newline
    position    the SourceRange that it belongs to, or None
    others      more SourceRanges that it belongs to: other places where a name is written
    spans       the Spans that are not PLAIN, in order and apart from each other
    """

    def __init__(self, text, position):
        self.text = text
        self.position = position
        self.others = []
        self.spans = []

    def add(self, text, style):
        """Append text in a style."""
        if style != PLAIN and text != "":
            self.spans.append(Span(len(self.text), len(self.text) + len(text), style))
        self.text += text


def styled_line(text, style, position):
    """Return a line of one style."""
    line = ListingLine("", position)
    line.add(text, style)
    return line


def joined(lines):
    """Return the text of the lines, each ended by a newline."""
    return "".join([line.text + "\n" for line in lines])


# Text in columns.

def padded(text, width):
    """Return the text, with spaces behind it up to `width` columns."""
    return text + " " * (width - utf8.display_width(text))


def right_padded(text, width):
    """Return the text, with spaces before it up to `width` columns."""
    return " " * (width - utf8.display_width(text)) + text


def clipped(text, width):
    """Return the text, or as much of it as fits into `width` columns with "..." behind it."""
    if len(text) <= width or utf8.display_width(text) <= width:
        return text
    end = 0
    left = width - 3
    while end < len(text):
        after = utf8.next_pos(text, end)
        assert end >= 0 and after >= 0
        left -= utf8.display_width(text[end:after])
        if left < 0:
            break
        end = after
    return text[:end] + "..."


def wrapped(words, indent, first):
    """Return lines of the words, as many in each as fit: the first begins with `first`, others with `indent` spaces."""
    lines = []
    line = first
    is_empty = True
    for word in words:
        if not is_empty and utf8.display_width(line) + 1 + utf8.display_width(word) > WIDTH:
            lines.append(ListingLine(line, None))
            line = " " * indent
            is_empty = True
        line += word if is_empty else " " + word
        is_empty = False
    lines.append(ListingLine(line, None))
    return lines
