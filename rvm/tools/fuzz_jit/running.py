"""Runs programs, many in one process, and compares what they print.

The programs of a batch are modules of one folder, which a driver imports one after the other.
It prints a line before each of them, which tells whose output is whose, and in which one a
process died.  On CPython the driver also bounds the time of each program.
"""
import os
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional, Sequence

from rvm.tools.fuzz_jit.configurations import Configuration

MARK = "#=# "
DRIVER = """\
import sys
for name in sys.argv[1:]:
    print("#=#", name, flush=True)
    try:
        __import__(name)
    except BaseException as error:
        print("uncaught", type(error).__name__, error)
print("#=# end", flush=True)
"""
# The first argument is the number of seconds of processor time that a program may take.
ORACLE_DRIVER = """\
import signal, sys
class TimeLimit(BaseException):
    pass
def stop(*_):
    global stopped
    stopped = True
    raise TimeLimit
signal.signal(signal.SIGPROF, stop)
for name in sys.argv[2:]:
    print("#=#", name, flush=True)
    stopped = False
    try:
        try:
            signal.setitimer(signal.ITIMER_PROF, float(sys.argv[1]), 0.01)
            __import__(name)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except TimeLimit:
        pass
    except MemoryError:
        stopped = True
    except BaseException as error:
        print("uncaught", type(error).__name__, error)
    if stopped:
        print("#=# stopped", flush=True)
print("#=# end", flush=True)
"""
PROGRAM_LIMIT = 0.15        # seconds of CPython's for one program
ORACLE_TIMEOUT = 120        # seconds for a batch


@dataclass(frozen=True)
class Result:
    """What one program did: its output, and how its process ended if it did not go on."""

    output: str
    ending: str = ""            # "killed by signal 11", "no end after 20 s", ...
    errors: str = field(default="", compare=False)      # the end of standard error

    @property
    def kind(self) -> str:
        """Return "crash" or "hang", or nothing if the program came to its own end."""
        if self.ending.startswith("no end"):
            return "hang"
        return "crash" if self.ending and not self.ending.startswith("exit status 1") else ""


def compare(got: Result, wanted: Result) -> str:
    """Return what is wrong with a result: "crash", "hang", "wrong result", or nothing."""
    return "" if got == wanted else got.kind or "wrong result"


class Batch:
    """Programs in a folder of their own, by name."""

    def __init__(self, folder: Path, programs: Dict[str, str]) -> None:
        self.folder = folder
        self.programs = programs
        for name, text in programs.items():
            (folder / (name + ".py")).write_text(text, encoding="utf-8")
        (folder / "driver.py").write_text(DRIVER)
        (folder / "oracle_driver.py").write_text(ORACLE_DRIVER)

    def expected(self, oracle: str) -> Dict[str, Result]:
        """Return what CPython prints for each program that it ends in time."""
        command = [oracle, "-E", "-s", "-S", "-B", str(self.folder / "oracle_driver.py"), str(PROGRAM_LIMIT)]
        found: Dict[str, Result] = {}
        for name, result in _run(command, list(self.programs), ORACLE_TIMEOUT).items():
            if not result.ending and MARK + "stopped\n" not in result.output:
                found[name] = result
        return found

    def results(self, executable: str, configuration: Configuration, names: Sequence[str],
                timeout: float) -> Dict[str, Result]:
        """Return rvm's result of each program, in this order; rvm is started again after each crash."""
        command = [executable, *configuration.options, str(self.folder / "driver.py")]
        environment = dict(configuration.environment)
        found: Dict[str, Result] = {}
        left = list(names)
        while left:
            found.update(_run(command, left, timeout, environment))
            left = [name for name in left if name not in found]
        return found


def _run(command: List[str], names: List[str], timeout: float,
         environment: Optional[Dict[str, str]] = None) -> Dict[str, Result]:
    """Return the results of the programs up to one in which the process ends."""
    ended = execute([*command, *names], timeout, environment)
    parts = ended.output.split(MARK)
    found: Dict[str, Result] = {}
    name = names[0]
    for part in parts[1:]:
        word, _, output = part.partition("\n")
        if word == "end":
            return found
        if word == "stopped":
            found[name] = Result(MARK + "stopped\n")
        else:
            name = word
            found[name] = Result(output)
    ending = ended.ending or "ended early with exit status 0"
    found[name] = Result(found[name].output if name in found else "", ending, ended.errors)
    return found


def run_program(executable: str, configuration: Configuration, path: Path, timeout: float) -> Result:
    """Return rvm's result of a program that is a file."""
    return execute([executable, *configuration.options, str(path)], timeout, dict(configuration.environment))


def run_oracle(oracle: str, path: Path, timeout: float) -> Result:
    """Return CPython's result of a program that is a file."""
    return execute([oracle, "-E", "-s", "-S", "-B", str(path)], timeout)


def execute(command: Sequence[str], timeout: float, variables: Optional[Dict[str, str]] = None) -> Result:
    """Run a command to its end, for at most ``timeout`` seconds.

    An exit status other than 0 is an ending too.
    """
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("PYTHONPATH", "PYTHONSTARTUP", "PYPYLOG")}
    environment.update(PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", LC_ALL="C.UTF-8", **(variables or {}))
    process = subprocess.Popen(list(command), env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, start_new_session=True)
    try:
        output, errors = process.communicate(timeout=timeout)
        ending = _ending(process.returncode)
    except subprocess.TimeoutExpired:
        process.kill()
        output, errors = process.communicate()
        ending = "no end after %g s" % timeout
    except BaseException:
        process.kill()
        process.communicate()
        raise
    return Result(output.decode("utf-8", "backslashreplace"), ending, errors.decode("utf-8", "replace")[-1000:])


def _ending(status: int) -> str:
    if status == 0:
        return ""
    if status < 0:
        return "killed by signal %d (%s)" % (-status, signal.Signals(-status).name)
    return "exit status %d" % status
