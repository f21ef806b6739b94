"""The panes of text: what each command prints of a program, and what in it belongs to what in the source.

A link joins a range of a pane's text to a range of the source, both in UTF-16 code units.  The
text is made by the commands' own functions; the links are found beside it.
"""
from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from rvm.code.disassemble import disassemble_one
from rvm.compiler.analysis.scope_listing import list_scopes
from rvm.compiler.record import all_codes
from rvm.listing import ListingLine
from rvm.rlib.strings import StringBuilder
from rvm.syntax import ast
from rvm.syntax.ast_dump import MODULE_INDENT, Dumper
from rvm.syntax.parser import parse, parse_with_type_comments
from rvm.syntax.source import decode_source
from rvm.syntax.token_listing import ListingError, format_stream, format_tokens
from rvm.syntax.tree_listing import list_tree
from rvm.tools.compare_settings import MACHINES, STACK
from rvm.tools.explore.limits import MOST_LINES, cut_lines
from rvm.tools.explore.program import FAILURES, Program, Ranges
from rvm.tools.explore.text import CoreText, Source, hull, text_of, units_in


class Link(NamedTuple):
    """text[begin:end] of a pane belongs to source[start:stop]."""

    begin: int
    end: int
    start: int
    stop: int


class Shown(NamedTuple):
    """A line of a pane, counted from 1, shows the instruction at `pc` of a code."""

    line: int
    code: int
    pc: int


@dataclass
class Pane:
    """A pane as the page shows it."""

    id: str
    title: str
    command: str
    text: str
    links: list[Link]
    machine: str = ""
    note: str = ""
    instructions: list[Shown] | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the pane as docs/explorer.md describes it, cut to what a page can show."""
        text, said = cut_lines(self.text, MOST_LINES)
        size, lines = units_in(text), text.count("\n")
        links = sorted((link for link in self.links if link.end <= size), key=lambda link: (link.begin, -link.end))
        found = {"id": self.id, "title": self.title, "command": self.command, "machine": self.machine,
                 "note": " ".join(filter(None, (self.note, said))), "text": text, "links": flat(links)}
        if self.instructions is not None:
            found["instructions"] = flat(shown for shown in self.instructions if shown.line <= lines)
        return found


def flat(tuples: Iterable[tuple[int, ...]]) -> list[int]:
    """Return the numbers of all tuples in one list."""
    return [number for each in tuples for number in each]


def command_of(program: Program, module: str, machine: str = "") -> str:
    """Return the command that prints what a pane shows."""
    choice = "-X isa=stack " if machine == STACK else ""
    return "rvm %s-m %s %s" % (choice, module, shlex.quote(program.name))


def instruction_links(lines: Iterable[str], places: Iterable[tuple[int, int] | None],
                      ranges: list[Ranges]) -> tuple[list[Link], list[Shown]]:
    """Return what joins the lines of a text, each of which belongs to the code and pc of its place, if it has one.

    `ranges` are of each code.
    """
    links, shown, begin = [], [], 0
    for number, (line, place) in enumerate(zip(lines, places), 1):
        end = begin + units_in(line)
        if place is not None:
            code, pc = place
            links.append(Link(begin, end, *ranges[code][pc]))
            shown.append(Shown(number, code, pc))
        begin = end + 1
    return links, shown


# Tokens.

TOKEN_LINE = re.compile(r"^(\d+),(\d+)-(\d+),(\d+):", re.MULTILINE)


def tokens_pane(program: Program) -> Pane:
    """Return the pane of tokens; of a text that has none to its end, those that there are."""
    command = command_of(program, "tokenize")
    try:
        listed = format_tokens(program.data, program.name)
    except ListingError:
        command = "rvm -m tokenize < %s" % shlex.quote(program.name)
        listed = _listed_stream(program.data)
    text = text_of(listed)
    return Pane("tokens", "Tokens", command, text, list(_token_links(text, program.source)))


def _listed_stream(data: str) -> str:
    """Return what -m tokenize prints to standard output of standard input, an error or not."""
    try:
        return format_stream(data, "<stdin>", False)
    except ListingError as error:
        return error.listed


def _token_links(text: str, source: Source) -> Iterator[Link]:
    begin = 0
    for line in text.splitlines(keepends=True):
        found = TOKEN_LINE.match(line)
        end = begin + units_in(line)
        if found is not None and not found.group().startswith("0,"):
            first, column, last, last_column = map(int, found.groups())
            yield Link(begin, end - 1, source.at_character(first, column), source.at_character(last, last_column))
        begin = end


# The AST.

class MeasuringBuilder(StringBuilder):
    """A builder that knows its length at each moment."""

    def __init__(self) -> None:
        StringBuilder.__init__(self)
        self.length = 0
        add = self.append

        def append(piece: str) -> None:
            self.length += len(piece)
            add(piece)
        self.append = append


class LinkingDumper(Dumper):
    """Writes the text of a tree, and notes where each node with a position is in it."""

    def __init__(self) -> None:
        Dumper.__init__(self, False, MODULE_INDENT)
        self.out = MeasuringBuilder()
        self.found: list[tuple[int, int, ast.Located]] = []     # in bytes

    def node(self, node: Any, level: int) -> None:
        begin = self.out.length
        Dumper.node(self, node, level)
        if isinstance(node, ast.Located):
            self.found.append((begin, self.out.length, node))


def ast_pane(program: Program) -> Pane | None:
    """Return the pane of the AST, or None if the program has none."""
    try:
        tree = parse_with_type_comments(program.data, program.name, "exec")
    except FAILURES:
        return None
    dumper = LinkingDumper()
    dumper.node(tree, 0)
    text, source = CoreText(dumper.out.build() + "\n"), program.source
    links = [Link(text.unit(begin), text.unit(end), source.at_byte(node.lineno, node.col_offset),
                  source.at_byte(node.end_lineno, node.end_col_offset)) for begin, end, node in dumper.found]
    return Pane("ast", "AST", command_of(program, "ast"), text.text, links)


# Listings: lines that say themselves what they belong to.

def listing_pane(name: str, title: str, command: str, lines: list[ListingLine], source: Source) -> Pane:
    """Return the pane of what a command prints as a listing."""
    links, begin = [], 0
    texts = [text_of(line.text) for line in lines]
    for line, text in zip(lines, texts):
        end = begin + units_in(text)
        for position in ([line.position] if line.position is not None else []) + line.others:
            links.append(Link(begin, end, *source.range_of(position)))
        begin = end + 1
    return Pane(name, title, command, "".join(text + "\n" for text in texts), links)


def tree_pane(program: Program) -> Pane | None:
    """Return the pane of the parse tree, or None if the program has none."""
    try:
        lines = list_tree(decode_source(program.data, program.name), program.name, False)
    except FAILURES:
        return None
    return listing_pane("tree", "Tree", command_of(program, "tree"), lines, program.source)


def scopes_pane(program: Program) -> Pane | None:
    """Return the pane of the scopes, or None if the program has none."""
    try:
        lines = list_scopes(parse(program.data, program.name, "exec"), program.name)
    except FAILURES:
        return None
    return listing_pane("scopes", "Scopes", command_of(program, "scopes"), lines, program.source)


# Code.

TITLES = {"register": "Register code", "stack": "Stack code"}


def code_panes(program: Program) -> list[Pane]:
    """Return the panes of both machines' code."""
    return [_code_pane(program, machine) for machine in MACHINES if program.codes[machine]]


def _code_pane(program: Program, machine: str) -> Pane:
    parts: list[str] = []
    links: list[Link] = []
    shown: list[Shown] = []
    line, begin = 1, 0
    numbers = {code: number for number, code in enumerate(program.codes[machine])}
    for code in all_codes(program.codes[machine][0]):
        number = numbers[code]
        lines = text_of(disassemble_one(code)).split("\n")[:-1]
        places = program.ranges[machine][number]
        everything = hull(places.values())
        pcs: list[int | None] = [None, *places]
        for i, text in enumerate(lines):
            pc = pcs[i] if i < len(pcs) else None
            place = places[pc] if pc is not None else everything if i == 0 else None
            end = begin + units_in(text)
            if pc is not None:
                shown.append(Shown(line, number, pc))
            if place is not None:
                links.append(Link(begin, end, *place))
            line, begin = line + 1, end + 1
        parts.append("\n".join(lines) + "\n")
        line, begin = line + 1, begin + 1       # the empty line between two
    return Pane(machine + "-code", TITLES[machine], command_of(program, "dis", machine), "\n".join(parts), links,
                machine, instructions=shown)
