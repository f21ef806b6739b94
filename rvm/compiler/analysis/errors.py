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


def error_at_start(msg, filename, node):
    """Return the SyntaxError_ `msg` with the position where `node` begins, and no end."""
    return SyntaxError_("SyntaxError", msg, filename, node.lineno, node.col_offset + 1,
                        node.lineno, 0, None)
