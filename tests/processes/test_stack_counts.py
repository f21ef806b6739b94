"""The stack machine is an honest baseline: it executes about as many instructions as CPython 3.12 does.

On each benchmark program it stays within 15% of CPython's own count, which sys.monitoring
gives; docs/stack-machine.md lists what makes the difference.  What a library does is not
compared, as the two libraries differ.
"""
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.processes.test_programs import benchmark_of, names_of, skip_what_takes_long_hosted
from tests.worlds import HOSTED, ROOT, TESTS

pytestmark = pytest.mark.slow

TIMEOUT = 300  # seconds
COUNTER = ROOT / "rvm" / "tools" / "host_counts.py"


def candidates():
    """Where a CPython 3.12 may be."""
    yield shutil.which("python3.12")
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from map(str, sorted(root.glob("versions/3.12*/bin/python3.12")))


@pytest.fixture(scope="module")
def python312():
    for command in candidates():
        if command is not None:
            answer = subprocess.run([command, "-c", "import sys; sys.monitoring"], stderr=subprocess.DEVNULL)
            if answer.returncode == 0:
                return command
    pytest.skip("there is no CPython 3.12 here to compare with")


def cpython_counts(command, program, environment, folder):
    """{file: instructions} as CPython executes them."""
    output = folder / "counts.json"
    subprocess.run([command, str(COUNTER), str(output), str(program)], env=environment, timeout=TIMEOUT,
                   check=True, stdout=subprocess.DEVNULL)
    counted = json.loads(output.read_text())
    return {file: sum(opcodes.values()) for file, opcodes in counted.items()}


def our_counts(program, environment):
    """{file: instructions} as the stack machine executes them."""
    answer = HOSTED.run(["-X", "isa=stack", "-X", "stats=json", program], env=environment, timeout=TIMEOUT)
    figures = json.loads(answer.stderr.decode().splitlines()[-1])
    counts = {}
    for function in figures["functions"]:
        file = os.path.abspath(function["file"])
        counts[file] = counts.get(file, 0) + function["instructions"]
    return counts


@pytest.mark.parametrize("name", names_of(TESTS / "benchmarks"))
def test_as_many_instructions_as_cpython(python312, name, tmp_path):
    program = TESTS / "benchmarks" / (name + ".py")
    skip_what_takes_long_hosted(HOSTED, program)
    folder = benchmark_of(name)
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, (folder, TESTS / "stand_ins", ROOT))),
                       PYTHONHASHSEED="0")
    theirs = cpython_counts(python312, program, environment, tmp_path)
    ours = our_counts(program, environment)
    files = [file for file in theirs if file in ours]
    assert str(program) in files
    share = sum(ours[file] for file in files) / sum(theirs[file] for file in files)
    assert 0.85 <= share <= 1.15
