"""The distance of names by which "Did you mean" is told."""
import pytest

from rvm.interp.reporting.suggestions import CASE_COST, LONGEST, MOVE_COST, edit_distance


@pytest.mark.parametrize("left, right, cost", [
    ("", "", 0), ("same", "same", 0), ("a", "", MOVE_COST), ("abc", "abd", MOVE_COST), ("abc", "aBc", CASE_COST),
    ("kitten", "sitting", 3 * MOVE_COST), ("ab", "ba", 2 * MOVE_COST), ("colour", "color", MOVE_COST),
    ("ABC", "abc", 3 * CASE_COST)])
def test_distance(left, right, cost):
    assert edit_distance(left, right, 100) == cost
    assert edit_distance(right, left, 100) == cost


def test_what_is_too_far_is_only_known_to_be():
    assert edit_distance("abcdefgh", "stuvwxyz", 3) > 3
    assert edit_distance("a" * (LONGEST + 1), "b" * 3, 10) > 10
