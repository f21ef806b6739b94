"""A trace that `-X trace` has written, as a pane: each line belongs to the instruction that it tells of.

The trace may be of either machine, hosted or native; its lines tell which.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rvm.code.decode import decode
from rvm.code.disassemble import instruction_set_of
from rvm.tools.bench_programs import UsageError
from rvm.tools.compare_settings import MACHINES
from rvm.tools.explore.panes import Pane, instruction_links
from rvm.tools.explore.program import Program
from rvm.tools.explore.text import text_of

# The function, the file, the line, the address and the opcode; see rvm.interp.instruction_trace.
LINE = re.compile(r"^ *(\S+) (\S+):(\d+) +(\d+)  ([A-Z][A-Z_0-9]*)\b")

Instruction = tuple[str, int, int, str]     # name of the function, line, pc, opcode


def trace_pane(program: Program, path: Path, text: str) -> Pane:
    """Return the pane of a trace's text.  Raise UsageError if it is none of the program."""
    lines = text.split("\n")
    found = {machine: list(_known(lines, instructions_of(program, machine))) for machine in MACHINES}
    machine = max(MACHINES, key=lambda each: len(found[each]))
    if not found[machine]:
        raise UsageError("%s has no line of a trace of %s" % (path, program.name))
    return _pane(program, path, text, machine, dict(found[machine]))


def instructions_of(program: Program, machine: str) -> dict[Instruction, tuple[int, int]]:
    """Return the number of the code and the pc of each instruction, by what a trace says of it."""
    found: dict[Instruction, tuple[int, int]] = {}
    for number, code in enumerate(program.codes[machine]):
        places = program.ranges[machine][number]
        for instruction in decode(code.bytecode, instruction_set_of(code)):
            line = program.source.line_of(places[instruction.pc][0])
            key = (text_of(code.name), line, instruction.pc, instruction.opcode.name)
            found.setdefault(key, (number, instruction.pc))
    return found


def _known(lines: list[str], known: dict[Instruction, tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the index of each line that is of the program, with its code and pc."""
    for index, line in enumerate(lines):
        match = LINE.match(line)
        if match is not None:
            name, _, number, pc, opcode = match.groups()
            place = known.get((name, int(number), int(pc), opcode))
            if place is not None:
                yield index, place


def _pane(program: Program, path: Path, text: str, machine: str, places: dict[int, tuple[int, int]]) -> Pane:
    lines = text.split("\n")
    links, shown = instruction_links(lines, map(places.get, range(len(lines))), program.ranges[machine])
    return Pane("trace", "Trace", "rvm -X isa=%s -X trace=%s %s" % (machine, path.name, program.name), text, links,
                machine, instructions=shown)
