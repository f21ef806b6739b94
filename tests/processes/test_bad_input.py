"""Bad input gets a clear error in every world, and no world crashes."""
import subprocess

import pytest

NESTED = "(" * 1000 + ")" * 1000

# (name, the file's bytes or None for no file, exit code, what standard error must tell)
CASES = [
    ("missing", None, 2, ["can't open file", "No such file or directory"]),
    ("not_utf8", b"x = '\xff'\n", 1, ["SyntaxError", "\\xff", "line 1"]),
    ("nul", b"x = 1\0\n", 1, ["SyntaxError: source code cannot contain null bytes"]),
    ("nested", NESTED.encode(), 1, ["line 1", "SyntaxError: too many nested parentheses"]),
    ("tabs", b"if 1:\n\tx = 1\n        y = 2\n", 1,
     ["line 3", "TabError: inconsistent use of tabs and spaces in indentation"]),
    ("colon", b"x = 1\nif x\n    pass\n", 1, ["line 2", "SyntaxError: expected ':'"]),
    ("recursion", b"def f(n):\n    return f(n + 1)\nf(0)\n", 1,
     ["RecursionError: maximum recursion depth exceeded"]),
    ("deep_list", b"x = []\nfor i in range(100000):\n    x = [x]\nrepr(x)\n", 1, ["RecursionError"]),
    ("uncaught", b"def f():\n    return 1 / 0\nf()\n", 1,
     ["Traceback (most recent call last):", "line 2, in f", "ZeroDivisionError: division by zero"]),
]


@pytest.mark.parametrize("name, data, status, words", CASES, ids=[case[0] for case in CASES])
def test_bad_program(world, tmp_path, name, data, status, words):
    path = tmp_path / (name + ".py")
    if data is not None:
        path.write_bytes(data)
    answer = world.run([path])
    error = answer.stderr.decode("utf-8", "backslashreplace")
    assert answer.returncode == status, error
    for word in words:
        assert word in error
    if data is not None:
        assert path.name in error


@pytest.mark.only_worlds("native")      # hosted, it ends the host
def test_a_recursion_limit_above_the_machines(world):
    program = "import sys\nsys.setrecursionlimit(10 ** 7)\ndef f(n):\n    return f(n + 1)\nf(0)\n"
    answer = world.run(["-c", program])
    assert answer.returncode == 1 and b"RecursionError" in answer.stderr


@pytest.mark.parametrize("arguments, status", [
    (["-c", "import sys; sys.exit(3)"], 3),
    (["-c", "raise SystemExit('words')"], 1),
    (["-c", "pass"], 0),
    (["-c"], 2),
    (["--no-such-option"], 2),
    (["-X", "jit=no_such"], 2),
    (["-m", "no_such_module"], 1),
    (["-V"], 0),
])
def test_exit_status(world, arguments, status):
    assert world.run(arguments).returncode == status


def test_program_from_standard_input(world):
    answer = world.run(["-"], given=b"print('read', 6 * 7)\n")
    assert (answer.returncode, answer.stdout) == (0, b"read 42\n")


@pytest.mark.parametrize("stage", ["tokenize", "ast"])
def test_stages_are_shown_as_cpython_shows_them(world, oracle, root, stage):
    path = root / "examples" / "maze.py"
    wanted = subprocess.run([oracle, "-m", stage, str(path)], stdout=subprocess.PIPE)
    assert world.run(["-m", stage, path]).stdout == wanted.stdout


def test_disassembly_shows_source_lines_and_names(world, tmp_path):
    path = tmp_path / "add.py"
    path.write_text("def add(left, right):\n    return left + right\n")
    lines = world.run(["-m", "dis", path]).stdout.decode().splitlines()
    assert any("ADD" in line and "= left + right" in line and line.split()[0] == "2" for line in lines)
