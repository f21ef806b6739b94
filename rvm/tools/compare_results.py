"""The measurements of rvm-compare, as they are saved and loaded; nothing is computed here."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rvm.tools.bench_report import FileError

FORMAT = 1


@dataclass(frozen=True)
class Failure:
    """A program that failed.

    ``part`` is the mode or the part of the measuring that lacks the program, or empty if
    all of it does; ``where`` says on which machine and how it ran, if it did.
    """

    program: str
    part: str
    where: str
    reason: str

    @property
    def text(self) -> str:
        return "%s%s: %s" % (self.program, " on " + self.where if self.where else "", self.reason)


@dataclass
class Timing:
    """The measurements of one process."""

    values: list[float]     # seconds of each iteration, a loop
    process: float          # seconds by the clock
    processor: float        # seconds of processor time
    peak: int               # bytes


@dataclass
class Measured:
    """The measurements of one program.

    rounds      by mode: one {machine: Timing} for each round, where both machines ended it
    counts      by machine: what -X stats=json tells
    traces      by machine: what the JIT made of it, see compare_traces
    sizes       by machine: totals over the code of the program's file
    compiling   by stage of the compiler: seconds, one number for each repeat
    listing     each function of the file: see compare_listing
    """

    name: str
    rounds: dict[str, list[dict[str, Timing]]] = field(default_factory=dict)
    counts: dict[str, dict[str, Any]] = field(default_factory=dict)
    traces: dict[str, dict[str, float]] = field(default_factory=dict)
    sizes: dict[str, dict[str, int]] = field(default_factory=dict)
    compiling: dict[str, list[float]] = field(default_factory=dict)
    listing: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Results:
    """The measurements of all programs, with what is needed to repeat them (``facts``)."""

    facts: dict[str, Any]
    programs: list[Measured]
    failures: list[Failure] = field(default_factory=list)
    interrupted: bool = False


def save(path: Path, results: Results, figures: dict[str, Any]) -> None:
    """Write everything as JSON, with the figures that follow from it.  Raise FileError."""
    text = json.dumps({"format": FORMAT, **asdict(results), "figures": figures}, indent=1)
    write(path, text + "\n")


def write(path: Path, text: str) -> None:
    """Write a file of text.  Raise FileError."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileError("%s cannot be written: %s" % (path, error.strerror)) from error


def load(path: Path) -> Results:
    """Read what ``save`` wrote.  Raise FileError for anything else."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            raise FileError("%s has format %s, not %d" % (path, data["format"], FORMAT))
        return Results(
            dict(data["facts"]), [_measured(each) for each in data["programs"]],
            [Failure(**each) for each in data["failures"]], bool(data["interrupted"]))
    except OSError as error:
        raise FileError("%s cannot be read: %s" % (path, error.strerror)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FileError("%s is not a file of results of rvm-compare" % path) from error


def _measured(data: dict[str, Any]) -> Measured:
    rounds = {
        mode: [{machine: Timing(**timing) for machine, timing in each.items()} for each in saved]
        for mode, saved in data["rounds"].items()}
    return Measured(**{**data, "rounds": rounds})
