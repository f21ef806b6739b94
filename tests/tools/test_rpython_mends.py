"""The mends of RPython's JIT, on RPython's own optimiser and assembler, untranslated.

Of arithmetic: what RPython makes of a trace is run with values at the ends of their ranges;
rpython_rules.py has the traces.  Of loops: rpython_loops.py has programs whose result under the
JIT is compared with Python's.
"""
import subprocess
from pathlib import Path

import pytest

from tests.tools.untranslated import mended_and_plain

LOOPS = Path(__file__).resolve().with_name("rpython_loops.py")

# What is right, and what comes out without the mend.
RULES = {
    "sum": ("0, 1 checks", "1, 1 checks"),
    "difference": ("0, 1 checks", "1, 1 checks"),
    "product": ("-9223372036854775806, 0 checks", "2, 0 checks"),
    "shifted": ("-9223372036854775802, 0 checks", "6, 0 checks"),
    "remainder": ("1, 3 checks", "0, 3 checks"),
    "checked sum": ("a guard fails, 1 checks", "-9223372036854775808, 0 checks"),
    "checked sum of a difference": ("a guard fails, 1 checks", "-9223372036854775808, 0 checks"),
    "constants": ("no loop", "crash"),
    "bounds of nothing": ("no loop", "crash"),
    "sign of nan": ("1, 0 checks", "0, 0 checks"),
    "zero of an integer": ("7, 1 checks", "7, 2 checks"),
    "zero": ("0, 1 checks", "0, 2 checks"),
    "highest bit": ("63", "none"),
    "tokens": ("0 1 force_token", "2 2 force_token"),
    "guard of 0.0": ("0.0", "0.0 -0.0 nan"),
    "guard of -0.0": ("-0.0", "0.0 -0.0 nan"),
    "guard of 1.5": ("1.5", "1.5 nan"),
    "guard of inf": ("inf", "inf nan"),
    "guard of nan": ("nan", "0.0 -0.0 1.5 inf nan"),
}
# What was right before, and as short.
KEPT = {"no second check": "11, 1 checks", "exact sum": "1, 3 checks"}


@pytest.fixture(scope="module")
def results(untranslated):
    """What comes out of every trace, by its name: with the mends and without."""
    return mended_and_plain(untranslated, "rpython_rules.py")


@pytest.mark.parametrize("name", RULES)
def test_mended(results, name):
    assert (results[0][name], results[1][name]) == RULES[name]


@pytest.mark.parametrize("name", KEPT)
def test_kept(results, name):
    assert results[0][name] == results[1][name] == KEPT[name]


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(RULES) | set(KEPT)


def test_narrowing(untranslated):
    """Attributes of generators' frames are not attributes of all frames."""
    assert mended_and_plain(untranslated, "rpython_narrowing.py") == [
        {"Frame": "pc", "Resumable": "resume_pc"}, {"Frame": "pc resume_pc", "Resumable": ""}]


def loop_results(untranslated, name, argument):
    """What a program of rpython_loops.py returns in Python, and under the JIT."""
    executable, environment = untranslated
    answer = subprocess.run([executable, str(LOOPS), name, argument], env=environment, check=True,
                            universal_newlines=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return answer.stdout.split()


@pytest.mark.parametrize("name", [
    "input_in_an_object", "field_of_a_constant", "item_of_a_constant", "operand_of_the_round_before",
    "values_taken_in_turn", "field_that_hardly_changes", "field_that_changes_elsewhere"])
def test_loop(untranslated, name):
    right, plain = loop_results(untranslated, name, "plain")
    assert plain != right
    assert loop_results(untranslated, name, "mended") == [right, right]


@pytest.mark.parametrize("name", ["field_of_a_constant_that_hardly_changes", "fields_that_are_set_back"])
def test_loop_that_is_right(untranslated, name):
    """RPython has it right, and must have it right with less in traces, and with writes that are delayed."""
    right, plain = loop_results(untranslated, name, "plain")
    assert plain == right
    assert loop_results(untranslated, name, "mended") == [right, right]
