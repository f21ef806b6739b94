"""Programs that the JIT once was wrong about; most were found by rvm.tools.fuzz_jit.

Each is tests/jit_corpus/NAME.py, whose first comment says what went wrong.  They are run in the
configurations of the fuzzer that are the same each time, on both machines.
"""
import pytest

from rvm.tools.fuzz_jit.configurations import sound_configurations
from tests.processes.test_programs import check, names_of
from tests.worlds import TESTS

CORPUS = TESTS / "jit_corpus"


@pytest.mark.only_worlds("jit")
@pytest.mark.parametrize("configuration", list(sound_configurations()), ids=str)
@pytest.mark.parametrize("name", names_of(CORPUS))
def test_found_program(oracle, world, name, configuration):
    options = ("-X", "jit=" + configuration.jit) if configuration.jit else ()
    check(oracle, world, configuration.machine, CORPUS / (name + ".py"), options=options)


@pytest.mark.parametrize("name", names_of(CORPUS))
def test_a_comment_says_what_went_wrong(name):
    assert (CORPUS / (name + ".py")).read_text(encoding="utf-8").startswith("# ")
