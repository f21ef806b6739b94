"""Where tracebacks position instructions whose position is not that of a node: as CPython does.

An attribute that ends on another line than it starts is placed at its name.
"""
from rvm.syntax import ast


def position_of_attribute(node):
    """The position of reading, binding or deleting the attribute that `node` names."""
    if node.lineno == node.end_lineno:
        return node
    return from_name_of(node, node)


def position_of_call(node):
    """The position of a call; one of a method starts at the method's name, if that is on a later line."""
    func = node.func
    if isinstance(func, ast.Attribute) and func.end_lineno != node.lineno:
        return from_name_of(func, node)
    return node


def from_name_of(attribute, node):
    """From the attribute's name to the end of `node`."""
    position = ast.Located()
    position.at(attribute.end_lineno, attribute.end_col_offset - len(attribute.attr),
             node.end_lineno, node.end_col_offset)
    return position
