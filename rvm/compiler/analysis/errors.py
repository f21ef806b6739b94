"""How the compiler's passes refuse a program: a SyntaxError_ that points at a node."""
from rvm.syntax.errors import SyntaxError_


def error_at(msg, filename, node):
    """The SyntaxError_ `msg` with the place of the ast.Located `node`.

    Offsets count bytes from 1, as those of CPython's compiler do; the text of the
    line is left to whoever has the source.
    """
    return SyntaxError_("SyntaxError", msg, filename,
                        node.lineno, node.col_offset + 1,
                        node.end_lineno, node.end_col_offset + 1, None)


def error_at_start(msg, filename, node):
    """The SyntaxError_ `msg` with the place where `node` begins, and no end."""
    return SyntaxError_("SyntaxError", msg, filename, node.lineno, node.col_offset + 1,
                        node.lineno, 0, None)
