"""How much of a big program the page shows.

A page is read by a person and drawn by a browser: beyond these sizes a pane is cut, and says so.
"""
from __future__ import annotations

MOST_LINES = 20_000             # of a pane's text
MOST_RECORDED = 3_000           # lines of a source whose graphs and live intervals are drawn at all
MOST_DRAWN = 60_000             # lines of graphs, over all functions of a machine
MOST_INTERVALS = 20_000         # instructions whose live intervals are drawn, over all functions
MOST_INTERVALS_OF_ONE = 2_000   # instructions of one function
MOST_TRACES = 20                # of the JIT, on each machine
MOST_TRACE = 2_000              # lines of one trace
MOST_LOG = 30_000_000           # bytes of the JIT's log

COMMAND_HAS_ALL = "the command prints all"


def cut_lines(text: str, most: int, remedy: str = COMMAND_HAS_ALL) -> tuple[str, str]:
    """Return the first lines of a text, and a sentence that says how many are left out, or ""."""
    count = text.count("\n")
    if count <= most:
        return text, ""
    end = -1
    for _ in range(most):
        end = text.index("\n", end + 1)
    return text[:end + 1], "The first %s of %s lines; %s." % (f"{most:,}", f"{count:,}", remedy)
