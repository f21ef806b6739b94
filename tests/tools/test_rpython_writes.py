"""Which writes RPython's optimiser delays past guards, and what it takes for one, untranslated.

rpython_writes.py has the traces, rpython_effects.py the functions.
"""
import pytest

from tests.tools.untranslated import mended_and_plain

# What is left of writes, calls and guards: mended, and without the mend.
WRITES = {
    "set back": ("guard jump", "write guard write jump"),
    "set back to a constant": ("guard write write jump", "write write guard write write jump"),
    "another object": ("guard write write write jump", "write guard write write jump"),
    "another field": ("guard write jump", "write guard write write jump"),
    "call that reads": ("guard write call write jump", "write guard call write jump"),
    "call that writes": ("guard write call write jump", "write guard call write jump"),
    "call that does not": ("guard call jump", "write guard call write jump"),
    "any call": ("guard write call write jump", "write guard call write jump"),
    "call that may force": ("guard write call guard write jump", "write guard call guard write jump"),
    "many guards": ("guard " * 20 + "write guard write jump", "write " + "guard " * 21 + "write jump"),
    "item": ("write guard write jump", "write guard write jump"),
    "item, constant": ("guard jump", "write guard write jump"),
    "token": ("write guard write jump", "write guard write jump"),
    "object of the trace": ("write guard jump", "write guard jump"),
}


# Whether a function writes to arrays that it has not made: mended, and without the mends.
WRITERS = {
    "grow": ("False", "True"),
    "overwrite": ("True", "True"),
    "grow_or_overwrite": ("True", "True"),
    "grow_and_write": ("True", "True"),
    # Whether the collector may run in a function that changes a field: loops rely on the first one's.
    "change": ("True", "False"),
    "change_other": ("False", "False"),
}


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_writes.py")


@pytest.fixture(scope="module")
def effects(untranslated):
    return mended_and_plain(untranslated, "rpython_effects.py")


@pytest.mark.parametrize("name", WRITES)
def test_writes(results, name):
    assert (results[0][name], results[1][name]) == WRITES[name]


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(WRITES)


@pytest.mark.parametrize("name", WRITERS)
def test_effects(effects, name):
    assert (effects[0][name], effects[1][name]) == WRITERS[name]
