"""RPython's optimiser keeps memory as traces have it, and guards make what it delays: rpython_random_traces.py."""
import pytest

from tests.tools.untranslated import mended_and_plain


@pytest.mark.slow
def test_random_traces(untranslated):
    mended, plain = mended_and_plain(untranslated, "rpython_random_traces.py")
    for results in (mended, plain):
        right, total = results["right"].split(" of ")
        assert results["first wrong"] == "none" and right == total and int(total) > 500
    assert int(mended["delayed writes"]) > 100 and plain["delayed writes"] == "0"
