"""The text of numbers: what int(), float() and complex() read, and what repr() writes."""
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int, W_Long, new_int
from rvm.rlib import floats, utf8
from rvm.rlib.arith import ovfcheck
from rvm.rlib.bigint import digit_value, parse_int
from rvm.rlib.strings import StringBuilder, ascii_lower, is_ascii, is_digit

# The zeros of Unicode 14.0's sets of decimal digits, beyond ASCII.
DECIMAL_ZEROS = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50,
    0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950,
    0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6,
    0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0]

# Unicode's white space beyond ASCII.
SPACES = [0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
          0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]


class DigitLimit(object):
    """The largest number of decimal digits that int() reads and str() writes; 0 for no limit."""

    def __init__(self):
        self.most = 4300


digit_limit = DigitLimit()


def too_many_digits(count):
    message = "Exceeds the limit (%d digits) for integer string conversion" % digit_limit.most
    if count > 0:
        message += ": value has %d digits" % count
    return value_error(message + "; use sys.set_int_max_str_digits() to increase the limit")


# Writing.

def integer_text(w_integer):
    """Return str() of an int."""
    if isinstance(w_integer, W_Int):
        return "%d" % w_integer.value
    assert isinstance(w_integer, W_Long)
    return big_text(w_integer.big)


def least_digits(bits):
    """Return how many decimal digits a number of so many bits has at least; 0.30102 is less than log10(2)."""
    return (bits - 1) * 30102 // 100000 + 1


def big_text(big):
    """Return the decimal text of an rbigint.  Raise ValueError above the limit."""
    most = digit_limit.most
    if most > 0 and least_digits(big.bit_length()) > most:      # before the costly conversion
        raise too_many_digits(0)
    text = big.str()
    if most > 0 and len(text) - (1 if big.sign < 0 else 0) > most:
        raise too_many_digits(0)
    return text


def complex_text(real, imag):
    """Return repr() of a complex."""
    imag_text = floats.formatd(imag, "r", 0, 0) + "j"
    if real == 0.0 and floats.copysign(1.0, real) > 0.0:
        return imag_text
    if imag_text[0] != "-":
        imag_text = "+" + imag_text
    return "(" + floats.formatd(real, "r", 0, 0) + imag_text + ")"


# Reading.

def plain_text(text):
    """Return the UTF-8 with decimal digits and white space made ASCII, then stripped of white space."""
    if is_ascii(text):
        return strip_plain(text)
    builder = StringBuilder(len(text))
    pos = 0
    while pos < len(text):
        c = text[pos]
        if ord(c) < 0x80:
            builder.append(" " if "\x1c" <= c <= "\x1f" else c)
        else:
            builder.append(plain_char(utf8.codepoint_at(text, pos), text, pos))
        pos = utf8.next_pos(text, pos)
    return strip_plain(builder.build())


def plain_char(codepoint, text, pos):
    for zero in DECIMAL_ZEROS:
        if zero <= codepoint <= zero + 9:
            return chr(48 + codepoint - zero)
    for space in SPACES:
        if codepoint == space:
            return " "
    return utf8.encode(codepoint)


def strip_plain(text):
    start = 0
    end = len(text)
    while start < end and (text[start] == " " or "\t" <= text[start] <= "\r"):
        start += 1
    while end > start and (text[end - 1] == " " or "\t" <= text[end - 1] <= "\r"):
        end -= 1
    assert end >= 0
    return text[start:end]


class Malformed(Exception):
    """The text is not a number."""


class MisplacedUnderscore(Malformed):
    """An underscore is not between two digits."""


def text_to_integer(text, base):
    """Return the int object for plain text (see plain_text) in `base` (0: by its prefix).  Raise Malformed."""
    negative = False
    pos = 0
    if text != "" and (text[0] == "-" or text[0] == "+"):
        negative = text[0] == "-"
        pos = 1
    prefixed = prefix_base(text, pos)
    if prefixed != 0 and (base == 0 or base == prefixed):
        base = prefixed
        pos += 2
        if pos < len(text) and text[pos] == "_":
            pos += 1
    elif base == 0:
        base = 10
        if pos < len(text) and text[pos] == "0" and not is_zero(text, pos):
            raise Malformed
    return digits_to_integer(without_underscores(text, pos), base, negative)


def prefix_base(text, pos):
    """Return the base of 0x, 0o or 0b at `pos`, or 0."""
    if pos + 1 < len(text) and text[pos] == "0":
        c = text[pos + 1]
        if c == "x" or c == "X":
            return 16
        if c == "o" or c == "O":
            return 8
        if c == "b" or c == "B":
            return 2
    return 0


def is_zero(text, pos):
    """Return whether the text has only zeros and underscores."""
    for i in range(pos, len(text)):
        if text[i] != "0" and text[i] != "_":
            return False
    return True


def without_underscores(text, pos):
    """Return text[pos:] without its underscores, each of which must be between two other characters."""
    assert pos >= 0
    if text.find("_") < 0:
        return text[pos:]
    builder = StringBuilder(len(text))
    after_underscore = True
    for i in range(pos, len(text)):
        c = text[i]
        if c == "_":
            if after_underscore:
                raise Malformed
            after_underscore = True
        else:
            builder.append(c)
            after_underscore = False
    if after_underscore:
        raise Malformed
    return builder.build()


def digits_to_integer(digits, base, negative):
    if digits == "":
        raise Malformed
    value = 0
    try:
        for c in digits:
            digit = digit_value(c)
            if digit < 0 or digit >= base:
                raise Malformed
            value = ovfcheck(ovfcheck(value * base) + digit)
    except OverflowError:
        return digits_to_big(digits, base, negative)
    return W_Int(-value if negative else value)


def digits_to_big(digits, base, negative):
    for c in digits:
        if not 0 <= digit_value(c) < base:
            raise Malformed
    most = digit_limit.most
    if 0 < most < len(digits) and base & (base - 1) != 0:
        raise too_many_digits(len(digits))
    try:
        big = parse_int(digits, base)
    except ValueError:
        raise Malformed
    return new_int(big.neg() if negative else big)


def text_to_float(text):
    """Return the float for plain text.  Raise Malformed."""
    if text.find("_") >= 0:
        text = without_float_underscores(text)
    try:
        value = floats.string_to_float(text)
    except ValueError:
        raise Malformed
    if floats.isnan(value):         # the sign of a NaN made natively is the processor's choice
        return floats.copysign(value, -1.0 if text[0] == "-" else 1.0)
    return value


def without_float_underscores(text):
    """Return the text without its underscores, each of which must be between two digits."""
    builder = StringBuilder(len(text))
    for i in range(len(text)):
        if text[i] != "_":
            builder.append(text[i])
        elif i == 0 or i + 1 == len(text) or not is_digit(text[i - 1]) or not is_digit(text[i + 1]):
            raise MisplacedUnderscore
    return builder.build()


def text_to_complex(text):
    """Return the real and the imaginary part for plain text.  Raise Malformed."""
    if text.find("_") >= 0:
        text = without_float_underscores(text)
    if text != "" and text[0] == "(" and text[len(text) - 1] == ")":
        end = len(text) - 1
        if end < 1:
            raise Malformed
        text = strip_plain(text[1:end])
    if text == "":
        raise Malformed
    last = len(text) - 1
    assert last >= 0
    if text[last] != "j" and text[last] != "J":
        return text_to_float(text), 0.0
    split = imaginary_start(text, last)
    imag = text[split:last]
    if imag == "" or imag == "+":
        imag_value = 1.0
    elif imag == "-":
        imag_value = -1.0
    else:
        imag_value = text_to_float(imag)
    if split == 0:
        return 0.0, imag_value
    return text_to_float(text[:split]), imag_value


def imaginary_start(text, last):
    """Return where the sign of the imaginary part is, or 0 if it is the only part."""
    split = last - 1
    while split > 0:
        c = text[split]
        if (c == "+" or c == "-") and text[split - 1] != "e" and text[split - 1] != "E":
            return split
        split -= 1
    return 0


# Hexadecimal floats.

def float_hex(x):
    """Return float.hex() of the float."""
    if not floats.isfinite(x):
        return floats.float_repr(x)
    sign = "-" if floats.copysign(1.0, x) < 0.0 else ""
    if x == 0.0:
        return sign + "0x0.0p+0"
    mantissa, exponent = floats.frexp(abs(x))
    shift = 1
    if exponent < -1021:                # a subnormal number
        shift = 1 - (-1021 - exponent)
    mantissa = floats.ldexp(mantissa, shift)
    exponent -= shift
    builder = StringBuilder(32)
    builder.append(sign)
    builder.append("0x")
    whole = int(mantissa)
    builder.append(chr(48 + whole))
    builder.append(".")
    mantissa -= float(whole)
    for i in range(13):
        mantissa *= 16.0
        digit = int(mantissa)
        builder.append("0123456789abcdef"[digit])
        mantissa -= float(digit)
    builder.append("p")
    builder.append("-" if exponent < 0 else "+")
    builder.append("%d" % abs(exponent))
    return builder.build()


class HexFloat(object):
    """The parts of a hexadecimal float: the digits, how many of them are after the point, and the exponent."""

    def __init__(self, digits, fraction, exponent, negative):
        self.digits = digits
        self.fraction = fraction
        self.exponent = exponent
        self.negative = negative


LARGEST_EXPONENT = 1 << 40


def text_to_hex_float(text):
    """Return float.fromhex() of plain text.  Raise Malformed or OverflowError."""
    parsed = parse_hex_float(text)
    if parsed is None:
        return named_hex_float(text)
    big = parse_int("0" + parsed.digits, 16)
    exponent = parsed.exponent - 4 * parsed.fraction
    x = scale_big(big, exponent)
    return -x if parsed.negative else x


def named_hex_float(text):
    start = 1 if text[0] == "-" or text[0] == "+" else 0
    name = ascii_lower(text[start:])
    if name != "inf" and name != "infinity" and name != "nan":
        raise Malformed
    return floats.string_to_float(text)


def parse_hex_float(text):
    """Return a HexFloat, or None if the text seems to be a name.  Raise Malformed."""
    if text == "":
        raise Malformed
    negative = text[0] == "-"
    pos = 1 if negative or text[0] == "+" else 0
    if pos < len(text) and (text[pos] in "iInN"):
        return None
    if prefix_base(text, pos) == 16:
        pos += 2
    start = pos
    while pos < len(text) and 0 <= digit_value(text[pos]) < 16:
        pos += 1
    digits = text[start:pos]
    fraction = 0
    if pos < len(text) and text[pos] == ".":
        start = pos + 1
        pos = start
        while pos < len(text) and 0 <= digit_value(text[pos]) < 16:
            pos += 1
        digits += text[start:pos]
        fraction = pos - start
    if digits == "":
        raise Malformed
    return HexFloat(digits, fraction, hex_exponent(text, pos), negative)


def hex_exponent(text, pos):
    """Return the exponent written in text[pos:].  Raise Malformed."""
    if pos == len(text):
        return 0
    if text[pos] != "p" and text[pos] != "P":
        raise Malformed
    pos += 1
    negative = pos < len(text) and text[pos] == "-"
    if pos < len(text) and (text[pos] == "-" or text[pos] == "+"):
        pos += 1
    if pos == len(text):
        raise Malformed
    exponent = 0
    while pos < len(text):
        if not is_digit(text[pos]):
            raise Malformed
        if exponent < LARGEST_EXPONENT:
            exponent = exponent * 10 + ord(text[pos]) - 48
        pos += 1
    return -exponent if negative else exponent


def scale_big(big, exponent):
    """Return the float nearest to big * 2**exponent, half to even.  Raise OverflowError."""
    if big.sign == 0:
        return 0.0
    bits = big.bit_length()
    top = bits + exponent               # the value is below 2**top
    if top > 1024:
        raise OverflowError
    if top < -1080:
        return 0.0
    lowest = max(top - 53, -1074)       # the exponent of the last bit that the float keeps
    drop = lowest - exponent
    if drop > 0:
        big = round_bits(big, drop)
        exponent = lowest
    result = floats.ldexp(big.tofloat(), exponent)
    if floats.isinf(result):
        raise OverflowError
    return result


def round_bits(big, drop):
    """Return big / 2**drop, rounded half to even; big > 0."""
    quotient = big.rshift(drop)
    rest = big.sub(quotient.lshift(drop))
    doubled = rest.lshift(1)
    unit = parse_int("1", 10).lshift(drop)
    if doubled.gt(unit) or (doubled.eq(unit) and quotient.int_and_(1).tobool()):
        return quotient.int_add(1)
    return quotient
