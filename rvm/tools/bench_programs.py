"""What rvm-bench runs: the programs, the implementations, and how much of each.

A program is a path or ``pyperformance:NAME``, either with ``@LOOPS`` behind it: how
often the benchmark runs within one timed value.
"""
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence

PREFIX = "pyperformance:"

# The benchmarks that rvm is measured by, with the loops that make a value long
# enough to time (about 50 ms and more on CPython).
MEASURED = {
    "richards": 1,
    "deltablue": 20,
    "nbody": 1,
    "fannkuch": 1,
    "float": 1,
    "nqueens": 1,
    "spectral_norm": 1,
}

_LOOPS = re.compile(r"(.+)@([1-9][0-9]*)$")
_USES_PYPERF = re.compile(rb"^\s*(?:import|from)\s+pyperf\b", re.MULTILINE)

PYPYS = ("pypy3.11", "pypy3.10", "pypy3")


class UsageError(Exception):
    """The command line names something that is not there; the text says what."""


@dataclass(frozen=True)
class Program:
    """A program to run; ``timed`` says that it times itself with pyperf."""

    name: str
    path: Path
    loops: int
    timed: bool


@dataclass(frozen=True)
class Implementation:
    """A Python to run programs on, and how much: runs, and values timed in each run.

    ``loops`` replaces the programs' own, for an implementation too slow for those.
    """

    name: str
    command: Sequence[str]
    python_path: Sequence[str]
    runs: int
    values: int
    loops: Optional[int] = None

    def loops_of(self, program: Program) -> int:
        """How often ``program`` runs within one timed value here."""
        return self.loops or program.loops


def find_programs(names: Sequence[str]) -> List[Program]:
    """The programs named; all that rvm is measured by where none is named.

    Raises UsageError for one that is not there.
    """
    wanted = names or [PREFIX + "all"]
    programs: List[Program] = []
    for name in wanted:
        if name == PREFIX + "all":
            programs += [_program(PREFIX + each) for each in MEASURED]
        else:
            programs.append(_program(name))
    return programs


def _program(text: str) -> Program:
    match = _LOOPS.match(text)
    name, loops = (match.group(1), int(match.group(2))) if match else (text, 0)
    if name.startswith(PREFIX):
        name = name[len(PREFIX):]
        path = pyperformance_folder() / ("bm_" + name) / "run_benchmark.py"
        loops = loops or MEASURED.get(name, 1)
    else:
        path = Path(name)
        name = path.stem
    if not path.is_file():
        raise UsageError("there is no program %s (%s)" % (text, path))
    timed = _USES_PYPERF.search(path.read_bytes()) is not None
    return Program(name, path.resolve(), loops or 1, timed)


def pyperformance_folder() -> Path:
    """Where the pyperformance package keeps its benchmarks; UsageError without it."""
    spec = importlib.util.find_spec("pyperformance")
    if spec is None or spec.origin is None:
        raise UsageError("the pyperformance package is not installed: pip install '.[test]'")
    return Path(spec.origin).parent / "data-files" / "benchmarks"


def find_implementations(
    checkout: Path, extra: Mapping[str, str], only: Sequence[str],
    efforts: Mapping[str, Mapping[str, int]],
) -> List[Implementation]:
    """The implementations there are, or those of them in ``only``, in that order.

    ``efforts`` gives for "runs", "values" and "loops" a number by implementation,
    with "" for all others.  Raises UsageError for one in ``only`` that is not there.
    """
    commands = _commands(checkout)
    for name, command in extra.items():
        commands[name] = shlex.split(command)
        if not commands[name]:
            raise UsageError("--impl %s= names no command" % name)
    missing = [name for name in only if name not in commands]
    if missing:
        raise UsageError("there is no implementation %s here, only %s" % (
            ", ".join(missing), ", ".join(commands)))
    tests = str(checkout / "tests")
    found = []
    for name in only or commands:
        number = {kind: given.get(name, given.get("", 0)) for kind, given in efforts.items()}
        path = [tests, str(checkout)] if name == "hosted" else [tests]
        found.append(Implementation(name, commands[name], path, number["runs"],
                                    number["values"], number["loops"] or None))
    return found


def _commands(checkout: Path) -> Dict[str, List[str]]:
    """The implementations that rvm-bench knows by itself and finds here."""
    commands = {"cpython": [sys.executable]}
    for name in ("rvm", "rvm-nojit"):
        path = checkout / "build" / name
        if os.access(str(path), os.X_OK):
            commands[name] = [str(path)]
    pypy = _find_pypy()
    if pypy:
        commands["pypy"] = [pypy]
    commands["hosted"] = [sys.executable, "-m", "rvm"]
    return commands


def _find_pypy() -> Optional[str]:
    for name in PYPYS:
        path = shutil.which(name)
        if path and _runs(path):
            return path
    return None


def _runs(path: str) -> bool:
    """Whether it is more than a version manager's shim."""
    try:
        return subprocess.run([path, "-c", ""], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
