"""Writes docs/register-code.md and docs/stack-code.md, the reference of the machines' instructions.

    python -m rvm.tools.make_isa_page [--check]

The pages derive from the tables rvm.code.register.opcodes and rvm.code.stack.opcodes.  With
--check nothing is written; the exit status says whether the pages in the tree are the
tables'.
"""
from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from rvm.code.classes import CLASS_NAMES
from rvm.code.instruction_set import KINDS, Opcode
from rvm.code.register import opcodes as register_opcodes
from rvm.code.stack import opcodes as stack_opcodes
from rvm.code.stack.opcodes import StackOpcode

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
PAGES = {"register": (DOCS / "register-code.md", register_opcodes), "stack": (DOCS / "stack-code.md", stack_opcodes)}
WORDS = {number: word for word, number in KINDS.items()}


def page(name: str) -> str:
    """Return the whole page of the machine called `name`."""
    return "\n".join(lines(name, PAGES[name][1]))


def lines(name: str, table: ModuleType) -> Iterator[str]:
    yield f"# {name.capitalize()} code"
    yield ""
    yield f"This page is made from `rvm/code/{name}/opcodes.py` by `python -m rvm.tools.make_isa_page`."
    yield ""
    yield from introduction(table)
    for klass, title in enumerate(CLASS_NAMES):
        yield f"## {title[0].upper()}{title[1:]}"
        yield ""
        yield from heading(name)
        for opcode in table.OPCODES:
            if opcode.klass == klass:
                yield row(opcode)
        yield ""


def introduction(table: ModuleType) -> Iterator[str]:
    """Yield the lines of the table's docstring, with its indented lines as code."""
    _, *paragraphs = (table.__doc__ or "").rstrip().split("\n\n")
    for paragraph in paragraphs[:-1]:
        if paragraph.startswith("    "):
            yield "```"
            yield from (line[4:] for line in paragraph.splitlines())
            yield "```"
        else:
            yield from paragraph.splitlines()
        yield ""


def heading(name: str) -> Iterator[str]:
    columns = ["number", "instruction", "operands", "meaning"]
    if name == "stack":
        columns.insert(3, "stack")
    yield "| " + " | ".join(columns) + " |"
    yield "|---:|" + "---|" * (len(columns) - 1)


def row(opcode: Opcode) -> str:
    cells = [str(opcode.number), f"`{opcode.name}`", " ".join(WORDS[kind] for kind in opcode.kinds)]
    if isinstance(opcode, StackOpcode):
        cells.append(f"`{opcode.effect.text}`")
    cells.append(f"`{opcode.notation}`")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="rvm.tools.make_isa_page", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only compare")
    is_check = parser.parse_args(arguments).check
    status = 0
    for name, (path, _) in PAGES.items():
        if not is_check:
            path.write_text(page(name), "utf-8")
        elif path.read_text("utf-8") != page(name):
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
