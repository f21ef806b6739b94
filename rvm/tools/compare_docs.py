"""The tables of a comparison as Markdown, between the markers of a page."""
from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rvm.tools.bench_report import FileError
from rvm.tools.compare_results import write
from rvm.tools.compare_tables import Table

BEGIN = "<!-- results: begin -->"
END = "<!-- results: end -->"


def write_docs(path: Path, heading: str, tables: Sequence[Table]) -> None:
    """Replace what stands between the markers of the page.  Raise FileError."""
    before, after = parts_of(path)
    parts = ["```\n%s\n```" % heading, *(as_markdown(table) for table in tables)]
    write(path, before + BEGIN + "\n" + "\n\n".join(parts) + "\n" + END + after)


def parts_of(path: Path) -> tuple[str, str]:
    """Return the text of the page before its markers and the text behind them.  Raise FileError."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileError("%s cannot be read: %s" % (path, error.strerror)) from error
    except ValueError as error:
        raise FileError("%s is not text in UTF-8" % path) from error
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise FileError("%s has no lines %s and %s to write between" % (path, BEGIN, END))
    return before, after


def as_markdown(table: Table) -> str:
    """Return one table, with its title and its note."""
    rows = [*table.rows, [("**%s**" % cell if cell else "") for cell in table.last]] if table.last else table.rows
    lines = ["### " + table.title, "", table.note, "", _row(table.columns),
             _row(["---", *["---:"] * (len(table.columns) - 1)])]
    return "\n".join(lines + [_row(row) for row in rows])


def _row(cells: Sequence[str]) -> str:
    return "| %s |" % " | ".join(cell.replace("|", "\\|") for cell in cells)
