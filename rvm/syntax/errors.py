"""Syntax errors, with CPython 3.11's words and positions.

Nothing here knows run-time objects: the interpreter makes its own exception
from the fields of a SyntaxError_.
"""
from rvm.rlib import utf8


class SyntaxError_(Exception):
    """A program that cannot be read.

    kind          the Python exception's name: SyntaxError, IndentationError or TabError
    offset, end_offset
                  count characters from 1 (0 or -1 where CPython has none)
    text          the line without its end, or None
    incomplete    more input might complete the program; the prompt asks for this
    is_open       the error is within brackets, a string or a joined line, which an empty line does not end
    first         the error to report where lines are read one by one and no later one is known, or None
    early         of a tokenizer's error: it goes before the parser's own.  Any other error of the tokenizer is
                  reported only if the parser gets to its position
    at_end        it points behind everything that was read
    failed_token  the token at which the parser failed, or None
    at_source_end there is no such token: the text as a whole is too short
    has_newline   CPython's `text` is the line with its newline
    in_line_0     it is about the encoding of bytes that a program has compiled: CPython says that it is in line 0
    is_bare       the message alone is the exception's argument; the position is in its attributes, an end of 0 is None
    category      of a warning in the form of an error: the builtin type of the warning
    """
    in_line_0 = False
    is_bare = False
    category = "SyntaxWarning"
    incomplete = False
    is_open = False
    first = None
    early = False
    at_end = False
    failed_token = None
    at_source_end = False
    has_newline = True

    def __init__(self, kind, msg, filename, lineno, offset, end_lineno, end_offset, text):
        self.kind = kind
        self.msg = msg
        self.filename = filename
        self.lineno = lineno
        self.offset = offset
        self.end_lineno = end_lineno
        self.end_offset = end_offset
        self.text = text

    def __str__(self):
        return "%s: %s (%s, line %d, offset %d)" % (
            self.kind, self.msg, self.filename, self.lineno, self.offset)


def line_at(source, pos):
    """Return the line of `source` that holds the byte `pos`, without its newline."""
    start = source.rfind("\n", 0, pos) + 1
    assert start >= 0
    end = source.find("\n", pos)
    if end < 0:
        end = len(source)
    return source[start:end]


def char_offset(source, start, pos):
    """Return how many characters stand between the bytes `start` and `pos`."""
    assert 0 <= start <= pos
    return utf8.count(source[start:pos])


def error_at_token(token, msg, source, filename, kind="SyntaxError"):
    """Return the error that points at the whole of `token`."""
    return error_at_range(token, token, msg, source, filename, kind)


def error_at_range(first, last, msg, source, filename, kind="SyntaxError"):
    """Return the error that points at the tokens from `first` to `last`."""
    offset = char_offset(source, first.start - first.col_offset, first.start) + 1
    return SyntaxError_(kind, msg, filename, first.lineno, offset, last.end_lineno,
                        end_offset(first, last.end_lineno, last.end_col_offset, source), line_at(source, first.start))


def end_offset(first, end_lineno, end_col_offset, source):
    """Return the offset of the end of a range that the token `first` begins.

    CPython looks for the column in the first line, even where the range ends in another: no further than that goes.
    """
    start = first.start - first.col_offset
    end = start + end_col_offset
    if end_lineno != first.lineno:
        assert start >= 0
        line_end = source.find("\n", start)
        if line_end < 0:
            line_end = len(source)
        end = min(end, line_end)
    return char_offset(source, start, end) + 1
