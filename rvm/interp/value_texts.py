"""Short texts of values, for those who watch a program run: `-X trace`, and the record of a run.

A text has at most LIMIT characters, shows containers DEEPEST deep, and has "..." for what is left out.  Making it
runs no code of the program: an instance of a program's class is shown with its attributes, as `<Point x=1 y=2>`,
whatever `__repr__` the class has.  It changes nothing that the program could notice either.

This module knows nothing of instructions.
"""
from rvm.code.code import Code
from rvm.code.constants import constant_text
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function
from rvm.interp.generator import W_Resumable
from rvm.objects.builtin import W_BoundMethod, W_Builtin
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.dictviews import W_DictItems, W_DictKeys, W_DictView
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.mappingproxy import W_MappingProxy
from rvm.objects.containers.memoryobject import W_MemoryView
from rvm.objects.containers.rangeobject import W_Range
from rvm.objects.containers.setobject import W_AnySet, W_FrozenSet
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import W_Exception
from rvm.objects.floatobject import W_Float
from rvm.objects.instance import DICT, SLOT, DictHooks, W_Instance
from rvm.objects.intobject import W_Int, W_Long
from rvm.objects.moduleobject import W_Module
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_Ellipsis, w_None, w_NotImplemented
from rvm.objects.simplenamespace import W_SimpleNamespace
from rvm.objects.strobject import W_Str
from rvm.objects.textrepr import bytes_repr, str_repr
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib import utf8

LIMIT = 80          # characters of a text
DEEPEST = 2         # containers within containers
MOST_BYTES = 4 * LIMIT + 1      # of a str, which surely are more than LIMIT characters
MOST_BITS = 256     # of an int whose digits are shown
LEFT_OUT = "..."


def value_text(w_value):
    """Return the text of an object, or of None (machine-level), which stands for an unbound variable."""
    return ValueText().of(w_value)


class ValueText(object):
    """Makes the text of one value.  `shown_w` are then the objects whose contents it shows, and which can change."""

    def __init__(self):
        self.shown_w = []
        self.open_w = []        # of these, those that are being shown now, the outer ones first

    def of(self, w_value):
        return clipped(self.text(w_value, LIMIT), LIMIT)

    def text(self, w_value, room):
        """Return the value's text; of what surely does not fit into `room` characters, some is left out."""
        if w_value is None:
            return "unbound"
        w_type = w_value.gettype()
        if w_type is None:
            return "<internal object>"
        if isinstance(w_value, W_Exception):
            return self.items_text(w_type.name + "(", w_value.args_w[:], ")", w_value, room)
        if w_type.is_heap and not isinstance(w_value, W_Type) and not isinstance(w_value, W_Module):
            return self.instance_text(w_value, last_part(w_type.name), room)
        return self.builtin_text(w_value, w_type.name, room)

    def builtin_text(self, w_value, name, room):
        """Return the text of an object of a builtin class, or of the builtin part of a derived one's."""
        text = plain_text(w_value)
        if text != "":
            return text
        text = self.container_text(w_value, last_part(name), room)
        if text != "":
            return text
        text = self.wrapper_text(w_value, room)
        if text != "":
            return text
        text = described(w_value)
        if text != "":
            return "<" + text + ">"
        return "<%s object>" % name

    # Containers.

    def container_text(self, w_value, name, room):
        """Return the text of a container, "" for any other object.  `name` is that of its builtin class, or ""."""
        if isinstance(w_value, W_List):
            return self.items_text("[", first_items(w_value)[:], "]", w_value, room)
        if isinstance(w_value, W_Tuple):
            items_w = w_value.items_w[:]
            return self.items_text("(", items_w, ",)" if len(items_w) == 1 else ")", w_value, room)
        if isinstance(w_value, W_Dict):
            if name == "dict" or name == "":
                return self.dict_text("{", w_value, "}", w_value, room)
            return self.dict_text(name + "({", w_value, "})", w_value, room)
        if isinstance(w_value, W_AnySet):
            return self.set_text(w_value, room)
        if isinstance(w_value, W_DictView):
            return self.view_text(w_value, room)
        if isinstance(w_value, W_Range):
            return range_text(w_value)
        if isinstance(w_value, W_ByteArray):
            self.note(w_value)
            data = w_value.data()
            return "bytearray(%s)" % (bytes_repr(data) if len(data) <= LIMIT else bytes_repr(data[:LIMIT]) + LEFT_OUT)
        if isinstance(w_value, W_Slice):
            return self.items_text("slice(", [w_value.w_start, w_value.w_stop, w_value.w_step], ")", w_value, room)
        if isinstance(w_value, W_SimpleNamespace) and name != "":
            return self.attributes_text("namespace(", ")", ", ", w_value, room)
        items_w = w_value.shown_items(LIMIT)
        if items_w is None:
            return ""
        if name == "":
            return self.items_text("[", items_w[:], "]", w_value, room)
        return self.items_text(name + "([", items_w[:], "])", w_value, room)

    def wrapper_text(self, w_value, room):
        """Return the text of what has one other object, which its text shows; "" for anything else."""
        if isinstance(w_value, W_Cell):
            return "<cell %s>" % self.inner_text(w_value, w_value.get(), room - 7)
        if isinstance(w_value, W_MappingProxy):
            return "mappingproxy(%s)" % self.inner_text(w_value, w_value.w_mapping, room - 14)
        if isinstance(w_value, W_MemoryView):
            if w_value.is_released():
                return "<released memoryview>"
            text = "<memoryview, length %d, of " % w_value.length()
            return text + self.inner_text(w_value, w_value.w_obj, room - len(text) - 1) + ">"
        return ""

    def inner_text(self, w_value, w_inner, room):
        if not self.enter(w_value):
            return LEFT_OUT
        text = self.text(w_inner, room)
        self.leave()
        return text

    def set_text(self, w_set, room):
        keys_w = first_keys(w_set)[:]
        if isinstance(w_set, W_FrozenSet):
            return self.items_text("frozenset({", keys_w, "})", w_set, room)
        if len(keys_w) == 0:
            self.note(w_set)
            return "set()"
        return self.items_text("{", keys_w, "}", w_set, room)

    def view_text(self, w_view, room):
        w_dict = w_view.w_dict
        if isinstance(w_view, W_DictItems):
            return self.dict_text("dict_items({", w_dict, "})", w_dict, room)
        if isinstance(w_view, W_DictKeys):
            return self.items_text("dict_keys([", first_keys(w_dict)[:], "])", w_dict, room)
        values_w = []
        entries = w_dict.entries()
        while len(values_w) < LIMIT and entries.advance():
            values_w.append(entries.w_value)
        return self.items_text("dict_values([", values_w[:], "])", w_dict, room)

    def note(self, w_container):
        """Note that a container's contents are shown."""
        if w_container not in self.shown_w:
            self.shown_w.append(w_container)

    def enter(self, w_container):
        """Note a container and begin to show its contents.  Return False if it is too deep for that, or open."""
        self.note(w_container)
        if len(self.open_w) > DEEPEST or w_container in self.open_w:
            return False
        self.open_w.append(w_container)
        return True

    def leave(self):
        self.open_w.pop()

    def items_text(self, start, items_w, end, w_container, room):
        """Return the items of a container between two texts."""
        line = Line(start, end, ", ", room)
        if len(items_w) == 0:
            self.note(w_container)
            return line.finish()
        if not self.enter(w_container):
            return line.without_items()
        for w_item in items_w:
            if not line.add(self.text(w_item, line.room())):
                break
        self.leave()
        return line.finish()

    def dict_text(self, start, w_dict, end, w_container, room):
        """Return the entries of a dict between two texts."""
        line = Line(start, end, ", ", room)
        entries = w_dict.entries()
        if not entries.advance():
            self.note(w_container)
            return line.finish()
        if not self.enter(w_container):
            return line.without_items()
        while True:
            key = self.text(entries.key(), line.room())
            if not line.add(key + ": " + self.text(entries.w_value, line.room() - len(key) - 2)):
                break
            if not entries.advance():
                break
        self.leave()
        return line.finish()

    # Instances of the program's classes.

    def instance_text(self, w_value, name, room):
        line = Line("<" + name + " ", ">", " ", room)
        if not isinstance(w_value, W_Instance):
            text = self.builtin_text(w_value, "", line.room())
            if text != "< object>":
                line.add(text)
        if not self.enter(w_value):
            return line.without_items() if line.count == 0 else line.finish()
        self.add_attributes(line, w_value)
        self.leave()
        if line.count == 0:
            return "<%s object>" % name
        return line.finish()

    def attributes_text(self, start, end, separator, w_value, room):
        line = Line(start, end, separator, room)
        if not self.enter(w_value):
            return line.without_items()
        self.add_attributes(line, w_value)
        self.leave()
        return line.finish()

    def add_attributes(self, line, w_value):
        if isinstance(w_value, W_Instance):
            if w_value.map.uses_dict:
                self.add_entries(line, w_value.getdictvalue(DICT))
            for stored in w_value.map.names():
                w_attribute = w_value.getdictvalue(stored)
                attribute = shown_name(stored)
                if attribute != "" and w_attribute is not None and not self.add_named(line, attribute, w_attribute):
                    return
            return
        for attribute in w_value.own_names():
            w_attribute = w_value.getdictvalue(attribute)
            if w_attribute is not None and not self.add_named(line, attribute, w_attribute):
                return

    def add_named(self, line, name, w_value):
        """Add an attribute.  Return False if it is left out."""
        return line.add(name + "=" + self.text(w_value, line.room() - len(name) - 1))

    def add_entries(self, line, w_attributes):
        """Add the attributes of an instance that keeps them in a dict."""
        w_dict = DictHooks.as_dict(w_attributes)
        self.note(w_dict)
        entries = w_dict.entries()
        while entries.advance():
            w_key = entries.key()
            if isinstance(w_key, W_Str) and not self.add_named(line, clipped(w_key.text(), LIMIT), entries.w_value):
                return


class Line(object):
    """Texts with separators between, and one before and behind; what does not fit is left out."""

    def __init__(self, start, end, separator, most):
        self.parts = [start]
        self.end = end
        self.separator = separator
        self.left = most - len(start) - len(end) - len(separator) - len(LEFT_OUT)
        self.count = 0

    def room(self):
        """Return how long one more text may be."""
        return self.left if self.count == 0 else self.left - len(self.separator)

    def add(self, text):
        """Add a text.  Return False if it is left out, and so are all that follow."""
        size = utf8.count(text)
        fits = size <= self.room()
        if not fits:
            text = clipped(text, max(self.left, len(LEFT_OUT))) if self.count == 0 else LEFT_OUT
            size = utf8.count(text)
        if self.count > 0:
            self.parts.append(self.separator)
            self.left -= len(self.separator)
        self.parts.append(text)
        self.left -= size
        self.count += 1
        return fits

    def without_items(self):
        self.parts.append(LEFT_OUT)
        return self.finish()

    def finish(self):
        self.parts.append(self.end)
        return "".join(self.parts)


def first_items(w_list):
    """Return as many items of a list as a text can show, and one more."""
    items_w = []
    for i in range(min(w_list.length(), LIMIT)):
        items_w.append(w_list.getitem(i))
    return items_w


def first_keys(w_table):
    """Return as many keys of a dict or set as a text can show, and one more."""
    keys_w = []
    entries = w_table.entries()
    while len(keys_w) < LIMIT and entries.advance():
        keys_w.append(entries.key())
    return keys_w


def last_part(name):
    """Return what is behind the last point of a name."""
    start = name.rfind(".") + 1
    assert start >= 0
    return name[start:]


def shown_name(stored):
    """Return the name of an attribute as the program knows it, "" if it does not: see SLOT in rvm.objects.instance."""
    if not stored.startswith(SLOT):
        return stored
    name = stored[1:]
    if name == "" or name < " ":
        return ""
    return name


def plain_text(w_value):
    """Return the text of a number, str, bytes or singleton as in a program's source, "" for anything else."""
    if isinstance(w_value, W_Str):
        return str_text(w_value.beginning(MOST_BYTES))
    if isinstance(w_value, W_Bytes):
        data = w_value.beginning(LIMIT + 1)
        return bytes_repr(data) + (LEFT_OUT if len(data) > LIMIT else "")
    if isinstance(w_value, W_Long):
        bits = w_value.big.bit_length()
        if bits > MOST_BITS:
            return "<int of %d bits>" % bits
        return w_value.big.str()
    if isinstance(w_value, W_Int) or isinstance(w_value, W_Float) or isinstance(w_value, W_Complex):
        return constant_text(w_value)
    if w_value is w_None or w_value is w_Ellipsis:
        return constant_text(w_value)
    if w_value is w_NotImplemented:
        return "NotImplemented"
    return ""


def str_text(text):
    """Return the text of a str of which this is the UTF-8, or the first MOST_BYTES of it."""
    if len(text) <= LIMIT:
        return str_repr(text)
    position = 0
    for _ in range(LIMIT):
        if position >= len(text):
            return str_repr(text)
        position = utf8.next_pos(text, position)
    assert position >= 0
    return str_repr(text[:position]) + (LEFT_OUT if position < len(text) else "")


def range_text(w_range):
    bounds = "range(%s, %s" % (constant_text(w_range.w_start()), constant_text(w_range.w_stop()))
    step = constant_text(w_range.w_step())
    return bounds + (")" if step == "1" else ", %s)" % step)


def described(w_value):
    """Return what stands between angle brackets for what has a name; "" for anything else."""
    if isinstance(w_value, W_Function):
        return "function " + w_value.qualified_name()
    if isinstance(w_value, W_Type):
        return "class " + w_value.name
    if isinstance(w_value, W_Builtin):
        return "built-in function " + w_value.name
    if isinstance(w_value, W_BoundMethod):
        w_function = w_value.w_function
        name = "?"
        if isinstance(w_function, W_Function):
            name = w_function.qualified_name()
        elif isinstance(w_function, W_Builtin):
            name = w_function.name
        return "method " + name
    if isinstance(w_value, W_Module):
        w_name = w_value.namespace.known("__name__")
        return "module " + (w_name.text() if isinstance(w_name, W_Str) else "?")
    if isinstance(w_value, W_Resumable):
        return w_value.gettype().name + " " + w_value.qualname
    if isinstance(w_value, Code):
        return "code " + w_value.qualified_name()
    return ""


def clipped(text, most):
    """Return the text of UTF-8, or its beginning and "..." where it has more than so many characters."""
    if len(text) <= most or utf8.count(text) <= most:
        return text
    position = 0
    for _ in range(most - len(LEFT_OUT)):
        position = utf8.next_pos(text, position)
    assert position >= 0
    return text[:position] + LEFT_OUT
