"""Builds the AST from the syntax tree, with CPython's checks of targets, parameters and arguments.

The parts (expressions, strings, patterns, statements, ...) are modules of their own, which
this one imports so that they fill the tables of ast_builder_base.
"""
from rvm.syntax import ast
from rvm.syntax import ast_builder_expressions
from rvm.syntax import ast_builder_patterns
from rvm.syntax import ast_builder_statements
from rvm.syntax import ast_builder_strings
from rvm.syntax.ast_builder_base import SPLICED, STATEMENTS, ASTBuilder, kind_of, no_statement
from rvm.syntax.ast_builder_statements import refuse_comparison
from rvm.syntax.ast_builder_parameters import Parameters, parameters

PARAMETERS = kind_of("parameters")
IS_STATEMENT = [build is not no_statement for build in STATEMENTS]      # by a node's kind


def build_bare_expression(tree, token_list, source, filename):
    """Return the AST of a node that is an expression.  Raise SyntaxError_."""
    return ASTBuilder(token_list, source, filename).expression(tree)


def check_statements(nodes, token_list, source, filename):
    """Raise SyntaxError_ if a statement among the nodes, or in an unfinished list there, or parameters are wrong."""
    builder = ASTBuilder(token_list, source, filename)
    for node in nodes:
        if IS_STATEMENT[node.kind]:
            builder.statement(node)
        elif node.kind == PARAMETERS:
            parameters(builder, node, False)
        elif node.kind == SPLICED:
            for child in node.children:
                if child is not None and IS_STATEMENT[child.kind]:
                    builder.statement(child)


def check_parameters(nodes, is_lambda, token_list, source, filename):
    """Raise SyntaxError_ if the parameters `nodes`, which more may follow, are in a wrong order."""
    found = Parameters(ASTBuilder(token_list, source, filename), is_lambda)
    for node in nodes:
        found.add(node)


def check_target(tree, ctx, token_list, source, filename):
    """Raise SyntaxError_ if the expression `tree` cannot be bound (STORE) or deleted (DEL)."""
    ASTBuilder(token_list, source, filename).target(tree, ctx)


def check_not_compared(tree, token_list, source, filename):
    """Raise SyntaxError_ if the expression `tree` is no target, so that behind it `==` may have been meant."""
    refuse_comparison(ASTBuilder(token_list, source, filename), tree)


def build_module(tree, token_list, source, filename, type_ignores):
    """Return the Module of a tree `file_input`.  Raise SyntaxError_."""
    builder = ASTBuilder(token_list, source, filename)
    return ast.Module(builder.statements(tree.children), type_ignores)


def build_interactive(tree, token_list, source, filename):
    """Return the Interactive of a tree `single_input`.  Raise SyntaxError_."""
    builder = ASTBuilder(token_list, source, filename)
    return ast.Interactive(builder.statements(tree.children))


def build_expression(tree, token_list, source, filename):
    """Return the Expression of a tree `eval_input`.  Raise SyntaxError_."""
    builder = ASTBuilder(token_list, source, filename)
    return ast.Expression(builder.expression(tree.children[0]))


def build_function_type(tree, token_list, source, filename):
    """Return the FunctionType of a tree `func_type_input`.  Raise SyntaxError_."""
    builder = ASTBuilder(token_list, source, filename)
    types = builder.expressions(tree.children)
    returns = types.pop()
    return ast.FunctionType(types, returns)
