"""_ast: from a tree of rvm's own to objects of the classes in the module.

The fields of each class are read from rvm/syntax/ast.py; nothing here knows a single class.
"""
from rvm.modules._ast.classes import CLASSES_W, SINGLETONS_W, fields_of
from rvm.objects.containers.listobject import new_list
from rvm.objects.instance import W_Instance
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.rlib.objectmodel import specialize, unrolling_iterable
from rvm.syntax import ast


def to_object(node):
    """Return the object of a node, with all nodes in it."""
    return WRITERS[node.number](node)


@specialize.arg(1)
def value_object(value, kind):
    """Return the object of a field's value, or of an item of it."""
    if kind == "int":
        return W_Int(value)
    if value is None:
        return w_None
    if kind == "constant":
        return value
    if kind == "identifier" or kind == "string":
        return W_Str(value)
    return to_object(value)


def make_writer(cls):
    """Return the function that makes the object of a node of the class."""
    w_class = CLASSES_W[cls.number]
    w_singleton = SINGLETONS_W[cls.number]
    fields = unrolling_iterable([(field.name, field.metadata["shape"] in ("many", "holes"),
                                  plain_kind(field.metadata["kind"])) for field in fields_of(cls)])

    def write(node):
        assert isinstance(node, cls)
        if w_singleton is not None:
            return w_singleton
        w_node = W_Instance(w_class)
        for name, is_list, kind in fields:
            value = getattr(node, name)
            if is_list:
                w_node.setdictvalue(name, new_list([value_object(item, kind) for item in value]))
            else:
                w_node.setdictvalue(name, value_object(value, kind))
        if isinstance(node, ast.Located):
            w_node.setdictvalue("lineno", W_Int(node.lineno))
            w_node.setdictvalue("col_offset", W_Int(node.col_offset))
            w_node.setdictvalue("end_lineno", W_Int(node.end_lineno))
            w_node.setdictvalue("end_col_offset", W_Int(node.end_col_offset))
        return w_node
    return write


def plain_kind(kind):
    """Return the kind of a field, "node" for all that are nodes."""
    return kind if kind in ("int", "constant", "identifier", "string") else "node"


WRITERS = [make_writer(cls) for cls in ast.NODES]
