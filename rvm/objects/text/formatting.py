"""format() of int, float, complex and str by a format specification."""
from rvm.objects import protocol
from rvm.objects.bytestrings import repeated
from rvm.objects.errors import overflow_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.numbers.arithmetic import integer_to_float
from rvm.objects.strobject import LAST_CODE_POINT, W_Str
from rvm.objects.text.formatspec import (
    float_specs, int_specs, padded, parse_spec, str_specs, unknown_code)
from rvm.objects.text.number_text import integer_text
from rvm.rlib import utf8
from rvm.rlib.floats import DTSF_ADD_DOT_0, DTSF_ALT, float_repr, formatd
from rvm.rlib.strings import ascii_upper, is_digit

INT_MAX = 0x7FFFFFFF
DIGITS = "0123456789abcdef"


def format_of(w_object, spec_text):
    """Return format(w_object, spec_text), as UTF-8."""
    if spec_text != "":
        if type(w_object) is W_Int:
            return format_int(w_object, spec_text)
        if type(w_object) is W_Str:
            return format_str(w_object.text(), spec_text, "str")
        if type(w_object) is W_Float:
            return format_float(w_object.value, spec_text, "float")
    return protocol.format_of(w_object, spec_text)


# str

def format_str(text, spec_text, type_name):
    """Return format() of a str of the type called `type_name`."""
    if spec_text == "":
        return text
    spec = str_specs.of(spec_text, type_name)
    if spec.type != "" and spec.type != "s":
        raise unknown_code(spec.type, type_name)
    refused = ""
    if spec.sign != "":
        refused = "Space" if spec.sign == " " else "Sign"
    elif spec.no_negative_zero:
        refused = "Negative zero coercion (z)"
    elif spec.alternate:
        refused = "Alternate form (#)"
    if refused != "":
        raise value_error("%s not allowed in string format specifier" % refused)
    if spec.align == "=":
        raise value_error("'=' alignment not allowed in string format specifier")
    text = truncated(text, spec.precision)
    if spec.width <= 0:
        return text
    return padded(text, utf8.count(text), spec)


def truncated(text, precision):
    """Return the first `precision` code points of the text, or all of them if it is negative."""
    if precision < 0 or precision >= len(text):
        return text
    end = utf8.offset_of(text, precision)
    assert end >= 0
    return text[:end]


# Numbers: assembled from their parts.

class NumberText(object):
    """The parts of a number's text: sign, prefix, integer digits, and the rest (point, fraction, exponent...)."""

    def __init__(self, negative, prefix, digits, rest):
        self.negative = negative
        self.prefix = prefix
        self.digits = digits
        self.rest = rest
        self.rest_length = len(rest)        # in characters


def sign_text(negative, sign):
    if negative:
        return "-"
    if sign == "+" or sign == " ":
        return sign
    return ""


def assembled(number, spec):
    """Return the number's text, with sign, grouping and padding."""
    sign = sign_text(number.negative, spec.sign)
    fixed = len(sign) + len(number.prefix) + number.rest_length
    digits = number.digits
    if spec.align != "=":
        if spec.grouping != "" and len(digits) > 0:
            digits = grouped(digits, 0, spec.grouping, spec.group_size)
        return padded(sign + number.prefix + digits + number.rest, fixed + len(digits), spec)
    if len(digits) > 0 and (spec.fill == "0" or spec.grouping != ""):
        least = spec.width - fixed if spec.fill == "0" else 0
        digits = grouped(digits, least, spec.grouping, spec.group_size)
    fill = repeated(spec.fill, spec.width - fixed - len(digits))
    return sign + number.prefix + fill + digits + number.rest


def grouped(digits, least, separator, size):
    """Return the digits in groups of `size`, filled with zeros to at least `least` characters."""
    if separator == "":
        return repeated("0", least - len(digits)) + digits
    pieces = []
    end = len(digits)
    while True:
        length = min(size, max(max(end, least), 1))
        start = max(end - length, 0)
        pieces.append(repeated("0", length - (end - start)) + digits[start:end])
        end = start
        least -= length
        if end <= 0 and least <= 0:
            break
        least -= len(separator)
        unit = size + len(separator)
        if end <= 0 and least > 2 * unit:       # nothing but groups of zeros, which may be very many
            groups = least // unit - 1
            zeros = repeated("0", size)
            pieces.append(repeated(zeros + separator, groups - 1) + zeros)
            least -= groups * unit
    pieces.reverse()
    return separator.join(pieces)


# int

BASES = {"b": 2, "o": 8, "x": 16, "X": 16}
PREFIXES = {"b": "0b", "o": "0o", "x": "0x", "X": "0X"}


def format_int(w_int, spec_text):
    """Return format() of an int."""
    if spec_text == "":
        return integer_text(w_int)
    name = protocol.type_name(w_int)
    spec = int_specs.of(spec_text, name)
    code = spec.type
    if code != "" and code not in ("b", "c", "d", "o", "x", "X", "n"):
        if code not in ("e", "E", "f", "F", "g", "G", "%"):
            raise unknown_code(code, name)
        return formatted_float(integer_to_float(w_int), spec)
    if spec.precision >= 0:
        raise value_error("Precision not allowed in integer format specifier")
    if spec.no_negative_zero:
        raise value_error("Negative zero coercion (z) not allowed in integer format specifier")
    if code == "c":
        return formatted_char(w_int, spec)
    if code in BASES:
        negative, digits = integer_digits(w_int, BASES[code])
        if code == "X":
            digits = ascii_upper(digits)
        return assembled(NumberText(negative, PREFIXES[code] if spec.alternate else "", digits, ""), spec)
    text = integer_text(w_int)
    if spec.sign == "" and spec.grouping == "" and (spec.align != "=" or text[0] != "-"):
        return padded(text, len(text), spec)
    if text[0] == "-":
        return assembled(NumberText(True, "", text[1:], ""), spec)
    return assembled(NumberText(False, "", text, ""), spec)


def formatted_char(w_int, spec):
    """Return the int as the format code c formats it."""
    if spec.sign != "":
        raise value_error("Sign not allowed with integer format specifier 'c'")
    if spec.alternate:
        raise value_error("Alternate form (#) not allowed with integer format specifier 'c'")
    if not isinstance(w_int, W_Int):
        raise overflow_error("Python int too large to convert to C long")
    if not 0 <= w_int.value <= LAST_CODE_POINT:
        raise overflow_error("%c arg not in range(0x110000)")
    number = NumberText(False, "", "", utf8.encode(w_int.value))
    number.rest_length = 1
    return assembled(number, spec)


def integer_digits(w_int, base):
    """Return (is it negative, the digits) of an int in base 2, 8 or 16."""
    if not isinstance(w_int, W_Int) or w_int.value < 0:
        big = w_int.to_big()
        return big.sign < 0, big.abs().format(DIGITS[:base])
    value = w_int.value
    shift = 1 if base == 2 else 3 if base == 8 else 4
    digits = ""
    while value > 0 or digits == "":
        digits = DIGITS[value & (base - 1)] + digits
        value >>= shift
    return False, digits


# float

def format_float(value, spec_text, type_name):
    """Return format() of a float of the type called `type_name`."""
    if spec_text == "":
        return float_repr(value)
    spec = float_specs.of(spec_text, type_name)
    if spec.type not in ("", "e", "E", "f", "F", "g", "G", "n", "%"):
        raise unknown_code(spec.type, type_name)
    return formatted_float(value, spec)


def formatted_float(value, spec):
    if spec.type == "%":
        text = float_text(value * 100.0, spec, DTSF_ADD_DOT_0) + "%"
    else:
        text = float_text(value, spec, DTSF_ADD_DOT_0)
    return assembled(float_parts(text), spec)


def float_text(value, spec, untyped_flags):
    """Return the digits, with `-` if negative; without a type as repr() writes them, by `untyped_flags`."""
    if spec.precision > INT_MAX:
        raise value_error("precision too big")
    flags = DTSF_ALT if spec.alternate else 0
    code = spec.type
    precision = spec.precision
    if code == "":
        flags |= untyped_flags
        if precision < 0:
            text = formatd(value, "r", 0, flags)
        else:
            text = formatd(value, "g", precision, flags)
    else:
        if precision < 0:
            precision = 6
        if code == "%":
            code = "f"
        elif code == "n":
            code = "g"
        text = formatd(value, code[0], precision, flags)
    if spec.no_negative_zero and text[0] == "-" and is_zero(text):
        return text[1:]
    return text


def is_zero(text):
    """Return whether the digits before any exponent are all zeros."""
    for c in text:
        if c == "e" or c == "E":
            return True
        if c != "0" and c != "." and c != "-":
            return False
    return True


def float_parts(text):
    negative = text[0] == "-"
    start = 1 if negative else 0
    end = start
    while end < len(text) and is_digit(text[end]):
        end += 1
    return NumberText(negative, "", text[start:end], text[end:])


# complex

def format_complex(real, imag, spec_text, type_name):
    """Return format() of a complex of the type called `type_name`; the specification is not empty."""
    spec = parse_spec(spec_text, ">", "", type_name)
    if spec.type not in ("", "e", "E", "f", "F", "g", "G", "n"):
        raise unknown_code(spec.type, type_name)
    if spec.fill == "0":
        raise value_error("Zero padding is not allowed in complex format specifier")
    if spec.align == "=":
        raise value_error("'=' alignment flag is not allowed in complex format specifier")
    width = spec.width
    spec.width = -1
    parentheses = False
    real_text = complex_part(real, spec)
    if spec.type == "":
        if is_positive_zero(real):
            real_text = ""
        else:
            parentheses = True
    if real_text != "":
        spec.sign = "+"
    text = real_text + complex_part(imag, spec) + "j"
    if parentheses:
        text = "(" + text + ")"
    spec.width = width
    return padded(text, len(text), spec)


def is_positive_zero(value):
    return value == 0.0 and formatd(value, "r", 0, 0)[0] != "-"


def complex_part(value, spec):
    """Return one of the two parts as text; without a type it gets no `.0`."""
    return assembled(float_parts(float_text(value, spec, 0)), spec)
