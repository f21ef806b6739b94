"""-m tokenize, -m ast and -m dis print what CPython's do, and end as they do."""
import pytest

from tests.worlds import cpython, environment

# Programs of tests/programs that are looked at; the forms of the language are in the tests of rvm.syntax.
PROGRAMS = ["lang_string_literals.py", "format_fstring.py", "error_syntax_indent.py"]

TYPED = b"""\
# type: ignore[all]
def f(a,  # type: int
      *b, c=1,  # type: str
      **d):  # type: (...) -> None
    for x in a:  # type: int
        y = x  # type: "list[int]" \xc3\xa9
    with a as b:  # type: x
        return f(a,  # type: ignore
                 b)
"""

FILES = {
    "typed.py": TYPED, "misplaced.py": b"x = 1\nf(x)  # type: int\n",
    "signature": b"(int, *str, **list[x]) -> a if b else c\n", "expression": b"a + [b, 'c'] # d\n",
    "statement": b"if a:\n    b\n", "two": b"a\nb\n", "empty": b"", "comment": b"# a", "open.py": b"a = (1,\n  [2\n",
    "triple.py": b"a\nb = x(rb'''c\n", "dedent.py": b"if a:\n        b\n   c\n", "backslash.py": b"a + \\\n",
    "tabs.py": b"if a:\n        b\n\tc\n", "crlf.py": b"a = 1\r\nif a:\r\n    b\r\n",
    "operators.py": b"a ->= b:=c...d@=e!=f**-~g[h]{i};j // k <= l\n", "-x.py": b"a\n",
    "no_end.py": b"if a:\n    b # c", "wrong.py": b"a = \n", "name\xc3\xa9".encode("latin-1").decode(): b"a\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stages")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "folder").mkdir()
    return folder


def run(world, arguments, folder, given=b""):
    """Standard output, standard error and exit code."""
    answer = world.run(["-m", *arguments], folder, environment(COLUMNS="80"), given)
    return answer.stdout, without_traceback(answer.stderr), answer.returncode


def without_traceback(errors):
    """What is said of a syntax error, without CPython's way to the parser."""
    if errors.startswith(b"Traceback "):
        lines = errors.splitlines(True)
        frames = [i for i, line in enumerate(lines) if line.startswith(b"  File ") and b", in " in line]
        return b"".join(lines[next(i for i in range(frames[-1] + 1, len(lines)) if not lines[i].startswith(b"    ")):])
    return errors


# What becomes of the words themselves.
WORDS = [
    ["ast", "-q", "typed.py"], ["ast", "-ma"], ["ast", "--in"], ["ast", "-h"], ["ast", b"-\xff"],
    ["ast", "-i", "x", "missing"], ["ast", "missing", "-h"], ["ast", "-aim3"], ["ast", "-a=1"], ["ast", "-m"],
    ["tokenize", "-h"], ["tokenize", "-x"], ["tokenize", "a", "b"], ["tokenize", "-e=x"], ["dis", "-h"],
    ["dis", "-a"], ["dis", "a", "b"],
]

LINES = [
    ["ast", "typed.py"], ["ast", "-a", "typed.py"], ["ast", "--no-type-comments", "-i", "0", "typed.py"],
    ["ast", "-ai1", "misplaced.py", "--no"], ["ast", "misplaced.py"], ["ast", "-i-4", "--mode=exec", "typed.py"],
    ["ast", "-m", "func_type", "signature"], ["ast", "-am", "func_type", "typed.py"],
    ["ast", "-mfunc_type", "expression"], ["ast", "-m", "eval", "expression"],
    ["ast", "-meval", "-i=2", "statement"], ["ast", "-m=single", "statement"], ["ast", "--mode", "single", "two"],
    ["ast", "-m", "single", "empty"], ["ast", "-m", "single", "comment"], ["ast", "-m", "eval", "empty"],
    ["ast", "empty"], ["ast", "comment"], ["ast", "wrong.py"], ["ast", "no_end.py", "-a"],
    ["ast", "-i", "9" * 30, "empty"], ["ast", "-i", "9" * 5000, "empty"], ["ast", "-i", str(1 << 50), "empty"],
    ["ast", "missing"], ["ast", "folder"], ["ast", "--", "-x.py"], ["ast", "-x.py"], ["ast", b"\xff"],
    ["ast", "name\u00e9"], ["tokenize", "typed.py"], ["tokenize", "-e", "operators.py"],
    ["tokenize", "--exact", "no_end.py"], ["tokenize", "open.py"], ["tokenize", "triple.py"],
    ["tokenize", "dedent.py"], ["tokenize", "backslash.py"], ["tokenize", "tabs.py"], ["tokenize", "crlf.py"],
    ["tokenize", "missing"], ["tokenize", "folder"], ["tokenize", "-"], ["dis", "missing"], ["dis", "folder"],
    ["dis", "wrong.py"],
]


def name_of(value):
    return " ".join(map(str, value))[:40] if isinstance(value, list) else None


@pytest.mark.parametrize("arguments", LINES + WORDS, ids=name_of)
def test_as_on_cpython(world, oracle, folder, arguments):
    assert run(world, arguments, folder) == run(cpython(oracle), arguments, folder)


@pytest.mark.parametrize("arguments, name", [
    (arguments, name)
    for arguments in [["ast"], ["ast", "-a", "-"], ["tokenize"], ["tokenize", "-e"]]
    for name in ["typed.py", "dedent.py", "crlf.py"] + (["open.py", "operators.py"] if "tokenize" in arguments else [])
], ids=name_of)
def test_standard_input_as_on_cpython(world, oracle, folder, arguments, name):
    given = FILES[name]
    assert run(world, arguments, folder, given) == run(cpython(oracle), arguments, folder, given)


@pytest.mark.parametrize("arguments", [["ast"], ["ast", "-ai2"], ["tokenize", "-e"]], ids=name_of)
@pytest.mark.parametrize("name", PROGRAMS)
def test_programs_as_on_cpython(world, oracle, root, arguments, name):
    programs = root / "tests" / "programs"
    arguments = [*arguments, str(programs / name)]
    assert run(world, arguments, root) == run(cpython(oracle), arguments, root)


def test_dis_reads_files_and_standard_input(world, folder):
    output, errors, status = run(world, ["dis", "statement"], folder)
    assert (errors, status) == (b"", 0) and b"statement, line 1" in output
    for arguments in (["dis"], ["dis", "-"], ["dis", "--", "-"]):
        given = run(world, arguments, folder, FILES["statement"])
        assert given == (output.replace(b"(statement, ", b"(<stdin>, "), errors, status)


@pytest.mark.parametrize("data, message", [
    (b"a $ 1__0\n", "f:1:5: error: invalid decimal literal"), (b"x)\n", "f:1:1: error: unmatched ')'"),
    (b"# coding: koi8-r\n", "f: error: unknown encoding: koi8-r")])
def test_what_tokenize_alone_takes_is_refused(world, folder, data, message):
    (folder / "f").write_bytes(data)
    output, errors, status = run(world, ["tokenize", "f"], folder)
    assert (output, errors.decode(), status) == (b"", message + "\n", 1)
