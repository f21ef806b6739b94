"""The operations of the specification as methods of Decimal and of Context, made from tables."""

from _decimal import _arithmetic, _rare, _results, _transcendental
from _decimal._context import Context, given_context, rounding_number
from _decimal._number import convert, from_float_or_int
from _decimal._results import (
    FINITE, INFINITE, QUIET, SIGNALLING, Decimal, copy_of, finish, finish_copy, invalid, method)
from _decimal._signals import CONVERSION_SYNTAX, FLOAT_OPERATION, signal
from _decimal._text import from_float, from_int, from_tuple, parse, to_text
from _scaled import count_digits


def exact(value, context):
    """Return an operand as a Decimal.  Raise TypeError for what is neither that nor an int."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return from_int(value)
    raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)


def _context_method(function):
    """Make a function a method of Context."""
    function.__qualname__ = "Context." + function.__name__
    setattr(Context, function.__name__, function)


def _unary(name, function, doc, context_name=None, is_of_decimal=True):
    """Make an operation on one number a method of both classes."""
    def of_decimal(self, /, context=None):
        return function(self, given_context(context))

    def of_context(self, x, /):
        return function(exact(x, self), self)
    _install(of_decimal if is_of_decimal else None, of_context, name, context_name, doc)


def _predicate(name, function, doc):
    """Make a question about a number, which needs no context, a method of both classes."""
    def of_decimal(self, /):
        return function(self, None)

    def of_context(self, x, /):
        return function(exact(x, self), self)
    _install(of_decimal, of_context, name, None, doc)


def _binary(name, function, doc, context_name=None, is_of_decimal=True):
    """Make an operation on two numbers a method of both classes."""
    def of_decimal(self, /, other, context=None):
        context = given_context(context)
        return function(self, exact(other, context), context)

    def of_context(self, x, y, /):
        return function(exact(x, self), exact(y, self), self)
    _install(of_decimal if is_of_decimal else None, of_context, name, context_name, doc)


def _install(of_decimal, of_context, name, context_name, doc):
    for function, install in ((of_decimal, method), (of_context, _context_method)):
        if function is not None:
            function.__name__ = name
            function.__doc__ = doc + "\n\n"
            install(function)


for _row in (
        ("exp", _transcendental.exp, "Return the value of e to the power of the number, rounded half to even."),
        ("ln", _transcendental.ln, "Return the natural logarithm, rounded half to even."),
        ("log10", _transcendental.log10, "Return the logarithm to the base ten, rounded half to even."),
        ("logb", _rare.logb, "Return the adjusted exponent of the number as a Decimal."),
        ("logical_invert", _rare.logical_invert, "Return the number with each of its digits, 0 or 1, inverted."),
        ("next_minus", _rare.next_minus, "Return the largest number of the context that is less than the number."),
        ("next_plus", _rare.next_plus, "Return the least number of the context that is greater than the number."),
        ("normalize", _arithmetic.normalize, "Return the number rounded and without zeros at its end."),
        ("number_class", _rare.number_class, "Return the name of the number's class."),
        ("sqrt", _arithmetic.sqrt, "Return the square root, rounded half to even."),
        ("to_eng_string", lambda number, context: to_text(number, context, True),
         "Return the number in engineering notation."),
        ("is_normal", _rare.is_normal, "Return whether the number is normal."),
        ("is_subnormal", _rare.is_subnormal, "Return whether the number is subnormal."),
        ("abs", _arithmetic.absolute, "Return the absolute value of x.", None, False),
        ("minus", _arithmetic.minus, "Return x with the other sign.", None, False),
        ("plus", _arithmetic.plus, "Return x rounded.", None, False),
        ("to_sci_string", to_text, "Return x in scientific notation.", None, False),
        ("copy_decimal", lambda number, context: number, "Return x as a Decimal.", None, False)):
    _unary(*_row)

for _row in (
        ("copy_abs", lambda number, _: copy_of(number, 0), "Return a copy without the sign."),
        ("copy_negate", lambda number, _: copy_of(number, 1 - number._sign), "Return a copy with the other sign."),
        ("is_finite", lambda number, _: number._kind == FINITE, "Return whether the number is finite."),
        ("is_infinite", lambda number, _: number._kind == INFINITE, "Return whether the number is an infinity."),
        ("is_nan", lambda number, _: number._kind >= QUIET, "Return whether the number is a NaN."),
        ("is_qnan", lambda number, _: number._kind == QUIET, "Return whether the number is a quiet NaN."),
        ("is_snan", lambda number, _: number._kind == SIGNALLING, "Return whether the number is a signaling NaN."),
        ("is_signed", lambda number, _: number._sign == 1, "Return whether the number has a minus sign."),
        ("is_zero", lambda number, _: number._kind == FINITE and not number._coefficient,
         "Return whether the number is a zero.")):
    _predicate(*_row)

for _row in (
        ("compare", _rare.compare, "Return -1, 0 or 1 as the first number is less, equal or greater, or a NaN."),
        ("compare_signal", _rare.compare_signal, "Return as compare does; each NaN is an invalid operation."),
        ("compare_total", _rare.compare_total, "Return the order of the numbers in the total ordering."),
        ("compare_total_mag", _rare.compare_total_mag, "Return the order in the total ordering, without signs."),
        ("copy_sign", _rare.copy_sign, "Return the first number with the sign of the second."),
        ("logical_and", _rare.logical_and, "Return the digits, 0 or 1, that are 1 in both numbers."),
        ("logical_or", _rare.logical_or, "Return the digits, 0 or 1, that are 1 in any of the numbers."),
        ("logical_xor", _rare.logical_xor, "Return the digits, 0 or 1, that are 1 in one of the numbers."),
        ("max", _arithmetic.maximum, "Return the greater number; a quiet NaN does not count."),
        ("max_mag", _arithmetic.maximum_magnitude, "Return the number with the greater absolute value."),
        ("min", _arithmetic.minimum, "Return the lesser number; a quiet NaN does not count."),
        ("min_mag", _arithmetic.minimum_magnitude, "Return the number with the lesser absolute value."),
        ("next_toward", _rare.next_toward, "Return the neighbour of the first number towards the second."),
        ("remainder_near", _arithmetic.remainder_near, "Return the remainder of a division rounded half to even."),
        ("rotate", _rare.rotate, "Return the first number with its digits rotated."),
        ("same_quantum", _rare.same_quantum, "Return whether the numbers have the same exponent."),
        ("scaleb", _rare.scaleb, "Return the first number with the second added to its exponent."),
        ("shift", _rare.shift, "Return the first number with its digits shifted."),
        ("add", _arithmetic.add, "Return the sum of x and y.", None, False),
        ("subtract", _arithmetic.subtract, "Return the difference of x and y.", None, False),
        ("multiply", _arithmetic.multiply, "Return the product of x and y.", None, False),
        ("divide", _arithmetic.divide, "Return x divided by y.", None, False),
        ("divide_int", _arithmetic.divide_int, "Return the whole part of x divided by y.", None, False),
        ("divmod", _arithmetic.divide_both, "Return the whole part of x divided by y, and the remainder.", None, False),
        ("remainder", _arithmetic.remainder, "Return the remainder of x divided by y.", None, False)):
    _binary(*_row)


def _rounding_of(rounding, context):
    return context._rounding if rounding is None else rounding_number(rounding)


def _integral(name, is_exact):
    """Make a rounding to whole numbers a method of both classes."""
    def of_decimal(self, /, rounding=None, context=None):
        context = given_context(context)
        return _arithmetic.to_integral(self, context, _rounding_of(rounding, context), is_exact)

    def of_context(self, x, /):
        return _arithmetic.to_integral(exact(x, self), self, self._rounding, is_exact)
    _install(of_decimal, of_context, name, None, "Return the number rounded to a whole one.")


_integral("to_integral", False)
_integral("to_integral_value", False)
_integral("to_integral_exact", True)


@method
def quantize(self, /, exp, rounding=None, context=None):
    """Return the number rounded such that it has the exponent of `exp`.

"""
    context = given_context(context)
    if exp.__class__ is not Decimal:
        exp = exact(exp, context)
    return _arithmetic.quantize(self, exp, context, _rounding_of(rounding, context))


@method
def fma(self, /, other, third, context=None):
    """Return self * other + third, rounded once.

"""
    context = given_context(context)
    return _arithmetic.fma(self, exact(other, context), exact(third, context), context)


@method
def adjusted(self, /):
    """Return the adjusted exponent of the number; 0 for what is not finite.

"""
    return 0 if self._kind else _results.adjusted(self)


def _constant(name, function, doc):
    """Make what needs no other argument a method of both classes."""
    def of_decimal(self, /):
        return function(self)

    def of_context(self, /):
        return function(self)
    _install(of_decimal, of_context, name, None, doc)


_constant("radix", _rare.radix, "Return Decimal(10).")


@method
def canonical(self, /):
    """Return the number itself: each is canonical.

"""
    return self


@method
def conjugate(self, /):
    """Return the number itself.

"""
    return self


@method
def is_canonical(self, /):
    """Return True: each number is canonical.

"""
    return True


def _same(name, function):
    """Make a question about a Decimal, which is not converted, a method of Context."""
    def of_context(self, x, /):
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return function(x)
    _install(None, of_context, name, None, getattr(Decimal, name).__doc__.strip())


_same("canonical", lambda number: number)
_same("is_canonical", lambda number: True)


def _of_context():
    """Give Context what is not like a method of Decimal."""
    def quantize(self, x, y, /):
        """Return x rounded such that it has the exponent of y.

"""
        return _arithmetic.quantize(exact(x, self), exact(y, self), self)

    def fma(self, x, y, z, /):
        """Return x * y + z, rounded once.

"""
        return _arithmetic.fma(exact(x, self), exact(y, self), exact(z, self), self)

    def power(self, /, a, b, modulo=None):
        """Return a**b, or a**b % modulo.

"""
        a, b = exact(a, self), exact(b, self)
        if modulo is None:
            return _transcendental.power(a, b, self)
        return _transcendental.power_modulo(a, b, exact(modulo, self), self)

    def create_decimal(self, num="0", /):
        """Return a new Decimal, rounded as the context says.

"""
        if isinstance(num, str):
            number = parse(num)
            if number is None:
                return invalid(self, CONVERSION_SYNTAX)
        elif isinstance(num, float):
            signal(self, FLOAT_OPERATION)
            number = from_float(num)
        elif isinstance(num, (tuple, list)):
            number = from_tuple(num)
        else:
            number = convert(num, self)
        return _created(number, self)

    def create_decimal_from_float(self, f, /):
        """Return a float as a new Decimal, rounded as the context says.

"""
        return _created(from_float_or_int(f), self)

    def _apply(self, x, /):
        return finish_copy(exact(x, self), self)

    for function in (quantize, fma, power, create_decimal, create_decimal_from_float, _apply):
        _context_method(function)


def _created(number, context):
    """Return a number rounded.  It is a conversion with an error if the payload of a NaN is too long."""
    if number._kind == FINITE:
        return finish(number._sign, number._coefficient, number._exponent, context)
    if number._kind >= QUIET and number._coefficient:
        if count_digits(number._coefficient) > context._prec - context._folds:
            return invalid(context, CONVERSION_SYNTAX)
    return number


_of_context()
