"""Folds constants: computes before the program runs what CPython 3.11 computes then.

    module = fold(module, filename, debug)

It folds unary and binary operators and subscripts of constants (within the limits of
rvm.compiler.analysis.constant_ops), tuples of constants, `__debug__`, `not x in y`, a list
or set that is only iterated over (`in [..]`, `for x in {..}`), and `"%s" % (x,)`.  It does not
fold comparisons, `and`, `or` and `if`.  This module may not use the interpreter.
"""
from rvm.compiler.analysis import constant_ops
from rvm.compiler.analysis.format_folding import joined_pieces
from rvm.compiler.analysis.futures import find_futures, starts_with_docstring
from rvm.compiler.analysis.nodes import frozenset_of_constants, has_starred, tuple_of_constants
from rvm.compiler.analysis.walk import child_fields
from rvm.objects.intobject import w_False, w_True
from rvm.objects.strobject import W_Str
from rvm.rlib.generated import make_function
from rvm.rlib.objectmodel import specialize
from rvm.syntax import ast


def fold(module, filename, debug=True, annotations_as_text=False):
    """Fold the tree in place and return it; `debug` is the value of `__debug__`.

    Raise SyntaxError_ for a wrong `from __future__ import`, on which folding depends.
    """
    module.accept(Folder(find_futures(module, filename, annotations_as_text), debug))
    return module


def fold_expr(folder, node):
    result = node.accept(folder)
    assert isinstance(result, ast.expr)
    return result


def fold_opt_expr(folder, node):
    if node is None:
        return None
    return fold_expr(folder, node)


@specialize.call_location()
def fold_exprs(folder, nodes):
    for i in range(len(nodes)):
        nodes[i] = fold_expr(folder, nodes[i])


@specialize.call_location()
def fold_holes(folder, nodes):
    for i in range(len(nodes)):
        node = nodes[i]
        if node is not None:
            nodes[i] = fold_expr(folder, node)


@specialize.call_location()
def fold_nodes(folder, nodes):
    for node in nodes:
        node.accept(folder)


def fold_opt_node(folder, node):
    if node is not None:
        node.accept(folder)


class Folder(ast.Visitor):
    """Its visits return the node that replaces the visited one; for an expression, an expression."""

    def __init__(self, futures, debug):
        self.futures = futures
        self.debug = debug

    # Bodies and annotations.

    def visit_Module(self, node):
        self.fold_body(node.body)
        return node

    def visit_FunctionDef(self, node):
        self.fold_body(node.body)
        fold_exprs(self, node.decorator_list)
        node.args.accept(self)
        if not self.futures.annotations:
            node.returns = fold_opt_expr(self, node.returns)
        return node

    def visit_AsyncFunctionDef(self, node):
        self.fold_body(node.body)
        fold_exprs(self, node.decorator_list)
        node.args.accept(self)
        if not self.futures.annotations:
            node.returns = fold_opt_expr(self, node.returns)
        return node

    def visit_ClassDef(self, node):
        fold_exprs(self, node.bases)
        fold_nodes(self, node.keywords)
        fold_exprs(self, node.decorator_list)
        self.fold_body(node.body)
        return node

    def fold_body(self, body):
        """Fold statements, but let no folded expression become a docstring."""
        had_docstring = starts_with_docstring(body)
        fold_nodes(self, body)
        if not had_docstring and starts_with_docstring(body):
            first = body[0]
            assert isinstance(first, ast.Expr)
            joined = ast.JoinedStr([first.value])
            joined.at_node(first.value)
            first.value = joined

    def visit_arg(self, node):
        if not self.futures.annotations:
            node.annotation = fold_opt_expr(self, node.annotation)
        return node

    def visit_AnnAssign(self, node):
        node.target = fold_expr(self, node.target)
        if not self.futures.annotations:
            node.annotation = fold_expr(self, node.annotation)
        node.value = fold_opt_expr(self, node.value)
        return node

    # What is looked through.

    def visit_For(self, node):
        self.fold_For(node)
        node.iter = as_iterated(node.iter)
        return node

    def visit_comprehension(self, node):
        self.fold_comprehension(node)
        node.iter = as_iterated(node.iter)
        return node

    def visit_Compare(self, node):
        self.fold_Compare(node)
        last = len(node.ops) - 1
        op = node.ops[last]
        if isinstance(op, ast.In) or isinstance(op, ast.NotIn):
            node.comparators[last] = as_iterated(node.comparators[last])
        return node

    # Expressions.

    def visit_UnaryOp(self, node):
        self.fold_UnaryOp(node)
        operand = node.operand
        if isinstance(operand, ast.Constant):
            return constant_at(constant_ops.unary(node.op, operand.value), node)
        if isinstance(node.op, ast.Not) and isinstance(operand, ast.Compare):
            if len(operand.ops) == 1:
                opposite = opposite_of(operand.ops[0])
                if opposite is not None:
                    operand.ops[0] = opposite
                    return operand
        return node

    def visit_BinOp(self, node):
        self.fold_BinOp(node)
        left = node.left
        if not isinstance(left, ast.Constant):
            return node
        right = node.right
        if isinstance(right, ast.Constant):
            return constant_at(constant_ops.binary(node.op, left.value, right.value), node)
        if isinstance(node.op, ast.Mod) and isinstance(right, ast.Tuple):
            return fold_format(node, left.value, right.elts)
        return node

    def visit_Subscript(self, node):
        self.fold_Subscript(node)
        value = node.value
        index = node.slice
        if isinstance(node.ctx, ast.Load):
            if isinstance(value, ast.Constant) and isinstance(index, ast.Constant):
                return constant_at(constant_ops.subscript(value.value, index.value), node)
        return node

    def visit_Tuple(self, node):
        self.fold_Tuple(node)
        if isinstance(node.ctx, ast.Load):
            return constant_at(tuple_of_constants(node.elts), node)
        return node

    def visit_Name(self, node):
        if node.id == "__debug__" and isinstance(node.ctx, ast.Load):
            return constant_at(w_True if self.debug else w_False, node)
        return node


def constant_at(w_value, node):
    """Return a constant node that replaces `node`, or `node` itself if `w_value` is None."""
    if w_value is None:
        return node
    constant = ast.Constant(w_value, None)
    constant.at_node(node)
    return constant


def as_iterated(node):
    """Return what stands for a list or set display that is only iterated over: a tuple or a constant frozenset.

    Other nodes are returned as they are.
    """
    if isinstance(node, ast.Set):
        return constant_at(frozenset_of_constants(node.elts), node)
    if not isinstance(node, ast.List) or has_starred(node.elts):
        return node
    as_tuple = ast.Tuple(node.elts, node.ctx)
    as_tuple.at_node(node)
    return constant_at(tuple_of_constants(node.elts), as_tuple)


def opposite_of(op):
    """Return the operator that is true where `op`, one of `is` and `in`, is false."""
    if isinstance(op, ast.Is):
        return ast.IsNot()
    if isinstance(op, ast.IsNot):
        return ast.Is()
    if isinstance(op, ast.In):
        return ast.NotIn()
    if isinstance(op, ast.NotIn):
        return ast.In()
    return None


def fold_format(node, w_format, arguments):
    if not isinstance(w_format, W_Str) or has_starred(arguments):
        return node
    pieces = joined_pieces(w_format.text(), arguments)
    if pieces is None:
        return node
    joined = ast.JoinedStr(pieces)
    joined.at_node(node)
    return joined


# The text of what folding does with a field, by whether it holds expressions and its shape.
EXPR_STEPS = {
    "one": "    node.%s = fold_expr(self, node.%s)\n",
    "opt": "    node.%s = fold_opt_expr(self, node.%s)\n",
    "many": "    fold_exprs(self, node.%s)\n",
    "holes": "    fold_holes(self, node.%s)\n",
}
NODE_STEPS = {
    "one": "    node.%s.accept(self)\n",
    "opt": "    fold_opt_node(self, node.%s)\n",
    "many": "    fold_nodes(self, node.%s)\n",
}


def _make_fold(cls):
    """Make the function that folds the children of a node of `cls` from its declaration."""
    text = "def fold(self, node):\n"
    for name, shape, kind in child_fields(cls):
        step = EXPR_STEPS[shape] if kind == "expr" else NODE_STEPS[shape]
        text += step.replace("%s", name)
    text += "    return node\n"
    namespace = {"fold_expr": fold_expr, "fold_opt_expr": fold_opt_expr,
                 "fold_exprs": fold_exprs, "fold_holes": fold_holes,
                 "fold_nodes": fold_nodes, "fold_opt_node": fold_opt_node}
    return make_function(text, "fold", namespace)


def _give_folds():
    for cls in ast.NODES:
        fold_children = _make_fold(cls)
        fold_children.__name__ = "fold_" + cls.__name__
        setattr(Folder, "fold_" + cls.__name__, fold_children)
        if "visit_" + cls.__name__ not in Folder.__dict__:
            setattr(Folder, "visit_" + cls.__name__, fold_children)


_give_folds()
