"""What instructions of the register machine take for granted of their operands, and what they leave.

The handlers of most instructions take any object.  Some are made for what the compiler
gives them alone (a cell, the list under construction, a tuple of names) and do not look
again.  The verifier proves from this table that code gives them that.

The types are those of rvm.code.value_types.  Every instruction takes it for granted that a
register that it reads holds an object, but for those of which it is said here.

This module knows nothing of how a proof is made.
"""
from rvm.code.register_ops import BY_NAME, CONST, DST, MOD, OPCODES, REG, SRC, SRCS, DSTS
from rvm.code.value_types import ALL, ANY, CELL, MAYBE, type_of_words

# What is asked of an operand besides its type.
NOTHING, NAMES, FUNCTION, CLOSURE, PAIRS, POSITION, CONVERSION, BOUND, SAME = range(9)
DEMANDS = {"names": NAMES,              # a tuple of different str, no more than there are arguments
           "function": FUNCTION,        # code
           "closure": CLOSURE,          # cells, as many as that code has free variables
           "pairs": PAIRS,              # an even number
           "position": POSITION,        # an index of the operands that follow
           "conversion": CONVERSION,    # 0 to 3
           "bound": BOUND,              # a register; afterwards it is bound
           "same": SAME}                # a register; the first operand becomes what it holds


class Rule(object):
    """For each operand of an instruction (all of `srcs` or `dsts` are the last one): the type that it must
    have, 0 where it is not read; the type that it gets, 0 where it is not written; the demand."""
    _immutable_fields_ = ["takes[*]", "gives[*]", "demands[*]"]

    def __init__(self, takes, gives, demands):
        self.takes = takes
        self.gives = gives
        self.demands = demands


# One word for each operand where one of them is special.  A type is what the operand must have or, of a
# `dst`, what it gets; a `mod` has one of each.  A dot is the usual: any object.
SPECIAL = {
    "MOVE":             ". same",
    "LOAD":             ". same",
    "UNBIND":           "unbound",
    "CHECK":            "bound",
    "MAKE_CELL":        "maybe>cell",
    "GET_CELL":         ". cell",
    "SET_CELL":         "cell .",
    "DELETE_CELL":      "cell",
    "CALL_KW":          ". . names .",
    "CALL_METHOD_KW":   ". . . names .",
    "CALL_UNBOUND":     ". callee . .",
    "CALL_UNBOUND_KW":  ". callee . names .",
    "GET_METHOD":       "callee . .",
    "CALL_EX":          ". . . dict|none",
    "SUPER":            ". . cell .",
    "GET_CLASS_CELL":   ". cell .",
    "UNPACK_STAR":      ". position .",
    "IMPORT":           ". . . int",
    "BUILD_LIST":       "list .",
    "BUILD_TUPLE":      "tuple .",
    "BUILD_SET":        "set .",
    "BUILD_DICT":       "dict pairs",
    "BUILD_STRING":     "str str",
    "FORMAT":           "str . conversion str",
    "LIST_APPEND":      "list .",
    "SET_ADD":          "set .",
    "DICT_PUT":         "dict . .",
    "LIST_EXTEND":      "list .",
    "SET_UPDATE":       "set .",
    "DICT_UPDATE":      "dict .",
    "DICT_MERGE":       "dict . .",
    "LIST_TO_TUPLE":    "tuple list",
    "MAKE_FUNCTION":    ". function tuple|none . . closure",
    "RERAISE":          "exception",
    "PUSH_HANDLED":     "exception|none exception",
    "POP_HANDLED":      "exception|none",
    "WITH_EXCEPT":      ". . exception",
}


def _make_rule(kinds, words):
    takes = [0] * len(kinds)
    gives = [0] * len(kinds)
    demands = [NOTHING] * len(kinds)
    for i in range(len(kinds)):
        kind, word = kinds[i], words[i]
        before, after = ANY, ANY
        if word in DEMANDS:
            demands[i] = DEMANDS[word]
            if word == "bound":
                before = MAYBE
            elif word == "same":
                before = ALL
            elif word == "closure":
                before = CELL
        elif ">" in word:
            before, after = [type_of_words(part) for part in word.split(">")]
        elif word != ".":
            before = after = type_of_words(word)
        if kind in (REG, MOD, SRC, CONST, SRCS):
            takes[i] = before
        if kind in (DST, MOD, DSTS):
            gives[i] = after
    return Rule(takes, gives, demands)


def _make_rules():
    rules = []
    for opcode in OPCODES:
        words = SPECIAL.get(opcode.name, " ".join(["."] * len(opcode.kinds))).split()
        assert len(words) == len(opcode.kinds), opcode.name
        rules.append(_make_rule(opcode.kinds, words))
    return rules


for _name in SPECIAL:
    assert _name in BY_NAME
RULES = _make_rules()           # by the opcode's number
