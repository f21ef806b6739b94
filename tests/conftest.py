"""What tests of all packages share: where things are, and who runs programs.

    root      the checkout
    oracle    the command of a CPython 3.11, whose results rvm's are compared with
    world     each rvm there is to test, hosted or native: one run of the test for each
    untranslated    the command of a Python 2.7 that has RPython, and its environment

The worlds are hosted and the executables that stand in build/ or, where RVM_EXECUTABLES
names some (separated like PATH), those alone.
"""
import functools
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import List, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
ORACLE_VERSION = "3.11"

# A shell starts what runs in the background without interrupts, and programs hand that on to
# those that they start; the tests interrupt some.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Without its compiled modules, hosted rvm takes twice as long to start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(scope="session")
def root():
    """The checkout."""
    return ROOT


@functools.lru_cache(maxsize=None)
def find_oracle():
    """The command of a CPython 3.11 that runs, or None."""
    probe = "import platform as p; print(p.python_implementation(), p.python_version())"
    for command in (sys.executable, shutil.which("python3.11"), shutil.which("python3")):
        if not command:
            continue
        answer = subprocess.run([command, "-c", probe], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, universal_newlines=True)
        if answer.stdout.startswith("CPython %s." % ORACLE_VERSION):
            return command
    return None


@pytest.fixture(scope="session")
def oracle():
    """The command of the CPython that rvm's results are compared with."""
    command = find_oracle()
    if command is None:
        pytest.skip("there is no CPython %s here to compare with" % ORACLE_VERSION)
    return command


class World(NamedTuple):
    """An rvm that runs programs."""

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


def worlds():
    """Hosted and each executable there is, or those that are asked for."""
    asked_for = os.environ.get("RVM_EXECUTABLES")
    if asked_for:
        return [World(Path(text).name, [str(Path(text).resolve())])
                for text in asked_for.split(os.pathsep) if text]
    built = [path for path in (ROOT / "build" / "rvm", ROOT / "build" / "rvm-nojit") if path.is_file()]
    return [World("hosted", [sys.executable, "-m", "rvm"])] + [
        World(path.name, [str(path)]) for path in built]


@pytest.fixture(scope="session")
def untranslated():
    """A Python 2.7 that can import rpython: RVM_PYTHON27 or the PATH's, with RVM_RPYTHON's path."""
    executable = os.environ.get("RVM_PYTHON27") or shutil.which("python2.7")
    places = [str(ROOT), os.environ.get("RVM_RPYTHON", ""), os.environ.get("PYTHONPATH", "")]
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, places)),
                       PYTHONDONTWRITEBYTECODE="1")
    if executable:
        probe = subprocess.run([executable, "-c", "import rpython.rlib.objectmodel"], env=environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if probe.returncode == 0:
            return executable, environment
    pytest.skip("no Python 2.7 with rpython: set RVM_PYTHON27 and RVM_RPYTHON")


def pytest_generate_tests(metafunc):
    if "world" in metafunc.fixturenames:
        found = worlds()
        metafunc.parametrize("world", found, ids=[world.name for world in found])
