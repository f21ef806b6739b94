"""Makes the errors by which the compiler refuses a program: a SyntaxError_ that points at a node."""
from rvm.syntax.errors import SyntaxError_


def error_at(msg, filename, node):
    """Return the SyntaxError_ `msg` with the position of the ast.Located `node`.

    Offsets count bytes from 1, as those of CPython's compiler do; the text of the
    line is left to whoever has the source.
    """
    return SyntaxError_("SyntaxError", msg, filename,
                        node.lineno, node.col_offset + 1,
                        node.end_lineno, node.end_col_offset + 1, None)


def scope_error_at(msg, filename, node):
    """Return the same as error_at() for an error that CPython finds in its symbol table."""
    error = error_at(msg, filename, node)
    error.is_bare = True
    return error


def future_error(msg, filename, node, offset):
    """Return the SyntaxError_ `msg` about an import from __future__, at an offset in its line and without an end."""
    error = SyntaxError_("SyntaxError", msg, filename, node.lineno, offset, node.lineno, 0, None)
    error.is_bare = True
    return error
