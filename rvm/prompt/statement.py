"""Tells whether the text typed so far is a whole statement.

It takes more lines while a bracket, a triple-quoted string or a line that ends with a
backslash is open, and a compound statement until an empty line.
"""
from rvm.syntax import ast
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse

FILENAME = "<stdin>"
COMPOUND = ["FunctionDef", "ClassDef", "If", "For", "While", "With", "Try", "TryStar", "Match",
            "AsyncFunctionDef", "AsyncFor", "AsyncWith"]


class Incomplete(Exception):
    """More lines are needed."""


def parse_statement(text, is_last):
    """Return the Interactive node of the lines `text`.

    Raise Incomplete, or SyntaxError_ if more lines cannot help.  If `is_last`, there are no more.
    """
    ended = is_last or ends_with_empty_line(text)
    try:
        tree = parse(text, FILENAME, "single")
    except SyntaxError_ as error:
        if error.first is not None:
            raise error.first
        if not is_last and (error.is_open or error.incomplete and not ended):
            raise Incomplete
        if error.offset == 0:
            error.offset = error.end_offset = 1     # CPython sees the line's end here, as in a file
        raise error
    assert isinstance(tree, ast.Interactive)
    if not ended and tree.body[0].class_name in COMPOUND:
        raise Incomplete
    return tree


def ends_with_empty_line(text):
    """Return whether the last line is empty, without even a space."""
    return text == "\n" or text.endswith("\n\n")


def is_blank(line):
    """Return whether the first line has only spaces and a comment."""
    for c in line:
        if c == "#" or c == "\n":
            return True
        if c != " " and c != "\t" and c != "\f" and c != "\r":
            return False
    return True
