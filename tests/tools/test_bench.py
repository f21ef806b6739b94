"""rvm-bench on small programs and made-up figures."""
import json
import math
import re
import subprocess
import sys
import zlib
from dataclasses import replace

import pytest

from rvm.tools import bench, bench_pyperformance, bench_report
from rvm.tools.bench_machine import machine_text, version_of, without_paths
from rvm.tools.bench_measure import Session, first_difference
from rvm.tools.bench_programs import (
    SETS, Implementation, Program, UsageError, find_implementations, find_programs)
from rvm.tools.bench_run import Run, run_once, values_in
from tests.tools.interrupting import interrupted

TIMED = """\
import pyperf
def work(n):
    return sum(range(n))
if __name__ == "__main__":
    runner = pyperf.Runner()
    runner.argparser.add_argument("--size", type=int, default=1000)
    args = runner.parse_args()
    runner.bench_func("work", work, args.size)
"""


@pytest.fixture
def cpython(root):
    return Implementation("cpython", [sys.executable], [str(root / "tests" / "stand_ins")], 1, 2)


def make_program(folder, name, source):
    path = folder / (name + ".py")
    path.write_text(source)
    return find_programs([str(path)], folder)[0]


def test_times_of_a_timed_program(tmp_path, cpython):
    program = make_program(tmp_path, "timed", TIMED)
    assert program.timed
    run = run_once(cpython, program, 60)
    assert run.failure == ""
    assert len(run.values) == 2
    assert 0 < sum(run.values) < run.process
    assert run.peak > 1000000


def test_values_are_per_loop(tmp_path):
    path = tmp_path / "sh"
    program = Program("p", path, 4, True)
    path.write_text('echo "pyperf p value 0: 2.000000000 loops=4"\n')
    run = run_once(Implementation("sh", ["/bin/sh"], [], 1, 1), program, 60)
    assert (run.values, run.loops, run.failure) == ([0.5], 4, "")


def test_memory_is_the_programs_own(tmp_path):
    """However large this process is, and it is larger than a shell."""
    ballast = bytearray(b"x") * 50000000
    path = tmp_path / "empty"
    path.write_text("")
    run = run_once(Implementation("sh", ["/bin/sh"], [], 1, 1), Program("p", path, 1, False), 60)
    assert run.peak < 10000000 < len(ballast)


@pytest.mark.parametrize("source, failure", [
    ("1/0", "exit status 1: ZeroDivisionError: division by zero"),
    ("import os; os.kill(os.getpid(), 11)", "killed by signal 11"),
    ("while True: pass", "no end after 1 s"),
    ("import pyperf", "printed no times"),
    ("import pyperf\nprint('pyperf p value 0: 0.5 loops=1')", "printed 1 times instead of 2"),
])
def test_failures_are_named(tmp_path, cpython, source, failure):
    assert run_once(cpython, make_program(tmp_path, "p", source), 1).failure == failure


def test_a_command_that_is_not_there_is_a_failure(tmp_path):
    missing = Implementation("none", ["/no/such/command"], [], 1, 1)
    failure = run_once(missing, make_program(tmp_path, "p", ""), 60).failure
    assert failure.startswith("exit status 127: ") and "/no/such/command" in failure


def test_several_benchmarks_are_one_iteration():
    output = "".join("pyperf %s value %d: %.1f loops=%d\n" % line for line in [
        ("a", 0, 4.0, 2), ("a", 1, 2.0, 2), ("b", 0, 1.0, 1), ("b", 1, 0.5, 1)])
    assert values_in(output + "other\n") == [3.0, 1.5]
    assert values_in("other\n") == []


def test_seconds_bound_the_iterations(tmp_path, cpython):
    program = make_program(tmp_path, "timed", TIMED)
    run = run_once(cpython, program, 60, seconds=0.2)
    assert run.failure == "" and len(run.values) > 2
    assert run.process > 0.2


def test_find_programs(tmp_path, root):
    pytest.importorskip("pyperformance")
    checks = root / "tests" / "benchmarks"
    every = find_programs([], checks)
    assert tuple(each.name for each in every) == SETS["all"] and len(every) == 18
    assert all(each.timed and each.check == checks / ("check_%s.py" % each.name) for each in every)
    seven = find_programs(["pyperformance:seven"], checks)
    assert tuple(each.name for each in seven) == SETS["seven"] and set(seven) < set(every)
    assert find_programs(["pyperformance:richards@7"], checks)[0].loops == 7
    parts = find_programs(["rvm:parts"], checks)
    assert [each.name for each in parts] == ["coroutines", "match"] and not set(parts) & set(every)
    assert all(each.timed and each.check == checks / ("check_%s.py" % each.name) for each in parts)
    assert find_programs(["rvm:match@3"], checks)[0].path == checks / "bm_match" / "run_benchmark.py"
    plain = tmp_path / "plain.py"
    plain.write_text("# import pyperf\n")
    assert find_programs(["%s@3" % plain], checks) == [Program("plain", plain, 3, False)]
    for missing in ("nothing.py", "pyperformance:nothing", "rvm:nothing", "rvm:richards"):
        with pytest.raises(UsageError, match="there is no program"):
            find_programs([missing], checks)


def test_every_benchmark_of_pyperformance_is_documented(root):
    folder = bench_pyperformance.find_folder()
    if folder is None:
        pytest.skip("the pyperformance package is not installed")
    benchmarks = bench_pyperformance.benchmarks_of(folder)
    text = (root / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", text))
    for name in benchmarks:
        assert name in words or name.startswith("async_tree"), name
    assert not set(bench_pyperformance.REFUSED) - set(benchmarks)
    pure = bench_pyperformance.pure_names(benchmarks)
    assert len(pure) >= 45 and "richards" in pure and "pickle" not in pure
    assert benchmarks["async_tree_io_tg"].options == ("io", "--task-groups")
    assert benchmarks["async_tree_io_tg"].folder == benchmarks["async_tree"].folder
    assert benchmarks["richards"].requirements() == []
    assert benchmarks["mako"].requirements()[0] == "-r"


def test_what_is_done_with_files_is_a_benchmark_each(tmp_path, root, cpython):
    programs = find_programs(["rvm:files"], root / "tests" / "benchmarks")
    assert [each.name for each in programs][:2] == ["files_lines", "files_byte_lines"]
    small = replace(programs[0], arguments=("lines", "--megabytes=1"))
    run = run_once(cpython, small, 60)
    assert run.failure == "" and len(run.values) == 2


def test_each_mechanism_is_a_benchmark(root, cpython):
    checks = root / "tests" / "benchmarks"
    programs = find_programs(["rvm:mechanisms"], checks)
    assert len(programs) >= 100
    one, = find_programs(["rvm:mechanisms_sort_with_lt"], checks)
    assert one in programs and one.arguments == ("sort_with_lt",)
    run = run_once(cpython, one, 60)
    assert run.failure == "" and len(run.values) == 2
    with pytest.raises(UsageError, match="no program rvm:mechanisms_unknown"):
        find_programs(["rvm:mechanisms_unknown"], checks)


def test_results_that_the_stand_in_prints(tmp_path, root):
    program = tmp_path / "p.py"
    program.write_text(
        "import pyperf, sys\nrunner = pyperf.Runner(values=5)\n"
        "runner.argparser.add_argument('-q', '--quick', action='store_true')\n"
        "print(runner.parse_args().quick)\n"
        "async def later():\n    return [1, {'a': (2.5, None)}]\n"
        "runner.bench_func('f', lambda: 'x' * 100)\nrunner.bench_func('o', object)\n"
        "runner.bench_async_func('a', later)\nrunner.bench_command('c', [sys.executable, '-c', 'print(7)'])\n"
        "runner.bench_time_func('t', lambda loops: 1.0)\n")
    answer = subprocess.run(
        [sys.executable, str(program), "-q", "--results"], stdout=subprocess.PIPE, universal_newlines=True,
        env={"PYTHONPATH": str(root / "tests" / "stand_ins")})
    assert answer.stdout.splitlines() == [
        "True", "pyperf f result: str of 102 characters, checksum %08x" % zlib.crc32(repr("x" * 100).encode()),
        "pyperf o result: object", "pyperf a result: [1, {'a': (2.5, None)}]",
        "pyperf c result: b'7\\n'", "pyperf t result: None"]


def test_a_command_may_begin_with_an_implementations_name(root):
    extra = {"s": "cpython -S", "stack": "hosted -X isa=stack", "other": "/bin/sh -e"}
    found = {each.name: each for each in find_implementations(root, extra, list(extra), bench.EFFORTS)}
    assert found["s"].command == [sys.executable, "-S"]
    assert found["stack"].command == [sys.executable, "-m", "rvm", "-X", "isa=stack"]
    assert str(root) in found["stack"].python_path and str(root) not in found["s"].python_path
    assert found["other"].command == ["/bin/sh", "-e"]


def test_command_prints_tables_saves_and_compares(tmp_path, root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    good, bad = tmp_path / "good.py", tmp_path / "bad.py"
    good.write_text(TIMED)
    bad.write_text("import sys\nsys.exit(3)\n")
    saved = tmp_path / "saved.json"
    common = ["--only", "cpython,twin", "--command", "twin=cpython -I -S",
              "--runs", "2", "--values", "1", str(good)]
    assert bench.main(common + [str(bad), "--json", str(saved)]) == 1
    out = capsys.readouterr()
    assert "failed: bad on cpython: exit status 3" in out.out
    assert "[8/8] bad on twin" in out.err
    assert "best iteration" in out.out and "peak memory" in out.out
    data = json.loads(saved.read_text())
    runs = {(each["program"], each["implementation"]): each["runs"] for each in data["results"]}
    assert len(runs["good", "cpython"]) == 2
    assert len(runs["bad", "cpython"]) == 1  # what failed is not run again
    assert str(root) not in saved.read_text() and sys.executable not in saved.read_text()
    assert data["implementations"]["twin"]["command"][1:] == ["-I", "-S"]
    assert data["machine"]["cores"] and data["options"]["baseline"] == "cpython"
    assert bench.main(common + ["--against", str(saved)]) == 1  # -I hides pyperf from twin
    assert "failed: good on twin" in capsys.readouterr().out


def test_hosted_rvm_is_measured_and_its_results_are_compared(tmp_path, root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    program, lying = tmp_path / "program.py", tmp_path / "lying.py"
    program.write_text(TIMED)
    lying.write_text("import sys\nprint(sys.implementation.name)\n")
    assert bench.main(["--only", "cpython,hosted", "--values", "hosted=2", "--runs", "1",
                       str(program), str(lying)]) == 1
    out = capsys.readouterr().out
    assert re.search(r"^program .* [mu]s +1 +[0-9.]+ [mu]?s +[0-9.]+$", out, re.MULTILINE)
    assert "failed: lying on hosted: wrong result: line 1 is 'rvm', on cpython 'cpython'" in out


def fake(folder, name, script):
    """An implementation that is a shell script; the program is its $1."""
    path = folder / name
    path.write_text("#!/bin/sh\n" + script)
    path.chmod(0o755)
    return Implementation(name, [str(path)], [], 2, 1)


def measured(folder, implementations, **options):
    program = Program("p", folder / "p.py", 1, True, options.pop("check", None))
    session = Session([program], implementations, implementations[0].name, 60, **options)
    session.measure()
    return session


TIME = 'echo "pyperf p value 0: 1.0 loops=1"\n'


def test_a_wrong_result_is_a_failure(tmp_path, capsys):
    right = fake(tmp_path, "right", "echo 42\n" + TIME)
    wrong = fake(tmp_path, "wrong", TIME + "echo 43\n")
    slower = fake(tmp_path, "slower", "echo 42\n" + TIME.replace("1.0", "2.0"))
    results = measured(tmp_path, [right, wrong, slower]).results
    assert bench_report.failures(results) == [
        "p on wrong: wrong result: line 1 is '43', on right '42'"]
    assert len(results["p", "wrong"]) == 1 and len(results["p", "slower"]) == 2
    assert bench_report.failures(measured(tmp_path, [right, wrong], compares=False).results) == []


def test_results_are_checked_before_anything_is_timed(tmp_path, capsys):
    check = tmp_path / "check.py"
    check.write_text("")
    script = 'case "$1" in *check.py) echo %s; exit;; esac\n' + TIME
    right, wrong = fake(tmp_path, "right", script % "1"), fake(tmp_path, "wrong", script % "'1\n2'")
    results = measured(tmp_path, [right, wrong], check=check).results
    assert len(results["p", "right"]) == 2
    assert [run.failure for run in results["p", "wrong"]] == [
        "wrong result: line 2 is '2', on right no more"]
    assert "results of p on wrong" in capsys.readouterr().err


def test_first_difference():
    assert first_difference("a\nb\n", "a\nb\n", "x") == ""
    assert first_difference("a\n", "a\nb\n", "x") == "wrong result: line 2 is no more, on x 'b'"


def test_an_interrupt_keeps_what_was_measured(tmp_path, root):
    slow, started, saved = tmp_path / "slow.py", tmp_path / "started", tmp_path / "saved.json"
    slow.write_text("import sys, time\nif sys.flags.no_site:\n    open(%r, 'w').close()\n    time.sleep(600)\n" % str(started))
    status, out, err = interrupted("rvm.tools.bench", [
        "--only", "cpython,twin", "--command", "twin=cpython -S", "--runs", "1", "--json", str(saved), str(slow)],
        root, started)
    assert status == bench.INTERRUPTED and "interrupted" in err
    assert "whole process" in out
    results = bench_report.load(saved)
    assert len(results["slow", "cpython"]) == 1 and results["slow", "twin"] == []


def test_machine_and_versions(cpython):
    facts = {"processor": "P", "architecture": "a", "cores": 2, "memory": 16e9, "system": "S 1", "load": 0.5}
    assert machine_text(facts) == "P (a), 2 cores, 16 GB, S 1, load 0.5"
    assert version_of(cpython).startswith("Python 3.")
    assert version_of(Implementation("none", ["/no/such"], [], 1, 1)) == ""
    assert without_paths(["/a/b/python3", "-X", "isa=stack"]) == ["python3", "-X", "isa=stack"]


@pytest.mark.parametrize("arguments", [
    ["nothing.py"], ["--only", "nobody"], ["--only", "hosted"], ["--against", "nothing.json"],
    ["--command", "x= "], ["pyperformance:none"], ["--runs", "nobody=3"], ["--only", "cpython,cpython"],
    ["--json", "no/folder/f.json"], ["--json", "examples"], ["--against", "examples"], ["--against", "README.md"]])
def test_wrong_usage_is_named(root, monkeypatch, capsys, arguments):
    monkeypatch.chdir(root)
    assert bench.main(arguments + ["examples/maze.py"]) == 2
    assert capsys.readouterr().err.startswith("rvm-bench: ")


def test_efforts():
    parse = bench.argument_parser().parse_args
    assert bench._efforts(parse([])) == bench.EFFORTS
    efforts = bench._efforts(parse(["--values", "5", "--values", "rvm=7", "--runs", "hosted=2"]))
    assert efforts["values"] == {"": 5, "rvm": 7, "hosted": 1}
    assert efforts["runs"] == {"": 3, "hosted": 2}
    for wrong in (["--command", "x='a"], ["--runs", "x=\u00b2"], ["--runs", "0"], ["--seconds", "-1"], ["--seconds", "x"], ["--command", "x"]):
        with pytest.raises(SystemExit):
            parse(wrong)


def run_of(*values, loops=1, process=1.0, peak=1000, failure=""):
    return Run(loops, list(values), process, peak, failure)


def metric_named(title):
    return next(metric for metric in bench_report.METRICS if metric.title == title)


def test_figures_and_ratios():
    slow = [run_of(4.0, 2.0, 3.0, process=9.0), run_of(5.0, 2.5, 2.5, process=8.0, peak=2000)]
    fast = [run_of(1.0, 0.5, 0.5, process=2.0)]
    one = [run_of(1.0)]
    ratios = {metric.title: bench_report.ratio(metric, fast, slow)
              for metric in bench_report.METRICS}
    assert ratios == {"first iteration": 0.25, "best iteration": 0.25,
                      "whole process": 0.25, "peak memory": 0.5}
    assert bench_report.ratio(metric_named("whole process"), one, slow) is None
    assert bench_report.ratio(metric_named("best iteration"), one, slow) == 0.5
    assert bench_report.ratio(metric_named("best iteration"), [], slow) is None
    assert bench_report.ratio(metric_named("best iteration"), [run_of()], [run_of()]) is None


def test_geometric_mean():
    assert math.isclose(bench_report.geometric_mean([0.5, 2.0, 8.0]), 2.0)
    assert bench_report.geometric_mean([]) is None


def test_table_notes_what_is_missing():
    results = {
        ("a", "base"): [run_of(1.0)], ("a", "new"): [run_of(0.5)],
        ("b", "base"): [run_of(1.0)], ("b", "new"): [run_of(failure="exit status 1")],
    }
    text = bench_report.tables(results, lambda key: results[key[0], "base"])
    best = [line.split() for line in text.split("best iteration")[1].splitlines()]
    assert ["a", "1", "s", "1", "500", "ms", "0.5"] in best
    assert ["b", "1", "s", "1", "failed"] in best
    assert ["geometric", "mean", "1", "1", "of", "2", "0.5"] in best


def test_saved_figures_come_back(tmp_path):
    results = {("p", "i"): [run_of(0.25, 0.5, failure="x")]}
    path = tmp_path / "f.json"
    bench_report.save(path, results, {"date": "today"})
    assert bench_report.load(path) == results
    assert bench_report.load_with_facts(path) == (results, {"date": "today"})
    with pytest.raises(bench_report.FileError, match="cannot be written"):
        bench_report.save(tmp_path / "no" / "folder", results, {})
    for text in ("", "[]", '{"format": 2}', '{"format": 99}', '{"format": 2, "results": [1]}'):
        path.write_text(text)
        with pytest.raises(bench_report.FileError):
            bench_report.load(path)


def test_texts():
    assert bench_report.seconds_text(12.345) == "12.3 s"
    assert bench_report.seconds_text(0.012345) == "12.3 ms"
    assert bench_report.seconds_text(0.0000125) == "12.5 us"
    assert bench_report.bytes_text(15000000) == "15.0 MB"


@pytest.mark.parametrize("words, line", [
    (["--values=1"], "size 5"), (["--size", "9", "--values", "1"], "size 9"),
    (["--size=x"], "pyperf: option --size cannot be x"),
    (["--other=1"], "pyperf: unknown option --other"),
    (["--size"], "pyperf: option --size needs a value"),
    (["other", "--values", "1"], "size 5"),
    (["third"], "pyperf: option kind cannot be third")])
def test_pyperf_takes_options(tmp_path, root, words, line):
    program = tmp_path / "p.py"
    program.write_text(
        "import pyperf\nrunner = pyperf.Runner()\n"
        'runner.argparser.add_argument("--size", type=int, default=5)\n'
        'runner.argparser.add_argument("kind", nargs="?", choices=["one", "other"])\n'
        "size = runner.parse_args().size\n"
        'runner.bench_time_func("p", lambda loops, n: print("size", n) or 0.5, size)\n')
    answer = subprocess.run(
        [sys.executable, str(program), *words], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, universal_newlines=True,
        env={"PYTHONPATH": str(root / "tests" / "stand_ins")})
    assert answer.stdout.splitlines()[0] == line
    assert (answer.returncode == 0) == line.startswith("size")
