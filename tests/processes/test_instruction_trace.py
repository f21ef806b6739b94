"""-X trace: each instruction that is executed, with what it reads and writes, on both machines in every world."""
import json
import os
import pty
import re
import subprocess

import pytest

from tests.worlds import TESTS, environment

MACHINES = ["register", "stack"]
LINE = re.compile(r"^((?:  )*)(\S.*) (\S+):(\d+) +(\d+)  ([A-Z_]+) +(\S.*)$")
OUT = "trace"

FIB = """\
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
x = fib(2)
"""

FIB_TRACED = """\
<module> fib.py:1         0  MAKE_FUNCTION    r0 = function(<code fib>, defaults None, keyword defaults None, \
annotations None, closure )  -> r0=<function fib>
<module> fib.py:1         7  SET_GLOBAL       globals[fib] = r0                     r0=<function fib>
<module> fib.py:3        10  GET_GLOBAL       r0 = globals[fib], else builtins[fib]  -> r0=<function fib>
<module> fib.py:3        13  CALL             r0 = r0(2)                            r0=<function fib> -> ...
  fib fib.py:2              0  JUMP_NOT_LT      if not n < 2: goto 9                  n=2 -> goto 9
  fib fib.py:2              9  GET_GLOBAL       r1 = globals[fib], else builtins[fib]  -> r1=<function fib>
  fib fib.py:2             12  SUBTRACT         r2 = n - 1                            n=2 -> r2=1
  fib fib.py:2             16  CALL             r1 = r1(r2)                           r1=<function fib>, r2=1 -> ...
    fib fib.py:2              0  JUMP_NOT_LT      if not n < 2: goto 9                  n=1
    fib fib.py:2              4  MOVE             r1 = n                                n=1 -> r1=1
    fib fib.py:2              7  RETURN           return r1                             r1=1 -> returns 1
  fib fib.py:2             16  CALL             ...                                   -> r1=1
  fib fib.py:2             21  GET_GLOBAL       r2 = globals[fib], else builtins[fib]  -> r2=<function fib>
  fib fib.py:2             24  SUBTRACT         r3 = n - 2                            n=2 -> r3=0
  fib fib.py:2             28  CALL             r2 = r2(r3)                           r2=<function fib>, r3=0 -> ...
    fib fib.py:2              0  JUMP_NOT_LT      if not n < 2: goto 9                  n=0
    fib fib.py:2              4  MOVE             r1 = n                                n=0 -> r1=0
    fib fib.py:2              7  RETURN           return r1                             r1=0 -> returns 0
  fib fib.py:2             28  CALL             ...                                   -> r2=0
  fib fib.py:2             33  ADD              r1 = r1 + r2                          r1=1, r2=0 -> r1=1
  fib fib.py:2             37  RETURN           return r1                             r1=1 -> returns 1
<module> fib.py:3        13  CALL             ...                                   -> r0=1
<module> fib.py:3        18  SET_GLOBAL       globals[x] = r0                       r0=1
<module> fib.py:3        21  RETURN           return None                           -> returns None
"""

# On the stack machine, the lines of the innermost calls: the items of the stack have no names.
FIB_STACK = """\
    fib fib.py:2              0  LOAD_FAST        v = n                                 n=1 -> 1
    fib fib.py:2              2  LOAD_CONST       v = 2                                 -> 2
    fib fib.py:2              4  COMPARE_LT       v = x < y                             1, 2 -> True
    fib fib.py:2              5  POP_JUMP_IF_FALSE if not v: goto 10                     True
    fib fib.py:2              7  LOAD_FAST        v = n                                 n=1 -> 1
    fib fib.py:2              9  RETURN_VALUE     return v                              1 -> returns 1
"""

GENERATOR = """\
def pairs():
    got = yield 1
    try:
        yield got
    except ValueError as e:
        yield e
g = pairs()
next(g)
g.send("a")
g.throw(ValueError("q"))
"""

FAILING = """\
def deep():
    return 1 // 0
def middle():
    return deep()
try:
    middle()
except ZeroDivisionError:
    pass
"""

# Programs of tests/programs whose output must not change, whatever they do.
PROGRAMS = ["generator_async.py", "generator_close.py", "lang_match_classes.py", "error_except_star.py",
            "error_recursion.py", "del_generators.py", "error_generator.py", "error_exit.py"]


def trace(world, folder, source, machine, name="fib.py"):
    """What the program of this text prints, and the lines of its trace."""
    (folder / name).write_text(source)
    answer = world.run(["-X", "isa=" + machine, "-X", "trace=" + OUT, name], folder)
    return answer, (folder / OUT).read_text().splitlines()


def parsed(lines):
    """Depth, function, line, pc, opcode and the rest of each line."""
    found = []
    for line in lines:
        match = LINE.match(line)
        assert match, line
        found.append((len(match[1]) // 2, match[2], int(match[4]), int(match[5]), match[6], match[7]))
    return found


def values_of(lines, function, opcode):
    """What is behind the meaning, on the lines of an opcode in a function."""
    return [re.split(r"  +|^\.\.\. ", rest, maxsplit=1)[-1].strip()
            for _, name, _, _, each, rest in parsed(lines) if (name, each) == (function, opcode)]


def test_the_trace_of_a_recursion(world, tmp_path):
    answer, lines = trace(world, tmp_path, FIB, "register")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, b"", b"")
    assert "\n".join(lines) + "\n" == FIB_TRACED


def test_the_trace_of_the_stack_machine(world, tmp_path):
    _, lines = trace(world, tmp_path, FIB, "stack")
    assert FIB_STACK in "\n".join(lines) + "\n"


@pytest.mark.parametrize("machine", MACHINES)
def test_standard_error_gets_it_where_no_file_is_named(world, tmp_path, machine):
    (tmp_path / "fib.py").write_text(FIB)
    answer = world.run(["-X", "isa=" + machine, "-X", "trace", "fib.py"], tmp_path)
    _, lines = trace(world, tmp_path, FIB, machine)
    assert answer.stdout == b"" and answer.stderr.decode().splitlines() == lines


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("source", [FIB, GENERATOR, FAILING], ids=["fib", "generator", "failing"])
def test_each_instruction_is_there_as_dis_shows_it(world, tmp_path, source, machine):
    _, lines = trace(world, tmp_path, source, machine)
    shown = world.run(["-X", "isa=" + machine, "-m", "dis", "fib.py"], tmp_path).stdout.decode()
    meanings, name = {}, ""
    for line in shown.splitlines():
        heading = re.match(r"(\S+) \(", line)
        if heading:
            name = heading[1]
        elif line and "handler:" not in line:
            meanings[name, int(line[8:14])] = (line[16:].split()[0], re.split(r"  +", line[33:].strip())[-1])
    for _, name, _, pc, opcode, rest in parsed(lines):
        wanted, meaning = meanings[name, pc]
        assert opcode == wanted
        assert rest.startswith((meaning, "..."))


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("source", [FIB, GENERATOR, FAILING], ids=["fib", "generator", "failing"])
def test_there_are_as_many_as_are_counted(world, tmp_path, source, machine):
    _, lines = trace(world, tmp_path, source, machine)
    begun = [rest for *_, rest in parsed(lines) if not rest.startswith("... ")]
    answer = world.run(["-X", "isa=" + machine, "-X", "stats=json", "fib.py"], tmp_path)
    counted = json.loads(answer.stderr.decode().splitlines()[-1])
    functions = [each for each in counted["functions"] if each["file"].endswith("fib.py")]
    assert len(begun) == sum(each["instructions"] for each in functions)


@pytest.mark.parametrize("machine, opcode, first", [("register", "YIELD", ""), ("stack", "YIELD_VALUE", "1 ")])
def test_generators_go_on_with_what_is_sent(world, tmp_path, machine, opcode, first):
    _, lines = trace(world, tmp_path, GENERATOR, machine)
    name = "" if machine == "stack" else "got="
    yields = values_of(lines, "pairs", opcode)
    assert yields[0] == first + "-> yields 1"
    assert yields[1] == "-> " + name + "'a'"
    assert yields[2].endswith("'a' -> yields 'a'")
    assert yields[3] == "-> raises ValueError('q')"
    assert yields[4].endswith("-> yields ValueError('q')")


@pytest.mark.parametrize("machine", MACHINES)
def test_exceptions_leave_frames(world, tmp_path, machine):
    _, lines = trace(world, tmp_path, FAILING, machine)
    raised = [(depth, name, rest.split("-> ")[1])
              for depth, name, _, _, _, rest in parsed(lines) if "-> raises" in rest]
    text = "raises ZeroDivisionError('integer division or modulo by zero')"
    assert [(depth, name) for depth, name, _ in raised] == [(2, "deep"), (1, "middle"), (0, "<module>")]
    assert [each.split(", goto")[0] for _, _, each in raised] == [text] * 3
    assert ", goto " in raised[2][2]


@pytest.mark.parametrize("machine", MACHINES)
def test_no_code_of_the_program_runs_for_it(world, tmp_path, machine):
    answer, lines = trace(world, tmp_path, """\
class Point:
    def __init__(self):
        self.x = 1
    def __repr__(self):
        print("repr")
    def __getattr__(self, name):
        print("getattr")
    def __eq__(self, other):
        print("eq")
class Slots:
    __slots__ = "a", "b"
class Items(list):
    __str__ = __repr__ = Point.__repr__
p = Point()
s = Slots()
s.b = p
i = Items([p])
i.k = 2
j = i
t = s
""", machine)
    assert answer.stdout == b"" and answer.returncode == 0
    text = "\n".join(lines)
    assert "<Point x=1>" in text and "<Slots b=<Point x=1>>" in text and "<Items [<Point x=1>] k=2>" in text


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("program", PROGRAMS)
def test_programs_do_the_same(world, tmp_path, program, machine):
    path = TESTS / "programs" / program
    options = ["-X", "isa=" + machine]
    plain = world.run([*options, path], tmp_path)
    traced = world.run([*options, "-X", "trace=" + OUT, path], tmp_path)
    assert (traced.stdout, traced.stderr, traced.returncode) == (plain.stdout, plain.stderr, plain.returncode)
    assert len((tmp_path / OUT).read_text().splitlines()) > 10


def test_deep_calls_are_indented_no_further(world, tmp_path):
    _, lines = trace(world, tmp_path, "def f(n):\n    return n and f(n - 1)\nf(50)\n", "register")
    assert max(depth for depth, *_ in parsed(lines)) == 30


# What it refuses.

def errors_of(world, folder, *arguments):
    answer = world.run(arguments, folder)
    return answer.returncode, answer.stderr.decode().splitlines()


def test_a_file_that_cannot_be_written(world, tmp_path):
    status, errors = errors_of(world, tmp_path, "-X", "trace=none/x", "-c", "print(1)")
    assert status == 2
    assert errors[:2] == ["bad value for -X trace: none/x", "it cannot be written: No such file or directory"]


def test_a_file_that_gets_full(world, tmp_path):
    answer = world.run(["-X", "trace=/dev/full", "-c", "print(1)"], tmp_path)
    assert (answer.returncode, answer.stdout) == (0, b"1\n")
    assert answer.stderr == b"rvm: the trace cannot be written: No space left on device\n"


@pytest.mark.parametrize("options", [["trace", "stats"], ["stats=json", "trace=x"]])
def test_not_with_stats(world, tmp_path, options):
    status, errors = errors_of(world, tmp_path, "-X", options[0], "-X", options[1], "-c", "print(1)")
    assert (status, errors[0]) == (2, "-X trace and -X stats cannot be used together")


@pytest.mark.parametrize("call", ["settrace", "setprofile"])
def test_the_program_cannot_trace_itself_then(world, tmp_path, call):
    status, errors = errors_of(world, tmp_path, "-X", "trace=" + OUT, "-c", "import sys\nsys.%s(print)\n" % call)
    assert (status, errors[-1]) == (1, "RuntimeError: cannot trace or profile with -X trace")


# Colours.

def on_terminal(world, folder, **variables):
    """What a terminal gets as standard error."""
    (folder / "fib.py").write_text(FIB)
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*world.command, "-X", "trace", "fib.py"], cwd=folder, stdin=subprocess.DEVNULL,
                               stderr=theirs, env={**environment(), "TERM": "xterm", **variables})
    os.close(theirs)
    pieces = []
    while True:
        try:
            piece = os.read(ours, 1 << 16)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    process.wait()
    os.close(ours)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def test_colours_on_a_terminal(world, tmp_path):
    text = on_terminal(world, tmp_path, NO_COLOR="")
    assert "\033[" in text
    plain = re.sub("\033\\[[0-9]*m", "", text)
    assert [line.rstrip() for line in plain.splitlines()] == FIB_TRACED.splitlines()


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_no_colours_where_they_are_refused(world, tmp_path, variables):
    assert on_terminal(world, tmp_path, **variables) == FIB_TRACED
