"""What rvm-bench runs: the programs, the implementations, and how much of each.

A program is a path, ``pyperformance:NAME`` or, of rvm's own benchmarks, ``rvm:NAME``.  Each may end
in ``@LOOPS``: how often the benchmark runs within one timed value.  NAME may be that of a set of SETS.
"""
import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from rvm.tools.bench_pyperformance import (
    Benchmark, RequirementsError, benchmarks_of, find_folder, installed_requirements, pure_names)

PREFIX = "pyperformance:"
OWN_PREFIX = "rvm:"         # in the folder of the programs that check results

# The benchmarks that rvm is measured by, those it was first measured by, and those of single parts of the
# language, which are left out of the means of the first.
SETS = {
    "all": ("richards", "richards_super", "deltablue", "nbody", "fannkuch", "float", "nqueens",
            "spectral_norm", "unpack_sequence", "pidigits", "barnes_hut", "generators", "hexiom",
            "chaos", "go", "raytrace", "meteor_contest", "scimark"),
    "seven": ("richards", "deltablue", "nbody", "fannkuch", "float", "nqueens", "spectral_norm"),
}
PARTS = (PREFIX + "coroutines", OWN_PREFIX + "match")

# What is done with a file of 100 MB: the program in bm_files, with each of these arguments.
FILES = ("lines", "byte_lines", "text", "bytes", "write", "copy", "csv", "json", "re_lines", "re_text")
MECHANISM = "mechanism"     # the decorator of those in bm_mechanisms
EVERY = "every"             # of pyperformance: all that need no C extension

# Loops that make a value long enough to time, about 50 ms and more on CPython, where
# one does not.
LOOPS = {"deltablue": 20, "hexiom": 10, "unpack_sequence": 500}

_LOOPS = re.compile(r"(.+)@([1-9][0-9]*)$")
_USES_PYPERF = re.compile(rb"^\s*(?:import|from)\s+pyperf\b", re.MULTILINE)

PYPYS = ("pypy3.11", "pypy3.10", "pypy3")


class UsageError(Exception):
    """The command line names something that does not exist; the text says what."""


@dataclass(frozen=True)
class Program:
    """A program to run.

    ``timed`` says that it times itself with pyperf.  ``check`` is another program, which
    prints the results of what this one times, where there is one; else ``has_results`` says
    that this one prints them itself, when asked.
    """

    name: str
    path: Path
    loops: int
    timed: bool
    check: Optional[Path] = None
    arguments: Tuple[str, ...] = ()
    python_path: Tuple[str, ...] = ()       # with what it requires
    has_results: bool = False


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
        """Return how often ``program`` runs within one timed value on this implementation."""
        return self.loops or program.loops


def find_programs(names: Sequence[str], checks: Path) -> List[Program]:
    """Return the programs named, or if none is named all that rvm is measured by.

    ``checks`` is the folder of the programs that check results.  Raise UsageError for
    a program that does not exist.
    """
    sets = {PREFIX + name: tuple(PREFIX + each for each in members) for name, members in SETS.items()}
    sets[OWN_PREFIX + "parts"] = PARTS
    for base in ("files", "mechanisms"):
        if OWN_PREFIX + base in names:
            sets[OWN_PREFIX + base] = tuple("%s%s_%s" % (OWN_PREFIX, base, each) for each in _variants(base, checks))
    if PREFIX + EVERY in names:
        sets[PREFIX + EVERY] = tuple(PREFIX + each for each in pure_names(_pyperformance()))
    wanted: List[str] = []
    for name in names or [PREFIX + "all"]:
        wanted += sets.get(name, (name,))
    return [_program(name, checks) for name in wanted]


def _variants(base: str, checks: Path) -> Tuple[str, ...]:
    """Return what one of rvm's own programs takes as an argument, each a benchmark; nothing for the others."""
    if base == "files":
        return FILES
    return mechanism_names(_own_path(base, checks)) if base == "mechanisms" else ()


@lru_cache(maxsize=None)
def mechanism_names(path: Path) -> Tuple[str, ...]:
    """Return the names of the functions that the program marks as mechanisms, in their order."""
    functions = [each for each in ast.parse(path.read_bytes()).body if isinstance(each, ast.FunctionDef)]
    return tuple(each.name for each in functions for decorator in each.decorator_list
                 if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name)
                 and decorator.func.id == MECHANISM)


def _own_path(base: str, checks: Path) -> Path:
    return checks / ("bm_" + base) / "run_benchmark.py"


def _program(text: str, checks: Path) -> Program:
    match = _LOOPS.match(text)
    name, loops = (match.group(1), int(match.group(2))) if match else (text, 0)
    prefix = name[:name.find(":") + 1]
    if prefix == PREFIX:
        return _of_pyperformance(text, name[len(prefix):], loops, checks)
    check = None
    arguments: Tuple[str, ...] = ()
    if prefix == OWN_PREFIX:
        name = name[len(prefix):]
        base, _, variant = name.partition("_")
        if variant and variant in _variants(base, checks):
            arguments = (variant,)
        else:
            base = name
        path = _own_path(base, checks)
        loops = loops or LOOPS.get(name, 1)
        check = checks / ("check_%s.py" % name)
    else:
        path = Path(name)
        name = path.stem
    if not path.is_file():
        raise UsageError("there is no program %s (%s)" % (text, path))
    try:
        timed = _USES_PYPERF.search(path.read_bytes()) is not None
    except OSError as error:
        raise UsageError("%s cannot be read: %s" % (path, error.strerror))
    return Program(name, path.resolve(), loops or 1, timed,
                   check if check and check.is_file() else None, arguments, (), bool(arguments))


def _of_pyperformance(text: str, name: str, loops: int, checks: Path) -> Program:
    benchmark = _pyperformance().get(name)
    if benchmark is None:
        raise UsageError("there is no program %s" % text)
    check = checks / ("check_%s.py" % name)
    try:
        path = installed_requirements(benchmark, os.environ)
    except RequirementsError as error:
        raise UsageError(str(error))
    return Program(name, benchmark.path.resolve(), loops or LOOPS.get(name, 1), True,
                   check if check.is_file() else None, benchmark.options, tuple(path), not check.is_file())


def _pyperformance() -> Dict[str, Benchmark]:
    """Return the pyperformance package's benchmarks.  Raise UsageError without the package."""
    folder = find_folder()
    if folder is None:
        raise UsageError("the pyperformance package is not installed: pip install '.[test]'")
    return benchmarks_of(folder)


def find_implementations(
    checkout: Path, extra: Mapping[str, str], only: Sequence[str],
    efforts: Mapping[str, Mapping[str, int]],
) -> List[Implementation]:
    """Return the implementations that exist, or those of them in ``only``, in that order.

    ``extra`` are further ones: a command, in which the name of another implementation
    stands for its command.  ``efforts`` has for "runs", "values" and "loops" a number by implementation,
    with "" for all others.  Raise UsageError for one in ``only`` that does not exist.
    """
    commands = _commands(checkout)
    hosted = {"hosted"}
    for name, text in extra.items():
        words = shlex.split(text)
        if not words:
            raise UsageError("--command %s= names no command" % name)
        if words[0] in hosted:
            hosted.add(name)
        commands[name] = commands.get(words[0], words[:1]) + words[1:]
    given = {name for numbers in efforts.values() for name in numbers if name}
    missing = [name for name in [*only, *sorted(given)] if name not in commands]
    if missing:
        raise UsageError("there is no implementation %s here, only %s" % (
            ", ".join(missing), ", ".join(commands)))
    stand_ins = str(checkout / "tests" / "stand_ins")
    found = []
    for name in only or commands:
        number = {kind: given.get(name, given.get("", 0)) for kind, given in efforts.items()}
        path = [stand_ins, str(checkout)] if name in hosted else [stand_ins]
        found.append(Implementation(name, commands[name], path, number["runs"],
                                    number["values"], number["loops"] or None))
    return found


def _commands(checkout: Path) -> Dict[str, List[str]]:
    """Return the implementations that rvm-bench knows by itself and finds here."""
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
    """Return whether the command works, and is not only a version manager's shim."""
    try:
        return subprocess.run([path, "-c", ""], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
