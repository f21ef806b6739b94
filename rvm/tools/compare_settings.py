"""The command line of rvm-compare, and what it asks for: programs, modes, how much of each.

A mode is a way in which an rvm runs: natively with the JIT off or on, or hosted.  Each
mode runs every program on both machines.
"""
from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from rvm.tools.arguments import name_and_number, positive, words
from rvm.tools.bench_programs import Implementation, Program, UsageError, find_programs
from rvm.tools.compare_results import Failure

REGISTER, STACK = "register", "stack"
MACHINES = (REGISTER, STACK)

DEFAULT_PROGRAMS = ["pyperformance:seven"]
TITLES = {"nojit": "JIT off", "jit": "JIT on", "hosted": "hosted"}

# Processes and timed iterations in each, by mode.  The JIT needs some iterations to warm
# up; hosted, a program runs some hundred times slower.
RUNS = {"": 10, "hosted": 3}
VALUES = {"nojit": 6, "jit": 30, "hosted": 1}

RESAMPLES, SEED = 2000, 1

PARTS = ("checks", "counts", "traces", "compile", "times")


@dataclass(frozen=True)
class Mode:
    """A way to run programs; ``loops`` replaces the programs' own where it is not None."""

    name: str
    command: list[str]
    python_path: list[str]
    runs: int
    values: int
    loops: int | None = None

    @property
    def title(self) -> str:
        return TITLES[self.name]

    def on(self, machine: str, *words: str) -> Implementation:
        """Return this mode on one of the machines, with more words on its command line."""
        command = [*self.command, "-X", "isa=" + machine, *words]
        return Implementation("%s, %s" % (machine, self.title), command, self.python_path,
                              self.runs, self.values, self.loops)


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="rvm-compare",
        description="Run programs on the register machine and on the stack machine, and compare.")
    parser.add_argument(
        "programs", metavar="PROGRAM", nargs="*",
        help="a path, or pyperformance:NAME, either with @LOOPS behind it for the loops of one timed"
             " value (default: pyperformance:seven)")
    _add_modes(parser)
    _add_efforts(parser)
    _add_outputs(parser)
    return parser


def _add_modes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--jit-off", metavar="COMMAND", type=words,
                        help="what runs with the JIT off (default: build/rvm-nojit, else"
                             " build/rvm -X jit=off, where they exist); an empty one for none")
    parser.add_argument("--jit-on", metavar="COMMAND", type=words,
                        help="what runs with the JIT on (default: build/rvm, where it exists);"
                             " an empty one for none")
    parser.add_argument("--hosted", action="store_true", help="time hosted runs too")
    parser.add_argument("--skip", metavar="PART", action="append", default=[], choices=PARTS,
                        help="leave a part out: %s" % ", ".join(PARTS))


def _add_efforts(parser: argparse.ArgumentParser) -> None:
    for name, default, meaning in (
            ("runs", RUNS, "processes for each program, mode and machine"),
            ("values", VALUES, "timed iterations in each process")):
        shown = ", ".join(("%s %d" % item).strip() for item in default.items())
        parser.add_argument("--" + name, metavar="[MODE=]N", type=name_and_number, action="append",
                            default=[], help="%s, of all modes or of one (default: %s)" % (meaning, shown))
    parser.add_argument("--repeats", metavar="N", type=_count, default=10,
                        help="how often each program is compiled (default: 10)")
    parser.add_argument("--timeout", metavar="S", type=positive, default=600,
                        help="the longest a process may take (default: 600 seconds)")
    parser.add_argument("--resamples", metavar="N", type=_count,
                        help="bootstrap resamples for each confidence interval (default: %d)" % RESAMPLES)
    parser.add_argument("--seed", metavar="N", type=int,
                        help="the seed of the resampling (default: %d)" % SEED)


def _add_outputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", metavar="FILE", type=Path, help="save all that was measured")
    parser.add_argument("--html", metavar="FILE", type=Path, help="write a page with plots and listings")
    parser.add_argument("--write-docs", metavar="FILE", nargs="?", type=Path, const=Path("docs/comparing.md"),
                        help="put the tables between the markers of a Markdown page (default: docs/comparing.md)")
    parser.add_argument("--from", metavar="FILE", type=Path, dest="saved",
                        help="measure nothing: take what --json saved")
    parser.add_argument("--listing", metavar="FILE[:FUNCTION]",
                        help="only print source, register code and stack code side by side")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError("%r is not a number above 0" % text)
    return int(text)


def find_modes(options: argparse.Namespace, checkout: Path) -> list[Mode]:
    """Return the modes that can be timed, hosted last."""
    tests = str(checkout / "tests")
    commands = {"nojit": _jit_off(options, checkout), "jit": _jit_on(options, checkout)}
    modes = [Mode(name, command, [tests], *_efforts(options, name))
             for name, command in commands.items() if command]
    return modes + ([hosted_mode(options, checkout)] if options.hosted else [])


def hosted_mode(options: argparse.Namespace, checkout: Path) -> Mode:
    """Return the mode of rvm on the Python that runs this tool."""
    return Mode("hosted", [sys.executable, "-m", "rvm"], [str(checkout / "tests"), str(checkout)],
                *_efforts(options, "hosted"), loops=1)


def _jit_off(options: argparse.Namespace, checkout: Path) -> list[str]:
    if options.jit_off is not None:
        return options.jit_off
    return _executable(checkout, "rvm-nojit") or _executable(checkout, "rvm", "-X", "jit=off")


def _jit_on(options: argparse.Namespace, checkout: Path) -> list[str]:
    if options.jit_on is not None:
        return options.jit_on
    return _executable(checkout, "rvm")


def _executable(checkout: Path, name: str, *words: str) -> list[str]:
    path = checkout / "build" / name
    return [str(path), *words] if os.access(str(path), os.X_OK) else []


def _efforts(options: argparse.Namespace, name: str) -> tuple[int, int]:
    """Return how many processes a mode gets, and how many values each of them times."""
    runs, values = dict(options.runs), dict(options.values)
    unknown = (set(runs) | set(values)) - set(TITLES) - {""}
    if unknown:
        raise UsageError("there is no mode %s, only %s" % (", ".join(sorted(unknown)), ", ".join(TITLES)))
    return (runs.get(name) or runs.get("") or RUNS.get(name) or RUNS[""],
            values.get(name) or values.get("") or VALUES[name])


def find_all_programs(names: list[str], checks: Path) -> tuple[list[Program], list[Failure]]:
    """Return the programs named, or if none is named the first seven, and those that cannot be used."""
    found: dict[str, Program] = {}
    failures = []
    for text in names or DEFAULT_PROGRAMS:
        try:
            for program in find_programs([text], checks):
                if program.name in found:
                    raise UsageError("two programs have the name %s" % program.name)
                found[program.name] = program
        except (UsageError, OSError) as error:
            failures.append(Failure(text, "", "", str(error)))
    return list(found.values()), failures
