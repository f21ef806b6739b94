"""Loops that RPython's JIT compiles anew for other types: rpython_versions.py, on its own tracer, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

PROGRAMS = ("other_types", "types_that_change", "field_of_a_version_changes")


@pytest.fixture(scope="module")
def answers(untranslated):
    """What the script prints: with the mends, and without."""
    return mended_and_plain(untranslated, "rpython_versions.py")


@pytest.mark.parametrize("name", PROGRAMS)
def test_results_are_pythons(answers, name):
    for answer in answers:
        right, found, _ = answer[name].split()
        assert found == right


@pytest.mark.parametrize("name", ["other_types", "types_that_change"])
def test_rounds_make_no_objects(answers, name):
    """Without versions each round of a loop that meets other types makes an object."""
    mended, plain = (int(answer[name].split()[2]) for answer in answers)
    assert plain > 1000 and mended < 10


def test_what_is_invalid_is_forgotten(answers):
    assert answers[0]["targets_left"] == "3 of 4"
