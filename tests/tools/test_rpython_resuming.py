"""What is done when a guard fails for which there is no bridge: rpython_resuming.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

RETURNS = "[5, True, 2.5, None, 7]"

# What comes out mended, and without the mends.
CASES = {
    "searches": ("3, right", "24, right"),
    "exceptions": ("0, right", "138, right"),
    "exceptions of calls": ("0, right", "198, right"),
    "constants": ("7, 4 made, right", "11, 3 made, right"),
    "items": ("36, right", "211, right"),
    "returns": (RETURNS, RETURNS),
}


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_resuming.py")


@pytest.mark.parametrize("name", CASES)
def test_cases(results, name):
    assert (results[0][name], results[1][name]) == CASES[name]


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(CASES)
