"""Compares stack code with what the host's own compiler makes of the same source.

    python -m rvm.tools.stack_oracle [--show] FILES...

prints how many functions have the same sequence of instructions, and how the numbers of
instructions compare.  Both are brought to one form first: what one machine only names
differently, or needs for its own calls, does not count (docs/stack-machine.md).  For
CPython 3.11; everything is static.
"""
from __future__ import annotations

import argparse
import dis
import re
import sys
import types
from collections import Counter
from collections.abc import Iterable

from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.compile import compile_module, target
from rvm.compiler.stack.conditions import COMPARISONS
from rvm.compiler.stack.expressions import BINARY
from rvm.syntax.errors import SyntaxError_
from rvm.tools.code_stats import pairs, share
from rvm.tools.host_ast import parse_with_host

# The host's instructions that only its own machinery needs.
HOST_ONLY = {"CACHE", "RESUME", "PRECALL", "PUSH_NULL", "KW_NAMES", "NOP", "EXTENDED_ARG", "COPY_FREE_VARS",
             "RETURN_GENERATOR", "MAKE_CELL"}

SYMBOLS = {"Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Mod": "%", "Pow": "**",
           "LShift": "<<", "RShift": ">>", "BitAnd": "&", "BitOr": "|", "BitXor": "^", "MatMult": "@"}
OPERATORS = {symbol: BINARY[name] for name, symbol in SYMBOLS.items()}
COMPARED = {"<": "Lt", "<=": "LtE", "==": "Eq", "!=": "NotEq", ">": "Gt", ">=": "GtE"}


def host_name(instruction: dis.Instruction) -> str:
    """Return our name of a host's instruction."""
    name = re.sub("_FORWARD|_BACKWARD(_NO_INTERRUPT)?", "", instruction.opname)
    if name == "BINARY_OP":
        symbol = instruction.argrepr
        if symbol.endswith("="):
            return "INPLACE_" + OPERATORS[symbol[:-1]]
        return "BINARY_" + OPERATORS[symbol]
    if name == "COMPARE_OP":
        return COMPARISONS[COMPARED[instruction.argval]]
    if name == "IS_OP":
        return "IS_NOT" if instruction.arg else "IS"
    if name == "CONTAINS_OP":
        return "NOT_CONTAINS" if instruction.arg else "CONTAINS"
    return name


def host_sequence(host: types.CodeType) -> list[str]:
    """Return the host's instructions under our names."""
    names: list[str] = []
    for instruction in dis.get_instructions(host):
        names.append(host_name(instruction))
        if names[-1] == "BUILD_SLICE" and instruction.arg == 2:
            names[-1] = "BUILD_SLICE 2"
    if "RETURN_GENERATOR" in names:
        names.remove("POP_TOP")
    return common_form(name for name in names if name not in HOST_ONLY)


def our_sequence(code: Code) -> list[str]:
    names = [instruction.opcode.name for instruction in decode(code.bytecode, STACK_SET)]
    return common_form(name for name in names if name != "MAKE_CELL")


# Sequences that stand for others, by text; `;` ends each name.
REWRITES = [
    (r"\b(LOAD|STORE|DELETE)_NAME;", r"\1_GLOBAL;"),
    (r"LOAD_FAST_CHECK;", "LOAD_FAST;"),
    (r"LOAD_CLOSURE;(LOAD_FAST|LOAD_DEREF);CALL_SUPER;", "CALL;"),
    (r"CALL_(HERE|METHOD|KW|METHOD_KW);", "CALL;"),
    (r"LOAD_CONST;RETURN_VALUE;", "RETURN_CONST;"),
    (r"BUILD_SLICE 2;(BINARY|STORE)_SUBSCR;", r"\1_SLICE;"),
    (r"BUILD_SLICE 2;", "BUILD_SLICE;"),
    (r"SEND;YIELD_VALUE;JUMP;", "SEND;YIELD_SENT;JUMP;"),
]


def common_form(names: Iterable[str]) -> list[str]:
    text = "".join(name + ";" for name in names)
    for pattern, replacement in REWRITES:
        text = re.sub(pattern, replacement, text)
    return text.split(";")[:-1]


class Comparison:
    """The counts over all functions of all files."""

    def __init__(self) -> None:
        self.functions = 0
        self.equal = 0              # the same sequence
        self.equal_counts = 0       # the same instructions, perhaps in another order
        self.ours: Counter[str] = Counter()
        self.hosts: Counter[str] = Counter()
        self.deeper = 0             # functions with a deeper stack than the host's

    def add(self, code: Code, host: types.CodeType, show: bool = False) -> None:
        ours, hosts = our_sequence(code), host_sequence(host)
        self.functions += 1
        self.equal += ours == hosts
        self.equal_counts += Counter(ours) == Counter(hosts)
        self.ours.update(ours)
        self.hosts.update(hosts)
        self.deeper += code.registers - code.stack_base > host.co_stacksize
        if show and Counter(ours) != Counter(hosts):
            more, fewer = Counter(ours) - Counter(hosts), Counter(hosts) - Counter(ours)
            print(f"{code.filename}:{code.first_line} {code.qualname}: more {dict(more)}, fewer {dict(fewer)}")

    @property
    def ratio(self) -> float:
        """Return how many of our instructions there are for each of the host's."""
        return sum(self.ours.values()) / sum(self.hosts.values())

    def lines(self) -> Iterable[str]:
        yield f"functions                    {self.functions:9}"
        yield f"the same sequence            {self.equal:9}   {share(self.equal, self.functions)}"
        yield f"the same instructions        {self.equal_counts:9}   {share(self.equal_counts, self.functions)}"
        yield f"instructions                 {sum(self.ours.values()):9}   {100 * self.ratio:.2f}% of the host's"
        yield f"with a deeper stack          {self.deeper:9}   {share(self.deeper, self.functions)}"
        for name in sorted(set(self.ours) | set(self.hosts)):
            if self.ours[name] != self.hosts[name]:
                yield f"  {name:26} {self.ours[name]:9}   the host: {self.hosts[name]}"


def compare(paths: Iterable[str], show: bool = False) -> Comparison:
    comparison = Comparison()
    was_stack = target.is_stack
    target.choose("stack")
    try:
        for path in paths:
            with open(path, "rb") as file:
                source = file.read()
            try:
                code = compile_module(parse_with_host(source), path)
            except (SyntaxError_, SyntaxError) as error:
                print(f"{path}: {error}", file=sys.stderr)
                continue
            for one, other in pairs(code, compile(source, path, "exec", dont_inherit=True)):
                comparison.add(one, other, show)
    finally:
        target.is_stack = was_stack
    return comparison


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="rvm.tools.stack_oracle", description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="name the functions that differ, and how")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args(arguments)
    print("\n".join(compare(options.files, options.show).lines()))


if __name__ == "__main__":
    main()
