"""That the modules of CPython's library import: at least 95 in 100, and docs/subset.md has the reason for each other.

What rvm refuses because it is a binding of a C library does not count, as docs/subset.md says; nor does what CPython
does not import here either.
"""
import concurrent.futures
import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.worlds import ROOT, cpython

LEAST = 0.95
JOKES = ("antigravity", "this")
NOT_MODULES = ("__pycache__", "site-packages", "lib-dynload", "test", "tests", "idle_test", "_bundled")
ASK = "import os, sys; print(os.path.dirname(os.__file__), *sys.builtin_module_names)"


def module_names(oracle):
    """The names of all modules that CPython has, but for its tests and jokes."""
    answer = subprocess.run([oracle, "-c", ASK], check=True, stdout=subprocess.PIPE).stdout.decode().split()
    library = Path(answer[0])
    names = set(answer[1:])
    names.update(path.name.partition(".")[0] for path in (library / "lib-dynload").glob("*.so"))
    for path in library.rglob("*.py"):
        parts = path.relative_to(library).with_suffix("").parts
        if path.stem != "__main__" and "-" not in path.stem and not set(parts) & set(NOT_MODULES):
            names.add(".".join(parts[:-1] if path.stem == "__init__" else parts))
    return sorted(names - set(JOKES))


def failures(world, names, **variables):
    """Those of the modules that a program of their own cannot import, with the last line of the error."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "RVM_STDLIB")}
    environment.update(variables)

    def failure(name):
        got = world.run(["-W", "ignore", "-c", "import " + name], env=environment)
        return (got.stderr.decode().splitlines() or ["exit code %d" % got.returncode])[-1] if got.returncode else ""

    with concurrent.futures.ThreadPoolExecutor(2) as executor:
        found = dict(zip(names, executor.map(failure, names)))
    return {name: text for name, text in found.items() if text}


def rows_of(heading):
    """The names in the first column of the table below a heading of docs/subset.md."""
    text = (ROOT / "docs" / "subset.md").read_text(encoding="utf-8")
    table = text.partition(heading + "\n")[2].lstrip().partition("\n\n")[0]
    return {name for row in table.splitlines()[2:] for name in re.findall("`([^`]+)`", row.split("|")[1])}


def in_table(name, table):
    """Whether a module, or a package that it is in, is named."""
    parts = name.split(".")
    return any(".".join(parts[:count + 1]) in table for count in range(len(parts)))


@pytest.mark.slow
@pytest.mark.only_worlds("native")
def test_most_modules_import_and_the_others_have_a_reason(world, oracle):
    if failures(world, ["json"]):
        pytest.skip("the executable has no library")
    bindings, others = rows_of("### Bindings of C libraries"), rows_of("### Other modules that do not import")
    names = module_names(oracle)
    failed = failures(world, names)
    missing = failures(cpython(oracle), sorted(failed), SETUPTOOLS_USE_DISTUTILS="stdlib")
    failed = {name: text for name, text in failed.items() if name not in missing}
    assert {name: text for name, text in failed.items() if not in_table(name, bindings | others)} == {}
    counted = [name for name in names if name not in missing and not in_table(name, bindings)]
    imported = [name for name in counted if name not in failed]
    assert len(imported) >= LEAST * len(counted), (len(imported), len(counted))


def test_tables_are_there():
    assert "ssl" in rows_of("### Bindings of C libraries")
    assert "audioop" in rows_of("### Other modules that do not import")
