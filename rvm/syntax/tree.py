"""The syntax tree, which the parser makes of tokens and the AST builder reads.

Every node is a Node.  The kind of a leaf is its token's kind, the kind of an inner node
is the number of its rule: FIRST_RULE + its index in the generated RULE_NAMES.  A child
is None if the grammar has an optional part there that is absent.

This module knows nothing of the grammar.
"""
from rvm.syntax import tokens

FIRST_RULE = len(tokens.KINDS)
NO_CHILDREN = []


class Node(object):
    """A node and the tokens it spans.

    `first` and `last` include tokens that leave no leaf, but not the ones that
    only lay out lines: a block ends with the last token of its last statement.
    Both are None if the node spans no token.
    """
    def __init__(self, kind, children, first, last):
        self.kind = kind
        self.children = children
        self.first = first
        self.last = last


def leaf(token):
    """Return the leaf of `token`."""
    if is_layout(token.kind):
        return Node(token.kind, NO_CHILDREN, None, None)
    return Node(token.kind, NO_CHILDREN, token, token)


def is_layout(kind):
    """Return whether tokens of `kind` only lay out lines."""
    return (kind == tokens.NEWLINE or kind == tokens.INDENT
            or kind == tokens.DEDENT or kind == tokens.ENDMARKER)
