"""Every program must do in every world of rvm, on both machines, what it does on CPython 3.11.

The programs are tests/programs/*.py, tests/benchmarks/*.py (which check the results of
pyperformance's unmodified benchmarks), examples/*.py and targets/training.py.  Standard output, standard
error and the exit status are compared.  A program may say in comments of its own:

    # args: WORDS...     the arguments it runs with
    # stderr: ignore     its standard error is not compared
    # library: NAMES...  it imports these modules of CPython's library, which rvm does not have

and NAME.in beside NAME.py is its standard input.
"""
import functools
import importlib.util
import os
import re
from pathlib import Path

import pytest

from tests.worlds import ROOT, TESTS, cpython

AT_ONCE = "jit=trace_share=100,bridge_share=100,threshold=3,function_threshold=4,trace_eagerness=1"

_ARGUMENTS = re.compile(r"^# args: (.*)$", re.MULTILINE)
_IGNORED = re.compile(r"^# stderr: ignore$", re.MULTILINE)
_ONLY_NATIVE = re.compile(r"^# only executables: ", re.MULTILINE)
_SHOWS_DEATHS = re.compile(r"^# compiled at once: objects die later$", re.MULTILINE)


def names_of(folder):
    """The programs of ``folder``, for a test's parameters; those about the language are among the fast tests."""
    names = sorted(path.stem for path in folder.glob("*.py"))
    return [pytest.param(name, marks=pytest.mark.fast) if name.startswith("lang_") else name for name in names]


def benchmark_of(check):
    """The folder of the benchmark whose results a program checks; the test is skipped without pyperformance."""
    name = check.replace("check_", "bm_")
    own = TESTS / "benchmarks" / name
    return own if own.is_dir() else benchmarks_folder() / name


def skip_what_takes_long_hosted(world, program):
    """Skip the test of a program that says so, where rvm is slow."""
    if world.hosted and _ONLY_NATIVE.search(program.read_text(encoding="utf-8")):
        pytest.skip("takes long where rvm is slow")


def benchmarks_folder():
    """Where pyperformance keeps its benchmarks; the test is skipped without it."""
    spec = importlib.util.find_spec("pyperformance")
    if spec is None:
        pytest.skip("the pyperformance package is not installed")
    return Path(spec.origin).parent / "data-files" / "benchmarks"


def run(world, options, path, arguments, python_path):
    """What a program does: its standard output, standard error and exit status."""
    environment = dict(
        os.environ, PYTHONPATH=os.pathsep.join(str(folder) for folder in python_path),
        PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", LC_ALL="C.UTF-8")
    given = path.with_suffix(".in")
    answer = world.run([*options, path, *arguments], cwd=str(path.parent), env=environment,
                       given=given.read_bytes() if given.is_file() else b"")
    return (answer.stdout.decode("utf-8", "backslashreplace"),
            answer.stderr.decode("utf-8", "backslashreplace"), answer.returncode)


@functools.lru_cache(maxsize=None)
def expected(oracle, path, arguments, python_path):
    """What CPython does, once for all worlds."""
    return run(cpython(oracle), [], path, arguments, python_path)


@pytest.fixture(params=["register", "stack"])
def machine(request):
    """Each machine that can run a program."""
    return request.param


def check(oracle, world, machine, path, arguments=(), python_path=(ROOT,), options=()):
    """Run the program at ``path`` in ``world`` on ``machine`` and on CPython, and compare."""
    source = path.read_text(encoding="utf-8")
    marked = _ARGUMENTS.search(source)
    arguments = tuple(marked.group(1).split()) if marked else tuple(arguments)
    wanted = expected(oracle, path, arguments, tuple(python_path))
    got = run(world, ["-X", "isa=" + machine, *options], path, arguments, python_path)
    assert got[0] == wanted[0], "standard output differs; standard error:\n" + got[1]
    if not _IGNORED.search(source):
        assert got[1] == wanted[1], "standard error differs"
    assert got[2] == wanted[2], "exit status differs"


@pytest.mark.parametrize("name", names_of(TESTS / "programs"))
def test_program(oracle, world, machine, name):
    check(oracle, world, machine, TESTS / "programs" / (name + ".py"))


@pytest.mark.only_worlds("jit")
@pytest.mark.parametrize("name", names_of(TESTS / "programs"))
def test_program_compiled_at_once(oracle, world, machine, name):
    """The JIT compiles what runs a third time, and each other way it goes then.

    While a loop is traced, the objects that it makes live on: a program that is marked because it shows when they
    die only has to end as it should.  One that changes the size of what it has dropped a view of may get BufferError.
    """
    path = TESTS / "programs" / (name + ".py")
    source = path.read_text(encoding="utf-8")
    if _SHOWS_DEATHS.search(source):
        assert run(world, ["-X", "isa=" + machine, "-X", AT_ONCE], path, (), (ROOT,))[2] == 0
    else:
        check(oracle, world, machine, path, options=("-X", AT_ONCE))


@pytest.mark.fast
@pytest.mark.parametrize("name", names_of(ROOT / "examples"))
def test_example(oracle, world, machine, name):
    check(oracle, world, machine, ROOT / "examples" / (name + ".py"))


def test_training_program(oracle, world, machine):
    """What rvm-translate runs for a profile."""
    check(oracle, world, machine, ROOT / "targets" / "training.py", ("1",))


@pytest.mark.parametrize("name", names_of(TESTS / "benchmarks"))
def test_benchmark_result(oracle, world, machine, name):
    skip_what_takes_long_hosted(world, TESTS / "benchmarks" / (name + ".py"))
    benchmark = benchmark_of(name)
    arguments = () if world.hosted else ("full",)
    check(oracle, world, machine, TESTS / "benchmarks" / (name + ".py"), arguments,
          (benchmark, TESTS / "stand_ins", ROOT))
