"""The command line of python -m rvm.tools.conformance."""
import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rvm.tools.conformance.modules import LANGUAGE, all_files
from rvm.tools.conformance.report import methods_page, page, sum_line, text_line
from rvm.tools.conformance.results import FileResult
from rvm.tools.conformance.running import ROOT, Runner, command_of
from rvm.tools.stdlib import MISSING, SETTING, find_stdlib

PAGE = ROOT / "docs" / "conformance.md"
METHODS_PAGE = PAGE.with_name("conformance-library.md")


def find_library():
    """Return the folder of CPython 3.11's library: RVM_STDLIB's, this Python's, or python3.11's."""
    found = os.environ.get(SETTING) or find_stdlib(os.environ)
    if found is None:
        sys.exit("conformance: %s by %s" % (MISSING, SETTING))
    return Path(found)


def module_name(word):
    """Return the name of a test file given by its name or path."""
    name = Path(word).name
    return name[:-3] if name.endswith(".py") else name


def read_arguments(words):
    parser = argparse.ArgumentParser(
        prog="python -m rvm.tools.conformance",
        description="Run CPython 3.11's own tests on rvm, and tell of each file how many methods pass.")
    parser.add_argument("names", nargs="*", metavar="FILE",
                        help="test files, by path or name; without any, those of the language")
    parser.add_argument("--executable", help="an executable of rvm, or any Python 3.11; without it rvm is hosted")
    parser.add_argument("--isa", choices=("register", "stack", "both"), default="register", help="the machine")
    parser.add_argument("--all", action="store_true", help="all test files but those of what rvm refuses by name")
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="how many files to run at a time (1)")
    parser.add_argument("--limit", type=float, default=300, metavar="SECONDS", help="for one method (300)")
    parser.add_argument("--details", type=Path, metavar="FOLDER", help="write the tracebacks of what fails there")
    parser.add_argument("--resume", action="store_true", help="do not run files again whose results are in FOLDER")
    parser.add_argument("--write", action="store_true", help="write docs/conformance.md")
    arguments = parser.parse_args(words)
    if arguments.resume and not arguments.details:
        parser.error("--resume needs --details")
    return arguments


def write_details(folder, result):
    folder.mkdir(parents=True, exist_ok=True)
    parts = ["%s\n%s\n" % (result.name, result.problem)]
    parts += ["=" * 70 + "\n%s: %s\n%s\n" % (method.kind, method.name, method.text) for method in result.bad()]
    parts += ["skipped: %s: %s\n" % (method.name, method.text) for method in result.methods
              if method.kind == "skipped"]
    (folder / (result.name + ".txt")).write_text("".join(parts), encoding="utf-8", errors="backslashreplace")
    (folder / (result.name + ".json")).write_text(result.to_json(), encoding="utf-8", errors="backslashreplace")


def earlier_result(arguments, machine, name):
    """Return the result of an earlier run, if it is to be taken and there is one, or None."""
    if not arguments.resume:
        return None
    path = arguments.details / machine / (name + ".json")
    return FileResult.from_json(path.read_text(encoding="utf-8")) if path.exists() else None


def main(words=None):
    """Run the command.  Return the exit code: 1 if a file is below 95%."""
    arguments = read_arguments(words)
    executable = arguments.executable and os.path.abspath(arguments.executable)
    names = [module_name(word) for word in arguments.names] or (all_files(find_library()) if arguments.all else LANGUAGE)
    machines = ["register", "stack"] if arguments.isa == "both" else [arguments.isa]
    results = [run_on(executable, machine, names, arguments) for machine in machines]
    if arguments.write:
        setting = "%s, %s machine" % ("native" if executable else "hosted", machines[0])
        write_page(PAGE, page(results[0], setting, *results[1:], with_all=arguments.all))
        if arguments.all:
            write_page(METHODS_PAGE, methods_page(*results))
    return int(any(result.percentage() < 95 or result.problem for of_machine in results for result in of_machine))


def write_page(path, text):
    """Write a page; what is not valid Unicode in the errors that it quotes is escaped."""
    path.write_text(text, encoding="utf-8", errors="backslashreplace")


def run_on(executable, machine, names, arguments):
    """Run the test files on one machine and print how many methods pass.  Return the results."""
    runner = Runner(command_of(executable, machine), find_library(), arguments.limit)

    def run(name):
        result = earlier_result(arguments, machine, name)
        if result is None:
            result = runner.run(name)
            if arguments.details:
                write_details(arguments.details / machine, result)
        print(text_line(result), flush=True)
        return result

    with ThreadPoolExecutor(arguments.processes) as pool:
        results = list(pool.map(run, names))
    print(sum_line(results, machine))
    return results
