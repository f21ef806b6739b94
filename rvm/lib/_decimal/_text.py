"""Texts, tuples and floats into numbers, and numbers into texts."""

from math import copysign, isinf, isnan

from _decimal._context import getcontext
from _decimal._digits import SHORT, digits_of, number_of
from _decimal._results import (
    FINITE, INFINITE, QUIET, SIGNALLING, SURELY_WITHIN, invalid, make, make_exact, make_special)
from _decimal._signals import CONVERSION_SYNTAX

_SPECIAL_NAMES = {"inf": INFINITE, "infinity": INFINITE}
_NAN_NAMES = {"nan": QUIET, "snan": SIGNALLING}
_LONGEST_EXPONENT = 40


def parse(text):
    """Return the number that a text is, whatever its exponent, else None."""
    whole, _, fraction = text.partition(".")
    digits = whole + fraction
    if digits.isdecimal():
        return make(0, int(digits) if len(digits) < SHORT else number_of(digits), -len(fraction))
    if text[:1] == "-":
        return _parse_long(1, text[1:])
    return _parse_long(0, text[1:] if text[:1] == "+" else text)


def _parse_long(sign, text):
    """Return the number of a text that had a sign, or has an exponent, an infinity or a NaN, else None."""
    whole, _, fraction = text.partition(".")
    digits = whole + fraction
    if digits.isdecimal():
        return make(sign, number_of(digits), -len(fraction))
    text = text.lower()
    mantissa, mark, exponent_text = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not mark or not digits.isdecimal():
        return _parse_special(sign, text)
    exponent_sign = 1
    if exponent_text[:1] in ("-", "+") and exponent_text:
        exponent_sign = -1 if exponent_text[0] == "-" else 1
        exponent_text = exponent_text[1:]
    if not exponent_text.isdecimal():
        return None
    if len(exponent_text) > _LONGEST_EXPONENT:
        exponent = min(number_of(exponent_text), 10 ** _LONGEST_EXPONENT)
    else:
        exponent = int(exponent_text)
    return make(sign, number_of(digits), exponent_sign * exponent - len(fraction))


def _parse_special(sign, text):
    if text in _SPECIAL_NAMES:
        return make_special(sign, INFINITE)
    for name, kind in _NAN_NAMES.items():
        payload = text[len(name):]
        if text.startswith(name) and (not payload or payload.isdecimal()):
            return make_special(sign, kind, number_of(payload) if payload else 0)
    return None


def from_text(text, context):
    """Return exactly the number that a text is; spaces around it and underscores do not matter.

    Without a context the current one is told of errors.
    """
    result = parse(text)
    if result is None:
        result = parse(text.strip().replace("_", ""))
        if result is None:
            return invalid(context or getcontext(), CONVERSION_SYNTAX)
    if -SURELY_WITHIN < result._exponent < SURELY_WITHIN:
        return result
    return make_exact(result._sign, result._coefficient, result._exponent, context or getcontext())


def from_int(value):
    """Return the number that an int is."""
    return make(0, +value, 0) if value >= 0 else make(1, -value, 0)


def from_float(value):
    """Return exactly the number that a float is."""
    if isnan(value):
        return make_special(int(copysign(1.0, value) < 0), QUIET)
    sign = int(copysign(1.0, value) < 0)
    if isinf(value):
        return make_special(sign, INFINITE)
    numerator, denominator = float.as_integer_ratio(value)
    twos = denominator.bit_length() - 1
    return make(sign, abs(numerator) * 5 ** twos, -twos)


def from_tuple(parts):
    """Return the number that a sequence of sign, digits and exponent is, whatever its exponent."""
    if len(parts) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = parts
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = FINITE
    if isinstance(exponent, str):
        if exponent not in _TUPLE_KINDS:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind = _TUPLE_KINDS[exponent]
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    elif not -2 ** 63 <= exponent < 2 ** 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    coefficient = number_of("".join([str(int(digit)) for digit in digits]) or "0")
    if kind:
        return make_special(int(sign), kind, 0 if kind == INFINITE else coefficient)
    return make(int(sign), coefficient, int(exponent))


_TUPLE_KINDS = {"F": INFINITE, "n": QUIET, "N": SIGNALLING}
_NAMES = {INFINITE: "Infinity", QUIET: "NaN", SIGNALLING: "sNaN"}


def special_text(number):
    """Return the text of an infinity or a NaN, without its sign."""
    name = _NAMES[number._kind]
    return name + digits_of(number._coefficient) if number._coefficient else name


def to_text(number, context=None, is_engineering=False):
    """Return the text of a number, in the scientific or the engineering notation of the specification.

    The context, or the current one, says how the mark of an exponent looks.
    """
    sign = "-" if number._sign else ""
    if number._kind:
        return sign + special_text(number)
    digits = digits_of(number._coefficient)
    exponent = number._exponent
    if exponent == 0:
        return sign + digits
    point = exponent + len(digits)      # how many digits stand before it if there is no exponent
    if exponent < 0 and point > -6:
        if point > 0:
            return f"{sign}{digits[:point]}.{digits[point:]}"
        return f"{sign}0.{'0' * -point}{digits}"
    before = _digits_before_point(point, digits) if is_engineering else 1
    return sign + scientific_text(digits, before, point, "E" if (context or getcontext())._capitals else "e")


def _digits_before_point(point, digits):
    """Return how many digits stand before the point in engineering notation, whose exponents are multiples of 3."""
    if digits == "0":
        return (point + 1) % 3 - 1
    return (point - 1) % 3 + 1


def scientific_text(digits, before, point, mark):
    """Return digits with a point and an exponent."""
    exponent = point - before
    if before <= 0:
        digits = "0." + "0" * -before + digits
    elif before >= len(digits):
        digits += "0" * (before - len(digits))
    else:
        digits = digits[:before] + "." + digits[before:]
    return f"{digits}{mark}{exponent:+d}" if exponent else digits
