"""Lines of listings, and their colours on a terminal."""
import re

import pytest

from rvm import colours, listing
from rvm.listing import ADDED, NAME, PLAIN, ListingLine, clipped, joined, padded, right_padded, styled_line, wrapped

WIDE = "\u4e2d".encode().decode("latin-1")      # takes two columns


def test_columns():
    assert (padded("ab", 4), right_padded("ab", 4), padded(WIDE, 4)) == ("ab  ", "  ab", WIDE + "  ")
    assert (clipped("abcdef", 6), clipped("abcdefg", 6), clipped(WIDE * 4, 8)) == ("abcdef", "abc...", WIDE * 4)
    assert clipped(WIDE * 5, 8) == WIDE * 2 + "..."


def test_wrapped_lines_have_all_words_and_fit():
    words = ["word%d" % i for i in range(60)]
    lines = [line.text for line in wrapped(words, 4, "x   ")]
    assert lines[0].startswith("x   word0 ") and all(line.startswith("    word") for line in lines[1:])
    assert all(len(line) <= listing.WIDTH for line in lines) and len(lines) == 5
    assert " ".join(lines).split()[1:] == words


def test_painted_text_is_the_text_with_renditions():
    line = ListingLine("a ", None)
    line.add("b", NAME)
    line.add(" c", PLAIN)
    lines = [line, styled_line("d", ADDED, None), styled_line("", ADDED, None)]
    assert colours.painted(lines) == "a \033[36mb\033[0m c\n\033[32md\033[0m\n\n"
    assert re.sub("\033\\[\\d*m", "", colours.painted(lines)) == joined(lines) == "a b c\nd\n\n"


@pytest.mark.parametrize("styled, text, parts", [
    (colours.token_line, "1,0-1,1:            NAME           'a b'          ",
     ["1,0-1,1:", "            NAME", "           'a b'          "]),
    (colours.token_line, "100000,10-100000,11:NAME           'a'", ["100000,10-100000,11:", "NAME", "           'a'"]),
    (colours.ast_line, "value=Constant(value='f(x=1)\\'', n=-1.5)]",
     ["value", "Constant", "value", "'f(x=1)\\''", "n", "1.5"]),
    (colours.code_line, "f (x.py, line 1): 4 registers, 34 bytes", ["f (x.py, line 1): 4 registers, 34 bytes"]),
    (colours.code_line, "    2        0  JUMP_LT          0 k1 32                  if n < 2: goto 32",
     ["    2        0  ", "JUMP_LT         ", " if n < 2: goto 32"]),
])
def test_texts_of_old_stages_get_colours_and_stay_the_same(styled, text, parts):
    line = styled(text)
    assert line.text == text
    assert [text[span.start:span.end] for span in line.spans] == parts


@pytest.mark.parametrize("is_terminal, variables, wanted", [
    (True, {"TERM": "xterm"}, True), (True, {}, True), (True, {"TERM": "xterm", "NO_COLOR": ""}, True),
    (True, {"TERM": "dumb"}, False), (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
    (False, {"TERM": "xterm"}, False),
])
def test_when_colours_are_wanted(monkeypatch, is_terminal, variables, wanted):
    monkeypatch.setattr(colours.files, "isatty", lambda fd: is_terminal)
    monkeypatch.setattr(colours.files, "getenv", variables.get)
    assert colours.are_wanted(1) == wanted
