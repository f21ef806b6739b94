"""Source positions of instructions whose position is not that of a node, as CPython has them.

A position is an ast.Located: most instructions have that of the node they are made for.
"""
from rvm.syntax import ast


def position_of_attribute(node):
    """Return the position of reading, binding or deleting the attribute that `node` names.

    An attribute that ends on another line than it starts is positioned at its name.
    """
    if node.lineno == node.end_lineno:
        return node
    return from_name_of(node, node)


def position_of_call(node):
    """Return the position of a call; one of a method on a later line starts at the method's name."""
    func = node.func
    if isinstance(func, ast.Attribute) and func.end_lineno != node.lineno:
        return from_name_of(func, node)
    return node


def from_name_of(attribute, node):
    """Return the range from the attribute's name to the end of `node`."""
    position = ast.Located()
    position.at(attribute.end_lineno, attribute.end_col_offset - len(attribute.attr),
                node.end_lineno, node.end_col_offset)
    return position


def position_of_definition(node):
    """Return the position of a definition's first line, which may be a decorator's."""
    assert isinstance(node, ast.Located)
    lineno = node.lineno
    if isinstance(node, ast.FunctionDef):
        lineno = first_line(node.decorator_list, lineno)
    elif isinstance(node, ast.AsyncFunctionDef):
        lineno = first_line(node.decorator_list, lineno)
    elif isinstance(node, ast.ClassDef):
        lineno = first_line(node.decorator_list, lineno)
    return position_of_line(lineno)


def first_line(decorators, lineno):
    if len(decorators) > 0:
        return decorators[0].lineno
    return lineno


def position_of_line(lineno):
    """Return the position of a line as a whole: its first column."""
    position = ast.Located()
    position.at(lineno, 0, lineno, 0)
    return position
