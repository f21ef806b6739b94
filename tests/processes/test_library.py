"""CPython's library on rvm: the programs of tests/library_programs must do what they do on CPython 3.11.

RVM_STDLIB names the library; without a python3.11 there is none.
"""
import os
import subprocess
from pathlib import Path

import pytest

from tests.worlds import ROOT, TESTS, cpython

FOLDER = TESTS / "library_programs"


@pytest.fixture(scope="module")
def library(oracle):
    answer = subprocess.run([oracle, "-c", "import os; print(os.__file__)"], check=True, stdout=subprocess.PIPE)
    return Path(answer.stdout.decode().strip()).parent


@pytest.mark.parametrize("machine", ["register", "stack"])
@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.py")))
def test_program(oracle, world, machine, library, name, tmp_path):
    words = [FOLDER / (name + ".py")]
    environment = dict(os.environ, PYTHONPATH=str(ROOT), PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", LC_ALL="C.UTF-8",
                       PYTHONDONTWRITEBYTECODE="1")
    wanted = cpython(oracle).run(words, cwd=str(tmp_path), env=environment)
    environment.update(RVM_STDLIB=str(library), PYTHONDONTWRITEBYTECODE="")
    got = world.run(["-X", "isa=" + machine, *words], cwd=str(tmp_path), env=environment)
    assert got.stdout.decode() == wanted.stdout.decode(), got.stderr.decode()
    assert (got.returncode, got.stderr) == (wanted.returncode, wanted.stderr)
