"""The format specification mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type]."""
from rvm.objects.bytestrings import repeated
from rvm.objects.errors import value_error
from rvm.rlib import utf8
from rvm.rlib.arith import MAXINT
from rvm.rlib.strings import is_digit

MOST_KEPT = 200     # specifications of one kind
LONGEST_KEPT = 100  # bytes


class FormatSpec(object):
    """What a format specification says."""

    def __init__(self):
        self.fill = " "         # one character, in UTF-8
        self.align = "<"        # one of < > = ^
        self.sign = ""          # "", "+", "-" or " "
        self.no_negative_zero = False
        self.alternate = False
        self.width = -1
        self.grouping = ""      # "", "," or "_"
        self.group_size = 3
        self.precision = -1
        self.type = ""          # the type's code, one character in UTF-8; "": left out


class Specs(object):
    """The specifications that were read for one kind of objects, by their text: most are used again and again.

    They must not be changed.
    """

    def __init__(self, default_align, default_type):
        self.default_align = default_align
        self.default_type = default_type
        self.by_text = {}

    def of(self, text, type_name):
        """Return the FormatSpec that `text` stands for; messages call the object `type_name`.  Raise ValueError."""
        spec = self.by_text.get(text, None)
        if spec is None:
            spec = parse_spec(text, self.default_align, self.default_type, type_name)
            if len(text) <= LONGEST_KEPT:
                if len(self.by_text) >= MOST_KEPT:
                    self.by_text.clear()
                self.by_text[text] = spec
        return spec


str_specs = Specs("<", "s")
int_specs = Specs(">", "d")
float_specs = Specs(">", "")


def is_align(text, pos):
    return pos < len(text) and text[pos] in "<>=^"


def is_sign(text, pos):
    return pos < len(text) and text[pos] in "+- "


def is_at(text, pos, c):
    return pos < len(text) and text[pos] == c


def read_number(text, pos):
    """Return (the number written by the digits from `pos` on, or -1 if there are none, where they end)."""
    start = pos
    value = 0
    while pos < len(text) and is_digit(text[pos]):
        digit = ord(text[pos]) - 48
        if value > (MAXINT - digit) // 10:
            raise value_error("Too many decimal digits in format string")
        value = value * 10 + digit
        pos += 1
    return (value if pos > start else -1), pos


def read_fill(spec, text, default_align):
    """Read fill and alignment.  Return where to go on, and which of the two were given."""
    spec.align = default_align
    if text != "":
        end = utf8.next_pos(text, 0)
        if is_align(text, end):
            spec.fill = text[:end]
            spec.align = text[end]
            return end + 1, True, True
    if is_align(text, 0):
        spec.align = text[0]
        return 1, False, True
    return 0, False, False


def parse_spec(text, default_align, default_type, type_name):
    """Return the FormatSpec that `text` stands for; messages call the object `type_name`.  Raise ValueError."""
    spec = FormatSpec()
    pos, has_fill, has_align = read_fill(spec, text, default_align)
    if is_sign(text, pos):
        spec.sign = text[pos]
        pos += 1
    if is_at(text, pos, "z"):
        spec.no_negative_zero = True
        pos += 1
    if is_at(text, pos, "#"):
        spec.alternate = True
        pos += 1
    if not has_fill and is_at(text, pos, "0"):
        spec.fill = "0"
        if not has_align and default_align == ">":
            spec.align = "="
        pos += 1
    spec.width, pos = read_number(text, pos)
    pos = read_grouping(spec, text, pos)
    if is_at(text, pos, "."):
        spec.precision, pos = read_number(text, pos + 1)
        if spec.precision < 0:
            raise value_error("Format specifier missing precision")
    spec.type = read_type(text, pos, type_name)
    check_grouping(spec, spec.type if spec.type != "" else default_type)
    return spec


def read_grouping(spec, text, pos):
    if is_at(text, pos, ","):
        spec.grouping = ","
        pos += 1
    if is_at(text, pos, "_"):
        if spec.grouping == ",":
            raise value_error("Cannot specify both ',' and '_'.")
        spec.grouping = "_"
        pos += 1
    if spec.grouping == "_" and is_at(text, pos, ","):
        raise value_error("Cannot specify both ',' and '_'.")
    return pos


def read_type(text, pos, type_name):
    if pos >= len(text):
        return ""
    assert pos >= 0
    if utf8.next_pos(text, pos) != len(text):
        raise value_error("Invalid format specifier '%s' for object of type '%s'" % (text, type_name))
    return text[pos:]


def check_grouping(spec, code):
    if spec.grouping == "" or code in ("", "d", "e", "f", "g", "E", "G", "%", "F"):
        return
    if spec.grouping == "_" and code in ("b", "o", "x", "X"):
        spec.group_size = 4
        return
    raise value_error("Cannot specify '%s' with '%s'." % (spec.grouping, shown_code(code)))


def shown_code(code):
    """Return the type's code as messages show it."""
    number = utf8.codepoint_at(code, 0)
    if 32 < number < 128:
        return code
    return "\\x" + hexadecimal(number)


def hexadecimal(number):
    digits = ""
    while number > 0 or digits == "":
        digits = "0123456789abcdef"[number & 15] + digits
        number >>= 4
    return digits


def unknown_code(code, type_name):
    return value_error("Unknown format code '%s' for object of type '%s'" % (shown_code(code), type_name))


def padded(text, length, spec):
    """Return `text`, which has `length` characters, padded to the width."""
    missing = spec.width - length
    if missing <= 0:
        return text
    if spec.align == "<":
        return text + repeated(spec.fill, missing)
    if spec.align == "^":
        left = missing // 2
        return repeated(spec.fill, left) + text + repeated(spec.fill, missing - left)
    return repeated(spec.fill, missing) + text
