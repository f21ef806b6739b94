"""Makes Code of a lowered scope: runs the machine's passes, emits, and collects what else Code holds.

This module knows no machine's passes: the lowering that it is given brings them.
"""
from rvm.code.code import (
    Code, CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_COROUTINE,
    CO_ASYNC_GENERATOR, CO_FUTURE_ANNOTATIONS, Details)
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.analysis.symbols import CLASS, FUNCTION, LAMBDA
from rvm.compiler.graph.emission import Emitter
from rvm.compiler.graph.observing import observation
from rvm.syntax import ast
from rvm.syntax.errors import SyntaxError_


MOST_REGISTERS = 0xFFFF         # of a frame of the stack machine, whose tables have two bytes for one


def code_of(lowering, node, first_line, w_docstring):
    """Return the Code of the scope that `lowering` has lowered; `node` opens it."""
    function = lowering.function
    lowering.optimise()
    emitter = Emitter(function, first_line)
    scope = lowering.scope
    if scope.kind == FUNCTION or scope.kind == LAMBDA:
        emitter.constant_number(w_docstring)        # as in CPython, the first constant
    emitter.emit()
    if emitter.highest_top > MOST_REGISTERS:
        raise SyntaxError_("SyntaxError", "too many local variables and values on the stack", lowering.unit.filename,
                           first_line, 0, first_line, 0, None)
    counts = Counts(scope, node)
    code = Code(
        scope.name, scope.qualname, lowering.unit.filename, first_line,
        flags_of(scope, lowering.unit), emitter.bytecode, emitter.constants[:], emitter.names[:],
        function.machine_registers,
        counts.positional, counts.positional_only, counts.keyword_only,
        scope.freevars[:], function.first_free,
        Details(scope.varnames[:], scope.cellvars[:], emitter.handlers[:], emitter.positions,
                register_names(function), emitter.loop_headers[:], emitter.line_marks),
        stack_base_of(function), emitter.stack_tops)
    if observation.observer is not None:
        observation.observer.finish(function, code)
    return code


def stack_base_of(function):
    """Return the register where the stack machine's stack starts, behind the variables; -1 on the register machine."""
    return function.homes if function.instruction_set is STACK_SET else -1


class Counts(object):
    """How many parameters of each kind a scope has."""

    def __init__(self, scope, node):
        self.positional = 0
        self.positional_only = 0
        self.keyword_only = 0
        if isinstance(node, ast.FunctionDef):
            self.read(node.args)
        elif isinstance(node, ast.AsyncFunctionDef):
            self.read(node.args)
        elif isinstance(node, ast.Lambda):
            self.read(node.args)
        else:
            self.positional = len(scope.parameters)

    def read(self, args):
        self.positional_only = len(args.posonlyargs)
        self.positional = self.positional_only + len(args.args)
        self.keyword_only = len(args.kwonlyargs)


def flags_of(scope, unit):
    flags = CO_FUTURE_ANNOTATIONS if unit.futures.annotations else 0
    if scope.is_function():
        flags |= CO_OPTIMIZED | CO_NEWLOCALS
    if scope.has_varargs:
        flags |= CO_VARARGS
    if scope.has_varkeywords:
        flags |= CO_VARKEYWORDS
    if scope.is_nested:
        flags |= CO_NESTED
    if scope.kind != CLASS:
        flags |= suspending_flag(scope)
    return flags


def suspending_flag(scope):
    """Return the flag of what a call of the function makes, if it is not run at once."""
    if scope.is_generator:
        return CO_ASYNC_GENERATOR if scope.is_coroutine else CO_GENERATOR
    return CO_COROUTINE if scope.is_coroutine else 0


def register_names(function):
    """Return the name of the variable in each machine register, "" where there is none."""
    names = [""] * function.machine_registers
    for register in function.registers:
        if not register.is_temporary():
            names[register.home] = register.name
    return names
