"""RPython's dicts grow as the mend has it, and hold what is put in, where their index changes too."""
import pytest

from tests.tools.untranslated import mended_and_plain


@pytest.mark.slow
def test_dicts_that_grow(untranslated):
    mended, plain = mended_and_plain(untranslated, "rpython_dicts.py")
    assert mended["rooms"] == "[8, 20, 38, 65, 105, 126, 149, 175, 204, 237, 274]"
    assert plain["rooms"] == "[8, 17, 27, 38, 50, 64, 80, 98, 118, 140, 165, 193, 225, 261, 301]"
    assert mended["wrong entries"] == plain["wrong entries"] == "0"
