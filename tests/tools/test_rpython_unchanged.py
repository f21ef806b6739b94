"""What a loop computes again of values that no round of it changes: rpython_unchanged.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

# How many operations a round has, with its label and its jump.
LENGTHS = {"calls_within_a_call": 6, "calls_that_begin_deeper": 9}


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_unchanged.py")


@pytest.mark.parametrize("name", LENGTHS)
def test_unchanged(results, name):
    right, result, length = [int(number) for number in results[0][name].split()]
    assert result == right
    assert length == LENGTHS[name]


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(LENGTHS)
