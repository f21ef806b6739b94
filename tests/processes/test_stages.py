"""-m tokenize, -m ast and -m dis print what CPython's do, and end as they do; tree, scopes, ir and allocation alike."""
import os
import re
import subprocess

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


# The stages that CPython has no module for.

OWN = ["tree", "scopes", "ir", "allocation"]
CODE = b"""\
def f(a):
    b = [a for x in a]
    def g(): return b
    return g

class C:
    def f(self): return 1
"""


@pytest.mark.parametrize("stage", OWN)
def test_own_stages_read_files_and_standard_input(world, folder, stage):
    (folder / "code.py").write_bytes(CODE)
    output, errors, status = run(world, [stage, "code.py"], folder)
    assert (errors, status) == (b"", 0) and len(output.splitlines()) > 10 and b"\033" not in output
    for arguments in ([stage], [stage, "-"], [stage, "--", "-"]):
        given = run(world, arguments, folder, CODE)
        assert given == (output.replace(b"code.py", b"<stdin>"), errors, status)


def test_all_of_a_tree(world, folder):
    (folder / "code.py").write_bytes(CODE)
    tree, everything = (run(world, ["tree", *words, "code.py"], folder)[0].splitlines() for words in ([], ["--all"]))
    assert len(tree) < len(everything)
    assert b"1,0-1,3:                DEF 'def'" in [re.sub(b": +", b":                ", line) for line in everything]
    assert run(world, ["tree", "-a", "code.py"], folder)[0].splitlines() == everything


@pytest.mark.parametrize("stage", ["ir", "allocation"])
@pytest.mark.parametrize("machine", ["register", "stack"])
def test_functions_are_chosen_by_name(world, folder, stage, machine):
    (folder / "code.py").write_bytes(CODE)
    (folder / "with:colon").write_bytes(CODE)

    def headings(word):
        answer = world.run(["-X", "isa=" + machine, "-m", stage, word], folder, environment())
        assert (answer.stderr, answer.returncode) == (b"", 0)
        return [line.split()[0].decode() for line in answer.stdout.splitlines() if b", line " in line]

    assert headings("code.py") == ["<module>", "f", "C", "f.<locals>.<listcomp>", "f.<locals>.g", "C.f"]
    assert headings("code.py:f") == ["f", "C.f"] and headings("code.py:C.f") == ["C.f"]
    assert headings("code.py:g") == ["f.<locals>.g"] and headings("code.py:<module>") == ["<module>"]
    assert len(headings("with:colon")) == 6 and headings("with:colon:C.f") == ["C.f"]


def test_the_machines_differ(world, folder):
    (folder / "code.py").write_bytes(CODE)
    register, stack = (world.run(["-X", "isa=" + machine, "-m", "allocation", "code.py:f"], folder, environment()).stdout
                       for machine in ("register", "stack"))
    assert b"interference" in register and register.count("\u2500".encode()) > 5
    assert stack.startswith(b"The stack machine has no allocation, ") and "\u2588".encode() in stack


@pytest.mark.parametrize("stage", ["ir", "allocation"])
def test_an_unknown_function_is_refused(world, folder, stage):
    (folder / "code.py").write_bytes(CODE)
    output, errors, status = run(world, [stage, "code.py:h"], folder)
    assert (output, status) == (b"", 2)
    assert errors.decode() == (
        "usage: rvm -m %s [-h] [infile[:FUNCTION]]\nrvm -m %s: error: there is no function 'h' in code.py; there are "
        "<module>, f, C, f.<locals>.<listcomp>, f.<locals>.g, C.f\n" % (stage, stage))
    many = b"".join(b"def f%d(): pass\n" % i for i in range(30))
    assert run(world, [stage, ":h"], folder, many)[1].endswith(b", f17, f18 and 11 more\n")


@pytest.mark.parametrize("stage", OWN)
def test_own_stages_refuse_what_ast_refuses(world, folder, stage):
    """Syntax errors, files that are not there and arguments that make no sense end alike."""
    for word in ("wrong.py", "open.py", "dedent.py", "triple.py"):
        expected = run(world, ["ast", word], folder)
        assert expected[2] == 1 and run(world, [stage, word], folder) == expected
    for word in ("missing", "folder"):
        output, errors, status = run(world, [stage, word], folder)
        assert (output, status) == (b"", 2) and b"can't open '%s': [Errno " % word.encode() in errors
    assert run(world, [stage, "-q"], folder)[1:] == (
        run(world, [stage, "-q", "-q"], folder)[1].replace(b"-q -q", b"-q"), 2)
    output, errors, status = run(world, [stage, "-h"], folder)
    assert (errors, status) == (b"", 0) and output.startswith(b"usage: rvm -m %s [-h] " % stage.encode())


def test_errors_of_later_stages(world, folder):
    """A tree has what the AST has not, scopes have what the compiler refuses."""
    for name, source, refusing in [
            ("target.py", b"f() = 1\n", ["scopes", "ir", "allocation"]),
            ("names.py", b"def f():\n  nonlocal x\n", ["scopes", "ir", "allocation"]),
            ("outside.py", b"return 1\n", ["ir", "allocation"])]:
        (folder / name).write_bytes(source)
        for stage in OWN:
            output, errors, status = run(world, [stage, name], folder)
            assert (status, output == b"", b"SyntaxError: " in errors) == (
                (1, True, True) if stage in refusing else (0, False, False)), (name, stage)


@pytest.mark.parametrize("source, lines", [
    (b"", {"tree": 1, "scopes": 1}), (b"# nothing", {"tree": 1, "scopes": 1}),
    (b"x = " + b"-" * 60 + b"1\n", {}), (b"x = " + b"(" * 60 + b")" * 60 + b"\n", {}),
    (b"".join(b" " * i + b"if x:\n" for i in range(60)) + b" " * 60 + b"pass\n", {}),
    (b"+".join([b"a"] * 300) + b"\n", {}),
], ids=["empty", "comment", "signs", "brackets", "blocks", "sum"])
def test_small_and_deep_programs(world, folder, source, lines):
    for stage in OWN:
        output, errors, status = run(world, [stage], folder, source)
        assert (errors, status) == (b"", 0), stage
        assert len(output.splitlines()) == lines.get(stage, len(output.splitlines())) > 0


@pytest.mark.parametrize("stage", OWN)
def test_long_programs(world, folder, stage):
    """Long for a host: many functions, and a module with many temporaries."""
    source = b"".join(b"def f%d(a, b):\n  while a < b: a += b\n  return a\nf%d(%d, 2)\n" % (i, i, i) for i in range(300))
    output, errors, status = run(world, [stage], folder, source)
    assert (errors, status) == (b"", 0) and b"f299" in output and len(output.splitlines()) > 1000


@pytest.mark.parametrize("stage", ["tokenize", "ast", "dis", *OWN])
def test_colours_on_a_terminal(world, folder, stage):
    """The text on a terminal is the other one with renditions; TERM=dumb and NO_COLOR turn them off."""
    (folder / "code.py").write_bytes(CODE)
    plain = world.run(["-m", stage, "code.py"], folder, environment()).stdout
    coloured = on_terminal(world, stage, folder, TERM="xterm", NO_COLOR="")
    assert re.sub(b"\033\\[\\d*m", b"", coloured) == plain and coloured.count(b"\033[0m") > 5
    assert on_terminal(world, stage, folder, TERM="dumb", NO_COLOR="") == plain
    assert on_terminal(world, stage, folder, TERM="xterm", NO_COLOR="1") == plain


def on_terminal(world, stage, folder, **variables):
    """What the stage writes to a terminal."""
    control, terminal = os.openpty()
    process = subprocess.Popen([*world.command, "-m", stage, "code.py"], cwd=folder, env=environment(**variables),
                               stdin=subprocess.DEVNULL, stdout=terminal, stderr=subprocess.PIPE)
    os.close(terminal)
    written = b""
    while True:
        try:
            piece = os.read(control, 4096)
        except OSError:             # the other end is closed
            piece = b""
        if not piece:
            break
        written += piece
    os.close(control)
    errors = process.communicate()[1]
    assert (errors, process.returncode) == (b"", 0)
    return written.replace(b"\r\n", b"\n")
