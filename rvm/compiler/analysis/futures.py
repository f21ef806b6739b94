"""Finds the features that `from __future__ import` statements ask for.

Such statements stand at the very start of a program, after its docstring at most.
All of Python 3.11's features but one are always on; `annotations` is not.
"""
from rvm.compiler.analysis.errors import future_error
from rvm.objects.text.literals import W_Str
from rvm.syntax import ast

ALWAYS_ON = ["nested_scopes", "generators", "division", "absolute_import",
             "with_statement", "print_function", "unicode_literals",
             "barry_as_FLUFL", "generator_stop"]
LATE_FUTURE = "from __future__ imports must occur at the beginning of the file"


class Futures(object):
    """What the statements ask for: `annotations`, to keep annotations as text; `last_lineno` is the last one's line."""

    def __init__(self):
        self.annotations = False
        self.last_lineno = -1


def statements_of(module):
    """Return the statements of a Module or Interactive node; none for an Expression node."""
    if isinstance(module, ast.Module):
        return module.body
    if isinstance(module, ast.Interactive):
        return module.body
    return []


def is_docstring(statement):
    """True for a statement that is a string literal."""
    if not isinstance(statement, ast.Expr):
        return False
    value = statement.value
    return isinstance(value, ast.Constant) and isinstance(value.value, W_Str)


def starts_with_docstring(body):
    return len(body) > 0 and is_docstring(body[0])


def find_futures(module, filename, annotations_as_text=False):
    """Return the Futures of a program; raise SyntaxError_ for a feature that does not exist.

    With `annotations_as_text`, annotations are kept as text even if the program does not ask for that.
    """
    futures = Futures()
    futures.annotations = annotations_as_text
    body = statements_of(module)
    is_over = False
    for i in range(len(body)):
        statement = body[i]
        if is_over and statement.lineno > body[i - 1].lineno:
            break
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            if is_over:     # on a line with others: CPython tells its column counted from 0
                raise future_error(LATE_FUTURE, filename, statement, statement.col_offset)
            _read_features(statement, futures, filename)
        elif i > 0 or not is_docstring(statement):
            is_over = True
    return futures


def _read_features(statement, futures, filename):
    for alias in statement.names:
        if alias.name == "annotations":
            futures.annotations = True
        elif alias.name == "braces":
            raise future_error("not a chance", filename, statement, statement.col_offset + 1)
        elif alias.name not in ALWAYS_ON:
            raise future_error("future feature %s is not defined" % alias.name, filename, statement,
                               statement.col_offset + 1)
    futures.last_lineno = statement.lineno
