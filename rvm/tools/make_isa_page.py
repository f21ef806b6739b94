"""Writes docs/register-code.md, the reference of the register machine's instructions.

    python -m rvm.tools.make_isa_page [--check]

The page derives from the table rvm.code.register_ops.  With --check nothing is
written; the exit status says whether the page in the tree is the table's.
"""
from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from rvm.code import register_ops
from rvm.code.classes import CLASS_NAMES
from rvm.code.register_ops import KINDS, OPCODES, Opcode

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "register-code.md"
WORDS = {number: word for word, number in KINDS.items()}


def page() -> str:
    """The whole page."""
    return "\n".join(lines())


def lines() -> Iterator[str]:
    yield "# Register code"
    yield ""
    yield "This page is made from `rvm/code/register_ops.py` by `python -m rvm.tools.make_isa_page`."
    yield ""
    yield from introduction()
    for klass, title in enumerate(CLASS_NAMES):
        yield f"## {title[0].upper()}{title[1:]}"
        yield ""
        yield "| number | instruction | operands | meaning |"
        yield "|---:|---|---|---|"
        for opcode in OPCODES:
            if opcode.klass == klass:
                yield row(opcode)
        yield ""


def introduction() -> Iterator[str]:
    """The table's docstring, its indented lines as code."""
    _, *paragraphs = (register_ops.__doc__ or "").rstrip().split("\n\n")
    for paragraph in paragraphs[:-1]:
        if paragraph.startswith("    "):
            yield "```"
            yield from (line[4:] for line in paragraph.splitlines())
            yield "```"
        else:
            yield from paragraph.splitlines()
        yield ""


def row(opcode: Opcode) -> str:
    operands = " ".join(WORDS[kind] for kind in opcode.kinds)
    meaning = opcode.notation.replace("|", "\\|")
    return f"| {opcode.number} | `{opcode.name}` | {operands} | `{meaning}` |"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="rvm.tools.make_isa_page", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only compare")
    if parser.parse_args(arguments).check:
        return 0 if PAGE.read_text("utf-8") == page() else 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
