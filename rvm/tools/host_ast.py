"""Turns the host's own ASTs into rvm's, so that compiler passes can be tested alone.

CPython 3 only.  The trees of the host's ``ast`` module and rvm.syntax.ast have the
same node and field names; what differs is text (rvm holds UTF-8 bytes, one per
character) and constants (rvm holds run-time objects).
"""
from __future__ import annotations

import ast as host

from rvm.objects.root import W_Root
from rvm.objects.text import literals
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.bigint import rbigint
from rvm.syntax import ast

MACHINE_INT = range(-2 ** 63, 2 ** 63)


def from_host(tree: host.AST) -> ast.AST:
    """Return the rvm tree equal to the host's `tree`, positions included."""
    cls = getattr(ast, type(tree).__name__)
    fields = [
        _field(attribute.metadata["shape"], attribute.metadata["kind"], getattr(tree, attribute.name))
        for attribute in cls.__attrs_attrs__
    ]
    node = cls(*fields)
    if isinstance(node, ast.Located):
        node.at(tree.lineno, tree.col_offset, tree.end_lineno, tree.end_col_offset)
    return node


def parse_with_host(source: str | bytes, mode: str = "exec") -> ast.AST:
    """Parse `source` with the host and convert the AST.  Raise the host's SyntaxError."""
    return from_host(host.parse(source, mode=mode))


def _field(shape: str, kind: str, value: object) -> object:
    if shape in ("many", "holes"):
        return [_value(kind, item) for item in value]
    if kind != ast.constant and value is None:
        return None
    return _value(kind, value)


def _value(kind: str, value: object) -> object:
    if kind in (ast.identifier, ast.string):
        return byte_string(value)
    if kind == ast.integer:
        return value
    if kind == ast.constant:
        return constant(value)
    return None if value is None else from_host(value)


def byte_string(text: str) -> str:
    """Return the UTF-8 of `text`, one byte a character, as rvm holds text."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def host_text(utf8: str) -> str:
    """Return the text of a byte string: the inverse of byte_string."""
    return utf8.encode("latin-1").decode("utf-8", "surrogatepass")


_SINGLETONS = [(None, literals.w_None), (True, literals.w_True),
               (False, literals.w_False), (Ellipsis, literals.w_Ellipsis)]


def constant(value: object) -> W_Root:
    """Return the run-time object for one of the host's constants."""
    for singleton, w_singleton in _SINGLETONS:
        if value is singleton:
            return w_singleton
    return _MAKERS[type(value)](value)


def _int(value: int) -> W_Root:
    if value in MACHINE_INT:
        return literals.W_Int(value)
    return literals.W_Long(rbigint.fromlong(value))


_MAKERS = {
    int: _int,
    float: lambda value: literals.W_Float(value),
    complex: lambda value: literals.W_Complex(value.real, value.imag),
    str: lambda value: literals.W_Str(byte_string(value)),
    bytes: lambda value: literals.W_Bytes(value.decode("latin-1")),
}


def to_host(tree: ast.AST) -> host.AST:
    """Return the host's AST for rvm's: the inverse of from_host; folded constants become the host's tuples."""
    cls = getattr(host, tree.class_name)
    node = cls()
    for attribute in type(tree).__attrs_attrs__:
        value = getattr(tree, attribute.name)
        kind = attribute.metadata["kind"]
        if isinstance(value, list):
            value = [_host_value(kind, item) for item in value]
        else:
            value = _host_value(kind, value)
        setattr(node, attribute.name, value)
    if isinstance(tree, ast.Located):
        for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            setattr(node, name, getattr(tree, name))
    return node


def _host_value(kind: str, value: object) -> object:
    if kind == ast.constant:
        return host_constant(value)
    if isinstance(value, str):
        return host_text(value)
    return to_host(value) if isinstance(value, ast.AST) else value


def host_constant(w_value: W_Root) -> object:
    """Return the host's value of a constant: the inverse of `constant`."""
    for singleton, w_singleton in _SINGLETONS:
        if w_value is w_singleton:
            return singleton
    return _READERS[type(w_value)](w_value)


_READERS = {
    literals.W_Int: lambda w: w.value,
    literals.W_Long: lambda w: int(w.big.str()),
    literals.W_Float: lambda w: w.value,
    literals.W_Complex: lambda w: complex(w.real, w.imag),
    literals.W_Str: lambda w: host_text(w.text()),
    literals.W_Bytes: lambda w: w.data().encode("latin-1"),
    W_Tuple: lambda w: tuple(host_constant(w_item) for w_item in w.items_w),
}
