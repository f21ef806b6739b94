"""Reads RPython's log: which phase it is in, how far it is, and what an error says.

RPython writes one log to standard error: ``starting TASK`` as each phase begins,
counters now and then, and at a failure a traceback of its own, followed by
``[translation:ERROR]`` and what it found out about the program.
"""
import re
from typing import List, Optional

# RPython's name of a phase, and ours.  The order is that of a translation.
PHASES = {
    "annotate": "annotate",
    "rtype_lltype": "rtype",
    "pyjitpl_lltype": "jit",
    "backendopt_lltype": "backendopt",
    "stackcheckinsertion_lltype": "stack checks",
    "database_c": "database",
    "source_c": "C source",
    "compile_c": "compile",
}

_START = re.compile(r"starting (\w+)$")
_SPECIALIZING = re.compile(r"\[rtyper\] specializing: (\d+) / (\d+) blocks")
_WRITING = re.compile(r"\[c:writing\] (\S+\.c)$")
_ERROR = re.compile(r"\[translation:ERROR\] ?(.*)$")
_AFTER_ERROR = re.compile(r"Known variable annotations:|Processing block:|\[translation\] ")
_TRACEBACK = "Traceback (most recent call last):"
_RPYTHON_TRACEBACK = "[translation:info] Error:"
_COMPILER_ERROR = re.compile(r"(\berror:|undefined reference)")

MOST_LINES = 30


class LogReader:
    """Follows a log line by line."""

    def __init__(self) -> None:
        self.phase = "load"
        self.detail = ""
        self.c_files = 0

    def feed(self, line: str) -> Optional[str]:
        """Take one line.  Return the name of the phase if one begins with it."""
        start = _START.match(line)
        if start and start.group(1) in PHASES:
            self.phase = PHASES[start.group(1)]
            self.detail = ""
            return self.phase
        counted = _SPECIALIZING.match(line)
        if counted:
            self.detail = "%s of %s blocks" % counted.groups()
        elif _WRITING.match(line):
            self.c_files += 1
            self.detail = "%d files" % self.c_files
        return None


def essential_lines(log: str) -> List[str]:
    """Return what a reader of a failed translation needs first: the error and where it happened."""
    lines = [line.rstrip() for line in log.splitlines()]
    for number, line in enumerate(lines):
        error = _ERROR.match(line)
        if error:
            return _reported(lines, number, error.group(1))
    if _TRACEBACK in lines:
        return _end_of_traceback(lines[lines.index(_TRACEBACK) + 1:])
    return [line for line in lines if line.strip()][-5:]


def _reported(lines: List[str], number: int, text: str) -> List[str]:
    """Return an error that RPython reports itself, from its line ``number`` on."""
    report = [text]
    for line in lines[number + 1:]:
        if _AFTER_ERROR.match(line):
            break
        if line.strip():
            report.append(line)
    compiler = [line for line in report if _COMPILER_ERROR.search(line)]
    if compiler:
        return compiler[:MOST_LINES]
    if not any(line.startswith("Happened at") for line in report):
        report += _last_frame(lines[:number])
    return report[:MOST_LINES]


def _last_frame(lines: List[str]) -> List[str]:
    """Return where in RPython the error came up, for errors that name no line of ours."""
    if _RPYTHON_TRACEBACK not in lines:
        return []
    frames = [line for line in lines[lines.index(_RPYTHON_TRACEBACK) + 1:] if line.strip()]
    return ["raised in RPython at"] + frames[-2:] if frames else []


def _end_of_traceback(lines: List[str]) -> List[str]:
    """Return the last frame of an ordinary Python traceback, and its exception."""
    frames = [number for number, line in enumerate(lines) if line.startswith("  File ")]
    start = frames[-1] if frames else 0
    return [line for line in lines[start:] if line.strip()][:MOST_LINES]
