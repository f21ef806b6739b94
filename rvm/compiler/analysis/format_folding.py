"""Turns `"%s: %r" % (a, b)` into the pieces of an f-string, where that means the same.

It takes %s, %r and %a with flags, and with width and precision of at most two digits;
anything else is left to run time.
"""
from rvm.objects.strobject import W_Str
from rvm.rlib.strings import is_digit
from rvm.syntax import ast

MAX_DIGITS = 3      # of a width or precision; one less than this is the most
FLAGS = "-+ #0"
CONVERSIONS = "sra"


def joined_pieces(text, arguments):
    """Return the values of a JoinedStr for `text % (arguments...)`, or None."""
    pieces = []
    scanner = FormatScanner(text)
    for argument in arguments:
        scanner.add_literal(pieces)
        if not scanner.read_conversion():
            return None
        pieces.append(scanner.formatted(argument))
    scanner.add_literal(pieces)
    if scanner.pos < len(text):
        return None
    return pieces


class FormatScanner(object):
    """Reads a format string from left to right."""

    def __init__(self, text):
        self.text = text
        self.pos = 0
        self.conversion = ""
        self.specification = ""

    def add_literal(self, pieces):
        """Append the text up to the next conversion, if there is any."""
        start = self.pos
        parts = []
        text = self.text
        while self.pos < len(text):
            char = text[self.pos]
            if char == "%":
                if self.pos + 1 >= len(text) or text[self.pos + 1] != "%":
                    break
                self.pos += 1
            parts.append(char)
            self.pos += 1
        if self.pos > start:
            pieces.append(_text_without_position("".join(parts)))

    def next_char(self):
        """Return the character at the position, or "" at the end, and move on."""
        if self.pos >= len(self.text):
            return ""
        char = self.text[self.pos]
        self.pos += 1
        return char

    def read_conversion(self):
        """Read `%...s` and set `conversion` and `specification`; return False if it is none."""
        if self.next_char() != "%":
            return False
        is_left = False
        char = self.next_char()
        while char != "" and FLAGS.find(char) >= 0:
            is_left = is_left or char == "-"
            char = self.next_char()
        width, char = self.read_digits(char)
        if width is None:
            return False
        specification = width
        if width != "" and not is_left:
            specification = ">" + width
        if char == ".":
            precision, char = self.read_digits(self.next_char())
            if precision is None:
                return False
            specification += "." + _without_zeros(precision)
        self.specification = specification
        self.conversion = char
        return char != "" and CONVERSIONS.find(char) >= 0

    def read_digits(self, char):
        """Return the digits from `char` on, None if they are too many, and the character after them."""
        digits = ""
        while char != "" and is_digit(char[0]):
            digits += char
            char = self.next_char()
            if char == "" or len(digits) >= MAX_DIGITS:
                return None, char
        return digits, char

    def formatted(self, argument):
        spec = None
        if self.specification != "":
            spec = _text_without_position(self.specification)
        value = ast.FormattedValue(argument, ord(self.conversion[0]), spec)
        value.at_node(argument)
        return value


def _without_zeros(digits):
    """Return the number that `digits` write, 0 for none."""
    start = 0
    while start < len(digits) and digits[start] == "0":
        start += 1
    return digits[start:] if start < len(digits) else "0"


def _text_without_position(text):
    """Return a node of a string constant without a position in the source."""
    constant = ast.Constant(W_Str(text), None)
    constant.at(-1, -1, -1, -1)
    return constant
