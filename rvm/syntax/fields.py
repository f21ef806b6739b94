"""Errors in the replacement fields of f-strings.

CPython 3.11 parses what stands in a field as a text of its own, between parentheses
where the brace and the token after it are, and reports errors in that text.
"""
from rvm.syntax import errors

PREFIX = "f-string: "


def make_relative(error, brace, source):
    """Make an error in the field that `brace` opens one of the field's own text."""
    if error.msg.startswith(PREFIX):
        return
    error.msg = PREFIX + error.msg
    offset = errors.char_offset(source, brace.start - brace.col_offset, brace.start)
    if error.lineno == brace.lineno:
        error.offset -= offset
    if error.end_lineno == brace.lineno:
        error.end_offset -= offset
