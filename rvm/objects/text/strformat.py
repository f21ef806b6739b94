"""str.format and str.format_map: replacement fields in braces."""
from rvm.objects import protocol
from rvm.objects.errors import PyError, key_error, value_error, w_IndexError
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.text.formatspec import hexadecimal
from rvm.rlib import utf8
from rvm.rlib.arith import MAXINT
from rvm.rlib.strings import StringBuilder, is_digit

NESTING = 2         # the specification of a field may have fields, theirs may not


class Arguments(object):
    """The objects that the names of replacement fields refer to."""

    def __init__(self, args_w, names, values_w, w_mapping):
        self.args_w = args_w            # None for format_map
        self.names = names
        self.values_w = values_w
        self.w_mapping = w_mapping      # of format_map, else None
        self.next_number = 0            # of the next field without a name
        self.automatic = False          # has there been one?
        self.manual = False             # has there been one with a number?

    def by_number(self, number):
        if self.args_w is None:
            raise value_error("Format string contains positional fields")
        if number >= len(self.args_w):
            raise PyError(w_IndexError, None,
                          "Replacement index %d out of range for positional args tuple" % number)
        return self.args_w[number]

    def by_name(self, name):
        if self.w_mapping is not None:
            return protocol.getitem(self.w_mapping, W_Str(name))
        for i in range(len(self.names)):
            if self.names[i] == name:
                return self.values_w[i]
        raise key_error(W_Str(name))

    def find(self, name):
        """Return the object for the first part of a field's name."""
        number = integer_of(name)
        if name != "" and number < 0:
            return self.by_name(name)
        if name == "":
            if self.manual:
                raise value_error("cannot switch from manual field specification to automatic field numbering")
            self.automatic = True
            number = self.next_number
            self.next_number += 1
        else:
            if self.automatic:
                raise value_error("cannot switch from automatic field numbering to manual field specification")
            self.manual = True
        return self.by_number(number)


def integer_of(text):
    """Return the number that `text` writes, or -1 if it is not a number.  Raise ValueError if it is too large."""
    if text == "":
        return -1
    value = 0
    for c in text:
        if not is_digit(c):
            return -1
        digit = ord(c) - 48
        if value > (MAXINT - digit) // 10:
            raise value_error("Too many decimal digits in format string")
        value = value * 10 + digit
    return value


def format_with(text, args_w, names, values_w):
    """text.format(*args, **kwargs), as UTF-8."""
    return expand(text, Arguments(args_w, names, values_w, None), NESTING)


def format_map(text, w_mapping):
    """text.format_map(mapping), as UTF-8."""
    return expand(text, Arguments(None, [], [], w_mapping), NESTING)


def expand(text, arguments, depth):
    if depth == 0:
        raise value_error("Max string recursion exceeded")
    builder = StringBuilder(len(text) + 16)
    pos = 0
    while pos < len(text):
        start = pos
        while pos < len(text) and text[pos] != "{" and text[pos] != "}":
            pos += 1
        builder.append_slice(text, start, pos)
        if pos == len(text):
            break
        c = text[pos]
        pos += 1
        if pos < len(text) and text[pos] == c:
            builder.append(c)
            pos += 1
        elif c == "}":
            raise value_error("Single '}' encountered in format string")
        elif pos == len(text):
            raise value_error("Single '{' encountered in format string")
        else:
            field = Field(text, pos)
            builder.append(rendered(field, arguments, depth))
            pos = field.end
    return builder.build()


class Field(object):
    """A replacement field: its name, conversion and specification; `end` is behind its closing brace."""

    def __init__(self, text, pos):
        """Read the field from behind its opening brace on."""
        self.text = text
        self.conversion = ""
        self.spec = ""
        self.nested = False         # are there fields in the specification?
        self.end = pos
        last = self.read_name(pos)
        if last == "!":
            last = self.read_conversion()
        if last == ":":
            self.read_spec()

    def read_name(self, start):
        """Set the name.  Return the character that ends it."""
        text = self.text
        pos = start
        while pos < len(text):
            c = text[pos]
            if c == "{":
                raise value_error("unexpected '{' in field name")
            if c == "[":
                while pos < len(text) and text[pos] != "]":
                    pos += 1
            elif c == "}" or c == ":" or c == "!":
                assert start >= 0
                self.name = text[start:pos]
                self.end = pos + 1
                return c
            else:
                pos += 1
        raise value_error("expected '}' before end of string")

    def read_conversion(self):
        """Set the conversion.  Return the character behind it."""
        text = self.text
        start = self.end
        if start >= len(text):
            raise value_error("end of string while looking for conversion specifier")
        assert start >= 0
        pos = utf8.next_pos(text, start)
        self.conversion = text[start:pos]
        if pos >= len(text):
            raise value_error("unmatched '{' in format spec")
        c = text[pos]
        if c != "}" and c != ":":
            raise value_error("expected ':' after conversion specifier")
        self.end = pos + 1
        return c

    def read_spec(self):
        text = self.text
        start = self.end
        pos = start
        depth = 1
        while pos < len(text):
            if text[pos] == "{":
                self.nested = True
                depth += 1
            elif text[pos] == "}":
                depth -= 1
                if depth == 0:
                    assert start >= 0
                    self.spec = text[start:pos]
                    self.end = pos + 1
                    return
            pos += 1
        raise value_error("unmatched '{' in format spec")


def rendered(field, arguments, depth):
    """Return the text that replaces the field."""
    w_value = field_object(field.name, arguments)
    conversion = field.conversion
    if conversion == "r":
        w_value = W_Str(protocol.repr(w_value))
    elif conversion == "s":
        w_value = W_Str(protocol.str_of(w_value))
    elif conversion == "a":
        w_value = W_Str(protocol.ascii(w_value))
    elif conversion != "":
        number = utf8.codepoint_at(conversion, 0)
        shown = conversion if 32 < number < 127 else "\\x" + hexadecimal(number)
        raise value_error("Unknown conversion specifier " + shown)
    spec = field.spec
    if field.nested:
        spec = expand(spec, arguments, depth - 1)
    return protocol.format_of(w_value, spec)


def field_object(name, arguments):
    """Return the object that a field's name refers to: `first.attribute[item]`."""
    pos = 0
    while pos < len(name) and name[pos] != "." and name[pos] != "[":
        pos += 1
    w_value = arguments.find(name[:pos])
    while pos < len(name):
        c = name[pos]
        pos += 1
        start = pos
        if c == ".":
            while pos < len(name) and name[pos] != "." and name[pos] != "[":
                pos += 1
            if pos == start:
                raise value_error("Empty attribute in format string")
            w_value = protocol.getattr(w_value, name[start:pos])
        elif c == "[":
            pos = name.find("]", start)
            if pos < 0:
                raise value_error("Missing ']' in format string")
            if pos == start:
                raise value_error("Empty attribute in format string")
            w_value = protocol.getitem(w_value, item_key(name[start:pos]))
            pos += 1
        else:
            raise value_error("Only '.' or '[' may follow ']' in format field specifier")
    return w_value


def item_key(text):
    number = integer_of(text)
    if number >= 0:
        return W_Int(number)
    return W_Str(text)
