"""`format % arguments`, of str and of bytes.

A format is read once if it has no keys, stars or errors, and what was read is kept by its text; the others are read
while they are used.
"""
from rvm.objects import protocol, specials
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.bytestrings import repeated
from rvm.objects.errors import PyError, overflow_error, type_error, value_error, w_TypeError
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Integer
from rvm.objects.strobject import LAST_CODE_POINT, W_Str
from rvm.objects.text.formatspec import hexadecimal
from rvm.objects.text.formatting import INT_MAX, integer_digits, truncated
from rvm.objects.text.kept import LONGEST_KEPT, keeper_of
from rvm.objects.text.number_text import integer_text
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.rlib.arith import MAXINT
from rvm.rlib.floats import DTSF_ALT, formatd
from rvm.rlib.jit import elidable
from rvm.rlib.strings import StringBuilder, ascii_upper, is_digit

FLAGS = "-+ #0"
PLAIN_CODES = "diuoxXeEfFgGcsra"    # those that mean something to both str and bytes
MOST_UNROLLED = 10      # conversions
MOST_DIGITS = 6         # of a width or precision, of a format that is kept


def format_text(text, w_arguments):
    """Return `text % arguments` of str, as UTF-8."""
    return TextFormatter(text, w_arguments).run()


def format_bytes(data, w_arguments):
    """Return `data % arguments` of bytes."""
    return BytesFormatter(data, w_arguments).run()


class Conversion(object):
    """One `%...` of a format: its flags, width, precision and the conversion's character."""
    _immutable_fields_ = ["is_text", "is_decimal"]

    def __init__(self):
        self.left = False
        self.plus = False
        self.blank = False
        self.alternate = False
        self.zero = False
        self.width = -1
        self.precision = -1
        self.code = ""          # one character, in UTF-8
        self.is_text = False    # is it known to be `%s`?
        self.is_decimal = False     # is it known to be `%d`?

    def set_flag(self, c):
        if c == "-":
            self.left = True
        elif c == "+":
            self.plus = True
        elif c == " ":
            self.blank = True
        elif c == "#":
            self.alternate = True
        else:
            self.zero = True

    def read(self, text, pos):
        """Read it from behind the `%` on.  Return where to go on, or -1 if it is not plain."""
        while pos < len(text) and text[pos] in FLAGS:
            self.set_flag(text[pos])
            pos += 1
        start = pos
        while pos < len(text) and is_digit(text[pos]):
            pos += 1
        if pos - start > MOST_DIGITS:
            return -1
        if pos > start:
            self.width = number_of(text, start, pos)
        if pos < len(text) and text[pos] == ".":
            start = pos + 1
            pos = start
            while pos < len(text) and is_digit(text[pos]):
                pos += 1
            if pos - start > MOST_DIGITS:
                return -1
            self.precision = number_of(text, start, pos)
        if pos < len(text) and text[pos] in "hlL":
            pos += 1
        if pos >= len(text) or text[pos] not in PLAIN_CODES:
            return -1
        self.code = text[pos]
        if self.width < 0 and self.precision < 0 and not (
                self.left or self.plus or self.blank or self.alternate or self.zero):
            self.is_text = self.code == "s"
            self.is_decimal = self.code == "d"
        return pos + 1


def number_of(text, start, end):
    """Return the number that the few digits text[start:end] write, 0 without any."""
    value = 0
    for i in range(start, end):
        value = value * 10 + (ord(text[i]) - 48)
    return value


class Template(object):
    """A format that has been read: its conversions, the text before each of them, and the rest.

    `is_plain` is False for what must be read while it is used, because reading it depends on the arguments or fails.
    """
    _immutable_fields_ = ["texts[*]", "conversions[*]", "rest", "is_plain"]

    def __init__(self, text):
        self.texts = []
        self.conversions = []
        self.rest = ""
        self.is_plain = len(text) <= LONGEST_KEPT and self.read(text)

    def read(self, text):
        """Read the format.  Return whether it is plain."""
        texts = []
        conversions = []
        builder = StringBuilder(len(text))
        pos = 0
        while True:
            assert pos >= 0
            end = text.find("%", pos)
            if end < 0:
                break
            builder.append_slice(text, pos, end)
            pos = end + 1
            if pos < len(text) and text[pos] == "%":
                builder.append("%")
                pos += 1
                continue
            conversion = Conversion()
            pos = conversion.read(text, pos)
            if pos < 0:
                return False
            texts.append(builder.build())
            conversions.append(conversion)
            builder = StringBuilder(len(text))
        builder.append_slice(text, pos, len(text))
        self.rest = builder.build()
        self.texts = texts[:]
        self.conversions = conversions[:]
        return True


KeptTemplates = keeper_of(Template)
text_templates = KeptTemplates()
bytes_templates = KeptTemplates()


@elidable
def known_template(text):
    """Return the Template of a format of str that a trace can unroll, or None."""
    template = text_templates.of(text)
    return template if template.is_plain and len(template.conversions) <= MOST_UNROLLED else None


def converted_text(conversion, w_value):
    """Return the text that one conversion makes, for str."""
    formatter = TextFormatter("", w_value)
    formatter.convert(conversion, w_value)
    return formatter.builder.build()


class Formatter(object):
    """Goes through a format and takes the arguments one by one."""
    what = ""       # what is being formatted, in messages

    def __init__(self, text, w_arguments):
        self.text = text
        self.pos = 0
        self.builder = StringBuilder(len(text) + 16)
        self.position = 0               # of the next argument
        self.w_mapping = None           # where keys are looked up
        self.used_mapping = False
        if isinstance(w_arguments, W_Tuple):
            self.arguments_w = w_arguments.items_w
        else:
            self.arguments_w = [w_arguments]
            if self.is_mapping(w_arguments):
                self.w_mapping = w_arguments

    def is_mapping(self, w_object):
        if isinstance(w_object, W_Str):
            return False
        if self.what == "bytes" and (isinstance(w_object, W_Bytes) or isinstance(w_object, W_ByteArray)):
            return False
        return w_object.gettype().special(specials.GETITEM) is not None

    def run(self):
        template = self.templates().of(self.text)
        if template.is_plain:
            self.use(template)
        else:
            self.read_and_use()
        if self.w_mapping is None and self.position < len(self.arguments_w):
            raise type_error("not all arguments converted during %s formatting" % self.what)
        return self.builder.build()

    def use(self, template):
        builder = self.builder
        conversions = template.conversions
        for i in range(len(conversions)):
            conversion = conversions[i]
            builder.append(template.texts[i])
            w_value = self.next_argument()
            if conversion.is_text:
                builder.append(self.object_text(w_value))
            elif conversion.is_decimal and type(w_value) is W_Int:
                builder.append("%d" % w_value.value)
            else:
                self.convert(conversion, w_value)
        builder.append(template.rest)

    def read_and_use(self):
        text = self.text
        while True:
            start = self.pos
            assert start >= 0
            end = text.find("%", start)
            if end < 0:
                break
            self.builder.append_slice(text, start, end)
            self.pos = end + 1
            self.one()
        self.builder.append_slice(text, start, len(text))

    def one(self):
        """Format the conversion behind a `%`."""
        c = self.peek()
        if c == "s":
            self.pos += 1
            self.builder.append(self.object_text(self.next_argument()))
        elif c == "d":
            self.pos += 1
            self.plain_integer(self.next_argument())
        elif c == "%":
            self.pos += 1
            self.builder.append("%")
        else:
            self.general()

    def plain_integer(self, w_value):
        if type(w_value) is W_Int:
            self.builder.append("%d" % w_value.value)
        else:
            conversion = Conversion()
            conversion.code = "d"
            self.convert(conversion, w_value)

    def general(self):
        conversion = Conversion()
        if self.peek() == "(":
            self.take_key()
        while self.pos < len(self.text) and self.text[self.pos] in FLAGS:
            conversion.set_flag(self.text[self.pos])
            self.pos += 1
        self.read_width(conversion)
        if self.pos < len(self.text) and self.text[self.pos] == ".":
            self.pos += 1
            self.read_precision(conversion)
        if self.pos < len(self.text) and self.text[self.pos] in "hlL":
            self.pos += 1
        if self.pos >= len(self.text):
            raise value_error("incomplete format")
        start = self.pos
        assert start >= 0
        self.pos = self.end_of_char(start)
        conversion.code = self.text[start:self.pos]
        self.convert(conversion, self.next_argument())

    def peek(self):
        """Return the next byte."""
        if self.pos >= len(self.text):
            raise value_error("incomplete format")
        return self.text[self.pos]

    # Arguments.

    def next_argument(self):
        if self.used_mapping:
            return self.mapped_argument()
        position = self.position
        if position >= len(self.arguments_w):
            raise type_error("not enough arguments for format string")
        self.position = position + 1
        return self.arguments_w[position]

    def mapped_argument(self):
        """Return the value that a key has selected, which can be taken once."""
        if self.position > 0:
            raise type_error("not enough arguments for format string")
        self.position = 1
        return self.arguments_w[0]

    def take_key(self):
        """Read `(key)` and make its value the next argument."""
        if self.w_mapping is None:
            raise type_error("format requires a mapping")
        start = self.pos + 1
        pos = start
        depth = 1
        while depth > 0 and pos < len(self.text):
            if self.text[pos] == "(":
                depth += 1
            elif self.text[pos] == ")":
                depth -= 1
            pos += 1
        if depth > 0:
            raise value_error("incomplete format key")
        end = pos - 1
        assert start >= 0
        assert end >= 0
        self.pos = pos
        self.arguments_w = [protocol.getitem(self.w_mapping, self.key_object(self.text[start:end]))]
        self.used_mapping = True
        self.position = 0

    # Numbers in the format.

    def read_width(self, conversion):
        if self.pos < len(self.text) and self.text[self.pos] == "*":
            self.pos += 1
            width = self.star_argument(MAXINT, "ssize_t")
            if width < 0:
                conversion.left = True
                width = -width
            conversion.width = width
        else:
            conversion.width = self.read_number(MAXINT, "width too big")

    def read_precision(self, conversion):
        if self.pos < len(self.text) and self.text[self.pos] == "*":
            self.pos += 1
            conversion.precision = max(self.star_argument(INT_MAX, "int"), 0)
        else:
            conversion.precision = max(self.read_number(INT_MAX, "precision too big" if self.what == "string"
                                                        else "prec too big"), 0)

    def star_argument(self, most, c_type):
        w_value = self.next_argument()
        if not isinstance(w_value, W_Integer):
            raise type_error("* wants int")
        if not isinstance(w_value, W_Int) or not -most - 1 <= w_value.value <= most or w_value.value < -MAXINT:
            raise overflow_error("Python int too large to convert to C %s" % c_type)
        return w_value.value

    def read_number(self, most, message):
        value = -1
        while self.pos < len(self.text) and is_digit(self.text[self.pos]):
            digit = ord(self.text[self.pos]) - 48
            if value < 0:
                value = 0
            if value > (most - digit) // 10:
                raise value_error(message)
            value = value * 10 + digit
            self.pos += 1
        return value

    # Conversions.

    def convert(self, conversion, w_value):
        code = conversion.code
        if code == "i" and self.what == "bytes":
            conversion.code = "d"
        if code in ("d", "i", "u"):
            self.put_decimal(conversion, w_value)
        elif code in ("o", "x", "X"):
            self.put_based(conversion, w_value)
        elif code in ("e", "E", "f", "F", "g", "G"):
            self.put_float(conversion, w_value)
        elif code == "c":
            self.put_text(conversion, self.character(w_value))
        else:
            self.put_text(conversion, self.converted(conversion, w_value))

    def put_text(self, conversion, text):
        """Append text, padded with spaces to the width."""
        if conversion.width <= 0:
            self.builder.append(text)
            return
        missing = conversion.width - self.length_of(text)
        if missing > 0 and not conversion.left:
            self.builder.append(repeated(" ", missing))
        self.builder.append(text)
        if missing > 0 and conversion.left:
            self.builder.append(repeated(" ", missing))

    def put_number(self, conversion, negative, prefix, digits):
        """Append a number with sign, padded with zeros or spaces to the width."""
        sign = ""
        if negative:
            sign = "-"
        elif conversion.plus:
            sign = "+"
        elif conversion.blank:
            sign = " "
        if conversion.zero and not conversion.left:
            missing = conversion.width - len(sign) - len(prefix) - len(digits)
            digits = repeated("0", missing) + digits
        if sign != "" or prefix != "":
            digits = sign + prefix + digits
        self.put_text(conversion, digits)

    def put_decimal(self, conversion, w_value):
        text = integer_text(self.integer_value(w_value, conversion))
        negative = text[0] == "-"
        if negative:
            text = text[1:]
        self.put_number(conversion, negative, "", with_precision(text, conversion.precision))

    def put_based(self, conversion, w_value):
        code = conversion.code
        w_integer = self.index_value(w_value, conversion)
        negative, digits = integer_digits(w_integer, 8 if code == "o" else 16)
        digits = with_precision(digits, conversion.precision)
        if code == "X":
            digits = ascii_upper(digits)
        self.put_number(conversion, negative, "0" + code if conversion.alternate else "", digits)

    def put_float(self, conversion, w_value):
        precision = conversion.precision
        if precision < 0:
            precision = 6
        text = formatd(self.float_value(w_value), conversion.code[0], precision,
                       DTSF_ALT if conversion.alternate else 0)
        negative = text[0] == "-"
        if negative:
            text = text[1:]
        self.put_number(conversion, negative, "", text)

    def integer_value(self, w_value, conversion):
        """Return the int of a number, without its fraction."""
        if isinstance(w_value, W_Integer):
            return w_value
        w_type = w_value.gettype()
        w_function = None
        if is_real(w_type):
            w_function = w_type.special(specials.INT)
            if w_function is None:
                w_function = w_type.special(specials.INDEX)
        w_result = None
        if w_function is not None:
            w_result = protocol.call_method0(w_function, w_value)
        if not isinstance(w_result, W_Integer):
            raise type_error("%%%s format: a real number is required, not %s" % (conversion.code, w_type.name))
        return w_result

    def index_value(self, w_value, conversion):
        if isinstance(w_value, W_Integer):
            return w_value
        w_type = w_value.gettype()
        if w_type.special(specials.INDEX) is None:
            raise type_error("%%%s format: an integer is required, not %s" % (conversion.code, w_type.name))
        w_result = protocol.index_object(w_value)
        assert isinstance(w_result, W_Integer)
        return w_result

    def float_value(self, w_value):
        if isinstance(w_value, W_Float):
            return w_value.value
        return protocol.float_of(w_value)

    def unsupported(self, conversion, position):
        number = utf8.codepoint_at(conversion.code, 0)
        shown = conversion.code if 32 <= number < 128 else "?"
        return value_error("unsupported format character '%s' (0x%s) at index %d" % (
            shown, hexadecimal(number), position))

    # Where str and bytes differ.

    def templates(self):
        raise NotImplementedError

    def key_object(self, key):
        raise NotImplementedError

    def end_of_char(self, pos):
        raise NotImplementedError

    def length_of(self, text):
        raise NotImplementedError

    def object_text(self, w_value):
        """Return the text of the conversion s."""
        raise NotImplementedError

    def character(self, w_value):
        """Return the text of the conversion c."""
        raise NotImplementedError

    def converted(self, conversion, w_value):
        """Return the text of the conversions s, r, a and others.  Raise an error for unknown ones."""
        raise NotImplementedError


def is_real(w_type):
    return (w_type.special(specials.INT) is not None or w_type.special(specials.INDEX) is not None
            or w_type.special(specials.FLOAT) is not None)


def with_precision(digits, precision):
    """Return the digits, filled with zeros to at least `precision` of them."""
    return repeated("0", precision - len(digits)) + digits


class TextFormatter(Formatter):
    what = "string"

    def templates(self):
        return text_templates

    def key_object(self, key):
        return W_Str(key)

    def end_of_char(self, pos):
        return utf8.next_pos(self.text, pos)

    def length_of(self, text):
        return utf8.count(text)

    def object_text(self, w_value):
        return protocol.str_of(w_value)

    def character(self, w_value):
        if isinstance(w_value, W_Str):
            if w_value.length() == 1:
                return w_value.text()
        elif w_value.gettype().special(specials.INDEX) is not None:
            w_code = protocol.index_object(w_value)
            if isinstance(w_code, W_Int) and 0 <= w_code.value <= LAST_CODE_POINT:
                return utf8.encode(w_code.value)
            raise overflow_error("%c arg not in range(0x110000)")
        raise type_error("%c requires int or char")

    def converted(self, conversion, w_value):
        code = conversion.code
        if code == "s":
            text = protocol.str_of(w_value)
        elif code == "r":
            text = protocol.repr(w_value)
        elif code == "a":
            text = protocol.ascii(w_value)
        else:
            position = utf8.count(self.text[:self.pos]) - 1
            raise self.unsupported(conversion, position)
        return truncated(text, conversion.precision)


class BytesFormatter(Formatter):
    what = "bytes"

    def templates(self):
        return bytes_templates

    def key_object(self, key):
        return W_Bytes(key)

    def end_of_char(self, pos):
        return pos + 1

    def length_of(self, text):
        return len(text)

    def object_text(self, w_value):
        buffer = w_value.buffer()
        if buffer is not None:
            return buffer.data()
        w_function = w_value.gettype().lookup("__bytes__")
        if w_function is None:
            raise type_error("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'" % (
                protocol.type_name(w_value)))
        w_result = protocol.call_method0(w_function, w_value)
        if not isinstance(w_result, W_Bytes):
            raise type_error("__bytes__ returned non-bytes (type %s)" % protocol.type_name(w_result))
        return w_result.data()

    def float_value(self, w_value):
        try:
            return Formatter.float_value(self, w_value)
        except PyError as e:
            if not e.matches(w_TypeError):
                raise
            raise type_error("float argument required, not %s" % protocol.type_name(w_value))

    def character(self, w_value):
        if isinstance(w_value, W_Bytes) or isinstance(w_value, W_ByteArray):
            data = w_value.buffer_data()
            assert data is not None
            if len(data) == 1:
                return data
        elif w_value.gettype().special(specials.INDEX) is not None:
            w_code = protocol.index_object(w_value)
            if isinstance(w_code, W_Int) and 0 <= w_code.value < 256:
                return chr(w_code.value)
            raise overflow_error("%c arg not in range(256)")
        raise type_error("%c requires an integer in range(256) or a single byte")

    def converted(self, conversion, w_value):
        code = conversion.code
        if code == "s" or code == "b":
            text = self.object_text(w_value)
        elif code == "r" or code == "a":
            text = protocol.ascii(w_value)
        else:
            if ord(code[0]) >= 128:
                raise overflow_error("character argument not in range(0x110000)")
            raise self.unsupported(conversion, self.pos - 1)
        precision = conversion.precision
        if 0 <= precision < len(text):
            return text[:precision]
        return text
