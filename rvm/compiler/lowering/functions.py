"""What the two machines' compilers find out alike about definitions of functions and classes."""
from rvm.compiler.analysis.futures import starts_with_docstring
from rvm.objects.text.literals import w_None
from rvm.syntax import ast


def start_of(node):
    """The position of a definition's first line, which may be a decorator's."""
    assert isinstance(node, ast.Located)
    lineno = node.lineno
    if isinstance(node, ast.FunctionDef):
        lineno = first_line(node.decorator_list, lineno)
    elif isinstance(node, ast.ClassDef):
        lineno = first_line(node.decorator_list, lineno)
    return position_of_line(lineno)


def first_line(decorators, lineno):
    if len(decorators) > 0:
        return decorators[0].lineno
    return lineno


def position_of_line(lineno):
    position = ast.Located()
    position.at(lineno, 0, lineno, 0)
    return position


def count_positional(args):
    return len(args.posonlyargs) + len(args.args)


def docstring_of(node, unit):
    """The object that becomes the function's __doc__."""
    if unit.docstrings and isinstance(node, ast.FunctionDef) and starts_with_docstring(node.body):
        first = node.body[0]
        assert isinstance(first, ast.Expr)
        value = first.value
        assert isinstance(value, ast.Constant)
        return value.value
    return w_None
