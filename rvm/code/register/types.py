"""The types that the register machine's instructions require of their operands, and those of their results.

The operations of most instructions take any object.  Some are made for what the compiler
alone gives them (a cell, the list under construction, a tuple of names) and do not check
it again.  The verifier proves that code does give them that.

In the table of instructions (rvm.code.register.opcodes) an operand may have, behind a colon,

    a type      of rvm.code.value_types, or several with bars between: that which the operand must have or,
                of a `dst`, that which it gets
    old>new     of a `mod`: one of each
    a demand    a word below

An operand without such a word is an ordinary one: a register that is read must hold an object, of any type;
one that is written gets an object.

This module knows nothing of how a proof is made.
"""
from rvm.code.instruction_set import CONST, DST, DSTS, MOD, REG, SRC, SRCS
from rvm.code.register.opcodes import OPCODES
from rvm.code.value_types import ALL, ANY, CELL, MAYBE, type_of_words

# What is required of an operand besides its type.
(NOTHING, NAMES, ATTRIBUTES, LITERALS, FUNCTION, CLOSURE, PAIRS, POSITION, CONVERSION, AWAITED, BOUND,
 SAME) = range(12)
DEMANDS = {"": NOTHING,
           "names": NAMES,              # a tuple of different str, no more than there are arguments
           "attributes": ATTRIBUTES,    # a tuple of different str
           "literals": LITERALS,        # a tuple of different int, str and bytes, one fewer than there are jumps
           "function": FUNCTION,        # code
           "closure": CLOSURE,          # cells, as many as that code has free variables
           "pairs": PAIRS,              # an even number
           "position": POSITION,        # an index of the operands that follow
           "conversion": CONVERSION,    # 0 to 3
           "awaited": AWAITED,          # 0 to 2
           "bound": BOUND,              # a register; afterwards it is bound
           "same": SAME}                # a register; the first operand becomes what it holds

# The types of operands with these demands; else any object.
DEMANDED_TYPES = {"bound": MAYBE, "same": ALL, "closure": CELL}


class Rule(object):
    """The rule of one instruction; its lists have an item for each operand (`srcs` or `dsts` are one)."""
    _immutable_fields_ = ["takes[*]", "gives[*]", "demands[*]"]

    def __init__(self, takes, gives, demands):
        self.takes = takes          # the type that the operand must have, 0 where it is not read
        self.gives = gives          # the type that it gets, 0 where it is not written
        self.demands = demands


def _make_rule(opcode):
    kinds = opcode.kinds
    takes = [0] * len(kinds)
    gives = [0] * len(kinds)
    demands = [NOTHING] * len(kinds)
    for i in range(len(kinds)):
        kind, word = kinds[i], opcode.demands[i]
        if word in DEMANDS:
            demands[i] = DEMANDS[word]
            before, after = DEMANDED_TYPES.get(word, ANY), ANY
        elif ">" in word:
            before, after = [type_of_words(part) for part in word.split(">")]
        else:
            before = after = type_of_words(word)
        if kind in (REG, MOD, SRC, CONST, SRCS):
            takes[i] = before
        if kind in (DST, MOD, DSTS):
            gives[i] = after
    return Rule(takes, gives, demands)


RULES = [_make_rule(opcode) for opcode in OPCODES]     # by the opcode's number
