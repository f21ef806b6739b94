"""What RPython's optimiser keeps apart from registers of frames: rpython_registers.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

# What is left of reads and writes, calls and guards: mended, and without the mend where that is something else.
LEFT = {
    "read, write to other": ("read write jump", "read write read jump"),
    "read, write to unknown": ("read write read jump",),
    "read, write at a variable": ("read write read jump",),
    "read, write to another frame": ("read write read jump",),
    "read, call": ("read call jump", "read call read jump"),
    "read, any call": ("read call read jump",),
    "read, call that may force": ("read call guard read jump",),
    "read other, write to other": ("read write read jump",),
    "read other, call": ("read call read jump",),
    "write, read other": ("read write jump", "write read write jump"),
    "write, read immutable": ("read write jump", "write read write jump"),
    "write, read unknown": ("write read write jump",),
    "write, read at a variable": ("write read write jump",),
    "write, write to other": ("write write jump", "write write write jump"),
    "write, write to unknown": ("write write write jump",),
    "write, guard": ("guard write jump", "write guard write jump"),
    "write, call": ("call write jump", "write call write jump"),
    "write, any call": ("write call write jump",),
    "write, call that may force": ("write call guard write jump",),
    "write other, read other": ("write read write jump",),
    "write other, guard": ("write guard write jump",),
    "write other, call": ("write call write jump",),
}


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_registers.py")


@pytest.mark.parametrize("name", LEFT)
def test_left(results, name):
    assert (results[0][name], results[1][name]) == (LEFT[name][0], LEFT[name][-1])


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(LEFT)
