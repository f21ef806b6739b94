"""What the JIT did while a program ran: the summary that RPython's log ends with.

PYPYLOG=jit-summary:FILE makes an executable with a JIT write it, in lines of a name, a
colon and one or two numbers.
"""
from __future__ import annotations

import re

SECTION = "jit-summary"

# Names here, the log's own, and which of the line's numbers.
FIELDS = {
    "recorded": ("recorded ops", 0),        # operations traced
    "optimised": ("opt ops", 0),            # those that are left and compiled
    "guards": ("opt guards", 0),            # those of them that are checks and may leave the trace
    "loops": ("Total # of loops", 0),
    "bridges": ("Total # of bridges", 0),
    "tracing": ("Tracing", 1),              # seconds
    "backend": ("Backend", 1),              # seconds, making machine code
}


def traces_in(log: str) -> dict[str, float] | None:
    """Return the figures of a log, or None if one is missing, as without a JIT."""
    found = {}
    for key, (name, index) in FIELDS.items():
        match = re.search(r"^%s:\s+([\d.]+)(?:\s+([\d.]+))?\s*$" % re.escape(name), log, re.MULTILINE)
        number = match.group(index + 1) if match else None
        if number is None:
            return None
        found[key] = float(number)
    return found
