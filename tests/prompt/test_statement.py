"""When the text typed at the prompt is a whole statement."""
import pytest

from rvm.prompt.statement import Incomplete, is_blank, parse_statement
from rvm.syntax.errors import SyntaxError_

WHOLE = ["1 + 1\n", "\n", "x = 'a\\\nb'\n", "(1,\n2)\n", "if 1: 2\n\n", "if 1:\n  2\n\n", "def f():\n  return 1\n\n",
         "@staticmethod\ndef f(): pass\n\n", "x = '''a\n\nb'''\n", "a = 1; a\n"]
OPEN = ["if 1:\n", "if 1: 2\n", "if 1:\n  2\n", "if 1:\n  2\n  \n", "(1,\n", "{\n'a': 1\n", "x = '''a\n", "1 + \\\n",
        "class A:\n", "try:\n  1\n", "@staticmethod\n", "@staticmethod\ndef f(): pass\n"]
WRONG = ["x = = 1\n", "1)\n", "(]\n", "\"abc\n", "if 1:\n\n", "if 1:\n    1\n  2\n"]


@pytest.mark.parametrize("text", WHOLE)
def test_whole(text):
    assert parse_statement(text, False).class_name == "Interactive"


@pytest.mark.parametrize("text", OPEN)
def test_more_lines_are_needed(text):
    with pytest.raises(Incomplete):
        parse_statement(text, False)


@pytest.mark.parametrize("text", WRONG)
def test_no_more_lines_can_mend_it(text):
    with pytest.raises(SyntaxError_):
        parse_statement(text, False)


@pytest.mark.parametrize("text", ["(1,\n", "x = '''a\n", "if 1:\n"])
def test_at_the_end_what_is_open_is_an_error(text):
    with pytest.raises(SyntaxError_):
        parse_statement(text, True)


def test_at_the_end_a_compound_statement_needs_no_empty_line():
    assert len(parse_statement("if 1:\n  2\n", True).body) == 1


def test_blank_lines():
    assert [is_blank(line) for line in ("\n", "  \t\n", " # text\n", "", " x # text\n", "1\n")] == [True] * 4 + [False] * 2
