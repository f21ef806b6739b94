"""What the JIT makes of a program's loops: recorded and optimised traces, with the source of each operation.

An executable with a JIT runs the program once more, with RPython's log on (docs/hacking.md).  The section
jit-log-noopt has a trace as it was recorded; jit-log-opt-loop or jit-log-opt-bridge behind it, what is left of it
after the optimiser.  A line debug_merge_point begins each instruction.
"""
from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from rvm.tools.bench_programs import UsageError
from rvm.tools.checkout import NoCheckout, find_checkout
from rvm.tools.compare_settings import MACHINES
from rvm.tools.explore.limits import MOST_LOG, MOST_TRACE, MOST_TRACES, cut_lines
from rvm.tools.explore.panes import flat, instruction_links
from rvm.tools.explore.program import Program
from rvm.tools.explore.text import text_of

SETTING = "RVM_EXECUTABLE"
SECTIONS = "jit-optimize,jit-log-noopt,jit-log-opt"    # the second is only written inside the first
BEGIN = re.compile(r"^\[[0-9a-f]+\] \{(jit-log-[a-z-]+)$")
END = re.compile(r"^\[[0-9a-f]+\] (jit-log-[a-z-]+)\}$")
RECORDED, LOOP, BRIDGE = "jit-log-noopt", "jit-log-opt-loop", "jit-log-opt-bridge"
MERGE_POINT = re.compile(r"debug_merge_point\(\d+, \d+, '(.*):(\d+) pc (\d+) opcode (\d+)'\)$")


def find_executable(named: str | None, environ: Mapping[str, str]) -> str | None:
    """Return the executable that is named, or set in the environment, or built in the checkout; None if none is there.

    Raise UsageError if one is named that does not exist.
    """
    named = named or environ.get(SETTING)
    if named:
        if not os.access(named, os.X_OK):
            raise UsageError("%s is no executable" % named)
        return named
    try:
        path = find_checkout() / "build" / "rvm"
    except NoCheckout:
        return None
    return str(path) if os.access(path, os.X_OK) else None


def traces_of(program: Program, executable: str, given: bytes, seconds: float) -> list[dict[str, Any]]:
    """Return the traces of the program's own code on both machines."""
    found = []
    for machine in MACHINES:
        places = Places(program, machine)
        log = log_of(executable, machine, program.name, given, seconds)
        for trace in islice(traces_in(log, places), MOST_TRACES):
            found.append(trace.as_json(machine, places))
    return found


def log_of(executable: str, machine: str, path: str, given: bytes, seconds: float) -> str:
    """Return the beginning of the log of a run, which is ended when its time is over."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log")
        process = subprocess.Popen(
            [executable, "-X", "isa=" + machine, path], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True, env={**os.environ, "PYPYLOG": "%s:%s" % (SECTIONS, log)})
        try:
            process.communicate(given, timeout=seconds)
        except subprocess.TimeoutExpired:
            pass
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.communicate()
        if not log.exists():
            return ""
        with log.open("rb") as file:
            return file.read(MOST_LOG).decode("utf-8", "replace")


class Places:
    """The instructions of a machine's codes, by what a merge point says of them."""

    def __init__(self, program: Program, machine: str) -> None:
        self.numbers: dict[tuple[str, int], int] = {}       # of codes, by name and first line
        self.ranges = program.ranges[machine]
        for number, code in enumerate(program.codes[machine]):
            self.numbers.setdefault((text_of(code.name).replace(",", "."), code.first_line), number)

    def find(self, line: str) -> tuple[int, int] | None:
        """Return the number of the code and the pc of a merge point, or None if it is not of this program."""
        found = MERGE_POINT.search(line)
        if found is None:
            return None
        number, pc = self.numbers.get((found.group(1), int(found.group(2)))), int(found.group(3))
        return (number, pc) if number is not None and pc in self.ranges[number] else None


class Trace(NamedTuple):
    """A loop or bridge: its name in the log, the code it begins in, and its lines before and after optimising."""

    name: str
    code: int
    recorded: list[str]
    optimised: list[str]

    def as_json(self, machine: str, places: Places) -> dict[str, Any]:
        return {"loop": self.name, "machine": machine, "code": self.code,
                "recorded": listing(self.recorded, places), "optimised": listing(self.optimised, places)}


def sections_in(log: str) -> Iterator[tuple[str, list[str]]]:
    """Yield name and lines of each complete section of a log."""
    name, lines = "", []
    for line in log.split("\n"):
        begin, end = BEGIN.match(line), END.match(line)
        if begin is not None:
            name, lines = begin.group(1), []
        elif end is not None and end.group(1) == name:
            yield name, lines
            name = ""
        elif name:
            lines.append(line)


def traces_in(log: str, places: Places) -> Iterator[Trace]:
    """Yield the traces that begin in the program's code, in the order in which they were compiled."""
    recorded: list[str] = []
    for name, lines in sections_in(log):
        if name == RECORDED:
            recorded = lines
        elif name in (LOOP, BRIDGE):
            begin = next(filter(None, map(places.find, recorded or lines)), None)
            if begin is not None:
                yield Trace(title_of(lines), begin[0], recorded, lines)
            recorded = []


def title_of(lines: list[str]) -> str:
    """Return what the first line of a section says of it: "Loop 1 (f:1 pc 5 opcode 7) : loop with 20 ops"."""
    return lines[0].lstrip("# ") if lines and lines[0].startswith("#") else ""


def listing(lines: list[str], places: Places) -> dict[str, Any]:
    """Return the lines of a trace as a pane; each belongs to the instruction of the merge point above it."""
    text, note = cut_lines("".join(line + "\n" for line in lines), MOST_TRACE, "the log has all")
    shown_lines = text.split("\n")[:-1]
    links, shown = instruction_links(shown_lines, places_of(shown_lines, places), places.ranges)
    return {"text": text, "note": note, "links": flat(links), "instructions": flat(shown)}


def places_of(lines: list[str], places: Places) -> Iterator[tuple[int, int] | None]:
    """Yield for each line of a trace the instruction of the merge point that it is, or that is above it."""
    place: tuple[int, int] | None = None
    for line in lines:
        if MERGE_POINT.search(line):
            place = places.find(line)
        yield place
