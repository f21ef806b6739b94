"""The types that the stack machine's instructions require of items and variables, and those of their results.

The twin of rvm.code.register.types.  In the table of instructions (rvm.code.stack.opcodes) there may be, behind
a colon,

    for an item         its type, of rvm.code.value_types; without one, any object
    for a `reg`, `mod`  the type that the variable must have; without one, any object
    for an `imm`        the numbers that it may be, `0..3`, or the type of the item S[x]

This module knows nothing of how a proof is made.
"""
from rvm.code.instruction_set import IMM, MOD, REG
from rvm.code.stack.opcodes import OPCODES
from rvm.code.value_types import ANY, type_of_words


class Rule(object):
    """The rule of one instruction."""
    _immutable_fields_ = ["takes[*]", "gives[*]", "variable", "changed", "limit"]

    def __init__(self, takes, gives, variable, changed, limit):
        self.takes = takes          # the types of the items taken
        self.gives = gives          # the types of the items left
        self.variable = variable    # the type that the variable must have
        self.changed = changed      # the type of the item S[a], 0 if it is not used
        self.limit = limit          # of the first operand, a number; -1 if there is none


def _types(items):
    return [type_of_words(word or "any") for word in items.types]


def _make_rule(opcode):
    variable, changed, limit = ANY, 0, -1
    if opcode.demands and opcode.demands[0]:
        kind, word = opcode.kinds[0], opcode.demands[0]
        if kind == IMM and ".." in word:
            limit = int(word.split("..")[1])
        elif kind == IMM:
            changed = type_of_words(word)
        else:
            assert kind == REG or kind == MOD, opcode.name
            variable = type_of_words(word)
    return Rule(_types(opcode.effect.pops), _types(opcode.effect.pushes), variable, changed, limit)


RULES = [_make_rule(opcode) for opcode in OPCODES]     # by the opcode's number
