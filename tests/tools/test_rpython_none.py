"""An object of which the caller knows that it is not None is not tested for it: rpython_none.py, on Python 2.7."""
from tests.tools.untranslated import mended_and_plain


def test_objects_that_are_not_none(untranslated):
    for results in mended_and_plain(untranslated, "rpython_none.py"):
        tests, result = results["any"].split(", ")
        assert int(tests) > 0
        assert results["none is None"] == "0, " + result
