"""Which function carries out each operator, on both machines, and tests for conditional jumps.

This module knows no machine.
"""
from rvm.interp import operations
from rvm.rlib.objectmodel import try_inline


def differs(w_left, w_right):
    """Return `w_left is not w_right`."""
    return not operations.is_(w_left, w_right)


@try_inline
def is_false(w_value):
    """Return whether the object is false."""
    return not operations.truth(w_value)


def negated(test):
    """Return the test for the contrary."""
    @try_inline
    def not_test(w_left, w_right):
        return not test(w_left, w_right)
    return not_test


def as_object(test):
    """Return the operation whose result is that of the test as a bool of the program."""
    def tested(w_left, w_right):
        return operations.wrap_bool(test(w_left, w_right))
    return tested


def contained(w_item, w_container):
    """Return `w_item in w_container`."""
    return operations.contains(w_container, w_item)


def not_(w_value):
    """Return `not w_value`, an object."""
    return operations.wrap_bool(not operations.truth(w_value))


OPERATORS = {
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
    "NOT": not_,

    "LT": operations.compare_lt, "LE": operations.compare_le, "EQ": operations.compare_eq,
    "NE": operations.compare_ne, "GT": operations.compare_gt, "GE": operations.compare_ge,
    "IS": as_object(operations.is_), "IS_NOT": as_object(differs),
    "IN": as_object(contained), "NOT_IN": as_object(negated(contained)),
}
