"""The data of a page: one JSON object, which docs/explorer.md describes.

Nothing here knows how it is drawn.
"""
from __future__ import annotations

import platform
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rvm.rlib.stack import run_with_big_stack
from rvm.tools.bench_programs import UsageError
from rvm.tools.compare_settings import MACHINES
from rvm.tools.explore.codes import codes_of
from rvm.tools.explore.jit import traces_of
from rvm.tools.explore.panes import ast_pane, code_panes, scopes_pane, tokens_pane, tree_pane
from rvm.tools.explore.program import Program
from rvm.tools.explore.record import record_run
from rvm.tools.explore.trace import trace_pane
from rvm.version import VERSION

FORMAT = 1

MOST_STEPS = 200_000    # instructions of a run that are recorded
MOST_SECONDS = 8.0      # that the recording of a run may take


@dataclass
class Request:
    """What a page is made of: the program's path, its standard input, and how much of its run is recorded."""

    path: Path
    given: bytes | None = None     # None: the run is shown up to where it reads
    steps: int = MOST_STEPS
    seconds: float = MOST_SECONDS
    executable: str | None = None   # with a JIT, whose traces are shown
    trace: Path | None = None       # what -X trace has written


def explore(request: Request) -> dict[str, Any]:
    """Return the data of the page of a program.  Raise UsageError if there is no program."""
    begin = time.perf_counter()
    program = Program(str(request.path), read(request.path))
    found = run_with_big_stack(lambda: stages_of(program))
    if not program.error:
        if request.trace is not None:
            text = read(request.trace).decode("utf-8", "replace")
            found["panes"].append(trace_pane(program, request.trace, text).as_json())
        found["runs"] = runs_of(request)
        if request.executable is not None:
            found["jit"] = traces_of(program, request.executable, request.given or b"", request.seconds)
    found["program"]["input"] = (request.given or b"").decode("utf-8", "replace")
    found["made"] = {"rvm": VERSION, "python": platform.python_version(),
                     "seconds": round(time.perf_counter() - begin, 2)}
    return found


def runs_of(request: Request) -> dict[str, Any]:
    """Return the record of the run on each machine, one after the other: both may write the same files."""
    return {machine: record_run(request.path, machine, request.steps, request.seconds, request.given)
            for machine in MACHINES}


def read(path: Path) -> bytes:
    """Return a file's bytes.  Raise UsageError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError("%s cannot be read: %s" % (path, error.strerror)) from error


def stages_of(program: Program) -> dict[str, Any]:
    """Return the data of all that happens before the program runs."""
    program.compile()
    panes = [tokens_pane(program), tree_pane(program), ast_pane(program), scopes_pane(program), *code_panes(program)]
    return {
        "format": FORMAT,
        "program": {"name": Path(program.name).name, "path": program.name, "source": program.source.text},
        "title": Path(program.name).name,
        "note": "",
        "panes": [pane.as_json() for pane in panes if pane is not None],
        "codes": {machine: codes_of(program, machine) for machine in MACHINES},
        "runs": {},
        "jit": [],
        "error": program.error,
        "error_place": None if program.error_place is None else asdict(program.error_place),
    }
