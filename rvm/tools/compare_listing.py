"""Three columns: the source of a function, its register code and its stack code, line by line.

An instruction stands beside the line that it comes from.  Code does not always follow
the order of the lines (a loop's test may stand behind its body), so the addresses within
a column may jump.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rvm.code.code import Code
from rvm.code.decode import Decoded, decode
from rvm.code.disassemble import instruction_set_of, transfer_text
from rvm.code.instruction_set import IMM, JUMP
from rvm.code.positions import PositionReader
from rvm.compiler.twins import codes_in, key_of
from rvm.tools.bench_programs import PREFIX, UsageError, find_programs
from rvm.tools.compare_code import CannotCompile, compile_both
from rvm.tools.compare_settings import MACHINES, REGISTER, STACK

# A listing is a dict, as it is saved and drawn: the function's "name" and first "line",
# "register" and "stack" (sizes), and "rows": line number, source, two lists of instructions.
# An instruction is its pc, whether something jumps to it, its opcode and what it does.
Listing = dict[str, Any]

SEPARATOR = " | "


def listing_of(source: bytes, codes: dict[str, Code]) -> list[Listing]:
    """Return the listing of every function of a program, the module's own code first."""
    lines = source.decode("utf-8", "replace").splitlines()
    return [_one(lines, register, stack) for register, stack in pairs(codes[REGISTER], codes[STACK])]


def pairs(code: Code, twin: Code) -> Iterator[tuple[Code, Code]]:
    """Yield the two machines' code of each function, in the order of the source."""
    yield code, twin
    twins: dict[str, list[Code]] = {}
    for inner in codes_in(twin):
        twins.setdefault(key_of(inner), []).append(inner)
    for inner in codes_in(code):
        found = twins.get(key_of(inner))
        if found:
            yield from pairs(inner, found.pop(0))


def _one(lines: Sequence[str], register: Code, stack: Code) -> Listing:
    columns = {REGISTER: by_line(register), STACK: by_line(stack)}
    occupied = set(columns[REGISTER]) | set(columns[STACK])
    last = max(occupied, default=register.first_line)
    inner = {line for code in codes_in(register) for line in _lines_of(code)} - occupied
    rows = []
    for number in range(min(register.first_line, *occupied, last), last + 1):
        text = lines[number - 1] if 0 < number <= len(lines) else ""
        if number in occupied or (text.strip() and number not in inner):
            rows.append([number, text, *(columns[machine].get(number, []) for machine in MACHINES)])
    return {"name": _text(register.qualname), "line": register.first_line,
            REGISTER: _size(register), STACK: _size(stack), "rows": rows}


def _lines_of(code: Code) -> range:
    """Return the lines from the code's first to its last, including those of code inside it."""
    last = max(by_line(code), default=code.first_line)
    return range(code.first_line, max([last, *(_lines_of(inner)[-1] for inner in codes_in(code))]) + 1)


def _size(code: Code) -> dict[str, int]:
    return {"instructions": len(decode(code.bytecode, instruction_set_of(code))),
            "bytes": len(code.bytecode), "slots": code.registers}


def by_line(code: Code) -> dict[int, list[list[Any]]]:
    """Return the instructions of each line, in the order of the code."""
    instructions = decode(code.bytecode, instruction_set_of(code))
    targets = {target for each in instructions for target in _targets(each)}
    targets |= {handler.target for handler in code.details.handlers}
    reader = PositionReader(code.details.positions, code.first_line)
    found: dict[int, list[list[Any]]] = {}
    for each in instructions:
        while reader.end <= each.pc and reader.advance():
            pass
        found.setdefault(reader.lineno, []).append(
            [each.pc, each.pc in targets, _opcode_text(code, each), _text(transfer_text(code, each))])
    return found


def _opcode_text(code: Code, instruction: Decoded) -> str:
    """Return the opcode, for the stack machine with its numbers, which its notation leaves out."""
    numbers = [str(operand) for i, operand in enumerate(instruction.operands)
               if code.is_stack and instruction.kind(i) == IMM]
    return " ".join([instruction.opcode.name, *numbers])


def _targets(instruction: Decoded) -> list[int]:
    return [operand for i, operand in enumerate(instruction.operands) if instruction.kind(i) == JUMP]


def _text(core: str) -> str:
    """Return the text of a str of the core, whose characters are bytes."""
    return core.encode("latin-1").decode("utf-8", "replace")


# Alone, as text.

def find_listings(text: str) -> list[Listing]:
    """Return the listings that FILE[:FUNCTION] names.  Raise UsageError or CannotCompile."""
    path, function = _path_and_function(text)
    try:
        source = path.read_bytes()
    except OSError as error:
        raise UsageError("%s cannot be read: %s" % (path, error.strerror)) from error
    try:
        listings = listing_of(source, compile_both(source, path.name))
    except CannotCompile as error:
        raise UsageError("%s does not compile: %s" % (path, error)) from error
    if not function:
        return listings
    chosen = [each for each in listings if function in (each["name"], each["name"].rpartition(".")[2])]
    if not chosen:
        raise UsageError("%s has no function %s, but %s" % (
            path, function, ", ".join(dict.fromkeys(each["name"] for each in listings))))
    return chosen


def _path_and_function(text: str) -> tuple[Path, str]:
    prefix = PREFIX if text.startswith(PREFIX) else ""
    name, _, function = text[len(prefix):].partition(":")
    path = find_programs([prefix + name], Path())[0].path if prefix else Path(name)
    return path, function


def listing_text(listing: Listing, width: int) -> str:
    """Return the three columns, in at most ``width`` characters."""
    cells = [([_source_cell(*row[:2])], _cells(row[2]), _cells(row[3])) for row in listing["rows"]]
    heads = ("%s, line %d" % (listing["name"], listing["line"]),
             *("%s: %s" % (machine, size_text(listing[machine])) for machine in MACHINES))
    widths = _fitting([max([len(heads[i]), *(len(cell) for row in cells for cell in row[i])])
                       for i in range(3)], width - 2 * len(SEPARATOR))
    lines = [_line(heads, widths), "-+-".join("-" * width for width in widths)]
    for row in cells:
        for i in range(max(map(len, row))):
            lines.append(_line([column[i] if i < len(column) else "" for column in row], widths))
    return "\n".join(lines) + "\n"


def _fitting(widths: Sequence[int], room: int) -> list[int]:
    """Return the widths of the columns; the widest is narrowed until all have room."""
    fitting = list(widths)
    while sum(fitting) > room and max(fitting) > 8:
        widest = fitting.index(max(fitting))
        fitting[widest] -= 1
    return fitting


def size_text(size: dict[str, int]) -> str:
    return "%(instructions)d instructions, %(bytes)d bytes, %(slots)d slots" % size


def _source_cell(number: int, text: str) -> str:
    return "%4d  %s" % (number, text.replace("\t", "    "))


def _cells(instructions: Sequence[Sequence[Any]]) -> list[str]:
    return ["%2s%4d  %-17s %s" % (">>" if target else "", pc, opcode, meaning)
            for pc, target, opcode, meaning in instructions]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return SEPARATOR.join(
        (cell if len(cell) <= width else cell[:width - 3] + "...").ljust(width)
        for cell, width in zip(cells, widths)).rstrip()
