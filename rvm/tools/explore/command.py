"""rvm-explore: write a page on which a program goes through all stages and runs.

See docs/explorer.md.
"""
from __future__ import annotations

import argparse
import os
import sys
import time
import webbrowser
from pathlib import Path

from rvm.tools.arguments import positive
from rvm.tools.bench_programs import UsageError
from rvm.tools.bench_report import FileError, check_writable
from rvm.tools.ending import run_tool
from rvm.tools.explore.data import MOST_SECONDS, MOST_STEPS, Request, explore, read
from rvm.tools.explore.examples import INDEX, write_examples
from rvm.tools.explore.jit import find_executable
from rvm.tools.explore.page_file import json_bytes, page_text
from rvm.tools.explore.parts import PartsError, find_parts

NAME = "rvm-explore"


def main(arguments: list[str] | None = None) -> int:
    """Run the command.  Return the exit status, 1 if the page cannot be made, 2 for a wrong command line."""
    parser = argument_parser()
    options = parser.parse_args(arguments)
    if (options.file is None) == (options.examples is None):
        parser.error("give a FILE, or --examples DIR")
    return run_tool(NAME, lambda: _work(options), (UsageError, FileError))


def _work(options: argparse.Namespace) -> int:
    try:
        return _explore(options)
    except PartsError as error:
        say("%s: %s" % (NAME, error))
        return 1


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="rvm-explore",
        description="Write a page on which a program goes through all stages of rvm and runs.")
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="the program")
    parser.add_argument("-o", "--output", metavar="PAGE", type=Path,
                        help="the page to write (default: FILE's name with .html, in the current folder)")
    parser.add_argument("--json", metavar="PATH", type=Path, help="write the data of the page, and no page")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.add_argument("--input", metavar="PATH", type=Path,
                        help="the program's standard input (default: the run is shown up to where it reads)")
    parser.add_argument("--steps", metavar="N", type=positive, default=MOST_STEPS,
                        help="instructions of the run to show at most (default: %(default)s)")
    parser.add_argument("--seconds", metavar="N", type=positive, default=MOST_SECONDS,
                        help="time that each machine's run gets (default: %(default)s)")
    parser.add_argument("--trace", metavar="PATH", type=Path,
                        help="show a trace of the program too, which -X trace=PATH has written")
    parser.add_argument("--executable", metavar="PATH",
                        help="an rvm with a JIT, to show what becomes of loops (default: RVM_EXECUTABLE, else build/rvm"
                             " of the checkout, if there is one)")
    parser.add_argument("--examples", metavar="DIR", type=Path,
                        help="write the pages of the examples, a page for each stage, and index.html")
    return parser


def _explore(options: argparse.Namespace) -> int:
    if options.examples is not None:
        return _write_examples(options)
    begin = time.perf_counter()
    target = options.json or options.output or Path(options.file.stem + ".html")
    check_writable(target)
    given = read(options.input) if options.input is not None else None
    parts = find_parts(os.environ, say) if options.json is None else []
    executable = find_executable(options.executable, os.environ)
    data = explore(Request(options.file, given, int(options.steps), options.seconds, executable, options.trace))
    content = json_bytes(data) if options.json is not None else page_text(data, parts).encode("utf-8")
    _write(target, content)
    print("%s: %s, made in %.1f s" % (target, size_text(len(content)), time.perf_counter() - begin))
    if options.open and options.json is None:
        webbrowser.open(target.resolve().as_uri())
    return 0


def _write_examples(options: argparse.Namespace) -> int:
    begin = time.perf_counter()
    pages = write_examples(options.examples, find_parts(os.environ, say), say, int(options.steps), options.seconds)
    index = options.examples / INDEX
    size = sum(path.stat().st_size for path in pages)
    print("%s: %d pages, %s, made in %.1f s" % (index, len(pages), size_text(size), time.perf_counter() - begin))
    if options.open:
        webbrowser.open(index.resolve().as_uri())
    return 0


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FileError("%s cannot be written: %s" % (path, error.strerror)) from error


def size_text(size: int) -> str:
    """Return a file's size for a reader."""
    return "%.1f MB" % (size / 1e6) if size >= 1e6 else "%d kB" % max(round(size / 1e3), 1)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
