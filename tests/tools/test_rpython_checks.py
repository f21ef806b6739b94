"""With how many guards RPython's optimiser checks an index, and when they hold: rpython_checks.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

# The comparisons that are guarded: mended, and without the mends.
COMPARISONS = {
    "length": ("uint_ge", "int_lt int_ge"),
    "length, below": ("uint_ge", "int_lt int_lt"),
    "length read before": ("uint_ge", "int_lt int_ge"),
    "length of an array": ("uint_ge", "int_lt int_ge"),
    "length of something else": ("int_lt int_ge", "int_lt int_ge"),
    "constant": ("uint_ge", "int_lt int_ge"),
    "any number": ("int_lt int_ge", "int_lt int_ge"),
    "not negative": ("int_ge uint_ge", "int_ge int_lt int_ge"),
    "operand of the index": ("int_ge int_lt int_ge", "int_ge int_lt int_ge"),
    "a write between": ("int_lt int_ge", "int_lt int_ge"),
    "a call between": ("int_lt int_ge", "int_lt int_ge"),
    "a guard between": ("int_lt int_gt int_ge", "int_lt int_gt int_ge"),
    "another index": ("int_lt int_ge", "int_lt int_ge"),
}


@pytest.fixture(scope="module")
def answers(untranslated):
    return mended_and_plain(untranslated, "rpython_checks.py")


@pytest.mark.parametrize("name", COMPARISONS)
def test_comparisons(answers, name):
    assert tuple(answer[name].split(", ")[0] for answer in answers) == COMPARISONS[name]


@pytest.mark.parametrize("name", COMPARISONS)
def test_guards_hold_for_the_same_numbers(answers, name):
    mended, plain = (answer[name].split(", ")[1] for answer in answers)
    assert mended == plain


def test_all_are_known(answers):
    assert set(answers[0]) == set(answers[1]) == set(COMPARISONS)
