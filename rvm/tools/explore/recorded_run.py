"""A process that runs one program and sends the record of its run: `python -m rvm.tools.explore.recorded_run REQUEST`.

REQUEST is JSON, of which rvm.tools.explore.record makes each member.  The program's standard output and error are
caught where rvm writes to them, so that each text belongs to a step; what other processes write there goes to the
real ones.  The process ends as soon as the record is sent, whatever the program has still under way.
"""
from __future__ import annotations

import json
import mmap
import os
import resource
import sys
import threading
import time
import traceback
from codecs import getincrementaldecoder
from typing import Any

from rvm import cli, running
from rvm.interp.importing.state import state
from rvm.interp.recording import recording
from rvm.rlib import files, signals
from rvm.rlib.stack import run_with_big_stack
from rvm.tools import lark_parser
from rvm.tools.explore.code_order import walk_codes
from rvm.tools.explore.record import PROGRESS, WAITING
from rvm.tools.explore.recorder import RunRecorder
from rvm.tools.stdlib import SETTING, find_any_stdlib

PAUSE = 0.05            # seconds between looks at the clock
THREAD_STACK = 100 << 20    # bytes; several of the program's threads have room in the address space that there is
GRACE = 0.5             # seconds that the program has to come to its next step, once its time is over


class Output:
    """What the program prints, by the step that prints it."""

    def __init__(self, most: int) -> None:
        self.left = most
        self.pieces: list[tuple[int, int, list[str]]] = []
        decoder = getincrementaldecoder("utf-8")
        self.decoders = {1: decoder("replace"), 2: decoder("replace")}

    def add(self, step: int, stream: int, data: bytes) -> None:
        text = self.decoders[stream].decode(data)
        self.left -= len(text)
        if not text:
            return
        if self.pieces and self.pieces[-1][:2] == (step, stream):
            self.pieces[-1][2].append(text)
        else:
            self.pieces.append((step, stream, [text]))

    def as_json(self) -> list[Any]:
        return [each for step, stream, texts in self.pieces for each in (step, stream, "".join(texts))]


class Run:
    """The run of the program, and what has been found out about its end."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.request = request
        self.process = os.getpid()
        self.lock = threading.Lock()
        self.is_compiled = threading.Event()
        self.output = Output(request["most_output"])
        self.progress = memoryview(mmap.mmap(request["progress"], PROGRESS)).cast("Q")
        self.recorder = RunRecorder(request["limit"], request["last_step"], self.progress, self.finish)
        self.kind = ""              # of the outcome: "error" or "exit", once that is known
        self.message = ""           # of the error: its type and text
        self.error = ""             # the traceback's text
        self.write, self.read, self.exit = os.write, os.read, os._exit

    def catch(self) -> None:
        """Put this between rvm and what it calls."""
        os.write, os.read, os._exit = self.on_write, self.on_read, self.on_exit
        self.compile_program, self.show_error = running.compile_program, running.show_error
        self.exit_status = running.exit_status
        running.compile_program = self.on_compiled
        running.show_error = self.on_error
        running.exit_status = self.on_exit_status

    def is_here(self) -> bool:
        """Return whether this is not a process that the program has made."""
        return os.getpid() == self.process

    # What rvm calls.

    def on_write(self, fd: int, data: bytes) -> int:
        if fd not in (1, 2) or not self.is_here():
            return self.write(fd, data)
        self.output.add(len(self.recorder.frame_of) - 1, fd, data)
        if self.output.left < 0:
            self.finish("output")
        return len(data)

    def on_read(self, fd: int, size: int) -> bytes:
        if fd == 0 and not self.request["has_input"] and self.is_here():
            self.finish("input")
        return self.read(fd, size)

    def on_exit(self, status: int) -> None:
        if self.is_here():
            self.finish("exit", status)
        self.exit(status)

    def on_compiled(self, source: str, filename: str, origin: int) -> Any:
        code = self.compile_program(source, filename, origin)
        if not self.recorder.facts:
            self.recorder.set_program(walk_codes(code))
            self.progress[1] = 1            # the clock runs
            self.is_compiled.set()
        return code

    def on_exit_status(self, w_value: Any) -> int:
        self.kind = "exit"
        return self.exit_status(w_value)

    def on_error(self, error: Any) -> Any:
        """Do as running.show_error, noting what is printed."""
        self.kind = "error"
        first = len(self.output.pieces)
        before = len(self.output.pieces[-1][2]) if first else 0
        result = self.show_error(error)
        texts = self.output.pieces[first - 1][2][before:] if first else []
        texts = texts + [text for _, stream, pieces in self.output.pieces[first:] if stream == 2 for text in pieces]
        self.error = "".join(texts)
        lines = self.error.rstrip("\n").split("\n")
        self.message = next((line for line in reversed(lines) if line and not line.startswith(" ")), "")
        return result

    # The end.

    def watch(self) -> None:
        """End the run when its time, which begins when the program is compiled, is over, in a thread of its own."""
        threading.Thread(target=self.wait_for_time, daemon=True).start()

    def wait_for_time(self) -> None:
        self.is_compiled.wait()
        seconds = self.request["seconds"]
        begin, used = time.monotonic(), time.process_time()
        while time.process_time() - used < seconds and time.monotonic() - begin < seconds * WAITING:
            time.sleep(PAUSE)
        self.recorder.over = "time"
        time.sleep(GRACE)           # it is in a library, or waits, if it comes to no other step
        self.finish("time")

    def finish(self, kind: str, status: int = 0) -> None:
        """Send the record and end the process."""
        self.lock.acquire()         # for good
        try:
            self.send(kind, status)
        except BaseException:
            traceback.print_exc()
            self.exit(1)
        self.exit(0)

    def send(self, kind: str, status: int) -> None:
        found = {"machine": self.request["machine"], "kind": kind, "status": status, "error": self.error,
                 "message": self.message, **self.recorder.as_json(), "output": self.output.as_json()}
        with os.fdopen(self.request["result"], "w", encoding="utf-8", errors="replace") as stream:
            json.dump(found, stream, separators=(",", ":"))


def limit_resources(memory: int) -> None:
    """Let the process take no more memory than that, in bytes, and leave no core."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    request = json.loads(sys.argv[1])
    run = Run(request)
    lark_parser.use()
    found = find_any_stdlib(os.environ) if SETTING not in os.environ else None
    state.own_library = files.argv_to_bytes([found])[0] if found is not None else ""
    signals.install()
    words = ["rvm", "-u", "-X", "isa=" + request["machine"], request["path"], *request["arguments"]]

    def work() -> None:
        threading.stack_size(THREAD_STACK)
        status = cli.run_command_line(files.argv_to_bytes(words))
        if not run.is_here():
            run.exit(cli.end_process(status))
        run.finish(run.kind or "end", status)

    limit_resources(request["memory"])
    run.catch()
    run.watch()                     # here, as a thread's stack is big in what follows
    recording.start(run.recorder, "rvm-explore")
    run_with_big_stack(work)


if __name__ == "__main__":
    main()
