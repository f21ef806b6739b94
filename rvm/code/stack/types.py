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

GREATEST = (1 << 32) - 1        # number that an operand may be, in four bytes


class Rule(object):
    """The rule of one instruction."""
    _immutable_fields_ = ["takes[*]", "gives[*]", "variable", "changed", "least[*]", "most[*]"]

    def __init__(self, takes, gives, variable, changed, least, most):
        self.takes = takes          # the types of the items taken
        self.gives = gives          # the types of the items left
        self.variable = variable    # the type that the variable must have
        self.changed = changed      # the type of the item S[a], 0 if it is not used
        self.least = least          # the least number that each operand may be
        self.most = most            # and the greatest


def _types(items):
    return [type_of_words(word or "any") for word in items.types]


def _make_rule(opcode):
    variable, changed = ANY, 0
    least = [0] * len(opcode.kinds)
    most = [GREATEST] * len(opcode.kinds)
    for i in range(len(opcode.kinds)):
        kind, word = opcode.kinds[i], opcode.demands[i]
        if kind == IMM and ".." in word:
            least[i], most[i] = [int(end) for end in word.split("..")]
        elif word:
            assert i == 0 and kind in (IMM, REG, MOD), opcode.name
            if kind == IMM:
                changed = type_of_words(word)
                least[i] = 1        # S[1] is the first item
            else:
                variable = type_of_words(word)
    return Rule(_types(opcode.effect.pops), _types(opcode.effect.pushes), variable, changed, least, most)


RULES = [_make_rule(opcode) for opcode in OPCODES]     # by the opcode's number
