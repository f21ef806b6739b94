"""rvm.rlib.hashing: seeds and keys.  That hashes are keyed is in tests/processes/test_command_line.py."""
import pytest

from rvm.rlib import hashing


@pytest.mark.parametrize("text, seed", [
    ("", hashing.RANDOM), ("random", hashing.RANDOM), ("0", 0), ("17", 17), ("4294967295", 4294967295),
    ("4294967296", hashing.INVALID), ("-1", hashing.INVALID), ("1 ", hashing.INVALID), ("Random", hashing.INVALID),
    ("9" * 100, hashing.INVALID)])
def test_seeds(text, seed):
    assert hashing.seed_of(text) == seed


def test_keys():
    assert hashing.key_from(0) == "\0" * 16
    keys = [hashing.key_from(seed) for seed in (1, 2, 4294967295)]
    assert all(len(key) == 16 for key in keys) and len(set(keys)) == 3
