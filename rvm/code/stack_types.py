"""What instructions of the stack machine take for granted of items and variables, and what they leave.

The twin of rvm.code.register_types; the types are those of rvm.code.value_types.
"""
from rvm.code.stack_ops import (
    BY_NAME, HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS, OPCODES)
from rvm.code.value_types import ANY, CELL, MAYBE, type_of_words

# Types of the items taken and left, where one of them is special, in the order of the declaration.
ITEMS = {
    "LOAD_CLOSURE":         "-- cell",
    "CALL_METHOD":          "method . . -- .",
    "CALL_METHOD_KW":       "method . . -- .",
    "CALL_FUNCTION_EX":     ". . dict -- .",
    "CALL_SUPER":           ". cell . -- .",
    "LOAD_METHOD":          ". -- method .",
    "IMPORT_NAME":          "int . -- .",
    "BUILD_LIST":           ". -- list",
    "BUILD_TUPLE":          ". -- tuple",
    "BUILD_SET":            ". -- set",
    "BUILD_MAP":            ". -- dict",
    "BUILD_CONST_KEY_MAP":  ". tuple -- dict",
    "BUILD_STRING":         "str -- str",
    "FORMAT_VALUE":         ". str -- str",
    "LIST_TO_TUPLE":        "list -- tuple",
    "RERAISE":              "exception --",
    "PUSH_EXC_INFO":        "exception -- exception|none exception",
    "POP_EXCEPT":           "exception|none --",
    "WITH_EXCEPT_START":    ". . exception -- . . exception .",
}

# The type that the variable of an instruction must have; else a value.
VARIABLES = {
    "LOAD_FAST_CHECK": MAYBE, "DELETE_FAST": MAYBE, "MAKE_CELL": MAYBE, "LOAD_CLOSURE": CELL,
    "LOAD_DEREF": CELL, "STORE_DEREF": CELL, "DELETE_DEREF": CELL, "LOAD_CLASSDEREF": CELL,
}

# The type of the item below those that are taken that an instruction changes.
CHANGED = {
    "LIST_APPEND": "list", "LIST_EXTEND": "list", "SET_ADD": "set", "SET_UPDATE": "set",
    "MAP_ADD": "dict", "DICT_UPDATE": "dict", "DICT_MERGE": "dict",
}

# The greatest value of a number.
LIMITS = {"MAKE_FUNCTION": HAS_DEFAULTS | HAS_KEYWORD_DEFAULTS | HAS_ANNOTATIONS | HAS_CLOSURE,
          "RAISE_VARARGS": 2, "CALL_FUNCTION_EX": 1, "BUILD_SLICE": 3, "FORMAT_VALUE": 3}


class Rule(object):
    """The types of the items taken and left; of the variable; of the item changed, 0 if there is none."""
    _immutable_fields_ = ["takes[*]", "gives[*]", "variable", "changed", "limit"]

    def __init__(self, takes, gives, variable, changed, limit):
        self.takes = takes
        self.gives = gives
        self.variable = variable
        self.changed = changed
        self.limit = limit          # of the first operand, a number; -1 if there is none


def _make_rule(opcode):
    effect = opcode.effect
    takes = [ANY] * len(effect.pops.words)
    gives = [ANY] * len(effect.pushes.words)
    if opcode.name in ITEMS:
        before, after = ITEMS[opcode.name].split("--")
        takes = [type_of_words(word) for word in before.split()]
        gives = [type_of_words(word) for word in after.split()]
    assert len(takes) == len(effect.pops.words) and len(gives) == len(effect.pushes.words), opcode.name
    changed = type_of_words(CHANGED[opcode.name]) if opcode.name in CHANGED else 0
    return Rule(takes, gives, VARIABLES.get(opcode.name, ANY), changed, LIMITS.get(opcode.name, -1))


for _table in (ITEMS, VARIABLES, CHANGED, LIMITS):
    for _name in _table:
        assert _name in BY_NAME
RULES = [_make_rule(opcode) for opcode in OPCODES]     # by the opcode's number
