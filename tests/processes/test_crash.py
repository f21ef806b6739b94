"""What a crash says, and faulthandler: the options, and the message of CPython's."""
import os
import re
import resource
import signal
import subprocess

import pytest

from tests.worlds import TIMEOUT, environment

IS_ENABLED = "import faulthandler; print(faulthandler.is_enabled())"
LINE = (r"rvm: crashed with %s; please report it with the program and this: "
        r"rvm \d+\.\d+\.\d+, (no )?jit, build [0-9a-f]+%s\n")
KINDS = {
    "_sigsegv": (signal.SIGSEGV, "a segmentation fault"),
    "_read_null": (signal.SIGSEGV, "a segmentation fault"),
    "_stack_overflow": (signal.SIGSEGV, "a segmentation fault"),
    "_sigfpe": (signal.SIGFPE, "a floating point exception"),
    "_sigabrt": (signal.SIGABRT, "an abort"),
}
SIGNALS = dict(list(KINDS.values()) + [(signal.SIGBUS, "a bus error"), (signal.SIGILL, "an illegal instruction")])
NAMES = {signal.SIGSEGV: "Segmentation fault", signal.SIGFPE: "Floating point exception", signal.SIGABRT: "Aborted"}


def run(command, arguments, before=None, **variables):
    """Standard output, standard error and exit code, with no other of Python's variables; dumps no core."""
    answer = subprocess.run([*command, *arguments], env=environment(**variables), stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, timeout=TIMEOUT, preexec_fn=before or without_core)
    return answer.stdout.decode(), answer.stderr.decode(errors="replace"), answer.returncode


def without_core():
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def crashing(function):
    return ["-c", "import faulthandler; faulthandler.%s(); print('alive')" % function]


# faulthandler, in all worlds.

@pytest.mark.parametrize("options", [
    [], ["-X", "faulthandler"], ["-X", "faulthandler=0"], ["-X", "dev"], ["-X", "nofaulthandler"]])
def test_options_that_enable_it(world, oracle, options):
    arguments = [*options, "-c", IS_ENABLED]
    assert run(world.command, arguments) == run([oracle], arguments)


@pytest.mark.only_worlds("native")      # the Python that hosts rvm obeys them too
@pytest.mark.parametrize("options, variables", [
    ([], {"PYTHONFAULTHANDLER": "0"}), ([], {"PYTHONFAULTHANDLER": ""}), (["-E"], {"PYTHONFAULTHANDLER": "1"}),
    ([], {"PYTHONDEVMODE": "1"}), ([], {"PYTHONDEVMODE": "0"})])
def test_variables_that_enable_it(world, oracle, options, variables):
    wanted = run([oracle], [*options, "-c", IS_ENABLED], **variables)
    assert run(world.command, [*options, "-c", IS_ENABLED], **variables) == wanted


@pytest.mark.parametrize("function", ["_sigsegv", "_read_null", "_sigfpe", "_sigabrt"])
def test_message_of_faulthandler(world, oracle, function):
    arguments = ["-X", "faulthandler", *crashing(function)]
    wanted = run([oracle], arguments)
    output, errors, status = run(world.command, arguments)
    assert (output, status) == ("", -KINDS[function][0]) == (wanted[0], wanted[2])
    first = "Fatal Python error: %s\n\n" % NAMES[-status]
    assert errors.startswith(first) and wanted[1].startswith(first)


def test_message_goes_to_the_file_given(world):
    program = "import faulthandler; faulthandler.enable(1); faulthandler._sigsegv()"
    output, errors, status = run(world.command, ["-c", program])
    assert output.startswith("Fatal Python error: Segmentation fault\n\n") and "Fatal" not in errors
    assert status == -signal.SIGSEGV


def test_disabled_it_says_nothing(world):
    program = "import faulthandler; faulthandler.disable(); faulthandler._sigsegv()"
    output, errors, status = run(world.command, ["-X", "faulthandler", "-c", program])
    assert (output, status) == ("", -signal.SIGSEGV) and "Fatal" not in errors


# The executable's own line.

@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("function", list(KINDS))
def test_says_what_to_report(world, function):
    number, words = KINDS[function]
    output, errors, status = run(world.command, crashing(function))
    assert (output, status) == ("", -number)
    match = re.fullmatch(LINE % (words, ""), errors)
    assert match and (match.group(1) is None) == world.has_jit, errors


@pytest.mark.only_worlds("native")
def test_says_its_options(world):
    options = ["-X", "isa=stack", "-Xjit=threshold=5", "-X", "a\nb", b"-X\xff"]
    errors = run(world.command, [*options, *crashing("_sigsegv")])[1]
    assert re.fullmatch(LINE % ("a segmentation fault", " -X isa=stack -X jit=threshold=5 -X a b -X \ufffd"), errors), errors


@pytest.mark.only_worlds("native")
def test_so_many_options_that_they_do_not_fit(world):
    errors = run(world.command, ["-Xa", "-X" + "b" * 3000, *crashing("_sigsegv")])[1]
    assert re.fullmatch(LINE % ("a segmentation fault", " -X a -X b{900,1000}"), errors), errors


@pytest.mark.only_worlds("native")
def test_beside_faulthandler(world):
    errors = run(world.command, ["-X", "faulthandler", *crashing("_sigsegv")])[1]
    calls = r'Current thread 0x[0-9a-f]{16} \(most recent call first\):\n  File "<string>", line 1 in <module>\n\n'
    assert re.fullmatch("Fatal Python error: Segmentation fault\n\n" + calls +
                        LINE % ("a segmentation fault", " -X faulthandler"), errors), errors


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("number", list(SIGNALS))
@pytest.mark.parametrize("machine", ["register", "stack"])
def test_in_a_loop(world, number, machine):
    """Where there is a JIT, in its machine code."""
    program = ("def loop():\n    n = 0\n    while True:\n        n += 1\n"
               "        if n == 100000: print('ready', flush=True)\nloop()")
    process = subprocess.Popen([*world.command, "-X", "isa=" + machine, "-c", program], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, preexec_fn=without_core)
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(number)
    errors = process.communicate(timeout=TIMEOUT)[1].decode()
    assert process.returncode == -number
    assert re.fullmatch(LINE % (SIGNALS[number], " -X isa=" + machine), errors), errors


@pytest.mark.only_worlds("native")
def test_deep_in_recursion(world):
    program = ("import faulthandler, sys\nsys.setrecursionlimit(10 ** 6)\ndef down():\n    try:\n        down()\n"
               "    except RecursionError:\n        faulthandler._read_null()\ndown()")
    output, errors, status = run(world.command, ["-c", program])
    assert (output, status) == ("", -signal.SIGSEGV)
    assert re.fullmatch(LINE % ("a segmentation fault", ""), errors), errors


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("stream", ["2>&-", "2>/dev/full", "2>&1 | true; exit ${PIPESTATUS[0]}"])
def test_dies_of_the_signal_where_nothing_can_be_written(world, stream):
    script = 'sleep 0.1; %s -X faulthandler -c "$1" %s' % (world.command[0], stream)
    answer = run(["bash", "-c", script, "bash", crashing("_sigsegv")[1]], [])
    assert answer[2] in (-signal.SIGSEGV, 128 + signal.SIGSEGV)


@pytest.mark.only_worlds("native")
def test_crashes_on_purpose_dump_no_core(world, tmp_path):
    def with_core():
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
        os.chdir(tmp_path)
    process = subprocess.Popen([*world.command, *crashing("_sigsegv")], preexec_fn=with_core, stderr=subprocess.DEVNULL)
    status = os.waitpid(process.pid, 0)[1]
    process.returncode = -os.WTERMSIG(status)       # it has been waited for
    assert os.WTERMSIG(status) == signal.SIGSEGV and not os.WCOREDUMP(status)


@pytest.mark.only_worlds("native")
def test_ignored_signals_stay_ignored(world):
    def ignoring():
        without_core()
        signal.signal(signal.SIGABRT, signal.SIG_IGN)
    assert run(world.command, crashing("_sigabrt"), ignoring) == ("alive\n", "", 0)
