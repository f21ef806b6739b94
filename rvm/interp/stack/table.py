"""Which function carries out each instruction of the stack machine, and with what.

An entry is the function and its arguments, the words of rvm.interp.pieces and

    x           an item, by its name in the instruction's declaration (rvm.code.stack.opcodes); of several
                items (`x*a`), the number of the first one's register
    &x          the number of the item's register
    #x          how many items they are
    *x          the items as a list (rvm.interp.stack.operands)
    S[a] &S[a]  an item below those that the instruction takes, or the number of its register

The result becomes the item that the instruction leaves.  An instruction without a function only moves its
one argument, if it has any.
"""
from rvm.interp import (
    attributes, calls, classes, construction, coroutine, except_star, generator, matching, names, operations, raising)
from rvm.interp.importing import imports
from rvm.interp.operators import OPERATORS, is_false
from rvm.interp.stack import calls as stack_calls, construction as stack_construction, traced_calls
from rvm.interp.rounds import make_enter_item
from rvm.interp.tracing import next_traced
from rvm.objects.root import w_None


def is_none(w_value):
    """Return whether the object is None."""
    return w_value is w_None


def is_not_none(w_value):
    """Return whether the object is another than None."""
    return w_value is not w_None


def matches(w_value, w_types):
    """CHECK_EXC_MATCH."""
    return operations.wrap_bool(not raising.no_match(w_value, w_types))


INSTRUCTIONS = {
    "LOAD_FAST": (None, "a"), "LOAD_CONST": (None, "a"), "STORE_FAST": (None, "v"),
    "POP_TOP": (None, ""), "COPY": (None, "S[a]"), "LOAD_CLOSURE": (None, "a"), "JUMP": (None, ""),
    "SWAP": (stack_construction.swap, "frame &S[1] &S[a]"),
    "DELETE_FAST": (stack_construction.delete_fast, "frame code &a"),
    "MAKE_CELL": (names.make_cell, "a"), "LOAD_DEREF": (names.get_cell, "frame code a"),
    "STORE_DEREF": (names.set_cell, "a v"), "DELETE_DEREF": (names.delete_cell, "frame code a"),
    "LOAD_FAST_CHECK": (names.bound_local, "frame code &a"),

    "POP_JUMP_IF_TRUE": (operations.truth, "v"), "POP_JUMP_IF_FALSE": (is_false, "v"),
    "JUMP_IF_TRUE_OR_POP": (operations.truth, "v"), "JUMP_IF_FALSE_OR_POP": (is_false, "v"),
    "POP_JUMP_IF_NONE": (is_none, "v"), "POP_JUMP_IF_NOT_NONE": (is_not_none, "v"),
    "GET_ITER": (operations.iter, "x"), "FOR_ITER": (operations.loop_item, "i"),
    "MATCH_SEQUENCE": (matching.match_sequence, "s"), "MATCH_MAPPING": (matching.match_mapping, "s"),
    "MATCH_KEYS": (matching.match_keys, "s k"), "MATCH_CLASS": (matching.match_class, "s c a k"),
    "GET_LEN": (matching.get_len, "x"),
    "RETURN_VALUE": (None, "v"), "RETURN_CONST": (None, "a"),
    "YIELD_VALUE": (generator.yield_value, "frame code v pc end &s"),
    "GET_YIELD_FROM_ITER": (coroutine.get_yield_from_iter, "code x"),
    "GET_AWAITABLE": (coroutine.get_awaitable, "x a"),
    "SEND": (stack_calls.send, "frame code &i &s target"), "YIELD_SENT": (stack_calls.yield_sent, "frame end"),
    "ASYNC_GEN_WRAP": (None, ""),
    "GET_AITER": (coroutine.get_aiter, "x"), "GET_ANEXT": (coroutine.get_anext, "i"),
    "END_ASYNC_FOR": (coroutine.end_async_for, "e"),

    "CALL": (stack_calls.call, "frame code f *x"),
    "CALL_METHOD": (stack_calls.call_method, "frame code m s *x"),
    "CALL_KW": (stack_calls.call_keywords, "frame code f b *x"),
    "CALL_METHOD_KW": (stack_calls.call_method_keywords, "frame code m s b *x"),
    "CALL_FUNCTION_EX": (stack_calls.call_function_ex, "frame code end f x k #k"),
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
    "UNPACK_SEQUENCE": (stack_construction.unpack_sequence, "frame code x &x a"),
    "UNPACK_EX": (stack_construction.unpack_ex, "frame code x &x a b"),
    "IMPORT_NAME": (imports.import_, "frame code a x l"), "IMPORT_FROM": (imports.import_from, "frame code m a"),
    "IMPORT_STAR": (imports.import_star, "frame code m"), "PRINT_EXPR": (imports.print_expression, "v"),
    "SETUP_ANNOTATIONS": (names.setup_annotations, "frame code"), "SPLIT": (names.nothing, ""),

    "BUILD_LIST": (stack_construction.build_list, "frame code *x"),
    "BUILD_TUPLE": (stack_construction.build_tuple, "frame code *x"),
    "BUILD_SET": (stack_construction.build_set, "frame code *x"),
    "BUILD_MAP": (stack_construction.build_map, "frame code *x"),
    "BUILD_CONST_KEY_MAP": (stack_construction.build_const_key_map, "frame code k *x"),
    "BUILD_STRING": (stack_construction.build_string, "frame code *x"),
    "BUILD_SLICE": (stack_construction.build_slice, "frame x #x"),
    "FORMAT_VALUE": (stack_construction.format_item, "frame x a y #y"),
    "LIST_APPEND": (construction.list_append, "S[a] x"), "SET_ADD": (construction.set_add, "S[a] x"),
    "MAP_ADD": (construction.dict_put, "S[a] k x"), "LIST_EXTEND": (construction.list_extend, "S[a] x"),
    "SET_UPDATE": (construction.set_update, "S[a] x"), "DICT_UPDATE": (construction.dict_update, "S[a] x"),
    "DICT_MERGE": (stack_construction.dict_merge, "code end S[a] x S[a+2]"),
    "LIST_TO_TUPLE": (construction.list_to_tuple, "x"),
    "MAKE_FUNCTION": (stack_construction.make_function, "frame c a x"),
    "LOAD_BUILD_CLASS": (classes.get_build_class, "frame"),

    "RAISE_VARARGS": (stack_construction.raise_varargs, "frame x #x"), "RERAISE": (raising.reraise, "e"),
    "PUSH_EXC_INFO": (stack_construction.push_exc_info, "frame &e"),
    "POP_EXCEPT": (raising.pop_handled, "p"), "CHECK_EXC_MATCH": (matches, "e t"),
    "LOAD_ASSERTION_ERROR": (raising.get_assertion_error, ""),
    "BEFORE_WITH": (raising.with_enter, "frame code &x &v m"),
    "BEFORE_ASYNC_WITH": (coroutine.async_with_enter, "frame code &x &v m"),
    "WITH_EXCEPT_START": (raising.with_except, "x e"),
    "CHECK_EG_MATCH": (except_star.check_eg_match, "frame &r &m t"),
    "PREP_RERAISE_STAR": (except_star.prep_reraise_star, "o l"),
}

# Operators, and their names in rvm.interp.operators.
BINARY = {
    "ADD": "ADD", "SUBTRACT": "SUBTRACT", "MULTIPLY": "MULTIPLY", "TRUE_DIVIDE": "DIVIDE",
    "FLOOR_DIVIDE": "FLOOR_DIVIDE", "MODULO": "MODULO", "POWER": "POWER", "LSHIFT": "LEFT_SHIFT",
    "RSHIFT": "RIGHT_SHIFT", "AND": "AND", "OR": "OR", "XOR": "XOR", "MATRIX_MULTIPLY": "MATRIX_MULTIPLY"}
COMPARISONS = {
    "COMPARE_LT": "LT", "COMPARE_LE": "LE", "COMPARE_EQ": "EQ", "COMPARE_NE": "NE", "COMPARE_GT": "GT",
    "COMPARE_GE": "GE", "IS": "IS", "IS_NOT": "IS_NOT", "CONTAINS": "IN", "NOT_CONTAINS": "NOT_IN"}
UNARY = {
    "UNARY_NEGATIVE": "NEGATE", "UNARY_POSITIVE": "POSITIVE", "UNARY_INVERT": "INVERT", "UNARY_NOT": "NOT"}

for _name, _operator in BINARY.items():
    INSTRUCTIONS["BINARY_" + _name] = OPERATORS[_operator], "x y"
    INSTRUCTIONS["INPLACE_" + _name] = OPERATORS["INPLACE_" + _operator], "x y"
for _name, _operator in COMPARISONS.items():
    INSTRUCTIONS[_name] = OPERATORS[_operator], "x y"
for _name, _operator in UNARY.items():
    INSTRUCTIONS[_name] = OPERATORS[_operator], "x"

# What the loop's own instructions do otherwise: they may enter a call or a round of a generator.
ENTERING = {
    "FOR_ITER": (make_enter_item(True), "i"),
    "CALL": (stack_calls.enter, "frame code f *x"),
    "CALL_METHOD": (stack_calls.enter_method, "frame code m s *x"),
    "CALL_KW": (stack_calls.enter_keywords, "frame code f b *x"),
    "CALL_METHOD_KW": (stack_calls.enter_method_keywords, "frame code m s b *x"),
}

# What is done otherwise while programs are traced.
TRACED = {
    "FOR_ITER": (next_traced, "i"),
    "CALL": (traced_calls.call, "frame code f *x"),
    "CALL_METHOD": (traced_calls.call_method, "frame code m s *x"),
    "CALL_KW": (traced_calls.call_keywords, "frame code f b *x"),
    "CALL_METHOD_KW": (traced_calls.call_method_keywords, "frame code m s b *x"),
    "CALL_FUNCTION_EX": (traced_calls.call_function_ex, "frame f x k #k"),
}
