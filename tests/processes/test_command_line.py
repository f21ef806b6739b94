"""The command line does what python3's does: options, sys.argv and sys.path, modules, exit codes, streams."""
import os
import re
import signal
import subprocess
import time
import zipfile

import pytest

from tests.worlds import ROOT, TIMEOUT, cpython, environment

TELL = "import sys; print(__name__, __package__, sys.argv, sys.path[0])\n"


@pytest.fixture
def folder(tmp_path):
    """Programs, modules and packages to run."""
    for name in ("module.py", "folder/__main__.py", "package/__main__.py", "package/part.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TELL)
    (tmp_path / "package" / "__init__.py").write_text("print('package', __name__)\n")
    (tmp_path / "empty").mkdir()
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "__init__.py").write_text("")
    (tmp_path / "first.py").write_text("not Python at all\nprint('second line')\n")
    (tmp_path / "nul.py").write_bytes(b"print(1)\nx = 2\0\n")
    (tmp_path / "latin.py").write_bytes(b"# coding: latin-1\nprint('\xe9')\nx = '\xe9'; 1 / 0; y = '\xe9'\n")
    (tmp_path / "lines.py").write_bytes(b"def f():\r    return 1 / 0\rf()\r")
    (tmp_path / "mark.py").write_bytes(b"\xef\xbb\xbfprint('mark')\r\nif 1:\r\n    1 / 0")
    (tmp_path / "listing.py").write_text(
        "print([name for name in sorted(globals()) if name != '__cached__'])\nfrom listing import x\n")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "place.py").write_text("print(__file__)\n")
    return tmp_path


def run(world, arguments, folder=None, given=b"", **variables):
    """Standard output, standard error and exit code."""
    answer = world.run(arguments, folder, environment(**variables), given)
    return answer.stdout.decode(errors="backslashreplace"), answer.stderr.decode(), answer.returncode


def same_words(text):
    """Text in which the implementation's name and path are one."""
    text = re.sub(r"(?m)^(?:/\S*)?(?:python3?(?:\.\d+)?|rvm(?:-nojit)?|rvm/__main__.py): ", "NAME: ", text)
    text = re.sub(r"usage: \S+ ", "usage: NAME ", text)
    text = re.sub(r"(?s)^(?:Python|rvm) [^\n]* on linux\n[^\n]*\n", "BANNER\n", text)
    return re.sub(r"`\w+ -h'", "`NAME -h'", text)


SHOW_FLAGS = ("import sys; print([(name, getattr(sys.flags, name)) for name in ('inspect', 'interactive', 'optimize', "
              "'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment', 'verbose', 'quiet', 'isolated', "
              "'safe_path', 'bytes_warning', 'debug')], sys.warnoptions, sys._xoptions, sys.dont_write_bytecode, "
              "__debug__, sys.argv)")

SHOW_POSITIONS = ("def f(): return (1 +\n x)\n"
                  "print({p[:2] for p in f.__code__.co_positions()} <= {(1, 1), (1, 2), (2, 2)},"
                  " {p[2:] == (None, None) for p in f.__code__.co_positions()})\nf()")
LOOK_UP = ("for attempt in (lambda: ''.encode('nonsense'), lambda: b''.decode('nonsense'), "
           "lambda: 'a'.encode(errors='x'), lambda: str(b'a', 'latin-1', 'x')):\n"
           "  try: print(attempt())\n  except LookupError as e: print(e)")

SAME = [
    ["-X", "no_debug_ranges", "-c", SHOW_POSITIONS], ["-c", SHOW_POSITIONS],
    ["-X", "dev", "-c", LOOK_UP], ["-c", LOOK_UP],
    ["-c", TELL, "a", "-b", "--", "c"],
    ["-c" + TELL],
    ["-Bc", SHOW_FLAGS, "-q"],
    ["-BqsSPOO", "-Xone", "-X", "two=2=3", "-X=", "-Wignore", "-W", "error::UserWarning", "-c", SHOW_FLAGS],
    ["-I", "-c", SHOW_FLAGS],
    ["-O", "-c", "assert 0; print(__debug__)"],
    ["-OO", "-c", "def f():\n    'text'\nprint(f.__doc__)"],
    ["-c", "import sys; print(tuple(sys.flags)[:4], len(sys.flags), type(sys.flags))"],
    ["module.py", "a", "-c"],
    ["./module.py"],
    ["folder", "a"],
    ["folder/"],
    ["-m", "module", "a"],
    ["-mmodule", "-V"],
    ["-m", "package", "a"],
    ["-m", "package.part"],
    ["-m", "package.missing"],
    ["-m", "package."],
    ["-m", "package/part"],
    ["-m", "module.py"],
    ["-m", ".module"],
    ["-m", "builtins"],
    ["-m", "missing"],
    ["-m", "missing.part"],
    ["-m", "module.part"],
    ["-m", "bare"],
    ["-m", "sys"],
    ["empty"],
    ["missing.py"],
    ["--", "module.py", "a"],
    ["--", "-c"],
    ["-x", "first.py"],
    ["nul.py"],
    ["latin.py"],
    ["lines.py"],
    ["mark.py"],
    ["-P", "folder"],
    ["-I", "folder"],
    ["-c", "import latin"],
    ["-c", "import sys; sys.path.append('inner'); import place, package; print(package.__path__)"],
    ["-c", "__import__('package/part')"],
    ["-c", "__import__('a\\0b')"],
    ["-c", "# coding: latin-1\nprint('\u00e9')"],
    ["-c", "# coding: no-such\nprint(1)"],
    ["-c", "\ufeffprint(1)"],
    ["-c", b"print('\xff')"],
    [b"\xff.py"],
    ["-m", b"\xff"],
    ["-X", b"\xff", "-c", "import sys; print(ascii(sys._xoptions), ascii(sys.argv), ascii(sys.orig_argv[1:]))",
     b"\xe9\xed\xa0\x80"],
    ["-X", "int_max_str_digits=640", "-c", "import sys; print(sys.flags.int_max_str_digits); int('1' * 641)"],
    ["-X", "int_max_str_digits=0", "-c", "print(int('1' * 5000) % 7, " + "1" * 5000 + " % 7)"],
    ["-W", "no", "-W", "error::Missing", "-W", "error::int", "-W", "ignore::::x", "-W", "1:2:3:4:5:6", "-c", "print(1)"],
    ["-W", "error:other", "-c", "1 is 1"],
    ["-W", "error:\"IS\" with", "-c", "1 is 1"],
    ["-W", "error::::2", "-c", "1 is 1\n2 is 2"],
    ["-W", "error", "-W", "ignore::SyntaxWarning", "-c", "1 is 1"],
    ["-Z"],
    ["-BZ"],
    ["--no-such"],
    ["-c"],
    ["-m"],
    ["-X"],
    ["-W"],
    ["-c", "raise SystemExit"],
    ["-c", "raise SystemExit(3)"],
    ["-c", "raise SystemExit(True)"],
    ["-c", "raise SystemExit(-1)"],
    ["-c", "raise SystemExit(2 ** 40 + 7)"],
    ["-c", "raise SystemExit('words')"],
    ["-c", "raise SystemExit(1.5)"],
    ["-c", "raise SystemExit(1, 2)"],
    ["-c", "error = SystemExit(3); error.code = 5; raise error"],
    ["-c", "import sys; sys.exit()"],
    ["-c", "import sys; sys.exit([])"],
    ["-c", "exit(6)"],
    ["-c", "import sys; print('out'); sys.stderr.write('error'); 1 / 0"],
    ["-c", "raise KeyboardInterrupt"],
    ["-c", "class Other(KeyboardInterrupt): pass\nraise Other(3)"],
    ["-c", "class Bad:\n    def __str__(self): 1 / 0\nraise SystemExit(Bad())"],
    ["-c", "raise SystemExit('\\udc80')"],
    ["-c", "import sys; sys.stdout.close(); print(1)"],
    ["-c", "import sys; sys.stdout.close()"],
    ["-c", "print('\\udc80'); print('\\udd80')"],
    ["-c", "import sys; print('\\udd80', file=sys.stderr)"],
    ["-c", "import listing"],
    ["-i", "module.py"],
    ["-c", "if 1"],
]


@pytest.mark.parametrize("arguments", SAME, ids=lambda arguments: " ".join(map(str, arguments))[:40])
def test_as_on_cpython(world, oracle, folder, arguments):
    wanted = run(cpython(oracle), arguments, folder)
    got = run(world, arguments, folder)
    assert [same_words(text) for text in got[:2]] == [same_words(text) for text in wanted[:2]]
    assert got[2] == wanted[2]


@pytest.mark.parametrize("value, told", [
    ("jit=trace_limit=20000", "trace_limit is at most 16384"), ("jit=threshold=many", "threshold is a number"),
    ("jit=threshold=-5", "threshold is a number"), ("jit=threshold=", "threshold is a number"),
    ("jit=nothing=1", "trace_eagerness, trace_limit"), ("jit=words", "it is off, default or NAME=NUMBER"),
    ("jit=retrace_limit=1", "retrace_limit is 0"), ("jit=", "it is off"), ("jit=enable_opts=heap:nothing", "enable_opts is all, or of intbounds, rewrite"),
    ("jit=enable_opts=intbounds:virtualize:string:pure:earlyforce:heap:unroll", "intbounds without rewrite"),
    ("jit=threshold=9,enable_opts=rewrite:heap", "enable_opts cannot have heap without pure"),
    ("isa=accumulator", "it is register or stack"), ("isa=", "it is register or stack"),
    ("parser=nothing", "it is tables"), ("stats=yes", "it is json")])
def test_bad_options_of_the_implementation_are_refused(world, value, told):
    output, errors, status = run(world, ["-X", value, "-c", "print(1)"])
    assert (output, status) == ("", 2)
    name, _, text = value.partition("=")
    assert errors.startswith("bad value for -X %s: %s\n" % (name, text)) and told in errors.split("\n")[1]


@pytest.mark.parametrize("value", [
    "off", "default", "threshold=0", "threshold=20,trace_limit=16384", "enable_opts=all", "enable_opts=",
    "threshold=9,enable_opts=intbounds:rewrite", "threshold=9,enable_opts=rewrite:pure:heap",
    "threshold=9,enable_opts=intbounds:rewrite:virtualize:string:pure:earlyforce:heap"])
def test_settings_of_the_jit(world, value):
    program = "t = 0\nfor i in range(3000): t += len(str(i)) * (i & 3) + [i][0]\nprint(t)"
    assert run(world, ["-X", "jit=" + value, "-c", program]) == ("4514837\n", "", 0)


@pytest.mark.parametrize("value", ["639", "x", "", "-1"])
def test_bad_limits_of_digits_are_refused(world, value):
    for arguments, variables in ((["-X", "int_max_str_digits=" + value], {}), ([], {"PYTHONINTMAXSTRDIGITS": value})):
        if world.hosted and variables:
            continue        # the Python that hosts rvm refuses it
        output, errors, status = run(world, [*arguments, "-c", "print(1)"], **variables)
        if value == "" and variables:
            assert (output, errors, status) == ("1\n", "", 0)
        else:
            assert (output, status) == ("", 2) and "invalid limit; must be >= 640 or 0" in errors


PROGRAM_ON_INPUT = """\
import sys
print(sys.stdin.errors, sys.stdout.errors, sys.stderr.errors)
print([ascii(sys.stdin.read(3)), ascii(sys.stdin.readline(4)), ascii(sys.stdin.readline())], ascii(next(sys.stdin)))
try:
    print(ascii(sys.stdin.read()))
except UnicodeDecodeError as e:
    print(e)
"""


@pytest.mark.parametrize("variables", [
    {"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, {"LC_ALL": "", "LC_CTYPE": "", "LANG": "C.UTF-8"},
    {"LC_ALL": "C", "PYTHONIOENCODING": ":replace"}, {"LC_ALL": "C", "PYTHONIOENCODING": "utf-8:ignore"}])
def test_input_that_is_not_utf8(world, oracle, variables):
    given = b"a\xffb\xe2\x82cd\xf0\n\xc3\xa9\xff\n\xe9\n\xed\xa0\x80 end"
    wanted = run(cpython(oracle), ["-c", PROGRAM_ON_INPUT], given=given, **variables)
    assert run(world, ["-c", PROGRAM_ON_INPUT], given=given, **variables) == wanted
    assert wanted[2] == 0


def test_strict_streams(world, oracle):
    program = "import sys; print(sys.stdin.errors)\n" \
        "try:\n    sys.stdin.read()\nexcept ValueError as e:\n    print(e)\nprint('\\udc80')"
    wanted = run(cpython(oracle), ["-c", program], given=b"ab\xff", PYTHONIOENCODING="utf-8")
    assert run(world, ["-c", program], given=b"ab\xff", PYTHONIOENCODING="utf-8") == wanted


ABOUT_STREAMS = """\
import sys
print(sys.flags.utf8_mode, sys.flags.warn_default_encoding, sys.flags.dev_mode)
for stream in sys.stdin, sys.stdout, sys.stderr:
    print(stream, stream.errors, stream.line_buffering, stream.write_through, stream.buffer)
    print(stream.newlines, stream.isatty(), stream.fileno(), stream.buffer.raw.closefd if stream is sys.stdin else "")
with open("/dev/null") as file:
    print(file.encoding, file.errors)
print(ascii(sys.stdin.read()))
print("\\xe9\\udc80" if sys.stdout.errors != "strict" else "")
"""


@pytest.mark.parametrize("arguments, variables", [
    ([], {}), ([], {"LC_ALL": "C"}), ([], {"PYTHONUTF8": "1"}), ([], {"PYTHONUTF8": "0", "LC_ALL": "C.UTF-8"}),
    (["-X", "utf8"], {}), (["-X", "utf8=0"], {"PYTHONUTF8": "1"}), ([], {"PYTHONIOENCODING": "latin-1:replace"}),
    ([], {"PYTHONIOENCODING": "ascii:xmlcharrefreplace"}), (["-u"], {}), ([], {"PYTHONUNBUFFERED": "1"}),
    ([], {"PYTHONUTF8": "2"})])
def test_encodings_of_streams(world, oracle, arguments, variables):
    given = b"a\xc3\xa9\xff\r\n"
    wanted = run(cpython(oracle), [*arguments, "-c", ABOUT_STREAMS], given=given, **variables)
    got = run(world, [*arguments, "-c", ABOUT_STREAMS], given=given, **variables)
    if wanted[2] == 0:
        assert got == wanted
    else:
        assert got[2] != 0


@pytest.mark.parametrize("arguments", [[], ["-"], ["-", "a", "-b"]])
def test_program_on_standard_input(world, oracle, folder, arguments):
    given = TELL.encode() + b"print(__file__, 6 * 7)\n"
    assert run(world, arguments, folder, given) == run(cpython(oracle), arguments, folder, given)


@pytest.mark.parametrize("variables", [
    {"PYTHONDONTWRITEBYTECODE": "x"}, {"PYTHONOPTIMIZE": "2"}, {"PYTHONOPTIMIZE": ""}, {"PYTHONOPTIMIZE": "x"},
    {"PYTHONSAFEPATH": "1"}, {"PYTHONNOUSERSITE": "0"}, {"PYTHONWARNINGS": "all,,ignore,"}])
def test_variables(world, oracle, variables):
    for arguments in (["-c", SHOW_FLAGS], ["-E", "-c", SHOW_FLAGS]):
        if world.hosted and "-E" in arguments:
            continue        # rvm itself is found by PYTHONPATH
        assert run(world, arguments, **variables) == run(cpython(oracle), arguments, **variables)


@pytest.mark.parametrize("name, option", [
    ("0", "default"), ("print", "default"), ("nowhere.hook", "default"), ("sys.nowhere", "always"),
    ("nowhere", "ignore"), (".x", "error::RuntimeWarning")])
def test_breakpoint_variable(world, oracle, folder, name, option):
    (folder / "stop.py").write_text("for _ in range(2):\n    print(breakpoint())\n")
    wanted = run(cpython(oracle), ["-W", option, "stop.py"], folder, PYTHONBREAKPOINT=name)
    assert run(world, ["-W", option, "stop.py"], folder, PYTHONBREAKPOINT=name) == wanted


def test_python_path(world, oracle, root, folder):
    program = "import sys; print(sys.path[1:4])"
    for path in ("%s:relative::/absolute" % root, "%s:" % root):
        wanted = run(cpython(oracle), ["-c", program], folder, PYTHONPATH=path)
        got = run(world, ["-c", program], folder, PYTHONPATH=path)
        count = min(path.count(":") + 1, 3)         # behind them is the library, which is elsewhere
        assert eval(got[0])[:count] == eval(wanted[0])[:count] != []


def test_help_lists_every_option(world):
    output, errors, status = run(world, ["-h"])
    assert (errors, status) == ("", 0)
    for letter in "BcEhiImOPqsSuvVWxX":
        assert re.search(r"(?m)^-%s( \w+)? *:" % letter, output), letter
    assert run(world, ["-?"]) == run(world, ["--help", "-V"]) == (output, "", 0)


@pytest.mark.parametrize("arguments", [
    ["dis", "-h"], ["dis", "--help"], ["dis", "-x"], ["dis", "-", "b.py", "-y"]])
def test_usage_of_dis(world, oracle, arguments):
    assert run(world, ["-m", *arguments]) == run(cpython(oracle), ["-m", *arguments])


@pytest.mark.parametrize("stage", ["ast", "tokenize"])
def test_usage_of_stages(world, folder, stage):
    output, errors, status = run(world, ["-m", stage, "-h"])
    assert output.startswith("usage: python -m %s [-h] [" % stage) and "defaults to stdin" in output
    assert (errors, status) == ("", 0)
    output, errors, status = run(world, ["-m", stage, "module.py", "b.py"], folder)
    assert (output, status) == ("", 2) and errors.endswith("error: unrecognized arguments: b.py\n")


LOST_STREAM = [
    "del sys.stderr", "sys.stderr = None", "sys.stderr = 5", "sys.stderr.close()", "del sys.excepthook; del sys.stderr",
    "sys.excepthook = 3; del sys.stderr", "sys.excepthook = lambda *a: 1/0; sys.stderr = None",
    "del sys.stderr; sys.exit('bye')", "sys.stderr = None; sys.exit('bye')", "sys.stderr = 5; sys.exit('bye')"]


@pytest.mark.parametrize("program", LOST_STREAM)
def test_errors_without_a_stream_for_them(world, oracle, program):
    """CPython tells of the object's place and references as well."""
    program = "import sys\n%s\n{}['key']" % program
    output, errors, status = run(cpython(oracle), ["-c", program])
    kept = [line for line in errors.splitlines(True) if not line.startswith(("object address", "object refcount", "object type  "))]
    assert run(world, ["-c", program]) == (output, "".join(kept), status)


def test_version(world):
    for arguments in (["-V"], ["--version"], ["-VV"], ["-c", "pass", "-V"]):
        output, errors, status = run(world, arguments)
        assert (errors, status) == ("", 0)
        assert ("3.11" in output) == (arguments[0] != "-c")


def test_unbuffered_output_comes_at_once(world):
    for arguments, comes in ((["-u"], True), ([], False)):
        process = subprocess.Popen([*world.command, *arguments, "-c", "import sys, time; print('a'); sys.stderr.write('b\\n');"
                                    "time.sleep(1)"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment())
        first = os.read(process.stdout.fileno(), 1)
        process.communicate()
        assert (first == b"a") == comes


# Streams that fail.

def shell(world, oracle, script):
    """Exit code and standard error of a shell's script, in which PROGRAM is rvm; and the same with CPython."""
    results = []
    for command in (world.command, [oracle]):
        answer = subprocess.run(["bash", "-c", script.replace("PROGRAM", " ".join(command))], env=environment(),
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
        results.append((answer.returncode, answer.stderr.decode()))
    return results


@pytest.mark.parametrize("script", [
    "PROGRAM -c 'print(1)' >&-",
    "PROGRAM -c 'import sys; print(sys.stdin)' <&-",
    "PROGRAM -c 'print(1)' >/dev/full",
    "PROGRAM -c 'print(1, flush=True)' >/dev/full",
    "PROGRAM -c 'import sys; print(1); sys.exit(3)' >/dev/full",
    "PROGRAM -c 'import time; time.sleep(0.3); print(1)' | true; exit ${PIPESTATUS[0]}",
    "PROGRAM -c 'import sys; sys.exit(\"words\")' 2>&-",
    "PROGRAM -c $'import time\\ntime.sleep(0.3)\\nfor i in range(3000): print(i)' | true; exit ${PIPESTATUS[0]}",
    "PROGRAM -uc 'print(1)' >/dev/full",
    "PROGRAM -c '1 / 0' 2>/dev/full",
    "PROGRAM -c '1 is 1' 2>/dev/full",
    "PROGRAM -Z 2>&-",
    "PROGRAM -Z 2>/dev/full",
    "PROGRAM <&-",
    "PROGRAM - <&-",
    "PROGRAM -m compileall missing >&-",
    "PROGRAM -m compileall missing >/dev/full",
])
def test_streams_that_fail(world, oracle, script):
    got, wanted = shell(world, oracle, script)
    assert got == wanted


@pytest.mark.parametrize("arguments", ["-m dis ../first.py", "-m tokenize ../module.py", "-m ast ../module.py", "-X stats -c 1",
                                       "-m dis ../missing.py", "-m dis a b", "-m compileall -z", "-h"])
@pytest.mark.parametrize("stream", [">/dev/full", ">&-", "2>/dev/full", "2>&-"])
def test_no_stream_makes_it_crash(world, folder, arguments, stream):
    script = "cd empty; %s %s %s" % (" ".join(world.command), arguments, stream)
    answer = subprocess.run(["bash", "-c", script], env=environment(), cwd=folder, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, timeout=TIMEOUT)
    assert answer.returncode in (0, 1, 2, 120)
    assert b"RPython" not in answer.stderr and b", in run_command_line" not in answer.stderr


def test_a_folder_that_has_been_removed(world, oracle):
    for arguments in ("x.py", "-m x", "-c 'import x'", "-c 'print(1)'", "- </dev/null"):
        got, wanted = shell(world, oracle, 'cd "$(mktemp -d)"; rmdir "$PWD"; PROGRAM ' + arguments)
        assert (got[0], same_words(got[1])) == (wanted[0], same_words(wanted[1]))


def test_a_module_that_cannot_be_read(world, folder):
    (folder / "unreadable.py").symlink_to("/proc/self/mem")
    for arguments in (["-m", "unreadable"], ["-c", "import unreadable"]):
        output, errors, status = run(world, arguments, folder)
        assert (output, status) == ("", 1) and "\nOSError: [Errno 5] Input/output error" in "\n" + errors


# Interrupts.

LOOPS = {
    "while": "while True:\n    x = 1\n",
    "for": "for x in iter(int, 1):\n    pass\n",
    "nested": "def f(x):\n    return x\nx = 0\nwhile x >= 0:\n    for i in range(100):\n        x = f(x) + 1\n",
    "calls": "def f(n):\n    return f(n - 1) + f(n - 2) if n > 1 else n\nf(60)\n",
    "sleep": "import time\ntime.sleep(100)\n",
    "read": "import sys\nsys.stdin.readline()\n",
}


@pytest.mark.parametrize("caught", [True, False])
@pytest.mark.parametrize("name", sorted(LOOPS))
def test_interrupt(world, name, caught):
    loop = "print('begun', flush=True)\n" + LOOPS[name]
    if caught:
        loop = "try:\n    " + loop.replace("\n", "\n    ") + "\nexcept KeyboardInterrupt as e:\n    print('caught', repr(e))\n"
    process = subprocess.Popen([*world.command, "-c", loop], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    assert process.stdout.readline() == b"begun\n"
    time.sleep(0.3)     # so that the loop is under way; should it not be, the result is the same
    process.send_signal(signal.SIGINT)
    try:
        process.wait(TIMEOUT)       # with its input open, the end of which would also end the reading
        output, errors = process.communicate()
    finally:
        process.kill()
    if caught:
        assert (output, errors, process.returncode) == (b"caught KeyboardInterrupt()\n", b"", 0)
    else:
        assert errors.startswith(b"Traceback (most recent call last):\n") and errors.endswith(b"\nKeyboardInterrupt\n")
        assert process.returncode == -signal.SIGINT


def test_interrupt_during_a_long_operation_at_the_end(world):
    process = subprocess.Popen([*world.command, "-c", "print('begun', flush=True); x = 7 ** (10 ** 6)"],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    assert process.stdout.readline() == b"begun\n"
    process.send_signal(signal.SIGINT)
    try:
        output, errors = process.communicate(timeout=TIMEOUT)
    finally:
        process.kill()
    assert (output, process.returncode) == (b"", -signal.SIGINT)
    assert errors.endswith(b"KeyboardInterrupt\n")


@pytest.mark.only_worlds("native")
def test_interrupt_at_the_start(world, tmp_path):
    """Whenever it comes, it is never an error of a file."""
    path = tmp_path / "long.py"
    path.write_text("x = 1\n" * 20000 + "import time\ntime.sleep(60)\n")
    for milliseconds in range(0, 30, 2):
        process = subprocess.Popen([*world.command, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=environment())
        time.sleep(milliseconds / 1000)
        process.send_signal(signal.SIGINT)
        try:
            output, errors = process.communicate(timeout=TIMEOUT)
        finally:
            process.kill()
        assert (output, process.returncode) == (b"", -signal.SIGINT) and b"Errno" not in errors


# Hashes.

SHOW_HASHES = "import sys; print(hash('abc'), hash('abc') == hash(b'abc'), hash(''), sys.flags.hash_randomization)"


@pytest.mark.only_worlds("native")
def test_hashes_are_keyed(world):
    def shown(seed):
        output, errors, status = run(world, ["-c", SHOW_HASHES], PYTHONHASHSEED=seed)
        assert (errors, status) == ("", 0)
        return output.split()
    assert shown("0") == shown("0") and shown("0")[1:] == ["True", "0", "0"]
    assert shown("12") == shown("12") and shown("12")[1:] == ["True", "0", "1"]
    found = [shown(seed)[0] for seed in ("0", "1", "12", "random", "random", "")]
    assert len(set(found)) == len(found)


def test_a_wrong_seed_is_refused(world):
    output, errors, status = run(world, ["-c", "1"], PYTHONHASHSEED="-3")
    assert (output, status) == ("", 2)
    assert errors.startswith('PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]\nusage: ')
    assert run(world, ["-E", "-c", "1"], PYTHONHASHSEED="-3") == ("", "", 0)


# Memory.

def limited(world, limits):
    """The world, run by a shell that sets limits first."""
    return world._replace(command=["sh", "-c", "%s; exec \"$@\"" % limits, "sh", *world.command])


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("program", [
    "class A: pass\nl = None\nwhile True:\n    a = A(); a.n = l; l = a\n",
    "l = []\nwhile True: l.append('x' * 10000 + str(len(l)))\n",
    "d = {}\nwhile True: d[len(d)] = len(d) * 1.5\n"])
@pytest.mark.parametrize("is_caught", [False, True])
def test_many_objects_beyond_the_limit_are_a_memory_error(world, program, is_caught):
    if is_caught:
        program = "def f():\n    " + program.replace("\n", "\n    ") + """
for i in range(3):
    try: f()
    except MemoryError as e: print(repr(e))
"""
    output, errors, status = run(limited(world, "ulimit -v 500000"), ["-c", program])
    if is_caught:
        assert (output, errors, status) == ("MemoryError()\n" * 3, "", 0)
    else:
        assert (output, status) == ("", 1) and errors.split("\n")[-2].startswith("MemoryError")


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("size", [256, 512, 1024, 4096, 16384])
@pytest.mark.parametrize("program", [
    "def f(n): return f(n + 1)\nf(0)", "class A:\n    def __repr__(s): return repr([s])\nrepr(A())",
    "l = []\nfor i in range(100000): l = [l]\nrepr(l)"])
def test_recursion_on_a_small_stack(world, size, program):
    program = "import sys; sys.setrecursionlimit(10 ** 6)\n" + program
    output, errors, status = run(limited(world, "ulimit -s %d" % size), ["-c", program])
    assert (output, status) == ("", 1) and errors.split("\n")[-2].startswith("RecursionError: ")


def test_what_cannot_be_allocated_is_memory_error(world, oracle):
    texts = ["'x' * 10 ** 15", "[0] * 10 ** 13", "(0,) * 10 ** 13", "bytes(10 ** 14)", "b'x' * 10 ** 14", "'x'.ljust(10 ** 14)",
             "'x'.center(10 ** 14)", "'x'.zfill(10 ** 14)", "b'x'.rjust(10 ** 14)", "format(1, '>100000000000000')",
             "'%100000000000000d' % 1", "1 << 10 ** 14", "[None] * 2 ** 60", "(1).to_bytes(10 ** 14, 'big')"]
    program = "".join("try:\n    %s\nexcept MemoryError as e:\n    print(repr(e))\n" % text for text in texts)
    assert run(world, ["-c", program]) == ("MemoryError()\n" * len(texts), "", 0)


def test_licences(world):
    text = world.run(["--licenses"]).stdout.decode()
    own = (ROOT / "LICENSE").read_text()
    for paragraph in own.split("\n\n"):
        assert paragraph.strip() in text
    if not world.hosted:
        assert "PyPy" in text
        archive = world.command[0]
        if zipfile.is_zipfile(archive):
            with zipfile.ZipFile(archive) as file:
                assert text.endswith(file.read("LICENSE.txt").decode())
