"""Applies operators to constants, within the limits to which CPython 3.11 folds them.

Each function returns the resulting object, or None where the operation is left to run
time because it would raise, or because its result would be too large.
"""
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Bool, W_Int, W_Integer, w_False, w_True
from rvm.objects.numbers import arithmetic
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import strings, utf8
from rvm.syntax import ast

MAX_INT_SIZE = 128          # bits
MAX_COLLECTION_SIZE = 256   # items
MAX_STR_SIZE = 4096         # characters
MAX_TOTAL_ITEMS = 1024      # items of a tuple and of the tuples in it


# Unary operators.

def unary(op, w_a):
    if isinstance(op, ast.Not):
        return new_bool(not truth(w_a))
    if isinstance(op, ast.Invert):
        return arithmetic.integer_invert(w_a) if isinstance(w_a, W_Integer) else None
    if isinstance(op, ast.UAdd):
        return positive(w_a)
    return negative(w_a)


def new_bool(condition):
    return w_True if condition else w_False


def truth(w_a):
    """Return the result of bool() for a constant."""
    if isinstance(w_a, W_Integer):
        return arithmetic.integer_sign(w_a) != 0
    if isinstance(w_a, W_Float):
        return w_a.value != 0.0
    if isinstance(w_a, W_Complex):
        return w_a.real != 0.0 or w_a.imag != 0.0
    if isinstance(w_a, W_Str):
        return len(w_a.text()) > 0
    if isinstance(w_a, W_Bytes):
        return len(w_a.data()) > 0
    if isinstance(w_a, W_Tuple):
        return len(w_a.items_w) > 0
    return w_a is not w_None


def positive(w_a):
    if isinstance(w_a, W_Integer):
        return arithmetic.integer_value(w_a)
    if isinstance(w_a, W_Float) or isinstance(w_a, W_Complex):
        return w_a
    return None


def negative(w_a):
    if isinstance(w_a, W_Integer):
        return arithmetic.integer_neg(w_a)
    if isinstance(w_a, W_Float):
        return W_Float(-w_a.value)
    if isinstance(w_a, W_Complex):
        return W_Complex(-w_a.real, -w_a.imag)
    return None


# Binary operators.

def binary(op, w_a, w_b):
    try:
        if isinstance(w_a, W_Integer) and isinstance(w_b, W_Integer):
            return integer_binary(op, w_a, w_b)
        if is_real(w_a) and is_real(w_b):
            return float_binary(op, to_float(w_a), to_float(w_b))
        if is_number(w_a) and is_number(w_b):
            return complex_binary(op, to_complex(w_a), to_complex(w_b))
    except PyError:
        return None
    if isinstance(op, ast.Add):
        return concatenate(w_a, w_b)
    if isinstance(op, ast.Mult):
        if isinstance(w_a, W_Integer):
            return repeat(w_b, w_a)
        if isinstance(w_b, W_Integer):
            return repeat(w_a, w_b)
    return None


def is_real(w_a):
    return isinstance(w_a, W_Integer) or isinstance(w_a, W_Float)


def is_number(w_a):
    return is_real(w_a) or isinstance(w_a, W_Complex)


def to_float(w_a):
    if isinstance(w_a, W_Float):
        return w_a.value
    assert isinstance(w_a, W_Integer)
    return arithmetic.integer_to_float(w_a)


def to_complex(w_a):
    if isinstance(w_a, W_Complex):
        return w_a
    return W_Complex(to_float(w_a), 0.0)


def integer_binary(op, w_a, w_b):
    if isinstance(op, ast.Add):
        return arithmetic.integer_add(w_a, w_b)
    if isinstance(op, ast.Sub):
        return arithmetic.integer_sub(w_a, w_b)
    if isinstance(op, ast.Mult):
        return multiply_within_limit(w_a, w_b)
    if isinstance(op, ast.Div):
        return arithmetic.integer_truediv(w_a, w_b)
    if isinstance(op, ast.FloorDiv):
        return arithmetic.integer_floordiv(w_a, w_b)
    if isinstance(op, ast.Mod):
        return arithmetic.integer_mod(w_a, w_b)
    if isinstance(op, ast.Pow):
        return power_within_limit(w_a, w_b)
    if isinstance(op, ast.LShift):
        return shift_within_limit(w_a, w_b)
    if isinstance(op, ast.RShift):
        return arithmetic.integer_rshift(w_a, w_b)
    return bitwise(op, w_a, w_b)


def bitwise(op, w_a, w_b):
    """Apply `&`, `|` or `^`; two bools make a bool."""
    if isinstance(op, ast.BitAnd):
        w_result = arithmetic.integer_and(w_a, w_b)
    elif isinstance(op, ast.BitOr):
        w_result = arithmetic.integer_or(w_a, w_b)
    elif isinstance(op, ast.BitXor):
        w_result = arithmetic.integer_xor(w_a, w_b)
    else:
        return None
    if isinstance(w_a, W_Bool) and isinstance(w_b, W_Bool):
        return new_bool(arithmetic.integer_sign(w_result) != 0)
    return w_result


def bits(w_a):
    return w_a.to_big().bit_length()


def multiply_within_limit(w_a, w_b):
    if bits(w_a) > 0 and bits(w_b) > 0 and bits(w_a) + bits(w_b) > MAX_INT_SIZE:
        return None
    return arithmetic.integer_mul(w_a, w_b)


def power_within_limit(w_a, w_b):
    if bits(w_a) > 0 and arithmetic.integer_sign(w_b) > 0:
        if not isinstance(w_b, W_Int) or bits(w_a) > MAX_INT_SIZE // w_b.value:
            return None
    return arithmetic.integer_pow(w_a, w_b)


def shift_within_limit(w_a, w_b):
    if bits(w_a) > 0 and bits(w_b) > 0:
        if not isinstance(w_b, W_Int) or w_b.value < 0 or w_b.value > MAX_INT_SIZE:
            return None
        if bits(w_a) > MAX_INT_SIZE - w_b.value:
            return None
    return arithmetic.integer_lshift(w_a, w_b)


def float_binary(op, x, y):
    if isinstance(op, ast.Add):
        return arithmetic.float_add(x, y)
    if isinstance(op, ast.Sub):
        return arithmetic.float_sub(x, y)
    if isinstance(op, ast.Mult):
        return arithmetic.float_mul(x, y)
    if isinstance(op, ast.Div):
        return arithmetic.float_truediv(x, y)
    if isinstance(op, ast.FloorDiv):
        return arithmetic.float_floordiv(x, y)
    if isinstance(op, ast.Mod):
        return arithmetic.float_mod(x, y)
    if isinstance(op, ast.Pow):
        return arithmetic.float_pow(x, y)
    return None


def complex_binary(op, w_a, w_b):
    a, b = w_a.real, w_a.imag
    c, d = w_b.real, w_b.imag
    if isinstance(op, ast.Add):
        return W_Complex(a + c, b + d)
    if isinstance(op, ast.Sub):
        return W_Complex(a - c, b - d)
    if isinstance(op, ast.Mult):
        return arithmetic.complex_mul(a, b, c, d)
    if isinstance(op, ast.Div):
        return arithmetic.complex_div(a, b, c, d)
    if isinstance(op, ast.Pow):
        return arithmetic.complex_pow(a, b, c, d)
    return None


# Sequences.

def concatenate(w_a, w_b):
    if isinstance(w_a, W_Str) and isinstance(w_b, W_Str):
        return W_Str(w_a.text() + w_b.text())
    if isinstance(w_a, W_Bytes) and isinstance(w_b, W_Bytes):
        return W_Bytes(w_a.data() + w_b.data())
    if isinstance(w_a, W_Tuple) and isinstance(w_b, W_Tuple):
        return W_Tuple(w_a.items_w + w_b.items_w)
    return None


def repeat(w_sequence, w_count):
    """Multiply a string, byte string or tuple by an int."""
    if not isinstance(w_count, W_Int):
        return None
    count = w_count.value
    if isinstance(w_sequence, W_Str):
        if exceeds(utf8.count(w_sequence.text()), count, MAX_STR_SIZE):
            return None
        return W_Str(strings.repeat(w_sequence.text(), count))
    if isinstance(w_sequence, W_Bytes):
        if exceeds(len(w_sequence.data()), count, MAX_STR_SIZE):
            return None
        return W_Bytes(strings.repeat(w_sequence.data(), count))
    if isinstance(w_sequence, W_Tuple):
        items_w = w_sequence.items_w
        if exceeds(len(items_w), count, MAX_COLLECTION_SIZE):
            return None
        if len(items_w) == 0:
            return w_sequence
        if count > 0 and items_left(w_sequence, MAX_TOTAL_ITEMS // count) < 0:
            return None
        return W_Tuple(items_w * count)
    return None


def exceeds(size, count, limit):
    return size > 0 and (count < 0 or count > limit // size)


def items_left(w_item, limit):
    """Return `limit` less the number of items of a tuple and of the tuples in it; < 0 if they are too many."""
    if isinstance(w_item, W_Tuple):
        limit -= len(w_item.items_w)
        for w_inner in w_item.items_w:
            if limit < 0:
                break
            limit = items_left(w_inner, limit)
    return limit


def subscript(w_sequence, w_index):
    if not isinstance(w_index, W_Int):
        return None
    index = w_index.value
    if isinstance(w_sequence, W_Str):
        return str_item(w_sequence.text(), index)
    if isinstance(w_sequence, W_Bytes):
        data = w_sequence.data()
        index = from_start(index, len(data))
        return W_Int(ord(data[index])) if index >= 0 else None
    if isinstance(w_sequence, W_Tuple):
        items_w = w_sequence.items_w
        index = from_start(index, len(items_w))
        return items_w[index] if index >= 0 else None
    return None


def from_start(index, length):
    """Return `index` counted from the start, or -1 if it is out of range."""
    if index < 0:
        index += length
    return index if 0 <= index < length else -1


def str_item(text, index):
    index = from_start(index, utf8.count(text))
    if index < 0:
        return None
    start = utf8.offset_of(text, index)
    end = utf8.next_pos(text, start)
    assert start >= 0
    assert end >= 0
    return W_Str(text[start:end])
