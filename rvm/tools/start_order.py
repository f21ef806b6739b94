"""The linker script that puts together what programs use; rvm-translate alone runs it.

    python start_order.py COMPILER EXECUTABLE SCRIPT TRAINING [FOLDER ...]

The system reads an executable into memory by windows of 16 pages, and copies each page of its data that is written.
A start runs some 500 of the 25000 functions and writes some 1000 of the 250000 constants.  Spread over the
executable, these are 5 MB of code and 3 MB of data; side by side they are less than a tenth of it.  The functions that
a longer program runs stand behind them: richards ran code in 3.6 of 15 MB, and had 9.2 MB mapped.  So do the constants
in the pages that it touches, which touched_pages.c tells: these were 4 of 22 MB, and 9 were mapped.

EXECUTABLE is the one that counts, before it has run anything else: RPython's makefile, in the folder of the objects.
It has run an empty program then, and FOLDERs have what it counted, which gcov reads.  What it writes is found by
running it up to where it waits for its input, and by comparing its data with the file's.  Then it runs the program
TRAINING and two that import, which show what longer programs use; what the last one counts is no part of the profile,
as it runs much once that other programs run often.  Without this script everything works as well, so a
failure is told and is no error.  It must not import rvm: Python runs it as a file.
"""
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Sequence, Tuple

WAITING = "print('ready', flush=True); input()"     # as a program does: its output and its input are used
RAN = re.compile(r"Function '(\w+)'\nLines executed:(?!0\.00%)")
TOUCHED_PAGES = Path(__file__).with_name("touched_pages.c")
PAGE, WORD = 4096, 8
PROGRAM_HEADER = "<IIQQQQQQ"
LOADED, WRITABLE = 1, 2
TEXT = (".text.%s", ".text.hot.%s", ".text.startup.%s", ".text.%s.[cip]*")      # the last: .constprop, .isra, .part
# Of the thousands of functions of longer programs; the linker is quick with names that have no wildcards.
PARTS = ("", ".constprop.0", ".isra.0", ".part.0")
HOT = tuple(".text.hot.%s" + part for part in PARTS)
WARM = tuple(".text.%s" + part for part in PARTS)
TRAINING_ROUNDS = "10"
LONGEST_RUN = 300       # seconds
# What many programs import, and by that some fifty other modules; without the library, nothing.
IMPORTS = """
try:
    import collections, functools, io, math, operator, os, random, re, time
except ImportError:
    pass
"""
# What large programs import besides.
MORE_IMPORTS = """
try:
    import argparse, contextlib, dataclasses, datetime, enum, json, logging, pathlib, typing
except ImportError:
    pass
"""
DATA = (".data.%s", ".data.rel.%s", ".data.rel.local.%s")


class Symbol(NamedTuple):
    """A named part of the executable's data."""

    address: int
    size: int
    name: str


def main(arguments: Sequence[str]) -> int:
    """Write the script, or say why there is none.  Return 0 in either case."""
    compiler, executable, script, training = arguments[0], Path(arguments[1]), Path(arguments[2]), arguments[3]
    folders = [Path(name) for name in arguments[4:]]
    try:
        gcov = gcov_of(compiler)
        functions = functions_run(gcov, folders)
        constants = names_at(changed_words(executable.resolve()), data_symbols(executable))
        programs = [[training, TRAINING_ROUNDS], ["-c", IMPORTS], ["-c", MORE_IMPORTS]]
        for program in programs[:-1]:
            run(executable, program, dict(os.environ))
        with same_profile(folders):
            run(executable, programs[-1], dict(os.environ))
            later = without(functions_run(gcov, folders), functions)
        symbols = data_symbols(executable)
        read = without([name for pages in touched_pages(compiler, executable.resolve(), programs)
                        for name in names_on(pages, symbols)], constants)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        print("start_order: what a start uses stays where it is: %s" % error)
        return 0
    script.write_text(linker_script(functions, later, constants, read))
    print("start_order: %d functions and %d constants are put together, and behind them %d functions and %d constants"
          % (len(functions), len(constants), len(later), len(read)))
    return 0


def gcov_of(compiler: str) -> str:
    """Return the path of the gcov that belongs to the compiler: gcov-12 for gcc-12."""
    name = Path(compiler.split()[0]).name.replace("gcc", "gcov")
    found = shutil.which(name) if "gcov" in name else None
    if found is None:
        raise ValueError("there is no gcov for %s" % compiler)
    return found


def functions_run(gcov: str, folders: Sequence[Path]) -> List[str]:
    """Return the names of the functions that ran, in the order of their files."""
    names: List[str] = []
    for folder in folders:
        counted = sorted(map(str, counts_in([folder])))
        if counted:
            told = subprocess.run([gcov, "-f", "-n", *counted], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                  universal_newlines=True).stdout
            names += RAN.findall(told)
    if not names:
        raise ValueError("gcov names no function")
    return list(dict.fromkeys(names))


def counts_in(folders: Sequence[Path]) -> List[Path]:
    """Return the files in the folders that have the counts of programs."""
    return [path for folder in folders for path in folder.glob("*.gcda")]


@contextmanager
def same_profile(folders: Sequence[Path]) -> Iterator[None]:
    """Take back what programs that run meanwhile add to the counts, of which the compiler makes its profile."""
    before = {path: path.read_bytes() for path in counts_in(folders)}
    try:
        yield
    finally:
        for path in counts_in(folders):
            if path in before:
                path.write_bytes(before[path])
            else:
                path.unlink()


def changed_words(executable: Path) -> List[int]:
    """Return the addresses of the words of the executable's data that a start has changed."""
    with subprocess.Popen([str(executable), "-c", WAITING], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            process.stdout.readline()
            return list(differences(executable, Path("/proc/%d/mem" % process.pid)))
        finally:
            process.communicate(b"\n")


def differences(executable: Path, memory: Path) -> Iterator[int]:
    """Yield the addresses of the words of data that are not in memory what they are in the file."""
    file = executable.read_bytes()
    with memory.open("rb", buffering=0) as mapped:
        for address, offset, size in writable_parts(file):
            mapped.seek(address)
            now, before = mapped.read(size), file[offset:offset + size]
            for page in range(0, size, PAGE):
                if now[page:page + PAGE] != before[page:page + PAGE]:
                    for at in range(page, min(page + PAGE, size), WORD):
                        if now[at:at + WORD] != before[at:at + WORD]:
                            yield address + at


def run(executable: Path, program: Sequence[str], environment: Dict[str, str]) -> None:
    """Run the executable with these arguments."""
    subprocess.run([str(executable.resolve()), *program], check=True, env=environment, timeout=LONGEST_RUN,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def touched_pages(compiler: str, executable: Path, programs: Sequence[Sequence[str]]) -> List[List[int]]:
    """Return for each program the addresses of the pages of data that the executable touches while it runs it.

    A page that only the system reads fails there, so what these runs count is not kept, and they may fail by it.
    """
    with tempfile.TemporaryDirectory() as scratch:
        library, pages = Path(scratch, "touched.so"), Path(scratch, "pages")
        environment = dict(os.environ, LD_PRELOAD=str(library), GCOV_PREFIX=scratch, RVM_TOUCHED=str(executable),
                           RVM_PAGES=str(pages))
        touched: List[List[int]] = []
        try:
            subprocess.run([*compiler.split(), "-O1", "-shared", "-fPIC", "-o", str(library), str(TOUCHED_PAGES)],
                           check=True)
            for program in programs:
                run(executable, program, environment)
                touched.append([int(line, 16) for line in pages.read_text().split()])
        except (OSError, subprocess.SubprocessError) as error:
            print("start_order: what longer programs read stays where it is: %s" % error)
        return touched


def names_on(pages: Sequence[int], symbols: Sequence[Symbol]) -> List[str]:
    """Return the names of the symbols of which these pages hold at least half."""
    among = set(pages)
    names: List[str] = []
    for symbol in symbols:
        end = symbol.address + symbol.size
        first = symbol.address - symbol.address % PAGE
        held = sum(min(page + PAGE, end) - max(page, symbol.address)
                   for page in range(first, end, PAGE) if page in among)
        if 2 * held >= symbol.size > 0:
            names.append(symbol.name)
    return names


def writable_parts(file: bytes) -> Iterator[Tuple[int, int, int]]:
    """Yield address, offset and size of each part of an ELF file that is loaded and may be written."""
    if not file.startswith(b"\x7fELF\x02\x01"):
        raise ValueError("the executable is no ELF file of 64 bits")
    start, = struct.unpack_from("<Q", file, 32)
    size, count = struct.unpack_from("<HH", file, 54)
    for i in range(count):
        kind, flags, offset, address, _, length, _, _ = struct.unpack_from(PROGRAM_HEADER, file, start + i * size)
        if kind == LOADED and flags & WRITABLE:
            yield address, offset, length


def data_symbols(executable: Path) -> List[Symbol]:
    """Return the symbols of the executable's initialised data by address."""
    told = subprocess.run(["nm", "-S", "-n", "--defined-only", str(executable)], stdout=subprocess.PIPE, check=True,
                          universal_newlines=True).stdout
    fields = [line.split() for line in told.splitlines()]
    return [Symbol(int(line[0], 16), int(line[1], 16), line[3])
            for line in fields if len(line) == 4 and line[2] in "dD" and not line[3].startswith("__gcov")]


def names_at(addresses: Sequence[int], symbols: Sequence[Symbol]) -> List[str]:
    """Return the names of the symbols that the words belong to; both are sorted by address."""
    names: List[str] = []
    i = 0
    for address in addresses:
        while i < len(symbols) and symbols[i].address + symbols[i].size <= address:
            i += 1
        if i < len(symbols) and symbols[i].address < address + WORD:
            names.append(symbols[i].name)
    return list(dict.fromkeys(names))


def without(names: Sequence[str], others: Sequence[str]) -> List[str]:
    """Return the names that are not among the others, each once, in their order."""
    excluded = set(others)
    return [name for name in dict.fromkeys(names) if name not in excluded]


def linker_script(functions: Sequence[str], later: Sequence[str], constants: Sequence[str], read: Sequence[str]) -> str:
    """Return a script that adds four sections to those of the linker's own script.

    Of the functions that run later, those that the compiler found to be hot come first.
    """
    start = section(".text.start", lines(TEXT, functions))
    warm = section(".text.warm", one_by_one(HOT, later) + one_by_one(WARM, later))
    data = section(".data.start", lines(DATA, constants)) + section(".data.warm", one_by_one(DATA, read))
    return insertion(start + warm, ".text") + insertion(data, ".data")


def lines(patterns: Sequence[str], symbols: Sequence[str]) -> List[str]:
    """Return a line for each symbol that takes the sections with its name from all files."""
    return ["    *(%s)\n" % " ".join(pattern % symbol for pattern in patterns) for symbol in symbols]


def one_by_one(patterns: Sequence[str], symbols: Sequence[str]) -> List[str]:
    """Return a line for each pattern and symbol, all symbols of a pattern together."""
    return [line for pattern in patterns for line in lines((pattern,), symbols)]


def section(name: str, inputs: Sequence[str]) -> str:
    """Return the definition of the section `name` of the executable, made of these inputs."""
    return "  %s :\n  {\n%s  }\n" % (name, "".join(inputs))


def insertion(sections: str, name: str) -> str:
    """Return the part of the script that puts the sections in front of the section `name`."""
    return "SECTIONS\n{\n%s}\nINSERT BEFORE %s;\n" % (sections, name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
