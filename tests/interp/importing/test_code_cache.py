"""The cache of compiled modules, in every world: __pycache__/NAME.rvm-N.rvmc.

The executables must refuse every truncation and every change of a byte, and survive what a
right checksum makes them take.  RVM_CORRUPTIONS=all tries every byte with every value.
"""
import os
import random
import subprocess
import sys
import zlib

import pytest

from rvm.code import code_file
from rvm.compiler.compile import compile_module, target
from rvm.tools import make_unicode_names
from rvm.tools.host_ast import parse_with_host
from tests.worlds import ROOT

MODULES = sorted((ROOT / "tests" / "code" / "modules").glob("*.py"))
TIMEOUT = 300           # seconds
BRIEF = 5               # ... of a corrupted program, which may run on forever
ALL = os.environ.get("RVM_CORRUPTIONS") == "all"

SOURCE = """\
def cube(x):
    return x ** 3
values = [cube(i) for i in (1, 2.5)], "\\u20ac", b"b", 10 ** 30, ...
"""


class Project:
    """A folder with a program that imports `sibling`, and what runs it."""

    def __init__(self, folder, world):
        self.folder = folder
        self.world = world
        self.module = folder / "sibling.py"
        self.kept = self.kept_for("register")
        self.module.write_text(SOURCE)
        self.write("print(__import__('sibling').values)\n")

    def kept_for(self, machine):
        """Where the module's code is kept for a machine."""
        infix = "" if machine == "register" else "." + machine
        return self.folder / "__pycache__" / ("sibling.rvm-%d%s.rvmc" % (code_file.FORMAT, infix))

    def write(self, program):
        (self.folder / "main.py").write_text(program)

    def run(self, *options, timeout=TIMEOUT, **variables):
        """What rvm does in the folder; a subprocess.CompletedProcess with text."""
        environment = dict(os.environ, PYTHONPATH=str(ROOT), **variables)
        answer = self.world.run(options, cwd=str(self.folder), env=environment, timeout=timeout)
        answer.stdout, answer.stderr = [raw.decode("utf-8", "backslashreplace") for raw in (answer.stdout, answer.stderr)]
        return answer

    def output(self, *options, **variables):
        answer = self.run(*(options or ("main.py",)), **variables)
        assert (answer.returncode, answer.stderr) == (0, "")
        return answer.stdout

    def packed(self, source, machine="register"):
        """The code file that `source` would have as the module's source as that stands now."""
        status = self.module.stat()
        target.choose(machine)
        try:
            code = compile_module(parse_with_host(source), "sibling.py")
        finally:
            target.choose("register")
        return code_file.pack(code, machine, status.st_size, int(status.st_mtime * 1e6)).encode("latin-1")


RESULT = "([1, 15.625], '\u20ac', b'b', 1000000000000000000000000000000, Ellipsis)\n"


@pytest.fixture
def project(tmp_path, world):
    return Project(tmp_path, world)


def test_kept_and_used(project):
    assert project.output() == RESULT
    assert project.kept.read_bytes() == project.packed(SOURCE)
    assert os.listdir(project.kept.parent) == [project.kept.name]
    project.kept.write_bytes(project.packed("values = 'from the cache'"))
    assert project.output() == "from the cache\n"


def test_the_program_itself_is_not_kept(project):
    project.write("print(1)")
    project.output()
    project.output("-m", "main")
    assert not project.kept.parent.exists()


def test_a_changed_source_is_compiled_again(project):
    project.output()
    project.module.write_text("values = 1\n")
    assert project.output() == "1\n"
    project.module.write_text("values = 2\n")
    os.utime(project.module, (1, 1))
    assert project.output() == "2\n"
    assert project.kept.read_bytes() == project.packed("values = 2\n")


def test_packages(project):
    package = project.folder / "package"
    package.mkdir()
    (package / "__init__.py").write_text("from . import inner\n")
    (package / "inner.py").write_text("x = 'inner'\n")
    project.write("import package.inner; print(package.inner.x)\n")
    for _ in range(2):
        assert project.output() == "inner\n"
    version = code_file.FORMAT
    assert sorted(os.listdir(package / "__pycache__")) == [
        "__init__.rvm-%d.rvmc" % version, "inner.rvm-%d.rvmc" % version]


def test_nothing_is_written_if_not_wanted(project):
    assert project.output("-B", "main.py") == RESULT
    assert project.output(PYTHONDONTWRITEBYTECODE="1") == RESULT
    project.write("import sys; sys.dont_write_bytecode = True; print(__import__('sibling').values)\n")
    assert project.output() == RESULT
    assert not project.kept.parent.exists()


def test_code_of_the_stack_machine_is_kept_apart(project):
    options = ["-X", "isa=stack", "main.py"]
    assert project.output(*options) == RESULT
    kept = project.kept_for("stack")
    assert os.listdir(kept.parent) == [kept.name]
    assert kept.read_bytes() == project.packed(SOURCE, "stack")
    kept.write_bytes(project.packed("values = 'from the cache'", "stack"))
    assert project.output(*options) == "from the cache\n"
    kept.write_bytes(project.packed(SOURCE))        # the other machine's
    assert project.output(*options) == RESULT


def test_what_is_kept_is_used_all_the_same(project):
    project.output()
    project.kept.write_bytes(project.packed("values = 'kept'"))
    assert project.output("-B", "main.py") == "kept\n"


def test_a_folder_that_cannot_be_written(project):
    project.kept.parent.write_text("no folder")
    assert project.output() == RESULT


def test_a_file_that_cannot_be_replaced(project):
    project.kept.mkdir(parents=True)
    assert project.output() == RESULT
    assert os.listdir(project.kept.parent) == [project.kept.name]


def test_levels_of_optimisation_are_kept_apart(project):
    project.module.write_text("values = __debug__\n")
    for _ in range(2):
        assert project.output() == "True\n"
        assert project.output("-O", "main.py") == "False\n"
    assert len(os.listdir(project.kept.parent)) == 2


def test_tracebacks_name_the_source_that_was_imported(project):
    project.module.write_text("def f():\n    return 1 / 0\n")
    project.write("import sibling\nsibling.f()\n")
    texts = {project.run("main.py").stderr for _ in range(2)}
    assert len(texts) == 1 and 'sibling.py", line 2, in f\n    return 1 / 0\n' in texts.pop()


def test_what_is_wrong_is_written_anew(project):
    project.output()
    good = project.kept.read_bytes()
    for bad in (b"", b"x", good[:-1], good[:40], good + b"x", good[:60] + b"\xff" + good[61:]):
        project.kept.write_bytes(bad)
        assert project.output() == RESULT
        assert project.kept.read_bytes() == good


# The executables, with every file that can come of a mishap; of the hosted machine tests/code/test_verifier.py is.

def corruptions(data):
    """Every truncation, and every byte changed: to all other values, or to three of them."""
    for size in range(len(data)):
        yield data[:size]
    for place in range(len(data)):
        old = data[place]
        values = set(range(256)) - {old} if ALL else {old ^ 1, old ^ 128, 255 - old}
        for value in sorted(values):
            yield data[:place] + bytes([value]) + data[place + 1:]


@pytest.mark.only_worlds("native")
def test_every_corruption_is_refused(project):
    project.output()
    data = project.kept.read_bytes()
    for corrupted in corruptions(data):
        project.kept.write_bytes(corrupted)
        assert project.output("-B", "main.py") == RESULT


def checksummed(data):
    """The file with the checksum that its bytes should have."""
    end = code_file.HEADER_BYTES
    start = end - code_file.CHECKSUM_BYTES
    return data[:start] + zlib.crc32(data[:start] + data[end:]).to_bytes(4, "big") + data[end:]


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("machine", ["register", "stack"])
@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_corruptions_with_a_right_checksum_do_not_crash(project, path, machine):
    project.module.write_text(path.read_text())
    project.write("import sibling\n")
    options = ["-B", "-X", "isa=" + machine, "main.py"]
    kept = project.kept_for(machine)
    kept.parent.mkdir()
    kept.write_bytes(project.packed("print('kept')", machine))
    assert project.output(*options) == "kept\n"         # else the files below would not be looked at
    data = project.packed(path.read_text(), machine)
    chance = random.Random(path.stem)
    places = range(code_file.HEADER_BYTES, len(data))
    if not ALL:
        places = chance.sample(places, min(200, len(places)))
    endless = 0
    for place in places:
        changed = bytearray(data)
        changed[place] = chance.choice((changed[place] ^ 1 << chance.randrange(8), chance.randrange(256)))
        kept.write_bytes(checksummed(bytes(changed)))
        try:
            answer = project.run(*options, timeout=BRIEF)
        except subprocess.TimeoutExpired:
            endless += 1
            continue
        assert answer.returncode in (0, 1), (place, answer)
        assert "RPython" not in answer.stderr, (place, answer)
    assert endless < len(places) // 10


# -m compileall

@pytest.fixture
def tree(project):
    package = project.folder / "package"
    (package / "deep").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "wrong.py").write_text("x = (\n")
    (package / "deep" / "module.py").write_text("def f(): return\n")
    (package / "notes.txt").write_text("no module")
    return project


@pytest.mark.parametrize("arguments", [
    ["."], ["sibling.py"], ["package"], ["-l", "package"], ["-q", "."], ["-qq", "."], ["-f", "-q", "sibling.py"],
    ["missing.py", "package"], ["package/notes.txt"], ["package/deep/", "sibling.py"]])
def test_compileall_prints_what_cpython_prints(tree, oracle, arguments):
    expected = subprocess.run([oracle, "-m", "compileall", *arguments], cwd=str(tree.folder),
                              stdout=subprocess.PIPE, encoding="utf-8")
    for path in tree.folder.rglob("__pycache__/*"):
        path.unlink()
    answer = tree.run("-m", "compileall", *arguments)
    assert (answer.stdout, answer.returncode) == (expected.stdout, expected.returncode)


def test_compileall_keeps_code_and_passes_over_what_is_kept(tree):
    assert tree.run("-B", "-m", "compileall", "-q", ".").returncode == 1
    assert tree.kept.read_bytes() == tree.packed(SOURCE)
    assert tree.run("-m", "compileall", "sibling.py").stdout == ""
    assert tree.run("-m", "compileall", "-f", "sibling.py").stdout == "Compiling 'sibling.py'...\n"
    assert tree.run("-m", "compileall", "-z").returncode == 2


# The same bytes from every world.

def compiles(path):
    """Whether a program is free of syntax errors."""
    try:
        compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def test_bytes_are_the_same_untranslated(untranslated, tmp_path):
    programs = [path for path in sorted((ROOT / "tests" / "programs").glob("*.py")) if compiles(path)]
    paths = [str(path) for path in programs[::6] + MODULES]
    script = tmp_path / "pack.py"
    script.write_text(PACK)
    here = subprocess.run([sys.executable, str(script), *paths], env=dict(os.environ, PYTHONPATH=str(ROOT)),
                          stdout=subprocess.PIPE, check=True).stdout
    executable, environment = untranslated
    names = tmp_path / "names"
    names.write_bytes(make_unicode_names.table())
    there = subprocess.run([executable, str(script), *paths], env=dict(environment, RVM_UNICODE_NAMES=str(names)),
                           stdout=subprocess.PIPE, check=True).stdout
    assert here.count(b"\n") == len(paths) and here == there


PACK = """\
import sys
sys.setrecursionlimit(20000)
from rvm import everything
from rvm.code.code_file import pack, unpack
from rvm.interp.importing.source_code import compile_source
from rvm.rlib import files
from rvm.rlib.checksum import crc32
for path in files.argv_to_bytes(sys.argv[1:]):
    data = pack(compile_source(files.read_file(path), path, "exec"), "register", 1, 2)
    unpack(data, path, "register", 1, 2)
    files.write_stdout("%s %d %d\\n" % (path, len(data), crc32(data)))
files.flush_stdout()
"""
