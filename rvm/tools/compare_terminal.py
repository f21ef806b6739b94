"""Prints the tables of a comparison in the terminal, by rich."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rvm.tools.compare_results import Results
from rvm.tools.compare_tables import Table

if TYPE_CHECKING:
    from rich.console import Console

NARROWEST, PLAIN_WIDTH = 100, 140       # characters, on a terminal and elsewhere


def print_tables(tables: Sequence[Table], heading: str, console: Console | None = None) -> None:
    """Print the heading and all tables on standard output."""
    from rich.console import Console

    if console is None:
        console = Console(highlight=False)
        console.width = max(NARROWEST, console.width) if console.is_terminal else PLAIN_WIDTH
    console.print(heading, markup=False)
    for table in tables:
        print_table(table, console)


def print_table(table: Table, console: Console) -> None:
    """Print one table in the console's width, with its title above and its note below."""
    from rich import box
    from rich.table import Table as RichTable

    drawn = RichTable(title="\n" + table.title, caption=table.note, box=box.SIMPLE_HEAD, title_justify="left",
                      title_style="bold", caption_justify="left", caption_style="dim",
                      show_footer=bool(table.last), footer_style="bold")
    for i, column in enumerate(table.columns):
        drawn.add_column(column, footer=table.last[i] if table.last else "",
                         justify="left" if i == 0 else "right")
    for row in table.rows:
        drawn.add_row(*row)
    console.print(drawn, markup=False)


def print_failures(results: Results) -> None:
    """Print one line for each program that failed."""
    for failure in results.failures:
        print("failed: " + failure.text)
