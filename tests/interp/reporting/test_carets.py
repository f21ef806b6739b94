"""The carets of a place that the line does not have: the source has changed since it was compiled."""
import re

import pytest

from rvm.code.positions import Position
from rvm.interp.reporting.carets import caret_line

LINE = "f(\xc3\xa9, \xf0\x9f\x98\x80) + 1"       # UTF-8: the characters are the bytes 2 to 3 and 6 to 9


def carets(start, end, end_lineno=1):
    return caret_line(LINE, Position(1, end_lineno, start, end))


def test_a_place_between_characters():
    assert carets(2, 10) == "    " + "  ^^^^^\n"
    assert carets(6, 10) == "    " + "     ^^\n"


@pytest.mark.parametrize("start", range(len(LINE) + 3))
@pytest.mark.parametrize("end", range(len(LINE) + 3))
def test_no_place_does_harm(start, end):
    is_inside = any(place in (3, 7, 8, 9) for place in (start, min(end, len(LINE))))
    if is_inside or end <= start:
        assert carets(start, end) == ""
    else:
        assert re.fullmatch(r"(    +[~^]+\n)?", carets(start, end))


def test_a_place_that_ends_on_another_line():
    assert carets(6, 0, 2) == "    " + "     ^^^^^^^\n"
    assert carets(7, 0, 2) == ""
