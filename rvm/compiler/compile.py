"""The compiler: from a syntax tree to Code.

    code = compile_module(tree, filename)

scopes -> lowering to a control-flow graph -> clean-up -> definite assignment ->
liveness -> allocation -> emission; the passes are in modules of these names.
"""
from rvm.compiler.backend import code_of
from rvm.compiler.builder import Unit
from rvm.compiler.functions import FunctionLowering
from rvm.compiler.futures import find_futures
from rvm.compiler.names import names_bound_in
from rvm.compiler.scopes import analyze
from rvm.objects.literals import w_None
from rvm.syntax import ast


def compile_module(tree, filename, in_namespace=False):
    """The Code of a program; raises SyntaxError_.

    A Module is run for its effects; Interactive prints the values of its expression
    statements; Expression's Code returns its value.  With `in_namespace`, global
    names are first looked up, and bound, in a namespace of their own, as exec() and
    eval() with separate locals need.
    """
    table = analyze(tree, filename)
    futures = find_futures(tree, filename)
    unit = Unit(filename, table, futures, in_namespace)
    unit.has_walrus = len(names_bound_in(tree)) > 0
    lowering = FunctionLowering(unit, table.root)
    lowering.enter()
    lowering.program(tree)
    return code_of(lowering, tree, 1, w_None)
