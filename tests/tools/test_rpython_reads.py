"""What RPython's optimiser remembers of memory that a trace reads: rpython_reads.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain


# How many reads, and guards of what was read, are left: mended, and without the mend.
READS = {
    "field": (2, 4),
    "field, setfield_gc": (2, 4),
    "field, setfield_raw": (4, 4),
    "field, raw_store": (4, 4),
    "field, call": (4, 4),
    "field, call that may force": (4, 4),
    "field, other address": (4, 4),
    "field, other field": (4, 4),
    "hardly changed": (1, 1),
    "hardly changed, call": (1, 1),
    "hardly changed, any call": (2, 1),
    "item": (1, 2),
    "item, other array": (2, 2),
    "item, other index": (2, 2),
    "item, write at a variable": (2, 2),
    "item, write at a constant": (2, 2),
    "item, write to others": (1, 2),
    "item, call": (1, 2),
    "item, call that writes": (2, 2),
    "item, any call": (2, 2),
    "item, index made constant": (2, 2),
}


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_reads.py")


@pytest.mark.parametrize("name", READS)
def test_reads(results, name):
    assert (int(results[0][name]), int(results[1][name])) == READS[name]


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(READS)
