"""What tests of all packages share: where things are, who runs programs, and which tests there are.

    root      the checkout
    oracle    the command of a CPython 3.11, whose results rvm's are compared with
    world     each rvm there is to test, hosted or native (tests.worlds): one run of the test for each
    untranslated    the command of a Python 2.7 that has RPython, and its environment

A test that `only_worlds(KIND)` marks is about worlds of one kind, and does not exist where there is none.  The
marks `world` and `fast` come by themselves, but for `fast` in test_programs.py: see MARKS.
"""
import functools
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worlds import ROOT, worlds

ORACLE_VERSION = "3.11"
MARKS = [
    "only_worlds(kind): about worlds of a kind of tests/conftest.py alone",
    "slow: takes seconds, or many of them do together",
    "world: runs programs in a world (set by itself)",
    "fast: has its answer within a minute, with all others of the kind; set by itself where a test is not slow and"
    " needs neither a world nor a Python 2.7",
]
KINDS = {
    "native": lambda world: not world.hosted,
    "hosted": lambda world: world.hosted,
    "jit": lambda world: world.has_jit,
    "no jit": lambda world: not world.has_jit,
}

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


@pytest.fixture(scope="session")
def library(oracle):
    """The folder of that CPython's library."""
    answer = subprocess.run([oracle, "-c", "import os; print(os.__file__)"], check=True, stdout=subprocess.PIPE)
    return Path(answer.stdout.decode().strip()).parent


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


def pytest_configure(config):
    for line in MARKS:
        config.addinivalue_line("markers", line)


def pytest_report_header():
    return "worlds: " + ", ".join(world.name for world in worlds())


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config):
    """For -n auto: a process for each core, but none for a test that is named, whose output is to be seen."""
    if any("::" in word for word in config.args):
        return 0
    return len(os.sched_getaffinity(0))


def pytest_generate_tests(metafunc):
    """Make a run of the test for each world that it is about."""
    if "world" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("only_worlds")
        found = [world for world in worlds() if mark is None or KINDS[mark.args[0]](world)]
        metafunc.parametrize("world", found or [None], ids=[world.name for world in found] or ["none"])


@pytest.hookimpl(hookwrapper=True)
def pytest_pycollect_makeitem():
    """Leave out the tests without a world that they are about."""
    outcome = yield
    made = outcome.get_result()
    if isinstance(made, list):
        outcome.force_result([item for item in made if not lacks_world(item)])


def pytest_collection_modifyitems(items):
    """Set the marks that come by themselves."""
    for item in items:
        if "world" in item.fixturenames:
            item.add_marker("world")
        elif "untranslated" not in item.fixturenames and item.get_closest_marker("slow") is None:
            item.add_marker("fast")


def lacks_world(item):
    """Is there no world that the test is about?"""
    if not isinstance(item, pytest.Function) or "world" not in item.fixturenames:
        return False
    return item.callspec.params["world"] is None
