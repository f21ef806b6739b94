"""When RPython's counters ask for a trace, with a budget and without: rpython_warming.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

ASKED, NEVER = "[9, 19, 29], [9, 19, 29]", "[], []"
CASES = {"no limit": ASKED, "within the share": ASKED, "over the share": NEVER, "within the grant": ASKED,
         "over both": NEVER, "nothing yet": ASKED, "within the share of bridges": "[], [9, 19, 29]",
         "within what little machine code earned": ASKED, "over what little machine code earned": NEVER,
         "within what much machine code earned": ASKED,
         "within what nothing but machine code earned": ASKED, "over what nothing but machine code earned": NEVER}
TIMED, PLACES, GIVEN_UP = "with inferred types", "places", "bridges given up"
OFTEN, AFTER_BRIDGE = "asked often", "after a bridge"


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_warming.py")


@pytest.mark.parametrize("name", CASES)
def test_cases(results, name):
    assert (results[0][name], results[1][name]) == (CASES[name], ASKED)


def test_clock_runs_in_machine_code_alone(results):
    assert results[0][TIMED] == "115"
    assert results[0][PLACES] == "['ll_portal_runner', 'assembler_call_helper'], make_timed_execute_token"


def test_what_has_asked_often_is_compiled(results):
    assert results[0][OFTEN] == "[79, 159], [199]"


def test_bridges_take_no_time_of_traces(results):
    assert (results[0][AFTER_BRIDGE], results[1][AFTER_BRIDGE]) == ("[9, 9]", "[9, 9, 9]")


def test_bridge_that_was_given_up_waits_longer(results):
    assert (results[0][GIVEN_UP], results[1][GIVEN_UP]) == ("5", "49")


def test_all_are_known(results):
    assert set(results[0]) - {TIMED, PLACES} == set(results[1]) == {*CASES, AFTER_BRIDGE, OFTEN, GIVEN_UP}
