"""What is run and what is set before the first line of a program: archives, code alone, installed packages, site."""
import os
import re
import subprocess
import zipfile

import pytest

from tests.worlds import ROOT, cpython

SHOW = """import sys
print(__name__, __spec__ and __spec__.name, type(__loader__).__name__, __package__, sys.argv[1:])
print(sys.path[0], sys.argv[0])
"""
PACKAGES = "base/lib/python3.11/site-packages"


@pytest.fixture
def folder(tmp_path):
    for name in ("script.py", "folder/__main__.py", "package/__main__.py", "package/__init__.py", "package/part.py",
                 "space/__main__.py", "space/part.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("" if name.endswith("__init__.py") else SHOW)
    for name, files in (("program.zip", ["__main__.py"]), ("empty.zip", ["other.py"]), ("broken.zip", ["__main__.py"])):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for file in files:
                archive.writestr(file, SHOW if name != "broken.zip" else "1 / 0")
    (tmp_path / "started.pyz").write_bytes(b"#!/usr/bin/env python3\n" + (tmp_path / "program.zip").read_bytes())
    (tmp_path / PACKAGES / "more").mkdir(parents=True)
    (tmp_path / PACKAGES / "installed.py").write_text("print('installed')\n")
    return tmp_path


def environment(**variables):
    return dict(os.environ, PYTHONPATH=str(ROOT), LC_ALL="C.UTF-8", PYTHONUSERBASE="base", **variables)


@pytest.fixture(scope="module")
def base(oracle):
    """The CPython that a virtual environment is made of: it has the user's packages."""
    got = subprocess.run([oracle, "-c", "import sys; print(sys._base_executable)"], check=True, stdout=subprocess.PIPE)
    return got.stdout.decode().strip()


def both(world, oracle, words, folder):
    """What rvm and CPython print, and their exit codes."""
    results = []
    for one in (world, cpython(oracle)):
        got = one.run(words, cwd=str(folder), env=environment())
        errors = re.sub(r"(?m)^(/\S*)?(rvm(-nojit)?|python3?(\.\d+)?|rvm/__main__.py): ", "NAME: ", got.stderr.decode())
        errors = re.sub(r'  File "<frozen runpy>".*\n', "", errors)
        results.append((got.stdout.decode(), errors, got.returncode))
    return results


@pytest.mark.parametrize("words", [
    ["script.py", "a"], ["folder", "a"], ["program.zip", "a", "b"], ["started.pyz"], ["empty.zip"], ["broken.zip"],
    ["-m", "package"], ["-m", "package.part"], ["-m", "space"], ["-m", "space.part", "a"], ["-m", "folder.nothing"],
    ["-c", SHOW, "x"],
], ids=lambda words: " ".join(words)[:20])
def test_what_is_run(world, oracle, folder, words):
    got, wanted = both(world, oracle, words, folder)
    assert got == wanted


def test_code_alone(world, folder):
    make = "import py_compile; py_compile.compile('script.py', 'alone.pyc')"
    assert world.run(["-c", make], cwd=str(folder), env=environment()).stderr == b""
    got = world.run(["alone.pyc", "a"], cwd=str(folder), env=environment())
    assert got.stdout.decode().startswith("__main__ None SourcelessFileLoader None ['a']\n"), got.stderr


INSTALLED = "import sys; print([path for path in sys.path if 'base' in path], getattr(sys, 'marked', 0))"


@pytest.mark.parametrize("options", [[], ["-s"], ["-S"], ["-I"], ["-E"]], ids=str)
def test_installed_packages(world, base, folder, options):
    words = [*options, "-c", INSTALLED]
    got, wanted = both(world, base, words, folder)
    assert got == wanted
    (folder / PACKAGES / "paths.pth").write_text("more\n# a comment\nimport sys; sys.marked = 1\nnot_there\n")
    (folder / PACKAGES / "usercustomize.py").write_text("print('customized')")
    got, wanted = both(world, base, words, folder)
    assert got == wanted


def test_site_is_imported_late(world, base, folder):
    got, wanted = both(world, base, ["-c", "import sys; before = sys.path[0]; import site; "
                                       "print([before, sys.path[0]], site.ENABLE_USER_SITE, site.USER_BASE)"], folder)
    assert got == wanted
    program = "print(type(copyright).__name__, type(license).__name__); import sys; print('site' in sys.modules)"
    got = world.run(["-c", program], cwd=str(folder), env=environment())
    assert got.stdout == b"_Printer _Printer\nTrue\n", got.stderr
    got = world.run(["-S", "-c", "copyright"], cwd=str(folder), env=environment())
    assert got.stderr.endswith(b"NameError: name 'copyright' is not defined\n")


def test_times_of_imports(world, folder):
    (folder / "outer.py").write_text("import inner\n")
    (folder / "inner.py").write_text("")
    for options, variables in ((["-X", "importtime"], {}), ([], {"PYTHONPROFILEIMPORTTIME": "1"})):
        got = world.run([*options, "-c", "import outer"], cwd=str(folder), env=environment(**variables))
        lines = got.stderr.decode().splitlines()
        assert lines[0] == "import time: self [us] | cumulative | imported package"
        assert re.fullmatch(r"import time: +\d+ \| +\d+ \|   inner", lines[-2])
        assert re.fullmatch(r"import time: +\d+ \| +\d+ \| outer", lines[-1])
        own, whole = re.findall(r"\d+", lines[-1])
        assert int(own) + int(re.findall(r"\d+", lines[-2])[1]) == int(whole)


def test_bytes_taken_for_text(world, oracle, folder):
    program = "print(b'a' == 'a', 'a' != b'b', b'a' == 1, bytearray(b'x') == 'x'); str(b'a'); f'{bytearray(1)}'"
    for options in (["-b"], ["-bb"], ["-b", "-W", "ignore"]):
        got, wanted = both(world, oracle, [*options, "-c", program], folder)
        assert got == wanted


@pytest.mark.parametrize("option", ["--help-env", "--help-xoptions", "--help-all"])
def test_more_help(world, option):
    got = subprocess.run([*world.command, option], stdout=subprocess.PIPE, env=environment())
    assert got.returncode == 0
    assert (b"PYTHONHOME" in got.stdout) == (option != "--help-xoptions")
    assert (b"-X dev: " in got.stdout) == (option != "--help-env")
