"""complex."""
from rvm.objects import protocol, specials
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import overflow_error, type_error, value_error, warn_of_subclass
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Integer
from rvm.objects.numbers import arithmetic
from rvm.objects.numbers.complexobject import W_Complex, W_ComplexUser, w_complex_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.text.formatting import format_complex
from rvm.objects.text.number_text import (
    Malformed, MisplacedUnderscore, complex_text, plain_text, text_to_complex)
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import floats
from rvm.rlib.arith import intmask

complex_type = TypeTable(w_complex_type, W_Complex)

IMAGINARY_HASH = 1000003


@complex_type.constructor("complex(cls: cls, real=NULL as 0, imag=NULL as 0)")
def complex_new(w_cls, w_real, w_imag):
    """Create a complex number from a string or from a real part and an optional imaginary part."""
    if w_real is not None and w_real.is_text():
        if w_imag is not None:
            raise type_error("complex() can't take second arg if first is a string")
        real, imag = complex_from_text(w_real)
        return complex_of_type(w_cls, real, imag)
    if w_imag is not None and w_imag.is_text():
        raise type_error("complex() second arg can't be a string")
    if w_imag is None and type(w_real) is W_Complex and w_cls is w_complex_type:
        return w_real
    real, imag = 0.0, 0.0
    if w_real is not None:
        real, imag = parts_of(w_real, "first argument must be a string or a number", True)
    if w_imag is not None:
        more, turned = parts_of(w_imag, "second argument must be a number", False)
        if isinstance(w_imag, W_Complex):
            real -= turned
        imag = imag + more if w_real is not None and has_imaginary_part(w_real) else more     # -0.0 stays
    return complex_of_type(w_cls, real, imag)


def has_imaginary_part(w_x):
    return isinstance(w_x, W_Complex) or w_x.gettype().lookup("__complex__") is not None


def complex_of_type(w_cls, real, imag):
    if w_cls is w_complex_type:
        return W_Complex(real, imag)
    w_complex = W_ComplexUser(real, imag)
    w_complex.init_instance(w_cls)
    return w_complex


def complex_from_text(w_x):
    try:
        return text_to_complex(plain_text(w_x.text()))
    except MisplacedUnderscore:
        raise value_error("could not convert string to complex: " + protocol.repr(w_x))
    except Malformed:
        raise value_error("complex() arg is a malformed string")


def parts_of(w_x, what, by_method):
    """Return the real and the imaginary part of a number of any type; `by_method` says whether `__complex__` counts."""
    w_type = w_x.gettype()
    w_function = w_type.lookup("__complex__") if by_method and type(w_x) is not W_Complex else None
    if w_function is None and isinstance(w_x, W_Complex):
        return w_x.real, w_x.imag
    if w_function is not None:
        w_result = protocol.call_method0(w_function, w_x)
        if not isinstance(w_result, W_Complex):
            raise type_error("__complex__ returned non-complex (type %s)" % protocol.type_name(w_result))
        if type(w_result) is not W_Complex:
            warn_of_subclass(w_result, "__complex__", "complex")
        return w_result.real, w_result.imag
    if w_type.special(specials.FLOAT) is None and w_type.special(specials.INDEX) is None:
        raise type_error("complex() %s, not '%s'" % (what, w_type.name))
    return protocol.float_of(w_x), 0.0


# Operators.

def is_number(w_object):
    return (isinstance(w_object, W_Complex) or isinstance(w_object, W_Float)
            or isinstance(w_object, W_Integer))


def as_complex(w_number):
    if isinstance(w_number, W_Complex):
        return w_number
    if isinstance(w_number, W_Float):
        return W_Complex(w_number.value, 0.0)
    assert isinstance(w_number, W_Integer)
    return W_Complex(arithmetic.integer_to_float(w_number), 0.0)


def declare_binary(name, operator):
    @complex_type.method("__%s__(self, value, /)" % name)
    def forward(self, w_other):
        if not is_number(w_other):
            return w_NotImplemented
        w_other = as_complex(w_other)
        return operator(self.real, self.imag, w_other.real, w_other.imag)

    @complex_type.method("__r%s__(self, value, /)" % name)
    def reflected(self, w_other):
        if not is_number(w_other):
            return w_NotImplemented
        w_other = as_complex(w_other)
        return operator(w_other.real, w_other.imag, self.real, self.imag)


declare_binary("add", lambda a, b, c, d: W_Complex(a + c, b + d))
declare_binary("sub", lambda a, b, c, d: W_Complex(a - c, b - d))
declare_binary("mul", arithmetic.complex_mul)
declare_binary("truediv", arithmetic.complex_div)


@complex_type.method("__pow__(self, value, mod=None, /)")
def complex_pow(self, w_exponent, w_modulus):
    if not is_number(w_exponent):
        return w_NotImplemented
    if w_modulus is not w_None:
        raise value_error("complex modulo")
    w_exponent = as_complex(w_exponent)
    return arithmetic.complex_pow(self.real, self.imag, w_exponent.real, w_exponent.imag)


@complex_type.method("__rpow__(self, value, mod=None, /)")
def complex_rpow(self, w_base, w_modulus):
    if not is_number(w_base):
        return w_NotImplemented
    return complex_pow(as_complex(w_base), self, w_modulus)


def is_equal(w_complex, w_other):
    if isinstance(w_other, W_Integer):
        return w_complex.imag == 0.0 and arithmetic.integer_float_compare(w_other, w_complex.real) == 0
    w_other = as_complex(w_other)
    return w_complex.real == w_other.real and w_complex.imag == w_other.imag


@complex_type.method("__eq__(self, value, /)")
def complex_eq(self, w_other):
    if not is_number(w_other):
        return w_NotImplemented
    return protocol.wrap_bool(is_equal(self, w_other))


@complex_type.method("__ne__(self, value, /)")
def complex_ne(self, w_other):
    if not is_number(w_other):
        return w_NotImplemented
    return protocol.wrap_bool(not is_equal(self, w_other))


@complex_type.method("__neg__(self, /)")
def complex_neg(self):
    return W_Complex(-self.real, -self.imag)


@complex_type.method("__pos__(self, /)")
def complex_pos(self):
    return W_Complex(self.real, self.imag)


@complex_type.method("__complex__(self, /)")
def complex_itself(self):
    return self if type(self) is W_Complex else W_Complex(self.real, self.imag)


@complex_type.method("__abs__(self, /) -> float")
def complex_abs(self):
    try:
        magnitude = floats.hypot(self.real, self.imag)
    except OverflowError:
        magnitude = floats.INFINITY
    if floats.isinf(magnitude) and floats.isfinite(self.real) and floats.isfinite(self.imag):
        raise overflow_error("absolute value too large")
    return magnitude


@complex_type.method("__bool__(self, /) -> bool")
def complex_bool(self):
    return self.real != 0.0 or self.imag != 0.0


@complex_type.method("__hash__(self, /) -> int")
def complex_hash(self):
    result = intmask(floats.float_hash(self.real) + intmask(IMAGINARY_HASH * floats.float_hash(self.imag)))
    return -2 if result == -1 else result


# Text.

@complex_type.method("__repr__(self, /) -> str")
def complex_repr(self):
    return complex_text(self.real, self.imag)


@complex_type.method("__format__(self, format_spec: str, /) -> str")
def complex_format(self, spec):
    if spec == "":
        return protocol.str_of(self)
    return format_complex(self.real, self.imag, spec, protocol.type_name(self))


# Other methods.

@complex_type.method("conjugate(self, /)")
def complex_conjugate(self):
    """The complex conjugate of its argument."""
    return W_Complex(self.real, -self.imag)


@complex_type.method("__getnewargs__(self, /)")
def complex_getnewargs(self):
    return W_Tuple([W_Float(self.real), W_Float(self.imag)])


@complex_type.member("real", "the real part of a complex number")
def complex_real(self):
    return W_Float(self.real)


@complex_type.member("imag", "the imaginary part of a complex number")
def complex_imag(self):
    return W_Float(self.imag)
