"""The hosted parser: Lark's LALR parser, fed by rvm's own tokenizer.

It makes the same trees as rvm.syntax.driver makes from the generated tables; errors
are left to that driver, which knows how to word them.  `use()` makes it the parser
of rvm.syntax.parser.
"""
import hashlib
import os
import tempfile
from pathlib import Path

from lark.exceptions import UnexpectedToken

from rvm.syntax import driver, parser, tree
from rvm.tools import grammar


def make_lark(cache=False):
    """Return the Lark parser that makes rvm's trees; `cache` names a file to keep it in."""
    lark = grammar.load(LarkNode, cache)
    callbacks = lark.parser.parser.parser.callbacks
    for rule, make in callbacks.items():
        callbacks[rule] = _spanning(make)
    return lark


class LarkNode(tree.Node):
    """An inner node, as Lark makes its trees.

    Lark keys its cache to the text of its options: a class has the same in every run.
    """
    def __init__(self, name, children):
        name = "_" if name.startswith("_") else name
        tree.Node.__init__(self, driver.KIND_OF_RULE[name], children, None, None)


def _spanning(make):
    """Return a version of the tree builder `make` that also tells new nodes which tokens they span."""
    def make_spanning(children):
        node = make(children)
        if node.first is None:
            for child in children:
                if child.first is not None:
                    node.first = child.first
                    break
            for child in reversed(children):
                if child.last is not None:
                    node.last = child.last
                    break
        return node
    return make_spanning


def _cache_file():
    """Return the path of this user's ready-made parser for the present grammar."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = Path(home) / "rvm"
    digest = hashlib.sha256(grammar.GRAMMAR.read_bytes()).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix="rvm-"))
    return folder / ("parser-%s.lark" % digest)


class LarkParser:
    """Lark's parser, made at its first use."""

    def __init__(self):
        self.lark = None

    def parse(self, token_list, start):
        """Return the tree of the tokens, derived from the rule `start`, as driver.parse_tokens does."""
        if self.lark is None:
            self.lark = make_lark(str(_cache_file()))
        try:
            return self.lark.parse(token_list, start=start)
        except UnexpectedToken:
            return driver.parse_tokens(token_list, start)


def use():
    """Make rvm.syntax.parser parse with Lark."""
    parser.front.parse_tokens = LarkParser().parse
