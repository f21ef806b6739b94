"""What is needed to repeat a measurement: machine, versions, commands; without paths."""
import os
import platform
import re
import subprocess
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

from rvm.tools.bench_programs import Implementation
from rvm.version import VERSION


def machine() -> Dict[str, Any]:
    """Return the processor, cores, memory, system, and how busy the machine was."""
    return {
        "processor": _field("/proc/cpuinfo", r"model name\s*: (.+)") or platform.processor(),
        "architecture": platform.machine(),
        "cores": os.cpu_count(),
        "memory": _memory(),
        "system": "%s %s" % (platform.system(), platform.release()),
        "load": round(os.getloadavg()[0], 2),
    }


def machine_text(facts: Dict[str, Any]) -> str:
    """Return a description of the machine in one line."""
    memory = ", %.0f GB" % (facts["memory"] / 1e9) if facts["memory"] else ""
    return "%s (%s), %s cores%s, %s, load %.1f" % (
        facts["processor"] or "unknown processor", facts["architecture"], facts["cores"],
        memory, facts["system"], facts["load"])


def _memory() -> Optional[int]:
    kilobytes = _field("/proc/meminfo", r"MemTotal:\s*(\d+) kB")
    return int(kilobytes) * 1024 if kilobytes else None


def _field(path: str, pattern: str) -> str:
    try:
        match = re.search(pattern, Path(path).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""
    return match.group(1).strip() if match else ""


def without_paths(command: Sequence[str]) -> List[str]:
    """Return the words of a command, with only the last part of each path."""
    return [word.rstrip("/").rpartition("/")[2] for word in command]


def implementation_facts(implementation: Implementation) -> Dict[str, Any]:
    """Return what an implementation is, and how much it runs."""
    return {
        "command": without_paths(implementation.command),
        "version": version_of(implementation),
        "runs": implementation.runs,
        "values": implementation.values,
        "loops": implementation.loops,
    }


def version_of(implementation: Implementation) -> str:
    """Return what the command answers to -V, or nothing."""
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(implementation.python_path))
    try:
        answer = subprocess.run(
            [*implementation.command, "-V"], env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    lines = answer.stdout.decode("utf-8", "replace").splitlines()
    return lines[0] if answer.returncode == 0 and lines else ""


def session_facts(checkout: Path) -> Dict[str, Any]:
    """Return the time of the session and the version of rvm."""
    return {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "rvm": VERSION,
        "revision": revision(checkout),
        "machine": machine(),
    }


def revision(checkout: Path) -> str:
    """Return the commit that is checked out, or nothing; "+" is appended if files differ from it."""
    try:
        answer = subprocess.run(
            ["git", "-C", str(checkout), "describe", "--always", "--exclude=*", "--dirty=+"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace").strip() if answer.returncode == 0 else ""
