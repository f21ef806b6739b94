"""-X stats: counts known by hand, the same in every world, and the loop that is not counted.

docs/statistics.md says what each figure means.
"""
import json
import re

import pytest

from rvm.code.json_text import quoted
from rvm.code.register.effects import register_machine
from rvm.code.register.opcodes import BY_NAME
from rvm.code.statistics import each, ratio
from tests.worlds import HOSTED, TESTS

PROGRAMS = TESTS / "programs"

LOOP = """\
def f(n):
    t = 0
    for i in range(n):
        t += i
    return t
f(10)
"""

FAILING = """\
def f(i):
    return 1 // i
for i in 1, 0:
    try:
        f(i)
    except ZeroDivisionError:
        pass
"""

GENERATOR = """\
def g():
    yield 1
    yield 2
a, b = g()
"""


def run(world, option, path, *arguments):
    return world.run(["-X", option, path, *arguments])


def figures_of(world, folder, source, *options):
    """What -X stats=json prints of a program, and its figures by function."""
    path = folder / "program.py"
    path.write_text(source)
    answer = run(world._replace(command=[*world.command, *options]), "stats=json", path)
    figures = json.loads(answer.stderr.decode().splitlines()[-1])
    return figures, {each["name"]: each for each in figures["functions"] if each["file"] == str(path)}


def test_counts_of_a_loop(world, tmp_path):
    figures, functions = figures_of(world, tmp_path, LOOP)
    # f: LOAD GET_GLOBAL CALL ITER, FOR eleven times of which ten jump, INPLACE_ADD, RETURN.
    assert functions["f"]["instructions"] == 4 + 11 + 10 + 1
    assert figures["opcodes"] == {
        "MAKE_FUNCTION": 1, "SET_GLOBAL": 1, "GET_GLOBAL": 2, "CALL": 2, "RETURN": 2,
        "LOAD": 1, "ITER": 1, "FOR": 11, "INPLACE_ADD": 10}
    assert figures["instructions"] == figures["dispatches"] == 31
    assert figures["classes"]["moves and loads"] == figures["moves"] == 1
    assert figures["jumps"] == 10 + 2           # two are returns
    # In f: CALL 2, ITER 1, FOR 11, INPLACE_ADD 20, RETURN 1; outside: SET_GLOBAL 1, CALL 1.
    assert figures["reads"] == 35 + 2
    # In f: LOAD, GET_GLOBAL, CALL, ITER, each item, each sum; outside: MAKE_FUNCTION, GET_GLOBAL, CALL.
    assert figures["writes"] == 24 + 3
    # LOAD; MAKE_FUNCTION 4, the call's 10, what the module returns.
    assert figures["constants"] == 1 + 6
    assert figures["frames"] == 2 and figures["frame_slots"] == figures["function_slots"]


def test_counts_of_a_loop_on_the_stack_machine(world, tmp_path):
    figures, functions = figures_of(world, tmp_path, LOOP, "-X", "isa=stack")
    # f: LOAD_CONST STORE_FAST LOAD_GLOBAL LOAD_FAST CALL GET_ITER, FOR_ITER eleven times, ten times
    # STORE_FAST LOAD_FAST LOAD_FAST INPLACE_ADD STORE_FAST JUMP, LOAD_FAST RETURN_VALUE.
    assert functions["f"]["instructions"] == 6 + 11 + 10 * 6 + 2
    assert functions["f"]["moves"] == 3 + 10 * 4 + 1
    assert functions["<module>"]["instructions"] == 8
    assert (functions["f"]["slots"], functions["f"]["twin_slots"]) == (6, 4)
    assert (figures["isa"], figures["frames"], figures["prefixes"]) == ("stack", 2, 0)


@pytest.mark.parametrize("isa, slots, twin_slots", [
    ("register", "registers", "variables and stack"), ("stack", "variables and stack", "registers")])
def test_slots_are_named_by_their_machine(world, tmp_path, isa, slots, twin_slots):
    path = tmp_path / "program.py"
    path.write_text(LOOP)
    text = run(world._replace(command=[*world.command, "-X", "isa=" + isa]), "stats", path).stderr.decode()
    assert re.findall(r"^their (\D+?) +\d", text, re.MULTILINE) == [slots, twin_slots] * 2


def test_frames_beside_those_of_the_other_machine(world, tmp_path):
    figures, functions = figures_of(world, tmp_path, "import binascii\n" + LOOP + "f(1)\n")
    assert functions["f"]["slots"] == 4         # n, t, i and the iterator
    assert functions["f"]["twin_slots"] == 6    # n, t, i; the iterator, and t and i to be added
    paired = figures["paired"]
    assert paired["functions"] == 2 and paired["frames"] == 3
    assert paired["slots"] == functions["f"]["slots"] + functions["<module>"]["slots"]
    assert paired["twin_frame_slots"] == paired["twin_slots"] + functions["f"]["twin_slots"]
    library = [each for each in figures["functions"] if each["file"] == "<frozen binascii>"]
    assert {each["twin_slots"] for each in library} == {None}


def test_an_instruction_that_fails_writes_nothing(world, tmp_path):
    figures, functions = figures_of(world, tmp_path, FAILING)
    assert functions["f"]["calls"] == 2
    assert figures["opcodes"]["FLOOR_DIVIDE"] == 2
    assert functions["f"]["instructions"] == 2 + 1      # the second time there is no RETURN
    assert figures["failures"] == 2                     # the division and the call


def test_a_generator_is_one_frame(world, tmp_path):
    figures, functions = figures_of(world, tmp_path, GENERATOR)
    assert functions["g"]["calls"] == 1
    assert figures["opcodes"]["YIELD"] == 2


def test_prefixes_are_dispatches_but_not_instructions(world, tmp_path):
    names = ["v%d" % i for i in range(200)]
    source = "def f(%s):\n    return v199\nf(*range(200))\n" % ", ".join(names)
    figures, functions = figures_of(world, tmp_path, source)
    assert figures["prefixes"] == 1
    assert functions["f"]["instructions"] == 1
    assert figures["dispatches"] == figures["instructions"] + 1


@pytest.mark.parametrize("source, status", [
    ("raise SystemExit(3)", 3), ("1/0", 1), ("import sys\nsys.exit('gone')", 1)])
def test_reports_however_the_program_ends(world, tmp_path, source, status):
    path = tmp_path / "program.py"
    path.write_text("print('out')\n" + source + "\n")
    answer = run(world, "stats", path)
    assert (answer.returncode, answer.stdout) == (status, b"out\n")
    assert re.search(rb"^register machine: instructions executed +\d+$", answer.stderr, re.MULTILINE)
    assert re.search(rb"^CALL +\d+   \d+\.\d%$", answer.stderr, re.MULTILINE)


def test_other_values_are_refused(world, tmp_path):
    path = tmp_path / "program.py"
    path.write_text("")
    answer = run(world, "stats=xml", path)
    assert answer.returncode == 2 and b"-X stats" in answer.stderr


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("name", ["lang_control_flow", "lang_exceptions", "lang_generators", "lang_classes"])
def test_every_world_counts_the_same(world, name):
    figures = [json.loads(run(each, "stats=json", PROGRAMS / (name + ".py")).stderr.decode().splitlines()[-1])
               for each in (world, HOSTED)]
    assert figures[0] == figures[1]


def test_counting_changes_nothing(world):
    program = PROGRAMS / "lang_exceptions.py"
    plain = run(world, "jit=default", program)
    counted = run(world, "stats", program)
    assert (counted.returncode, counted.stdout) == (plain.returncode, plain.stdout)
    assert counted.stderr.startswith(plain.stderr)


def effects(name, *operands):
    code = "".join(chr(number) for number in (BY_NAME[name].number, *operands))
    found = register_machine.effects(code, 0)
    return found.reads, found.writes, found.jump_writes, found.constants, found.end


@pytest.mark.parametrize("name, operands, expected", [
    ("MOVE", (1, 2), (1, 1, 1, 0, 3)),
    ("LOAD", (1, 2), (0, 1, 1, 1, 3)),
    ("ADD", (1, 2, 128), (1, 1, 1, 1, 4)),
    ("INPLACE_ADD", (1, 2), (2, 1, 1, 0, 3)),
    ("FOR", (1, 2, 0), (1, 0, 1, 0, 4)),
    ("JUMP_LT", (1, 128, 0), (1, 0, 0, 1, 4)),
    ("CALL", (0, 1, 3, 2, 129, 3), (3, 1, 1, 1, 7)),
    ("UNPACK", (0, 2, 1, 2), (1, 2, 2, 0, 5)),
])
def test_effects_follow_from_the_table(name, operands, expected):
    assert effects(name, *operands) == expected


def test_texts():
    assert [ratio(1, 3, "%"), ratio(1, 1, "%"), ratio(0, 0, "%")] == ["33.3%", "100.0%", ""]
    assert [each(5, 4, "a frame"), each(1, 0, "a frame")] == ["1.25 a frame", ""]
    assert quoted('a"\\\n') == '"a\\"\\\\\\u000a"'
