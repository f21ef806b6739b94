"""The LALR(1) parser: drives the generated tables over tokens and makes the syntax tree.

See Aho, Sethi and Ullman, "Compilers", section 4.7.  This module knows nothing of
Python's grammar but what the tables say.
"""
from rvm.syntax import parse_tables, tree

ENTRY_BYTES = 2     # of the table's rows, which are strings
BIAS = len(parse_tables.RULES)      # what an entry is more than the action
ERROR = (1 << 8 * ENTRY_BYTES) - 1 - BIAS       # the action of an empty entry in the table
FIRST_NONTERMINAL = parse_tables.END + 1

KIND_OF_RULE = {}   # a rule's name -> the kind of its nodes
for _index, _name in enumerate(parse_tables.RULE_NAMES):
    KIND_OF_RULE[_name] = tree.FIRST_RULE + _index


SPLICED = KIND_OF_RULE["_"]     # unfinished lists, whose items become children of a node


class Rule(object):
    """A rule of the grammar; the generated tables explain it."""

    def __init__(self, text):
        lhs, shape, name = text.split(" ")
        self.kind = KIND_OF_RULE[name]
        self.lhs = int(lhs)
        self.left_out = shape.startswith("?")   # whether a node with one child is
        self.shape = shape.replace("?", "").replace("-", "")
        self.length = len(self.shape.replace("0", ""))
        self.is_unit = self.left_out and self.shape == "k"


def _unpack_rows():
    """Return the rows of the table by state, as strings: actions by token kind, states by nonterminal.

    Equal strings are one constant of the executable: they take 0.25 MB, where lists of integers took 1.8 MB.
    """
    width = FIRST_NONTERMINAL + max([RULES[i].lhs for i in range(len(RULES))]) + 1
    rows = []
    for text in parse_tables.ROWS:
        row = [ERROR] * width
        for entry in text.split():
            symbols, text_of_action = entry.split(":")
            action = int(text_of_action)
            for symbol in symbols.split(","):
                row[int(symbol)] = action
        rows.append(row)
    actions = [_packed(row[:FIRST_NONTERMINAL]) for row in rows]
    gotos = [_packed(row[FIRST_NONTERMINAL:]) for row in rows]
    return ([actions[row] for row in parse_tables.ROW_OF_STATE],
            [gotos[row] for row in parse_tables.ROW_OF_STATE])


def _packed(row):
    """Return actions as a string, two bytes for each."""
    return "".join([chr(action + BIAS >> 8) + chr(action + BIAS & 255) for action in row])


def entry(row, index):
    """Return the action at an index of a row."""
    at = index * ENTRY_BYTES
    return (ord(row[at]) << 8 | ord(row[at + 1])) - BIAS


RULES = [Rule(_text) for _text in parse_tables.RULES]
ACTIONS, GOTOS = _unpack_rows()
START_STATES = parse_tables.START_STATES
END_STATES = parse_tables.END_STATES


class NoParse(Exception):
    """The tokens are not a program: the one at `index` cannot follow on `stack`.

    The stack is as it was before any reduction with that token as lookahead.
    """

    def __init__(self, stack, index):
        self.stack = stack
        self.index = index


class Stack(object):
    """The parser's stack: states, and the nodes between them."""

    def __init__(self, start_state):
        self.states = [start_state]
        self.nodes = []

    def copy(self):
        """Return a copy of the stack with the same nodes, to look ahead with, not to parse with."""
        copy = Stack(self.states[0])
        copy.states = self.states[:]
        copy.nodes = self.nodes[:]
        return copy

    def detached(self):
        """Return a copy of the stack that can be parsed with: its unfinished lists are its own."""
        copy = self.copy()
        for i in range(len(copy.nodes)):
            node = copy.nodes[i]
            if node.kind == SPLICED:
                copy.nodes[i] = tree.Node(node.kind, node.children[:], node.first, node.last)
        return copy

    def reduce_before(self, kind):
        """Reduce as long as the table says so before a token of `kind`.

        Return the state to shift that token to, or ERROR if the token cannot follow.
        """
        while True:
            action = entry(ACTIONS[self.states[-1]], kind)
            if action >= 0:
                return action
            self.reduce(RULES[-1 - action])

    def shift(self, token, state):
        self.nodes.append(tree.leaf(token))
        self.states.append(state)

    def reduce(self, rule):
        """Replace the right-hand side of `rule` on top of the stack by its node."""
        states = self.states
        if rule.is_unit:
            states[-1] = entry(GOTOS[states[-2]], rule.lhs)
            return
        base = len(self.nodes) - rule.length
        assert base >= 0
        node = self._make_node(rule, base)
        del self.nodes[base:]
        del states[base + 1:]
        self.nodes.append(node)
        states.append(entry(GOTOS[states[-1]], rule.lhs))

    def _make_node(self, rule, base):
        children = self._children(rule, base)
        if rule.left_out and len(children) == 1:
            return children[0]
        first = None
        last = None
        for i in range(base, len(self.nodes)):
            if self.nodes[i].first is not None:
                first = self.nodes[i].first
                break
        for i in range(len(self.nodes) - 1, base - 1, -1):
            if self.nodes[i].last is not None:
                last = self.nodes[i].last
                break
        return tree.Node(rule.kind, children, first, last)

    def _children(self, rule, base):
        """Return those of the nodes from `base` up that the rule's shape selects."""
        children = []
        index = base
        for letter in rule.shape:
            if letter == "0":
                children.append(None)
                continue
            node = self.nodes[index]
            index += 1
            if letter == "k":
                children.append(node)
            elif letter == "s":
                if len(children) == 0:
                    children = node.children    # no other node needs that list
                else:
                    children.extend(node.children)
        return children


def parse_tokens(token_list, start):
    """Return the syntax tree of the tokens, derived from the rule `start`.  Raise NoParse."""
    stack = Stack(START_STATES[start])
    for index in range(len(token_list)):
        token = token_list[index]
        state = stack.reduce_before(token.kind)
        if state == ERROR:
            raise NoParse(stack_before(token_list, START_STATES[start], index), index)
        stack.shift(token, state)
    end_state = END_STATES[start]
    while stack.states[-1] != end_state:
        stack.reduce(RULES[-1 - entry(ACTIONS[stack.states[-1]], parse_tables.END)])
    return stack.nodes[0]


def stack_before(token_list, start_state, end):
    """Return the stack as it was when the token before `end` had just been shifted.

    An LALR parser may reduce more than once before it finds that a token cannot follow.
    """
    stack = Stack(start_state)
    for index in range(end):
        token = token_list[index]
        stack.shift(token, stack.reduce_before(token.kind))
    return stack


def can_follow(stack, kind):
    """Return whether a token of `kind` could follow on `stack`, without changing the stack."""
    states = stack.states[:]
    while True:
        action = entry(ACTIONS[states[-1]], kind)
        if action >= 0:
            return action != ERROR
        rule = RULES[-1 - action]
        base = len(states) - rule.length
        assert base >= 0
        del states[base:]
        states.append(entry(GOTOS[states[-1]], rule.lhs))
