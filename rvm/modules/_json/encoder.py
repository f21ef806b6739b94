"""_json.make_encoder: the text of an object, on one line."""
from rvm.modules._json import json
from rvm.modules._json.text import WRITTEN, WRITTEN_ASCII, append_quoted, quoted, text_of
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Integer, w_False, w_True
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str, new_ascii
from rvm.objects.text.number_text import integer_text
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import floats
from rvm.rlib.strings import StringBuilder, is_ascii


@json.function("encode_basestring_ascii(string, /) [unsigned]")
def encode_basestring_ascii(w_string):
    """encode_basestring_ascii(string) -> string

Return an ASCII-only JSON representation of a Python string"""
    return new_ascii(quoted(text_of(w_string).text(), WRITTEN_ASCII))


@json.function("encode_basestring(string, /) [unsigned]")
def encode_basestring(w_string):
    """encode_basestring(string) -> string

Return a JSON representation of a Python string"""
    return W_Str(quoted(text_of(w_string).text(), WRITTEN))


class W_Encoder(W_Root):
    """How objects are written."""

    def __init__(self, w_markers, w_default, w_encoder):
        self.w_markers = w_markers
        self.w_default = w_default
        self.w_encoder = w_encoder
        self.table = ""             # of the characters to escape, or "": w_encoder must be called
        self.is_ascii = False       # whether all that is written is
        if w_encoder is json.contents["encode_basestring_ascii"]:
            self.table = WRITTEN_ASCII
        elif w_encoder is json.contents["encode_basestring"]:
            self.table = WRITTEN
        self.w_indent = w_None
        self.key_separator = ""
        self.item_separator = ""
        self.sort_keys = False
        self.skipkeys = False
        self.allow_nan = False
        self.under_way_w = []       # the containers and objects being written, where circles are looked for

    def set_separators(self, key_separator, item_separator):
        self.key_separator = key_separator
        self.item_separator = item_separator
        self.is_ascii = self.table is WRITTEN_ASCII and is_ascii(key_separator) and is_ascii(item_separator)

    def begin(self, w_object):
        """Note that the object is being written, until end(); raise ValueError if it is already."""
        if self.w_markers is w_None:
            return
        for w_other in self.under_way_w:
            if w_other is w_object:
                raise value_error("Circular reference detected")
        self.under_way_w.append(w_object)

    def end(self):
        if self.w_markers is not w_None:
            self.under_way_w.pop()


w_encoder_type = builtin_type("_json.Encoder", W_Encoder, w_object_type)
json.value("make_encoder", w_encoder_type)
table = TypeTable(w_encoder_type, W_Encoder)


class Text(object):
    """The text of an object, while it is being made."""

    def __init__(self, w_encoder):
        self.w_encoder = w_encoder
        self.builder = StringBuilder()

    def value(self, w_object):
        """Append an object."""
        if w_object.is_text():
            self.string(w_object)
        elif isinstance(w_object, W_Dict):
            self.container(w_object)
        elif isinstance(w_object, W_List) or isinstance(w_object, W_Tuple):
            self.container(w_object)
        else:
            text = self.constant(w_object)
            if text == "":
                self.other(w_object)
            else:
                self.builder.append(text)

    def constant(self, w_object):
        """Return the text of a number, truth value or None, or "" for any other object."""
        if w_object is w_None:
            return "null"
        if w_object is w_True:
            return "true"
        if w_object is w_False:
            return "false"
        if isinstance(w_object, W_Integer):
            return integer_text(w_object)
        if isinstance(w_object, W_Float):
            return self.float_text(w_object.value)
        return ""

    def float_text(self, value):
        if floats.isfinite(value):
            return floats.float_repr(value)
        if not self.w_encoder.allow_nan:
            raise value_error("Out of range float values are not JSON compliant")
        if floats.isnan(value):
            return "NaN"
        return "Infinity" if value > 0.0 else "-Infinity"

    def string(self, w_text):
        if self.w_encoder.table != "":
            append_quoted(self.builder, w_text.text(), self.w_encoder.table)
            return
        w_quoted = self.w_encoder.w_encoder.call1(w_text)
        if not w_quoted.is_text():
            raise type_error("encoder() must return a string, not %s" % protocol.type_name(w_quoted))
        self.builder.append(w_quoted.text())

    def other(self, w_object):
        """Append what `default` returns for an object."""
        w_encoder = self.w_encoder
        w_encoder.begin(w_object)
        try:
            w_default = w_encoder.w_default.call1(w_object)
            protocol.RecursionHooks.enter(" while encoding a JSON object")
            try:
                self.value(w_default)
            finally:
                protocol.RecursionHooks.leave()
        finally:
            w_encoder.end()

    # Arrays and objects.

    def container(self, w_object):
        protocol.RecursionHooks.enter(" while encoding a JSON object")
        try:
            if isinstance(w_object, W_Dict):
                self.dict(w_object)
            elif isinstance(w_object, W_List):
                self.list(w_object)
            elif isinstance(w_object, W_Tuple):
                self.tuple(w_object)
        finally:
            protocol.RecursionHooks.leave()

    def list(self, w_list):
        """Append an array.  The list may change meanwhile."""
        if w_list.length() == 0:
            self.builder.append("[]")
            return
        self.w_encoder.begin(w_list)
        try:
            self.builder.append("[")
            index = 0
            while index < w_list.length():
                self.item(index, w_list.getitem(index))
                index += 1
            self.builder.append("]")
        finally:
            self.w_encoder.end()

    def tuple(self, w_tuple):
        items_w = w_tuple.items_w
        if len(items_w) == 0:
            self.builder.append("[]")
            return
        self.w_encoder.begin(w_tuple)
        try:
            self.builder.append("[")
            for index in range(len(items_w)):
                self.item(index, items_w[index])
            self.builder.append("]")
        finally:
            self.w_encoder.end()

    def item(self, index, w_item):
        if index > 0:
            self.builder.append(self.w_encoder.item_separator)
        self.value(w_item)

    def dict(self, w_dict):
        if w_dict.length() == 0:
            self.builder.append("{}")
            return
        w_encoder = self.w_encoder
        w_encoder.begin(w_dict)
        try:
            self.builder.append("{")
            if type(w_dict) is W_Dict and not w_encoder.sort_keys:
                self.pairs(w_dict)
            else:
                self.tuples(items_of(w_dict, w_encoder.sort_keys))
            self.builder.append("}")
        finally:
            w_encoder.end()

    def pairs(self, w_dict):
        """Append all members of a plain dict, in its order."""
        first = True
        for w_key, w_value in w_dict.pairs():
            first = not self.member(first, w_key, w_value) and first

    def tuples(self, items_w):
        """Append the members in a list of tuples."""
        first = True
        for w_item in items_w:
            if not isinstance(w_item, W_Tuple) or len(w_item.items_w) != 2:
                raise value_error("items must return 2-tuples")
            first = not self.member(first, w_item.items_w[0], w_item.items_w[1]) and first

    def member(self, first, w_key, w_value):
        """Append a member of an object; return False if it is left out because of its key."""
        w_encoder = self.w_encoder
        text = ""
        if not w_key.is_text():
            text = self.constant(w_key)
            if text == "":
                if w_encoder.skipkeys:
                    return False
                raise type_error("keys must be str, int, float, bool or None, not %s" % protocol.type_name(w_key))
        if not first:
            self.builder.append(w_encoder.item_separator)
        self.string(w_key if text == "" else new_ascii(text))
        self.builder.append(w_encoder.key_separator)
        self.value(w_value)
        return True


def items_of(w_dict, sort):
    """Return the list of what items() of a dict returns, in its order or sorted."""
    if type(w_dict) is W_Dict:
        items_w = w_dict.items_w()
    else:
        w_items = protocol.getattr(w_dict, "items").call0()
        if not protocol.is_iterable(w_items):
            raise type_error("%s.items() returned a non-iterable (type %s)" % (
                protocol.type_name(w_dict), protocol.type_name(w_items)))
        items_w = protocol.items_of(w_items)
    if not sort:
        return items_w
    w_list = new_list(items_w)
    w_list.sort(None, False)
    return w_list.items_w()


@table.constructor(
    "make_encoder(cls: cls, markers, default, encoder, indent, key_separator, item_separator, sort_keys: bool, "
    "skipkeys: bool, allow_nan: bool) [parsed, unsigned]")
def new_encoder(w_cls, w_markers, w_default, w_encoder, w_indent, w_key_separator, w_item_separator, sort_keys,
                skipkeys, allow_nan):
    """_iterencode(obj, _current_indent_level) -> iterable"""
    key_separator = separator(w_key_separator, 5)
    item_separator = separator(w_item_separator, 6)
    if w_markers is not w_None and not isinstance(w_markers, W_Dict):
        raise type_error("make_encoder() argument 1 must be dict or None, not %s" % protocol.type_name(w_markers))
    w_result = W_Encoder(w_markers, w_default, w_encoder)
    w_result.w_indent = w_indent
    w_result.set_separators(key_separator, item_separator)
    w_result.sort_keys = sort_keys
    w_result.skipkeys = skipkeys
    w_result.allow_nan = allow_nan
    return w_result


def separator(w_separator, number):
    if not w_separator.is_text():
        given = "None" if w_separator is w_None else protocol.type_name(w_separator)
        raise type_error("make_encoder() argument %d must be str, not %s" % (number, given))
    return w_separator.text()


@table.method("__call__(self, obj, _current_indent_level: int) [parsed, called=_iterencode]")
def call_encoder(self, w_object, level):
    text = Text(self)
    text.value(w_object)
    result = text.builder.build()
    return new_list([new_ascii(result) if self.is_ascii else W_Str(result)])


@table.member("markers", "markers")
def markers(self):
    return self.w_markers


@table.member("default", "default")
def default(self):
    return self.w_default


@table.member("encoder", "encoder")
def encoder(self):
    return self.w_encoder


@table.member("indent", "indent")
def indent(self):
    return self.w_indent


table.field("key_separator", W_Str, "key_separator")
table.field("item_separator", W_Str, "item_separator")
table.field("sort_keys", protocol.wrap_bool, "sort_keys")
table.field("skipkeys", protocol.wrap_bool, "skipkeys")
