"""What is needed to repeat a comparison: versions, commands, machine, runs, seed."""
from __future__ import annotations

import argparse
import hashlib
import platform
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from rvm.tools.bench_machine import machine_text, session_facts, version_of, without_paths
from rvm.tools.bench_programs import Program
from rvm.tools.compare_settings import REGISTER, Mode


def facts_of(options: argparse.Namespace, arguments: Sequence[str], checkout: Path,
             programs: Sequence[Program], modes: Sequence[Mode], counting: Mode) -> dict[str, Any]:
    """Return the facts, without folders."""
    return {
        **session_facts(checkout),
        "python": platform.python_version(),
        "pyperformance": _version("pyperformance"),
        "command": ["rvm-compare", *without_paths(arguments)],
        "repeats": options.repeats, "timeout": options.timeout,
        "modes": {mode.name: _mode_facts(mode) for mode in modes},
        "counting": {"command": without_paths(counting.command), "loops": 1, "values": 1},
        "programs": {each.name: _program_facts(each) for each in programs},
    }


def _mode_facts(mode: Mode) -> dict[str, Any]:
    return {"title": mode.title, "command": without_paths(mode.command), "version": version_of(mode.on(REGISTER)),
            "runs": mode.runs, "values": mode.values, "loops": mode.loops}


def _program_facts(program: Program) -> dict[str, Any]:
    return {"loops": program.loops, "sha256": hashlib.sha256(program.path.read_bytes()).hexdigest()}


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def facts_text(facts: dict[str, Any]) -> str:
    """Return the facts in a few lines, as they head the tables."""
    lines = [
        machine_text(facts["machine"]),
        "rvm %s, commit %s, %s; CPython %s; pyperformance %s" % (
            facts["rvm"], facts["revision"] or "unknown", facts["date"], facts["python"],
            facts["pyperformance"] or "none")]
    for mode in facts["modes"].values():
        lines.append("%s: %s (%s); rounds: %d, iterations in each: %d" % (
            mode["title"], " ".join(mode["command"]), mode["version"] or "no version", mode["runs"], mode["values"]))
    lines.append("counts: %s -X stats=json; intervals: %d resamples, seed %d; compiled %d times" % (
        " ".join(facts["counting"]["command"]), facts["resamples"], facts["seed"], facts["repeats"]))
    return "\n".join(lines)
