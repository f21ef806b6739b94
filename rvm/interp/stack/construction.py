"""Making objects on the stack machine and unpacking them, and what else it does with several items of its stack.

Several items are a list (rvm.interp.stack.operands), or they are in `count` registers from `first` on.
"""
from rvm.code.code import Code
from rvm.code.stack.opcodes import BY_NAME, HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS
from rvm.interp import construction, operations
from rvm.interp.construction import NO_CLOSURE, NO_DEFAULTS, Construction, dict_or_none, format_value
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function
from rvm.interp.names import check_bound, globals_of_function
from rvm.interp.portal import opcode_at
from rvm.interp.quick_ways import has_quick_way
from rvm.interp.raising import push_handled, raise_, raise_from, reraise_current
from rvm.interp.stack.operands import count_of, item, list_of_items, target
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.dictobject import new_dict
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import unroll_safe
from rvm.rlib.objectmodel import try_inline

EMPTY = W_Str("")
CALL_FUNCTION_EX = BY_NAME["CALL_FUNCTION_EX"].number

_construction = Construction(count_of, item, target)
build_list, build_tuple, build_set = _construction.build_list, _construction.build_tuple, _construction.build_set
build_map, build_string = _construction.build_dict, _construction.build_string
unpack, unpack_star = _construction.unpack, _construction.unpack_star


def dict_merge(code, end, w_dict, w_mapping, w_callee):
    """DICT_MERGE, before the pc `end`."""
    construction.dict_merge(w_dict, w_mapping, w_callee, opcode_at(code, end) == CALL_FUNCTION_EX)


# The stack itself.

def swap(frame, top, other):
    """SWAP."""
    w_top = frame.regs[top]
    frame.regs[top] = frame.regs[other]
    frame.regs[other] = w_top


def delete_fast(frame, code, register):
    """DELETE_FAST."""
    check_bound(frame, code, register)
    frame.regs[register] = None


def push_exc_info(frame, index):
    """PUSH_EXC_INFO: below the exception in register `index` comes the one handled before."""
    w_value = frame.regs[index]
    frame.regs[index + 1] = w_value
    frame.regs[index] = push_handled(w_value)


def raise_varargs(frame, first, count):
    """RAISE_VARARGS."""
    if count == 0:
        reraise_current()
    elif count == 1:
        raise_(frame.regs[first])
    else:
        raise_from(frame.regs[first], frame.regs[first + 1])


# Construction.

@unroll_safe
def build_const_key_map(frame, code, w_keys, values):
    """BUILD_CONST_KEY_MAP."""
    assert isinstance(w_keys, W_Tuple)
    w_dict = new_dict()
    i = 0
    while i < count_of(code, values):
        w_dict.setitem(w_keys.items_w[i], item(frame, code, values, i))
        i += 1
    return w_dict


def build_slice(frame, first, count):
    """BUILD_SLICE: with a step or without."""
    w_step = frame.regs[first + 2] if count == 3 else w_None
    return W_Slice(frame.regs[first], frame.regs[first + 1], w_step)


def get_slice(w_object, w_start, w_stop):
    """BINARY_SLICE."""
    return operations.getitem(w_object, W_Slice(w_start, w_stop, w_None))


def set_slice(w_object, w_start, w_stop, w_value):
    """STORE_SLICE."""
    operations.setitem(w_object, W_Slice(w_start, w_stop, w_None), w_value)


def format_item(frame, w_value, conversion, first, count):
    """FORMAT_VALUE: the specification, if there is one, is in register `first`."""
    w_spec = frame.regs[first] if count > 0 else EMPTY
    return format_value(w_value, conversion, w_spec)


def make_function(frame, w_code, flags, first):
    """MAKE_FUNCTION: what `flags` say of defaults, keyword defaults, annotations, closure is from `first` on."""
    assert isinstance(w_code, Code)
    defaults_w = NO_DEFAULTS
    w_kwdefaults = None
    w_annotations = None
    closure = NO_CLOSURE
    if flags & HAS_DEFAULTS:
        w_defaults = frame.regs[first]
        assert isinstance(w_defaults, W_Tuple)
        defaults_w = w_defaults.items_w
        first += 1
    if flags & HAS_KEYWORD_DEFAULTS:
        w_kwdefaults = dict_or_none(frame.regs[first])
        first += 1
    if flags & HAS_ANNOTATIONS:
        w_annotations = dict_or_none(frame.regs[first])
        first += 1
    if flags & HAS_CLOSURE:
        closure = cells_of(frame.regs[first])
    return W_Function(w_code, globals_of_function(frame), defaults_w, w_kwdefaults, w_annotations, closure)


@unroll_safe
def cells_of(w_tuple):
    """Return the cells in a tuple of cells, which only this machine's code makes."""
    assert isinstance(w_tuple, W_Tuple)
    cells = [None] * len(w_tuple.items_w)
    i = 0
    while i < len(cells):
        w_cell = w_tuple.items_w[i]
        assert isinstance(w_cell, W_Cell)
        cells[i] = w_cell
        i += 1
    return cells


# Unpacking.

quick_unpack = unpack.quick


@try_inline
def quick_unpack_sequence(frame, code, w_iterable, first, count):
    return quick_unpack(frame, code, w_iterable, list_of_items(first, count))


@has_quick_way(quick_unpack_sequence)
def unpack_sequence(frame, code, w_iterable, first, count):
    """UNPACK_SEQUENCE."""
    unpack(frame, code, w_iterable, list_of_items(first, count))


def unpack_ex(frame, code, w_iterable, first, before, after):
    """UNPACK_EX: the target behind `before` others takes the list of all that they and the last ones leave."""
    unpack_star(frame, code, w_iterable, before, list_of_items(first, before + 1 + after))
