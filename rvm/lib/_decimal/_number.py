"""What Python asks of a Decimal: making one, operators, comparisons, hashes, conversions."""

from collections import namedtuple
from math import inf
import numbers
import operator
import sys

from _decimal import _arithmetic, _transcendental
from _decimal._context import CEILING, FLOOR, HALF_EVEN, MAGNITUDE_ROUNDINGS, getcontext, given_context
from _decimal._digits import digits_of
from _decimal._format import format_number, overriding_spec, parse_spec
from _decimal._results import (
    FINITE, INFINITE, QUIET, SIGNALLING, Decimal, make, make_exact, method, order, whole_value)
from _decimal._signals import FLOAT_OPERATION, INVALID_OPERATION, signal
from _decimal._text import from_float, from_int, from_text, from_tuple, to_text
from _scaled import round_off, without_zeros

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

_MODULUS = sys.hash_info.modulus
_HASH_INFINITY = sys.hash_info.inf
_TENTH = pow(10, -1, _MODULUS)
_FEW = 64
# 10**k modulo _MODULUS for k from -_FEW to _FEW - 1; the negative ones are at the end, where a negative index is.
_SCALES = [pow(10, k, _MODULUS) for k in range(_FEW)] + [pow(_TENTH, k, _MODULUS) for k in range(_FEW, 0, -1)]
_new = object.__new__


def derived_from(cls, number):
    """Return a number as an object of a class derived from Decimal."""
    if cls is Decimal:
        return number if type(number) is Decimal else _fill(_new(Decimal), number)
    return _fill(_new(cls), number)


def _fill(result, number):
    result._sign = number._sign
    result._coefficient = number._coefficient
    result._exponent = number._exponent
    result._kind = number._kind
    return result


def convert(value, context):
    """Return exactly what a value of any type that Decimal() takes is."""
    if isinstance(value, str):
        return from_text(value, context)
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return from_int(value)
    if isinstance(value, (tuple, list)):
        number = from_tuple(value)
        if number._kind:
            return number
        return make_exact(number._sign, number._coefficient, number._exponent, context)
    if isinstance(value, float):
        signal(context, FLOAT_OPERATION)
        return from_float(value)
    raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)


def _make_new(cls, value="0", context=None):
    if context is None and cls is Decimal:
        if value.__class__ is int:
            return make(0, value, 0) if value >= 0 else make(1, -value, 0)
        if value.__class__ is str:
            return from_text(value, None)
    if context is not None:
        given_context(context)
    elif value.__class__ is not Decimal:
        context = getcontext()
    return derived_from(cls, convert(value, context))


_make_new.__name__ = "__new__"
_make_new.__qualname__ = "Decimal.__new__"
Decimal.__new__ = staticmethod(_make_new)


def from_float_or_int(value):
    """Return exactly what a float or an int is."""
    if isinstance(value, int):
        return from_int(value)
    if isinstance(value, float):
        return from_float(value)
    raise TypeError("argument must be int or float")


def _from_float(cls, f, /):
    """Class method that converts a float to a decimal number, exactly.
Since 0.1 is not exactly representable in binary floating point,
Decimal.from_float(0.1) is not the same as Decimal('0.1').

"""
    number = from_float_or_int(f)
    return number if cls is Decimal else cls(number)


_from_float.__name__ = "from_float"
_from_float.__qualname__ = "Decimal.from_float"
Decimal.from_float = classmethod(_from_float)


def operand(value):
    """Return the other operand of an operator as a Decimal, else None."""
    if value.__class__ is Decimal or isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return from_int(value)
    return None


@method
def __add__(self, value, /):
    if value.__class__ is not Decimal:
        value = operand(value)
        if value is None:
            return NotImplemented
    return _arithmetic.add(self, value, getcontext())


@method
def __sub__(self, value, /):
    if value.__class__ is not Decimal:
        value = operand(value)
        if value is None:
            return NotImplemented
    return _arithmetic.subtract(self, value, getcontext())


@method
def __mul__(self, value, /):
    if value.__class__ is not Decimal:
        value = operand(value)
        if value is None:
            return NotImplemented
    return _arithmetic.multiply(self, value, getcontext())


@method
def __truediv__(self, value, /):
    if value.__class__ is not Decimal:
        value = operand(value)
        if value is None:
            return NotImplemented
    return _arithmetic.divide(self, value, getcontext())


def _operator(name, function):
    """Give Decimal an operator that applies a function."""
    def forward(self, value, /):
        value = operand(value)
        return NotImplemented if value is None else function(self, value, getcontext())
    forward.__name__ = name
    method(forward)


def _reflected_operator(name, function):
    """Give Decimal the operator that applies a function where it is the right operand."""
    def reflected(self, value, /):
        value = operand(value)
        return NotImplemented if value is None else function(value, self, getcontext())
    reflected.__name__ = name
    method(reflected)


for _name, _function in (("floordiv", _arithmetic.divide_int), ("mod", _arithmetic.remainder),
                         ("divmod", _arithmetic.divide_both)):
    _operator("__%s__" % _name, _function)
for _name, _function in (("add", _arithmetic.add), ("sub", _arithmetic.subtract), ("mul", _arithmetic.multiply),
                         ("truediv", _arithmetic.divide), ("floordiv", _arithmetic.divide_int),
                         ("mod", _arithmetic.remainder), ("divmod", _arithmetic.divide_both)):
    _reflected_operator("__r%s__" % _name, _function)


@method
def __pow__(self, value, mod=None, /):
    value = operand(value)
    if value is None:
        return NotImplemented
    if mod is None:
        return _transcendental.power(self, value, getcontext())
    mod = operand(mod)
    return NotImplemented if mod is None else _transcendental.power_modulo(self, value, mod, getcontext())


@method
def __rpow__(self, value, mod=None, /):
    value = operand(value)
    return NotImplemented if value is None else value.__pow__(self, mod)


@method
def __neg__(self, /):
    return _arithmetic.minus(self, getcontext())


@method
def __pos__(self, /):
    return _arithmetic.plus(self, getcontext())


@method
def __abs__(self, /):
    return _arithmetic.absolute(self, getcontext())


@method
def __bool__(self, /):
    return self._kind != FINITE or self._coefficient != 0


def _comparable(first, value, is_equality):
    """Return two numbers that compare as a Decimal and a value of another type, or two times None."""
    if isinstance(value, (Decimal, int)):
        return first, operand(value)
    if is_equality and isinstance(value, complex) and value.imag == 0:
        value = value.real
    if isinstance(value, float):
        context = getcontext()
        if is_equality:
            context._flags |= FLOAT_OPERATION
        else:
            signal(context, FLOAT_OPERATION)
        return first, from_float(value)
    if isinstance(value, numbers.Rational):
        second = from_int(int(value.numerator))
        if first._kind:
            return first, second
        return make(first._sign, first._coefficient * int(value.denominator), first._exponent), second
    return None, None


def _unordered(first, second, is_equality):
    """Signal an invalid operation for a comparison with a NaN, unless it is for equality with a quiet one."""
    if not is_equality or first._kind == SIGNALLING or second._kind == SIGNALLING:
        signal(getcontext(), INVALID_OPERATION)


@method
def __eq__(self, value, /):
    if value.__class__ is not Decimal:
        self, value = _comparable(self, value, True)
        if value is None:
            return NotImplemented
    if self._kind >= QUIET or value._kind >= QUIET:
        _unordered(self, value, True)
        return False
    if self._exponent == value._exponent and self._sign == value._sign and not (self._kind or value._kind):
        return self._coefficient == value._coefficient
    return order(self, value) == 0


@method
def __ne__(self, value, /):
    result = self.__eq__(value)
    return result if result is NotImplemented else not result


def _comparison(name, holds):
    """Give Decimal a comparison, by the same one of ints."""
    def comparison(self, value, /):
        if value.__class__ is Decimal:
            if self._exponent == value._exponent and not (self._sign or value._sign or self._kind or value._kind):
                return holds(self._coefficient, value._coefficient)
        elif value.__class__ is int:
            value = from_int(value)
        else:
            self, value = _comparable(self, value, False)
            if value is None:
                return NotImplemented
        if self._kind >= QUIET or value._kind >= QUIET:
            _unordered(self, value, False)
            return False
        return holds(order(self, value), 0)
    comparison.__name__ = name
    method(comparison)


_comparison("__lt__", operator.lt)
_comparison("__le__", operator.le)
_comparison("__gt__", operator.gt)
_comparison("__ge__", operator.ge)


def _product_modulo(first, second):
    """Return the product of two numbers below 2**61 modulo 2**61 - 1, by products that fit machine words.

    With halves of 31 bits it is high * 2**62 + middle * 2**31 + low, and 2**61 counts as 1.
    """
    first_high, first_low = first >> 31, first & 0x7FFFFFFF
    second_high, second_low = second >> 31, second & 0x7FFFFFFF
    middle = first_high * second_low + first_low * second_high
    return (2 * first_high * second_high + (middle >> 30) + ((middle & 0x3FFFFFFF) << 31)
            + first_low * second_low) % _MODULUS


@method
def __hash__(self, /):
    if self._kind:
        if self._kind == SIGNALLING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == QUIET:
            return object.__hash__(self)
        return -_HASH_INFINITY if self._sign else _HASH_INFINITY
    exponent = self._exponent
    result = self._coefficient % _MODULUS
    if exponent:
        if -_FEW <= exponent < _FEW:
            scale = _SCALES[exponent]
        else:
            scale = pow(10, exponent, _MODULUS) if exponent > 0 else pow(_TENTH, -exponent, _MODULUS)
        result = _product_modulo(result, scale)
    if not self._sign:
        return result
    return -2 if result == 1 else -result


@method
def __int__(self, /):
    return _whole(self, "integer") if self._kind else whole_value(self)


def _whole(number, what):
    """Raise the error for what is not finite and shall be whole."""
    if number._kind == INFINITE:
        raise OverflowError("cannot convert Infinity to %s" % what)
    raise ValueError("cannot convert NaN to %s" % what)


@method
def __trunc__(self, /):
    return self.__int__()


def _rounded_to_int(number, rounding):
    """Return a number as an int."""
    if number._kind:
        _whole(number, "integer")
    if number._exponent >= 0:
        return whole_value(number)
    result, _ = round_off(number._coefficient, -number._exponent, MAGNITUDE_ROUNDINGS[rounding][number._sign])
    return -result if number._sign else result


@method
def __floor__(self, /):
    return _rounded_to_int(self, FLOOR)


@method
def __ceil__(self, /):
    return _rounded_to_int(self, CEILING)


@method
def __round__(self, ndigits=None, /):
    if ndigits is None:
        return _rounded_to_int(self, HALF_EVEN)
    if not isinstance(ndigits, int):
        raise TypeError("optional arg must be an integer")
    if not -2 ** 63 <= ndigits < 2 ** 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return _arithmetic.quantize(self, make(0, 1, -ndigits), getcontext())


@method
def __float__(self, /):
    if self._kind == SIGNALLING:
        raise ValueError("cannot convert signaling NaN to float")
    if self._kind == QUIET:
        return float("-nan" if self._sign else "nan")
    if self._kind == INFINITE:
        return -inf if self._sign else inf
    return float(self.__str__())


@method
def __complex__(self, /):
    return complex(self.__float__(), 0.0)


@method
def as_integer_ratio(self, /):
    """Decimal.as_integer_ratio() -> (int, int)

Return a pair of integers, whose ratio is exactly equal to the original
Decimal and with a positive denominator. The ratio is in lowest terms.
Raise OverflowError on infinities and a ValueError on NaNs.

"""
    if self._kind:
        _whole(self, "integer ratio")
    coefficient = self._coefficient
    exponent = self._exponent
    if exponent >= 0 or not coefficient:
        return whole_value(self), 1
    coefficient, zeros = without_zeros(coefficient, -exponent)
    twos = fives = -exponent - zeros
    shared = min((coefficient & -coefficient).bit_length() - 1, twos)
    coefficient >>= shared
    twos -= shared
    while fives and coefficient % 5 == 0:
        coefficient //= 5
        fives -= 1
    return -coefficient if self._sign else coefficient, 5 ** fives << twos


@method
def as_tuple(self, /):
    """Return a tuple representation of the number.

"""
    if self._kind == INFINITE:
        return DecimalTuple(self._sign, (0,), "F")
    digits = digits_of(self._coefficient) if self._coefficient or not self._kind else ""
    exponent = self._exponent if not self._kind else "n" if self._kind == QUIET else "N"
    return DecimalTuple(self._sign, tuple([int(digit) for digit in digits]), exponent)


@method
def __str__(self, /):
    return to_text(self)


@method
def __repr__(self, /):
    return f"Decimal('{to_text(self)}')"


@method
def __format__(self, format_spec, override=None, /):
    if not isinstance(format_spec, str):
        raise TypeError("format arg must be str")
    context = getcontext()
    if override is None:
        return format_number(self, parse_spec(format_spec), context)
    return format_number(self, overriding_spec(format_spec, override), context)


@method
def __reduce__(self, /):
    return type(self), (self.__str__(),)


@method
def __copy__(self, /):
    return self


@method
def __deepcopy__(self, memo, /):
    return self


@method
def __sizeof__(self, /):
    return object.__sizeof__(self) + sys.getsizeof(self._coefficient)


def _readonly(name, get):
    """Give Decimal a property that cannot be set."""
    def refuse(self, value=None):
        raise AttributeError("attribute '%s' of 'decimal.Decimal' objects is not writable" % name)
    setattr(Decimal, name, property(get, refuse, refuse))


_readonly("real", lambda self: self)
_readonly("imag", lambda self: make(0, 0, 0))

numbers.Number.register(Decimal)
