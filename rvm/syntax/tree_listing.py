"""Lists the syntax tree that the parser makes of tokens: what `-m tree` prints.

A line is a node: its position, as in the listing of tokens, then its rule, or its token's kind and text, indented
by its depth.  The tree is what the AST builder gets: nodes with one child are left out where the grammar
says so, and tokens that mean nothing by themselves.  The whole derivation has a node for each reduction
and a leaf for each token.

The parser here is always the driver with rvm's own tables, whichever the command line has chosen.
"""
from rvm.listing import FAINT, NAME, PLAIN, VALUE, ListingLine, SourceRange, padded
from rvm.rlib.strings import is_ascii
from rvm.syntax import driver, parse_tables, tree
from rvm.syntax.parser import parse_tree_by
from rvm.syntax.token_listing import column_of, text_repr
from rvm.syntax.tokenizer import Tokenizer
from rvm.syntax.tokens import KIND_NAMES

POSITION_WIDTH = 20
MOST_INDENT = 40        # levels; deeper ones are told by a number
ABSENT = "-"            # an optional part that is not there


class Entry(object):
    """A node that is to be listed; None where an optional part is absent."""

    def __init__(self, node, depth):
        self.node = node
        self.depth = depth


def list_tree(text, filename, shows_all):
    """Return the lines of the tree of a program's text; with `shows_all`, of the derivation.  Raise SyntaxError_."""
    token_list = Tokenizer(text, filename).run_to_error()
    root = parse_tree_by(driver.parse_tokens, token_list, "file_input", text, filename)
    if shows_all:
        root = derivation(token_list, "file_input")
    listing = TreeListing(text)
    listing.list_nodes(root)
    return listing.lines


class TreeListing(object):
    """Lists a tree of tokens of `text`."""

    def __init__(self, text):
        self.text = text
        self.is_ascii = is_ascii(text)
        self.lines = []

    def list_nodes(self, root):
        """Append the lines of the node `root` and all below it."""
        pending = [Entry(root, 0)]
        while len(pending) > 0:
            entry = pending.pop()
            self.lines.append(self.line_of(entry.node, entry.depth))
            if entry.node is not None:
                children = entry.node.children
                for i in range(len(children) - 1, -1, -1):
                    pending.append(Entry(children[i], entry.depth + 1))

    def line_of(self, node, depth):
        line = ListingLine("", range_of(node))
        line.add(padded(self.position_text(node), POSITION_WIDTH), FAINT)
        line.add("  " * min(depth, MOST_INDENT), PLAIN)
        if depth > MOST_INDENT:
            line.add("(%d) " % depth, FAINT)
        if node is None:
            line.add(ABSENT, FAINT)
        elif node.kind >= tree.FIRST_RULE:
            line.add(parse_tables.RULE_NAMES[node.kind - tree.FIRST_RULE], NAME)
        else:
            line.add(KIND_NAMES[node.kind], PLAIN)
            if node.first.text != "":
                line.add(" ", PLAIN)
                line.add(text_repr(node.first.text), VALUE)
        return line

    def position_text(self, node):
        """Return the range of the node, with columns in characters."""
        if node is None or node.first is None:
            return ""
        first = node.first
        last = node.last
        return "%d,%d-%d,%d:" % (
            first.lineno, self.column(first.start, first.col_offset),
            last.end_lineno, self.column(last.end, last.end_col_offset))

    def column(self, pos, col_offset):
        return col_offset if self.is_ascii else column_of(self.text, pos, col_offset)


def range_of(node):
    """Return the SourceRange of a node, None if it spans no token."""
    if node is None or node.first is None:
        return None
    return SourceRange(node.first.lineno, node.first.col_offset, node.last.end_lineno, node.last.end_col_offset)


# The derivation.

def derivation(token_list, start):
    """Return the tree of all reductions by which the tokens, which do have a parse, derive from the rule `start`."""
    stack = DerivationStack(driver.START_STATES[start])
    for token in token_list:
        stack.reduce_before(token.kind)
        stack.shift(token)
    end_state = driver.END_STATES[start]
    while stack.states[-1] != end_state:
        stack.reduce_before(parse_tables.END)
    return stack.nodes[0]


class DerivationStack(object):
    """The parser's stack, as driver.Stack, with a node for each reduction and a leaf for each token."""

    def __init__(self, start_state):
        self.states = [start_state]
        self.nodes = []

    def action(self, kind):
        return driver.entry(driver.ACTIONS[self.states[-1]], kind)

    def reduce_before(self, kind):
        """Reduce as long as the table says so before a token of `kind`."""
        while self.action(kind) < 0:
            self.reduce(driver.RULES[-1 - self.action(kind)])

    def shift(self, token):
        self.states.append(self.action(token.kind))
        self.nodes.append(tree.Node(token.kind, tree.NO_CHILDREN, token, token))

    def reduce(self, rule):
        base = len(self.nodes) - rule.length
        assert base >= 0
        children = spliced(self.nodes[base:])
        del self.nodes[base:]
        del self.states[base + 1:]
        self.nodes.append(tree.Node(rule.kind, children, first_token(children), last_token(children)))
        self.states.append(driver.entry(driver.GOTOS[self.states[-1]], rule.lhs))


def spliced(nodes):
    """Return the nodes, with the items of unfinished lists in place of these."""
    children = []
    for node in nodes:
        if node.kind != driver.SPLICED:
            children.append(node)
        elif len(children) == 0:
            children = node.children        # no other node needs that list
        else:
            children.extend(node.children)
    return children


def first_token(children):
    """Return the first token of the nodes that does more than lay out lines, or None."""
    for child in children:
        if child.first is not None and not tree.is_layout(child.kind):
            return child.first
    return None


def last_token(children):
    for i in range(len(children) - 1, -1, -1):
        if children[i].last is not None and not tree.is_layout(children[i].kind):
            return children[i].last
    return None
