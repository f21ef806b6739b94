"""Where in its source the error is that keeps a program from being compiled.

Knows how each stage counts columns, and nothing of how the place is shown.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rvm.syntax.errors import SyntaxError_
from rvm.tools.explore.text import Source, text_of


@dataclass(frozen=True)
class ErrorPlace:
    """A range within one line of the source, empty at the end of the line, and what is wrong there."""

    start: int
    end: int
    message: str


def place_of_parser_error(error: SyntaxError_, source: Source) -> ErrorPlace | None:
    """Return where an error of the tokenizer or the parser is, which count characters; None if it has no position."""
    return _place(error, source, source.at_character)


def place_of_compiler_error(error: SyntaxError_, source: Source) -> ErrorPlace | None:
    """Return where an error of a later stage is, which takes columns from the AST, in bytes; None as above."""
    return _place(error, source, source.at_byte)


def _place(error: SyntaxError_, source: Source, at: Callable[[int, int], int]) -> ErrorPlace | None:
    if error.lineno < 1:
        return None
    start, line_end = source.line_range(error.lineno)
    end = line_end
    if error.offset > 0 and _is_in_source(error, source):
        start = min(at(error.lineno, error.offset - 1), line_end)
        end = min(_end(error, at, line_end), line_end)
    return ErrorPlace(start, end, "%s: %s" % (error.kind, text_of(error.msg)))


def _end(error: SyntaxError_, at: Callable[[int, int], int], line_end: int) -> int:
    """Return where the error ends, which has one character at least; one of several lines ends with its first.

    So do the carets of the message; and of further lines the parser does not know the column.
    """
    if error.end_lineno > error.lineno:
        return line_end
    return at(error.lineno, max(error.end_offset - 1, error.offset))


def _is_in_source(error: SyntaxError_, source: Source) -> bool:
    """Return whether columns count in the source; in a replacement field of an f-string they count in another text."""
    return error.text is None or text_of(error.text) == source.line_text(error.lineno)
