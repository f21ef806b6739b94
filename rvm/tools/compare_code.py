"""Compiles a program for both machines in this process; sizes of the code, and times of the compiler.

The compiler is rvm's own, run by CPython.  Its output is the same in every world, its speed is
not.
"""
from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rvm.code.classes import MOVES
from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.disassemble import instruction_set_of
from rvm.compiler.analysis.assignment_expressions import names_bound_in
from rvm.compiler.analysis.checks import check
from rvm.compiler.analysis.folding import fold
from rvm.compiler.analysis.futures import find_futures
from rvm.compiler.analysis.scopes import analyze
from rvm.compiler.compile import lower
from rvm.compiler.graph.emission import Emitter
from rvm.compiler.graph.observing import Pass
from rvm.compiler.lowering.lowering import Unit
from rvm.compiler.register import passes as register_passes
from rvm.compiler.stack import passes as stack_passes
from rvm.compiler.twins import codes_in
from rvm.rlib.stack import StackOverflow, run_with_big_stack
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse
from rvm.tools import lark_parser
from rvm.tools.compare_settings import MACHINES, REGISTER, STACK

PARSING, ANALYSIS = "parsing", "scopes and checks"
LOWERING, CLEANING, LIVENESS, ALLOCATION, EMISSION = (
    "lowering", "clean-up", "liveness", "register allocation", "emission")

# Each machine's passes, and the stages of those that do more than clean up.
PASSES = {REGISTER: register_passes.PASSES, STACK: stack_passes.PASSES}
STAGES = {"find_liveness": LIVENESS, "allocate": ALLOCATION, "remove_self_moves": ALLOCATION}


class CannotCompile(Exception):
    """The compiler refuses a program; the text says why."""


def compile_both(source: bytes, filename: str) -> dict[str, Code]:
    """Return the Code of a program's source by machine.  Raise CannotCompile."""
    return _guarded(lambda: _compile(source, filename, {}))


def compile_times(source: bytes, filename: str) -> dict[str, float]:
    """Return the processor seconds of each stage of the compiler, such as "parsing" or "register: liveness"."""
    spent: dict[str, float] = {}
    gc.collect()
    gc.disable()
    try:
        _guarded(lambda: _compile(source, filename, spent))
    finally:
        gc.enable()
    return spent


def _guarded(make: Callable[[], Any]) -> Any:
    lark_parser.use()
    try:
        return run_with_big_stack(make)
    except SyntaxError_ as error:
        raise CannotCompile("line %d: %s" % (error.lineno, error.msg)) from error
    except StackOverflow as error:
        raise CannotCompile("it is nested too deep") from error


def _compile(source: bytes, filename: str, spent: dict[str, float]) -> dict[str, Code]:
    """Compile the module for both machines, and add the time of each stage to ``spent``."""
    clock = time.thread_time
    begin = clock()
    tree = parse(source.decode("latin-1"), filename, "exec")
    parsed = clock()
    fold(tree, filename, True)
    table = analyze(tree, filename)
    check(tree, table, filename)
    unit = Unit(filename, table, find_futures(tree, filename))
    unit.has_walrus = len(names_bound_in(tree)) > 0
    spent[PARSING] = parsed - begin
    spent[ANALYSIS] = clock() - parsed
    codes = {}
    for machine in MACHINES:
        passes: dict[str, float] = {}
        with timed_passes(machine, passes):
            begin = clock()
            codes[machine] = lower(unit, table, tree, machine == STACK)
            total = clock() - begin
        passes[LOWERING] = total - sum(passes.values())
        spent.update({"%s: %s" % (machine, name): seconds for name, seconds in passes.items()})
    return codes


@contextmanager
def timed_passes(machine: str, spent: dict[str, float]) -> Iterator[None]:
    """Add the time that the machine's passes and emission take to ``spent``, by their stage."""
    passes = PASSES[machine]
    originals, emit = passes[:], Emitter.emit
    passes[:] = [Pass(each.name, _timed(each.change, STAGES.get(each.name, CLEANING), spent)) for each in originals]
    setattr(Emitter, "emit", _timed(emit, EMISSION, spent))
    try:
        yield
    finally:
        passes[:] = originals
        setattr(Emitter, "emit", emit)


def _timed(function: Callable[..., Any], stage: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*arguments: Any) -> Any:
        begin = time.thread_time()
        try:
            return function(*arguments)
        finally:
            spent[stage] = spent.get(stage, 0.0) + time.thread_time() - begin
    return timed


def every_code(code: Code) -> Iterator[Code]:
    """Yield the code and all code inside it, in the order of the source."""
    yield code
    for inner in codes_in(code):
        yield from every_code(inner)


def size_of(code: Code) -> dict[str, int]:
    """Return totals over the code and all code inside it."""
    size = dict.fromkeys(("functions", "bytes", "instructions", "moves", "constants", "slots"), 0)
    for each in every_code(code):
        instructions = decode(each.bytecode, instruction_set_of(each))
        size["functions"] += 1
        size["bytes"] += len(each.bytecode)
        size["instructions"] += len(instructions)
        size["moves"] += sum(one.opcode.klass == MOVES for one in instructions)
        size["constants"] += len(each.constants)
        size["slots"] += each.registers
    return size
