"""Where things are, and the worlds that tests run programs in.

The worlds are hosted and the executables that stand in build/ or, where RVM_EXECUTABLES
names some (separated like PATH), those alone.
"""
import os
import subprocess
import sys
from pathlib import Path
from typing import List, NamedTuple

from tests.hosted import Hosted

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
TIMEOUT = 120  # seconds

_hosted = Hosted()


class World(NamedTuple):
    """An rvm that runs programs, or CPython."""

    name: str
    command: List[str]

    @property
    def hosted(self):
        """Whether it runs on this Python, and is slow."""
        return self.name == "hosted"

    @property
    def has_jit(self):
        """Whether it is an executable with the JIT; its name tells."""
        return not self.hosted and not self.name.endswith("-nojit")

    def run(self, arguments, cwd=None, env=None, given=b"", timeout=TIMEOUT):
        """Run rvm with `given` as its input; a subprocess.CompletedProcess.  Hosted it is a fork: see tests.hosted."""
        command = [*self.command, *(word if isinstance(word, bytes) else str(word) for word in arguments)]
        start = len(HOSTED.command)
        if command[:start] == HOSTED.command:
            return _hosted.run(command[start:], cwd, env, given, timeout)
        return subprocess.run(command, cwd=cwd, env=env, input=given, timeout=timeout,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)


HOSTED = World("hosted", [sys.executable, "-m", "rvm"])


def environment(**variables):
    """The environment with no other of Python's variables than these; rvm is found hosted."""
    found = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    found.update(PYTHONPATH=str(ROOT))
    found.update(variables)
    return found


def compare_changed(oracle, starter, isa, program):
    """Run hosted rvm by a starter, Python that changes parts of it first, on a machine; compare with CPython.

    Return what the starter tells when it exits, behind "told: " at the end of what is written to stderr.
    """
    expected = subprocess.run([oracle, program], capture_output=True, text=True)
    result = subprocess.run([sys.executable, "-c", starter, "-X", "isa=" + isa, program],
                            capture_output=True, text=True, env=environment())
    errors, _, told = result.stderr.rpartition("told: ")
    assert (result.stdout, errors, result.returncode) == (expected.stdout, expected.stderr, expected.returncode)
    return told


def cpython(command):
    """CPython, as a world to compare with."""
    return World("CPython", [command])


def worlds():
    """Hosted and each executable there is, or those that are asked for."""
    asked_for = os.environ.get("RVM_EXECUTABLES")
    if asked_for:
        return [World(Path(text).name, [str(Path(text).resolve())])
                for text in asked_for.split(os.pathsep) if text]
    built = [path for path in (ROOT / "build" / "rvm", ROOT / "build" / "rvm-nojit") if path.is_file()]
    return [HOSTED] + [World(path.name, [str(path)]) for path in built]
