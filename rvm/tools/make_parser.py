"""Write rvm/syntax/parse_tables.py: the LALR(1) tables that Lark makes of the grammar.

    python -m rvm.tools.make_parser            write the file
    python -m rvm.tools.make_parser --check    only say whether it is up to date

The numbering of states and rules depends on the grammar alone, so that the same
grammar gives the same file.
"""
import argparse
import sys
from pathlib import Path

from lark.parsers.lalr_analysis import Shift

from rvm.syntax import tokens
from rvm.tools import grammar

TABLES = Path(__file__).resolve().parent.parent / "syntax" / "parse_tables.py"

HEADER = '''"""The parser's LALR(1) tables.  Written by rvm.tools.make_parser: do not edit.

RULE_NAMES      the names of inner nodes; a node's kind is FIRST_RULE + its index here
START_STATES    a start rule's name -> its first state
END_STATES      a start rule's name -> the state that accepts
RULES           one string a rule of the grammar, see below
ROWS            one string a row of the parsing table, see below
ROW_OF_STATE    state -> index of its row

A rule is "LHS SHAPE NAME": the number of the nonterminal it makes, how the node's
children come from the right-hand side, and the node's name.  SHAPE has a letter
for each symbol of the right-hand side: `k` keeps it, `d` drops it, `s` splices its
children in.  A `0` puts a None there, and a `?` at the start leaves out a node that
would have one child.

A row is "SYMBOLS:ACTION SYMBOLS:ACTION ...", SYMBOLS being numbers joined by commas:
a token's kind, END for the end of all tokens, or END + 1 + the number of a
nonterminal.  The action n >= 0 goes to state n (having shifted the token, where it
is one), and -n reduces by rule n - 1.
"""
'''


def main():
    parser = argparse.ArgumentParser(prog="rvm.tools.make_parser", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")
    options = parser.parse_args()
    text = tables_text()
    if options.check:
        current = TABLES.read_text() if TABLES.exists() else ""
        if current != text:
            sys.exit("%s is not up to date: run python -m rvm.tools.make_parser" % TABLES.name)
        return
    TABLES.write_text(text)


def tables_text():
    """Return the text of parse_tables.py for the grammar as it is now."""
    lark = grammar.load(None)
    table = lark.parser.parser._parse_table
    rules = sorted(lark.rules, key=lambda rule: (rule.origin.name, rule.order, _rule_text(rule)))
    nonterminals = sorted({rule.origin.name for rule in rules})
    names = sorted({_node_name(rule) for rule in rules})
    states = _states_in_order(table)
    encode = _Encoder(table, rules, nonterminals, states)
    rows = [encode.row(state) for state in states]
    distinct = sorted(set(rows), key=rows.index)
    sections = [
        HEADER,
        "END = %d" % len(tokens.KINDS),
        "START_STATES = %s" % encode.state_map(table.start_states),
        "END_STATES = %s" % encode.state_map(table.end_states),
        _list_text("RULE_NAMES", names),
        _list_text("RULES", [_encoded_rule(rule, nonterminals) for rule in rules]),
        _list_text("ROWS", distinct),
        _numbers_text("ROW_OF_STATE", [distinct.index(row) for row in rows]),
    ]
    return "\n".join(sections)


def _states_in_order(table):
    """Return all states, in the order of a breadth-first walk from the start states."""
    order = [table.start_states[name] for name in sorted(table.start_states)]
    seen = set(order)
    for state in order:
        for symbol in sorted(table.states[state]):
            action, target = table.states[state][symbol]
            if action is Shift and target not in seen:
                seen.add(target)
                order.append(target)
    return order


class _Encoder:
    """Writes states and actions as numbers."""

    def __init__(self, table, rules, nonterminals, states):
        self.table = table
        self.rule_number = {rule: i for i, rule in enumerate(rules)}
        self.state_number = {state: i for i, state in enumerate(states)}
        self.symbol_number = {"$END": len(tokens.KINDS)}
        for i, name in enumerate(nonterminals):
            self.symbol_number[name] = len(tokens.KINDS) + 1 + i
        for kind, name in enumerate(tokens.KIND_NAMES):
            self.symbol_number[name] = self.symbol_number["_" + name] = kind

    def state_map(self, states):
        pairs = ['"%s": %d' % (name, self.state_number[states[name]]) for name in sorted(states)]
        return "{%s}" % ", ".join(pairs)

    def row(self, state):
        symbols = {}
        for symbol, (action, argument) in self.table.states[state].items():
            number = self.symbol_number[symbol]
            if action is Shift:
                symbols.setdefault(self.state_number[argument], []).append(number)
            else:
                symbols.setdefault(-1 - self.rule_number[argument], []).append(number)
        groups = sorted((sorted(numbers), action) for action, numbers in symbols.items())
        return " ".join("%s:%d" % (",".join(map(str, numbers)), action) for numbers, action in groups)


def _node_name(rule):
    """Return the name of the rule's nodes; all rules whose children are spliced share one."""
    name = str(rule.alias or rule.origin.name)
    return "_" if name.startswith("_") else name


def _rule_text(rule):
    return " ".join(symbol.name for symbol in rule.expansion)


def _encoded_rule(rule, nonterminals):
    return "%d %s %s" % (nonterminals.index(rule.origin.name), _shape(rule) or "-", _node_name(rule))


def _shape(rule):
    """Return the rule's shape, in the letters that HEADER explains."""
    options = rule.options
    shape = "?" if options.expand1 and not rule.alias else ""
    letters = [_letter(symbol, options.keep_all_tokens) for symbol in rule.expansion]
    if not options.empty_indices:
        return shape + "".join(letters)
    symbols = iter(letters)
    return shape + "".join("0" if absent else next(symbols) for absent in options.empty_indices)


def _letter(symbol, keep_all_tokens):
    if symbol.is_term:
        return "d" if symbol.filter_out and not keep_all_tokens else "k"
    return "s" if symbol.name.startswith("_") else "k"


def _list_text(name, items):
    return "%s = [\n%s]" % (name, "".join('    "%s",\n' % item for item in items))


def _numbers_text(name, numbers):
    lines = []
    for start in range(0, len(numbers), 20):
        lines.append("    %s,\n" % ", ".join(map(str, numbers[start:start + 20])))
    return "%s = [\n%s]\n" % (name, "".join(lines))


if __name__ == "__main__":
    main()
