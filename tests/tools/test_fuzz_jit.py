"""The fuzzer of the JIT, with executables that only pretend to be one."""
import ast
import random
import re
import sys
import time
from dataclasses import replace

import pytest

from rvm.tools.fuzz_jit import command, definitions, expressions, loops, statements
from rvm.tools.fuzz_jit.configurations import Configuration, batch_configurations
from rvm.tools.fuzz_jit.finding import Find, Settings, examine, fuzz_batch
from rvm.tools.fuzz_jit.generate import CALLED, WORDS, program
from rvm.tools.fuzz_jit.rules import Placeholder, pieces_of
from rvm.tools.fuzz_jit.running import Batch, Result, compare
from rvm.tools.fuzz_jit.shrink import shrink

# It runs programs on CPython, but for those with a certain text: in these it misbehaves.
PRETENDER = """\
#!%s
import os, sys, time
options, words = [], sys.argv[1:]
while words[0] == "-X":
    options.append(words[1])
    words = words[2:]

def run(path):
    text = open(path, encoding="utf-8").read()
    if %r in text and %s:
        %s
    exec(compile(text, path, "exec"), {"__name__": "__main__"})

folder = os.path.dirname(words[0])
if words[0].endswith("driver.py"):
    for name in words[1:]:
        print("#=#", name, flush=True)
        try:
            run(os.path.join(folder, name + ".py"))
        except BaseException as error:
            print("uncaught", type(error).__name__, error)
    print("#=# end", flush=True)
else:
    run(words[0])
"""
ALWAYS = "True"
JIT = "'jit=off' not in options"
MISBEHAVIOUR = {
    "crash": "os.kill(os.getpid(), 11)",
    "wrong result": "print(1)",
    "hang": "time.sleep(60)",
}


@pytest.fixture
def pretender(tmp_path):
    """Makes an executable that misbehaves in programs that have a text, under a condition."""
    def make(text="", condition="False", action="pass"):
        path = tmp_path / "rvm"
        path.write_text(PRETENDER % (sys.executable, text, condition, action))
        path.chmod(0o755)
        return path
    return make


def settings(executable, oracle, **others):
    values = {"seed": "1", "batch": 3, "shrink_seconds": 30, "timeout": 20, "alone_timeout": 2, **others}
    return Settings(str(executable), oracle, **values)


def never():
    return False


# The grammar.

def all_rules():
    for kind in expressions.EXPRESSIONS.values():
        yield from kind
    for group in (statements.STATEMENTS, loops.CARRIED, loops.ENDS, loops.READ_AND_MADE, loops.HOT_LOOPS,
                  definitions.FUNCTIONS, definitions.LATE_FUNCTIONS, definitions.CLOSURES, definitions.OVERRIDES, *definitions.MEMBERS):
        yield from group


def test_rules_have_known_placeholders_only():
    known = {*expressions.ACCEPTED, *WORDS, *CALLED, "class", "me", "block", "counter", "J", "N"}
    number = 0
    for rule in all_rules():
        names = set()
        for _, pieces in rule.lines:
            for placeholder in pieces:
                if isinstance(placeholder, Placeholder) and not placeholder.what.startswith(("body", "new ")):
                    assert placeholder.what in known | names, rule
                    number += 1
                if isinstance(placeholder, Placeholder):
                    names.add(placeholder.name)
    assert number > 500


def test_placeholders_of_a_template():
    assert pieces_of("<A:int!> = <B:new num> < <x") == (
        Placeholder("A", "int", "!"), " = ", Placeholder("B", "new num", ""), " < <x")
    assert pieces_of("<body-gen x:num y:int>") == (Placeholder("", "body-gen", "", (("x", "num"), ("y", "int"))),)


def test_a_seed_makes_one_program():
    assert program("1:2") == program("1:2")
    assert len({program("1:%d" % number) for number in range(20)}) == 20


def test_programs_end_on_cpython_and_are_hot(tmp_path, oracle):
    programs = {"m%d" % number: program("test:%d" % number) for number in range(40)}
    results = Batch(tmp_path, programs).expected(oracle)
    assert len(results) > 36, "many take too long"
    short = program("test:1s")
    assert len(short.splitlines()) == len(programs["m1"].splitlines()) and short != programs["m1"]
    outputs = [result.output for result in results.values()]
    assert not any("uncaught" in output for output in outputs)
    failed = [output for output in outputs if re.match(r"\w*Error", output)]
    assert len(failed) < 8, "many end early"
    assert all(re.search(r"^def hot1\(", text, re.MULTILINE) for text in programs.values())


def test_programs_have_everything_among_them():
    text = "".join(program("all:%d" % number) for number in range(150))
    for wanted in ("nonlocal ", "global ", "yield from ", ".throw(", "super().", "finally:", "isinstance(", "with ",
                   "raise ", "lambda ", "@property", "**q", "*r", "del ", "while ", "continue", "break", "sorted(",
                   "2**63", "5e-324", "float(\"nan\")", "<<", "divmod(", "f'{", "bytes(", "__slots__", ".step = "):
        assert wanted in text, wanted


# Shrinking.

PLANTED = """\
class C:
    def __init__(self, k):
        self.k = k

def helper(x, y=2):
    for i in range(3):
        if i > x:
            return y * 7 + i
    return 1

def main(n):
    total = 0
    for i in range(n):
        try:
            total += helper(i) - C(i).k
        except ValueError as e:
            total = 0
    return [total, {'a': total}, (lambda: 5)()]
print(main(10))
"""


def test_shrinking_keeps_what_fails():
    shrunk = shrink(PLANTED, lambda text: "y * 7" in text, 20)
    assert ast.unparse(ast.parse(shrunk)) + "\n" == shrunk
    assert len(shrunk) < 40 and "y * 7" in shrunk
    calls = shrink(PLANTED, lambda text: "helper(" in text and "print(" in text and "C(i).k" in text, 20)
    assert "try" not in calls and "ValueError" not in calls and len(calls.splitlines()) <= 5


def test_shrinking_tries_programs_only():
    tried = []

    def fails(text):
        compile(text, "tried", "exec")
        tried.append(text)
        return "total" in text

    assert shrink(PLANTED, fails, 20) in ("total\n", "total = 0\n")
    assert len(tried) == len(set(tried))


def test_shrinking_ends_in_time():
    begin = time.monotonic()
    shrink(PLANTED, lambda text: time.sleep(0.05) or False, 0.5)
    assert time.monotonic() - begin < 3


# Running and comparing.

def test_comparing():
    right = Result("1\n")
    assert compare(right, Result("1\n", errors="a warning")) == ""
    assert compare(Result("2\n"), right) == "wrong result"
    assert compare(Result("1\n", "exit status 1"), right) == "wrong result"
    assert compare(Result("1\n", "killed by signal 11 (SIGSEGV)"), right) == "crash"
    assert compare(Result("", "no end after 2 s"), right) == "hang"


@pytest.mark.parametrize("kind", sorted(MISBEHAVIOUR))
def test_results_of_a_batch_that_fails_in_the_middle(tmp_path, pretender, oracle, kind):
    programs = {"m0": "print(0)", "m1": "print('bad')", "m2": "print(2)"}
    batch = Batch(tmp_path, programs)
    expected = batch.expected(oracle)
    assert [result.output for result in expected.values()] == ["0\n", "bad\n", "2\n"]
    executable = pretender("bad", ALWAYS, MISBEHAVIOUR[kind])
    results = batch.results(str(executable), Configuration("register", "default"), list(programs), 2)
    assert {name: compare(results[name], expected[name]) for name in programs} == {"m0": "", "m1": kind, "m2": ""}


def test_a_program_without_end_is_no_program(tmp_path, oracle):
    programs = {"m0": "print(0)", "m1": "while True:\n    pass", "m2": "print(2)"}
    assert list(Batch(tmp_path, programs).expected(oracle)) == ["m0", "m2"]


@pytest.mark.parametrize("everything", [False, True])
def test_right_programs_are_no_finds(pretender, oracle, everything):
    finds, figures = fuzz_batch(settings(pretender(), oracle, everything=everything), 0, 10, never)
    assert finds == []
    assert figures.programs + figures.discarded == 3
    count = len(list(batch_configurations(random.Random(0), everything)))
    assert count == (16 if everything else 10) and figures.runs == figures.programs * count


@pytest.mark.parametrize("kind", ["crash", "wrong result"])
def test_a_find_is_shrunk_and_placed(pretender, oracle, kind):
    condition = "'isa=stack' in options and 'jit=off' not in options and ':heap' in str(options) + ':heap' * (" \
        "'enable_opts' not in str(options))"
    finds, _ = fuzz_batch(settings(pretender("def hot1", condition, MISBEHAVIOUR[kind]), oracle), 0, 1, never)
    assert [find.kind for find in finds] == [kind] * 3
    find = finds[0]
    assert find.alone and find.configuration.machine == "stack"
    assert "def hot1" in find.text and len(find.text.splitlines()) <= 4
    right = {str(configuration) for configuration, verdict in find.table if verdict == ""}
    assert right >= {"register, default", "stack, without heap", "stack, jit off"}
    assert {verdict for each, verdict in find.table if str(each) not in right} == {kind}
    report = find.report("build/rvm")
    assert "stack, without heap" in report and "build/rvm -X isa=stack" in report and find.text in report


def test_a_hang_is_a_find(pretender, oracle):
    config = Configuration("register", "default")
    executable = pretender("bad", JIT, MISBEHAVIOUR["hang"])
    find = Find("1:1", "hang", config, "if 1:\n    print('bad')\nprint(2)\n", Result(""), Result(""))
    find = examine(settings(executable, oracle, alone_timeout=1, hang_timeout=0.4, shrink_seconds=3), find)
    assert "hang" in find.heading()[0] and len(find.text.splitlines()) <= 2 and "bad" in find.text


def test_a_fault_that_needs_an_earlier_program(pretender, oracle):
    """The programs before it are put in front."""
    find = Find("1:2", "wrong result", Configuration("register", "default"), "print(3)\n", Result(""), Result(""),
                ["print(1)\n", "print(2)\n"])
    executable = pretender("print(2)\n\nprint(3)", JIT, "print(1)")
    found = examine(settings(executable, oracle, shrink_seconds=0.01), find)
    assert found.alone and found.text == "print(2)\n\nprint(3)\n"
    lost = examine(settings(pretender(), oracle), find)
    assert not lost.alone and "did not fail again" in lost.report("rvm")


def test_faults_without_the_jit_are_said_to_be(pretender, oracle):
    finds, _ = fuzz_batch(settings(pretender("def hot1", ALWAYS, "print(1)"), oracle), 0, 1, never)
    assert "also with the JIT off" in finds[0].report("rvm")


def test_a_wrong_result_of_the_jit_stays_one(pretender, oracle):
    """It is not shrunk to what differs without the JIT too."""
    text = "print(object())\nprint('bad')\nprint(3)\n"
    find = Find("1:2", "wrong result", Configuration("register", "default"), "print('bad')\nobject()\nprint(3)\n",
                Result(""), Result(""))
    find = examine(settings(pretender("bad", JIT, "print(1)"), oracle, shrink_seconds=5), find)
    assert "bad" in find.text and len(find.text.splitlines()) == 1
    find = examine(settings(pretender("bad", JIT, "print(1)"), oracle, shrink_seconds=5), replace(find, text=text))
    assert not find.alone


# The command.

def run_command(capsys, executable, oracle, *arguments):
    status = command.main(["--executable", str(executable), "--oracle", oracle, "--processes", "2", "--seed", "7",
                           "--shrink-seconds", "1", "--batch", "3", *arguments])
    return status, capsys.readouterr().out.splitlines()


def test_the_command_prints_finds_and_figures(capsys, tmp_path, pretender, oracle):
    executable = pretender("def hot1", JIT, "os.kill(os.getpid(), 11)")
    corpus = tmp_path / "corpus"
    status, lines = run_command(capsys, executable, oracle, "--programs", "6", "--finds", "1", "--corpus",
                                str(corpus))
    assert status == 1
    assert lines[0] == "seed 7"
    assert any("killed by signal 11" in line for line in lines) and any("def hot1" in line for line in lines)
    assert re.match(r"\d+ programs in 10 configurations in \d+ s \(.*\), [1-9]\d* finds", lines[-1])
    saved = sorted(corpus.iterdir())
    assert saved and all(path.read_text().startswith("# crash") for path in saved)


def test_the_command_without_finds(capsys, pretender, oracle):
    status, lines = run_command(capsys, pretender(), oracle, "--programs", "6")
    assert status == 0 and len(lines) == 2 and lines[-1].endswith(", 0 finds")


def test_the_command_shrinks_one_program(capsys, tmp_path, pretender, oracle):
    path = tmp_path / "program.py"
    path.write_text("x = 1\nprint('bad')\n")
    status, lines = run_command(capsys, pretender("bad", JIT, "print(1)"), oracle, "--shrink", str(path))
    assert status == 1 and "x = 1" not in lines
    assert run_command(capsys, pretender(), oracle, "--shrink", str(path))[0] == 0


def test_wrong_usage(capsys, tmp_path):
    assert command.main(["--executable", str(tmp_path / "none")]) == 2
    assert "rvm-translate" in capsys.readouterr().err
