"""A program's source and what the compiler makes of it, stage by stage, for both machines.

The stages are those of rvm.compiler.compile; here each keeps its result, and the first that
fails keeps the text that rvm prints.
"""
from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from rvm import everything
from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.disassemble import instruction_set_of
from rvm.code.positions import PositionReader
from rvm.compiler.analysis.assignment_expressions import names_bound_in
from rvm.compiler.analysis.checks import check
from rvm.compiler.analysis.folding import fold
from rvm.compiler.analysis.futures import find_futures
from rvm.compiler.analysis.scopes import analyze
from rvm.compiler.compile import lower
from rvm.compiler.lowering.lowering import Unit
from rvm.compiler.record import FunctionRecord, Recorder
from rvm.interp.context import memory_error, recursion_error
from rvm.interp.reporting.exception_text import format_exception
from rvm.interp.reporting.syntax_errors import PROGRAM, as_python_error, set_position_as_read
from rvm.objects.errors import PyError
from rvm.rlib.stack import StackOverflow
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse
from rvm.syntax.source import decode_source
from rvm.tools import lark_parser
from rvm.tools.compare_settings import MACHINES, STACK
from rvm.tools.explore.code_order import walk_codes
from rvm.tools.explore.error_place import ErrorPlace, place_of_compiler_error, place_of_parser_error
from rvm.tools.explore.limits import MOST_RECORDED
from rvm.tools.explore.text import Source, text_of

FAILURES = (SyntaxError_, PyError, StackOverflow, MemoryError)      # of a stage

Ranges = dict[int, tuple[int, int]]     # the source range of each instruction, by its pc, in order
Made = tuple[list[Code], list[FunctionRecord]]


class Program:
    """A program; `compile` makes its code, if it has any.

    `name` is the path by which rvm is told of it, which listings show.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data.decode("latin-1")      # as a str of the core
        self.source = Source(_decoded(self.data, name))
        self.codes: dict[str, list[Code]] = {machine: [] for machine in MACHINES}
        self.ranges: dict[str, list[Ranges]] = {machine: [] for machine in MACHINES}     # of each code
        self.records: dict[str, list[FunctionRecord]] = {machine: [] for machine in MACHINES}
        self.is_recorded = len(self.source.lines) <= MOST_RECORDED
        self.error = ""
        self.error_place: ErrorPlace | None = None

    def compile(self) -> None:
        """Fill `codes`, `ranges` and `records` for each machine, in the order of walk_codes.

        Of a program with an error fill `error` with what rvm prints, and `error_place` where the error has a position.
        """
        start_rvm()
        try:
            for machine, (codes, records) in self._compile().items():
                self.codes[machine], self.records[machine] = codes, records
                self.ranges[machine] = [instruction_ranges(code, self.source) for code in codes]
        except PyError as error:
            self.error = error_text(error)
        except StackOverflow:
            self.error = error_text(recursion_error())
        except MemoryError:
            self.error = error_text(memory_error())

    def _compile(self) -> dict[str, Made]:
        """Return the code for each machine.  Raise PyError."""
        tree = self._parse()
        try:
            return self._lower(tree, self.name)
        except SyntaxError_ as error:
            self.error_place = place_of_compiler_error(error, self.source)
            raise self._python_error(error) from error

    def _parse(self) -> Any:
        try:
            return parse(self.data, self.name, "exec")
        except SyntaxError_ as error:
            self.error_place = place_of_parser_error(error, self.source)    # before bytes are counted
            set_position_as_read(error, self.data, PROGRAM)
            raise self._python_error(error) from error

    def _python_error(self, error: SyntaxError_) -> PyError:
        """Return the error with the program's absolute path, as it is told of any program that rvm runs."""
        error.filename = os.path.abspath(self.name)
        return as_python_error(error)

    def _lower(self, tree: Any, name: str) -> dict[str, Made]:
        fold(tree, name, True)
        table = analyze(tree, name)
        check(tree, table, name)
        unit = Unit(name, table, find_futures(tree, name))
        unit.has_walrus = len(names_bound_in(tree)) > 0
        return {machine: recorded(lambda: lower(unit, table, tree, machine == STACK), self.is_recorded)
                for machine in MACHINES}


@lru_cache(maxsize=None)
def start_rvm() -> None:
    """Make rvm in this process ready to compile; once."""
    everything.start()
    lark_parser.use()


def _decoded(data: str, name: str) -> str:
    """Return the source's text; what is not text is shown as far as it can be."""
    try:
        return text_of(decode_source(data, name))
    except (SyntaxError_, PyError):
        return text_of(data).replace("\r\n", "\n").replace("\r", "\n")


def instruction_ranges(code: Code, source: Source) -> Ranges:
    """Return where each instruction of a code comes from."""
    reader = PositionReader(code.details.positions, code.first_line)
    found = {}
    for instruction in decode(code.bytecode, instruction_set_of(code)):
        while reader.end <= instruction.pc and reader.advance():
            pass
        found[instruction.pc] = (source.at_byte(reader.lineno, reader.col_offset),
                                 source.at_byte(reader.end_lineno, reader.end_col_offset))
    return found


def error_text(error: PyError) -> str:
    """Return what rvm prints of an error that nothing catches."""
    return text_of(format_exception(error.value()))


def recorded(make: Callable[[], Code], is_full: bool) -> Made:
    """Return the code that is made and all code inside it, and what the compiler did for each, if `is_full`."""
    recorder = Recorder("", is_full, is_full)
    recorder.start()
    try:
        code = make()
    finally:
        recorder.stop()
    codes, records = walk_codes(code), {record.code: record for record in recorder.records_of(code)}
    return codes, [records[each] for each in codes]
