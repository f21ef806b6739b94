"""The library of modules written in Python: which file a name means, and how its modules show."""
import difflib
import subprocess
from pathlib import Path

import pytest

from rvm.code.serialize import dump
from rvm.compiler.compile import target
from rvm.interp.importing import embedding
from rvm.interp.importing.embedding import embed_in
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
    assert run(tmp_path, "import binascii\nprint(binascii)\nbinascii.unhexlify('a')") == (
        "<module 'binascii' (frozen)>\n"
        "Traceback (most recent call last):\n"
        f'  File "{tmp_path}/main.py", line 3, in <module>\n'
        "    binascii.unhexlify('a')\n"
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


MODULES = {"one.py": "X = 'a text'\n\ndef f(a, *rest):\n    'Its docstring.'\n    return [a, X, 2.5, b'\\xff']\n",
           "package/__init__.py": "from package.inner import g\n",
           "package/inner.py": "def g(n):\n    for i in range(n):\n        yield i\n",
           "package/notes.txt": "no module\n"}


@pytest.fixture
def machine():
    """Choose a machine to compile for, until the test ends."""
    was_stack = target.is_stack
    yield target.choose
    target.is_stack = was_stack


@pytest.mark.parametrize("name", ["register", "stack"])
def test_code_in_the_executable(tmp_path, machine, monkeypatch, name):
    """A module's code is what it would be compiled to, without the sources, whether it is compressed or not."""
    monkeypatch.setattr(embedding, "STORED", ["package", "package.inner"])
    for path, text in MODULES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    embedded = Library(str(tmp_path))
    embed_in(embedded)
    machine(name)
    compiled = Library(str(tmp_path))
    assert sorted(embedded.embedded) == sorted(embedded.embedded_stack) == ["one", "package", "package.inner"]
    for module in embedded.embedded:
        found, expected = embedded.find(module, False), compiled.find(module, False)
        assert embedded.has(module) == compiled.has(module) == (True, module == "package")
        assert found.is_package == expected.is_package
        assert found.code.is_stack == expected.code.is_stack == (name == "stack")
        assert found.code.filename == expected.code.filename
        assert dump(found.code) == dump(expected.code)
        assert embedded.embedded[module].is_stored == module.startswith("package")
        assert not embedded.embedded_stack[module].is_stored
    assert embedded.find("package.notes", False) is None


def test_modules_that_are_stored():
    """They are in the library, each once, and the names are in order."""
    assert embedding.STORED == sorted(set(embedding.STORED))
    assert [name for name in embedding.STORED if not library.has(name)[0]] == []
