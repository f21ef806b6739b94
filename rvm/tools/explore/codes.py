"""The code of each function as data: its registers or stack, its instructions and where they come from."""
from __future__ import annotations

from typing import Any

from rvm.code.code import Code
from rvm.code.disassemble import register_text
from rvm.tools.explore.panes import instruction_ranges
from rvm.tools.explore.program import Program
from rvm.tools.explore.text import text_of


def codes_of(program: Program, machine: str) -> list[dict[str, Any]]:
    """Return the codes of one machine, in the order of -m dis."""
    return [_code(code, program) for code in program.codes[machine]]


def _code(code: Code, program: Program) -> dict[str, Any]:
    instructions = []
    for pc, (start, stop) in instruction_ranges(code, program.source).items():
        instructions += [pc, program.source.line_of(start), start, stop]
    return {"name": text_of(code.name), "qualname": text_of(code.qualname), "line": code.first_line,
            "slots": slots_of(code), "homes": homes_of(code), "instructions": instructions,
            "graph": [], "intervals": None, "note": ""}


def homes_of(code: Code) -> int:
    """Return how many slots at the beginning are variables."""
    if code.is_stack:
        return code.stack_base
    count = 0
    while count < code.registers and count < len(code.register_names) and code.register_names[count] != "":
        count += 1
    return count


def slots_of(code: Code) -> list[str]:
    """Return the name of each slot of a frame."""
    if not code.is_stack:
        return [text_of(register_text(code, number)) for number in range(code.registers)]
    variables = [text_of(register_text(code, number)) for number in range(code.stack_base)]
    return variables + ["stack %d" % depth for depth in range(code.registers - code.stack_base)]
