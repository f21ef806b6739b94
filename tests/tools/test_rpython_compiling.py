"""What RPython's optimiser and allocator do with a trace: rpython_compiling.py, untranslated."""
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().with_name("rpython_compiling.py")
OPERATIONS = "getfield_gc_i int_add_ovf guard_no_overflow int_lt guard_true int_lt guard_true call_i "
# Mended, the write is delayed past the last guard: see rvm/tools/rpython_mends_heap.py.
DELAYED = OPERATIONS + "int_lt guard_true setfield_gc jump"
PLAIN = OPERATIONS + "setfield_gc int_lt guard_true jump"

# What comes out mended, and without the mends.
CASES = {
    "reads": ("0", "1"),
    "lifetimes": ("300", "300"),
    "looks at what is kept": ("2", "4"),
    "copies of what is kept": ("2, right", "4, right"),
    "returns": ("17, " + DELAYED, "85, " + PLAIN),
    "room": ("2000, right", "30000, right"),
}


@pytest.fixture(scope="module")
def results(untranslated):
    executable, environment = untranslated
    answers = [subprocess.run([executable, str(SCRIPT), argument], env=environment, check=True,
                              universal_newlines=True, stdout=subprocess.PIPE).stdout.splitlines()
               for argument in ("mended", "plain")]
    return [dict(line.split(": ", 1) for line in lines) for lines in answers]


@pytest.mark.parametrize("name", CASES)
def test_cases(results, name):
    assert (results[0][name], results[1][name]) == CASES[name]


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(CASES)
