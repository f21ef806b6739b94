"""The grammar, its tables, and the two parsers: Lark's and the driver that walks the tables."""
import logging
import subprocess
import sys
import sysconfig
from pathlib import Path

import lark
import pytest

from rvm.syntax import driver, tokens
from rvm.syntax.source import decode_source
from rvm.syntax.tokenizer import tokenize
from rvm.tools import lark_parser, make_parser

STDLIB = Path(sysconfig.get_path("stdlib"))
FILES = ["ast.py", "asyncio/tasks.py", "contextlib.py", "dataclasses.py", "enum.py", "functools.py",
         "heapq.py", "inspect.py", "test/test_grammar.py", "test/test_patma.py", "typing.py"]


@pytest.fixture(scope="module")
def lark_front():
    front = lark_parser.LarkParser()
    front.lark = lark_parser.make_lark()
    return front


def assert_same_trees(left, right):
    """Both trees have the same kinds, children and spans."""
    pairs = [(left, right)]
    while pairs:
        a, b = pairs.pop()
        if a is None or b is None:
            assert a is b
            continue
        assert (a.kind, len(a.children)) == (b.kind, len(b.children))
        assert a.first is b.first and a.last is b.last
        pairs.extend(zip(a.children, b.children))


def both_trees(front, source, start):
    token_list = tokenize(source, "f")
    return front.lark.parse(token_list, start=start), driver.parse_tokens(token_list, start)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.slow
def test_both_parsers_make_the_same_tree(lark_front, name):
    source = decode_source((STDLIB / name).read_bytes().decode("latin-1"), name)
    assert_same_trees(*both_trees(lark_front, source, "file_input"))


@pytest.mark.parametrize("start, source", [
    ("file_input", ""), ("file_input", "\n\n# only a comment\n"), ("file_input", "a = b,\n"),
    ("file_input", "x[:, ::2, *y] = (yield), *z\n"), ("file_input", "with (a as b, c): d\n"),
    ("file_input", "f'{a!r:{b}c}' 'd' f''\n"), ("file_input", "def f(a, /, *, b: c = d, **e): pass\n"),
    ("eval_input", "a if b else lambda: c"), ("eval_input", "a, b\n"),
    ("single_input", "a; b\n"), ("single_input", "if a:\n  b\n"), ("single_input", ""),
])
def test_same_trees_from_every_start(lark_front, start, source):
    assert_same_trees(*both_trees(lark_front, source, start))


def test_both_parsers_stop_at_the_same_token(lark_front):
    with pytest.raises(driver.NoParse) as failure:
        lark_front.parse(tokenize("a b\n", "f"), "file_input")
    assert failure.value.index == 1


def test_the_tables_are_up_to_date():
    assert make_parser.TABLES.read_text() == make_parser.tables_text()


def test_the_tables_do_not_depend_on_hashing():
    environment = {"PYTHONHASHSEED": "17", "PYTHONPATH": ":".join(sys.path)}
    subprocess.run([sys.executable, "-m", "rvm.tools.make_parser", "--check"],
                   env=environment, check=True)


@pytest.fixture
def conflicts(caplog):
    """A function: what Lark has told of conflicts since it was last called."""
    def told():
        messages = [record.getMessage() for record in caplog.records if "onflict" in record.getMessage()]
        caplog.clear()
        return messages

    level = lark.logger.level
    lark.logger.setLevel(logging.DEBUG)
    lark.logger.addHandler(caplog.handler)
    yield told
    lark.logger.removeHandler(caplog.handler)
    lark.logger.setLevel(level)


def test_the_grammar_has_no_conflicts(conflicts):
    lark.Lark('start: "i" start | "i" start "e" start | "x"', parser="lalr")
    assert conflicts() != []        # whose else is it?
    make_parser.tables_text()
    assert conflicts() == []


def test_what_can_follow():
    token_list = tokenize("if x\n", "f")
    with pytest.raises(driver.NoParse) as failure:
        driver.parse_tokens(token_list, "file_input")
    stack = failure.value.stack
    assert failure.value.index == 2
    assert driver.can_follow(stack, tokens.COLON)
    assert driver.can_follow(stack, tokens.COLONEQUAL)
    assert not driver.can_follow(stack, tokens.EQUAL)
    assert not driver.can_follow(stack, tokens.NAME)


def test_lark_keeps_its_parser_in_a_file(tmp_path):
    cache = str(tmp_path / "parser")
    lark_parser.make_lark(cache)
    stamp = (tmp_path / "parser").stat().st_mtime_ns
    again = lark_parser.make_lark(cache)
    assert (tmp_path / "parser").stat().st_mtime_ns == stamp
    token_list = tokenize("a = b\n", "f")
    assert_same_trees(again.parse(token_list, start="file_input"),
                      driver.parse_tokens(token_list, "file_input"))
