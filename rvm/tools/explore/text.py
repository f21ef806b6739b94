"""Texts of the core, and their offsets as the page counts them.

A str of the core holds UTF-8, one byte a character; its positions are lines and columns in bytes.
JavaScript counts UTF-16 code units from the beginning of the text.  This module converts.
"""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any


def text_of(core: str) -> str:
    """Return the text of a str of the core."""
    return core.encode("latin-1").decode("utf-8", "replace")


def core_of(text: str) -> str:
    """Return the str of the core that holds the text."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def units_in(text: str) -> int:
    """Return how many UTF-16 code units the text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class CoreText:
    """A text of the core, with offsets in bytes converted to units."""

    def __init__(self, core: str) -> None:
        self.text = text_of(core)
        self._units = None if core.isascii() else _units_by_byte(self.text)

    def unit(self, byte: int) -> int:
        """Return the offset in units of the character that begins at a byte."""
        return byte if self._units is None else self._units[byte]


def _units_by_byte(text: str) -> Sequence[int]:
    units, found = 0, []
    for character in text:
        found.extend([units] * len(character.encode("utf-8", "surrogatepass")))
        units += 2 if ord(character) > 0xFFFF else 1
    found.append(units)
    return found


class Source:
    """A program's text.  Its lines count from 1 and end in a newline only."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0]           # where each line begins, in units
        for line in self.lines:
            self.starts.append(self.starts[-1] + units_in(line) + 1)
        self.size = self.starts[-1] - 1

    def at_byte(self, line: int, column: int) -> int:
        """Return the offset of a column in bytes of a line; one outside of the text is moved into it."""
        return self._at(line, column, _units_of_bytes)

    def at_character(self, line: int, column: int) -> int:
        """Return the offset of a column in characters of a line."""
        return self._at(line, column, _units_of_characters)

    def _at(self, line: int, column: int, measure: Callable[[str, int], int]) -> int:
        if line < 1:
            return 0
        if line > len(self.lines):
            return self.size
        text = self.lines[line - 1]
        inside = max(column, 0) if text.isascii() else measure(text, max(column, 0))
        return min(self.starts[line - 1] + inside, self.size)

    def range_of(self, position: Any) -> tuple[int, int]:
        """Return the range of a SourceRange of rvm.listing; an empty one at a line's start is the whole line."""
        if (position.lineno, position.col_offset) == (position.end_lineno, position.end_col_offset) \
                and position.col_offset == 0:
            return self.line_range(position.lineno)
        return (self.at_byte(position.lineno, position.col_offset),
                self.at_byte(position.end_lineno, position.end_col_offset))

    def line_of(self, offset: int) -> int:
        """Return the line in which an offset is."""
        return min(bisect_right(self.starts, offset), len(self.lines))

    def line_text(self, line: int) -> str:
        """Return a line without its newline; one outside of the text is empty."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def line_range(self, line: int) -> tuple[int, int]:
        """Return the range of a line, without its indentation and its newline."""
        text = self.line_text(line)
        start = self.at_character(line, 0)
        return start + len(text) - len(text.lstrip()), start + units_in(text)

    def whole(self) -> tuple[int, int]:
        return 0, self.size


def _units_of_bytes(text: str, column: int) -> int:
    return units_in(text.encode("utf-8")[:column].decode("utf-8", "ignore"))


def _units_of_characters(text: str, column: int) -> int:
    return units_in(text[:column])


def hull(ranges: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the range from the first start to the last end, or None of no ranges."""
    found = list(ranges)
    if not found:
        return None
    return min(start for start, _ in found), max(end for _, end in found)
