"""The code of each function as data: its registers or stack, its instructions and where they come from."""
from __future__ import annotations

from typing import Any

from rvm.code.code import Code
from rvm.code.disassemble import register_text
from rvm.compiler.record import FunctionRecord
from rvm.tools.explore.graphs import graph_of, intervals_of, size_of
from rvm.tools.explore.limits import MOST_DRAWN, MOST_INTERVALS, MOST_INTERVALS_OF_ONE
from rvm.tools.explore.program import Program, Ranges
from rvm.tools.explore.text import Source, text_of

COMMANDS = {"graphs": "-m ir prints them", "live intervals": "-m allocation prints them"}


def codes_of(program: Program, machine: str) -> list[dict[str, Any]]:
    """Return the codes of one machine, in the order of walk_codes."""
    budget = Budget(program.is_recorded)
    return [_code(code, ranges, record, program.source, budget)
            for code, ranges, record in zip(program.codes[machine], program.ranges[machine], program.records[machine])]


class Budget:
    """How much may still be drawn of a machine's functions."""

    def __init__(self, is_recorded: bool) -> None:
        self.lines = MOST_DRAWN if is_recorded else 0
        self.instructions = MOST_INTERVALS if is_recorded else 0

    def takes_graph(self, size: int) -> bool:
        self.lines -= size
        return self.lines > 0

    def takes_intervals(self, size: int) -> bool:
        if size > MOST_INTERVALS_OF_ONE:
            return False
        self.instructions -= size
        return self.instructions > 0


def _code(code: Code, ranges: Ranges, record: FunctionRecord, source: Source, budget: Budget) -> dict[str, Any]:
    left_out = []
    graph: list[dict[str, Any]] = []
    intervals = None
    if budget.takes_graph(size_of(record.passes)):
        graph = graph_of(record.passes, source)
    else:
        left_out.append("graphs")
    if not code.is_stack:
        if record.intervals is not None and budget.takes_intervals(len(record.intervals.labels)):
            intervals = intervals_of(record.intervals, source)
        else:
            left_out.append("live intervals")
    instructions = []
    for pc, (start, stop) in ranges.items():
        instructions += [pc, source.line_of(start), start, stop]
    return {"name": text_of(code.name), "qualname": text_of(code.qualname), "line": code.first_line,
            "slots": slots_of(code), "homes": homes_of(code), "instructions": instructions,
            "graph": graph, "intervals": intervals, "note": _note(left_out)}


def _note(left_out: list[str]) -> str:
    if not left_out:
        return ""
    return "The program is big: the %s of this function are left out here; %s." % (
        " and the ".join(left_out), " and ".join(COMMANDS[each] for each in left_out))


def homes_of(code: Code) -> int:
    """Return how many slots at the beginning are variables."""
    if code.is_stack:
        return code.stack_base
    count = 0
    names = code.details.register_names
    while count < code.registers and count < len(names) and names[count] != "":
        count += 1
    return count


def slots_of(code: Code) -> list[str]:
    """Return the name of each slot of a frame."""
    if not code.is_stack:
        return [text_of(register_text(code, number)) for number in range(code.registers)]
    variables = [text_of(register_text(code, number)) for number in range(code.stack_base)]
    return variables + ["stack %d" % depth for depth in range(code.registers - code.stack_base)]
