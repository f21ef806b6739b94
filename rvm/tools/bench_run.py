"""Runs one program once and measures it: times, memory, or how it failed.

Peak memory is the kernel's own figure (ru_maxrss).  A process begins with the peak of
the process that forked it, so a program started by this tool would never seem smaller
than this tool.  Therefore a shell, which is small, forks for each program and ends; the
fork becomes a child of this process, which has declared itself a subreaper, and then
turns into the program when it is told to.
"""
import ctypes
import os
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from rvm.tools.bench_programs import Implementation, Program

PR_SET_CHILD_SUBREAPER = 36

_LAUNCH = """\
out=$1 err=$2
shift 2
exec 3<&0
(read -r line <&3 && exec "$@" 3<&-) >"$out" 2>"$err" </dev/null &
echo $!
"""
_VALUE = re.compile(r"^pyperf (\S+) value \d+: ([0-9.]+) loops=([0-9]+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Run:
    """One run, in seconds and bytes.  ``failure`` is empty if it went well."""

    loops: int
    values: List[float] = field(default_factory=list)  # seconds a loop, in order
    process: float = 0.0
    peak: int = 0
    failure: str = ""
    processor: float = 0.0  # seconds, of the whole process
    output: str = field(default="", compare=False, repr=False)  # but for the values


@dataclass(frozen=True)
class Ended:
    """A process that ended: its output, and the time and memory it took."""

    output: str
    errors: str
    process: float
    processor: float
    peak: int
    failure: str


def run_once(implementation: Implementation, program: Program, timeout: float,
             seconds: Optional[float] = None) -> Run:
    """Run ``program`` once on ``implementation``, for at most ``timeout`` seconds.

    With ``seconds`` it times values for about that long, else as many as the
    implementation says.
    """
    loops = implementation.loops_of(program)
    command = [*implementation.command, str(program.path), *program.arguments]
    if program.timed:
        command.append("--loops=%d" % loops)
        command.append("--values=%d" % implementation.values if seconds is None
                       else "--seconds=%g" % seconds)
    ended = execute(command, [*implementation.python_path, *program.python_path], timeout)
    values = values_in(ended.output)
    failure = ended.failure
    if program.timed and not failure:
        if not values:
            failure = "printed no times"
        elif seconds is None and len(values) != implementation.values:
            failure = "printed %d times instead of %d" % (len(values), implementation.values)
    return Run(loops, values, ended.process, ended.peak, failure, ended.processor,
               without_times(ended.output))


def values_in(output: str) -> List[float]:
    """Return the printed times in order, in seconds a loop.

    A program with several benchmarks counts as one: its iteration is one of each.
    """
    by_name: Dict[str, List[float]] = {}
    for name, seconds, loops in _VALUE.findall(output):
        by_name.setdefault(name, []).append(float(seconds) / int(loops))
    return [sum(together) for together in zip(*by_name.values())]


def without_times(output: str) -> str:
    """Return the output without the times."""
    return _VALUE.sub("", output)


def execute(command: Sequence[str], python_path: Sequence[str], timeout: float, **variables: str) -> Ended:
    """Run a command to its end, for at most ``timeout`` seconds, with the environment ``variables`` added."""
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(python_path), **variables)
    with tempfile.TemporaryDirectory(prefix="rvm-bench-") as scratch:
        out, err = Path(scratch) / "out", Path(scratch) / "err"
        pid, go = _prepare(command, environment, out, err)
        begin = time.perf_counter()
        os.write(go, b"\n")
        os.close(go)
        status, usage, timed_out = _wait(pid, timeout)
        process = time.perf_counter() - begin
        output = out.read_text(encoding="utf-8", errors="replace")
        errors = err.read_text(encoding="utf-8", errors="replace")
    failure = "no end after %g s" % timeout if timed_out else _failure(status, errors)
    return Ended(output, errors, process, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, failure)


def _prepare(
    command: Sequence[str], environment: Dict[str, str], out: Path, err: Path
) -> Tuple[int, int]:
    """Start a child of this process that becomes ``command`` once a line is written to it.

    Return its process id and the file descriptor to write to.
    """
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")
    hold, go = os.pipe()
    try:
        shell = subprocess.run(
            ["/bin/sh", "-c", _LAUNCH, "sh", str(out), str(err), *command],
            env=environment, stdin=hold, stdout=subprocess.PIPE, check=True)
    finally:
        os.close(hold)
    return int(shell.stdout), go


def _wait(pid: int, timeout: float) -> Tuple[int, resource.struct_rusage, bool]:
    """Return the exit status (negative: a signal), the resources used, and whether it was too slow."""
    too_slow = threading.Event()

    def end() -> None:
        too_slow.set()
        os.kill(pid, signal.SIGKILL)

    timer = threading.Timer(timeout, end)
    timer.start()
    try:
        _, status, usage = os.wait4(pid, 0)
    except BaseException:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise
    finally:
        timer.cancel()
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return code, usage, too_slow.is_set()


def _failure(status: int, errors: str) -> str:
    if status == 0:
        return ""
    how = "killed by signal %d" % -status if status < 0 else "exit status %d" % status
    lines = errors.strip().splitlines()
    return "%s: %s" % (how, lines[-1]) if lines else how
