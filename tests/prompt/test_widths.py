"""How many columns text takes, and where it ends on a screen."""
import unicodedata

import pytest

from rvm.prompt.widths import ScreenPosition, end_of_escape, width, without_tabs
from tests.objects.convert import utf8


def end_of(text, columns):
    """The row and column where the text ends."""
    position = ScreenPosition(columns)
    position.walk(utf8(text), 0, len(utf8(text)))
    return position.row, position.column


@pytest.mark.parametrize("text, end", [
    ("", (0, 0)), ("abc", (0, 3)), ("0123456789", (0, 10)), ("0123456789a", (1, 1)), ("\xe9\u20ac", (0, 2)),
    ("\u4e2d\u6587", (0, 4)), ("012345678\u4e2d", (1, 2)), ("e\u0301", (0, 1)), ("\x1b[1;31mab\x1b[0m", (0, 2)),
    ("a\tb", (0, 9)), ("\x01", (0, 0))])
def test_ends_of_text(text, end):
    assert end_of(text, 10) == end


def test_a_full_row_goes_on_in_the_next():
    position = ScreenPosition(3)
    position.walk("abc", 0, 3)
    position.wrap()
    assert (position.row, position.column) == (1, 0)


def test_widths_are_those_of_the_unicode_database():
    for codepoint in [*range(0x20, 0x7F), *range(0x4E00, 0x9F00, 97), *range(0xAC00, 0xD7A0, 101), *range(0x300, 0x370)]:
        char = chr(codepoint)
        expected = 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if unicodedata.category(char) != "Mn" or expected == 0:
            assert width(codepoint) == expected, hex(codepoint)


@pytest.mark.parametrize("text, end", [("\x1b[1mx", 4), ("\x1bOx", 1), ("\x1b[", 2), ("\x1b", 1)])
def test_escape_sequences(text, end):
    assert end_of_escape(text, 0) == end


def test_tabs():
    assert without_tabs("a\tb", 0) == "a" + " " * 7 + "b"
    assert without_tabs("\tb", 4) == " " * 4 + "b"
    assert without_tabs("ab", 4) == "ab"
