"""Prints the pieces of the loops: the generated code that decodes an instruction and calls its operation.

    python -m rvm.tools.show_pieces [--isa register|stack] [--wide | --far] [OPCODE ...]

Without opcodes it prints all instructions.  A piece is what rvm.interp.pieces makes of the
instruction's declaration in rvm/code and its entry in the machine's table; the two comment
lines before it show both.  With operands of one byte they are those that the loop switches on.
"""
from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from rvm.code.instruction_set import KINDS, Opcode
from rvm.code.register import opcodes as register_opcodes
from rvm.code.stack import opcodes as stack_opcodes
from rvm.interp.pieces import is_far_jump, operation_of
from rvm.interp.register import pieces as register_pieces, table as register_table
from rvm.interp.stack import pieces as stack_pieces, table as stack_table

MACHINES = {"register": (register_opcodes, register_pieces, register_table),
            "stack": (stack_opcodes, stack_pieces, stack_table)}
WORDS = {number: word for word, number in KINDS.items()}


def opcodes(isa: str) -> list[Opcode]:
    """Return the instructions that have a piece: all but the prefixes."""
    declarations, _, table = MACHINES[isa]
    return [opcode for opcode in declarations.OPCODES if opcode.name in table.INSTRUCTIONS]


def lines(isa: str, opcode: Opcode, width: str) -> Iterator[str]:
    """Yield the lines about one instruction, with operands of a width that `piece_texts` takes."""
    _, pieces, table = MACHINES[isa]
    enters = width != "width" and opcode.name in table.ENTERING
    entry = (table.ENTERING if enters else table.INSTRUCTIONS)[opcode.name]
    operation, _ = operation_of(opcode, entry)
    operands = " ".join(WORDS[kind] for kind in opcode.kinds)
    yield f"# {opcode.name} {operands}".rstrip() + f": {opcode.notation}"
    yield f"# operation = {name(operation, isa)}"
    for text in pieces.piece_texts(opcode, entry, width, enters):
        yield from text.splitlines()


def name(operation: Callable | int | None, isa: str) -> str:
    """Return where the operation is defined, or for one that a function makes of others, or of numbers, that call."""
    if operation is None:
        return "none"
    if not callable(operation):
        return repr(operation)
    modules = [operation.__module__, *(f"rvm.interp.{isa}.{module}" for module in ("calls", "construction"))]
    for module in modules:
        for key, value in vars(sys.modules[module]).items():
            if value is operation:
                return f"{module}.{key}"
    maker = operation.__qualname__.partition(".<locals>")[0]
    parts = [name(cell.cell_contents, isa) for cell in operation.__closure__ or ()]
    return f"{operation.__module__}.{maker}({', '.join(parts)})"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="rvm.tools.show_pieces", description=__doc__.splitlines()[0])
    parser.add_argument("--isa", choices=sorted(MACHINES), default="register", help="the machine (default: register)")
    widths = parser.add_mutually_exclusive_group()
    widths.add_argument("--wide", dest="width", action="store_const", const="width", default="1",
                        help="the pieces for operands of two and four bytes")
    widths.add_argument("--far", dest="width", action="store_const", const="2",
                        help="the pieces of jumps for operands of two bytes")
    parser.add_argument("opcodes", metavar="OPCODE", nargs="*", help="the instructions (default: all)")
    options = parser.parse_args(arguments)
    known = {opcode.name: opcode for opcode in opcodes(options.isa) if options.width != "2" or is_far_jump(opcode)}
    for unknown in options.opcodes:
        if unknown not in known:
            parser.error(f"no piece of the {options.isa} machine is called {unknown}")
    texts = ["\n".join(lines(options.isa, known[opcode], options.width)) for opcode in options.opcodes or known]
    print("\n\n".join(texts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
