"""math: the constants and the functions of one or two floats."""
from rvm.builtins.float_type import number_value
from rvm.builtins.int_type import float_to_integer
from rvm.modules.math import math
from rvm.objects import protocol
from rvm.objects.errors import overflow_error, type_error, value_error, zero_division
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Integer, W_Long
from rvm.objects.text.number_text import scale_big
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import floats

PI = 3.141592653589793

math.value("pi", W_Float(PI))
math.value("e", W_Float(2.718281828459045))
math.value("tau", W_Float(2 * PI))
math.value("inf", W_Float(floats.INFINITY))
math.value("nan", W_Float(floats.NAN))


def domain_error():
    return value_error("math domain error")


def range_error():
    return overflow_error("math range error")


# Functions of one float and of two.

def declare_unary(name, function, doc):
    def unary(x):
        try:
            return function(x)
        except OverflowError:
            raise range_error()
        except ValueError:
            raise domain_error()
    unary.__doc__ = doc
    math.function(name + "(x: float, /) -> float")(unary)


for _name, _function, _doc in [
        ("sqrt", floats.sqrt, "The square root of x."),
        ("cbrt", floats.cbrt, "The cube root of x."),
        ("exp", floats.exp, "e raised to the power of x."),
        ("exp2", floats.exp2, "2 raised to the power of x."),
        ("expm1", floats.expm1, "exp(x)-1, without loss of precision for small x."),
        ("log1p", floats.log1p, "The natural logarithm of 1+x, accurate for x near zero."),
        ("sin", floats.sin, "The sine of x (measured in radians)."),
        ("cos", floats.cos, "The cosine of x (measured in radians)."),
        ("tan", floats.tan, "The tangent of x (measured in radians)."),
        ("asin", floats.asin, "The arc sine (measured in radians) of x."),
        ("acos", floats.acos, "The arc cosine (measured in radians) of x."),
        ("atan", floats.atan, "The arc tangent (measured in radians) of x."),
        ("sinh", floats.sinh, "The hyperbolic sine of x."),
        ("cosh", floats.cosh, "The hyperbolic cosine of x."),
        ("tanh", floats.tanh, "The hyperbolic tangent of x."),
        ("asinh", floats.asinh, "The inverse hyperbolic sine of x."),
        ("acosh", floats.acosh, "The inverse hyperbolic cosine of x."),
        ("atanh", floats.atanh, "The inverse hyperbolic tangent of x."),
        ("erf", floats.erf, "Error function at x."),
        ("erfc", floats.erfc, "Complementary error function at x."),
        ("gamma", floats.gamma, "Gamma function at x."),
        ("lgamma", floats.lgamma, "Natural logarithm of the absolute value of the gamma function at x."),
        ("fabs", floats.fabs, "The absolute value of the float x.")]:
    declare_unary(_name, _function, _doc)


def declare_binary(parameters, name, function, doc):
    def binary(x, y):
        try:
            return function(x, y)
        except OverflowError:
            raise range_error()
        except ValueError:
            raise domain_error()
    binary.__doc__ = doc
    math.function("%s(%s: float, %s: float, /) -> float" % (name, parameters[0], parameters[1]))(binary)


declare_binary("yx", "atan2", floats.atan2, "The arc tangent (measured in radians) of y/x.")
declare_binary("xy", "copysign", floats.copysign, "A float with the magnitude of x but the sign of y.")
declare_binary("xy", "fmod", floats.fmod, "fmod(x, y), according to platform C.")
declare_binary("xy", "nextafter", floats.nextafter, "The next floating-point value after x towards y.")
declare_binary("xy", "remainder", floats.remainder, "Difference between x and the closest integer multiple of y.")


@math.function("pow(x: float, y: float, /) -> float")
def pow(x, y):
    """x**y (x to the power of y)."""
    try:
        return floats.float_pow(x, y)
    except OverflowError:
        raise range_error()
    except ValueError:
        raise domain_error()
    except ZeroDivisionError:
        raise domain_error()


@math.function("degrees(x: float, /) -> float")
def degrees(x):
    """Convert angle x from radians to degrees."""
    return x * (180.0 / PI)


@math.function("radians(x: float, /) -> float")
def radians(x):
    """Convert angle x from degrees to radians."""
    return x * (PI / 180.0)


@math.function("ulp(x: float, /) -> float")
def ulp(x):
    """The value of the least significant bit of the float x."""
    x = abs(x)
    if not floats.isfinite(x):
        return x
    above = floats.nextafter(x, floats.INFINITY)
    if floats.isinf(above):
        return x - floats.nextafter(x, 0.0)
    return above - x


# Classification.

@math.function("isnan(x: float, /) -> bool")
def isnan(x):
    """True if x is a NaN (not a number), and False otherwise."""
    return floats.isnan(x)


@math.function("isinf(x: float, /) -> bool")
def isinf(x):
    """True if x is a positive or negative infinity, and False otherwise."""
    return floats.isinf(x)


@math.function("isfinite(x: float, /) -> bool")
def isfinite(x):
    """True if x is neither an infinity nor a NaN, and False otherwise."""
    return floats.isfinite(x)


@math.function("isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool")
def isclose(a, b, rel_tol, abs_tol):
    """Determine whether two floating-point numbers are close in value."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise value_error("tolerances must be non-negative")
    if a == b:
        return True
    if floats.isinf(a) or floats.isinf(b):
        return False
    difference = abs(b - a)
    return difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a) or difference <= abs_tol


# Logarithms, of ints of any size too.

def logarithm(w_x, function):
    if isinstance(w_x, W_Long):
        big = w_x.big
        if big.sign < 0:
            raise domain_error()
        bits = big.bit_length()
        if bits > 1023:
            return function(scale_big(big, -bits)) + function(2.0) * float(bits)
        return function(scale_big(big, 0))
    x = number_value(w_x) if isinstance(w_x, W_Float) or isinstance(w_x, W_Integer) else protocol.float_of(w_x)
    return function(x)


def declare_logarithm(function):
    def checked(x):
        try:
            return function(x)
        except ValueError:
            raise domain_error()

    def declared(w_x):
        return logarithm(w_x, checked)
    return declared


natural_log = declare_logarithm(floats.log)
log2 = declare_logarithm(floats.log2)
log10 = declare_logarithm(floats.log10)
log2.__doc__ = "The base 2 logarithm of x."
log10.__doc__ = "The base 10 logarithm of x."
math.function("log2(x, /) -> float")(log2)
math.function("log10(x, /) -> float")(log10)


@math.function("log(*args) -> float [unpacked, unsigned]")
def log(args_w):
    """log(x, [base=math.e])
The logarithm of x to the given base."""
    if not 1 <= len(args_w) <= 2:
        raise type_error("math.log requires 1 to 2 arguments")
    result = natural_log(args_w[0])
    if len(args_w) == 1:
        return result
    divisor = natural_log(args_w[1])
    if divisor == 0.0:
        raise zero_division("float division by zero")
    return result / divisor


# Parts of a float.

@math.function("frexp(x: float, /)")
def frexp(x):
    """The mantissa and exponent of x, as pair (m, e), such that x = m * 2.**e."""
    if not floats.isfinite(x):
        return W_Tuple([W_Float(x), W_Int(0)])
    mantissa, exponent = floats.frexp(x)
    return W_Tuple([W_Float(mantissa), W_Int(exponent)])


MOST_EXPONENT = 5000        # times 2 to this or more, every float overflows


@math.function("ldexp(x: float, i, /) -> float")
def ldexp(x, w_exponent):
    """x * (2**i)."""
    if not isinstance(w_exponent, W_Integer):
        raise type_error("Expected an int as second argument to ldexp.")
    exponent = protocol.as_index(w_exponent, None)
    if x == 0.0 or not floats.isfinite(x):
        return x
    if exponent > MOST_EXPONENT:
        raise range_error()
    if exponent < -MOST_EXPONENT:
        return floats.copysign(0.0, x)
    try:
        return floats.ldexp(x, exponent)
    except OverflowError:
        raise range_error()


@math.function("modf(x: float, /)")
def modf(x):
    """The fractional and integer parts of x."""
    if floats.isinf(x):
        return W_Tuple([W_Float(floats.copysign(0.0, x)), W_Float(x)])
    fraction, whole = floats.modf(x)
    return W_Tuple([W_Float(fraction), W_Float(whole)])


def declare_rounding(name, function, doc):
    """Declare floor or ceil: the special method does it, or else `function` for the float."""
    special = "__%s__" % name

    def rounding(w_x):
        if type(w_x) is W_Float:
            return float_to_integer(function(w_x.value))
        if type(w_x) is W_Int:
            return w_x
        w_function = w_x.gettype().lookup(special)
        if w_function is not None:
            return protocol.call_method0(w_function, w_x)
        return float_to_integer(function(protocol.float_of(w_x)))
    rounding.__doc__ = doc
    math.function(name + "(x, /)")(rounding)


declare_rounding("floor", floats.floor, "The floor of x as an Integral.")
declare_rounding("ceil", floats.ceil, "The ceiling of x as an Integral.")


@math.function("trunc(x, /)")
def trunc(w_x):
    """Truncates the Real x to the nearest Integral toward 0."""
    if type(w_x) is W_Float:
        return float_to_integer(w_x.value)
    w_function = w_x.gettype().lookup("__trunc__")
    if w_function is None:
        raise type_error("type %s doesn't define __trunc__ method" % protocol.type_name(w_x))
    return protocol.call_method0(w_function, w_x)
