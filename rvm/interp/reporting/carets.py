"""The line of carets under a line of a traceback (PEP 657), as CPython 3.11 draws it."""
from rvm.code.positions import ranges
from rvm.rlib import utf8
from rvm.rlib.stack import StackOverflow
from rvm.syntax import ast
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse


def caret_line(line, position):
    """Return the carets, with a newline; "" where the position is the whole line or unknown."""
    start = position.col_offset
    end = position.end_col_offset
    if start < 0 or end < 0 or ranges.hidden:
        return ""
    length = len(line)
    while length > 0 and line[length - 1] in " \t\r\f":
        length -= 1
    if position.end_lineno != position.lineno or end > length:
        end = length
    indent = 0
    while indent < length and line[indent] in " \t\f":
        indent += 1
    if start < indent or end <= start or is_inside(line, start) or is_inside(line, end):
        return ""
    left = end
    right = end
    if position.end_lineno == position.lineno:
        anchors = find_anchors(line[start:end])
        if anchors is not None:
            left = start + anchors.left
            right = start + anchors.right
    if left == end and start == indent and end == length:
        return ""
    assert left >= start and right >= left and end >= right and indent >= 0
    before = utf8.display_width(line[indent:start])
    text = "    " + " " * before
    if left < right:
        text += "~" * utf8.display_width(line[start:left])
        text += "^" * utf8.display_width(line[left:right])
        text += "~" * utf8.display_width(line[right:end])
    else:
        text += "^" * utf8.display_width(line[start:end])
    return text + "\n"


def is_inside(line, offset):
    """Is the offset inside a character?  The source may have changed since it was compiled."""
    return offset < len(line) and 0x80 <= ord(line[offset]) < 0xC0


class Anchors(object):
    """The part of an expression's text that carets mark; the rest gets tildes."""

    def __init__(self, left, right):
        self.left = left
        self.right = right


def find_anchors(text):
    """Return the operator of a binary operation or the brackets of a subscript, as Anchors; None for all else."""
    try:
        tree = parse("(" + text + ")", "<anchors>", "eval")
    except SyntaxError_:
        return None
    except StackOverflow:
        return None
    assert isinstance(tree, ast.Expression)
    body = tree.body
    if isinstance(body, ast.BinOp):
        left = body.left.end_col_offset - 1
        right = body.right.col_offset - 1
        while left < right and (text[left] in " \t)\\"):
            left += 1
        if left >= right:
            return None
        stop = left + 1
        if stop < right and text[stop] not in " \t\\(":
            stop += 1
        return Anchors(left, stop)
    if isinstance(body, ast.Subscript):
        left = body.value.end_col_offset - 1
        while left < len(text) and text[left] != "[":
            left += 1
        return Anchors(left, body.end_col_offset - 1)
    return None
