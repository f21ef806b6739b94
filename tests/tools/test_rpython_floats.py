"""Machine code that compares floats, NaN too: rpython_floats.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_floats.py")


def test_all_are_right(results):
    assert len(results[0]) == 6 * 3 * 5
    for answers in results:
        for name, answer in answers.items():
            right, _, rest = answer.partition(" of ")
            assert right == rest.partition(",")[0] != "0", name


def test_which_are_shorter(results):
    lengths = [{name: int(answer.split()[-1]) for name, answer in answers.items()} for answers in results]
    shorter = {name.rsplit(" ", 1)[0] for name in lengths[0] if lengths[0][name] < lengths[1][name]}
    assert shorter == {"lt constant behind", "le constant behind", "gt constant before", "ge constant before",
                       "eq itself", "ne itself"}
    assert all(lengths[0][name] <= lengths[1][name] for name in lengths[0])
