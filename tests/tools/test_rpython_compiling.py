"""What RPython's optimiser and allocator do with a trace: rpython_compiling.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

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
    "frames": ("3, right", "40, right"),
    "hashes": ("2, right", "31, right"),
    "lookups": ("20, [3, 3]", "25, [3, 3]"),
    "jumps": ("goto_if_not_instance_ptr_eq goto_if_not_instance_ptr_ne, right",
              "instance_ptr_eq instance_ptr_ne, right"),
    "entries": ("0", "9"),
    "classes told": ("jump, no loop, no loop", "jump, aborted, aborted"),
    "conversion": ("2", "1"),
    "endings": ("guard_class, right", "guard_class guard_class, right"),
    "left out": ("inner outer outer open late None", "outer outer outer outer late None"),
    "room": ("2000, right", "30000, right"),
}


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_compiling.py")


@pytest.mark.parametrize("name", CASES)
def test_cases(results, name):
    assert (results[0][name], results[1][name]) == CASES[name]


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(CASES)
