"""_ast: the classes of nodes, made from the declarations in rvm/syntax/ast.py.

They are as a class statement would make them, except that they are there before the program
starts: a program may derive from them and set their attributes.
"""
from rvm.builtins.object_type import attributes     # noqa: F401  (fills descriptors)
from rvm.interp.typemaking.slots import descriptors
from rvm.modules._ast import ast_module
from rvm.objects import protocol
from rvm.objects.basetypes import OBJECT_LAYOUT, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import type_error
from rvm.objects.instance import W_Instance
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.syntax import ast

ATTRIBUTES = ["lineno", "col_offset", "end_lineno", "end_col_offset"]
OPTIONAL_ATTRIBUTES = ATTRIBUTES[2:]
SUFFIXES = {"one": "", "opt": "?", "many": "*", "holes": "*"}

PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x400, 0x1000, 0x2000


# Reading the declarations.

def fields_of(cls):
    """Return the declared fields of a class of rvm/syntax/ast.py; none for a kind."""
    return getattr(cls, "__attrs_attrs__", ())


def members_of(kind):
    """Return the classes of nodes of the kind, which is a class of rvm/syntax/ast.py too."""
    return [cls for cls in ast.NODES if cls.__bases__[0] is kind]


def kind_of(cls):
    """Return the kind of a class of nodes, or None if the class is a kind of its own, as `arguments` is."""
    kind = cls.__bases__[0]
    return None if kind is ast.AST or kind is ast.Located else kind


def is_enumeration(kind):
    """Tell whether the nodes of the kind have neither fields nor a position: CPython has one object for each class."""
    return not issubclass(kind, ast.Located) and not any(fields_of(cls) for cls in members_of(kind))


def signature_of(cls):
    """Return the declaration of a class of nodes as text."""
    parts = ["%s%s %s" % (field.metadata["kind"], SUFFIXES[field.metadata["shape"]], field.name)
             for field in fields_of(cls)]
    return "%s(%s)" % (cls.__name__, ", ".join(parts)) if parts else cls.__name__


def signatures_of(kind):
    """Return the declaration of a kind as text."""
    separator = " | " if is_enumeration(kind) else "\n%s| " % (" " * (len(kind.__name__) + 1))
    return "%s = %s" % (kind.__name__, separator.join([signature_of(cls) for cls in members_of(kind)]))


# Making the classes.

def new_class(name, w_base, contents):
    """Return a class like one made by a class statement, with the attributes `contents`."""
    w_type = W_Type(name, [w_base], contents, OBJECT_LAYOUT, True)
    contents["__module__"] = W_Str("ast")
    w_type.mro_w = [w_type] + w_base.mro_w
    w_type.w_base = w_base
    w_type.w_solid = w_base.w_solid
    w_type.has_dict = True
    w_type.has_weakref = True
    w_type.add_to_bases()
    ast_module.value(name, w_type)
    return w_type


def new_node_class(cls, w_base, doc):
    """Return the class that stands for a class or kind of rvm/syntax/ast.py."""
    w_names = W_Tuple([W_Str(field.name) for field in fields_of(cls)])
    contents = {"_fields": w_names, "__match_args__": w_names, "__doc__": W_Str(doc)}
    for field in fields_of(cls):
        if field.metadata["shape"] == "opt":
            contents[field.name] = w_None
    if kind_of(cls) is None:
        add_attributes(cls, contents)
    return new_class(cls.__name__, w_base, contents)


def add_attributes(cls, contents):
    """Add what a kind tells of positions."""
    names = ATTRIBUTES if issubclass(cls, ast.Located) else []
    contents["_attributes"] = W_Tuple([W_Str(name) for name in names])
    if names and not cls.needs_end:
        for name in OPTIONAL_ATTRIBUTES:
            contents[name] = w_None


def new_classes():
    """Return the class of each node, in the order of NODES."""
    kinds = {}
    result = []
    for cls in ast.NODES:
        kind = kind_of(cls)
        if kind is None:
            result.append(new_node_class(cls, w_ast_type, signature_of(cls)))
            continue
        if kind not in kinds:
            kinds[kind] = new_node_class(kind, w_ast_type, signatures_of(kind))
        result.append(new_node_class(cls, kinds[kind], signature_of(cls)))
    return result


w_no_names = W_Tuple([])
w_ast_type = new_class("AST", w_object_type, {
    "_fields": w_no_names, "__match_args__": w_no_names, "_attributes": w_no_names, "__doc__": w_None,
    "__dict__": descriptors.w_dict})

for _name, _value in [("PyCF_ALLOW_TOP_LEVEL_AWAIT", PyCF_ALLOW_TOP_LEVEL_AWAIT), ("PyCF_ONLY_AST", PyCF_ONLY_AST),
                      ("PyCF_TYPE_COMMENTS", PyCF_TYPE_COMMENTS)]:
    ast_module.value(_name, W_Int(_value))

CLASSES_W = new_classes()
NUMBER_OF_CLASS = {}        # W_Type: number in NODES
for _number in range(len(CLASSES_W)):
    NUMBER_OF_CLASS[CLASSES_W[_number]] = _number

# The one object of each class of an enumeration; None for other classes.
SINGLETONS_W = [W_Instance(CLASSES_W[cls.number])
                if kind_of(cls) is not None and is_enumeration(kind_of(cls)) else None for cls in ast.NODES]


# What all nodes have.

table = TypeTable(w_ast_type, W_Root)


def check_node(w_self, name):
    """Raise TypeError if the object is no node."""
    if not w_self.gettype().is_subtype(w_ast_type):
        raise type_error("descriptor '%s' requires a 'ast.AST' object but received a '%s'" % (
            name, protocol.type_name(w_self)))


@table.static("__new__(cls: cls, *args, **kwargs)")
def new(w_class, args_w, names, values_w):
    """Create and return a new object.  See help(type) for accurate signature."""
    if w_class.layout is not OBJECT_LAYOUT:
        raise type_error("AST.__new__(%s) is not safe, use %s.__new__()" % (w_class.name, w_class.layout.name))
    return W_Instance(w_class)


@table.method("__init__(self, /, *args, **kwargs) -> None")
def init(w_self, args_w, names, values_w):
    check_node(w_self, "__init__")
    w_type = w_self.gettype()
    w_fields = protocol.find_attr(w_type, "_fields")
    fields_w = protocol.items_of(w_fields) if w_fields is not None else []
    if len(args_w) > len(fields_w):
        raise type_error("%s constructor takes at most %d positional argument%s" % (
            w_type.name, len(fields_w), "" if len(fields_w) == 1 else "s"))
    for i in range(len(args_w)):
        protocol.setattr(w_self, field_name(fields_w[i]), args_w[i])
    for i in range(len(names)):
        if index_of_field(fields_w, names[i]) < len(args_w):
            raise type_error("%s got multiple values for argument '%s'" % (w_type.name, names[i]))
        protocol.setattr(w_self, names[i], values_w[i])


def field_name(w_name):
    if not w_name.is_text():
        raise type_error("attribute name must be string, not '%s'" % protocol.type_name(w_name))
    return w_name.text()


def index_of_field(fields_w, name):
    """Return the field's index, or the number of all fields if it is none."""
    for i in range(len(fields_w)):
        if fields_w[i].is_text() and fields_w[i].text() == name:
            return i
    return len(fields_w) + 1


@table.method("__reduce__(self, /) [unsigned]")
def reduce(w_self):
    w_dict = protocol.find_attr(w_self, "__dict__")
    if w_dict is None:
        return W_Tuple([w_self.gettype(), W_Tuple([])])
    return W_Tuple([w_self.gettype(), W_Tuple([]), w_dict])
