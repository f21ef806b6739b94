"""cmath: functions of complex numbers."""
from rvm.builtins.complex_type import has_imaginary_part, parts_of
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.errors import overflow_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.numbers.arithmetic import complex_div
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import complexes, floats

cmath = ModuleTable("cmath", "This module provides access to mathematical functions for complex\nnumbers.")

PI = 3.141592653589793

cmath.value("pi", W_Float(PI))
cmath.value("e", W_Float(2.718281828459045))
cmath.value("tau", W_Float(2 * PI))
cmath.value("inf", W_Float(floats.INFINITY))
cmath.value("infj", W_Complex(0.0, floats.INFINITY))
cmath.value("nan", W_Float(floats.NAN))
cmath.value("nanj", W_Complex(0.0, floats.NAN))


def domain_error():
    return value_error("math domain error")


def range_error():
    return overflow_error("math range error")


def parts(w_z):
    """Return the real and the imaginary part of an argument."""
    if has_imaginary_part(w_z):
        return parts_of(w_z, "", True)
    return protocol.float_of(w_z), 0.0


def declare_unary(name, function, doc):
    def unary(w_z):
        real, imag = parts(w_z)
        try:
            real, imag = function(real, imag)
        except OverflowError:
            raise range_error()
        except ValueError:
            raise domain_error()
        return W_Complex(real, imag)
    unary.__doc__ = doc
    cmath.function(name + "(z, /)")(unary)


for _name, _function, _doc in [
        ("acos", complexes.acos, "Return the arc cosine of z."),
        ("acosh", complexes.acosh, "Return the inverse hyperbolic cosine of z."),
        ("asin", complexes.asin, "Return the arc sine of z."),
        ("asinh", complexes.asinh, "Return the inverse hyperbolic sine of z."),
        ("atan", complexes.atan, "Return the arc tangent of z."),
        ("atanh", complexes.atanh, "Return the inverse hyperbolic tangent of z."),
        ("cos", complexes.cos, "Return the cosine of z."),
        ("cosh", complexes.cosh, "Return the hyperbolic cosine of z."),
        ("exp", complexes.exp, "Return the exponential value e**z."),
        ("log10", complexes.log10, "Return the base-10 logarithm of z."),
        ("sin", complexes.sin, "Return the sine of z."),
        ("sinh", complexes.sinh, "Return the hyperbolic sine of z."),
        ("sqrt", complexes.sqrt, "Return the square root of z."),
        ("tan", complexes.tan, "Return the tangent of z."),
        ("tanh", complexes.tanh, "Return the hyperbolic tangent of z.")]:
    declare_unary(_name, _function, _doc)


def logarithm(real, imag):
    try:
        return complexes.log(real, imag)
    except ValueError:
        raise domain_error()


@cmath.function("log(z, base=NULL, /) [unsigned]")
def log(w_z, w_base):
    """log(z[, base]) -> the logarithm of z to the given base."""
    real, imag = parts(w_z)
    if w_base is None:
        real, imag = logarithm(real, imag)
        return W_Complex(real, imag)
    base_real, base_imag = parts(w_base)
    divisor_real, divisor_imag = logarithm(base_real, base_imag)
    if divisor_real == 0.0 and divisor_imag == 0.0:
        raise domain_error()
    if real == 0.0 and imag == 0.0:         # no error where there is a base
        return complex_div(-floats.INFINITY, complexes.phase(real, imag), divisor_real, divisor_imag)
    real, imag = logarithm(real, imag)
    return complex_div(real, imag, divisor_real, divisor_imag)


@cmath.function("phase(z, /) -> float")
def phase(w_z):
    """Return argument, also known as the phase angle, of a complex."""
    real, imag = parts(w_z)
    return complexes.phase(real, imag)


@cmath.function("polar(z, /)")
def polar(w_z):
    """Convert a complex from rectangular coordinates to polar coordinates."""
    real, imag = parts(w_z)
    try:
        r, phi = complexes.polar(real, imag)
    except OverflowError:
        raise range_error()
    return W_Tuple([W_Float(r), W_Float(phi)])


@cmath.function("rect(r: float, phi: float, /)")
def rect(r, phi):
    """Convert from polar coordinates to rectangular coordinates."""
    try:
        real, imag = complexes.rect(r, phi)
    except ValueError:
        raise domain_error()
    return W_Complex(real, imag)


@cmath.function("isfinite(z, /) -> bool")
def isfinite(w_z):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    real, imag = parts(w_z)
    return floats.isfinite(real) and floats.isfinite(imag)


@cmath.function("isinf(z, /) -> bool")
def isinf(w_z):
    """Checks if the real or imaginary part of z is infinite."""
    real, imag = parts(w_z)
    return floats.isinf(real) or floats.isinf(imag)


@cmath.function("isnan(z, /) -> bool")
def isnan(w_z):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    real, imag = parts(w_z)
    return floats.isnan(real) or floats.isnan(imag)


def absolute(real, imag):
    """Return the absolute value; one that is too large is infinite."""
    try:
        return complexes.polar(real, imag)[0]
    except OverflowError:
        return floats.INFINITY


@cmath.function("isclose(a, b, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool")
def isclose(w_a, w_b, rel_tol, abs_tol):
    """Determine whether two complex numbers are close in value."""
    a, b = parts(w_a)
    c, d = parts(w_b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise value_error("tolerances must be non-negative")
    if a == c and b == d:
        return True
    if floats.isinf(a) or floats.isinf(b) or floats.isinf(c) or floats.isinf(d):
        return False
    difference = absolute(a - c, b - d)
    return (difference <= rel_tol * absolute(c, d) or difference <= rel_tol * absolute(a, b)
            or difference <= abs_tol)
