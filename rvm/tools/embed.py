"""python -m rvm.tools.embed: puts CPython's library, with its code for both machines, at the end of executables.

It is a zip archive, which any tool lists (`unzip -l build/rvm`) and rvm reads as it would one on sys.path
(rvm/interp/importing/archives.py).  For a source it has code files, named as in a folder, which the executable itself
makes: `json/__pycache__/decoder.rvm-3.rvmc`.  The code of the modules that are imported most is stored as it is, as far
as there is space for it: inflating took 68 of 256 million instructions of importing twelve of them.  To have the space
it has code for the stack machine, which is there to be compared with, of the same modules only.  The patterns that
these modules compile when they are imported are in as well, compiled (rvm/modules/_sre/kept.py).  An archive that is
there already is replaced.  The same library and executables make the same bytes.
"""
import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple, Union

from rvm.code.code_file import FORMAT
from rvm.interp.importing.archives import SOURCE_TIME
from rvm.interp.importing.library_names import REFUSED
from rvm.tools.stdlib import MISSING, find_stdlib, is_stdlib
from rvm.version import PYTHON_VERSION

MACHINES = ("register", "stack")
# Left out beside the modules that rvm refuses by name: tests, and what is about CPython's own build.
FOLDERS = ("__pycache__", "site-packages", "dist-packages", "lib-dynload", "test", "tests", "idle_test")
PREFIXES = ("config-", "_sysconfigdata")
DATA = ("pydoc_data/_pydoc.css",)  # all files of the library that are no modules and are needed, with these grammars
GRAMMARS = ("lib2to3/Grammar", "lib2to3/PatternGrammar")  # are pickled in files that are named by Python's version
LICENCE = "LICENSE.txt"
DEBIANS = Path("/usr/share/doc/libpython3.11-stdlib/copyright")
DATE = (1980, 1, 1, 0, 0, 0)  # of all files in the archive: SOURCE_TIME, as zip archives have it
MOST = 8_000_000  # bytes that the library may add
# Modules that are hardly ever used: those of help(), and those that Python has removed since.
SOURCES_ONLY = ("distutils", "lib2to3", "pydoc_data")
# The modules that are imported most, the commonest first.  The code of them and of what they import is stored in this
# order, and only of it there is code for the stack machine.
COMMON = """
os re functools collections contextlib typing enum json weakref threading dataclasses logging argparse pathlib datetime
copy random string heapq
"""
ASK = """
import sys
for name in sys.argv[1:]:
    try:
        __import__(name)
    except ImportError:
        pass
for module in list(sys.modules.values()):
    if getattr(module, "__file__", None):
        print(module.__file__)
"""


PATTERNS = "re/kept/patterns.py"    # rvm/modules/_sre/kept.py tells what is in it
# Prints each pattern that importing the modules compiles with what re makes of it, as the fields of KeptPattern.  What
# re warns of is not printed, nor is what depends on the locale.
ASK_PATTERNS = """
import sys, warnings
from re import _compiler, _parser, LOCALE
compile = _compiler.compile
asked = {}
def note(p, flags=0):
    if type(p) in (str, bytes) and type(flags) is int:
        asked[type(p), p, flags] = True
    return compile(p, flags)
_compiler.compile = note
note("", 0)             # re compiles it to have the type
for name in sys.argv[1:]:
    try:
        __import__(name)
    except ImportError:
        pass
warnings.simplefilter("error")
for _, p, flags in asked:
    try:
        tree = _parser.parse(p, flags)
        codes = [int(code) for code in _compiler._code(tree, flags)]
    except Warning:
        continue
    state = tree.state
    if not state.flags & LOCALE:
        print(ascii((p, flags, flags | state.flags, codes, state.groups - 1, list(state.groupdict.items()))))
"""


class KeptPattern(NamedTuple):
    """A pattern, the flags that it is compiled with, and the result: flags, codes, groups, names of groups."""

    pattern: Union[str, bytes]
    given_flags: int
    flags: int
    codes: Sequence[int]
    groups: int
    names: Sequence[Tuple[str, int]]

    def entry(self) -> str:
        """Return what the file of patterns has of it."""
        codes = b"".join(code.to_bytes(4, "little") for code in self.codes)
        names = tuple(word for pair in self.names for word in pair)
        return ascii((self.pattern, self.given_flags, self.flags, codes, self.groups, names))


class EmbedError(Exception):
    """The library cannot be embedded, for the reason that is the message."""


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Run the command.  Return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m rvm.tools.embed",
        description="Put CPython 3.11's library into executables of rvm that were made together.")
    parser.add_argument("executables", nargs="+", metavar="EXECUTABLE", type=Path)
    parser.add_argument("--stdlib", metavar="DIR", help="the folder of the library, lib/python3.11;"
                        " else that of this Python, if it is 3.11, or of a python3.11 on PATH")
    parser.add_argument("-o", dest="output", metavar="FILE", type=Path,
                        help="the file to make, of one executable, instead of changing it")
    options = parser.parse_args(argv)
    if options.output and len(options.executables) > 1:
        parser.error("-o names one file")
    try:
        folder = chosen_stdlib(options.stdlib)
        size = embed(options.executables, folder, options.output)
    except (EmbedError, OSError) as error:
        print("rvm.tools.embed: %s" % error, file=sys.stderr)
        return 1
    print("rvm.tools.embed: %s is in, with %.1f MB" % (folder, size / 1e6))
    return 0


def chosen_stdlib(given: Optional[str]) -> Path:
    """Return the folder of the library, the given one if there is one."""
    folder = given or find_stdlib(os.environ)
    if folder is None:
        raise EmbedError("%s with --stdlib" % MISSING)
    if not is_stdlib(folder):
        raise EmbedError("there is no library of Python in %s" % folder)
    return Path(folder)


def embed(executables: Sequence[Path], library: Path, output: Optional[Path] = None) -> int:
    """Put the library into executables, or into a copy of the one.  Return by how many bytes they grow.

    The last one makes the code: they must all be made of the same sources.
    """
    with tempfile.TemporaryDirectory(prefix="rvm-embed-") as name:
        scratch = Path(name)
        archive = scratch / "library.zip"
        maker = scratch / "rvm"
        write_with(executables[-1], None, maker)
        folder = scratch / "library"
        copy_sources(library, folder)
        patterns = write_patterns(maker, folder, COMMON)
        for machine in MACHINES:
            compile_library(maker, machine, folder)
        common = patterns + imported_files(maker, folder, COMMON)
        drop_code(folder, set(common))
        write_archive(folder, archive, set())
        stored = stored_files(archive, folder, common)
        write_archive(folder, archive, stored)
        if archive.stat().st_size > MOST:
            raise EmbedError("the library has %d bytes, and may have %d" % (archive.stat().st_size, MOST))
        for executable in executables:
            write_with(executable, archive, output or executable)
        return archive.stat().st_size


def chosen_files(library: Path) -> Iterator[str]:
    """The library's files that are put in, by their names in its folder."""
    for path in sorted(library.rglob("*")):
        name = path.relative_to(library).as_posix()
        is_needed = path.suffix == ".py" or name in DATA or path.suffix == ".pickle" and name.startswith(GRAMMARS)
        if path.is_file() and is_needed and is_chosen(name):
            yield name


def is_chosen(name: str) -> bool:
    """Return whether the file with that name in the library's folder is none that is left out."""
    parts = name.split("/")
    top = parts[0][:-3] if parts[0].endswith(".py") else parts[0]
    left_out = top in REFUSED or top.startswith(PREFIXES)
    return not left_out and not set(parts[:-1]) & set(FOLDERS)


def licence_of(library: Path) -> Path:
    """Return the file with CPython's licence: in the library, or where CPython's sources or Debian have it."""
    for path in (library / LICENCE, library.parent / "LICENSE", DEBIANS):
        if path.is_file():
            return path
    raise EmbedError("the library has no %s, and must not be passed on without it" % LICENCE)


def copy_sources(library: Path, folder: Path) -> None:
    """Copy what is put in to a folder, as if changed at SOURCE_TIME."""
    names = list(chosen_files(library))
    for name in names + [LICENCE]:
        target = folder / name_inside(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(licence_of(library) if name == LICENCE else library / name), str(target))
        os.utime(str(target), (SOURCE_TIME // 10 ** 6, SOURCE_TIME // 10 ** 6))


def name_inside(name: str) -> str:
    """Return what a file is called in the archive; a grammar's name has the version that programs are told of."""
    for grammar in GRAMMARS:
        if name.startswith(grammar) and name.endswith(".pickle"):
            return f"{grammar}{PYTHON_VERSION}.final.0.pickle"
    return name


def write_patterns(executable: Path, folder: Path, names: str) -> List[Path]:
    """Write the file of the patterns that importing the modules compiles.  Return its path; [] if there is no re."""
    if not (folder / "re/_compiler.py").is_file():
        return []
    lines = run(executable, ["-B", "-c", ASK_PATTERNS, *names.split()], str(folder)).splitlines()
    entries = [KeptPattern(*ast.literal_eval(line)).entry() for line in lines]
    path = folder / PATTERNS
    path.parent.mkdir()
    path.write_text("PATTERNS = (\n%s)\n" % "".join("    %s,\n" % entry for entry in entries))
    os.utime(str(path), (SOURCE_TIME // 10 ** 6, SOURCE_TIME // 10 ** 6))
    return [path]


def compile_library(executable: Path, machine: str, folder: Path) -> None:
    """Let the executable make the code of all modules in the folder."""
    run(executable, ["-X", "isa=" + machine, "-m", "compileall", "-q", str(folder)], "")


def imported_files(executable: Path, folder: Path, names: str) -> List[Path]:
    """Return the files that importing the modules loads from the library in the folder, in the order of loading."""
    lines = run(executable, ["-B", "-c", ASK, *names.split()], str(folder)).splitlines()
    return [Path(line) for line in dict.fromkeys(lines) if line.startswith(str(folder))]


def stored_files(archive: Path, folder: Path, sources: Sequence[Path]) -> Set[str]:
    """Return which members of the archive, code of these sources, can be stored instead of compressed, by their names.

    They are the first ones for which there is space, so that the archive will have no more than MOST bytes.
    """
    space = MOST - archive.stat().st_size
    stored = set()
    with zipfile.ZipFile(str(archive)) as file:
        for source in sources:
            path = source.parent / "__pycache__" / f"{source.stem}.rvm-{FORMAT}.rvmc"
            info = file.getinfo(path.relative_to(folder).as_posix())
            growth = info.file_size - info.compress_size
            if growth <= space:
                space -= growth
                stored.add(info.filename)
    return stored


def run(executable: Path, arguments: List[str], library: str) -> str:
    """Run the executable with that library.  Return its output."""
    environment: Dict[str, str] = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "RVM_"))}
    environment["RVM_STDLIB"] = library
    answer = subprocess.run([str(executable), *arguments], env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    if answer.returncode != 0:
        raise EmbedError("%s cannot compile the library: %s" % (executable.name, answer.stdout.strip()[-2000:]))
    return answer.stdout


def drop_code(folder: Path, common: Set[Path]) -> None:
    """Delete the code that is not put in."""
    for path in folder.rglob("*.rvmc"):
        source = path.parent.parent / (path.name.split(".")[0] + ".py")
        is_for_stack = ".stack." in path.name
        if path.relative_to(folder).parts[0] in SOURCES_ONLY or is_for_stack and source not in common:
            path.unlink()


def write_archive(folder: Path, archive: Path, stored: Set[str]) -> None:
    """Make the archive of all files in the folder, compressed but for those that are to be `stored`."""
    with zipfile.ZipFile(str(archive), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for path in sorted(folder.rglob("*"), key=Path.as_posix):   # rvm finds names by their order
            if path.is_file():
                info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), DATE)
                info.compress_type = zipfile.ZIP_STORED if info.filename in stored else zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                file.writestr(info, path.read_bytes())


def write_with(executable: Path, archive: Optional[Path], output: Path) -> None:
    """Write the executable, with the archive in place of the one that it has, in one step."""
    staged = output.with_name(output.name + ".new")
    with staged.open("wb") as file:
        file.write(executable.read_bytes()[:size_without_archive(executable)])
        file.flush()
    if archive is not None:
        append(archive, staged)
    shutil.copymode(str(executable), str(staged))
    os.replace(str(staged), str(output))


def append(archive: Path, staged: Path) -> None:
    """Copy the members of an archive to one at the end of another file, so that its offsets count from the start."""
    with zipfile.ZipFile(str(archive)) as source, zipfile.ZipFile(str(staged), "a", compresslevel=9) as target:
        for info in source.infolist():
            target.writestr(info, source.read(info))


def size_without_archive(executable: Path) -> int:
    """Return how many bytes the executable has before the archive at its end, if there is one."""
    if not zipfile.is_zipfile(str(executable)):
        return executable.stat().st_size
    with zipfile.ZipFile(str(executable)) as file:
        return min([info.header_offset for info in file.infolist()], default=file.start_dir)


if __name__ == "__main__":
    sys.exit(main())
