"""The table of results, and docs/conformance.md."""
from pathlib import Path

HEAD = ("file", "methods", "passed", "failed", "errored", "crashed", "skipped", "CPython-only", "%")
REASONS = Path(__file__).with_name("reasons.txt")
LONGEST = 160           # characters of an error that is shown where no reason is known

INTRODUCTION = """\
# Conformance

What CPython 3.11's own tests say of rvm: `python -m rvm.tools.conformance --write` makes this page. Each file of
CPython's `Lib/test` runs under CPython's own `unittest`, in a process of its own; a method that crashes it or takes too
long does not keep the others from being run.

`CPython-only` are the skipped methods that CPython marks so (`cpython_only`, `check_impl_detail`, or those of
`_testcapi`); `%` is how many of the methods that were not skipped have passed. Measured: {setting}.
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
    error = method.last_line()
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


def page(results, setting):
    """Return docs/conformance.md."""
    reasons = read_reasons()
    lines = [INTRODUCTION.format(setting=setting), "| %s |" % " | ".join(HEAD), "|---" * len(HEAD) + "|"]
    lines += ["| %s |" % " | ".join(map(str, row(result))) for result in results]
    for result in results:
        bad = result.bad()
        if not bad and not result.problem:
            continue
        lines += ["", "## %s" % result.name, ""]
        if result.problem:
            lines += ["Not all was run: `%s`" % result.problem.strip().splitlines()[-1], ""]
        if bad:
            lines += ["| method | what | why |", "|---|---|---|"]
            lines += ["| `%s` | %s | %s |" % (method.name, method.kind, reason_of(reasons, result.name, method))
                      for method in bad]
    return "\n".join(lines) + "\n"
