"""What the stack machine does with several items of its stack at once: making and unpacking objects,
turning items round.

Items are in `count` registers from `first` on.  The twin of rvm.interp.register.construction,
whose operands are spread.
"""
from rvm.code.code import Code
from rvm.code.stack_ops import HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS
from rvm.interp import operations
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function
from rvm.interp.names import check_bound
from rvm.interp.raising import push_handled, raise_, raise_from, reraise_current
from rvm.interp.register.construction import (
    NO_CLOSURE, NO_DEFAULTS, dict_or_none, format_value, iterator_to_unpack, take, wrong_count)
from rvm.objects import protocol
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.setobject import new_set
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import value_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import unroll_safe

EMPTY = W_Str("")


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
def items(frame, first, count):
    items_w = [None] * count
    i = 0
    while i < count:
        items_w[i] = frame.regs[first + i]
        i += 1
    return items_w


def build_list(frame, first, count):
    """BUILD_LIST."""
    return new_list(items(frame, first, count))


def build_tuple(frame, first, count):
    """BUILD_TUPLE."""
    return W_Tuple(items(frame, first, count))


@unroll_safe
def build_set(frame, first, count):
    """BUILD_SET."""
    w_set = new_set()
    i = 0
    while i < count:
        w_set.add(frame.regs[first + i])
        i += 1
    return w_set


@unroll_safe
def build_map(frame, first, count):
    """BUILD_MAP: `count` keys and values in turn."""
    w_dict = new_dict()
    i = 0
    while i < count:
        w_dict.setitem(frame.regs[first + i], frame.regs[first + i + 1])
        i += 2
    return w_dict


@unroll_safe
def build_const_key_map(frame, w_keys, first, count):
    """BUILD_CONST_KEY_MAP."""
    assert isinstance(w_keys, W_Tuple)
    w_dict = new_dict()
    i = 0
    while i < count:
        w_dict.setitem(w_keys.items_w[i], frame.regs[first + i])
        i += 1
    return w_dict


@unroll_safe
def build_string(frame, first, count):
    """BUILD_STRING."""
    parts = [""] * count
    i = 0
    while i < count:
        parts[i] = frame.regs[first + i].text()
        i += 1
    return W_Str("".join(parts))


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
    return W_Function(w_code, frame.globals, defaults_w, w_kwdefaults, w_annotations, closure)


@unroll_safe
def cells_of(w_tuple):
    """The cells in a tuple, which only this machine's code makes."""
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

@unroll_safe
def unpack_sequence(frame, w_iterable, first, count):
    """UNPACK_SEQUENCE."""
    if type(w_iterable) is W_Tuple:
        items_w = w_iterable.items_w
    elif type(w_iterable) is W_List:
        unpack_list(frame, w_iterable, first, count)
        return
    else:
        items_w = take(w_iterable, count)[:]
    if len(items_w) != count:
        raise wrong_count(len(items_w), count)
    i = 0
    while i < count:
        index = first + count - 1 - i
        assert index >= 0
        frame.regs[index] = items_w[i]
        i += 1


@unroll_safe
def unpack_list(frame, w_list, first, count):
    """As unpack_sequence, item by item: a list of numbers needs no list of objects."""
    if w_list.length() != count:
        raise wrong_count(w_list.length(), count)
    i = 0
    while i < count:
        index = first + count - 1 - i
        assert index >= 0
        frame.regs[index] = w_list.getitem(i)
        i += 1


def unpack_ex(frame, w_iterable, first, before, after):
    """UNPACK_EX: the target behind `before` others takes the list of all that they and the last ones leave."""
    w_iter = iterator_to_unpack(w_iterable)
    items_w = protocol.items_of(w_iter)
    rest = len(items_w) - before - after
    if rest < 0:
        raise value_error("not enough values to unpack (expected at least %d, got %d)" % (
            before + after, len(items_w)))
    put_unpacked(frame, items_w, first, before, rest, after)


@unroll_safe
def put_unpacked(frame, items_w, first, before, rest, after):
    stop = before + rest
    assert before >= 0 and stop >= before
    i = 0
    while i < after:
        index = first + after - 1 - i
        assert index >= 0
        frame.regs[index] = items_w[stop + i]
        i += 1
    frame.regs[first + after] = new_list(items_w[before:stop])
    i = 0
    while i < before:
        index = first + after + before - i
        assert index >= 0
        frame.regs[index] = items_w[i]
        i += 1
