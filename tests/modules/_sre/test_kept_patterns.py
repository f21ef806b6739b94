"""Patterns in the executable's archive that need not be compiled: rvm/modules/_sre/kept.py and rvm.tools.embed."""
import os
import re
import subprocess
import sys
import zipfile

import pytest

from rvm.compiler.compile import target
from rvm.interp.importing.archives import Archive, archives
from rvm.modules._sre.kept import FILE, KeptPatterns
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.intobject import W_Int, w_False
from rvm.objects.strobject import W_Str
from rvm.tools import embed
from tests.tools.test_embed import AS_EXECUTABLE, executable  # noqa: F401  (executable is a fixture)
from tests.worlds import ROOT

LITERAL_A = [16, 97, 1]             # the codes of "a": LITERAL, the character, SUCCESS
GROUP_A = [17, 0, 16, 97, 17, 1, 1]     # those of "(?P<name>a)": between two MARKs
ENTRIES = [
    embed.KeptPattern("a", 0, 32, LITERAL_A, 0, []),
    embed.KeptPattern("(?P<name>a)", 8, 40, GROUP_A, 1, [("name", 1)]),
    embed.KeptPattern(b"\xff", 0, 0, [16, 255, 1], 0, []),
]
COMPILER = "def compile(p, flags=0):\n    return 'compiled here', p, flags\n"


def file_of(entries):
    return "PATTERNS = (\n%s)\n" % "".join(entry.entry() + ",\n" for entry in entries)


@pytest.fixture(params=["register", "stack"])
def kept(request, tmp_path):
    """Make a KeptPatterns with an archive that has this text as the file, on either machine."""
    own = archives.own
    target.choose(request.param)

    def make(text):
        path = tmp_path / "archive"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(FILE, text)
        archives.own = Archive("/bin/rvm", str(path))
        return KeptPatterns()
    yield make
    archives.own = own
    target.choose("register")


def test_what_is_kept_is_a_pattern(kept):
    w_pattern = kept(file_of(ENTRIES)).find(W_Str("(?P<name>a)"), W_Int(8))
    assert (w_pattern.flags, w_pattern.items, w_pattern.groups) == (40, GROUP_A, 1)
    assert w_pattern.w_groupindex.getitem_str("name").value == 1
    assert [w_name.text() for w_name in w_pattern.indexgroup_w[1:]] == ["name"]
    w_pattern = kept(file_of(ENTRIES)).find(W_Bytes("\xff"), W_Int(0))
    assert (w_pattern.flags, w_pattern.items, w_pattern.groups) == (0, [16, 255, 1], 0)


@pytest.mark.parametrize("w_pattern, w_flags", [
    (W_Str("b"), W_Int(0)), (W_Str("a"), W_Int(2)), (W_Bytes("a"), W_Int(0)), (W_Str("a"), w_False),
    (W_Int(0), W_Int(0))])
def test_only_the_same_is_found(kept, w_pattern, w_flags):
    patterns = kept(file_of(ENTRIES))
    assert patterns.find(W_Str("a"), W_Int(0)) is not None
    assert patterns.find(w_pattern, w_flags) is None


@pytest.mark.parametrize("text", ["", "PATTERNS = (", "PATTERNS = (('a', 0), 1)\n", "1 / 0\n"])
def test_what_is_no_such_file_keeps_nothing(kept, text):
    assert kept(text).find(W_Str("a"), W_Int(0)) is None


def test_without_an_archive_nothing_is_kept(kept):
    patterns = kept("")
    archives.own = None
    assert patterns.find(W_Str("a"), W_Int(0)) is None


PROGRAM = """
from re import _compiler
print(_compiler.compile("a", 0).findall("banana"), _compiler.compile("(?P<name>a)", 8).search("ba").groupdict())
print(_compiler.compile(b"\\xff", 0).search(b"a\\xff").span(), _compiler.compile("a", 0).flags)
print(_compiler.compile("a"), _compiler.compile("a", flags=2), _compiler.compile("b", 0))
try:
    _compiler.compile()
except TypeError as e:
    print(e)
"""


def test_the_librarys_compiler_is_asked_for_the_rest(executable):  # noqa: F811
    with zipfile.ZipFile(executable, "a") as archive:
        for name, text in [("re/__init__.py", ""), ("re/_compiler.py", COMPILER), (FILE, file_of(ENTRIES))]:
            archive.writestr(name, text)
    answer = subprocess.run([sys.executable, "-c", AS_EXECUTABLE, str(executable), "-B", "-c", PROGRAM],
                            env=dict(os.environ, PYTHONPATH=str(ROOT)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert answer.stderr.decode() == ""
    assert answer.stdout.decode().splitlines() == [
        "['a', 'a', 'a'] {'name': 'a'}", "(1, 2) 32",
        "('compiled here', 'a', 0) ('compiled here', 'a', 2) ('compiled here', 'b', 0)",
        "compile() missing 1 required positional argument: 'p'"]


# A library whose re makes the same codes of each pattern.
LIBRARY = {
    "re/__init__.py": "LOCALE = 4\n",
    "re/_compiler.py": COMPILER + "def _code(tree, flags):\n    return [16, 97, 1]\n",
    "re/_parser.py": """
class State:
    groups = 2
    groupdict = {"n": 1}
class Tree:
    pass
def parse(p, flags):
    if p == "bad":
        raise FutureWarning
    tree = Tree()
    tree.state = State()
    tree.state.flags = flags | 32
    return tree
""",
    "warnings.py": "def simplefilter(name):\n    pass\n",
    "user.py": """
from re import _compiler
for pattern, flags in [("a\\u1234", 2), (b"b", 0), ("bad", 0), ("of the locale", 4), ("a\\u1234", 2), (["no"], 0)]:
    _compiler.compile(pattern, flags)
""",
}


def test_writing_what_importing_compiles(executable, tmp_path):  # noqa: F811
    folder = tmp_path / "lib"
    for name, text in LIBRARY.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    assert embed.write_patterns(executable, folder, "user nosuch") == [folder / FILE]
    variables = {}
    exec((folder / FILE).read_text(), variables)
    codes = b"\x10\0\0\0a\0\0\0\1\0\0\0"
    assert variables["PATTERNS"] == (
        ("", 0, 32, codes, 1, ("n", 1)), ("a\u1234", 2, 34, codes, 1, ("n", 1)), (b"b", 0, 32, codes, 1, ("n", 1)))


def test_a_library_without_re_has_no_patterns(executable, tmp_path):  # noqa: F811
    assert embed.write_patterns(executable, tmp_path, "user") == []


def test_the_file_is_that_which_the_core_reads():
    assert embed.PATTERNS == FILE


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the host's re makes other codes")
def test_the_codes_above_are_res_own():
    for entry in ENTRIES[:2]:
        tree = re._parser.parse(entry.pattern, entry.given_flags)
        codes = re._compiler._code(tree, entry.given_flags)
        assert codes[-len(entry.codes):] == entry.codes
