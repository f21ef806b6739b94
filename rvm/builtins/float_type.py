"""float."""
from rvm.builtins.int_type import float_to_integer, text_of_number
from rvm.objects import protocol, specials
from rvm.objects.buffers import simple_data
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import overflow_error, type_error, value_error, zero_division
from rvm.objects.floatobject import W_Float, W_FloatUser, w_float_type
from rvm.objects.intobject import W_Integer, new_int
from rvm.objects.numbers import arithmetic
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.text.formatting import format_float
from rvm.objects.text.number_text import (
    Malformed, float_hex, strip_plain, text_to_float, text_to_hex_float)
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import floats
from rvm.rlib.objectmodel import compute_identity_hash

float_type = TypeTable(w_float_type, W_Float)


# Making.

@float_type.constructor("float(cls: cls, x=0.0 as 0, /)")
def float_new(w_cls, w_x):
    """Convert a string or number to a floating point number, if possible."""
    return float_of_type(w_cls, float_value_of(w_x))


def float_of_type(w_cls, value):
    """Return the float as an instance of `w_cls`, which is float or a class derived from it."""
    if w_cls is w_float_type:
        return W_Float(value)
    w_float = W_FloatUser(value)
    w_float.init_instance(w_cls)
    return w_float


def float_value_of(w_x):
    """Return the machine float that float(x) wraps."""
    if type(w_x) is W_Float:
        return w_x.value
    w_type = w_x.gettype()
    if w_type.special(specials.FLOAT) is not None or w_type.special(specials.INDEX) is not None:
        return protocol.float_of(w_x)
    if not w_x.is_text() and simple_data(w_x) is None:
        raise type_error("float() argument must be a string or a real number, not '%s'" % w_type.name)
    return float_from_text(w_x)


def float_from_text(w_x):
    """Return the machine float that a str or bytes denotes."""
    text = text_of_number(w_x)
    try:
        return text_to_float(text)
    except Malformed:
        raise value_error("could not convert string to float: " + protocol.repr(w_x))


@float_type.class_method("fromhex(cls, string, /)")
def float_fromhex(w_cls, w_text):
    """Create a floating-point number from a hexadecimal string."""
    if not w_text.is_text():
        raise type_error("bad argument type for built-in operation")
    try:
        value = text_to_hex_float(strip_plain(w_text.text()))
    except Malformed:
        raise value_error("invalid hexadecimal floating-point string")
    except OverflowError:
        raise overflow_error("hexadecimal value too large to represent as a float")
    if w_cls is w_float_type:
        return W_Float(value)
    return w_cls.call1(W_Float(value))


# Operators.

def is_number(w_object):
    return isinstance(w_object, W_Float) or isinstance(w_object, W_Integer)


def number_value(w_number):
    """Return the machine float of a float or int."""
    if isinstance(w_number, W_Float):
        return w_number.value
    assert isinstance(w_number, W_Integer)
    return arithmetic.integer_to_float(w_number)


def declare_binary(name, operator):
    @float_type.method("__%s__(self, value, /)" % name)
    def forward(self, w_other):
        if not is_number(w_other):
            return w_NotImplemented
        return operator(self.value, number_value(w_other))

    @float_type.method("__r%s__(self, value, /)" % name)
    def reflected(self, w_other):
        if not is_number(w_other):
            return w_NotImplemented
        return operator(number_value(w_other), self.value)


def divmod_pair(x, y):
    if y == 0.0:
        raise zero_division("float divmod()")
    quotient, remainder = floats.float_divmod(x, y)
    return W_Tuple([W_Float(quotient), W_Float(remainder)])


for _name, _operator in [
        ("add", arithmetic.float_add), ("sub", arithmetic.float_sub), ("mul", arithmetic.float_mul),
        ("truediv", arithmetic.float_truediv), ("floordiv", arithmetic.float_floordiv),
        ("mod", arithmetic.float_mod), ("divmod", divmod_pair)]:
    declare_binary(_name, _operator)


@float_type.method("__pow__(self, value, mod=None, /)")
def float_pow(self, w_exponent, w_modulus):
    check_no_modulus(w_modulus)
    if not is_number(w_exponent):
        return w_NotImplemented
    return arithmetic.float_pow(self.value, number_value(w_exponent))


@float_type.method("__rpow__(self, value, mod=None, /)")
def float_rpow(self, w_base, w_modulus):
    check_no_modulus(w_modulus)
    if not is_number(w_base):
        return w_NotImplemented
    return arithmetic.float_pow(number_value(w_base), self.value)


def check_no_modulus(w_modulus):
    if w_modulus is not w_None:
        raise type_error("pow() 3rd argument not allowed unless all arguments are integers")


def declare_comparison(name, holds):
    """Declare a comparison; holds(order) gets -1, 0 or 1 for less, equal or greater, or 2 for unordered."""
    @float_type.method("__%s__(self, value, /)" % name)
    def comparison(self, w_other):
        if isinstance(w_other, W_Float):
            order = arithmetic.float_compare(self.value, w_other.value)
        elif isinstance(w_other, W_Integer):
            order = arithmetic.integer_float_compare(w_other, self.value)
            if order != 2:
                order = -order
        else:
            return w_NotImplemented
        return protocol.wrap_bool(holds(order))


declare_comparison("lt", lambda order: order < 0)
declare_comparison("le", lambda order: order <= 0)
declare_comparison("eq", lambda order: order == 0)
declare_comparison("ne", lambda order: order != 0)
declare_comparison("gt", lambda order: order == 1)
declare_comparison("ge", lambda order: order == 0 or order == 1)


@float_type.method("__neg__(self, /) -> float")
def float_neg(self):
    return -self.value


@float_type.method("__abs__(self, /) -> float")
def float_abs(self):
    return abs(self.value)


@float_type.method("__bool__(self, /) -> bool")
def float_bool(self):
    return self.value != 0.0


@float_type.method("__hash__(self, /) -> int")
def float_hash(self):
    if floats.isnan(self.value):
        return compute_identity_hash(self)
    return floats.float_hash(self.value)


for _name in ["__float__", "__pos__", "conjugate"]:
    @float_type.method(_name + "(self, /)")
    def float_itself(self):
        """The float itself."""
        return self if type(self) is W_Float else W_Float(self.value)


# Rounding.

for _name in ["__int__", "__trunc__"]:
    @float_type.method(_name + "(self, /)")
    def float_trunc(self):
        """The integral part."""
        return float_to_integer(self.value)


@float_type.method("__floor__(self, /)")
def float_floor(self):
    return float_to_integer(floats.floor(self.value))


@float_type.method("__ceil__(self, /)")
def float_ceil(self):
    return float_to_integer(floats.ceil(self.value))


@float_type.method("__round__(self, ndigits=None, /)")
def float_round(self, w_ndigits):
    """The integral closest to x, rounding half toward even; with ndigits a float."""
    if w_ndigits is w_None:
        return float_to_integer(floats.round_half_even(self.value))
    try:
        return W_Float(floats.round_double(self.value, protocol.as_index(w_ndigits, None)))
    except OverflowError:
        raise overflow_error("rounded value too large to represent")


@float_type.method("is_integer(self, /) -> bool")
def float_is_integer(self):
    """True if the float is an integer."""
    return floats.is_integer(self.value)


@float_type.method("as_integer_ratio(self, /)")
def float_as_integer_ratio(self):
    """A pair of integers, whose ratio is exactly equal to the original float."""
    if floats.isinf(self.value):
        raise overflow_error("cannot convert Infinity to integer ratio")
    if floats.isnan(self.value):
        raise value_error("cannot convert NaN to integer ratio")
    numerator, denominator = floats.float_as_integer_ratio(self.value)
    return W_Tuple([new_int(numerator), new_int(denominator)])


# Text.

@float_type.method("__repr__(self, /) -> str")
def float_repr(self):
    return floats.float_repr(self.value)


@float_type.method("__format__(self, format_spec: str, /) -> str")
def float_format(self, spec):
    if spec == "":
        return protocol.str_of(self)
    return format_float(self.value, spec, protocol.type_name(self))


@float_type.method("hex(self, /) -> str")
def float_to_hex(self):
    """A hexadecimal representation of a floating-point number."""
    return float_hex(self.value)


# Other methods.

@float_type.method("__getnewargs__(self, /)")
def float_getnewargs(self):
    return W_Tuple([W_Float(self.value)])


@float_type.getter("real", doc="the real part of a complex number")
def float_real(self):
    return self if type(self) is W_Float else W_Float(self.value)


@float_type.getter("imag", doc="the imaginary part of a complex number")
def float_imag(self):
    return W_Float(0.0)


@float_type.class_method("__getformat__(cls, typestr: str, /) -> str")
def getformat(w_cls, kind):
    """You probably don't want to use this function.

  typestr
    Must be 'double' or 'float'.

It exists mainly to be used in Python's test suite."""
    if kind != "double" and kind != "float":
        raise value_error("__getformat__() argument 1 must be 'double' or 'float'")
    return "IEEE, little-endian"
