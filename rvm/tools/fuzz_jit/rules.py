"""The rules of the grammar that makes programs: templates with placeholders.

A rule is written as a header, ``% WEIGHT FLAGS``, and the lines of its template.  A placeholder in
a template is one of

    <KIND>          an expression of the kind
    <KIND.>         a variable or a constant of the kind
    <KIND=>         an expression of the kind that is to be stored, so bounded in size
    <KIND!>         a variable of the kind that may be assigned to
    <KIND@>         the same, and it is no global variable
    <new KIND>      a fresh name; the lines of the template that follow may read it
    <block>         statements, indented as the placeholder is
    <body NAME:KIND ...>  statements of a new function that has these parameters, and a return;
                    <body-gen ...>, <body-method ...> of a generator or a method
    <WORD>          one of the words that WORDS has for it
    <X:...>         any of them, remembered as X; X is a capital letter
    <X>             what is remembered
    <J>, <N>        the counter of the hot loop, and how often it runs

Flags say where a rule may be used: ``loop`` in a loop of the function itself, ``function`` not
at a module's level, ``yielding`` in a generator only, ``calls`` where methods may be called,
``hot`` where the hot loop's counter is there, ``leaf`` also where nesting is at its limit.
``grows`` marks expressions that may be much larger than their parts.
"""
import functools
import re
from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Optional, Tuple, Union


@dataclass(frozen=True)
class Placeholder:
    """A part of a template to fill in; ``what`` is without the name to remember and without the mark."""

    name: str                   # the capital letter, or empty
    what: str
    mark: str                   # one of ". = ! @", or empty
    parameters: Tuple[Tuple[str, str], ...] = ()    # names and kinds, of a body


Piece = Union[str, Placeholder]


@dataclass(frozen=True)
class Rule:
    """One alternative for a kind of expression, or for a statement."""

    weight: int
    flags: FrozenSet[str]
    lines: Tuple[Tuple[int, Tuple[Piece, ...]], ...]    # indentation, and the pieces

    @functools.cached_property
    def needs(self) -> FrozenSet[str]:
        """Return the flags, with ``nests`` if there are statements inside."""
        nests = any(isinstance(piece, Placeholder) and piece.what.startswith(("block", "body"))
                    for _, pieces in self.lines for piece in pieces)
        return self.flags | {"nests"} if nests and "leaf" not in self.flags else self.flags


_PLACEHOLDER = re.compile(r"<(?:([A-Z]):)?(body[^<>]*|new [a-z]+|[a-z]+|[A-Z])([.=!@])?>")


def rules(text: str) -> List[Rule]:
    """Return the rules in ``text``."""
    found: List[Rule] = []
    header: Optional[List[str]] = None
    lines: List[str] = []
    for line in text.splitlines() + ["% end"]:
        if line.startswith("% "):
            if header:
                found.append(_rule(header, lines))
            header, lines = line[2:].split(), []
        elif line.strip():
            lines.append(line)
    return found


def table(text: str) -> List[Rule]:
    """Return the rules of expressions; each line is ``WEIGHT FLAGS: TEMPLATE``."""
    found = []
    for line in text.splitlines():
        header, colon, template = line.partition(": ")
        if colon:
            found.append(_rule(header.split(), [template]))
    return found


def _rule(header: List[str], lines: List[str]) -> Rule:
    parsed = tuple((len(line) - len(line.lstrip()), pieces_of(line.lstrip())) for line in lines)
    return Rule(int(header[0]), frozenset(header[1:]), parsed)


def pieces_of(text: str) -> Tuple[Piece, ...]:
    """Return the text between placeholders, and the placeholders."""
    pieces: List[Piece] = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        pieces.append(text[end:match.start()])
        name, what, mark = match.groups()
        parameters: Tuple[Tuple[str, str], ...] = ()
        if what.startswith("body"):
            what, *pairs = what.split()
            parameters = tuple((one, kind) for one, kind in (pair.split(":") for pair in pairs))
        pieces.append(Placeholder(name or "", what, mark or "", parameters))
        end = match.end()
    pieces.append(text[end:])
    return tuple(piece for piece in pieces if piece != "")


def words(text: str) -> Dict[str, List[str]]:
    """Return lists of words from lines ``NAME: WORD  WORD  ...``; a list may have several lines.

    Two blanks separate the words.
    """
    lists: Dict[str, List[str]] = {}
    for line in text.splitlines():
        name, colon, rest = line.partition(": ")
        if colon:
            lists.setdefault(name, []).extend(word for word in re.split(" {2,}", rest) if word)
    return lists
