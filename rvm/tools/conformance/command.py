"""The command line of python -m rvm.tools.conformance."""
import argparse
import os
import sys
from pathlib import Path

from rvm.tools.conformance.modules import LANGUAGE
from rvm.tools.conformance.report import page, text_line
from rvm.tools.conformance.running import ROOT, Runner, command_of
from rvm.tools.stdlib import MISSING, SETTING, find_stdlib

PAGE = ROOT / "docs" / "conformance.md"


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
                        help="test files, by path or name; without any, all that docs/conformance.md lists")
    parser.add_argument("--executable", help="an executable of rvm, or any Python 3.11; without it rvm is hosted")
    parser.add_argument("--isa", choices=("register", "stack", "both"), default="register", help="the machine")
    parser.add_argument("--limit", type=float, default=300, metavar="SECONDS", help="for one method (300)")
    parser.add_argument("--details", type=Path, metavar="FOLDER", help="write the tracebacks of what fails there")
    parser.add_argument("--write", action="store_true", help="write docs/conformance.md")
    return parser.parse_args(words)


def write_details(folder, result):
    folder.mkdir(parents=True, exist_ok=True)
    parts = ["%s\n%s\n" % (result.name, result.problem)]
    parts += ["=" * 70 + "\n%s: %s\n%s\n" % (method.kind, method.name, method.text) for method in result.bad()]
    parts += ["skipped: %s: %s\n" % (method.name, method.text) for method in result.methods
              if method.kind == "skipped"]
    (folder / (result.name + ".txt")).write_text("".join(parts), encoding="utf-8")


def main(words=None):
    """Run the command.  Return the exit code: 1 if a file is below 95%."""
    arguments = read_arguments(words)
    executable = arguments.executable and os.path.abspath(arguments.executable)
    names = [module_name(word) for word in arguments.names or LANGUAGE]
    machines = ["register", "stack"] if arguments.isa == "both" else [arguments.isa]
    results = [run_on(executable, machine, names, arguments) for machine in machines]
    if arguments.write:
        setting = "%s, %s machine" % ("native" if executable else "hosted", machines[0])
        PAGE.write_text(page(results[0], setting, *results[1:]), encoding="utf-8")
    return int(any(result.percentage() < 95 or result.problem for of_machine in results for result in of_machine))


def run_on(executable, machine, names, arguments):
    """Run the test files on one machine and print how many methods pass.  Return the results."""
    runner = Runner(command_of(executable, machine), find_library(), arguments.limit)
    results = []
    for name in names:
        result = runner.run(name)
        results.append(result)
        print(text_line(result), flush=True)
        if arguments.details:
            write_details(arguments.details / machine, result)
    passed = sum(result.count("passed") for result in results)
    print("%d of %d methods that were not skipped pass on the %s machine" % (
        passed, passed + sum(len(result.bad()) for result in results), machine))
    return results
