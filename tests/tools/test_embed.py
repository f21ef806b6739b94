"""rvm.tools.embed: the library at the end of an executable, and rvm's reading of it."""
import os
import re
import stat
import subprocess
import sys
import zipfile

import pytest

from rvm.compiler.compile import target
from rvm.interp.importing.archives import Archive, Archives, archives
from rvm.interp.importing.source_code import compile_in_archive
from rvm.tools import embed
from rvm.version import PYTHON_VERSION
from tests.worlds import ROOT

SOURCES = {
    "os.py": "import keyword\n", "keyword.py": "kwlist = ['if']\n", "json/__init__.py": "def dumps(x):\n    return 1\n",
    "json/tests/__init__.py": "", "test/test_x.py": "", "idlelib/x.py": "", "ctypes/__init__.py": "",
    "pydoc_data/topics.py": "x = 1\n", "pydoc_data/_pydoc.css": "p", "lib2to3/Grammar.txt": "",
    "lib2to3/Grammar3.11.2.final.0.pickle": "", "venv/__init__.py": "", "lib2to3/main.py": "",
    "LICENSE.txt": "be good",
    "_sysconfigdata__x.py": "", "__pycache__/os.cpython-311.pyc": "",
}
CHOSEN = ["LICENSE.txt", "json/__init__.py", "keyword.py", f"lib2to3/Grammar{PYTHON_VERSION}.final.0.pickle",
          "lib2to3/main.py", "os.py", "pydoc_data/_pydoc.css", "pydoc_data/topics.py"]


@pytest.fixture
def library(tmp_path):
    for name, text in SOURCES.items():
        path = tmp_path / "lib" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "lib"


@pytest.fixture
def executable(tmp_path):
    """What does as an executable does: hosted rvm."""
    path = tmp_path / "rvm"
    path.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec {sys.executable} -m rvm "$@"\nexit\n')
    path.chmod(0o755)
    return path


def test_embedding(executable, library, tmp_path):
    plain = executable.read_bytes()
    output = tmp_path / "whole"
    assert embed.main([str(executable), "--stdlib", str(library), "-o", str(output)]) == 0
    with zipfile.ZipFile(output) as file:
        names = file.namelist()
    assert sorted(name for name in names if not name.endswith(".rvmc")) == CHOSEN
    code = sorted(re.sub(r"rvm-\d+", "rvm-N", name) for name in names if name.endswith(".rvmc"))
    assert code == ["__pycache__/keyword.rvm-N.rvmc", "__pycache__/keyword.rvm-N.stack.rvmc",
                    "__pycache__/os.rvm-N.rvmc",
                    "__pycache__/os.rvm-N.stack.rvmc", "json/__pycache__/__init__.rvm-N.rvmc",
                    "json/__pycache__/__init__.rvm-N.stack.rvmc"]
    assert output.stat().st_mode & stat.S_IXUSR
    assert executable.read_bytes() == plain
    check_reading(output)
    check_replacing(output, library)


def test_code_is_stored_where_there_is_space(executable, library, tmp_path, monkeypatch):
    output = tmp_path / "whole"
    arguments = [str(executable), "--stdlib", str(library), "-o", str(output)]
    assert embed.main(arguments) == 0
    assert stored(output) == ["__pycache__/keyword", "__pycache__/os", "json/__pycache__/__init__"]
    check_reading(output)
    monkeypatch.setattr(embed, "MOST", size_of_archive(executable, library, tmp_path, monkeypatch))
    assert embed.main(arguments) == 0
    assert stored(output) == []


def stored(output):
    """Return the members that are not compressed, without their endings."""
    with zipfile.ZipFile(output) as file:
        return [info.filename.split(".")[0] for info in file.infolist() if info.compress_type == zipfile.ZIP_STORED]


def size_of_archive(executable, library, tmp_path, monkeypatch):
    """Return how big the archive is if all is compressed."""
    with monkeypatch.context() as patch:
        patch.setattr(embed, "stored_files", lambda archive, folder, sources: set())
        return embed.embed([executable], library, tmp_path / "compressed")


def check_reading(output):
    """The modules have their code in the archive; what is not there is not found."""
    found = Archives()
    found.own = Archive("/bin/rvm", str(output))
    own, archives.own = archives.own, found.own
    try:
        place = found.find("/bin/rvm/json/__init__.py")
        assert place.read() == SOURCES["json/__init__.py"]
        for machine in ("register", "stack"):
            target.choose(machine)
            assert place.code("/bin/rvm/json/__init__.py").filename == "/bin/rvm/json/__init__.py"
        target.choose("register")
        assert found.find("/bin/rvm/pydoc_data/topics.py").code("x") is None
        assert compile_in_archive(found.find("/bin/rvm/pydoc_data/topics.py"), "topics.py").filename == "topics.py"
        assert found.find("/bin/rvm/nosuch.py").read() is None
        assert found.find("/bin/rvm-not/json/__init__.py") is None
    finally:
        archives.own = own
        target.choose("register")


AS_EXECUTABLE = """
import os, sys
os.environ.pop("RVM_STDLIB", None)
from rvm import hosted
from rvm.interp.importing import archives
from rvm.interp.importing.state import state
archives.EXECUTABLE = sys.argv[1]
state.is_native = True
del sys.argv[0]
hosted.main()
"""
PROGRAM = """
import sys, keyword, json
print(keyword.__file__, [path for path in sys.path if 'packages' not in path][-1], keyword.__loader__, json.__path__)
print(json.__loader__.get_source("json").splitlines()[0], json.__loader__.is_package("json"))
print(list(json.__loader__.iter_modules()), json.__loader__.get_data("pydoc_data/_pydoc.css"))
try:
    json.__loader__.get_data("nosuch")
except OSError as e:
    print(e)
try:
    import pprint
except ImportError as e:
    print(e)
import broken
"""


def test_importing(executable, library, tmp_path):
    """Hosted rvm imports from the archive as the executable that it is at the end of."""
    (library / "broken.py").write_text("def fail():\n    return 1 / 0  # why\n\nfail()\n")
    assert embed.main([str(executable), "--stdlib", str(library)]) == 0
    answer = subprocess.run([sys.executable, "-c", AS_EXECUTABLE, str(executable), "-c", PROGRAM],
                            env=dict(os.environ, PYTHONPATH=str(ROOT)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert answer.stdout.decode().replace(str(executable), "RVM").splitlines() == [
        'RVM/keyword.py RVM <ExecutableImporter object "RVM/"> [\'RVM/json\']', "def dumps(x): True",
        "[('broken', False), ('json', True), ('keyword', False), ('os', False)] b'p'",
        "[Errno 2] No such file or directory: 'nosuch'", "No module named 'pprint'"]
    assert answer.stderr.decode().replace(str(executable), "RVM").splitlines()[-6:] == [
        '  File "RVM/broken.py", line 4, in <module>', "    fail()", '  File "RVM/broken.py", line 2, in fail',
        "    return 1 / 0  # why", "           ~~^~~", "ZeroDivisionError: division by zero"]


def check_replacing(output, library):
    """Embedding again makes the same bytes, and another library goes in place of the one that is there."""
    first = output.read_bytes()
    assert embed.main([str(output), "--stdlib", str(library)]) == 0
    assert output.read_bytes() == first
    (library / "keyword.py").write_text("changed = True\n")
    assert embed.main([str(output), "--stdlib", str(library)]) == 0
    with zipfile.ZipFile(output) as file:
        assert file.read("keyword.py") == b"changed = True\n"
        assert len(file.namelist()) == len(set(file.namelist()))


def test_what_cannot_be(executable, library, tmp_path, capsys, monkeypatch):
    assert embed.main([str(executable), "--stdlib", str(tmp_path)]) == 1
    assert "there is no library of Python in" in capsys.readouterr().err
    (library / "LICENSE.txt").unlink()
    monkeypatch.setattr(embed, "DEBIANS", tmp_path / "nosuch")
    assert embed.main([str(executable), "--stdlib", str(library)]) == 1
    assert "must not be passed on without it" in capsys.readouterr().err
    monkeypatch.setattr(embed, "find_stdlib", lambda environ: None)
    assert embed.main([str(executable)]) == 1
    assert "install Python 3.11" in capsys.readouterr().err
    assert not os.path.exists(str(executable) + ".new")
