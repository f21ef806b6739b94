"""What instructions of the register machine take for granted of their operands, and what they leave.

The operations of most instructions take any object.  Some are made for what the compiler
gives them alone (a cell, the list under construction, a tuple of names) and do not look
again.  The verifier proves from this table that code gives them that.

The types are those of rvm.code.value_types.  Every instruction takes it for granted that a
register that it reads holds an object, but for those of which it is said here.

This module knows nothing of how a proof is made.
"""
from rvm.code.instruction_set import CONST, DST, DSTS, MOD, REG, SRC, SRCS
from rvm.code.register_ops import BY_NAME, OPCODES
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


# The instructions of which all operands are the usual.  Each stands here or in SPECIAL, so that none is forgotten.
USUAL = """
    WIDE EXTRA_WIDE ADD SUBTRACT MULTIPLY DIVIDE FLOOR_DIVIDE MODULO POWER LEFT_SHIFT RIGHT_SHIFT AND OR XOR
    MATRIX_MULTIPLY INPLACE_ADD INPLACE_SUBTRACT INPLACE_MULTIPLY INPLACE_DIVIDE INPLACE_FLOOR_DIVIDE
    INPLACE_MODULO INPLACE_POWER INPLACE_LEFT_SHIFT INPLACE_RIGHT_SHIFT INPLACE_AND INPLACE_OR INPLACE_XOR
    INPLACE_MATRIX_MULTIPLY NEGATE POSITIVE INVERT NOT LT LE EQ NE GT GE IS IS_NOT IN NOT_IN JUMP JUMP_IF
    JUMP_IF_NOT JUMP_LT JUMP_LE JUMP_EQ JUMP_NE JUMP_GT JUMP_GE JUMP_NOT_LT JUMP_NOT_LE JUMP_NOT_EQ
    JUMP_NOT_NE JUMP_NOT_GT JUMP_NOT_GE JUMP_IS JUMP_IS_NOT JUMP_IN JUMP_NOT_IN ITER FOR RETURN YIELD
    YIELD_FROM CALL CALL_HERE CALL_METHOD GET_GLOBAL SET_GLOBAL DELETE_GLOBAL GET_NAME SET_NAME DELETE_NAME
    GET_ATTR SET_ATTR DELETE_ATTR GET_ITEM SET_ITEM DELETE_ITEM UNPACK IMPORT_FROM IMPORT_STAR PRINT_EXPR
    SETUP_ANNOTATIONS BUILD_SLICE GET_BUILD_CLASS RAISE RAISE_FROM RERAISE_CURRENT JUMP_NO_MATCH
    GET_ASSERTION_ERROR WITH_ENTER WITH_EXIT SPLIT
""".split()

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
        if opcode.name in USUAL:
            words = ["."] * len(opcode.kinds)
        else:
            words = SPECIAL[opcode.name].split()
        assert len(words) == len(opcode.kinds), opcode.name
        rules.append(_make_rule(opcode.kinds, words))
    return rules


for _name in USUAL + list(SPECIAL):
    assert _name in BY_NAME, _name
RULES = _make_rules()           # by the opcode's number
