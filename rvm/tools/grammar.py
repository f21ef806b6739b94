"""The grammar file, as a Lark parser that takes rvm's own tokens."""
from pathlib import Path

from lark import Lark
from lark.lexer import Lexer

from rvm.syntax import tokens, tree

START_RULES = ["file_input", "single_input", "eval_input", "func_type_input"]


def _grammar_file():
    """Return the path of the grammar, which an installed rvm has inside its package."""
    package = Path(__file__).resolve().parent.parent
    for folder in [package.parent / "grammar", package / "grammar"]:
        if (folder / "python_subset.lark").exists():
            return folder / "python_subset.lark"
    raise FileNotFoundError("python_subset.lark is neither beside nor in the package rvm")


GRAMMAR = _grammar_file()


def _terminal(kind):
    # In the grammar a `_` says that a terminal leaves no leaf.
    prefix = "_" if tree.is_layout(kind) else ""
    return prefix + tokens.KIND_NAMES[kind]


TERMINALS = [_terminal(kind) for kind in range(len(tokens.KINDS))]


class Leaf(tree.Node):
    """A leaf as Lark wants its tokens: with a `type`, the terminal's name."""
    # What Lark copies to its own end-of-input token.
    start_pos = line = column = end_line = end_column = end_pos = None

    def __init__(self, token):
        span = None if tree.is_layout(token.kind) else token
        tree.Node.__init__(self, token.kind, tree.NO_CHILDREN, span, span)
        self.type = TERMINALS[token.kind]


class TokenLexer(Lexer):
    """Lark's lexer: the tokens are there already."""
    __future_interface__ = 2

    def __init__(self, lexer_conf):
        pass

    def lex(self, lexer_state, parser_state):
        return map(Leaf, lexer_state.text)


def load(tree_class, cache=False):
    """Return the Lark parser of the grammar; `cache` names a file to keep it in."""
    return Lark(GRAMMAR.read_text(), parser="lalr", lexer=TokenLexer, start=START_RULES,
                maybe_placeholders=True, tree_class=tree_class, cache=cache)
