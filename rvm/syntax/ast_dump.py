"""Writes an AST as text, as CPython's `ast.dump` does.

The fields of each class, and their kinds, are read from ast.py; nothing here knows
a single node class.
"""
from rvm.objects.text.literals import (
    W_Bytes, W_Complex, W_Float, W_Int, W_Long, W_Str, w_Ellipsis, w_False, w_None, w_True)
from rvm.rlib import utf8
from rvm.rlib.floats import float_repr, formatd
from rvm.rlib.objectmodel import specialize, unrolling_iterable
from rvm.rlib.strings import StringBuilder
from rvm.rlib.unicodedb import isprintable
from rvm.syntax import ast

ONE_LINE = -1       # as indent: the whole dump is one line
INLINE_LIMIT = 3    # the most simple arguments on one line
MODULE_INDENT = 3   # the indentation of `python -m ast`


def dump(node, include_attributes, indent):
    """Return the text of `node`, indented by `indent` spaces a level, or on one line for ONE_LINE."""
    dumper = Dumper(include_attributes, indent)
    dumper.node(node, 0)
    return dumper.out.build()


class Dumper(object):
    """Writes the text of a tree."""

    def __init__(self, include_attributes, indent):
        self.out = StringBuilder()
        self.include_attributes = include_attributes
        self.indent = indent

    def node(self, node, level):
        self.out.append(node.class_name)
        self.out.append("(")
        if self.indent != ONE_LINE:
            arguments = self.measure(node)
            if arguments.count > INLINE_LIMIT or not arguments.all_simple:
                level += 1
                self.new_line(level)
            else:
                level = -1      # everything inside is on this line
        FIELDS_WRITERS[node.number](self, node, level)
        self.out.append(")")

    def measure(self, node):
        """Return how many arguments the text of `node` has, and whether all are simple."""
        arguments = FIELDS_MEASURERS[node.number](self, node)
        if self.include_attributes and isinstance(node, ast.Located):
            arguments.count += 4
        return arguments

    def is_simple(self, node):
        return self.measure(node).count == 0

    def separate(self, level):
        self.out.append(",")
        if self.indent == ONE_LINE or level < 0:
            self.out.append(" ")
        else:
            self.new_line(level)

    def new_line(self, level):
        self.out.append("\n")
        self.out.append_multiple_char(" ", level * self.indent)

    def attributes(self, node, level, count):
        """Write the position of `node`, after `count` fields."""
        if self.include_attributes and isinstance(node, ast.Located):
            if count > 0:
                self.separate(level)
            self.out.append("lineno=%d" % node.lineno)
            self.separate(level)
            self.out.append("col_offset=%d" % node.col_offset)
            self.separate(level)
            self.out.append("end_lineno=%d" % node.end_lineno)
            self.separate(level)
            self.out.append("end_col_offset=%d" % node.end_col_offset)

    def open_list(self, count, level):
        """Write the start of a list of `count` items.  Return the level of the items."""
        self.out.append("[")
        if self.indent == ONE_LINE:
            return level
        if count > 0:
            level += 1
            self.new_line(level)
        return level


class Arguments(object):
    """How many arguments a node's text has, and whether all are simple, that is, have no arguments themselves."""

    def __init__(self):
        self.count = 0
        self.all_simple = True

    def add(self, is_simple):
        self.count += 1
        self.all_simple = self.all_simple and is_simple


# One writer and one measurer for each node class, made from its fields.  The loops
# over fields are unrolled: each turn knows its field's shape and kind.

def _fields_of(cls):
    """Return (name, is it a list, may it be absent, kind) of each field."""
    fields = []
    for field in cls.__attrs_attrs__:
        shape = field.metadata["shape"]
        kind = field.metadata["kind"]
        if kind not in ("identifier", "int", "string", "constant"):
            kind = "node"
        is_list = shape == "many" or shape == "holes"
        fields.append((field.name, is_list, shape == "opt", kind))
    return unrolling_iterable(fields)


def _make_writer(cls):
    fields = _fields_of(cls)

    def write_fields(dumper, node, level):
        assert isinstance(node, cls)
        count = 0
        for name, is_list, is_optional, kind in fields:
            value = getattr(node, name)
            if is_optional and value is None:
                continue
            if count > 0:
                dumper.separate(level)
            count += 1
            dumper.out.append(name)
            dumper.out.append("=")
            if not is_list:
                write_value(dumper, value, level, kind)
                continue
            item_level = dumper.open_list(len(value), level)
            for i in range(len(value)):
                if i > 0:
                    dumper.separate(item_level)
                write_value(dumper, value[i], item_level, kind)
            dumper.out.append("]")
        dumper.attributes(node, level, count)
    return write_fields


@specialize.arg(3)
def write_value(dumper, value, level, kind):
    """Write a field's value, or an item of it; `level` is the level of what surrounds it."""
    if kind == "node":
        if value is None:
            dumper.out.append("None")
        else:
            dumper.node(value, level)
    elif kind == "int":
        dumper.out.append("%d" % value)
    elif kind == "constant":
        dumper.out.append(constant_text(value))
    else:
        dumper.out.append(text_repr(value))


def _make_measurer(cls):
    fields = _fields_of(cls)

    def measure_fields(dumper, node):
        assert isinstance(node, cls)
        arguments = Arguments()
        for name, is_list, is_optional, kind in fields:
            value = getattr(node, name)
            if is_optional and value is None:
                continue
            if is_list:
                arguments.add(len(value) == 0)
            elif kind == "node":
                arguments.add(dumper.is_simple(value))
            else:
                arguments.add(True)
        return arguments
    return measure_fields


FIELDS_WRITERS = [_make_writer(cls) for cls in ast.NODES]
FIELDS_MEASURERS = [_make_measurer(cls) for cls in ast.NODES]


# Constants.

def constant_text(w_value):
    """Return what repr() returns for a constant."""
    for w_singleton, text in SINGLETON_TEXTS:
        if w_value is w_singleton:
            return text
    if isinstance(w_value, W_Str):
        return text_repr(w_value.text())
    if isinstance(w_value, W_Int):
        return "%d" % w_value.value
    if isinstance(w_value, W_Bytes):
        return "b" + bytes_repr(w_value.data())
    if isinstance(w_value, W_Float):
        return float_repr(w_value.value)
    if isinstance(w_value, W_Long):
        return w_value.big.str()
    assert isinstance(w_value, W_Complex)
    return formatd(w_value.imag, "r", 0) + "j"      # a literal's real part is zero


SINGLETON_TEXTS = [
    (w_None, "None"), (w_True, "True"), (w_False, "False"), (w_Ellipsis, "Ellipsis"),
]

NAMED_ESCAPES = {9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\"}
HEX_DIGITS = "0123456789abcdef"


def _quote_for(text):
    """Return the quote that repr() uses: the double one only if it saves a backslash."""
    return '"' if "'" in text and '"' not in text else "'"


def text_repr(text):
    """Return what repr() returns for a str with this UTF-8."""
    quote = _quote_for(text)
    out = StringBuilder(len(text) + 2)
    out.append(quote)
    pos = 0
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        end = utf8.next_pos(text, pos)
        if codepoint == ord(quote):
            out.append("\\" + quote)
        elif codepoint in NAMED_ESCAPES:
            out.append(NAMED_ESCAPES[codepoint])
        elif 32 <= codepoint < 127 or (codepoint > 127 and isprintable(codepoint)):
            out.append_slice(text, pos, end)
        else:
            out.append(_numeric_escape(codepoint))
        pos = end
    out.append(quote)
    return out.build()


def _numeric_escape(codepoint):
    if codepoint < 0x100:
        return "\\x" + hex_text(codepoint, 2)
    if codepoint < 0x10000:
        return "\\u" + hex_text(codepoint, 4)
    return "\\U" + hex_text(codepoint, 8)


def hex_text(number, width):
    """Return the last `width` hexadecimal digits of `number`."""
    digits = ""
    for _ in range(width):
        digits = HEX_DIGITS[number & 15] + digits
        number >>= 4
    return digits


def bytes_repr(data):
    """Return what repr() returns for bytes, without the b."""
    quote = _quote_for(data)
    out = StringBuilder(len(data) + 2)
    out.append(quote)
    for c in data:
        code = ord(c)
        if c == quote:
            out.append("\\" + quote)
        elif code in NAMED_ESCAPES:
            out.append(NAMED_ESCAPES[code])
        elif 32 <= code < 127:
            out.append(c)
        else:
            out.append("\\x" + hex_text(code, 2))
    out.append(quote)
    return out.build()
