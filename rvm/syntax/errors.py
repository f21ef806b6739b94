"""Syntax errors, with CPython 3.11's words and positions.

Nothing here knows of run-time objects: the interpreter makes its own exception
from a SyntaxError_'s fields.
"""
from rvm.rlib import utf8


class SyntaxError_(Exception):
    """A program that cannot be read.

    `kind` is the Python exception's name: SyntaxError, IndentationError or
    TabError.  `offset` and `end_offset` count characters from 1 (0 or -1 where
    CPython gives none).  `text` is the line, without its end, or None.
    `incomplete` says that more input might mend it, as the prompt wants to know;
    `is_open`, that it is within brackets, a string or a line, which an empty line does
    not end.  `first`, where it is not None, is the error to tell of where lines are read
    one by one, and no later one is known.  `early` says of a tokenizer's error that it goes
    before the parser's own; any other is told only if the parser gets to its place.
    `at_end` says that it points after all that was read.
    """
    incomplete = False
    is_open = False
    first = None
    early = False
    at_end = False

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
    """The line of `source` that holds the byte `pos`, without its newline."""
    start = source.rfind("\n", 0, pos) + 1
    assert start >= 0
    end = source.find("\n", pos)
    if end < 0:
        end = len(source)
    return source[start:end]


def char_offset(source, start, pos):
    """How many characters stand between the bytes `start` and `pos`."""
    assert 0 <= start <= pos
    return utf8.count(source[start:pos])


def error_at_token(token, msg, source, filename, kind="SyntaxError"):
    """The error that points at the whole of `token`."""
    return error_at_range(token, token, msg, source, filename, kind)


def error_at_range(first, last, msg, source, filename, kind="SyntaxError"):
    """The error that points at the tokens from `first` to `last`."""
    offset = char_offset(source, first.start - first.col_offset, first.start) + 1
    end_offset = char_offset(source, last.end - last.end_col_offset, last.end) + 1
    return SyntaxError_(kind, msg, filename, first.lineno, offset,
                        last.end_lineno, end_offset, line_at(source, first.start))
