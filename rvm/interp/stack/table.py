"""Which function carries out each instruction of the stack machine, and with what.

The arguments are words:

    frame code pc end target    as they are; `end` is the pc behind the instruction, `target` that of its jump
    x                           an item, by its name in the instruction's declaration (rvm.code.stack_ops);
                                of several items (`x*a`), the number of the first one's register
    a                           an operand, by its letter: the value of a variable or constant, a name's
                                number, or the number itself
    &x &a                       the number of the register instead of what it holds
    #x                          how many items they are

The result becomes the item that the instruction leaves; that of a conditional jump says
whether to jump.  See rvm.interp.stack.pieces.
"""
from rvm.interp import attributes, classes, generator, names, raising
from rvm.interp import operations
from rvm.interp.importing import imports
from rvm.interp.register import calls, construction
from rvm.interp.register.table import OPERATIONS as REGISTER_OPERATIONS
from rvm.interp.register.table import no
from rvm.interp.stack import calls as stack_calls, construction as stack_construction
from rvm.objects.root import w_None


def is_none(w_value):
    return w_value is w_None


def is_not_none(w_value):
    return w_value is not w_None


def matches(w_value, w_types):
    return operations.wrap_bool(not raising.no_match(w_value, w_types))


# An instruction without a function only moves its one argument, if any.
INSTRUCTIONS = {
    "LOAD_FAST": (None, "a"), "LOAD_CONST": (None, "a"), "STORE_FAST": (None, "v"),
    "POP_TOP": (None, ""), "COPY": (None, "S[a]"), "LOAD_CLOSURE": (None, "a"), "JUMP": (None, ""),
    "SWAP": (stack_construction.swap, "frame &S[1] &S[a]"),
    "DELETE_FAST": (stack_construction.delete_fast, "frame code &a"),
    "MAKE_CELL": (names.make_cell, "a"), "LOAD_DEREF": (names.get_cell, "frame code a"),
    "STORE_DEREF": (names.set_cell, "a v"), "DELETE_DEREF": (names.delete_cell, "frame code a"),
    "LOAD_FAST_CHECK": (names.bound_local, "frame code &a"),

    "POP_JUMP_IF_TRUE": (operations.truth, "v"), "POP_JUMP_IF_FALSE": (no, "v"),
    "JUMP_IF_TRUE_OR_POP": (operations.truth, "v"), "JUMP_IF_FALSE_OR_POP": (no, "v"),
    "POP_JUMP_IF_NONE": (is_none, "v"), "POP_JUMP_IF_NOT_NONE": (is_not_none, "v"),
    "GET_ITER": (operations.iter, "x"), "FOR_ITER": (operations.next_item, "i"),
    "RETURN_VALUE": (None, "v"), "RETURN_CONST": (None, "a"),
    "YIELD_VALUE": (generator.yield_value, "frame code v pc end &s"),
    "SEND": (stack_calls.send, "frame code &s &i target"), "YIELD_SENT": (stack_calls.yield_sent, "frame end"),

    "CALL": (stack_calls.call, "frame code f x #x"), "CALL_HERE": (stack_calls.call_here, "frame code pc f x #x"),
    "CALL_METHOD": (stack_calls.call_method, "frame code m s x #x"),
    "CALL_KW": (stack_calls.call_keywords, "frame f b x #x"),
    "CALL_METHOD_KW": (stack_calls.call_method_keywords, "frame m s b x #x"),
    "CALL_FUNCTION_EX": (stack_calls.call_function_ex, "frame f x k #k"),
    "CALL_SUPER": (calls.super_of, "f c s"),

    "LOAD_GLOBAL": (names.get_global, "frame code a"), "STORE_GLOBAL": (names.set_global, "frame code a v"),
    "DELETE_GLOBAL": (names.delete_global, "frame code a"),
    "LOAD_NAME": (names.get_name, "frame code a"), "STORE_NAME": (names.set_name, "frame code a v"),
    "DELETE_NAME": (names.delete_name, "frame code a"),
    "LOAD_CLASSDEREF": (names.get_class_cell, "frame code a b"),
    "LOAD_ATTR": (attributes.get_attribute, "frame code o a"),
    "STORE_ATTR": (attributes.set_attribute, "frame code o a v"),
    "DELETE_ATTR": (attributes.delete_attribute, "frame code o a"),
    "LOAD_METHOD": (stack_calls.load_method, "frame code &o a"),
    "BINARY_SUBSCR": (operations.getitem, "o k"), "STORE_SUBSCR": (operations.setitem, "o k v"),
    "DELETE_SUBSCR": (operations.delitem, "o k"),
    "BINARY_SLICE": (stack_construction.get_slice, "o x y"),
    "STORE_SLICE": (stack_construction.set_slice, "o x y v"),
    "UNPACK_SEQUENCE": (stack_construction.unpack_sequence, "frame x &x a"),
    "UNPACK_EX": (stack_construction.unpack_ex, "frame x &x a b"),
    "IMPORT_NAME": (imports.import_, "frame code a x l"), "IMPORT_FROM": (imports.import_from, "frame code m a"),
    "IMPORT_STAR": (imports.import_star, "frame code m"), "PRINT_EXPR": (imports.print_expression, "v"),
    "SETUP_ANNOTATIONS": (names.setup_annotations, "frame code"), "SPLIT": (names.nothing, ""),

    "BUILD_LIST": (stack_construction.build_list, "frame x #x"),
    "BUILD_TUPLE": (stack_construction.build_tuple, "frame x #x"),
    "BUILD_SET": (stack_construction.build_set, "frame x #x"),
    "BUILD_MAP": (stack_construction.build_map, "frame x #x"),
    "BUILD_CONST_KEY_MAP": (stack_construction.build_const_key_map, "frame k x #x"),
    "BUILD_STRING": (stack_construction.build_string, "frame x #x"),
    "BUILD_SLICE": (stack_construction.build_slice, "frame x #x"),
    "FORMAT_VALUE": (stack_construction.format_item, "frame x a y #y"),
    "LIST_APPEND": (construction.list_append, "S[a] x"), "SET_ADD": (construction.set_add, "S[a] x"),
    "MAP_ADD": (construction.dict_put, "S[a] k x"), "LIST_EXTEND": (construction.list_extend, "S[a] x"),
    "SET_UPDATE": (construction.set_update, "S[a] x"), "DICT_UPDATE": (construction.dict_update, "S[a] x"),
    "DICT_MERGE": (construction.dict_merge, "S[a] x S[a+2]"),
    "LIST_TO_TUPLE": (construction.list_to_tuple, "x"),
    "MAKE_FUNCTION": (stack_construction.make_function, "frame c a x"),
    "LOAD_BUILD_CLASS": (classes.get_build_class, ""),

    "RAISE_VARARGS": (stack_construction.raise_varargs, "frame x #x"), "RERAISE": (raising.reraise, "e"),
    "PUSH_EXC_INFO": (stack_construction.push_exc_info, "frame &e"),
    "POP_EXCEPT": (raising.pop_handled, "p"), "CHECK_EXC_MATCH": (matches, "e t"),
    "LOAD_ASSERTION_ERROR": (raising.get_assertion_error, ""),
    "BEFORE_WITH": (raising.with_enter, "frame code &x &v m"),
    "WITH_EXCEPT_START": (raising.with_except, "x e"),
}

# Operators, and the register machine's instructions of the same meaning.
BINARY_TWINS = {
    "ADD": "ADD", "SUBTRACT": "SUBTRACT", "MULTIPLY": "MULTIPLY", "TRUE_DIVIDE": "DIVIDE",
    "FLOOR_DIVIDE": "FLOOR_DIVIDE", "MODULO": "MODULO", "POWER": "POWER", "LSHIFT": "LEFT_SHIFT",
    "RSHIFT": "RIGHT_SHIFT", "AND": "AND", "OR": "OR", "XOR": "XOR", "MATRIX_MULTIPLY": "MATRIX_MULTIPLY"}
COMPARISON_TWINS = {
    "COMPARE_LT": "LT", "COMPARE_LE": "LE", "COMPARE_EQ": "EQ", "COMPARE_NE": "NE", "COMPARE_GT": "GT",
    "COMPARE_GE": "GE", "IS": "IS", "IS_NOT": "IS_NOT", "CONTAINS": "IN", "NOT_CONTAINS": "NOT_IN"}
UNARY_TWINS = {
    "UNARY_NEGATIVE": "NEGATE", "UNARY_POSITIVE": "POSITIVE", "UNARY_INVERT": "INVERT", "UNARY_NOT": "NOT"}

for _name, _twin in BINARY_TWINS.items():
    INSTRUCTIONS["BINARY_" + _name] = REGISTER_OPERATIONS[_twin], "x y"
    INSTRUCTIONS["INPLACE_" + _name] = REGISTER_OPERATIONS["INPLACE_" + _twin], "x y"
for _name, _twin in COMPARISON_TWINS.items():
    INSTRUCTIONS[_name] = REGISTER_OPERATIONS[_twin], "x y"
for _name, _twin in UNARY_TWINS.items():
    INSTRUCTIONS[_name] = REGISTER_OPERATIONS[_twin], "x"
