"""The tables of Chinese, Japanese and Korean codes are what the tool makes of CPython's codecs."""
import sys

import pytest

from rvm.tools import make_cjk


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the host is another version")
def test_tables_are_what_the_tool_makes():
    for name, text in make_cjk.Maker().make().items():
        assert (make_cjk.FOLDER / (name + ".py")).read_text(encoding="ascii") == text
