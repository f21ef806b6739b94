"""Python's operators as the machines' instructions call them.

Each operation has fast paths for objects of exactly the common builtin types; all else goes to
rvm.objects.protocol, which calls special methods.  A subclass never takes a fast path, because
it may override them.

Call this module from instructions, and from builtin functions that apply an operator to many
objects.  Call protocol from rvm.objects, which may not import this package, and wherever speed
does not matter.  `truth`, `length`, `getitem`, `contains`, `iter` and `next_item` mean the same in
both.

    add(w_a, w_b), inplace_add(w_a, w_b), negative(w_a)     objects
    lt(w_a, w_b), ...       a machine bool, for compare-and-branch
    compare_lt(w_a, w_b)    an object, as a comparison may return any
"""
from rvm.interp.quick_ways import has_quick_way
from rvm.objects import protocol, specials
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.arrayobject import W_FloatArray, W_IntArray
from rvm.objects.containers.listobject import W_List, W_ListIterator, item_at, set_item_at
from rvm.objects.containers.listslices import get_slice, set_slice
from rvm.objects.containers.memoryobject import W_MemoryView
from rvm.objects.containers.rangeobject import W_UnitRangeIterator
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import index_error, key_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Bool, W_Int, W_Long, w_False, w_True
from rvm.objects.numbers import arithmetic
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.sequences import str_item
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import isconstant, we_are_jitted
from rvm.rlib.objectmodel import (
    always_inline, dont_inline, record_not_none, specialize, takes_no_none, try_inline)


# Arithmetic.

def make_arithmetic(number, int_operator, integer_operator, float_operator, generic):
    """Make `+`, `-`, `*`, `/`, `//`, `%` or `**`, or its in-place form; `generic` is protocol.binary or inplace."""
    @dont_inline
    def slow(w_a, w_b):
        if type(w_a) is W_Int:
            if type(w_b) is W_Float:
                return float_operator(float(w_a.value), w_b.value)
            if type(w_b) is W_Long:
                return integer_operator(w_a, w_b)
        elif type(w_a) is W_Float:
            if type(w_b) is W_Int:
                return float_operator(w_a.value, float(w_b.value))
        elif type(w_a) is W_Long:
            if type(w_b) is W_Int or type(w_b) is W_Long:
                return integer_operator(w_a, w_b)
        return generic(number, w_a, w_b)

    @takes_no_none
    @try_inline
    def quick(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Int:
            return int_operator(w_a.value, w_b.value)
        if type(w_a) is W_Float and type(w_b) is W_Float:
            return float_operator(w_a.value, w_b.value)
        return None

    @takes_no_none
    @try_inline
    def rest(w_a, w_b):
        return operator(w_a, w_b) if we_are_jitted() else slow(w_a, w_b)

    @has_quick_way(quick, rest)
    @takes_no_none
    @try_inline
    def operator(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Int:
            return int_operator(w_a.value, w_b.value)
        if type(w_a) is W_Float and type(w_b) is W_Float:
            return float_operator(w_a.value, w_b.value)
        return slow(w_a, w_b)
    return operator


def make_bitwise(number, int_operator, integer_operator, generic):
    """Make `<<`, `>>`, `&`, `|` or `^`, or its in-place form."""
    @dont_inline
    def slow(w_a, w_b):
        if type(w_a) is W_Int:
            if type(w_b) is W_Long:
                return integer_operator(w_a, w_b)
        elif type(w_a) is W_Long:
            if type(w_b) is W_Int or type(w_b) is W_Long:
                return integer_operator(w_a, w_b)
        return generic(number, w_a, w_b)

    @takes_no_none
    @try_inline
    def quick(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Int:
            return int_operator(w_a.value, w_b.value)
        return None

    @takes_no_none
    @try_inline
    def rest(w_a, w_b):
        return operator(w_a, w_b) if we_are_jitted() else slow(w_a, w_b)

    @has_quick_way(quick, rest)
    @takes_no_none
    def operator(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Int:
            return int_operator(w_a.value, w_b.value)
        return slow(w_a, w_b)
    return operator


# Exact sequences answer at once: nobody else's operator would go before theirs.  These functions
# are not put in place: the loop would name more constants than RPython's JIT allows.

@dont_inline
def add_generic(number, w_a, w_b):
    if type(w_a) is W_Str and type(w_b) is W_Str:
        return w_a.plus(w_b)
    if type(w_a) is W_List and type(w_b) is W_List or type(w_a) is W_Tuple and type(w_b) is W_Tuple:
        return protocol.call_method1(w_a.gettype().special(number), w_a, w_b)
    return protocol.binary(number, w_a, w_b)


@dont_inline
def inplace_add_generic(number, w_a, w_b):
    if type(w_a) is W_Str and type(w_b) is W_Str:
        return w_a.plus(w_b)
    if type(w_a) is W_List and type(w_b) is W_List:
        return protocol.call_method1(w_a.gettype().special(number + specials.INPLACE), w_a, w_b)
    return protocol.inplace(number, w_a, w_b)


@dont_inline
def multiply_generic(number, w_a, w_b):
    if type(w_b) is W_Int and (type(w_a) is W_Str or type(w_a) is W_List or type(w_a) is W_Tuple):
        return protocol.call_method1(w_a.gettype().special(number), w_a, w_b)
    return protocol.binary(number, w_a, w_b)


def arithmetic_pair(number, int_operator, integer_operator, float_operator):
    """Return the operator and its in-place form."""
    return (make_arithmetic(number, int_operator, integer_operator, float_operator, protocol.binary),
            make_arithmetic(number, int_operator, integer_operator, float_operator, protocol.inplace))


def bitwise_pair(number, int_operator, integer_operator):
    """Return the operator and its in-place form."""
    return (make_bitwise(number, int_operator, integer_operator, protocol.binary),
            make_bitwise(number, int_operator, integer_operator, protocol.inplace))


add = make_arithmetic(
    specials.ADD, arithmetic.int_add, arithmetic.integer_add, arithmetic.float_add, add_generic)
inplace_add = make_arithmetic(
    specials.ADD, arithmetic.int_add, arithmetic.integer_add, arithmetic.float_add, inplace_add_generic)
subtract, inplace_subtract = arithmetic_pair(
    specials.SUBTRACT, arithmetic.int_sub, arithmetic.integer_sub, arithmetic.float_sub)
multiply = make_arithmetic(
    specials.MULTIPLY, arithmetic.int_mul, arithmetic.integer_mul, arithmetic.float_mul, multiply_generic)
inplace_multiply = make_arithmetic(
    specials.MULTIPLY, arithmetic.int_mul, arithmetic.integer_mul, arithmetic.float_mul, protocol.inplace)
divide, inplace_divide = arithmetic_pair(
    specials.DIVIDE, arithmetic.int_truediv, arithmetic.integer_truediv, arithmetic.float_truediv)
floor_divide, inplace_floor_divide = arithmetic_pair(
    specials.FLOOR_DIVIDE, arithmetic.int_floordiv, arithmetic.integer_floordiv, arithmetic.float_floordiv)
modulo, inplace_modulo = arithmetic_pair(
    specials.MODULO, arithmetic.int_mod, arithmetic.integer_mod, arithmetic.float_mod)
power, inplace_power = arithmetic_pair(
    specials.POWER, arithmetic.int_pow, arithmetic.integer_pow, arithmetic.float_pow)
left_shift, inplace_left_shift = bitwise_pair(
    specials.LEFT_SHIFT, arithmetic.int_lshift, arithmetic.integer_lshift)
right_shift, inplace_right_shift = bitwise_pair(
    specials.RIGHT_SHIFT, arithmetic.int_rshift, arithmetic.integer_rshift)
and_, inplace_and = bitwise_pair(specials.AND, arithmetic.int_and, arithmetic.integer_and)
or_, inplace_or = bitwise_pair(specials.OR, arithmetic.int_or, arithmetic.integer_or)
xor, inplace_xor = bitwise_pair(specials.XOR, arithmetic.int_xor, arithmetic.integer_xor)


def matrix_multiply(w_a, w_b):
    return protocol.binary(specials.MATRIX_MULTIPLY, w_a, w_b)


def inplace_matrix_multiply(w_a, w_b):
    return protocol.inplace(specials.MATRIX_MULTIPLY, w_a, w_b)


@takes_no_none
def negative(w_a):
    if type(w_a) is W_Int:
        return arithmetic.int_neg(w_a.value)
    if type(w_a) is W_Float:
        return W_Float(-w_a.value)
    return protocol.unary(specials.NEG, "-", w_a)


def positive(w_a):
    if type(w_a) is W_Int or type(w_a) is W_Float:
        return w_a
    return protocol.unary(specials.POS, "+", w_a)


def invert(w_a):
    if type(w_a) is W_Int:
        return W_Int(~w_a.value)
    return protocol.unary(specials.INVERT, "~", w_a)


# Comparisons.

wrap_bool = protocol.wrap_bool


def relation(compare):
    """Make a comparison of two machine values of one type: ints, floats or UTF-8 texts, which sort as code points."""
    return always_inline(specialize.argtype(0)(compare))


def make_comparison(number, holds, holds_for_texts):
    """Make the two forms of a comparison, a machine bool and an object.

    `holds` is its relation of ints and floats, `holds_for_texts` that of UTF-8 texts.
    """
    @dont_inline
    def slow(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Float and arithmetic.is_exact_float(w_a.value):
            return holds(float(w_a.value), w_b.value)
        if type(w_a) is W_Float and type(w_b) is W_Int and arithmetic.is_exact_float(w_b.value):
            return holds(w_a.value, float(w_b.value))
        return truth(protocol.compare(number, w_a, w_b))

    @takes_no_none
    @try_inline
    def comparison(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Int:
            return holds(w_a.value, w_b.value)
        if type(w_a) is W_Float and type(w_b) is W_Float:
            return holds(w_a.value, w_b.value)
        if type(w_a) is W_Str and type(w_b) is W_Str:
            return holds_for_texts(w_a.text(), w_b.text())
        return slow(w_a, w_b)

    @takes_no_none
    @try_inline
    def quick(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Int:
            return wrap_bool(holds(w_a.value, w_b.value))
        if type(w_a) is W_Float and type(w_b) is W_Float:
            return wrap_bool(holds(w_a.value, w_b.value))
        return None

    @has_quick_way(quick)
    @takes_no_none
    @try_inline
    def compare(w_a, w_b):
        if type(w_a) is W_Int and type(w_b) is W_Int:
            return wrap_bool(holds(w_a.value, w_b.value))
        if type(w_a) is W_Float and type(w_b) is W_Float:
            return wrap_bool(holds(w_a.value, w_b.value))
        if type(w_a) is W_Str and type(w_b) is W_Str:
            return wrap_bool(holds_for_texts(w_a.text(), w_b.text()))
        return protocol.compare(number, w_a, w_b)
    return comparison, compare


@always_inline
def is_same_text(a, b):
    """Return `a == b`.  A trace compares with a constant of one byte without a call."""
    if we_are_jitted() and isconstant(b) and len(b) == 1:
        return len(a) == 1 and a[0] == b[0]
    return a == b


@always_inline
def is_other_text(a, b):
    return not is_same_text(a, b)


def make_ordering(number, compare):
    holds = relation(compare)
    return make_comparison(number, holds, holds)


lt, compare_lt = make_ordering(specials.LT, lambda a, b: a < b)
le, compare_le = make_ordering(specials.LE, lambda a, b: a <= b)
eq, compare_eq = make_comparison(specials.EQ, relation(lambda a, b: a == b), is_same_text)
ne, compare_ne = make_comparison(specials.NE, relation(lambda a, b: a != b), is_other_text)
gt, compare_gt = make_ordering(specials.GT, lambda a, b: a > b)
ge, compare_ge = make_ordering(specials.GE, lambda a, b: a >= b)


@takes_no_none
@always_inline
def is_(w_a, w_b):
    """Return `w_a is w_b`; machine integers are values, without identity."""
    if w_a is w_b:
        return True
    if w_b is w_None:       # what most programs ask, and no matter of types
        return False
    if not we_are_jitted() and type(w_a) is not W_Int and type(w_a) is not W_Float:
        return False
    return protocol.is_same(w_a, w_b)


@takes_no_none
@try_inline
def truth(w_object):
    """Return bool(w_object), a machine bool."""
    if we_are_jitted() and type(w_object) is W_Bool:    # one guard if the trace knows the class, not one for each bool
        return w_object is w_True
    if w_object is w_True:
        return True
    if w_object is w_False or w_object is w_None:
        return False
    return truth_of_other(w_object)


def truth_of_other(w_object):
    if type(w_object) is W_Int:
        return w_object.value != 0
    if type(w_object) is W_Str:
        return not w_object.is_empty()
    if type(w_object) is W_List:
        return w_object.length() != 0
    if type(w_object) is W_Dict:
        return w_object.length() != 0
    if type(w_object) is W_Tuple:
        return len(w_object.items_w) != 0
    if type(w_object) is W_Float:
        return w_object.value != 0.0
    return protocol.truth(w_object)


# Items.

@takes_no_none
@try_inline
def quick_getitem(w_object, w_index):
    """Return an item of a list or tuple, None where getitem_of_any must find it."""
    if type(w_index) is W_Int:
        if type(w_object) is W_List:
            return item_at(w_object, w_index.value)
        if type(w_object) is W_Tuple:
            items_w = w_object.items_w
            index = w_index.value
            if 0 <= index < len(items_w):
                return record_not_none(items_w[index])
    return None


@takes_no_none
def getitem_of_any(w_object, w_index):
    """Return `w_object[w_index]`, whatever the objects are."""
    if type(w_object) is W_List:
        if type(w_index) is W_Int:
            return w_object.getitem_checked(w_index.value)
        if type(w_index) is W_Slice:
            return get_slice(w_object, w_index)
    elif type(w_object) is W_Dict:
        return dict_getitem(w_object, w_index)
    elif type(w_object) is W_Tuple:
        if type(w_index) is W_Int:
            return tuple_getitem(w_object, w_index.value)
    elif type(w_object) is W_Str:
        if type(w_index) is W_Int:
            return str_item(w_object, w_index.value)
    elif type(w_object) is W_FloatArray:
        if type(w_index) is W_Int:
            return w_object.getitem_checked(w_index.value)
    elif type(w_object) is W_IntArray:
        if type(w_index) is W_Int:
            return w_object.getitem_checked(w_index.value)
    elif type(w_object) is W_MemoryView:
        if type(w_index) is W_Int:
            return w_object.getitem_checked(w_index.value)
    return protocol.getitem(w_object, w_index)


@has_quick_way(quick_getitem, getitem_of_any)
@try_inline
def getitem(w_object, w_index):
    """Return `w_object[w_index]`."""
    if not we_are_jitted():
        w_item = quick_getitem(w_object, w_index)
        if w_item is not None:
            return w_item
    return getitem_of_any(w_object, w_index)


def dict_getitem(w_dict, w_key):
    w_value = w_dict.getitem(w_key)
    if w_value is None:
        raise key_error(w_key)
    return w_value


def tuple_getitem(w_tuple, index):
    items_w = w_tuple.items_w
    if index < 0:
        index += len(items_w)
    if 0 <= index < len(items_w):
        return items_w[index]
    raise index_error("tuple index out of range")


@takes_no_none
@try_inline
def quick_setitem(w_object, w_index, w_value):
    """Set an item of a list.  Return False where setitem_of_any must do it."""
    return type(w_object) is W_List and type(w_index) is W_Int and set_item_at(w_object, w_index.value, w_value)


@takes_no_none
def setitem_of_any(w_object, w_index, w_value):
    """Do `w_object[w_index] = w_value`, whatever the objects are."""
    if type(w_object) is W_List:
        if type(w_index) is W_Int:
            w_object.setitem_checked(w_index.value, w_value)
            return
        if type(w_index) is W_Slice:
            set_slice(w_object, w_index, w_value)
            return
    elif type(w_object) is W_Dict:
        w_object.setitem(w_index, w_value)
        return
    elif type(w_object) is W_FloatArray:
        if type(w_index) is W_Int:
            w_object.setitem_checked(w_index.value, w_value)
            return
    elif type(w_object) is W_IntArray:
        if type(w_index) is W_Int:
            w_object.setitem_checked(w_index.value, w_value)
            return
    elif type(w_object) is W_MemoryView:
        if type(w_index) is W_Int:
            w_object.setitem_checked(w_index.value, w_value)
            return
    protocol.setitem(w_object, w_index, w_value)


@has_quick_way(quick_setitem, setitem_of_any)
@try_inline
def setitem(w_object, w_index, w_value):
    """Do `w_object[w_index] = w_value`."""
    if we_are_jitted() or not quick_setitem(w_object, w_index, w_value):
        setitem_of_any(w_object, w_index, w_value)


def delitem(w_object, w_index):
    if type(w_object) is W_Dict:
        if not w_object.delitem(w_index):
            raise key_error(w_index)
        return
    protocol.delitem(w_object, w_index)


@takes_no_none
def contains(w_container, w_item):
    """Return `w_item in w_container`, a machine bool."""
    if type(w_container) is W_Dict:
        return w_container.contains(w_item)
    if type(w_container) is W_List:
        return w_container.contains(w_item)
    if type(w_container) is W_Str and type(w_item) is W_Str:
        return w_container.text().find(w_item.text()) >= 0
    return protocol.contains(w_container, w_item)


@takes_no_none
def length(w_object):
    """Return len(w_object), a machine integer."""
    if type(w_object) is W_List:
        return w_object.length()
    if type(w_object) is W_Dict:
        return w_object.length()
    if type(w_object) is W_Tuple:
        return len(w_object.items_w)
    if type(w_object) is W_Str:
        return w_object.length()
    if type(w_object) is W_Bytes:
        return w_object.length()
    return protocol.length(w_object)


# Iteration.

def iter(w_object):
    """Return iter(w_object), an object for next_item."""
    return protocol.iter(w_object)


@takes_no_none
@always_inline
def next_item(w_iter):
    """Return the next object, or None (machine-level) at the end."""
    if isinstance(w_iter, W_Iterator):
        return w_iter.next_item()
    return protocol.next_by_method(w_iter)


def make_loop_item(next_of_any):
    """Make FOR; `next_of_any` returns the next item of any iterator."""
    @takes_no_none
    @try_inline
    def loop_item(w_iter):
        """Do the same as next_item; outside of traces the items of most ranges and lists come without a call."""
        if not we_are_jitted():
            if isinstance(w_iter, W_UnitRangeIterator):
                return w_iter.next_item()
            if isinstance(w_iter, W_ListIterator):
                w_item = w_iter.next_stored()
                if w_item is not None:
                    return w_item
        return next_of_any(w_iter)

    return loop_item


loop_item = make_loop_item(next_item)
