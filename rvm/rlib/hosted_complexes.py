"""Functions of complex numbers by Python 3's cmath."""
import cmath


def _by_parts(function):
    def called(real, imag):
        result = function(complex(real, imag))
        return result.real, result.imag
    return called


acos = _by_parts(cmath.acos)
acosh = _by_parts(cmath.acosh)
asin = _by_parts(cmath.asin)
asinh = _by_parts(cmath.asinh)
atan = _by_parts(cmath.atan)
atanh = _by_parts(cmath.atanh)
cos = _by_parts(cmath.cos)
cosh = _by_parts(cmath.cosh)
exp = _by_parts(cmath.exp)
log = _by_parts(cmath.log)
log10 = _by_parts(cmath.log10)
sin = _by_parts(cmath.sin)
sinh = _by_parts(cmath.sinh)
sqrt = _by_parts(cmath.sqrt)
tan = _by_parts(cmath.tan)
tanh = _by_parts(cmath.tanh)


def phase(real, imag):
    return cmath.phase(complex(real, imag))


def polar(real, imag):
    return cmath.polar(complex(real, imag))


def rect(r, phi):
    result = cmath.rect(r, phi)
    return result.real, result.imag
