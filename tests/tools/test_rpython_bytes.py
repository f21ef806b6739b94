"""What RPython's optimiser makes of integers that are taken apart and put together again: rpython_bytes.py."""
import pytest

from tests.tools.untranslated import mended_and_plain

# The operations that are left with the mend, of those of which it leaves fewer.
FEWER = {
    "a byte twice": "int_rshift int_and int_and int_lshift int_or",
    "bits of a float": "",
    "float of bits": "",
    "half": "int_and",
    "half of a small one": "",
    "sign": "",
    "word": "",
}
# What is no part of one integer as it lies there.
KEPT = {"from the second on", "lost bits", "other order", "reversed", "two integers"}


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_bytes.py")


@pytest.mark.parametrize("name", FEWER)
def test_fewer(results, name):
    assert results[0][name].split() == ["right"] + FEWER[name].split()
    assert results[1][name].startswith("right ") and len(results[1][name]) > len(results[0][name])


@pytest.mark.parametrize("name", sorted(KEPT))
def test_kept(results, name):
    assert results[0][name] == results[1][name]
    assert results[0][name].startswith("right ")


def test_all_are_known(results):
    assert set(results[0]) == set(results[1]) == set(FEWER) | KEPT
