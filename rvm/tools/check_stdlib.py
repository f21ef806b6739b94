"""Compare rvm's AST with CPython's, over the whole standard library of this Python.

    python -m rvm.tools.check_stdlib [--parser lark|tables] [--jobs N] [FILE ...]

Print each file whose dump differs, with the first difference, and the share that
agrees.  Files that CPython itself cannot parse are left out.
"""
import argparse
import ast
import multiprocessing
import sys
import sysconfig
import time
import warnings
from pathlib import Path

from rvm.syntax import ast_dump, parser
from rvm.syntax.errors import SyntaxError_
from rvm.tools import lark_parser

CONTEXT = 120       # characters shown around a difference


def main():
    options = _options()
    files = [Path(name) for name in options.files] or stdlib_files()
    started = time.time()
    with multiprocessing.Pool(options.jobs, _start_worker, [options.parser]) as pool:
        results = list(pool.imap_unordered(check_file, files, chunksize=8))
    failures = sorted(result for result in results if result[1])
    checked = sum(1 for result in results if result[1] is not None)
    for path, reason in failures:
        print("%s: %s" % (path, reason))
    agreed = checked - len(failures)
    print("%d of %d files agree (%.2f%%), %d that CPython cannot parse left out, in %.0f s"
          % (agreed, checked, 100.0 * agreed / max(checked, 1), len(results) - checked,
             time.time() - started))
    sys.exit(1 if failures else 0)


def _options():
    parser = argparse.ArgumentParser(prog="rvm.tools.check_stdlib", description=__doc__.splitlines()[0])
    parser.add_argument("--parser", choices=["lark", "tables"], default="lark")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("files", nargs="*", metavar="FILE")
    return parser.parse_args()


def _start_worker(parser_name):
    sys.setrecursionlimit(20000)
    warnings.simplefilter("ignore")
    if parser_name == "lark":
        lark_parser.use()


def stdlib_files():
    """Return every Python file of the standard library, tests included."""
    root = Path(sysconfig.get_path("stdlib"))
    return [path for path in sorted(root.rglob("*.py")) if "site-packages" not in path.parts]


def check_file(path):
    """Compare one file.  Return (path, outcome).

    The outcome is "" if the dumps agree, None if CPython cannot parse the file, else the reason.
    """
    data = path.read_bytes()
    try:
        expected = ast.dump(ast.parse(data, str(path)), include_attributes=True)
    except (SyntaxError, ValueError):
        return str(path), None
    try:
        found = rvm_dump(data, str(path))
    except SyntaxError_ as error:
        return str(path), "refused: %s" % error
    except Exception as error:      # any error goes into the report
        return str(path), "%s: %s" % (type(error).__name__, error)
    return str(path), "" if found == expected else _difference(found, expected)


def rvm_dump(data, filename):
    """Return rvm's dump of the source bytes, as a str of Python 3."""
    module = parser.parse(data.decode("latin-1"), filename, "exec")
    text = ast_dump.dump(module, True, ast_dump.ONE_LINE)
    return text.encode("latin-1").decode("utf-8", "surrogatepass")


def _difference(found, expected):
    at = next((i for i, (a, b) in enumerate(zip(found, expected)) if a != b),
              min(len(found), len(expected)))
    start = max(at - CONTEXT, 0)
    return "differs at %d\n    rvm:     %s\n    CPython: %s" % (
        at, found[start:at + CONTEXT], expected[start:at + CONTEXT])


if __name__ == "__main__":
    main()
