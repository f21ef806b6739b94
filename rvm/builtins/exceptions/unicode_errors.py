"""UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: their attributes and messages."""
from rvm.builtins.exceptions.base_exception import declare_members
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable, to_data
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import EXCEPTION_TYPES, W_Exception, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import ATTRIBUTES
from rvm.objects.textrepr import append_escaped, append_hex
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder


def number_of(w_self, name):
    w_number = w_self.member(name)
    return w_number.value if isinstance(w_number, W_Int) else 0


def text_of(w_self, name):
    w_text = w_self.member(name)
    return protocol.str_of(w_text) if w_text is not None else "None"


def range_text(w_self, noun, shown):
    """Return the part of the message that says where the error is.

    `noun` is "character" or "byte"; shown(w_self, start) returns the first wrong one as the message shows it.
    """
    start = number_of(w_self, "start")
    end = number_of(w_self, "end")
    if end == start + 1:
        return "%s %s in position %d" % (noun, shown(w_self, start), start)
    return "%ss in position %d-%d" % (noun, start, end - 1)


def shown_character(w_self, start):
    """Return the character that cannot be encoded, escaped and in quotes."""
    w_object = w_self.member("object")
    if not isinstance(w_object, W_Str) or not 0 <= start < w_object.length():
        return "?"
    builder = StringBuilder(12)
    builder.append("'")
    append_escaped(builder, utf8.codepoint_at(w_object.text(), w_object.offset_of(start)))
    builder.append("'")
    return builder.build()


def shown_byte(w_self, start):
    """Return the byte that cannot be decoded, in hexadecimal."""
    w_object = w_self.member("object")
    if not isinstance(w_object, W_Bytes) or not 0 <= start < len(w_object.data()):
        return "?"
    builder = StringBuilder(4)
    builder.append("0x")
    append_hex(builder, ord(w_object.data()[start]), 2)
    return builder.build()


def declare_error(name, attributes, kinds, message):
    """Declare an error.

    Each attribute is set from an argument of its kind; message(w_self) returns the text.
    """
    table = TypeTable(EXCEPTION_TYPES[name], W_Exception)

    @table.method("__init__(self, /, *args) -> None [unpacked, called=type]")
    def init(w_self, args_w):
        if len(args_w) != len(attributes):
            raise type_error("function takes exactly %d arguments (%d given)" % (len(attributes), len(args_w)))
        values_w = [checked_argument(args_w[i], kinds[i], i + 1) for i in range(len(args_w))]
        w_self.args_w = args_w
        for i in range(len(values_w)):
            w_self.set_member(attributes[i], values_w[i])

    @table.method("__str__(self, /) -> str")
    def str_(w_self):
        if w_self.member("object") is None:
            return ""
        return message(w_self)

    declare_members(table, attributes)


def checked_argument(w_argument, kind, position):
    """Return the argument as the error keeps it."""
    if kind == "int":
        return protocol.index_object(w_argument)
    if kind == "bytes":
        return w_argument if isinstance(w_argument, W_Bytes) else W_Bytes(to_data(w_argument))
    if not w_argument.is_text():
        raise type_error("argument %d must be str, not %s" % (position, protocol.type_name(w_argument)))
    return w_argument


def encode_message(w_self):
    return "'%s' codec can't encode %s: %s" % (
        text_of(w_self, "encoding"), range_text(w_self, "character", shown_character), text_of(w_self, "reason"))


def decode_message(w_self):
    return "'%s' codec can't decode %s: %s" % (
        text_of(w_self, "encoding"), range_text(w_self, "byte", shown_byte), text_of(w_self, "reason"))


def translate_message(w_self):
    return "can't translate %s: %s" % (range_text(w_self, "character", shown_character), text_of(w_self, "reason"))


declare_error("UnicodeEncodeError", ATTRIBUTES, ["str", "str", "int", "int", "str"], encode_message)
declare_error("UnicodeDecodeError", ATTRIBUTES, ["str", "bytes", "int", "int", "str"], decode_message)
declare_error("UnicodeTranslateError", ATTRIBUTES[1:], ["str", "int", "int", "str"], translate_message)
