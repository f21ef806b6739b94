"""The table of results, and docs/conformance.md."""
import re
from pathlib import Path

from rvm.tools.conformance.modules import LANGUAGE, REFUSED

HEAD = ("file", "methods", "passed", "failed", "errored", "crashed", "skipped", "CPython-only", "%")
REASONS = Path(__file__).with_name("reasons.txt")
FOLDERS = re.compile(r"(?<![\w./])/(?:[\w.~-]+/)+")      # of absolute paths, which differ by machine and run
LONGEST = 160           # characters of an error that is shown where no reason is known

INTRODUCTION = """\
# Conformance

What CPython 3.11's own tests say of rvm: `python -m rvm.tools.conformance --write` makes this page. Each file of
CPython's `Lib/test` runs under CPython's own `unittest`, in a process of its own; a method that crashes it or takes too
long does not keep the others from being run.

`CPython-only` are the skipped methods that CPython marks so (`cpython_only`, `check_impl_detail`, or those of
`_testcapi`); `%` is how many of the methods that were not skipped have passed. Measured: {setting}.
"""
OF_STACK = " `stack %` is of the stack machine.\n"

OF_ALL = """
All files of the language and the library are here but those of what rvm refuses by name, which are listed at the end.
The methods of the library's files that fail are in [conformance-library.md](conformance-library.md).
"""

METHODS_INTRODUCTION = """\
# Conformance: methods of the library's files that fail

`python -m rvm.tools.conformance --all --write` makes this page and [conformance.md](conformance.md), which has the
counts.
"""


def read_reasons(path=REASONS):
    """Return {(file, method): reason}.  A method that ends with `*` stands for all that begin like it."""
    reasons = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            where, _, reason = line.partition(": ")
            name, _, method = where.partition(" ")
            reasons[name, method] = reason.strip()
    return reasons


def reason_of(reasons, name, method):
    """Return why a method fails: the reason that is noted, else the error itself."""
    if (name, method.name) in reasons:
        return reasons[name, method.name]
    for (file, pattern), reason in reasons.items():
        if file == name and pattern.endswith("*") and method.name.startswith(pattern[:-1]):
            return reason
    error = FOLDERS.sub(".../", method.last_line() or "")
    return "`%s`" % error[:LONGEST].replace("`", "'").replace("|", "\\|") if error else "unknown"


def row(result):
    counts = [result.count(kind) for kind in ("passed", "failed", "errored", "crashed")]
    only = result.cpython_only()
    return [result.name, len(result.methods), *counts, result.count("skipped") - only, only,
            "%.1f" % result.percentage()]


def text_line(result):
    """Return the line that is printed for a file."""
    name, methods, passed, failed, errored, crashed, skipped, only, percentage = row(result)
    line = "%-26s %4d methods: %4d passed, %d failed, %d errored, %d crashed, %d skipped, %d CPython-only; %s%%" % (
        name, methods, passed, failed, errored, crashed, skipped, only, percentage)
    if result.problem:
        line += "\n    " + result.problem.strip().splitlines()[-1]
    return line


def page(results, setting, on_stack=(), with_all=False):
    """Return docs/conformance.md, of the results on one machine, and perhaps on the stack machine too.

    With the files of the library it has no methods of theirs, but a sum, and what is left out.
    """
    others = {result.name: result for result in on_stack}
    head = HEAD + (("stack %",) if others else ())
    lines = [INTRODUCTION.format(setting=setting).rstrip("\n") + (OF_STACK if others else "\n")]
    if with_all:
        lines += [OF_ALL, sum_line(results, "register"), *([sum_line(on_stack, "stack")] if others else []), ""]
    lines += ["| %s |" % " | ".join(head), "|---" * len(head) + "|"]
    for result in results:
        cells = row(result)
        if others:
            cells.append("%.1f" % others[result.name].percentage())
        lines.append("| %s |" % " | ".join(map(str, cells)))
    lines += sections([result for result in results if not with_all or result.name in LANGUAGE], others)
    if with_all:
        lines += ["", "## Left out", "", "| file | it tests |", "|---|---|"]
        lines += ["| %s | %s |" % item for item in sorted(REFUSED.items())]
    return "\n".join(lines) + "\n"


def methods_page(results, on_stack=()):
    """Return docs/conformance-library.md: the methods that fail of files that are not about the language."""
    others = {result.name: result for result in on_stack}
    of_library = [result for result in results if result.name not in LANGUAGE]
    return "\n".join([METHODS_INTRODUCTION.rstrip("\n"), *sections(of_library, others)]) + "\n"


def sum_line(results, machine):
    """Return a sentence about how many methods pass."""
    passed = sum(result.count("passed") for result in results)
    tried = passed + sum(len(result.bad()) for result in results)
    return "On the %s machine %d of %d methods pass that were not skipped: %.1f%%." % (
        machine, passed, tried, 100.0 * passed / tried if tried else 0.0)


def sections(results, others):
    reasons = read_reasons()
    return [line for result in results for line in section(result, others.get(result.name), reasons)]


def section(result, on_stack, reasons):
    """Return the lines about what fails in a file, and what fails on the stack machine alone, if that was measured."""
    failures = [(method, method.kind) for method in result.bad()]
    if on_stack is not None:
        known = {method.name for method in result.bad()}
        failures += [(method, method.kind + " on the stack machine")
                     for method in on_stack.bad() if method.name not in known]
    if not failures and not result.problem:
        return []
    lines = ["", "## %s" % result.name, ""]
    if result.problem:
        lines += ["Not all was run: `%s`" % result.problem.strip().splitlines()[-1], ""]
    if failures:
        lines += ["| method | what | why |", "|---|---|---|"]
        lines += ["| `%s` | %s | %s |" % (method.name, what, reason_of(reasons, result.name, method))
                  for method, what in failures]
    return lines
