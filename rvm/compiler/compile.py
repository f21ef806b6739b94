"""The compiler: from a syntax tree to Code.

    code = compile_module(tree, filename)

This module calls the stages in order: folding, scopes, checks (analysis/), then lowering to a graph
and its passes (register/ or stack/), then emission (graph/).  docs/compiler.md describes them.
"""
from rvm.code.counters import counting
from rvm.compiler.analysis.assignment_expressions import names_bound_in
from rvm.compiler.analysis.checks import check
from rvm.compiler.analysis.folding import fold
from rvm.compiler.analysis.futures import find_futures
from rvm.compiler.analysis.scopes import analyze
from rvm.compiler.lowering.lowering import Unit
from rvm.compiler.register.functions import RegisterLowering
from rvm.compiler.stack.functions import StackLowering
from rvm.compiler.twins import note_twins


class Target(object):
    """The machine that the compiler makes code for; there is one instance, `target`."""

    is_stack = False

    def choose(self, name):
        """Take the machine of this name; return False if there is none."""
        self.is_stack = name == "stack"
        return name == "stack" or name == "register"


target = Target()


def compile_module(tree, filename, in_namespace=False, debug=True, docstrings=True, annotations_as_text=False,
                   top_level_await=False):
    """Return the Code of a program; raise SyntaxError_ if it has none.  Folding changes the tree.

    The Code of a Module runs it for its effects; that of Interactive also prints the values
    of expression statements; that of Expression returns the value.  With `in_namespace`,
    the code looks global names up, and binds them, in a namespace of their own first, as
    exec() and eval() with separate locals need.  `debug` is the value of `__debug__`: without
    it there are no assertions.  Without `docstrings` nothing has a __doc__.  `annotations_as_text`
    has the effect of `from __future__ import annotations`.  With `top_level_await`, a Module, Interactive or
    Expression may contain `await`; its Code is then that of a coroutine.
    """
    fold(tree, filename, debug, annotations_as_text)
    table = analyze(tree, filename, annotations_as_text)
    check(tree, table, filename, annotations_as_text, top_level_await)
    unit = Unit(filename, table, find_futures(tree, filename, annotations_as_text))
    unit.in_namespace = in_namespace
    unit.debug = debug
    unit.docstrings = docstrings
    unit.has_walrus = len(names_bound_in(tree)) > 0
    code = lower(unit, table, tree, target.is_stack)
    if counting.on:
        note_twins(code, lower(unit, table, tree, not target.is_stack))
    return code


def lower(unit, table, tree, is_stack):
    """Return the Code of the tree for one of the machines."""
    if is_stack:
        return StackLowering(unit, table.root).compile_program(tree)
    return RegisterLowering(unit, table.root).compile_program(tree)
