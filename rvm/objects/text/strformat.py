"""str.format and str.format_map: replacement fields in braces.

A format is read once, and what was read is kept by its text: most formats are used again and again.
"""
from rvm.objects import protocol
from rvm.objects.errors import PyError, key_error, value_error, w_IndexError
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.text.formatspec import hexadecimal
from rvm.objects.text.formatting import format_of
from rvm.objects.text.kept import keeper_of
from rvm.rlib import utf8
from rvm.rlib.arith import MAXINT
from rvm.rlib.jit import elidable
from rvm.rlib.strings import StringBuilder, is_digit

MOST_UNROLLED = 10      # fields
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

    def find(self, name, number):
        """Return the object for the first part of a field's name; `number` is -1 if it is none."""
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


class Malformed(Exception):
    """A format, or a field of it, is none; `message` says why."""

    def __init__(self, message):
        self.message = message


def integer_of(text):
    """Return the number that `text` writes, or -1 if it is not a number.  Raise Malformed if it is too large."""
    if text == "":
        return -1
    value = 0
    for c in text:
        if not is_digit(c):
            return -1
        digit = ord(c) - 48
        if value > (MAXINT - digit) // 10:
            raise Malformed("Too many decimal digits in format string")
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
    template = kept_templates.of(text)
    builder = StringBuilder(len(text) + 16)
    fields = template.fields
    for i in range(len(fields)):
        builder.append(template.texts[i])
        builder.append(rendered(fields[i], arguments, depth))
    if template.wrong != "":
        raise value_error(template.wrong)
    builder.append(template.rest)
    return builder.build()


class Template(object):
    """A format that has been read: its fields, the text before each of them, and the rest.

    Where it is wrong, there are the fields before that, which are rendered first, and `wrong` is the message.
    It is plain if the fields are positional arguments, and no more, of which there must be `needed`.
    """
    _immutable_fields_ = ["texts[*]", "fields[*]", "rest", "needed", "is_plain"]

    def __init__(self, text):
        texts = []
        fields = []
        self.rest = ""
        self.wrong = ""
        try:
            self.rest = self.read(text, texts, fields)
        except Malformed as e:
            self.wrong = e.message
        self.texts = texts[:]
        self.fields = fields[:]
        self.needed = 0
        self.is_plain = self.wrong == "" and self.number_fields()

    def read(self, text, texts, fields):
        """Read the format into the two lists.  Return the rest."""
        builder = StringBuilder(len(text))
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
                raise Malformed("Single '}' encountered in format string")
            elif pos == len(text):
                raise Malformed("Single '{' encountered in format string")
            else:
                field = Field(text, pos)
                texts.append(builder.build())
                fields.append(field)
                builder = StringBuilder(len(text))
                pos = field.end
        return builder.build()

    def number_fields(self):
        """Give each field the index of its argument.  Return whether the template is plain."""
        automatic = 0
        manual = 0
        for field in self.fields:
            if field.path != "" or field.nested or field.conversion != "":
                return False
            if field.first == "":
                field.index = automatic
                automatic += 1
            elif field.number >= 0:
                field.index = field.number
                manual += 1
            else:
                return False
            self.needed = max(self.needed, field.index + 1)
        return automatic == 0 or manual == 0


kept_templates = keeper_of(Template)()


@elidable
def known_template(text):
    """Return the Template of a format that a trace can unroll, or None."""
    template = kept_templates.of(text)
    return template if template.is_plain and len(template.fields) <= MOST_UNROLLED else None


class Field(object):
    """A replacement field: its name, conversion and specification; `end` is behind its closing brace.

    The name is `first`, a number (else -1) or a keyword, and then `path`: attributes and items.
    """
    _immutable_fields_ = ["index", "spec"]

    def __init__(self, text, pos):
        """Read the field from behind its opening brace on."""
        self.text = text
        self.conversion = ""
        self.spec = ""
        self.index = -1             # of the argument, in a plain template
        self.nested = False         # are there fields in the specification?
        self.end = pos
        last = self.read_name(pos)
        if last == "!":
            last = self.read_conversion()
        if last == ":":
            self.read_spec()
        self.number = integer_of(self.first)

    def read_name(self, start):
        """Set the name.  Return the character that ends it."""
        text = self.text
        pos = start
        while pos < len(text):
            c = text[pos]
            if c == "{":
                raise Malformed("unexpected '{' in field name")
            if c == "[":
                while pos < len(text) and text[pos] != "]":
                    pos += 1
            elif c == "}" or c == ":" or c == "!":
                assert start >= 0
                self.divide_name(text[start:pos])
                self.end = pos + 1
                return c
            else:
                pos += 1
        raise Malformed("expected '}' before end of string")

    def divide_name(self, name):
        pos = 0
        while pos < len(name) and name[pos] != "." and name[pos] != "[":
            pos += 1
        self.first = name[:pos]
        self.path = name[pos:]

    def read_conversion(self):
        """Set the conversion.  Return the character behind it."""
        text = self.text
        start = self.end
        if start >= len(text):
            raise Malformed("end of string while looking for conversion specifier")
        assert start >= 0
        pos = utf8.next_pos(text, start)
        self.conversion = text[start:pos]
        if pos >= len(text):
            raise Malformed("unmatched '{' in format spec")
        c = text[pos]
        if c != "}" and c != ":":
            raise Malformed("expected ':' after conversion specifier")
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
        raise Malformed("unmatched '{' in format spec")


def rendered(field, arguments, depth):
    """Return the text that replaces the field."""
    w_value = arguments.find(field.first, field.number)
    if field.path != "":
        w_value = object_at(w_value, field.path)
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
    return format_of(w_value, spec)


def object_at(w_value, path):
    """Return what a path, `.attribute[item]`, leads to from an object."""
    pos = 0
    while pos < len(path):
        c = path[pos]
        pos += 1
        start = pos
        if c == ".":
            while pos < len(path) and path[pos] != "." and path[pos] != "[":
                pos += 1
            if pos == start:
                raise value_error("Empty attribute in format string")
            w_value = protocol.getattr(w_value, path[start:pos])
        elif c == "[":
            pos = path.find("]", start)
            if pos < 0:
                raise value_error("Missing ']' in format string")
            if pos == start:
                raise value_error("Empty attribute in format string")
            w_value = protocol.getitem(w_value, item_key(path[start:pos]))
            pos += 1
        else:
            raise value_error("Only '.' or '[' may follow ']' in format field specifier")
    return w_value


def item_key(text):
    try:
        number = integer_of(text)
    except Malformed as e:
        raise value_error(e.message)
    if number >= 0:
        return W_Int(number)
    return W_Str(text)
