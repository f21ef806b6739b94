"""Which function carries out each instruction of the register machine.

OPERATIONS get the values of the instruction's operands; FRAME_OPERATIONS get before
them the frame and the code.  The result goes to the instruction's destination; that of
a conditional jump says whether to jump.  See rvm.interp.register.pieces.
"""
from rvm.code.instruction_set import DST, MOD, REG
from rvm.interp import attributes, classes, generator, names, raising
from rvm.interp import operations
from rvm.interp.importing import imports
from rvm.interp.register import calls, construction
from rvm.rlib.objectmodel import inline_without_jit


def same(w_value):
    return w_value


def differs(w_left, w_right):
    return not operations.is_(w_left, w_right)


@inline_without_jit
def no(w_value):
    return not operations.truth(w_value)


def negated(test):
    @inline_without_jit
    def not_test(w_left, w_right):
        return not test(w_left, w_right)
    return not_test


def as_object(test):
    def tested(w_left, w_right):
        return operations.wrap_bool(test(w_left, w_right))
    return tested


def contained(w_item, w_container):
    return operations.contains(w_container, w_item)


OPERATIONS = {
    "MOVE": same, "LOAD": same, "RETURN": same, "UNBIND": names.unbind, "JUMP": None,
    "MAKE_CELL": names.make_cell, "SET_CELL": names.set_cell,

    "ADD": operations.add, "SUBTRACT": operations.subtract, "MULTIPLY": operations.multiply,
    "DIVIDE": operations.divide, "FLOOR_DIVIDE": operations.floor_divide, "MODULO": operations.modulo,
    "POWER": operations.power, "LEFT_SHIFT": operations.left_shift, "RIGHT_SHIFT": operations.right_shift,
    "AND": operations.and_, "OR": operations.or_, "XOR": operations.xor,
    "MATRIX_MULTIPLY": operations.matrix_multiply,
    "INPLACE_ADD": operations.inplace_add, "INPLACE_SUBTRACT": operations.inplace_subtract,
    "INPLACE_MULTIPLY": operations.inplace_multiply, "INPLACE_DIVIDE": operations.inplace_divide,
    "INPLACE_FLOOR_DIVIDE": operations.inplace_floor_divide, "INPLACE_MODULO": operations.inplace_modulo,
    "INPLACE_POWER": operations.inplace_power, "INPLACE_LEFT_SHIFT": operations.inplace_left_shift,
    "INPLACE_RIGHT_SHIFT": operations.inplace_right_shift, "INPLACE_AND": operations.inplace_and,
    "INPLACE_OR": operations.inplace_or, "INPLACE_XOR": operations.inplace_xor,
    "INPLACE_MATRIX_MULTIPLY": operations.inplace_matrix_multiply,
    "NEGATE": operations.negative, "POSITIVE": operations.positive, "INVERT": operations.invert,
    "NOT": lambda w_value: operations.wrap_bool(not operations.truth(w_value)),

    "LT": operations.compare_lt, "LE": operations.compare_le, "EQ": operations.compare_eq,
    "NE": operations.compare_ne, "GT": operations.compare_gt, "GE": operations.compare_ge,
    "IS": as_object(operations.is_), "IS_NOT": as_object(differs),
    "IN": as_object(contained), "NOT_IN": as_object(negated(contained)),

    "JUMP_IF": operations.truth, "JUMP_IF_NOT": no,
    "JUMP_LT": operations.lt, "JUMP_NOT_LT": negated(operations.lt),
    "JUMP_LE": operations.le, "JUMP_NOT_LE": negated(operations.le),
    "JUMP_EQ": operations.eq, "JUMP_NOT_EQ": negated(operations.eq),
    "JUMP_NE": operations.ne, "JUMP_NOT_NE": negated(operations.ne),
    "JUMP_GT": operations.gt, "JUMP_NOT_GT": negated(operations.gt),
    "JUMP_GE": operations.ge, "JUMP_NOT_GE": negated(operations.ge),
    "JUMP_IS": operations.is_, "JUMP_IS_NOT": differs,
    "JUMP_IN": contained, "JUMP_NOT_IN": negated(contained),
    "ITER": operations.iter, "FOR": operations.next_item, "SPLIT": names.nothing,

    "CALL_EX": calls.call_spread, "SUPER": calls.super_of,

    "GET_ITEM": operations.getitem, "SET_ITEM": operations.setitem, "DELETE_ITEM": operations.delitem,
    "PRINT_EXPR": imports.print_expression,

    "BUILD_SLICE": construction.build_slice, "FORMAT": construction.format_value,
    "LIST_APPEND": construction.list_append, "SET_ADD": construction.set_add, "DICT_PUT": construction.dict_put,
    "LIST_EXTEND": construction.list_extend, "SET_UPDATE": construction.set_update,
    "DICT_UPDATE": construction.dict_update, "DICT_MERGE": construction.dict_merge,
    "LIST_TO_TUPLE": construction.list_to_tuple, "GET_BUILD_CLASS": classes.get_build_class,

    "RAISE": raising.raise_, "RAISE_FROM": raising.raise_from, "RERAISE": raising.reraise,
    "RERAISE_CURRENT": raising.reraise_current, "PUSH_HANDLED": raising.push_handled,
    "POP_HANDLED": raising.pop_handled, "JUMP_NO_MATCH": raising.no_match,
    "GET_ASSERTION_ERROR": raising.get_assertion_error,
    "WITH_EXIT": raising.with_exit, "WITH_EXCEPT": raising.with_except,
}

FRAME_OPERATIONS = {
    "CHECK": names.check_bound, "GET_CELL": names.get_cell, "DELETE_CELL": names.delete_cell,
    "GET_GLOBAL": names.get_global, "SET_GLOBAL": names.set_global, "DELETE_GLOBAL": names.delete_global,
    "GET_NAME": names.get_name, "SET_NAME": names.set_name, "DELETE_NAME": names.delete_name,
    "GET_CLASS_CELL": names.get_class_cell, "SETUP_ANNOTATIONS": names.setup_annotations,

    "GET_ATTR": attributes.get_attribute, "SET_ATTR": attributes.set_attribute,
    "DELETE_ATTR": attributes.delete_attribute,

    "CALL": calls.call, "CALL_HERE": calls.call_here, "CALL_METHOD": calls.call_method,
    "CALL_KW": calls.call_keywords, "CALL_METHOD_KW": calls.call_method_keywords,
    "GET_METHOD": calls.get_method, "CALL_UNBOUND": calls.call_unbound,
    "CALL_UNBOUND_KW": calls.call_unbound_keywords,

    "YIELD": generator.yield_value, "YIELD_FROM": generator.yield_from,

    "UNPACK": construction.unpack, "UNPACK_STAR": construction.unpack_star,
    "IMPORT": imports.import_, "IMPORT_FROM": imports.import_from, "IMPORT_STAR": imports.import_star,

    "BUILD_LIST": construction.build_list, "BUILD_TUPLE": construction.build_tuple,
    "BUILD_SET": construction.build_set, "BUILD_DICT": construction.build_dict,
    "BUILD_STRING": construction.build_string, "MAKE_FUNCTION": construction.make_function,
    "WITH_ENTER": raising.with_enter,
}

# Operands of which the operation gets the number of the register, not what it holds.
NUMBERED = {"CHECK": [REG], "YIELD_FROM": [MOD, REG], "WITH_ENTER": [DST]}
