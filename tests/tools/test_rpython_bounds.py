"""How often a loop guards bounds of a number that nothing relies on: rpython_bounds.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain


@pytest.fixture(scope="module")
def answers(untranslated):
    return mended_and_plain(untranslated, "rpython_bounds.py")


def test_result_is_pythons(answers):
    for answer in answers:
        right, found, _ = answer["program"].split()
        assert found == right


def test_a_round_asks_for_no_far_bound(answers):
    """It did so 171 times, in each round, before the loop was told of such bounds."""
    assert int(answers[0]["program"].split()[2]) < 5
