"""The positions of the parser's and the AST builder's errors, as in CPython 3.11."""
from rvm.syntax import errors, tokens

FIELD_PREFIX = "f-string: "


def error_at_tokens(first, last, msg, source, filename):
    """Return the error that points at the tokens from `first` to `last`; a NEWLINE has no width."""
    error = errors.error_at_range(first, last, msg, source, filename)
    if last.kind == tokens.NEWLINE:
        error.end_lineno = last.lineno
        error.end_offset -= 1
    return error


def make_relative(error, brace, end, source):
    """Give an error the position it has in the text of the replacement field that `brace` opens.

    CPython parses the contents of an f-string's field as a text of its own, with
    parentheses in place of the brace and of the token after the expression, at `end`.
    """
    if error.msg.startswith(FIELD_PREFIX):
        return
    error.msg = FIELD_PREFIX + error.msg
    error.text = _field_line(source, brace.start + 1, end, error.lineno - brace.lineno)
    offset = errors.char_offset(source, brace.start - brace.col_offset, brace.start)
    if error.lineno == brace.lineno:
        error.offset -= offset
    if error.end_lineno == brace.lineno:
        error.end_offset -= offset


def _field_line(source, start, end, index):
    """Return line `index` of the text from `start` to `end` in parentheses."""
    assert 0 <= start <= end
    lines = ("(" + source[start:end] + ")").split("\n")
    return lines[min(max(index, 0), len(lines) - 1)]
