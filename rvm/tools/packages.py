"""Real packages from PyPI: each does its main job on rvm and on CPython 3.11, and the results are compared.

    python -m rvm.tools.packages --executable build/rvm [NAME ...] [--write]

CPython's pip puts each package, at the version that stands in PACKAGES, into a folder of its own in a cache, and
what was compiled from C is taken out, so that what is left is Python.  The job of a package is the program
tests/packages/NAME.py, whose docstring tells what it does.
"""
import argparse
import ast
import difflib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from rvm.tools.checkout import find_checkout
from rvm.tools.stdlib import SETTING, stdlib_of

PYTHON = "python3.11"
JOBS = Path("tests") / "packages"
PAGE = Path("docs") / "packages.md"
COMPLETE = "complete.txt"  # in the folder of a package: what was installed
LIMIT = 300.0              # seconds, for one job
OWN = "rvm"                # the package that is the checkout itself
LINES = 40                 # of a difference that is shown


@dataclass(frozen=True)
class Package:
    """A package of the table: its name and version, and what else has to be installed for it."""

    name: str
    version: str
    needs: Tuple[str, ...] = ()
    checkout: bool = False  # its job is done with rvm's own modules, as they are in the checkout
    hosted: bool = False    # its job is small enough for hosted rvm

    def pins(self) -> List[str]:
        """Return what pip is to install, as it wants it."""
        own = "%s==%s" % (self.name, self.version)
        return [*self.needs] if self.name == OWN else [own, *self.needs]


ATTRS, LARK, PYGMENTS, SORTED, CLICK = (
    "attrs==26.1.0", "lark==1.3.1", "pygments==2.21.0", "sortedcontainers==2.4.0", "click==8.5.1")
MARKDOWN_IT, MDURL, PACKAGING = "markdown-it-py==4.3.0", "mdurl==0.1.2", "packaging==26.4"
EXTENSIONS, MYPY_EXTENSIONS, PATHSPEC = "typing-extensions==4.16.0", "mypy-extensions==1.2.0", "pathspec==1.1.1"

PACKAGES = [
    Package("attrs", "26.1.0", hosted=True),
    Package("lark", "1.3.1", needs=(ATTRS,), checkout=True),
    Package("rvm", "0.1.0", needs=(ATTRS, LARK), checkout=True),
    Package("tomli", "2.5.0", hosted=True),
    Package("pyaes", "1.6.1", hosted=True),
    Package("mistune", "3.4.0"),
    Package("markdown-it-py", "4.3.0", needs=(MDURL,)),
    Package("chevron", "0.14.0", hosted=True),
    Package("jinja2", "3.1.6", needs=("markupsafe==3.0.4",)),
    Package("sortedcontainers", "2.4.0", hosted=True),
    Package("more-itertools", "11.2.1"),
    Package("networkx", "3.6.1"),
    # The last version that needs no ctypes.
    Package("sympy", "1.12.1", needs=("mpmath==1.3.0",)),
    Package("pygments", "2.21.0"),
    Package("docutils", "0.23"),
    Package("beautifulsoup4", "4.15.0", needs=("soupsieve==4.1.3", EXTENSIONS)),
    Package("click", "8.5.1"),
    Package("rich", "15.0.0", needs=(MARKDOWN_IT, MDURL, PYGMENTS)),
    Package("requests", "2.34.2", needs=(
        "charset-normalizer==3.5.3", "idna==3.20", "urllib3==2.8.0", "certifi==2026.10.19.post1")),
    Package("pytest", "9.2.0", needs=("iniconfig==2.3.1", PACKAGING, "pluggy==1.7.0", PYGMENTS)),
    # A version that needs nothing compiled from Rust.
    Package("hypothesis", "6.140.2", needs=(ATTRS, SORTED)),
    Package("black", "26.10.1", needs=(
        CLICK, MYPY_EXTENSIONS, PACKAGING, PATHSPEC, "platformdirs==4.14.8", "pytokens==0.4.1")),
    # The last version that needs nothing compiled from C or Rust.
    Package("mypy", "1.17.1", needs=(EXTENSIONS, MYPY_EXTENSIONS, PATHSPEC)),
    Package("pycparser", "3.12"),
    Package("ply", "3.11"),
    Package("bottle", "0.13.4"),
    Package("tabulate", "0.10.0", hosted=True),
    Package("python-dateutil", "4.0.0", needs=("tzdata==2026.6",)),
    # The last version that needs nothing compiled from Rust.
    Package("jsonschema", "4.17.3", needs=(ATTRS, "pyrsistent==0.20.0")),
    Package("pyyaml", "6.0.4"),
    Package("msgpack", "1.2.4"),
]


class CannotInstall(Exception):
    """A package could not be installed; why is what pip said."""


def cache_folder() -> Path:
    """Return the folder that the packages are kept in."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base) / "rvm" / "packages"


def install(package: Package, python: str = PYTHON, cache: Optional[Path] = None) -> Path:
    """Return the folder with the package and what it needs, installed if it is not there.

    Raise CannotInstall if pip fails.
    """
    folder = (cache or cache_folder()) / ("%s-%s" % (package.name, package.version))
    wanted = "\n".join(package.pins()) + "\n"
    mark = folder / COMPLETE
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=str(folder.parent)) as scratch:
        made = Path(scratch) / "made"
        answer = subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile",
             "--target", str(made), *package.pins()],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        if answer.returncode != 0:
            raise CannotInstall("%s: %s" % (package.name, answer.stdout.strip()))
        for path in made.rglob("*.so"):
            path.unlink()
        (made / COMPLETE).write_text(wanted, encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        try:
            made.rename(folder)
        except OSError:     # another process has just put it there
            if not mark.is_file():
                raise
    return folder


@dataclass(frozen=True)
class Job:
    """A package's program, and where it finds its modules."""

    package: Package
    path: Path
    folders: Tuple[Path, ...]

    def title(self) -> str:
        """Return what the job is: the first line of the program's docstring."""
        text = ast.get_docstring(ast.parse(self.path.read_text(encoding="utf-8"))) or ""
        return text.partition("\n")[0].rstrip(".")


def job_of(package: Package, folder: Path, root: Path) -> Job:
    """Return the job of a package that is installed in the folder."""
    folders = (folder, root) if package.checkout else (folder,)
    return Job(package, root / JOBS / (package.name.replace("-", "_") + ".py"), folders)


@dataclass(frozen=True)
class Ended:
    """What a job printed, how it ended, and the seconds of processor time it took."""

    output: str
    errors: str
    status: int
    seconds: float


def environment(folders: Sequence[Path]) -> Dict[str, str]:
    """Return the environment for a job: of Python's variables only these.

    The path is safe: a job has the name of its package, and must not be imported in its place.
    """
    found = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    found.update(PYTHONPATH=os.pathsep.join(map(str, folders)), PYTHONSAFEPATH="1", PYTHONHASHSEED="0",
                 PYTHONIOENCODING="utf-8", LC_ALL="C.UTF-8", NO_COLOR="1", COLUMNS="100")
    return found


def run(command: Sequence[str], job: Job, before: Sequence[Path] = (), limit: float = LIMIT) -> Ended:
    """Run the job in its folder with an implementation's command, with the folders ``before`` first on its path."""
    begin = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(
        [*command, str(job.path)], env=environment([*before, *job.folders]), cwd=str(job.path.parent),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        output, errors = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        process.kill()
        output, errors = process.communicate()
        errors += b"\nno end after %d s" % limit
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = end.ru_utime - begin.ru_utime + end.ru_stime - begin.ru_stime
    return Ended(output.decode("utf-8", "backslashreplace"), errors.decode("utf-8", "backslashreplace"),
                 process.returncode, seconds)


def difference(wanted: Ended, got: Ended) -> str:
    """Return in a line what is different from CPython's result; empty if nothing is."""
    if got.output == wanted.output and got.status == wanted.status:
        return ""
    if got.status < 0:
        return "crashed (signal %d)" % -got.status
    lines = got.errors.strip().splitlines()
    if got.status != wanted.status and lines:
        return lines[-1]
    return "other output" if got.status == wanted.status else "exit status %d" % got.status


def details(wanted: Ended, got: Ended) -> str:
    """Return the difference of the outputs and the end of what was written to standard error."""
    lines = difflib.unified_diff(wanted.output.splitlines(), got.output.splitlines(), "CPython", "rvm", lineterm="")
    return "\n".join([*list(lines)[:LINES], *got.errors.splitlines()[-LINES:]])


@dataclass
class Result:
    """What became of a package: in ``seconds`` and ``faults`` by the name of the implementation."""

    package: Package
    title: str
    seconds: Dict[str, float] = field(default_factory=dict)
    faults: Dict[str, str] = field(default_factory=dict)

    def verdict(self) -> str:
        """Return "same", or what is different and where."""
        by_fault: Dict[str, List[str]] = {}
        for name, fault in self.faults.items():
            by_fault.setdefault(fault, []).append(name)
        if not by_fault:
            return "same"
        everywhere = len(self.faults) == len(self.seconds) - 1
        return "; ".join(fault if everywhere and len(by_fault) == 1 else "%s: %s" % (", ".join(names), fault)
                         for fault, names in by_fault.items())


CPYTHON = "CPython"


def implementations(executable: Optional[str]) -> Dict[str, List[str]]:
    """Return the commands of rvm that are measured: each machine, and the register machine without a JIT."""
    if executable is None:
        return {"hosted": [sys.executable, "-m", "rvm"]}
    plain = executable + "-nojit"
    without = [plain] if os.path.isfile(plain) else [executable, "-X", "jit=off"]
    return {"JIT": [executable], "no JIT": without, "stack": [executable, "-X", "isa=stack"]}


def measure(package: Package, commands: Dict[str, List[str]], python: str, before: Sequence[Path],
            show: bool = False) -> Result:
    """Install the package, run its job twice with each command, and compare.  The second run is timed.

    Only then all have their compiled modules.  Raise CannotInstall.
    """
    root = find_checkout()
    job = job_of(package, install(package, python), root)
    result = Result(package, job.title())
    run([python, "-S"], job)
    wanted = run([python, "-S"], job)
    result.seconds[CPYTHON] = wanted.seconds
    if wanted.status != 0:
        result.faults[CPYTHON] = details(wanted, wanted)
    for name, command in commands.items():
        folders = [*before, root] if name == "hosted" else before
        got = run(command, job, folders)
        fault = difference(wanted, got)
        if not fault:
            got = run(command, job, folders)
            fault = difference(wanted, got)
        result.seconds[name] = got.seconds
        if fault:
            result.faults[name] = fault
            if show:
                print("-- %s, %s\n%s" % (package.name, name, details(wanted, got)), flush=True)
    return result


INTRODUCTION = """\
# Packages

Packages from PyPI, unmodified, each doing its main job on real input: `python -m rvm.tools.packages --executable
build/rvm --write` makes this page. CPython 3.11's pip installs them at these versions; what they have in C is taken
out, for both. The job of a package is the program of its name in `tests/packages/`. "same" means that what it prints
is what it prints on CPython, with the JIT and without, and on the stack machine. Times are seconds of processor time
for the whole process, from its start to its end, with compiled modules already there; the number after the `x` is how
many times CPython's speed that is.
"""


def text_of(seconds: Optional[float], cpython: float) -> str:
    """Return a time, and its relation to CPython's."""
    return "-" if seconds is None else "%.2f (x %.2g)" % (seconds, cpython / seconds)


def page(results: Sequence[Result]) -> str:
    """Return docs/packages.md."""
    names = [name for name in results[0].seconds if name != CPYTHON]
    lines = [INTRODUCTION, "| package | version | job | result | %s |" % " | ".join([CPYTHON, *names]),
             "|---" * (5 + len(names)) + "|"]
    for result in results:
        cpython = result.seconds[CPYTHON]
        times = [text_of(result.seconds.get(name) if name not in result.faults else None, cpython) for name in names]
        cells = [result.package.name, result.package.version, result.title,
                 result.verdict().replace("|", "\\|"), "%.2f" % cpython, *times]
        lines.append("| %s |" % " | ".join(cells))
    same = sum(not result.faults for result in results)
    return "\n".join([*lines, "", "%d of %d do the same." % (same, len(results))]) + "\n"


def text_line(result: Result) -> str:
    """Return the line that is printed for a package."""
    times = ", ".join("%s %.2f" % item for item in result.seconds.items())
    return "%-17s %-9s %s  [%s]" % (result.package.name, result.package.version, result.verdict(), times)


def read_arguments(words: Optional[Sequence[str]]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m rvm.tools.packages",
        description="Let packages from PyPI do their jobs on rvm, and compare with CPython 3.11.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="packages; without any, all of the table")
    parser.add_argument("--executable", help="an executable of rvm; without it rvm is hosted, and slow")
    parser.add_argument("--python", default=PYTHON, help="CPython 3.11 (%s)" % PYTHON)
    parser.add_argument("--path", action="append", default=[], type=Path, metavar="FOLDER",
                        help="a folder that rvm alone has first on its path, such as rvm/lib while it is worked on")
    parser.add_argument("--details", action="store_true", help="show how the outputs differ")
    parser.add_argument("--write", action="store_true", help="write docs/packages.md")
    return parser.parse_args(words)


def main(words: Optional[Sequence[str]] = None) -> int:
    """Run the command.  Return the exit code: 1 if a package does not do the same."""
    arguments = read_arguments(words)
    known = {package.name: package for package in PACKAGES}
    unknown = [name for name in arguments.names if name not in known]
    if unknown:
        sys.exit("packages: not in the table: %s" % ", ".join(unknown))
    library = stdlib_of(shutil.which(arguments.python) or arguments.python)
    if library is not None and not arguments.executable:
        os.environ[SETTING] = library
    commands = implementations(arguments.executable and os.path.abspath(arguments.executable))
    before = [path.resolve() for path in arguments.path]
    results = []
    for name in arguments.names or list(known):
        try:
            result = measure(known[name], commands, arguments.python, before, arguments.details)
        except CannotInstall as error:
            print("%-17s cannot be installed: %s" % (name, error), flush=True)
            continue
        results.append(result)
        print(text_line(result), flush=True)
    if arguments.write and results:
        (find_checkout() / PAGE).write_text(page(results), encoding="utf-8")
    return int(any(result.faults for result in results))


if __name__ == "__main__":
    sys.exit(main())
