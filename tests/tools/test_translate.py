"""rvm-translate with stand-ins for Python 2.7: no translation runs here."""
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rvm.tools import translate
from rvm.tools.translate_log import LogReader, essential_lines
from rvm.tools.translate_progress import Progress
from rvm.tools.translate_python27 import SetupError, find_python27, packages_folder

COPIES = """\
__attribute__((noinline)) void copy(char *to, char *from, long size) { __builtin_memcpy(to, from, size); }
int main(void) {
    char to[256], from[256] = "";
    for (int i = 0; i < 100000; i++) copy(to, from, 16 + i % 10 * 8);
    return to[3];
}
"""
TYPE_ERROR_LOG = """\
[translation:info] Annotating&simplifying...
[13] {translation-task
starting annotate
[translation:info] Error:
   File "/x/rpython/translator/goal/translate.py", line 318, in main
    drv.proceed(goals)
[translation:ERROR] UnionError:

Offending annotations:
  SomeInteger(const=1)
  SomeChar(const='a')

In <FunctionGraph of (main:1)entry_point at 0x7f>:
Happened at file main.py line 3

==>     x.append("a")

Known variable annotations:
 v0 = secret
[translation] batch mode, not calling interactive helpers
"""


def make_script(path, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n" + body)
    path.chmod(0o755)
    return path


def fake_python(path, body="exit 0", version="CPython 2.7.18"):
    """A command that says it is a Python 2.7 and, asked for RPython, does ``body``."""
    return make_script(path, 'if [ "$1" = -c ]; then echo "%s"; exit 0; fi\n%s\n'
                       % (version, body))


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder like a checkout, in which RPython has been fetched already."""
    folder = tmp_path / "checkout"
    (folder / "targets").mkdir(parents=True)
    (folder / "targets" / "main.py").write_text("")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("CC", "sh")
    monkeypatch.setattr(translate, "find_stdlib", lambda environ: None)
    packages_folder(os.environ).mkdir(parents=True)
    return folder


def test_explicit_setting_comes_first(tmp_path):
    named = fake_python(tmp_path / "named" / "python")
    fake_python(tmp_path / "bin" / "python2.7")
    environ = {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path)}
    assert find_python27(str(named), environ).path == str(named)
    assert find_python27(None, dict(environ, RVM_PYTHON27=str(named))).path == str(named)


def test_explicit_setting_that_does_not_work_is_refused(tmp_path):
    fake_python(tmp_path / "bin" / "python2.7")
    with pytest.raises(SetupError, match="nowhere does not run as a Python 2.7"):
        find_python27("nowhere", {"PATH": str(tmp_path / "bin")})


def test_path_comes_before_version_managers_and_a_failing_shim_is_passed_over(tmp_path):
    managed = fake_python(tmp_path / ".pyenv/versions/2.7.18/bin/python2.7")
    shim = make_script(tmp_path / "bin" / "python2.7", "echo no such version >&2; exit 127\n")
    environ = {"PATH": str(shim.parent), "HOME": str(tmp_path)}
    assert find_python27(None, environ).path == str(managed)
    on_path = fake_python(tmp_path / "bin" / "pypy", version="PyPy 2.7.13")
    assert find_python27(None, environ).path == str(on_path)
    assert find_python27(None, environ).version == "PyPy 2.7.13"


def test_a_version_managers_folder_can_be_elsewhere(tmp_path):
    managed = fake_python(tmp_path / "else/installs/python/2.7.18/bin/python2.7")
    environ = {"PATH": "", "HOME": str(tmp_path), "ASDF_DATA_DIR": str(tmp_path / "else")}
    assert find_python27(None, environ).path == str(managed)


def test_a_python_3_is_not_taken(tmp_path):
    fake_python(tmp_path / "bin" / "python", version="CPython 3.11.7")
    with pytest.raises(SetupError):
        find_python27(None, {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path)})


def test_without_python27_one_sentence_says_what_to_install(checkout, monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("HOME", str(checkout))
    for variable in ("PYENV_ROOT", "ASDF_DATA_DIR", "MISE_DATA_DIR", "CONDA_ROOT",
                     "RVM_PYTHON27"):
        monkeypatch.delenv(variable, raising=False)
    assert translate.main(["--check"]) == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "install CPython 2.7 or PyPy 2.7" in message


def test_failing_translation_shows_the_error_and_the_log(checkout, capsys):
    (checkout / "log").write_text(TYPE_ERROR_LOG)
    python = fake_python(checkout / "python", "cat %s/log; exit 1" % checkout)
    assert translate.main(["--check", "--python", str(python)]) == 1
    message = capsys.readouterr().err
    assert "UnionError" in message and '==>     x.append("a")' in message
    assert "secret" not in message and "drv.proceed" not in message
    log = checkout / "build" / "translate-check.log"
    assert str(log) in message
    assert log.read_text() == TYPE_ERROR_LOG


@pytest.mark.parametrize("options, level, name", [
    ([], "-Ojit", "rvm"), (["--jit"], "-Ojit", "rvm"), (["--no-jit"], "-O2", "rvm-nojit")])
def test_translation_leaves_the_executable(checkout, options, level, name):
    body = ('echo "$@" >%s/arguments\n'
            'for each; do case $each in --output=*) cp /bin/sh "${each#--output=}";; esac; done'
            % checkout)
    python = fake_python(checkout / "python", body)
    assert translate.main(options + ["--python", str(python)]) == 0
    arguments = (checkout / "arguments").read_text().split()
    assert arguments[:2] == ["-u", str(translate.START_RPYTHON)] and "--batch" in arguments
    assert level in arguments
    assert arguments[-1] == str(checkout / "targets" / "main.py")
    assert os.access(checkout / "build" / name, os.X_OK)


BOTH = """while [ "$1" != --both ]; do shift; done
cp /bin/sh executable && cp /bin/sh "$2/executable" && echo "%s" >"$3" && exit %d
"""


def test_both_executables_come_of_one_run(checkout):
    python = fake_python(checkout / "python", BOTH % ("made", 0))
    assert translate.main(["--both", "--python", str(python)]) == 0
    for name in ("rvm", "rvm-nojit"):
        assert os.access(checkout / "build" / name, os.X_OK)
    assert (checkout / "build" / "translate-nojit.log").read_text() == "made\n"


def test_where_the_other_executable_fails_its_error_and_its_log_are_shown(checkout, capsys):
    python = fake_python(checkout / "python", BOTH % ("[translation:ERROR] UnionError", 1))
    assert translate.main(["--both", "--python", str(python)]) == 1
    message = capsys.readouterr().err
    assert "UnionError" in message and str(checkout / "build" / "translate-nojit.log") in message
    assert not (checkout / "build" / "rvm").exists()


def test_the_error_of_an_earlier_run_is_not_shown(checkout, capsys):
    (checkout / "build").mkdir(exist_ok=True)
    old = checkout / "build" / "translate-nojit.log"
    old.write_text("[translation:ERROR] UnionError\n")
    python = fake_python(checkout / "python", "echo killed; exit 1")
    assert translate.main(["--both", "--python", str(python)]) == 1
    message = capsys.readouterr().err
    assert "killed" in message and str(checkout / "build" / "translate-jit.log") in message
    assert "UnionError" not in message and not old.exists()


@pytest.mark.parametrize("options", [["--both", "--check"], ["--both", "-o", "x"], ["--both", "--no-jit"]])
def test_both_goes_with_no_other_kind(checkout, options):
    with pytest.raises(SystemExit):
        translate.main(options)


def test_output_can_be_named_and_check_makes_none(checkout, capsys):
    python = fake_python(
        checkout / "python",
        'for each; do case $each in --output=*) cp /bin/sh "${each#--output=}";; esac; done')
    assert translate.main(["--python", str(python), "-o", "made/here"]) == 0
    assert (checkout / "made" / "here").is_file()
    assert not (checkout / "build" / "rvm").exists()
    with pytest.raises(SystemExit):
        translate.main(["--check", "-o", "x"])


@pytest.mark.parametrize("options, modes", [
    (["--jit"], ["", "", "-X jit=off", "-X jit=off"]), (["--no-jit"], ["", ""]), (["--no-profile"], None)])
def test_the_profile_is_of_both_machines(checkout, options, modes):
    python = fake_python(checkout / "python", 'printf "%%s\\n" "$@" >%s/arguments; exit 1' % checkout)
    assert translate.main([*options, "--python", str(python)]) == 1
    arguments = (checkout / "arguments").read_text().splitlines()
    training = [word.partition("=")[2] for word in arguments if word.startswith("--profoptargs=")]
    assert ("--profopt" in arguments) == bool(training) == (modes is not None)
    if modes is not None:
        first, order, *runs = training[0].replace(" >/dev/null", "").split(" && ")
        assert first == "/dev/null" and " ./$(TARGET) start.ld %s . " % (checkout / "targets/training.py") in order
        assert [("register" in run, "stack" in run) for run in runs] == [(True, False), (False, True)] * (len(modes) // 2)
        assert [mode in run and ("jit" in mode) == ("jit" in run) for mode, run in zip(modes, runs)] == [True] * len(modes)
        assert all("targets/training.py 100" in run for run in runs)


@pytest.mark.parametrize("command, profiled, last", [
    ("echo", True, "-fno-pie -no-pie -fwrapv -malign-data=abi %c -include %s -ffunction-sections -fdata-sections"
                   " -Wno-error=coverage-mismatch %m"),
    ("echo", False, "-fno-pie -no-pie -fwrapv -malign-data=abi %c -include %s"),
    ("false", True, "-fno-pie -no-pie -fwrapv")])
def test_the_compiler_is_told_what_counts_last(tmp_path, command, profiled, last):
    script = translate._compiler(command, tmp_path, profiled)
    last = last.replace("%s", str(tmp_path / "unwinding.h"))
    last = last.replace("%c", translate.CLEARING).replace("%m", translate.COPYING)
    assert script.read_text().endswith('\nexec %s "$@" %s\n' % (command, last))
    if command == "echo":
        assert answer(script, tmp_path, "-fPIC") == "-fPIC %s\n" % last


@pytest.mark.parametrize("name, options", [
    ("rvm_objects.c", {"NOT_UNROLLED", "PARTIAL_TRAINING"}),
    ("rvm_interp_register_1.c", {"NOT_UNROLLED", "PARTIAL_TRAINING", "IN_PLACE"}),
    ("rvm_rlib_1.c", {"PARTIAL_TRAINING"}),
    ("rvm_compiler_graph.c", {"NOT_UNROLLED", "UNALIGNED"}),
    ("rvm_interp_reporting.c", {"NOT_UNROLLED", "UNALIGNED"}),
    ("rvm_cli.c", {"NOT_UNROLLED", "UNALIGNED"}),
    ("rvm_compileall.c", {"NOT_UNROLLED", "UNALIGNED"}),
    ("rvm_code.c", {"NOT_UNROLLED", "PARTIAL_TRAINING", "UNALIGNED", "LESS_INLINED"})])
def test_files_are_compiled_as_is_good_for_them(tmp_path, name, options):
    """Loops are unrolled in a few files; of some, what the training program does not reach is compiled for its size."""
    script = translate._compiler("echo", tmp_path, True)
    said = answer(script, tmp_path, "-fprofile-use", "-o", "x.o", "-c", name)
    choices = ("NOT_UNROLLED", "PARTIAL_TRAINING", "IN_PLACE", "UNALIGNED", "LESS_INLINED")
    assert {choice for choice in choices if getattr(translate, choice) in said} == options
    counting = answer(script, tmp_path, "-fprofile-generate", "-o", "x.o", "-c", name)
    assert not any(getattr(translate, choice) in counting for choice in choices)


@pytest.mark.skipif(shutil.which("gcc") is None or platform.machine() != "x86_64", reason="there is no gcc for x86-64")
def test_memory_is_copied_by_the_c_library(tmp_path):
    """With a profile of small sizes gcc would take `rep movsq`."""
    (tmp_path / "f.c").write_text(COPIES)
    script = translate._compiler("gcc", tmp_path, True)
    answer(script, tmp_path, "-O3", "-fprofile-generate", "-c", "f.c")
    answer(script, tmp_path, "-fprofile-generate", "f.o", "-o", "f")
    answer(tmp_path / "f", tmp_path)
    answer(script, tmp_path, "-O3", "-fprofile-use", "-S", "f.c")
    made = (tmp_path / "f.s").read_text()
    assert "memcpy" in made and "rep movs" not in made


@pytest.mark.skipif(shutil.which("gcc") is None, reason="there is no gcc")
def test_strip_removes_the_tables_for_unwinding(tmp_path):
    (tmp_path / "f.c").write_text("int f(int n) { return n + 1; }\n")
    script = translate._compiler("gcc", tmp_path, False)
    sections = []
    for compiler in (str(script), "gcc"):
        made = tmp_path / "f.o"
        subprocess.run([compiler, "-O2", "-c", "f.c", "-o", str(made)], check=True, cwd=str(tmp_path))
        sections.append(subprocess.check_output(["readelf", "-SW", str(made)], universal_newlines=True))
    assert ".debug_frame" in sections[0] and ".eh_frame" not in sections[0]
    assert ".eh_frame" in sections[1]


def answer(script, folder, *words):
    return subprocess.check_output([str(script), *words], universal_newlines=True, cwd=str(folder))


def test_the_linker_is_given_the_order_of_the_start(tmp_path):
    script = translate._compiler("echo", tmp_path, True)
    (tmp_path / "start.ld").write_text("")
    assert answer(script, tmp_path, "x.o").endswith(" %s -Wl,-T,start.ld\n" % translate.UNUSED)
    assert "start.ld" not in answer(script, tmp_path, "-c", "x.c")
    counting = answer(script, tmp_path, "-fprofile-generate", "x.o")
    assert "start.ld" not in counting and " -ftest-coverage " in counting
    assert translate.QUICK in counting and translate.QUICK not in answer(script, tmp_path, "-fprofile-use", "x.o")


@pytest.mark.parametrize("options, expected", [
    (["--check"], ["-O2", "--thread", "--annotate"]),
    (["--check=rtype"], ["-O2", "--thread", "--annotate", "--rtype"]),
    (["--check=jit"], ["-Ojit", "--thread", "--annotate", "--rtype", "--pyjitpl"])])
def test_check_stops_early(checkout, options, expected):
    python = fake_python(checkout / "python", 'echo "$@" >%s/arguments' % checkout)
    assert translate.main(options + ["--python", str(python)]) == 0
    arguments = (checkout / "arguments").read_text().split()
    assert arguments[arguments.index("--batch") + 1:-1] == expected


def test_a_newer_rpython_comes_first_on_the_path(checkout, capsys):
    python = fake_python(checkout / "python", 'echo "$PYTHONPATH" >%s/path' % checkout)
    (checkout / "newer" / "rpython").mkdir(parents=True)
    assert translate.main(["--check", "--python", str(python), "--rpython", "newer"]) == 0
    assert (checkout / "path").read_text().strip().split(":") == [
        str(checkout / "newer"), str(packages_folder(os.environ)), str(checkout)]
    assert translate.main(["--check", "--python", str(python), "--rpython", "older"]) == 1
    assert "no rpython in older" in capsys.readouterr().err


def test_rpython_is_told_where_the_names_of_characters_are(checkout):
    python = fake_python(checkout / "python", 'head -c 6 "$RVM_UNICODE_NAMES" >%s/names' % checkout)
    assert translate.main(["--check", "--python", str(python)]) == 0
    assert (checkout / "names").read_text() == "14.0.0"


def test_a_missing_compiler_is_named(checkout, monkeypatch, capsys):
    monkeypatch.setenv("CC", "no-such-compiler")
    python = fake_python(checkout / "python")
    assert translate.main(["--check", "--python", str(python)]) == 1
    assert "no-such-compiler is needed" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_translation_and_its_children(checkout, root, number):
    python = fake_python(checkout / "python",
                         "sleep 300 & echo $! >%s/child; wait" % checkout)
    tool = subprocess.Popen(
        [sys.executable, "-m", "rvm.tools.translate", "--python", str(python)],
        env=dict(os.environ, PYTHONPATH=str(root)), stderr=subprocess.PIPE)
    child = checkout / "child"
    wait_until(lambda: child.is_file() and child.read_text().strip())
    tool.send_signal(number)
    _, errors = tool.communicate(timeout=60)
    assert tool.returncode == 130
    assert b"interrupted" in errors
    wait_until(lambda: not is_running(int(child.read_text())))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_while_rpython_starts_ends_it_too(checkout, monkeypatch, number):
    python = fake_python(checkout / "python", "exec sleep 300")
    started = []

    class Interrupted(subprocess.Popen):
        def __init__(self, command, **options):
            super().__init__(command, **options)
            if options.get("start_new_session"):
                started.append(self.pid)
                os.kill(os.getpid(), number)

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    assert translate.main(["--python", str(python)]) == translate.INTERRUPTED
    [pid] = started
    assert not is_running(pid)


def wait_until(condition, seconds=60):
    """Fails unless ``condition`` comes true in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_running(pid):
    """Whether a process exists and is more than a zombie."""
    try:
        return "\nState:\tZ" not in Path("/proc/%d/status" % pid).read_text()
    except OSError:
        return False


def test_packages_are_fetched_whole_or_not_at_all(checkout, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CACHE_HOME", str(checkout / "empty"))
    pip = 'while [ "$1" != --target ] && [ $# -gt 0 ]; do shift; done\n'
    failing = fake_python(checkout / "python", "echo cannot connect; exit 1")
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert translate.main(["--check", "--python", str(failing)]) == 1
    assert "Python 2.7's pip: cannot connect" in capsys.readouterr().err
    assert list((checkout / "empty" / "rvm").iterdir()) == []
    working = fake_python(checkout / "python", pip + '[ -z "$2" ] || echo >"$2/fetched"')
    assert translate.main(["--check", "--python", str(working)]) == 0
    assert (packages_folder(os.environ) / "fetched").is_file()
    assert len(list((checkout / "empty" / "rvm").iterdir())) == 1


def test_log_reader_follows_phases_and_counts():
    reader = LogReader()
    assert reader.feed("starting annotate") == "annotate"
    assert reader.feed("starting rtype_lltype") == "rtype"
    assert reader.feed("[rtyper] specializing: 100 / 2621 blocks   (11%)") is None
    assert reader.detail == "100 of 2621 blocks"
    assert reader.feed("starting source_c") == "C source"
    reader.feed("[c:writing] structdef.h")
    reader.feed("[c:writing] implement.c")
    assert (reader.c_files, reader.detail) == (1, "1 files")
    assert reader.feed("starting something_else") is None


def test_essential_lines_of_other_failures():
    load = ('Traceback (most recent call last):\n  File "/x/rpython/y.py", line 1, in f\n'
            '    load()\n  File "main.py", line 1, in <module>\n    import nothing\n'
            "ImportError: No module named nothing\n")
    assert essential_lines(load) == [
        '  File "main.py", line 1, in <module>', "    import nothing",
        "ImportError: No module named nothing"]
    inside = ('[translation:info] Error:\n   File "/x/a.py", line 1, in f\n    g()\n'
              "[translation:ERROR] AssertionError\n"
              "[translation] batch mode, not calling interactive helpers\n")
    assert essential_lines(inside) == [
        "AssertionError", "raised in RPython at", '   File "/x/a.py", line 1, in f', "    g()"]
    compiler = ("[translation:ERROR] CompilationError: CompilationError(err='''\n"
                "In file included from x.c:1\nx.c:3:1: error: unknown type name 'foo'\n''')\n")
    assert essential_lines(compiler) == ["x.c:3:1: error: unknown type name 'foo'"]
    assert essential_lines("killed\n") == ["killed"]


class Screen:
    """A stream that is or is not a terminal, and what was written to it."""

    def __init__(self, terminal):
        self.terminal = terminal
        self.text = ""

    def isatty(self):
        return self.terminal

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def test_progress_is_lines_without_a_terminal():
    now = [0.0]
    screen = Screen(terminal=False)
    progress = Progress(screen, clock=lambda: now[0])
    progress.phase("annotate")
    now[0] = 30
    progress.tick("annotate", "")
    now[0] = 61
    progress.tick("annotate", "5 of 9 blocks")
    progress.finish()
    assert screen.text == "[   0 s] annotate\n[  61 s] annotate  5 of 9 blocks\n"


def test_progress_redraws_one_line_on_a_terminal():
    screen = Screen(terminal=True)
    progress = Progress(screen, clock=lambda: 0.0)
    progress.tick("rtype", "5 of 9 blocks")
    progress.tick("rtype", "")
    progress.finish()
    assert "\n" not in screen.text
    assert screen.text.count("\r") == 4
    assert screen.text.endswith(" \r")


def test_the_library_is_put_into_what_was_made(checkout, monkeypatch, capsys):
    embedded = []
    monkeypatch.setattr(translate, "embed", lambda executables, library: embedded.append((executables, library)))
    library = checkout / "lib"
    library.mkdir()
    (library / "os.py").write_text("")
    python = fake_python(checkout / "python",
                         'for each; do case $each in --output=*) cp /bin/sh "${each#--output=}";; esac; done')
    command = ["--no-jit", "--python", str(python)]
    made = [checkout / "build" / "rvm-nojit"]
    assert translate.main(command + ["--stdlib", str(library)]) == 0
    assert embedded == [(made, library)]
    monkeypatch.setattr(translate, "find_stdlib", lambda environ: str(library))
    assert translate.main(command) == 0
    assert embedded == [(made, library)] * 2
    assert translate.main(command + ["--no-stdlib"]) == 0
    monkeypatch.setattr(translate, "find_stdlib", lambda environ: None)
    capsys.readouterr()
    assert translate.main(command) == 0
    assert "install Python 3.11" in capsys.readouterr().out
    assert len(embedded) == 2
    assert translate.main(command + ["--stdlib", str(checkout)]) == 1
    assert "there is no library of Python in" in capsys.readouterr().err
