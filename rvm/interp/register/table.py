"""Which function carries out each instruction of the register machine, and with what.

An entry is the function and its arguments, the words of rvm.interp.pieces: an operand has the letter that it
has in the instruction's notation (rvm.code.register.opcodes).  An entry without arguments gets all operands that
the instruction reads, in order.  An instruction without a function only moves its one argument, if it has any.
"""
from rvm.interp import (
    attributes, calls, classes, construction, coroutine, except_star, generator, matching, names, operations, raising)
from rvm.interp.importing import imports
from rvm.interp.operators import OPERATORS, contained, differs, is_false, negated
from rvm.interp.register import calls as register_calls, construction as register_construction, switching, traced_calls
from rvm.interp.rounds import make_enter_item
from rvm.interp.tracing import next_traced

INSTRUCTIONS = {
    "MOVE": None, "LOAD": None, "UNBIND": names.unbind, "CHECK": (names.check_bound, "frame code &a"),
    "MAKE_CELL": names.make_cell, "GET_CELL": (names.get_cell, "frame code b"),
    "SET_CELL": names.set_cell, "DELETE_CELL": (names.delete_cell, "frame code a"),

    "JUMP": None, "JUMP_IF": operations.truth, "JUMP_IF_NOT": is_false,
    "JUMP_LT": operations.lt, "JUMP_NOT_LT": negated(operations.lt),
    "JUMP_LE": operations.le, "JUMP_NOT_LE": negated(operations.le),
    "JUMP_EQ": operations.eq, "JUMP_NOT_EQ": negated(operations.eq),
    "JUMP_NE": operations.ne, "JUMP_NOT_NE": negated(operations.ne),
    "JUMP_GT": operations.gt, "JUMP_NOT_GT": negated(operations.gt),
    "JUMP_GE": operations.ge, "JUMP_NOT_GE": negated(operations.ge),
    "JUMP_IS": operations.is_, "JUMP_IS_NOT": differs,
    "JUMP_IN": contained, "JUMP_NOT_IN": negated(contained),
    "JUMP_NO_SEQUENCE_OF": matching.no_sequence_of, "JUMP_NO_SEQUENCE": matching.no_sequence,
    "JUMP_NO_MAPPING": matching.no_mapping, "JUMP_NO_KEYS": matching.keys_or_none,
    "JUMP_NO_INSTANCE": matching.no_instance, "JUMP_NO_ATTRIBUTES": matching.attributes_or_none,
    "SWITCH": (switching.switch, "code a &b c end"),
    "ITER": operations.iter, "FOR": operations.loop_item, "RETURN": None, "SPLIT": names.nothing,
    "YIELD": (generator.yield_value, "frame code b pc end &a"),
    "YIELD_FROM": (coroutine.yield_from, "frame code &a &b c end target"),
    "AWAIT": (coroutine.await_, "frame code &a &b c d end target"),
    "AWAIT_NEXT": (coroutine.await_next, "frame code &a &b c end target"),
    "DELEGATE": (generator.delegate, "frame code &a &b pc end"),
    "GET_AITER": coroutine.get_aiter, "END_ASYNC_FOR": coroutine.end_async_for,

    "CALL": (register_calls.call, "frame code b c"),
    "CALL_METHOD": (register_calls.call_method, "frame code b c d"),
    "CALL_UNBOUND": (register_calls.call_unbound, "frame code b c d"),
    "CALL_KW": (register_calls.call_keywords, "frame code b c d"),
    "CALL_METHOD_KW": (register_calls.call_method_keywords, "frame code b c d e"),
    "CALL_UNBOUND_KW": (register_calls.call_unbound_keywords, "frame code b c d e"),
    "CALL_EX": (calls.call_spread, "code end b c d"), "SUPER": calls.super_of,

    "GET_GLOBAL": (names.get_global, "frame code b"), "SET_GLOBAL": (names.set_global, "frame code a b"),
    "DELETE_GLOBAL": (names.delete_global, "frame code a"),
    "GET_NAME": (names.get_name, "frame code b"), "SET_NAME": (names.set_name, "frame code a b"),
    "DELETE_NAME": (names.delete_name, "frame code a"),
    "GET_CLASS_CELL": (names.get_class_cell, "frame code b c"),
    "GET_ATTR": (attributes.get_attribute, "frame code b c"),
    "GET_METHOD": (register_calls.get_method, "frame code b c"),
    "SET_ATTR": (attributes.set_attribute, "frame code a b c"),
    "DELETE_ATTR": (attributes.delete_attribute, "frame code a b"),
    "GET_ITEM": operations.getitem, "SET_ITEM": operations.setitem, "DELETE_ITEM": operations.delitem,
    "GET_ITEM_FROM_END": matching.get_item_from_end,
    "UNPACK": (register_construction.unpack, "frame code a b"),
    "UNPACK_STAR": (register_construction.unpack_star, "frame code a b c"),
    "IMPORT": (imports.import_, "frame code b c d"), "IMPORT_FROM": (imports.import_from, "frame code b c"),
    "IMPORT_STAR": (imports.import_star, "frame code a"), "PRINT_EXPR": imports.print_expression,
    "SETUP_ANNOTATIONS": (names.setup_annotations, "frame code"),

    "BUILD_LIST": (register_construction.build_list, "frame code b"),
    "BUILD_TUPLE": (register_construction.build_tuple, "frame code b"),
    "BUILD_SET": (register_construction.build_set, "frame code b"),
    "BUILD_DICT": (register_construction.build_dict, "frame code b"),
    "BUILD_STRING": (register_construction.build_string, "frame code b"),
    "BUILD_SLICE": register_construction.build_slice, "FORMAT": construction.format_value,
    "LIST_APPEND": construction.list_append, "SET_ADD": construction.set_add, "DICT_PUT": construction.dict_put,
    "LIST_EXTEND": construction.list_extend, "SET_UPDATE": construction.set_update,
    "DICT_UPDATE": construction.dict_update,
    "DICT_MERGE": (register_construction.dict_merge, "code end a b c"),
    "LIST_TO_TUPLE": construction.list_to_tuple, "MAPPING_REST": matching.mapping_rest,
    "MAKE_FUNCTION": (register_construction.make_function, "frame code b c d e f"),
    "GET_BUILD_CLASS": (classes.get_build_class, "frame"),

    "RAISE": raising.raise_, "RAISE_FROM": raising.raise_from, "RERAISE": raising.reraise,
    "RERAISE_CURRENT": raising.reraise_current, "PUSH_HANDLED": raising.push_handled,
    "POP_HANDLED": raising.pop_handled, "JUMP_NO_MATCH": raising.no_match,
    "GET_ASSERTION_ERROR": raising.get_assertion_error,
    "WITH_ENTER": (raising.with_enter, "frame code &a &b c"), "WITH_EXIT": raising.with_exit,
    "ASYNC_WITH_ENTER": (coroutine.async_with_enter, "frame code &a &b c"),
    "WITH_EXCEPT": raising.with_except,
    "JUMP_NO_GROUP_MATCH": (except_star.group_match_or_none, "frame &b c"), "RERAISE_STAR": except_star.reraise_star,
}
INSTRUCTIONS.update(OPERATORS)

# What the loop's own instructions do otherwise: they may enter a call or a round of a generator.
ENTERING = {
    "FOR": make_enter_item(False),
    "CALL": (register_calls.enter, "frame code b c"),
    "CALL_METHOD": (register_calls.enter_method, "frame code b c d"),
    "CALL_UNBOUND": (register_calls.enter_unbound, "frame code b c d"),
    "CALL_KW": (register_calls.enter_keywords, "frame code b c d"),
    "CALL_METHOD_KW": (register_calls.enter_method_keywords, "frame code b c d e"),
    "CALL_UNBOUND_KW": (register_calls.enter_unbound_keywords, "frame code b c d e"),
}

# What is done otherwise while programs are traced.
TRACED = {
    "FOR": next_traced,
    "SWITCH": (switching.compare, "end"),
    "CALL": (traced_calls.call, "frame code b c"),
    "CALL_METHOD": (traced_calls.call_method, "frame code b c d"),
    "CALL_UNBOUND": (traced_calls.call_unbound, "frame code b c d"),
    "CALL_KW": (traced_calls.call_keywords, "frame code b c d"),
    "CALL_METHOD_KW": (traced_calls.call_method_keywords, "frame code b c d e"),
    "CALL_UNBOUND_KW": (traced_calls.call_unbound_keywords, "frame code b c d e"),
    "CALL_EX": traced_calls.call_spread,
}
