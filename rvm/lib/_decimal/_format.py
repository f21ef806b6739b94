"""Decimals in format() and f-strings."""

import locale

from _decimal._context import MAGNITUDE_ROUNDINGS
from _decimal._digits import SHORT, digits_of
from _decimal._text import scientific_text, special_text
from _scaled import count_digits, power_of_ten, round_off

_TYPES = "eEfFgGn%"
_ALIGNMENTS = "<>=^"
_LARGEST = 2 ** 62          # what widths are below, and precisions


class _Spec:
    """What a format specification says."""

    fill = " "
    align = ""
    sign = "-"
    width = 0
    precision = -1
    type = ""
    no_minus_zero = False
    point = "."
    separator = ""
    grouping = ()


_MOST_KEPT = 100
_kept = {}


def parse_spec(text):
    """Return what a specification says.  It is kept, and not to be changed."""
    spec = _kept.get(text)
    if spec is None:
        spec = _read_spec(text)
        if not text.endswith("n"):      # what the locale says may change
            if len(_kept) >= _MOST_KEPT:
                _kept.clear()
            _kept[text] = spec
    return spec


def _read_spec(text):
    """Return what a specification says, as PEP 3101 has it and PEP 682 adds to it.  Raise ValueError if it is wrong."""
    spec = _Spec()
    place = 0
    if text[1:2] and text[1] in _ALIGNMENTS:
        spec.fill, spec.align = text[0], text[1]
        place = 2
    elif text[:1] and text[0] in _ALIGNMENTS:
        spec.align = text[0]
        place = 1
    if text[place:place + 1] in ("+", "-", " "):
        spec.sign = text[place]
        place += 1
    if text[place:place + 1] == "z":
        spec.no_minus_zero = True
        place += 1
    if text[place:place + 1] == "0":
        if spec.align:
            raise ValueError("invalid format string")
        spec.fill, spec.align = "0", "z"
        place += 1
    if text[place:place + 1] == "0":
        raise ValueError("invalid format string")
    place, width = _number(text, place)
    spec.width = max(width, 0)
    if text[place:place + 1] == ",":
        spec.separator, spec.grouping = ",", (3,)
        place += 1
    if text[place:place + 1] == ".":
        place, spec.precision = _number(text, place + 1)
        if spec.precision < 0:
            raise ValueError("invalid format string")
    if text[place:place + 1] and text[place] in _TYPES:
        spec.type = text[place]
        place += 1
        if spec.type == "n":
            _read_locale(spec)
    if place != len(text):
        raise ValueError("invalid format string")
    return spec


def _number(text, place):
    """Return the place behind a number, and the number, or -1 if there is none."""
    start = place
    while place < len(text) and "0" <= text[place] <= "9":
        place += 1
    if start == place:
        return place, -1
    value = int(text[start:place]) if place - start < 30 else _LARGEST
    if value >= _LARGEST:
        raise ValueError("invalid format string")
    return place, value


def _read_locale(spec):
    """Let the current locale say how numbers are grouped."""
    if spec.separator:
        raise ValueError("invalid format string")
    conventions = locale.localeconv()
    spec.type = "g"
    spec.point = conventions["decimal_point"]
    spec.separator = conventions["thousands_sep"]
    spec.grouping = tuple(conventions["grouping"])


def format_number(number, spec, context):
    """Return the text of a number as a specification says."""
    fill, align = spec.fill, spec.align
    if number._kind:
        sign, whole, rest = number._sign, special_text(number), "%" if spec.type == "%" else ""
        if align == "z":
            fill, align = " ", ">"
    else:
        sign, whole, rest = _finite_parts(number, spec, context)
    sign_text = "-" if sign else "" if spec.sign == "-" else spec.sign
    if spec.separator and not number._kind:
        least = spec.width - len(sign_text) - len(rest) if align == "z" else 0
        whole = _grouped(whole, spec.separator, spec.grouping, least)
    missing = spec.width - len(sign_text) - len(whole) - len(rest)
    if missing <= 0:
        return f"{sign_text}{whole}{rest}"
    padding = fill * missing
    if align == "<":
        return f"{sign_text}{whole}{rest}{padding}"
    if align == "=" or align == "z":
        return f"{sign_text}{padding}{whole}{rest}"
    if align == "^":
        half = missing // 2
        return f"{padding[:half]}{sign_text}{whole}{rest}{padding[half:]}"
    return f"{padding}{sign_text}{whole}{rest}"


def _finite_parts(number, spec, context):
    """Return the sign of a finite number that is formatted, its digits before the point, and what follows them."""
    kind = spec.type
    if kind == "f" and spec.precision >= 0:
        return _fixed_parts(number, spec, context)
    exponent = number._exponent + (2 if kind == "%" else 0)
    sign, coefficient = number._sign, number._coefficient
    if not kind and spec.precision < 0:
        kind = "s" if context._capitals else "r"
    rounding = context._rounding
    if spec.precision >= 0:
        if kind in ("e", "E"):
            coefficient, exponent = _with_digits(sign, coefficient, exponent, spec.precision + 1, rounding)
        elif kind in ("F", "%"):
            coefficient, exponent = _with_exponent(sign, coefficient, exponent, -spec.precision, rounding)
        elif count_digits(coefficient) > (spec.precision or 1):
            coefficient, exponent = _with_digits(sign, coefficient, exponent, spec.precision or 1, rounding)
    if spec.no_minus_zero and not coefficient:
        sign = 0
    digits = digits_of(coefficient)
    if not coefficient and kind in ("e", "E"):
        digits = digits.zfill(spec.precision + 1)
    text = _plain_text(digits, exponent, kind, context)
    end = len(text) - len(text.lstrip("0123456789"))
    rest = text[end:]
    if rest[:1] == ".":
        rest = spec.point + rest[1:]
    return sign, text[:end], rest + ("%" if kind == "%" else "")


def _fixed_parts(number, spec, context):
    """Return what _finite_parts does, with as many digits behind the point as the specification says."""
    precision = spec.precision
    sign = number._sign
    coefficient, _ = _with_exponent(sign, number._coefficient, number._exponent, -precision, context._rounding)
    if spec.no_minus_zero and not coefficient:
        sign = 0
    digits = digits_of(coefficient)
    if not precision:
        return sign, digits, ""
    point = len(digits) - precision
    if point <= 0:
        digits = digits.zfill(precision + 1)
        point = 1
    return sign, digits[:point], spec.point + digits[point:]


def _plain_text(digits, exponent, kind, context):
    """Return the text of a number without sign, as a type of presentation has it."""
    point = exponent + len(digits)
    mark = "E" if kind in ("E", "G", "s") or (not kind and context._capitals) else "e"
    if kind in ("f", "F", "%"):
        if exponent > 0:
            if digits == "0":
                return "0"
            return digits + "0" * exponent
    elif kind in ("e", "E"):
        text = scientific_text(digits, 1, point, mark)
        return text if point != 1 else text + mark + "+0"
    elif exponent > 0 or point <= -6:
        return scientific_text(digits, 1, point, mark)
    if exponent == 0:
        return digits
    if point > 0:
        return digits[:point] + "." + digits[point:]
    return "0." + "0" * -point + digits


def _with_digits(sign, coefficient, exponent, wanted, rounding):
    """Return a coefficient and its exponent with so many digits."""
    digits = count_digits(coefficient)
    drop = digits - wanted
    if drop > 0:
        coefficient, _ = round_off(coefficient, min(drop, digits + 1), MAGNITUDE_ROUNDINGS[rounding][sign])
        if count_digits(coefficient) > wanted:
            coefficient //= 10
            exponent += 1
    elif coefficient:
        coefficient *= power_of_ten(-drop)
    else:
        drop = 0
    return coefficient, exponent + drop


def _with_exponent(sign, coefficient, exponent, wanted, rounding):
    """Return a coefficient for an exponent."""
    drop = wanted - exponent
    if drop > 0:
        coefficient, _ = round_off(coefficient, drop, MAGNITUDE_ROUNDINGS[rounding][sign])
    elif coefficient:
        coefficient *= power_of_ten(-drop)
    return coefficient, wanted


def _grouped(digits, separator, grouping, least):
    """Return digits in groups, with zeros before them until they are at least so long."""
    if separator == "," and grouping == (3,) and least <= len(digits) < SHORT:
        return f"{int(digits):,}"
    groups = []
    length = 0
    place = 0
    while True:
        size = grouping[place] if place < len(grouping) else grouping[-1]
        if place < len(grouping) - 1 and grouping[place + 1] != 0:
            place += 1
        if size <= 0 or size >= 127:
            size = max(len(digits), least - length, 1)
        wanted = min(size, max(len(digits), least - length, 1))
        groups.append(digits[-wanted:].zfill(wanted))
        digits = digits[:-wanted]
        length += wanted
        if not digits and length >= least:
            break
        length += len(separator)
    return separator.join(groups[::-1])


def overriding_spec(text, conventions):
    """Return what a specification says, where a dict says what stands for the point and how digits are grouped."""
    spec = _read_spec(text)
    if not isinstance(conventions, dict):
        raise TypeError("optional argument must be a dict")
    spec.point = conventions.get("decimal_point", spec.point)
    spec.separator = conventions.get("thousands_sep", spec.separator)
    if "grouping" in conventions:
        spec.grouping = tuple(conventions["grouping"].encode("latin-1")) if isinstance(
            conventions["grouping"], str) else tuple(conventions["grouping"])
    if len(spec.point) > 4 or len(spec.separator) > 4 or max(spec.grouping, default=0) > 127:
        raise ValueError("invalid override dict")
    return spec
