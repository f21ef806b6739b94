"""Runs a test file in a process of its own, and again without the method that has ended it."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rvm.tools.conformance.results import FileResult, Method, short_name

PROGRAM = Path(__file__).with_name("program.py")
ROOT = Path(__file__).resolve().parents[3]
PAUSE = 0.05                # seconds between two looks at the progress
MOST_RESTARTS = 40          # for one file


class Runner:
    """How test files are run: by which command, with which library, and for how long.

    `limit` is the number of seconds that one method, or importing the file, may take.  The folders `path` are those
    of PYTHONPATH.
    """

    def __init__(self, command, library, limit, path=(ROOT,)):
        self.command = command
        self.library = library
        self.limit = limit
        self.path = os.pathsep.join(map(str, path))

    def run(self, name):
        """Return the FileResult of a test file."""
        result = FileResult(name)
        begin = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            progress = Path(folder, "progress")
            for _ in range(MOST_RESTARTS):
                progress.write_text("")
                done = [index for index, method in enumerate(result.methods) if method.kind]
                ending = self.run_process(name, folder, progress, done)
                if not self.take(result, progress, ending):
                    break
            else:
                result.problem = "given up after %d crashes" % MOST_RESTARTS
        for method in result.methods:
            if not method.kind:
                method.kind, method.text = "errored", "not run: " + (result.problem or "it was not reached")
        result.seconds = time.monotonic() - begin
        return result

    def run_process(self, name, folder, progress, done):
        """Run what is not done yet.  Return how the process ended: "" or what was wrong, its last words included."""
        work = Path(folder, "work")
        work.mkdir(exist_ok=True)
        words = [*self.command, str(PROGRAM), "test." + name, str(progress), *map(str, done)]
        environment = dict(os.environ, RVM_STDLIB=str(self.library), PYTHONPATH=self.path, PYTHONHASHSEED="0")
        with open(Path(folder, "output"), "w+b") as output:
            process = subprocess.Popen(words, cwd=work, env=environment, stdin=subprocess.DEVNULL, stdout=output,
                                       stderr=subprocess.STDOUT, start_new_session=True)
            ending = self.watch(process, progress)
            output.seek(0)
            said = output.read().decode("utf-8", "replace").strip()
        return ending and "%s\n%s" % (said[-3000:], ending)

    def watch(self, process, progress):
        """Wait for the end of the process, or end it if there is no progress for too long."""
        size = -1
        moved = time.monotonic()
        while process.poll() is None:
            time.sleep(PAUSE)
            now = progress.stat().st_size
            if now != size:
                size = now
                moved = time.monotonic()
            elif time.monotonic() - moved > self.limit:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                return "timeout: not done in %d seconds" % self.limit
        if process.returncode < 0:
            return "crash: killed by %s" % signal.Signals(-process.returncode).name
        return "" if process.returncode == 0 else "crash: exit code %d" % process.returncode

    def take(self, result, progress, ending):
        """Add what the process has told to the result.  Return whether to go on with what is left."""
        started = None
        ended = False
        begun = sum(bool(method.kind) for method in result.methods)
        for line in progress.read_text().splitlines():
            try:
                kind, *values = json.loads(line)
            except ValueError:
                break               # the process was ended while it wrote
            if kind == "plan" and not result.methods:
                result.methods = [Method(short_name(test_id, result.name)) for test_id in values[0]]
            elif kind == "start":
                started = values[0]
            elif kind == "result":
                method = result.methods[values[0]]
                method.kind, method.text = values[1:]
                started = None if started == values[0] else started
            elif kind == "end":
                ended = True
        if ended:
            return False
        if started is None and ending and begun < sum(bool(method.kind) for method in result.methods):
            return any(not method.kind for method in result.methods)    # it ended behind a method, go on with the next
        if started is None:
            result.problem = ending or "the program ended early"
            return False
        result.methods[started].kind = "crashed"
        result.methods[started].text = ending or "the program ended in this method"
        return any(not method.kind for method in result.methods)


def command_of(executable, isa):
    """Return the words that start rvm; hosted where no executable is given."""
    words = [str(executable)] if executable else [sys.executable, "-m", "rvm"]
    return words + (["-X", "isa=stack"] if isa == "stack" else []) + ["-P"]
