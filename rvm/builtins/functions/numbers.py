"""The builtin functions abs, divmod, pow, round, bin, oct and hex."""
from rvm.interp import operations
from rvm.objects import protocol, specials
from rvm.objects.builtin import function
from rvm.objects.errors import type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Integer
from rvm.objects.numbers import arithmetic
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_None, w_NotImplemented
from rvm.rlib.floats import fabs


@function("abs(x, /)")
def abs(w_x):
    """Return the absolute value of the argument."""
    if type(w_x) is W_Int:
        return arithmetic.int_abs(w_x.value)
    if type(w_x) is W_Float:
        return W_Float(fabs(w_x.value))
    w_function = w_x.gettype().lookup("__abs__")
    if w_function is None:
        raise type_error("bad operand type for abs(): '%s'" % protocol.type_name(w_x))
    return protocol.call_method0(w_function, w_x)


@function("divmod(x, y, /)")
def divmod(w_x, w_y):
    """Return the tuple (x//y, x%y).  Invariant: div*y + mod == x."""
    w_x_type = w_x.gettype()
    w_y_type = w_y.gettype()
    w_forward = w_x_type.lookup("__divmod__")
    w_reflected = w_y_type.lookup("__rdivmod__") if w_x_type is not w_y_type else None
    if w_reflected is not None and w_y_type.is_subtype(w_x_type) and (
            w_reflected is not w_x_type.lookup("__rdivmod__")):
        w_result = protocol.call_method1(w_reflected, w_y, w_x)
        if w_result is not w_NotImplemented:
            return w_result
        w_reflected = None
    if w_forward is not None:
        w_result = protocol.call_method1(w_forward, w_x, w_y)
        if w_result is not w_NotImplemented:
            return w_result
    if w_reflected is not None:
        w_result = protocol.call_method1(w_reflected, w_y, w_x)
        if w_result is not w_NotImplemented:
            return w_result
    raise protocol.unsupported("divmod()", w_x, w_y)


@function("pow(base, exp, mod=None)")
def pow(w_base, w_exponent, w_modulus):
    """Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."""
    if w_modulus is w_None:
        return operations.power(w_base, w_exponent)
    w_function = w_base.gettype().special(specials.POWER)
    if w_function is not None:
        w_result = protocol.call_method2(w_function, w_base, w_exponent, w_modulus)
        if w_result is not w_NotImplemented:
            return w_result
    for w_operand in [w_exponent, w_modulus]:       # CPython asks their types next
        if isinstance(w_operand, W_Float):
            raise type_error("pow() 3rd argument not allowed unless all arguments are integers")
        if isinstance(w_operand, W_Complex) and isinstance(w_base, W_Integer):
            raise value_error("complex modulo")
    raise type_error("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'" % (
        protocol.type_name(w_base), protocol.type_name(w_exponent), protocol.type_name(w_modulus)))


@function("round(number, ndigits=None)")
def round(w_number, w_ndigits):
    """Round a number to a given precision in decimal digits."""
    w_function = w_number.gettype().lookup("__round__")
    if w_function is None:
        raise type_error("type %s doesn't define __round__ method" % protocol.type_name(w_number))
    if w_ndigits is w_None:
        return protocol.call_method0(w_function, w_number)
    return protocol.call_method1(w_function, w_number, w_ndigits)


def declare_base(name, prefix, digits, doc):
    """Declare bin, oct or hex."""
    def text(w_number):
        w_integer = protocol.index_object(w_number)
        assert isinstance(w_integer, W_Integer)
        return w_integer.to_big().format(digits, prefix)
    text.__doc__ = doc
    function(name + "(number, /) -> str")(text)


declare_base("bin", "0b", "01", "Return the binary representation of an integer.")
declare_base("oct", "0o", "01234567", "Return the octal representation of an integer.")
declare_base("hex", "0x", "0123456789abcdef", "Return the hexadecimal representation of an integer.")
