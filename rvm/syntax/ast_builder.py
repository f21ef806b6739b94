"""From the syntax tree to the AST, with CPython's checks of targets, parameters and arguments.

The parts (expressions, strings, patterns, statements, ...) are modules of their own, which
this one imports for their entries in the tables of ast_builder_base.
"""
from rvm.syntax import ast
from rvm.syntax import ast_builder_expressions
from rvm.syntax import ast_builder_patterns
from rvm.syntax import ast_builder_statements
from rvm.syntax import ast_builder_strings
from rvm.syntax.ast_builder_base import Builder


def build_bare_expression(tree, token_list, source, filename):
    """The expression of a node that is one; raises SyntaxError_."""
    return Builder(token_list, source, filename).expression(tree)


def check_target(tree, ctx, token_list, source, filename):
    """Raise SyntaxError_ where the expression `tree` cannot be bound (STORE) or deleted (DEL)."""
    Builder(token_list, source, filename).target(tree, ctx)


def build_module(tree, token_list, source, filename, type_ignores):
    """The Module of a tree `file_input`; raises SyntaxError_."""
    builder = Builder(token_list, source, filename)
    return ast.Module(builder.statements(tree.children), type_ignores)


def build_interactive(tree, token_list, source, filename):
    """The Interactive of a tree `single_input`; raises SyntaxError_."""
    builder = Builder(token_list, source, filename)
    return ast.Interactive(builder.statements(tree.children))


def build_expression(tree, token_list, source, filename):
    """The Expression of a tree `eval_input`; raises SyntaxError_."""
    builder = Builder(token_list, source, filename)
    return ast.Expression(builder.expression(tree.children[0]))


def build_function_type(tree, token_list, source, filename):
    """The FunctionType of a tree `func_type_input`; raises SyntaxError_."""
    builder = Builder(token_list, source, filename)
    types = builder.expressions(tree.children)
    returns = types.pop()
    return ast.FunctionType(types, returns)
