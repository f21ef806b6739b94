"""What saves the C compiler time leaves its code as it is: the C source of rpython_threaded.py, compiled both ways."""
import shutil
import subprocess

import pytest

from rvm.tools import translate
from tests.tools.untranslated import translate_threaded

pytestmark = pytest.mark.slow

SHARED, SUFFIX = "forwarddecl.h", "_uses.h"


@pytest.fixture(scope="module")
def source(untranslated, root, tmp_path_factory):
    """The folder with the folders that have C source, and RPython's makefile in one of them."""
    if shutil.which("gcc") is None:
        pytest.skip("there is no gcc")
    folder = tmp_path_factory.mktemp("source")
    translate_threaded(untranslated, root, folder, "--source")
    return folder / "usession-unknown-0"


def copy(source, folder):
    """Make a copy of the folders with C source.  Return the one with the makefile."""
    for name in ("testing_1", "module_cache"):
        shutil.copytree(str(source / name), str(folder / name))
    return folder / "testing_1"


def make(folder, *words):
    answer = subprocess.run(["make", *words], cwd=str(folder), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            universal_newlines=True)
    assert answer.returncode == 0, answer.stdout
    return answer.stdout


def objects(folder):
    """What the compiler made of each file."""
    made = {path.name: path.read_bytes() for path in folder.glob("*.o")}
    assert len(made) > 20
    return made


def declarations(path):
    return [line for line in path.read_text().splitlines() if line.startswith("RPY_EXTERN ")]


def test_declarations(source, tmp_path):
    """Each file's header has a part of all declarations, and with all of them the objects are the same."""
    folder = copy(source, tmp_path / "copy")
    headers = sorted(folder.glob("*" + SUFFIX))
    every = {line: None for path in headers for line in declarations(path)}
    assert len(headers) > 10 and all(len(declarations(path)) < len(every) for path in headers)
    make(folder, "CFLAGS=-O1")
    made = objects(folder)
    for path in headers:
        path.write_text("#include \"%s\"\n%s\n" % (SHARED, "\n".join(every)))
    make(folder, "clean")
    make(folder, "CFLAGS=-O1")
    assert objects(folder) == made


def optimised_with_profile(folder, script):
    """The objects that are made with what an executable counts that this script makes; and what make said."""
    make(folder, "CC=%s" % script, "CFLAGS=-fprofile-generate -O3", "LDFLAGS=-fprofile-generate -pthread")
    subprocess.run(["./executable"], cwd=str(folder), check=True, stdout=subprocess.DEVNULL)
    make(folder, "clean_noprof")
    told = make(folder, "CC=%s" % script, "CFLAGS=-fprofile-use -fprofile-correction -O3", "LDFLAGS=-pthread")
    return objects(folder), told


def test_profile(source, tmp_path, monkeypatch):
    """The executable that counts is compiled quickly, and its profile makes the same objects."""
    made = []
    for quick in (translate.QUICK, ""):
        monkeypatch.setattr(translate, "QUICK", quick)
        script = translate._compiler("gcc", tmp_path, True)
        assert ("-fno-gcse" in script.read_text()) == bool(quick)
        made.append(optimised_with_profile(copy(source, tmp_path / "copy"), script))
        shutil.rmtree(str(tmp_path / "copy"))       # the next one has the same path, which is part of the objects
    assert made[0][0] == made[1][0]
    assert "mismatch" not in made[0][1]
