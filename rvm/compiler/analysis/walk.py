"""Walks over syntax trees: visit every child of a node, in the order of its fields.

A pass derives from Walker and overrides `visit_NAME` where a node means something to
it; `self.walk_NAME(node)` then still visits that node's children.  This module knows
the declarations of rvm.syntax.ast and nothing of what a node means.
"""
from rvm.rlib.generated import make_function
from rvm.rlib.objectmodel import specialize
from rvm.syntax import ast

# Kinds of fields that hold nothing to walk: plain values, and nodes without fields.
LEAF_KINDS = [ast.identifier, ast.integer, ast.string, ast.constant,
              "expr_context", "boolop", "operator", "unaryop", "cmpop", "type_ignore"]


def child_fields(cls):
    """Return the (name, shape, kind) of each field of the node class `cls` that holds nodes."""
    fields = []
    for attribute in cls.__attrs_attrs__:
        shape = attribute.metadata["shape"]
        kind = attribute.metadata["kind"]
        if kind not in LEAF_KINDS:
            fields.append((attribute.name, shape, kind))
    return fields


@specialize.call_location()
def visit_all(visitor, nodes):
    """Visit each of a list of nodes.  Callers' lists differ in type, so each call gets a copy of the function."""
    for node in nodes:
        node.accept(visitor)


@specialize.call_location()
def visit_all_but_holes(visitor, nodes):
    for node in nodes:
        if node is not None:
            node.accept(visitor)


def visit_optional(visitor, node):
    if node is not None:
        node.accept(visitor)


class Walker(ast.Visitor):
    """Visits every node of a tree; visits return nothing."""


# The text of what a walk does with a field, by the field's shape.
STEPS = {
    "one": "    node.%s.accept(self)\n",
    "opt": "    visit_optional(self, node.%s)\n",
    "many": "    visit_all(self, node.%s)\n",
    "holes": "    visit_all_but_holes(self, node.%s)\n",
}


def _make_walk(cls):
    """Make the function that visits the children of a node of `cls` from its declaration."""
    lines = [STEPS[shape] % name for name, shape, _ in child_fields(cls)]
    text = "def walk(self, node):\n" + ("".join(lines) or "    pass\n")
    namespace = {"visit_all": visit_all, "visit_all_but_holes": visit_all_but_holes,
                 "visit_optional": visit_optional}
    return make_function(text, "walk", namespace)


def _give_walks():
    for cls in ast.NODES:
        walk = _make_walk(cls)
        walk.__name__ = "walk_" + cls.__name__
        setattr(Walker, "walk_" + cls.__name__, walk)
        setattr(Walker, "visit_" + cls.__name__, walk)


_give_walks()
