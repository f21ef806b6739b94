"""CPython's library on rvm: the programs of tests/library_programs must do what they do on CPython 3.11.

Without a python3.11 there is no library, and these tests are skipped.
"""
import os
import shutil
from pathlib import Path

import pytest

from rvm.code.code_file import FORMAT
from rvm.tools.stdlib import find_stdlib
from tests.processes.test_programs import skip_what_takes_long_hosted
from tests.worlds import HOSTED, ROOT, TESTS, cpython

FOLDER = TESTS / "library_programs"


@pytest.mark.parametrize("machine", ["register", "stack"])
@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.py")))
def test_program(oracle, world, machine, library, name, tmp_path):
    words = [FOLDER / (name + ".py")]
    skip_what_takes_long_hosted(world, words[0])
    environment = dict(os.environ, PYTHONPATH=str(ROOT), PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", LC_ALL="C.UTF-8",
                       PYTHONDONTWRITEBYTECODE="1")
    wanted = cpython(oracle).run(words, cwd=str(tmp_path), env=environment)
    environment.update(RVM_STDLIB=str(library), PYTHONDONTWRITEBYTECODE="")
    got = world.run(["-X", "isa=" + machine, *words], cwd=str(tmp_path), env=environment)
    assert got.stdout.decode() == wanted.stdout.decode(), got.stderr.decode()
    assert (got.returncode, got.stderr) == (wanted.returncode, wanted.stderr)


SHOW = "import sys, keyword; print(keyword.__file__, [path for path in sys.path if 'site-packages' not in path][-1])"


def show(world, **variables):
    """What a program prints that imports a module of the library."""
    got = world.run(["-X", "isa=register", "-c", SHOW], env=dict(os.environ, PYTHONPATH=str(ROOT), **variables))
    assert got.stderr == b""
    return got.stdout.decode().split()


def test_the_environment_names_the_library(world, tmp_path):
    (tmp_path / "keyword.py").write_text("")
    assert show(world, RVM_STDLIB=str(tmp_path)) == [str(tmp_path / "keyword.py"), str(tmp_path)]


def test_without_a_library_imports_say_what_to_do(world):
    got = world.run(["-c", "import json"], env=dict(os.environ, PYTHONPATH=str(ROOT), RVM_STDLIB=""))
    assert got.stderr.decode().splitlines()[-1] == (
        "ModuleNotFoundError: No module named 'json': rvm found no library of CPython 3.11; install Python 3.11,"
        " or set RVM_STDLIB to the library's folder")


def test_hosted_rvm_finds_the_library(library):
    variables = {name: value for name, value in os.environ.items() if name != "RVM_STDLIB"}
    got = HOSTED.run(["-c", SHOW], env=dict(variables, PYTHONPATH=str(ROOT)))
    assert Path(got.stdout.decode().split()[1], "os.py").is_file()


def test_where_the_library_cannot_be_written_the_user_keeps_its_code(world, library, tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    shutil.copy(library / "keyword.py", folder)
    (folder / "__pycache__").write_text("not a folder")
    cache = tmp_path / "cache"
    show(world, RVM_STDLIB=str(folder), XDG_CACHE_HOME=str(cache))
    kept = cache / "rvm" / "code" / str(folder)[1:] / "__pycache__" / ("keyword.rvm-%d.rvmc" % FORMAT)
    made = kept.stat().st_mtime_ns
    show(world, RVM_STDLIB=str(folder), XDG_CACHE_HOME=str(cache))
    assert kept.stat().st_mtime_ns == made


@pytest.mark.only_worlds("native")
def test_modules_in_the_executable_have_sources(world):
    """What the library and its loader tell of a module in the archive; needs an executable with a library."""
    environment = {name: value for name, value in os.environ.items() if name != "RVM_STDLIB"}
    if world.run(["-c", "import json"], env=environment).returncode:
        pytest.skip("the executable has no library")
    got = world.run([FOLDER / "about_modules.py"], env=environment)
    wanted = world.run([FOLDER / "about_modules.py"], env=dict(environment, RVM_STDLIB=str(find_stdlib(os.environ))))
    assert (got.returncode, got.stdout, got.stderr) == (0, wanted.stdout, b"")


@pytest.mark.parametrize("name, reason", [
    ("_ssl", "rvm has no ssl, which is a binding of OpenSSL"),
    ("_sqlite3", "rvm has no sqlite3, which is a binding of SQLite"),
    ("_ctypes", "rvm has no ctypes: it calls no functions of C libraries")])
def test_what_is_refused(world, name, reason):
    got = world.run(["-c", "import " + name], env=dict(os.environ, PYTHONPATH=str(ROOT)))
    assert got.stderr.decode().splitlines()[-1] == f"ModuleNotFoundError: No module named '{name}': {reason}"
