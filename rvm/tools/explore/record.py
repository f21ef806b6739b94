"""The record of a program's run on one machine, hosted: RUN of the explorer's data (docs/explorer.md).

The program runs in a process of its own, with limits on the instructions executed, the time, the memory and what is
printed, so that whatever it does, the record of its beginning is there.

    frames      only those of the program's own code, that of the file.  Libraries run unrecorded: what they do
                happens within the instruction that calls them.  A function of the program that a library calls back
                has the innermost recorded frame as its parent.  A generator's frame has as parent the one that
                resumed it first.
    codes       the numbers of codes are indexes in walk_codes() of the module's code (code_order.py).
    writes      what a step has changed in its own frame.  Of a step within which other steps are executed, such as a
                call, these are its results, which are not there before the call is over: see `ends`.
    ends        flat pairs [step, end]: the step was not over before the step `end` began (or, if `end` is their
                number, before the run ended), because a frame that it called ran meanwhile; of a `yield`, because
                the frame waited.  Its writes, and its depth, count from `end` on.  All other steps are over before
                the next one.  A step that never ended, such as the calls under way when a limit was reached, has no
                writes.  Pairs are in the order of `end`.
    globals     the names of the module that the program has bound or deleted, and those whose object has another
                text than before.  The step is the one after which it is so.
    times       of the step alone, without that of recorded frames within it, and without that of recording.
    depth       of the stack machine: before the step, where it never ended.
"""
from __future__ import annotations

import json
import math
import mmap
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRESS = 16               # bytes, shared with the process: its number of steps, and whether the program has begun
WAITING = 4                 # times as long may it take by the clock as by the processor
COMMAND = [sys.executable, "-m", "rvm.tools.explore.recorded_run"]
ROOT = Path(__file__).resolve().parents[3]
MEMORY = 3 << 30           # bytes of address space
MOST_OUTPUT = 1_000_000     # characters
GRACE = 3.0                 # seconds beyond its time until the process is ended
START = 120.0               # seconds that it may take to start: the machine may be busy
PAUSE = 0.2                 # seconds between looks at the clock
CHUNK = 1 << 16

SENTENCES = {
    "end": "The program ran to its end.",
    "limit": "The record ends here, after {steps:,} instructions: the program would have gone on.",
    "time": "The record ends here, because the time for it, {seconds:g} seconds, was over.",
    "output": "The record ends here: the program had printed {most_output:,} characters, and would have gone on.",
    "input": "The program waits for input here, and there is none.",
    "error": "The program ended with an error that nothing caught: {message}",
    "exit": "The program ended itself, with exit status {status}.",
    "signal": "The process was ended by the signal {name}.",
    "crash": "The process ended, with exit status {status}, before it had told of the program's end.",
}
KINDS = {"output": "limit", "signal": "crash"}      # of outcomes, where the sentence has another name


def record_run(path_or_source: str | os.PathLike[str], machine: str, limit: int = 100_000, seconds: float = 8.0,
               given: bytes | None = None, arguments: Sequence[str] = ()) -> dict[str, Any]:
    """Return the record of a program's run on the machine "register" or "stack".

    `path_or_source` is the path of a file, or else the text of a program.  The program gets what is `given` as its
    standard input; where that is None, the record ends when the program asks for input.  `limit` is on the
    instructions recorded, `seconds` on the processor's time; by the clock it may be four times as long.
    """
    with path_of(path_or_source) as path:
        request = {"path": str(path), "machine": machine, "arguments": list(arguments), "limit": limit,
                   "last_step": -1, "seconds": seconds, "memory": MEMORY, "most_output": MOST_OUTPUT,
                   "has_input": given is not None}
        attempt = Attempt(request, given or b"")
        if attempt.found is None and attempt.steps > 0:
            # It was ended from outside, or by a call that nothing can interrupt: once more, up to that step.
            again = Attempt({**request, "last_step": attempt.steps - 1}, given or b"")
            attempt.found = again.found
        return attempt.record()


@contextmanager
def path_of(path_or_source: str | os.PathLike[str]) -> Iterator[Path]:
    """Give the path of the program; of a text, that of a file which is there meanwhile."""
    if not isinstance(path_or_source, str) or "\n" not in path_or_source and os.path.exists(path_or_source):
        yield Path(path_or_source)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "program.py")
        path.write_text(path_or_source, encoding="utf-8")
        yield path


class Attempt:
    """One process that runs the program.  `found` is what it sent, or None."""

    def __init__(self, request: dict[str, Any], given: bytes) -> None:
        self.request = request
        self.found: dict[str, Any] | None = None
        self.steps = 0              # executed, or under way
        self.status = 0
        self.is_late = False        # it was ended because its time was over
        self.rest = ""              # what other processes have written to its standard output and error
        with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as rest, \
                tempfile.TemporaryFile() as progress:
            stdin.write(given)
            stdin.seek(0)
            progress.write(bytes(PROGRESS))
            progress.flush()
            self.progress = memoryview(mmap.mmap(progress.fileno(), PROGRESS)).cast("Q")
            self._run(stdin, rest, progress)
            self.steps = self.progress[0]
            rest.seek(0)
            self.rest = rest.read(self.request["most_output"]).decode("utf-8", "replace")

    def _run(self, stdin: Any, rest: Any, progress: Any) -> None:
        reader, writer = os.pipe()
        request = {**self.request, "progress": progress.fileno(), "result": writer}
        process = subprocess.Popen(
            [*COMMAND, json.dumps(request)],
            stdin=stdin, stdout=rest, stderr=rest, pass_fds=[progress.fileno(), writer], start_new_session=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])})
        os.close(writer)
        try:
            data = self._read(reader, process.pid)
        finally:
            os.close(reader)
            self._end(process)
        try:
            self.found = json.loads(data)
        except ValueError:
            self.found = None

    def _read(self, reader: int, pid: int) -> bytes:
        """Return all that the process sends until it ends, or its time is over."""
        pieces = []
        end = time.monotonic() + START
        most = math.inf             # of processor time, which it notices itself unless a call of C does not end
        is_running = False
        while True:
            if not is_running and self.progress[1]:
                is_running = True
                end = time.monotonic() + WAITING * self.request["seconds"] + GRACE
                most = processor_time(pid) + self.request["seconds"] + GRACE
            if not select.select([reader], [], [], PAUSE)[0]:
                if time.monotonic() > end or processor_time(pid) > most:
                    self.is_late = True
                    return b""
                continue
            data = os.read(reader, CHUNK)
            if not data:
                return b"".join(pieces)
            pieces.append(data)

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """End the process, and those that the program has made."""
        if not self.is_late:
            try:
                process.wait(GRACE)
            except subprocess.TimeoutExpired:
                pass
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.status = process.wait()

    def record(self) -> dict[str, Any]:
        """Return RUN."""
        found = self.found or {"values": [], "frames": [], "starts": [], "ends": [], "globals": [], "output": [],
                               "lines": [], "kind": "", "error": "", "message": "", "status": 0,
                               "steps": {"frame": [], "pc": [], "writes": [], "depth": [], "time": []}}
        kind, status = found.pop("kind"), found.pop("status")
        if self.is_late:
            kind = "time"
        elif self.status < 0:
            kind, status = "signal", self.status
        elif kind == "" or self.request["last_step"] >= 0:
            kind, status = "crash", self.status
        steps = len(found["steps"]["frame"])
        text = SENTENCES[kind].format(**{
            **self.request, "steps": steps, "status": status, "message": found.pop("message"),
            "name": signal_name(-status)})
        if self.rest:
            found["output"] += [steps - 1, 1, self.rest]
        outcome = {"kind": KINDS.get(kind, kind), "status": status, "text": text, "error": found.pop("error")}
        return {"machine": self.request["machine"], "outcome": outcome, **found}


def processor_time(pid: int) -> float:
    """Return how many seconds of the processor a process has used, 0 where the system does not tell."""
    try:
        fields = Path("/proc/%d/stat" % pid).read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
