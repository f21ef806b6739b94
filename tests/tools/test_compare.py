"""rvm-compare on executables that are shell scripts, and once on rvm itself, hosted."""
import json
import re
import sys

import pytest

pytest.importorskip("rich", reason="rvm-compare needs rich")

from rvm.tools import compare
from rvm.tools.bench_programs import UsageError
from rvm.tools.bench_report import FileError
from rvm.tools.compare_docs import BEGIN, END, write_docs
from rvm.tools.compare_results import Failure, load
from rvm.tools.compare_settings import argument_parser, find_all_programs, find_modes
from rvm.tools.compare_tables import Table
from rvm.tools.compare_traces import traces_in
from tests.tools.interrupting import interrupted

pytestmark = pytest.mark.slow

SOURCE = "import pyperf\nprint('a result')\n"

# An rvm that takes 1 s an iteration on the register machine and 1.5 s on the stack machine.
FAKE = """\
#!/bin/sh
case "$*" in *-V) echo "fake 1.0"; exit;; esac
%(before)s
time=1.0 instructions=50
case "$*" in *isa=stack*) time=1.5 instructions=100;; esac
case "$*" in
*stats=json*) echo '{"instructions": '$instructions', "moves": 2, "dispatches": 50, "reads": 70, "writes": 40,
  "constants": 9, "bytes_read": 200, "frame_slots": 4, "classes": {"arithmetic": '$instructions'},
  "opcodes": {"ADD": '$instructions'}, "functions": []}' | tr -d '\\n' >&2;;
*) for i in 0 1; do echo "pyperf p value $i: $time loops=1"; done;;
esac
"""


@pytest.fixture
def fake(tmp_path):
    """Makes such an rvm; ``before`` is what its script does first."""
    def make(before=""):
        path = tmp_path / "fake-rvm"
        path.write_text(FAKE % {"before": before})
        path.chmod(0o755)
        return str(path)
    return make


@pytest.fixture
def run(tmp_path, root, monkeypatch, capsys):
    """Runs the command on programs; returns its exit status, what it printed, and what it saved."""
    def compared(executable, programs, *options):
        monkeypatch.chdir(root)
        monkeypatch.setenv("COLUMNS", "200")
        saved = tmp_path / "saved.json"
        status = compare.main([*map(str, programs), "--jit-off", executable, "--jit-on", "", "--runs", "3",
                               "--values", "2", "--repeats", "1", "--json", str(saved), *options])
        return status, capsys.readouterr(), load(saved)
    return compared


def program(folder, name, source=SOURCE):
    path = folder / name
    path.write_text(source)
    return path


def row(text, title):
    """The cells of the first row of a printed table that begins so."""
    line = next(line for line in text.splitlines() if line.strip().startswith(title))
    return re.split(r"\s{2,}", line.strip())


def test_figures_of_both_machines(tmp_path, fake, run):
    status, out, results = run(fake(), [program(tmp_path, "p.py")])
    assert status == 0 and results.failures == [] and not results.interrupted
    assert row(out.out, "instructions executed")[1] == "0.500"
    assert row(out.out, "speedup, JIT off, steady")[1] == "1.50 [1.50, 1.50]"
    assert "at most 0.50: reached" in out.out and "Shi et al. 1.48" in out.out
    rounds = results.programs[0].rounds["nojit"]
    assert len(rounds) == 3 and rounds[0]["stack"].values == [1.5, 1.5]
    assert results.programs[0].sizes["register"]["bytes"] > 0


def test_what_was_saved_repeats_and_can_be_shown_again(tmp_path, root, fake, run, capsys):
    run(fake(), [program(tmp_path, "p.py")], "--seed", "5", "--resamples", "20")
    saved = tmp_path / "saved.json"
    text = saved.read_text()
    facts = json.loads(text)["facts"]
    assert facts["seed"] == 5 and facts["resamples"] == 20 and facts["machine"]["cores"]
    assert facts["modes"]["nojit"]["version"] == "fake 1.0" and facts["modes"]["nojit"]["runs"] == 3
    assert len(facts["programs"]["p"]["sha256"]) == 64 and facts["command"][:2] == ["rvm-compare", "p.py"]
    assert str(tmp_path) not in text and str(root) not in text
    assert json.loads(text)["figures"]["stack by register"]["nojit steady"]["geometric mean"]["value"] == 1.5
    assert compare.main(["--from", str(saved)]) == 0
    shown = capsys.readouterr().out
    assert "seed 5" in shown and row(shown, "speedup, JIT off, steady")[1].startswith("1.50")


def test_what_fails_is_named_and_the_rest_goes_on(tmp_path, fake, run):
    programs = [program(tmp_path, name + ".py") for name in ("good", "dies", "hangs", "lies", "silent")]
    programs += [program(tmp_path, "broken.py", "def f(:\n"), tmp_path / "missing.py"]
    executable = fake("""\
case "$*" in *stats=json*) ;;
*dies.py*) echo "IndexError: no" >&2; exit 3;;
*hangs.py*) sleep 60;;
*isa=stack*lies.py*) echo other;;
*silent.py*) exit 0;;
esac""")
    status, out, results = run(executable, programs, "--timeout", "2")
    assert status == 1
    lines = [line for line in out.out.splitlines() if line.startswith("failed: ")]
    assert lines[0].startswith("failed: %s: there is no program" % programs[-1])
    assert [line[8:] for line in lines[1:]] == [
        "broken: does not compile: line 1: invalid syntax",
        "dies on register, JIT off: exit status 3: IndexError: no",
        "hangs on register, JIT off: no end after 2 s",
        "lies on stack, JIT off: wrong result: line 1 is 'other', on register no more",
        "silent on register, JIT off: printed no times"]
    good = row(out.out[out.out.index("Times, JIT off"):], "good")
    assert good[:4] == ["good", "1 s", "1.5 s", "1.50 [1.50, 1.50]"]
    by_name = {each.name: each for each in results.programs}
    assert len(by_name["good"].rounds["nojit"]) == 3
    assert by_name["broken"].counts == {} and "nojit" not in by_name["dies"].rounds
    assert row(out.out[out.out.index("Times, JIT off"):], "lies")[1] == "-"


def test_what_fails_while_counting_is_still_timed(tmp_path, fake, run):
    status, out, results = run(
        fake('case "$*" in *stats=json*) echo "no such option" >&2; exit 2;; esac'), [program(tmp_path, "p.py")])
    assert status == 1
    assert results.failures == [Failure("p", "counts", "register, JIT off", "exit status 2: no such option")]
    assert len(results.programs[0].rounds["nojit"]) == 3 and "Executed instructions" not in out.out


def test_a_program_that_fails_while_counting_has_its_own_reason(tmp_path, fake, run):
    before = 'case "$*" in *stats=json*) echo "ValueError: no" >&2; echo "{}" >&2; exit 1;; esac'
    results = run(fake(before), [program(tmp_path, "p.py")])[2]
    assert results.failures[0].reason == "exit status 1: ValueError: no"


SUMMARY = """\
[1] {jit-summary
Tracing:      \t4\t0.020990
Backend:      \t4\t0.002025
recorded ops:    \t%d
guards:          \t123
opt ops:         \t600
opt guards:      \t168
opt guards shared:\t106
Total # of loops:\t2
Total # of bridges:\t0
[2] jit-summary}
"""


def test_what_the_jit_traces(tmp_path, fake, run):
    logs = tmp_path / "register", tmp_path / "stack"
    for log, recorded in zip(logs, (300, 400)):
        log.write_text(SUMMARY % recorded)
    before = 'case "$PYPYLOG $*" in jit-summary*isa=%s*) cat %s >"${PYPYLOG#*:}";; esac'
    executable = fake("\n".join(before % (log.name, log) for log in logs))
    status, out, results = run("", [program(tmp_path, "p.py")], "--jit-on", executable)
    assert status == 0
    assert results.programs[0].traces["register"] == {
        "recorded": 300, "optimised": 600, "guards": 168, "loops": 2, "bridges": 0,
        "tracing": 0.02099, "backend": 0.002025}
    cells = row(out.out[out.out.index("Traces of the JIT"):], "p ")
    assert cells == ["p", "300", "400", "0.750", "600", "600", "1.000", "1.000", "1.000", "-"]


def test_an_executable_without_a_jit_traces_nothing(tmp_path, fake, run):
    results = run("", [program(tmp_path, "p.py")], "--jit-on", fake())[2]
    assert results.failures == [Failure("p", "traces", "register, JIT on", "told nothing of its JIT")]
    assert traces_in("") is None and len(results.programs[0].rounds["jit"]) == 3


def test_counts_that_are_none_are_a_failure(tmp_path, fake, run):
    results = run(fake('case "$*" in *stats=json*) exit;; esac'), [program(tmp_path, "p.py")])[2]
    assert results.failures[0].reason == "-X stats=json told nothing"


def test_two_programs_with_one_name(tmp_path, fake, run):
    (tmp_path / "other").mkdir()
    programs = [program(tmp_path, "p.py"), program(tmp_path / "other", "p.py")]
    status, out, results = run(fake(), programs)
    assert status == 1 and "two programs have the name p" in out.out
    assert len(results.programs) == 1


def test_a_program_without_pyperf_has_the_times_of_its_process_alone(tmp_path, fake, run):
    plain = program(tmp_path, "plain.py", "print(1)\n")
    status, out, results = run(fake('case "$*" in *stats=json*) ;; *) exit 0;; esac'), [plain])
    assert status == 0 and results.programs[0].rounds["nojit"][0]["stack"].values == []
    assert "speedup, JIT off, whole process" in out.out and "speedup, JIT off, steady" not in out.out


def test_both_machines_go_first_in_turn(tmp_path, fake, run):
    log = tmp_path / "log"
    run(fake('echo "$*" | grep -o "isa=[a-z]*" >>%s' % log), [program(tmp_path, "p.py")], "--skip", "counts")
    assert log.read_text().split() == ["isa=" + machine for machine in (
        "register", "stack", "stack", "register", "register", "stack")]


def test_an_interrupt_keeps_what_was_measured(tmp_path, root, fake):
    started, saved = tmp_path / "started", tmp_path / "saved.json"
    executable = fake('case "$*" in *slow.py*) >%s; exec sleep 600;; esac' % started)
    status, out, err = interrupted("rvm.tools.compare", [
        str(program(tmp_path, "quick.py")), str(program(tmp_path, "slow.py")), "--jit-off", executable,
        "--jit-on", "", "--runs", "3", "--values", "2", "--skip", "checks", "--skip", "counts", "--skip", "compile",
        "--json", str(saved)], root, started)
    assert status == compare.INTERRUPTED and "interrupted; these are the figures so far" in err
    assert "1.50" in out
    results = load(saved)
    assert results.interrupted and results.failures == []
    assert [len(each.rounds.get("nojit", [])) for each in results.programs] == [1, 0]


def test_hosted_rvm_is_compared(tmp_path, root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    path = program(tmp_path, "p.py", "t = 0\nfor i in range(100):\n    t += i * i\nprint(t)\n")
    saved = tmp_path / "saved.json"
    assert compare.main([str(path), "--jit-off", "", "--jit-on", "", "--hosted", "--runs", "1",
                         "--repeats", "1", "--json", str(saved)]) == 0
    measured = load(saved).programs[0]
    register, stack = measured.counts["register"], measured.counts["stack"]
    assert register["instructions"] < stack["instructions"]
    assert measured.rounds["hosted"][0]["stack"].peak > 1000000
    assert {each["own"] for each in stack["functions"]} == {True}
    assert "Times, hosted" in capsys.readouterr().out


def test_modes_are_what_is_built(tmp_path):
    def modes(*options):
        return [(mode.name, mode.command, mode.runs, mode.values)
                for mode in find_modes(argument_parser().parse_args(options), tmp_path)]
    build = tmp_path / "build"
    build.mkdir()
    assert modes() == []
    jit, no_jit = build / "rvm", build / "rvm-nojit"
    for path in (jit, no_jit):
        path.write_text("")
        path.chmod(0o755)
    assert modes() == [("nojit", [str(no_jit)], 10, 6), ("jit", [str(jit)], 10, 30)]
    no_jit.unlink()
    assert modes("--runs", "4", "--values", "jit=9") == [
        ("nojit", [str(jit), "-X", "jit=off"], 4, 6), ("jit", [str(jit)], 4, 9)]
    assert modes("--jit-off", "other -B", "--jit-on", "") == [("nojit", ["other", "-B"], 10, 6)]
    assert modes("--hosted")[-1] == ("hosted", [sys.executable, "-m", "rvm"], 3, 1)
    with pytest.raises(SystemExit):
        modes("--jit-off", "'other")
    with pytest.raises(UsageError, match="there is no mode fast"):
        modes("--runs", "fast=3")


def test_the_default_programs_are_seven(root):
    pytest.importorskip("pyperformance")
    programs, failures = find_all_programs([], root / "tests" / "benchmarks")
    assert [each.name for each in programs] == [
        "richards", "deltablue", "nbody", "fannkuch", "float", "nqueens", "spectral_norm"]
    assert failures == [] and all(each.check for each in programs)


@pytest.mark.parametrize("arguments, reason", [
    (["--from", "nothing.json"], "nothing.json cannot be read: No such file"),
    (["--json", "no/folder/f.json"], "no/folder/f.json cannot be written: there is no folder"),
    (["--json", "docs"], "docs cannot be written: it is a folder"),
    (["--html", "docs"], "docs cannot be written: it is a folder"),
    (["--write-docs", "no-such.md"], ""),
    (["--write-docs", "docs/subset.md"], "docs/subset.md has no lines"),
    (["--listing", ""], ". cannot be read"),
    (["--runs", "fast=3", "--jit-off", "x"], "there is no mode fast")])
def test_wrong_usage_is_named(root, monkeypatch, capsys, arguments, reason):
    monkeypatch.chdir(root)
    assert compare.main(arguments) == 2
    assert capsys.readouterr().err.startswith("rvm-compare: " + reason)


@pytest.mark.parametrize("package, option", [("rich", "--json"), ("matplotlib", "--html")])
def test_packages_that_are_missing_are_named(monkeypatch, capsys, tmp_path, package, option):
    found = compare.importlib.util.find_spec
    monkeypatch.setattr(compare.importlib.util, "find_spec",
                        lambda name: None if name == package else found(name))
    assert compare.main([option, str(tmp_path / "f")]) == 2
    assert capsys.readouterr().err == (
        "rvm-compare: this needs the package %s: pip install '.[report]'\n" % package)


def test_other_files_are_not_taken_for_results(tmp_path):
    path = tmp_path / "f.json"
    for text in ("", "[]", '{"format": 1}', '{"format": 9}',
                 '{"format": 1, "facts": {}, "programs": [{"x": 1}], "failures": [], "interrupted": false}'):
        path.write_text(text)
        with pytest.raises(FileError):
            load(path)


def test_tables_are_written_between_the_markers_of_a_page(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("before\n%s\nold\n%s\nafter\n" % (BEGIN, END))
    table = Table("T", "A note.", ["program", "x"], [["a|b", "1"]], ["mean", "1"])
    write_docs(page, "heading", [table])
    assert page.read_text() == (
        "before\n%s\n```\nheading\n```\n\n### T\n\nA note.\n\n| program | x |\n| --- | ---: |\n"
        "| a\\|b | 1 |\n| **mean** | **1** |\n%s\nafter\n" % (BEGIN, END))
    page.write_text("no markers\n")
    with pytest.raises(FileError, match="has no lines"):
        write_docs(page, "heading", [table])
