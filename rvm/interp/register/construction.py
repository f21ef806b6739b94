"""Making objects on the register machine, and unpacking them.

Several objects, and the registers that unpacking writes, are a list of operands (rvm.interp.register.operands).
"""
from rvm.code.code import Code
from rvm.code.register.opcodes import BY_NAME
from rvm.interp import construction
from rvm.interp.construction import NO_CLOSURE, NO_DEFAULTS, Construction, dict_or_none
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function
from rvm.interp.names import globals_of_function
from rvm.interp.portal import opcode_at
from rvm.interp.register.operands import count_of, operand, register_number
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import unroll_safe

CALL_EX = BY_NAME["CALL_EX"].number

_construction = Construction(count_of, operand, register_number)
build_list, build_tuple, build_set = _construction.build_list, _construction.build_tuple, _construction.build_set
build_dict, build_string = _construction.build_dict, _construction.build_string
unpack, unpack_star = _construction.unpack, _construction.unpack_star


def dict_merge(code, end, w_dict, w_mapping, w_callee):
    """DICT_MERGE, before the pc `end`."""
    construction.dict_merge(w_dict, w_mapping, w_callee, opcode_at(code, end) == CALL_EX)


def build_slice(w_start, w_stop, w_step):
    """BUILD_SLICE."""
    return W_Slice(w_start, w_stop, w_step)


@unroll_safe
def make_function(frame, code, w_code, w_defaults, w_kwdefaults, w_annotations, operands):
    """MAKE_FUNCTION."""
    assert isinstance(w_code, Code)
    if w_defaults is w_None:
        defaults_w = NO_DEFAULTS
    else:
        assert isinstance(w_defaults, W_Tuple)
        defaults_w = w_defaults.items_w
    count = count_of(code, operands)
    if count == 0:
        closure = NO_CLOSURE
    else:
        closure = [None] * count
        i = 0
        while i < count:
            w_cell = operand(frame, code, operands, i)
            assert isinstance(w_cell, W_Cell)
            closure[i] = w_cell
            i += 1
    return W_Function(w_code, globals_of_function(frame), defaults_w, dict_or_none(w_kwdefaults),
                      dict_or_none(w_annotations), closure)
