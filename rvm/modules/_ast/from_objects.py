"""_ast: from objects of the classes in the module to a tree of rvm's own, with CPython's errors.

The fields of each class are read from rvm/syntax/ast.py; nothing here knows a single class but
the three that compile() takes.  A tree made here has nodes of the right kinds in all fields, but
no parser may ever make one like it: rvm.modules._ast.validation tells whether it has a meaning.
"""
from rvm.interp.context import context
from rvm.modules._ast.classes import CLASSES_W, NUMBER_OF_CLASS, fields_of, is_enumeration, kind_of, members_of
from rvm.objects import protocol
from rvm.objects.builtin import to_cint
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List
from rvm.objects.errors import PyError, runtime_error, type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.rlib.objectmodel import instantiate, unrolling_iterable
from rvm.syntax import ast

# The class of the tree that each of compile()'s modes wants.
CLASS_OF_MODE = {"exec": ast.Module.number, "eval": ast.Expression.number, "single": ast.Interactive.number}


def from_object(w_tree, mode):
    """Return the tree of an object for one of compile()'s modes, not validated."""
    number = CLASS_OF_MODE[mode]
    if not protocol.isinstance_of(w_tree, CLASSES_W[number]):
        raise type_error("expected %s node, got %s" % (CLASSES_W[number].name, protocol.type_name(w_tree)))
    return read_mod(w_tree)


# Values that are not nodes.

def read_int(w_value):
    if not w_value.is_integer():
        raise value_error("invalid integer value: %s" % protocol.repr(w_value))
    return to_cint(w_value)


def read_identifier(w_value):
    if w_value is w_None:
        return None
    if not w_value.is_text() or w_value.gettype() is not W_Str.static_type:
        raise type_error("AST identifier must be of type str")
    return w_value.text()


def read_string(w_value):
    if w_value is w_None:
        return None
    if isinstance(w_value, W_Bytes) and w_value.gettype() is W_Bytes.static_type:
        return w_value.data()
    if not w_value.is_text() or w_value.gettype() is not W_Str.static_type:
        raise type_error("AST string must be of type str")
    return w_value.text()


def read_constant(w_value):
    return w_value


READERS_OF_VALUES = {"int": read_int, "identifier": read_identifier, "string": read_string, "constant": read_constant}


# Positions.

def attribute_int(w_node, name, owner):
    w_value = protocol.find_attr(w_node, name)
    if w_value is None:
        raise missing(name, owner)
    return attribute_value(w_value, owner)


def optional_int(w_node, name, default, owner):
    w_value = protocol.find_attr(w_node, name)
    if w_value is None or w_value is w_None:
        return default
    return attribute_value(w_value, owner)


def attribute_value(w_value, owner):
    enter(owner)
    try:
        return read_int(w_value)
    finally:
        context.leave()


def missing(name, owner):
    return type_error('required field "%s" missing from %s' % (name, owner))


class Position(object):
    """A node's position, as its object has it; `owner` is the name of its class or kind for an error."""

    def __init__(self, w_node, owner, needs_end):
        self.lineno = attribute_int(w_node, "lineno", owner)
        self.col_offset = attribute_int(w_node, "col_offset", owner)
        if needs_end:
            self.end_lineno = attribute_int(w_node, "end_lineno", owner)
            self.end_col_offset = attribute_int(w_node, "end_col_offset", owner)
        else:
            self.end_lineno = optional_int(w_node, "end_lineno", self.lineno, owner)
            self.end_col_offset = optional_int(w_node, "end_col_offset", self.col_offset, owner)

    def give_to(self, node):
        node.at(self.lineno, self.col_offset, self.end_lineno, self.end_col_offset)


# Nodes.

def number_of(w_node, numbers):
    """Return which of the classes with these numbers the object is an instance of, or -1."""
    number = NUMBER_OF_CLASS.get(w_node.gettype(), -1)
    if number in numbers:
        return number
    for number in numbers:
        if protocol.isinstance_of(w_node, CLASSES_W[number]):
            return number
    return -1


def make_kind_reader(kind):
    """Return the function that reads a node of a kind."""
    name = kind.__name__
    numbers = [cls.number for cls in members_of(kind)]
    may_be_none = not is_enumeration(kind)
    located = issubclass(kind, ast.Located)
    needs_end = located and kind.needs_end

    def read(w_node):
        if may_be_none and w_node is w_None:
            return None
        position = Position(w_node, name, needs_end) if located else None
        number = number_of(w_node, numbers)
        if number < 0:
            raise type_error("expected some sort of %s, but got %s" % (name, protocol.repr(w_node)))
        node = READERS[number](w_node)
        assert isinstance(node, kind)
        if located:
            position.give_to(node)
        return node
    return read


def make_single_reader(cls):
    """Return the function that reads a node of a class that is a kind of its own."""
    name = cls.__name__
    number = cls.number
    located = issubclass(cls, ast.Located)

    def read(w_node):
        node = READERS[number](w_node)
        assert isinstance(node, cls)
        if located:
            Position(w_node, name, False).give_to(node)
        return node
    return read


KIND_READERS = {}       # kind -> its function
for _cls in ast.NODES:
    _kind = kind_of(_cls)
    if _kind is None:
        KIND_READERS[_cls.__name__] = make_single_reader(_cls)
    elif _kind.__name__ not in KIND_READERS:
        KIND_READERS[_kind.__name__] = make_kind_reader(_kind)
KIND_READERS.update(READERS_OF_VALUES)
read_mod = KIND_READERS["mod"]


def enter(owner):
    """Count a node inside of a node as a call."""
    try:
        context.enter()
    except PyError as e:
        e.at_limit_in(" while traversing '%s' node" % owner)
        raise


# Fields.

def make_field_reader(cls, field):
    """Return the function that reads a field of a node of the class."""
    shape = field.metadata["shape"]
    kind = field.metadata["kind"]
    if shape == "many" or shape == "holes":
        return make_list_reader(cls.__name__, field.name, kind)
    return make_value_reader(cls.__name__, field.name, kind, shape == "opt")


def make_value_reader(owner, name, kind, optional):
    read_value = KIND_READERS[kind]
    nothing = 0 if kind == "int" else None

    def read(w_node):
        w_value = protocol.find_attr(w_node, name)
        if w_value is None and not optional:
            raise missing(name, owner)
        if w_value is None or optional and w_value is w_None:
            return nothing
        enter(owner)
        try:
            return read_value(w_value)
        finally:
            context.leave()
    return read


def make_list_reader(owner, name, kind):
    read_item = KIND_READERS[kind]
    # In others CPython has no null: in lists of these, a validation of the tree, or nothing, looks for it.
    may_be_none = kind in ("expr", "stmt", "type_ignore")

    def read(w_node):
        w_list = protocol.find_attr(w_node, name)
        if w_list is None:
            raise missing(name, owner)
        if not isinstance(w_list, W_List):
            raise type_error('%s field "%s" must be a list, not a %s' % (owner, name, protocol.type_name(w_list)))
        count = w_list.length()
        items = []
        for i in range(count):
            enter(owner)
            try:
                item = read_item(w_list.getitem(i))
            finally:
                context.leave()
            if w_list.length() != count:
                raise runtime_error('%s field "%s" changed size during iteration' % (owner, name))
            if item is None and not may_be_none:
                raise value_error("None disallowed in %s list" % kind)
            items.append(item)
        return items
    return read


def make_reader(cls):
    """Return the function that reads the fields of a node of the class."""
    fields = unrolling_iterable([(field.name, make_field_reader(cls, field)) for field in fields_of(cls)])
    required = unrolling_iterable([field.name for field in fields_of(cls) if is_required(field)])
    class_name = cls.__name__

    def read(w_node):
        node = instantiate(cls)
        for name, read_field in fields:
            setattr(node, name, read_field(w_node))
        for name in required:
            if getattr(node, name) is None:
                raise value_error("field '%s' is required for %s" % (name, class_name))
        return node
    return read


def is_required(field):
    """Tell whether a field must have a value other than None."""
    return field.metadata["shape"] == "one" and field.metadata["kind"] != "int"


READERS = [make_reader(cls) for cls in ast.NODES]
