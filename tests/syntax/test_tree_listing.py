"""The listing of the syntax tree, and of the derivation."""
import textwrap
from pathlib import Path

import pytest

from rvm.listing import joined
from rvm.syntax import driver, tree
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.tokenizer import Tokenizer
from rvm.syntax.tree_listing import MOST_INDENT, POSITION_WIDTH, derivation, list_tree

PROGRAMS = Path(__file__).parents[1] / "programs"


def listed(source, shows_all=False):
    return joined(list_tree(source.encode().decode("latin-1"), "x.py", shows_all)).encode("latin-1").decode()


def test_tree():
    assert listed("if a:\n    x = 'é' + b  # c\n") == textwrap.dedent("""\
        1,0-2,15:           file_input
        1,0-2,15:             if_stmt
        1,3-1,4:                NAME 'a'
        2,4-2,15:               block
        2,4-2,15:                 assignment
        2,4-2,5:                    NAME 'x'
        2,8-2,15:                   add
        2,8-2,11:                     strings
        2,8-2,11:                       STRING "'é'"
        2,14-2,15:                    NAME 'b'
                                -
        """)


def test_absent_parts_and_an_empty_program():
    assert listed("return\n") == textwrap.dedent("""\
        1,0-1,6:            file_input
        1,0-1,6:              return_stmt
                                -
        """)
    assert listed("") == "                    file_input\n"


def test_derivation_has_each_reduction_and_each_token():
    assert listed("pass\n", True) == textwrap.dedent("""\
        1,0-1,4:            file_input
        1,0-1,4:              simple_stmt
        1,0-1,4:                pass_stmt
        1,0-1,4:                  PASS 'pass'
        1,4-1,5:              NEWLINE '\\n'
        2,0-2,0:              ENDMARKER
        """)


def test_positions_count_bytes_in_the_source():
    lines = list_tree("'é' + b\n".encode().decode("latin-1"), "x.py", False)
    names = [line.position for line in lines if line.text.endswith("NAME 'b'")]
    assert [(name.lineno, name.col_offset, name.end_lineno, name.end_col_offset) for name in names] == [(1, 7, 1, 8)]


def leaves(node):
    found, pending = [], [node]
    while pending:
        node = pending.pop()
        if node.kind < tree.FIRST_RULE:
            found.append(node.first)
        pending += reversed(node.children)
    return found


@pytest.mark.parametrize("name", ["lang_string_literals.py", "format_fstring.py"])
def test_derivations_yield_the_tokens(name):
    """The leaves of a derivation, from left to right, are the tokens themselves."""
    text = (PROGRAMS / name).read_bytes().decode("latin-1")
    token_list = Tokenizer(text, name).run_to_error()
    assert leaves(derivation(token_list, "file_input")) == token_list
    assert driver.parse_tokens(token_list, "file_input").kind == derivation(token_list, "file_input").kind


def test_deep_trees_are_told_by_numbers():
    lines = listed("+".join(["a"] * 3000) + "\n").splitlines()
    assert len(lines) == 6001 and max(map(len, lines)) < POSITION_WIDTH + 2 * MOST_INDENT + 20
    assert lines[3000].split() == ["1,0-1,3:", "(3000)", "add"]


def test_what_is_no_program_is_refused():
    with pytest.raises(SyntaxError_) as caught:
        listed("a = (1,\n")
    assert caught.value.msg == "'(' was never closed"
