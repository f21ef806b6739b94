"""_json.make_scanner: objects made of the text of one JSON value."""
from rvm.modules._json import json
from rvm.modules._json.text import decode_error, scan_string, text_of
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import W_Exception, error_of, value_error, w_StopIteration
from rvm.objects.floatobject import W_Float, w_float_type
from rvm.objects.intobject import W_Int, w_False, w_int_type, w_True
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str, new_ascii
from rvm.objects.text.number_text import digits_to_integer
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.floats import rstring_to_float
from rvm.rlib.strings import is_digit, skip_digits, startswith_at

MACHINE_DIGITS = 18         # numbers of so many digits are machine integers


class W_Scanner(W_Root):
    """What a decoder wants to be made of a text."""

    def __init__(self, w_context):
        self.strict = protocol.truth(protocol.getattr(w_context, "strict"))
        self.w_object_hook = protocol.getattr(w_context, "object_hook")
        self.w_object_pairs_hook = protocol.getattr(w_context, "object_pairs_hook")
        self.w_parse_float = protocol.getattr(w_context, "parse_float")
        self.w_parse_int = protocol.getattr(w_context, "parse_int")
        self.w_parse_constant = protocol.getattr(w_context, "parse_constant")


w_scanner_type = builtin_type("_json.Scanner", W_Scanner, w_object_type)
json.value("make_scanner", w_scanner_type)
table = TypeTable(w_scanner_type, W_Scanner)


class Scan(object):
    """A text being read, from the offset `pos` on."""

    def __init__(self, w_scanner, w_text, pos):
        self.w_scanner = w_scanner
        self.w_text = w_text
        self.text = w_text.text()
        self.pos = pos
        self.memo = {}      # the names of members: those that are equal are one string

    def skip_spaces(self):
        """Go on to what is no white space; return the byte there, or NUL at the end."""
        text = self.text
        pos = self.pos
        while pos < len(text):
            c = text[pos]
            if c != " " and c != "\n" and c != "\t" and c != "\r":
                self.pos = pos
                return c
            pos += 1
        self.pos = pos
        return "\0"

    def error(self, message):
        return decode_error(message, self.w_text, self.pos)

    def no_value(self):
        """Return the StopIteration that tells where no value begins."""
        return stopped(self.w_text.number_at(self.pos))

    def value(self):
        """Return the value that begins here, and go to its end."""
        if self.pos >= len(self.text):
            raise self.no_value()
        c = self.text[self.pos]
        if c == '"':
            return W_Str(self.string())
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if is_digit(c):
            return self.number()
        return self.word(c)

    def string(self):
        text, self.pos = scan_string(self.w_text, self.pos + 1, self.w_scanner.strict)
        return text

    def word(self, c):
        """Return the value of a word or of a negative number, which begins with `c`."""
        if c == "n" and self.takes("null"):
            return w_None
        if c == "t" and self.takes("true"):
            return w_True
        if c == "f" and self.takes("false"):
            return w_False
        if c == "N" and self.takes("NaN"):
            return self.constant("NaN")
        if c == "I" and self.takes("Infinity"):
            return self.constant("Infinity")
        if c == "-":
            if self.takes("-Infinity"):
                return self.constant("-Infinity")
            return self.number()
        raise self.no_value()

    def takes(self, word):
        """Return whether the word is here, and if so go to its end."""
        if not startswith_at(self.text, word, self.pos):
            return False
        self.pos += len(word)
        return True

    def constant(self, word):
        return self.w_scanner.w_parse_constant.call1(new_ascii(word))

    # Numbers.

    def number(self):
        text = self.text
        start = self.pos
        first = start + 1 if text[start] == "-" else start
        if first == len(text) or not is_digit(text[first]):
            raise self.no_value()
        middle = first + 1 if text[first] == "0" else skip_digits(text, first)
        end = fraction_end(text, middle)
        self.pos = end
        assert start >= 0 and end >= 0
        if end > middle:
            if self.w_scanner.w_parse_float is w_float_type:
                return W_Float(rstring_to_float(text[start:end]))
            return self.w_scanner.w_parse_float.call1(new_ascii(text[start:end]))
        if self.w_scanner.w_parse_int is w_int_type:
            return integer(text, start, first, end)
        return self.w_scanner.w_parse_int.call1(new_ascii(text[start:end]))

    # Arrays and objects.

    def array(self):
        protocol.RecursionHooks.enter(" while decoding a JSON array from a unicode string")
        try:
            return new_list(self.items())
        finally:
            protocol.RecursionHooks.leave()

    def items(self):
        """Return the list of the values of an array."""
        items_w = []
        self.pos += 1
        if self.skip_spaces() == "]":
            self.pos += 1
            return items_w
        while True:
            items_w.append(self.value())
            if self.is_last("]"):
                return items_w

    def is_last(self, close):
        """Go past the comma or the bracket that follows; return whether it is the bracket."""
        c = self.skip_spaces()
        if c == close:
            self.pos += 1
            return True
        if c != ",":
            raise self.error("Expecting ',' delimiter")
        self.pos += 1
        self.skip_spaces()
        return False

    def object(self):
        protocol.RecursionHooks.enter(" while decoding a JSON object from a unicode string")
        try:
            w_scanner = self.w_scanner
            if w_scanner.w_object_pairs_hook is not w_None:
                return w_scanner.w_object_pairs_hook.call1(new_list(self.pairs()))
            w_dict = self.members()
            if w_scanner.w_object_hook is not w_None:
                return w_scanner.w_object_hook.call1(w_dict)
            return w_dict
        finally:
            protocol.RecursionHooks.leave()

    def is_empty_object(self):
        """Go past the brace, and return whether the object ends there."""
        self.pos += 1
        if self.skip_spaces() != "}":
            return False
        self.pos += 1
        return True

    def members(self):
        """Return the dict of an object."""
        w_dict = new_dict()
        if self.is_empty_object():
            return w_dict
        while True:
            name = self.name()
            w_dict.setitem_str(name, self.value())
            if self.is_last("}"):
                return w_dict

    def pairs(self):
        """Return the list of the pairs of an object."""
        pairs_w = []
        if self.is_empty_object():
            return pairs_w
        while True:
            w_name = W_Str(self.name())
            pairs_w.append(W_Tuple([w_name, self.value()]))
            if self.is_last("}"):
                return pairs_w

    def name(self):
        """Return the name of a member, and go to its value."""
        if self.pos >= len(self.text) or self.text[self.pos] != '"':
            raise self.error("Expecting property name enclosed in double quotes")
        name = self.string()
        known = self.memo.get(name, None)
        if known is None:
            self.memo[name] = name
            known = name
        if self.skip_spaces() != ":":
            raise self.error("Expecting ':' delimiter")
        self.pos += 1
        self.skip_spaces()
        return known


def stopped(number):
    """Return a StopIteration with a number."""
    w_error = w_StopIteration.call1(W_Int(number))
    assert isinstance(w_error, W_Exception)
    return error_of(w_error)


def fraction_end(text, pos):
    """Return where the fraction and exponent that begin at `pos` end: there, if there are none."""
    if pos + 1 < len(text) and text[pos] == "." and is_digit(text[pos + 1]):
        pos = skip_digits(text, pos + 1)
    if pos < len(text) and (text[pos] == "e" or text[pos] == "E"):
        start = pos + 1
        if start < len(text) and (text[start] == "+" or text[start] == "-"):
            start += 1
        end = skip_digits(text, start)
        if end > start:
            return end
    return pos


def integer(text, start, first, end):
    """Return the int whose digits begin at `first`, after a sign if that is not `start`."""
    if end - first > MACHINE_DIGITS:
        assert 0 <= first <= end
        return digits_to_integer(text[first:end], 10, first > start)
    value = 0
    for pos in range(first, end):
        value = value * 10 + (ord(text[pos]) - 48)
    return W_Int(-value if first > start else value)


@table.constructor("make_scanner(cls: cls, context) [parsed, unsigned]")
def new_scanner(w_cls, w_context):
    """JSON scanner object"""
    return W_Scanner(w_context)


@table.method("__call__(self, string, idx: int) [parsed, called=scan_once]")
def call_scanner(self, w_string, number):
    w_text = text_of(w_string)
    if number < 0:
        raise value_error("idx cannot be negative")
    if number > w_text.length():
        raise stopped(number)
    scan = Scan(self, w_text, w_text.offset_of(number))
    w_value = scan.value()
    return W_Tuple([w_value, W_Int(w_text.number_at(scan.pos))])


@table.member("strict", "strict")
def is_strict(self):
    return protocol.wrap_bool(self.strict)


def declare_hook(name, field, doc):
    @table.member(name, doc)
    def hook(self):
        return getattr(self, field)


for _name in ["object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"]:
    declare_hook(_name, "w_" + _name, _name if _name != "object_pairs_hook" else "")


@json.function("scanstring(string, end: int, strict=True, /) [parsed, unsigned]")
def scanstring(w_string, number, w_strict):
    """scanstring(string, end, strict=True) -> (string, end)

Scan the string s for a JSON string. End is the index of the
character in s after the quote that started the JSON string.
Unescapes all valid JSON string escape sequences and raises ValueError
on attempt to decode an invalid string. If strict is False then literal
control characters are allowed in the string.

Returns a tuple of the decoded string and the index of the character in s
after the end quote."""
    strict = protocol.truth(w_strict)
    w_text = text_of(w_string)
    if number < 0 or number > w_text.length():
        raise value_error("end is out of bounds")
    text, end = scan_string(w_text, w_text.offset_of(number), strict)
    return W_Tuple([W_Str(text), W_Int(w_text.number_at(end))])
