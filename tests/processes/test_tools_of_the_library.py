"""The commands that come with Python, `rvm -m unittest` and others: what they print is what they print on CPython.

Times, addresses and the place of the library are left out of the comparison, and so are lines of the tools' own code.
"""
import json
import os
import re
import subprocess
import urllib.request

import pytest

from tests.worlds import ROOT, cpython

PROGRAM = '''"""A program.

>>> fib(5)
5
>>> fib(3)
3
"""
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

class Thing:
    """A thing."""
    def method(self, a, b=1):
        "Do it."
        return a + b

if __name__ == "__main__":
    print(fib(6))
'''
TESTS = '''import unittest
class T(unittest.TestCase):
    def test_good(self): self.assertEqual(1, 1)
    def test_bad(self): self.assertEqual([1, 2], [1, 3])
    def test_error(self): 1 / 0
    @unittest.skip("why")
    def test_skipped(self): pass
'''
DEBUGGING = "b fib\nc\np n\nw\nn\ns\nr\nl\nargs\ncl 1\nwhatis n\nsource fib\nu\nd\nhelp c\nq\n"

COMMANDS = [
    "unittest test_it", "unittest -v test_it", "unittest discover", "unittest no_such_module",
    "doctest prog.py", "doctest -v prog.py", "json.tool data.json", "json.tool --sort-keys --indent 2 data.json",
    "json.tool no_such_file", "zipfile -c new.zip prog.py test_it.py", "zipfile -l made.zip", "zipfile -t made.zip",
    "zipfile -e made.zip out", "trace --count -C counts --missing --summary prog.py", "trace --trace prog.py",
    "trace --listfuncs prog.py", "profile prog.py", "cProfile -o profile prog.py", "pydoc prog",
    "compileall -q .", "py_compile prog.py", "tabnanny -v prog.py", "pyclbr prog.py", "modulefinder prog.py",
    "inspect prog:Thing", "calendar 2024 2", "http.server --help", "pdb prog.py",
]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "prog.py").write_text(PROGRAM)
    (tmp_path / "test_it.py").write_text(TESTS)
    (tmp_path / "data.json").write_text(json.dumps({"b": [1, 2.5, None], "a": "\xe9"}))
    import zipfile
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        archive.write(tmp_path / "prog.py", "inner/prog.py")
    return tmp_path


def environment():
    return dict(os.environ, PYTHONPATH=str(ROOT), PYTHONHASHSEED="0", LC_ALL="C.UTF-8", COLUMNS="80",
                PYTHONDONTWRITEBYTECODE="1")


def plain(text):
    """The text without what differs from run to run, and without the levels of the tools in tracebacks."""
    text = re.sub(r"\d+\.\d+s|\d+\.\d+ seconds|\d+\.\d+\n", "TIME", text)
    text = re.sub(r"0x[0-9a-f]+", "ADDRESS", text)
    text = re.sub(r" +\d+\.\d{3}\b", " TIME", text)
    text = re.sub(r"/\S*/(?=(bdb|pdb|unittest/\w+)\.py)", "LIBRARY/", text)
    text = re.sub(r"(?m)^(/\S*)?(rvm(-nojit)?|python3?(\.\d+)?|rvm/__main__.py): ", "NAME: ", text)
    return re.sub(r"(?m)^usage: \S+ ", "usage: NAME ", text)


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_command(world, oracle, folder, command):
    words = ["-m", *command.split()]
    given = DEBUGGING.encode() if "pdb" in words else b""
    wanted = cpython(oracle).run(words, cwd=str(folder), env=environment(), given=given)
    for name in ("new.zip", "profile"):
        (folder / name).unlink(missing_ok=True)
    got = world.run(words, cwd=str(folder), env=environment(), given=given)
    assert plain(got.stdout.decode()) == plain(wanted.stdout.decode()), got.stderr.decode()
    assert (plain(got.stderr.decode()), got.returncode) == (plain(wanted.stderr.decode()), wanted.returncode)


def test_timeit(world, folder):
    got = world.run(["-m", "timeit", "-n", "20", "-r", "2", "-s", "x = 1", "x + x"], cwd=str(folder), env=environment())
    assert re.match(rb"20 loops, best of 2: [\d.]+ [num]?sec per loop\n", got.stdout), got.stderr


@pytest.mark.slow
def test_profile_of_a_program(world, folder):
    got = world.run(["-m", "cProfile", "-s", "ncalls", "prog.py"], cwd=str(folder), env=environment())
    assert re.search(rb"25/1 +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+ prog.py:8\(fib\)", got.stdout), got.stderr


@pytest.mark.slow
def test_http_server(world, folder):
    process = subprocess.Popen([*world.command, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"], cwd=folder,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
    try:
        url = re.search(rb"\((http://\S+)\)", process.stdout.readline()).group(1).decode()
        assert urllib.request.urlopen(url + "prog.py").read().decode() == PROGRAM
        assert "made.zip" in urllib.request.urlopen(url).read().decode()
    finally:
        process.kill()
        process.communicate()
