"""The record of a run: replayed it gives each frame's state, its lines are those of tracing, and it always ends.

Each test runs programs in processes of their own, hosted.
"""
import json
import os
import subprocess
import sys

import pytest

from rvm.code.code import Code
from rvm.tools.explore import record
from rvm.tools.explore.code_order import walk_codes
from rvm.tools.explore.record import record_run
from tests.worlds import TESTS

MACHINES = ["register", "stack"]
SECONDS = 60            # of a run that is not about time: the machine may be busy
EMPTY = -1

# Runs as recorded_run does, and writes what the frame really holds before each step.
CHECKED = """\
import json, sys
from rvm.interp.value_texts import value_text
from rvm.tools.explore import recorded_run, recorder
states = open(sys.argv.pop(1), "w", buffering=1)
class Checked(recorder.RunRecorder):
    def before(self, frame, pc):
        held = frame.regs[:frame.activation.facts.tops[pc]]
        texts = [None if w is None else value_text(w).encode("latin-1").decode("utf-8", "replace") for w in held]
        states.write(json.dumps(texts) + "\\n")
        super().before(frame, pc)
recorded_run.RunRecorder = Checked
recorded_run.main()
"""

# CPython's `line` events in the code of one file: the function and the line of each.
LINES = """\
import json, sys
path, out = sys.argv[1:]
found = []
def trace(frame, event, argument):
    if frame.f_code.co_filename != path:
        return None
    if event == "line":
        found.append((frame.f_code.co_name, frame.f_lineno))
    return trace
code = compile(open(path).read(), path, "exec")
names = {"__name__": "__main__", "__file__": path}
sys.argv[:] = [path]
sys.settrace(trace)
try:
    exec(code, names)
except BaseException:
    pass
sys.settrace(None)
with open(out, "w") as stream:
    json.dump(found, stream)
"""

SMALL = """\
import functools

class Point:
    def __init__(self, x):
        self.x = x
    def __lt__(self, other):
        return self.x < other.x

def count(n):
    for i in range(n):
        got = yield i
        if got:
            seen.append(got)

def outer(n):
    def add(k):
        nonlocal n
        n += k
        return n
    return [add(k) for k in range(3)], n

def fail(depth):
    try:
        return fail(depth - 1) if depth else 1 // depth
    finally:
        done.append(depth)

seen, done = [], []
counter = count(3)
first = next(counter)
second = counter.send("a")
rest = list(counter)
points = sorted([Point(3), Point(1), Point(2)])
largest = max(points, key=lambda point: -point.x)
sums, total = outer(5)
try:
    fail(2)
except ZeroDivisionError as error:
    message = str(error)
text = ""
for word in "some words é".split():
    text += word
match points:
    case [Point(x=1), *others]:
        matched = len(others)
table = {}
for key in "ab":
    table[key] = table.get(key, 0) + 1
total_of_all = functools.reduce(lambda a, b: a + b, [1, 2, 3])
done.sort()
del counter
print(first, second, rest, [point.x for point in points], sums, total, message, text, matched, table)
"""

# Of tests/programs: what they have to do with lines, frames and values.
PROGRAMS = ["lang_generators.py", "lang_classes.py", "lang_closures.py", "lang_match_sequences.py",
            "lang_async_await.py", "lang_finally_jumps.py", "generator_delegation.py", "lang_with.py"]


# Where rvm's trace functions get the very events of CPython's; docs/subset.md tells what may differ.
LINES_OF_CPYTHON = ["lang_closures.py", "lang_generators.py", "lang_async_await.py", "generator_delegation.py"]


def program(name):
    return TESTS / "programs" / name


def text_of_output(run, stream=1):
    output = run["output"]
    return "".join(output[i + 2] for i in range(0, len(output), 3) if output[i + 1] == stream)


class Replay:
    """Goes through a run forwards, as the page does."""

    def __init__(self, run):
        self.run = run
        steps = run["steps"]
        self.frame_of = steps["frame"]
        self.count = len(self.frame_of)
        assert len(steps["pc"]) == len(steps["time"]) == self.count
        assert len(steps["depth"]) == (self.count if run["machine"] == "stack" else 0)
        self.writes, at = [], 0
        for _ in range(self.count):
            size = steps["writes"][at]
            self.writes.append(steps["writes"][at + 1:at + 1 + 2 * size])
            at += 1 + 2 * size
        assert at == len(steps["writes"])
        self.slots = {}
        starts, at = run["starts"], 0
        while at < len(starts):
            frame, size = starts[at], starts[at + 1]
            self.slots[frame] = {}
            self.write(frame, starts[at + 2:at + 2 + 2 * size])
            at += 2 + 2 * size
        assert sorted(self.slots) == list(range(len(run["frames"]) // 2))
        self.over_at = {}
        late = set()
        for i in range(0, len(run["ends"]), 2):
            step, end = run["ends"][i:i + 2]
            assert step < end <= self.count and step not in late
            self.over_at.setdefault(end, []).append(step)
            late.add(step)
        self.late = late
        self.names = {}
        self.depths = {}

    def write(self, frame, pairs):
        for i in range(0, len(pairs), 2):
            self.slots[frame][pairs[i]] = None if pairs[i + 1] == EMPTY else self.run["values"][pairs[i + 1]]

    def finish(self, step):
        frame = self.frame_of[step]
        self.write(frame, self.writes[step])
        if self.run["steps"]["depth"]:
            self.depths[frame] = self.run["steps"]["depth"][step]

    def states(self):
        """Yield for each step what its frame's slots hold before it."""
        for step in range(self.count):
            for each in self.over_at.get(step, []):
                self.finish(each)
            frame = self.frame_of[step]
            yield step, self.slots[frame], self.depths.get(frame, 0)
            if step not in self.late:
                self.finish(step)

    def globals(self):
        values = self.run["values"]
        names = {}
        for i in range(0, len(self.run["globals"]), 3):
            _, name, value = self.run["globals"][i:i + 3]
            if value == EMPTY:
                del names[values[name]]
            else:
                names[values[name]] = values[value]
        return names


def check_forms(run):
    """Check that what refers to steps, frames and values is in range and in order."""
    count, frames = len(run["steps"]["frame"]), len(run["frames"]) // 2
    assert all(-1 <= parent < frame for frame, parent in enumerate(run["frames"][1::2]))
    assert all(0 <= frame < frames for frame in run["steps"]["frame"])
    assert len(set(run["values"])) == len(run["values"]) and all(len(text) <= 80 for text in run["values"])
    for key in ("globals", "output", "lines"):
        assert run[key][::3] == sorted(run[key][::3])
        assert all(-1 <= step < count for step in run[key][::3])
    assert run["ends"][1::2] == sorted(run["ends"][1::2])
    assert all(time >= 0 for time in run["steps"]["time"])
    assert all(run["steps"]["frame"][run["lines"][i]] == run["lines"][i + 1] for i in range(0, len(run["lines"]), 3))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The path of SMALL, and its record on each machine."""
    path = tmp_path_factory.mktemp("small") / "small.py"
    path.write_text(SMALL)
    return path, {machine: record_run(path, machine, seconds=SECONDS) for machine in MACHINES}


@pytest.mark.parametrize("machine", MACHINES)
def test_output_and_names_are_the_programs(small, oracle, machine):
    path, runs = small
    run = runs[machine]
    check_forms(run)
    wanted = subprocess.run([oracle, str(path)], stdout=subprocess.PIPE, check=True).stdout.decode()
    assert text_of_output(run) == wanted
    assert run["outcome"] == {"kind": "end", "status": 0, "text": "The program ran to its end.", "error": ""}
    names = {}
    exec(compile(SMALL, str(path), "exec"), names)
    found = Replay(run).globals()
    plain = [name for name, value in names.items()
             if type(value) in (int, str, list, dict) and not name.startswith("__") and "Point" not in repr(value)]
    assert {name: found[name] for name in plain} == {name: repr(names[name]) for name in plain}
    assert "counter" not in found and "error" not in found
    assert found["points"] == "[<Point x=1>, <Point x=2>, <Point x=3>]"


@pytest.mark.parametrize("machine", MACHINES)
def test_frames_have_parents_through_libraries(small, machine):
    path, runs = small
    frames = runs[machine]["frames"]
    names = names_of_codes(path, machine)
    parents = {}
    for code, parent in zip(frames[::2], frames[1::2]):
        parents.setdefault(names[code], set()).add(names[frames[2 * parent]] if parent >= 0 else "")
    assert parents["<module>"] == {""}
    assert parents["__lt__"] == {"<module>"}            # sorted() calls it
    assert parents["<lambda>"] == {"<module>"}          # max() does, and functools
    assert parents["fail"] == {"<module>", "fail"}
    assert parents["add"] == {"<listcomp>"}
    assert set(names) == set(parents)                   # the library's code is in no frame


def names_of_codes(path, machine):
    """The names of a program's codes, by number; compiled in a process of its own."""
    script = ("import json, sys\nfrom rvm import everything\nfrom rvm.compiler.compile import target\n"
              "from rvm.tools import lark_parser\nfrom rvm.tools.explore.code_order import walk_codes\n"
              "from rvm.interp.importing.source_code import compile_source\n"
              "from rvm.interp.reporting.syntax_errors import PROGRAM\n"
              "everything.start()\nlark_parser.use()\ntarget.choose(sys.argv[2])\n"
              "data = open(sys.argv[1], encoding='latin-1').read()\n"
              "code = compile_source(data, sys.argv[1], 'exec', PROGRAM)\n"
              "print(json.dumps([each.name for each in walk_codes(code)]))\n")
    answer = subprocess.run([sys.executable, "-c", script, str(path), machine], stdout=subprocess.PIPE, check=True,
                            env={**os.environ, "PYTHONPATH": str(record.ROOT)})
    return json.loads(answer.stdout)


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("name", ["small", *PROGRAMS])
def test_replayed_forward_it_gives_the_frames_states(small, tmp_path, monkeypatch, name, machine):
    states = tmp_path / "states"
    monkeypatch.setattr(record, "COMMAND", [sys.executable, "-c", CHECKED, str(states)])
    run = record_run(small[0] if name == "small" else program(name), machine, limit=20_000, seconds=SECONDS)
    check_forms(run)
    wanted = [json.loads(line) for line in states.read_text().splitlines()]
    replay = Replay(run)
    assert replay.count > 100
    for step, slots, depth in replay.states():
        held = wanted[step]
        assert [slots.get(slot) for slot in range(len(held))] == held, (step, run["steps"]["pc"][step])
        if machine == "stack" and slots:
            base = len(held) - depth
            assert base >= 0


def lines_of(run):
    return run["lines"][2::3]


def traced_lines(command, path, out):
    """The lines of the events that a trace function gets."""
    subprocess.run([*command, str(path), str(out)], stdout=subprocess.DEVNULL, check=True,
                   env={**os.environ, "PYTHONPATH": str(record.ROOT)})
    return [line for _, line in json.loads(out.read_text())]


@pytest.mark.parametrize("name", PROGRAMS)
def test_lines_are_those_of_tracing_on_both_machines(oracle, tmp_path, name):
    path, out, tracer = program(name), tmp_path / "lines", tmp_path / "tracer.py"
    tracer.write_text(LINES)
    runs = [record_run(path, machine, seconds=SECONDS) for machine in MACHINES]
    assert [run["outcome"]["kind"] for run in runs] == ["end", "end"]
    assert lines_of(runs[0]) == lines_of(runs[1])
    assert lines_of(runs[0]) == traced_lines([sys.executable, "-m", "rvm", str(tracer)], path, out)
    if name in LINES_OF_CPYTHON:
        assert lines_of(runs[0]) == traced_lines([oracle, str(tracer)], path, out)
    plain = subprocess.run([oracle, str(path)], stdout=subprocess.PIPE, check=True).stdout.decode()
    assert [text_of_output(run) for run in runs] == [plain, plain]


def test_lines_of_a_small_program_are_those_of_cpython(small, oracle, tmp_path):
    path, runs = small
    (tmp_path / "tracer.py").write_text(LINES)
    wanted = traced_lines([oracle, str(tmp_path / "tracer.py")], path, tmp_path / "lines")
    assert [lines_of(runs[machine]) for machine in MACHINES] == [wanted, wanted]


CONTAINERS = """\
from array import array
from collections import OrderedDict, defaultdict, deque
from types import SimpleNamespace

class Stack(deque):
    pass

line, numbers, found = deque([1]), array("d", [1.5]), defaultdict(list)
letters = array("u", "aü")
ordered, stack, place = OrderedDict(a=1), Stack([1]), SimpleNamespace(x=1)
data = bytearray(b"ab")
view = memoryview(data)[1:]
def change():
    line.append(2)
    line.popleft()
    numbers.append(2.5)
    letters[0] = "€"
    letters.frombytes(b"\\xff\\xff\\xff\\xff")
    found["k"].append(1)
    ordered["b"] = 2
    stack.appendleft(0)
    place.x = 5
    view[0] = 120
change()
"""


def test_texts_of_containers_change_with_them():
    found = Replay(record_run(CONTAINERS, "stack")).globals()
    assert {name: found[name] for name in "line numbers letters found ordered stack place data view".split()} == {
        "line": "deque([2])", "numbers": "array([1.5, 2.5])",
        "letters": "array(['€', 'ü', 4294967295])", "found": "defaultdict({'k': [1]})",
        "ordered": "<OrderedDict {'a': 1, 'b': 2}>", "stack": "<Stack [0, 1]>", "place": "namespace(x=5)",
        "data": "bytearray(b'ax')", "view": "<memoryview, length 1, of bytearray(b'ax')>"}


# Runs that do not simply end.

ENDLESS = "n = 0\nwhile True:\n    n += 1\n"
OUTCOMES = {
    "endless": (ENDLESS, "limit", 0, "The record ends here, after 3,000 instructions: the program would have gone on."),
    "exit": ("import sys\nprint(1)\nsys.exit(3)\n", "exit", 3, "The program ended itself, with exit status 3."),
    "exit at once": ("import os\nprint(1)\nos._exit(4)\n", "exit", 4, "The program ended itself, with exit status 4."),
    "raise": ("def f():\n    raise ValueError('no')\nf()\n", "error", 1,
              "The program ended with an error that nothing caught: ValueError: no"),
    "recursion": ("def f(n):\n    return f(n + 1)\nf(0)\n", "error", 1,
                  "The program ended with an error that nothing caught: "
                  "RecursionError: maximum recursion depth exceeded"),
    "memory": ("x = [0] * 10 ** 12\n", "error", 1, "The program ended with an error that nothing caught: MemoryError"),
    "input": ("print('hi')\nname = input('name? ')\n", "input", 0,
              "The program waits for input here, and there is none."),
    "syntax": ("print(1\n", "error", 1,
               "The program ended with an error that nothing caught: SyntaxError: '(' was never closed"),
    "killed": ("import os\nprint(1)\nx = 1\nos.kill(os.getpid(), 9)\n", "crash", -9,
               "The process was ended by the signal SIGKILL."),
    "traces": ("import sys\nsys.settrace(print)\n", "error", 1,
               "The program ended with an error that nothing caught: "
               "RuntimeError: cannot trace or profile with rvm-explore"),
}


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("name", OUTCOMES)
def test_outcomes(name, machine):
    source, kind, status, text = OUTCOMES[name]
    run = record_run(source, machine, limit=3000 if name == "endless" else 10_000, seconds=SECONDS)
    check_forms(run)
    outcome = run["outcome"]
    assert (outcome["kind"], outcome["status"], outcome["text"]) == (kind, status, text)
    assert bool(outcome["error"]) == (kind == "error")
    if kind == "error":
        assert text_of_output(run, 2) == outcome["error"]
    assert len(run["steps"]["frame"]) > 0 or name == "syntax"
    if "print(1)" in source:
        assert text_of_output(run) == "1\n"


def test_a_program_that_takes_too_long():
    run = record_run("import time\nprint(1)\nx = [1]\ntime.sleep(1000)\n", "register", seconds=1)
    assert run["outcome"]["kind"] == "time"
    assert run["outcome"]["text"] == "The record ends here, because the time for it, 1 seconds, was over."
    assert Replay(run).globals()["x"] == "[1]"


def test_a_call_that_nothing_can_interrupt():
    run = record_run("x = 1\ny = 3 ** 10 ** 9\n", "register", seconds=1)
    assert run["outcome"]["kind"] == "time"
    assert Replay(run).globals() == {"x": "1"}
    assert len(run["steps"]["frame"]) > 1


def test_a_program_that_prints_without_end():
    run = record_run("while True:\n    print('x' * 5000)\n", "stack", seconds=SECONDS)
    assert run["outcome"]["kind"] == "limit"
    assert run["outcome"]["text"].startswith("The record ends here: the program had printed 1,000,000 characters")
    assert 1_000_000 < len(text_of_output(run)) < 1_010_000


def test_given_input():
    run = record_run("a = input()\nb = input()\nprint(b + a)\ninput()\n", "register", seconds=SECONDS,
                     given=b"x\n\xc3\xa9\n")
    assert text_of_output(run) == "éx\n"
    assert run["outcome"]["text"].endswith("EOFError: EOF when reading a line")


def test_arguments_and_other_processes():
    run = record_run("import os, sys\nif os.fork() == 0:\n    print('child', flush=True)\n    os._exit(0)\n"
                     "os.wait()\nprint(sys.argv[1:])\n", "register", seconds=SECONDS, arguments=["a", "b"])
    assert run["outcome"]["kind"] == "end"
    assert text_of_output(run) == "['a', 'b']\nchild\n"


def test_output_belongs_to_the_step_that_prints_it():
    run = record_run("import sys\nprint('a')\nsys.stderr.write('b')\nprint('c')\n", "register", seconds=SECONDS)
    steps, streams, texts = (run["output"][i::3] for i in range(3))
    assert (streams, texts) == ([1, 2, 1], ["a\n", "b", "c\n"])
    lines = dict(zip(run["lines"][::3], run["lines"][2::3]))
    assert [lines[max(each for each in lines if each <= step)] for step in steps] == [2, 3, 4]


def test_threads_have_frames_of_their_own():
    run = record_run("import threading\ndef f(n):\n    return n + 1\n"
                     "threads = [threading.Thread(target=f, args=(i,)) for i in range(3)]\n"
                     "for each in threads:\n    each.start()\nfor each in threads:\n    each.join()\n",
                     "register", seconds=SECONDS)
    check_forms(run)
    assert run["outcome"]["kind"] == "end"
    assert sum(1 for parent in run["frames"][1::2] if parent == -1) == 1 + 3


def test_the_record_is_compact():
    run = record_run(ENDLESS, "stack", limit=100_000, seconds=SECONDS)
    assert len(run["steps"]["frame"]) == 100_000
    assert len(json.dumps(run, separators=(",", ":"))) < 5_000_000


def test_codes_are_walked_depth_first():
    def made(name, *constants):
        code = Code.__new__(Code)
        code.name, code.constants = name, list(constants)
        return code

    module = made("module", 1, made("a", made("b"), None, made("c")), made("d"))
    assert [each.name for each in walk_codes(module)] == ["module", "a", "b", "c", "d"]
