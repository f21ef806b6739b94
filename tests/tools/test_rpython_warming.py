"""When RPython's counters ask for a trace, with a budget and without: rpython_warming.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

ASKED, NEVER = "[9, 19, 29], [9, 19, 29]", "[], []"
CASES = {"no limit": ASKED, "within the share": ASKED, "over the share": NEVER, "within the grant": ASKED,
         "over both": NEVER, "nothing yet": ASKED, "within the share of bridges": "[], [9, 19, 29]",
         "within the share of what ran": ASKED, "over the share of what ran": NEVER}
TIMED, PLACES = "with inferred types", "places"


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_warming.py")


@pytest.mark.parametrize("name", CASES)
def test_cases(results, name):
    assert (results[0][name], results[1][name]) == (CASES[name], ASKED)


def test_clock_runs_in_machine_code_alone(results):
    assert results[0][TIMED] == "115"
    assert results[0][PLACES] == "['ll_portal_runner', 'assembler_call_helper'], make_timed_execute_token"


def test_all_are_known(results):
    assert set(results[0]) - {TIMED, PLACES} == set(results[1]) == set(CASES)
