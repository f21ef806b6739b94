"""Functions of the C mathematics library that RPython does not offer itself."""
from __future__ import absolute_import
from math import isnan, isinf

from rpython.rtyper.lltypesystem import rffi
from rpython.rtyper.lltypesystem.module.ll_math import sqrt_nonneg
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_LIBM = ExternalCompilationInfo(includes=['math.h'], libraries=['m'])


def _external(name, arity):
    return rffi.llexternal(name, [rffi.DOUBLE] * arity, rffi.DOUBLE, compilation_info=_LIBM,
                           elidable_function=True, releasegil=False, _nowrapper=True)


_erf = _external('erf', 1)
_erfc = _external('erfc', 1)
_log2 = _external('log2', 1)
_cbrt = _external('cbrt', 1)
_exp2 = _external('exp2', 1)
_nextafter = _external('nextafter', 2)
_remainder = _external('remainder', 2)
_pow = _external('pow', 2)


def erf(x):
    return _erf(x)


def erfc(x):
    return _erfc(x)


def sqrt(x):
    """Return the square root.  Raise ValueError for x < 0.

    RPython asks whether x is finite as well, but C's function, and the processor's instruction, know the others' roots.
    """
    if x < 0.0:
        raise ValueError("math domain error")
    return sqrt_nonneg(x)


def cbrt(x):
    return _cbrt(x)


def nextafter(x, y):
    return _nextafter(x, y)


def log2(x):
    """Return the logarithm to base 2.  Raise ValueError for x <= 0."""
    if x <= 0.0:
        raise ValueError("math domain error")
    return _log2(x)


def exp2(x):
    """Return 2 ** x.  Raise OverflowError."""
    result = _exp2(x)
    if isinf(result) and not isinf(x):
        raise OverflowError("math range error")
    return result


def remainder(x, y):
    """Return IEEE 754's remainder.  Raise ValueError for an infinite x or y = 0."""
    if isnan(x) or isnan(y):
        return x + y
    if isinf(x) or y == 0.0:
        raise ValueError("math domain error")
    return _remainder(x, y)


def positive_pow(x, y):
    """Return x ** y for finite numbers, x > 0.  Raise OverflowError."""
    result = _pow(x, y)
    if isinf(result):
        raise OverflowError("math range error")
    return result
