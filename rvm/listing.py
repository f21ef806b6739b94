"""Listings: text in lines, each with the range of the source that it belongs to and with what is coloured in it.

What a stage of compilation has made is printed as a list of ListingLine.  The commands join it into
text (rvm.stages), with colours on a terminal (rvm.colours); other programs read the lines.

This module knows nothing of the stages, nor of terminals.
"""
# How a part of a line looks; rvm.colours has the colour of each.
PLAIN, HEADING, FAINT, NAME, VALUE, ADDED, REMOVED = range(7)
FIRST_BAR = 7           # and from here on: bars of different colours
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
