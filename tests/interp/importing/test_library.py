"""The library of modules written in Python: which file a name means, and how its modules show."""
import difflib
import re
import subprocess
from pathlib import Path

import pytest

from rvm.interp.importing.library import Library, library
from tests.worlds import HOSTED, ROOT


def run(folder, source):
    """What a program prints, on its output and then on its errors, that stands in `folder`."""
    (folder / "main.py").write_text(source)
    answer = HOSTED.run([folder / "main.py"])
    return (answer.stdout + answer.stderr).decode()


def test_a_programs_own_file_goes_before_the_library(tmp_path):
    (tmp_path / "keyword.py").write_text("kwlist = 'own'\n")
    assert run(tmp_path, "import keyword; print(keyword.kwlist)") == "own\n"


def test_what_cpython_has_built_in_cannot_be_replaced(tmp_path):
    (tmp_path / "time.py").write_text("own = True\n")
    assert run(tmp_path, "import time; print(hasattr(time, 'own'))") == "False\n"


def test_a_package_of_the_programs_has_no_modules_of_the_librarys(tmp_path):
    (tmp_path / "collections").mkdir()
    (tmp_path / "collections" / "__init__.py").write_text("")
    assert "No module named 'collections.abc'" in run(tmp_path, "import collections.abc")


def test_modules_show_that_they_are_frozen(tmp_path):
    shown = run(tmp_path, "import binascii\nprint(binascii)\nbinascii.unhexlify('a')")
    assert re.sub("line [0-9]+, in unhexlify", "line N, in unhexlify", shown) == (
        "<module 'binascii' (frozen)>\n"
        "Traceback (most recent call last):\n"
        f'  File "{tmp_path}/main.py", line 3, in <module>\n'
        "    binascii.unhexlify('a')\n"
        '  File "<frozen binascii>", line N, in unhexlify\n'
        "binascii.Error: Odd-length string\n")


@pytest.mark.parametrize("path", sorted((ROOT / "rvm" / "lib").rglob("*.py")), ids=lambda path: path.stem)
def test_every_module_compiles(path):
    parts = path.relative_to(ROOT / "rvm" / "lib").with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    found = library.find(name, False)
    assert found.is_package == is_package
    assert found.code.filename == f"<frozen {name}>"


def test_a_module_that_is_not_there():
    assert library.find("no_such_module", False) is None
    assert Library("").find("keyword", False) is None


MOST_IN_COMMON = 8      # lines in a row, blank ones and imports apart


def lines_of(path):
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith(("import ", "from "))]


def test_no_file_is_cpythons(oracle):
    """What CPython has in Python is CPython's: our files have no long runs of lines in common with its own."""
    command = [oracle, "-c", "import os; print(os.path.dirname(os.__file__))"]
    cpythons = Path(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode().strip())
    ours = ROOT / "rvm" / "lib"
    for path in ours.rglob("*.py"):
        theirs = cpythons / path.relative_to(ours)
        if theirs.is_file():
            matcher = difflib.SequenceMatcher(None, lines_of(path), lines_of(theirs), autojunk=False)
            longest = max(block.size for block in matcher.get_matching_blocks())
            assert longest <= MOST_IN_COMMON, path
