"""Measures of the compiler's output: instructions, bytes, moves, registers.

    python -m rvm.tools.code_stats FILES...

compiles the files and prints, for all of them together, what the code is made of and
how the registers compare with what CPython's own compiler needs: its locals, cells and
deepest stack.  Everything is static: counts of instructions in the code.
"""
from __future__ import annotations

import argparse
import dis
import sys
import types
from collections import Counter
from collections.abc import Iterator

from rvm.code.classes import CLASS_NAMES
from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.compiler.compile import compile_module
from rvm.syntax.errors import SyntaxError_
from rvm.tools.host_ast import parse_with_host

COPIES = ("MOVE", "LOAD")


class Totals:
    """Counts over all the code of all the files."""

    def __init__(self) -> None:
        self.functions = 0
        self.bytes = 0
        self.opcodes: Counter[str] = Counter()
        self.classes: Counter[str] = Counter()
        self.wide = 0
        self.registers = 0
        self.host_slots = 0
        self.host_instructions = 0
        self.over = 0

    def add(self, code: Code, host: types.CodeType) -> None:
        self.functions += 1
        self.bytes += len(code.bytecode)
        for instruction in decode(code.bytecode):
            self.opcodes[instruction.opcode.name] += 1
            self.classes[CLASS_NAMES[instruction.opcode.klass]] += 1
            self.wide += instruction.width > 1
        slots = host_slots(host)
        self.registers += code.registers
        self.host_slots += slots
        self.host_instructions += host_instructions(host)
        self.over += code.registers > slots

    def lines(self) -> Iterator[str]:
        count = sum(self.opcodes.values())
        moves = sum(self.opcodes[name] for name in COPIES)
        yield f"functions                {self.functions:9}"
        yield f"instructions             {count:9}   {share(count, self.host_instructions)} of CPython's"
        yield f"bytes                    {self.bytes:9}   {self.bytes / count:.2f} an instruction"
        yield f"wide instructions        {self.wide:9}   {share(self.wide, count)}"
        yield f"MOVE and LOAD            {moves:9}   {share(moves, count)}"
        yield f"  of which MOVE          {self.opcodes['MOVE']:9}   {share(self.opcodes['MOVE'], count)}"
        yield f"CHECK                    {self.opcodes['CHECK']:9}   {share(self.opcodes['CHECK'], count)}"
        yield (f"registers a function     {self.registers / self.functions:9.2f}   CPython: "
               f"{self.host_slots / self.functions:.2f} locals, cells and stack")
        yield f"functions with more      {self.over:9}   {share(self.over, self.functions)}"
        for name, number in self.classes.most_common():
            yield f"  {name:30} {number:9}   {share(number, count)}"


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "-"


def host_slots(host: types.CodeType) -> int:
    """Return the number of slots of the host's frame: variables and stack."""
    variables = set(host.co_varnames) | set(host.co_cellvars) | set(host.co_freevars)
    return len(variables) + host.co_stacksize


def host_instructions(host: types.CodeType) -> int:
    """Return the host's instructions without inline caches."""
    return sum(1 for _ in dis.get_instructions(host))


def pairs(code: Code, host: types.CodeType) -> Iterator[tuple[Code, types.CodeType]]:
    """Yield the code and all code inside it, each with the host's code for the same function."""
    yield code, host
    inner = [c for c in code.constants if isinstance(c, Code)]
    host_inner = [c for c in host.co_consts if isinstance(c, types.CodeType)]
    by_name_and_line: dict[tuple[str, int], list[types.CodeType]] = {}
    for other in host_inner:
        by_name_and_line.setdefault((other.co_name, other.co_firstlineno), []).append(other)
    for one in inner:
        others = by_name_and_line.get((one.name.encode("latin-1").decode("utf-8"), one.first_line))
        if others:
            yield from pairs(one, others[0] if len(others) == 1 else others.pop(0))


def measure(paths: list[str]) -> Totals:
    totals = Totals()
    for path in paths:
        with open(path, "rb") as file:
            source = file.read()
        try:
            code = compile_module(parse_with_host(source), path)
        except (SyntaxError_, SyntaxError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            continue
        host = compile(source, path, "exec", dont_inherit=True)
        for one, other in pairs(code, host):
            totals.add(one, other)
    return totals


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="rvm.tools.code_stats", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", metavar="FILE")
    totals = measure(parser.parse_args(arguments).files)
    if totals.functions:
        print("\n".join(totals.lines()))


if __name__ == "__main__":
    main()
