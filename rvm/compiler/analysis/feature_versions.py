"""Finds syntax that older versions of Python 3 do not have, for compile()'s `_feature_version`.

A version is its number behind "3.".  Only what the tree shows is found: neither brackets around
the items of a `with`, nor `=` in an f-string, nor underscores in numbers.
"""
from rvm.compiler.analysis.errors import error_at
from rvm.compiler.analysis.walk import Walker
from rvm.syntax import ast

# Classes of nodes -> the version that brought them, and what CPython calls them.
FEATURES = {
    ast.AsyncFunctionDef: (5, "Async functions are"),
    ast.AsyncWith: (5, "Async with statements are"),
    ast.AsyncFor: (5, "Async for loops are"),
    ast.Await: (5, "Await expressions are"),
    ast.AnnAssign: (6, "Variable annotation syntax is"),
    ast.JoinedStr: (6, "Format strings are"),
    ast.NamedExpr: (8, "Assignment expressions are"),
    ast.Match: (10, "Pattern matching is"),
    ast.TryStar: (11, "Exception groups are"),
}
NEWEST = 11


def check_feature_version(tree, version, filename):
    """Raise SyntaxError_ for the first node that is too new for a version; a negative one means the newest."""
    if 0 <= version < NEWEST:
        tree.accept(FeatureWalker(version, filename))


class FeatureWalker(Walker):
    """Looks for what is too new for the version; as in CPython, first inside of a node."""

    def __init__(self, version, filename):
        self.version = version
        self.filename = filename

    def require(self, node, version, what):
        if self.version < version:
            raise error_at("%s only supported in Python 3.%d and greater" % (what, version), self.filename, node)

    def visit_arguments(self, node):
        if len(node.posonlyargs) > 0:
            self.require(node.posonlyargs[0], 8, "Positional-only parameters are")
        self.walk_arguments(node)

    def visit_comprehension(self, node):
        if node.is_async:
            self.require(node.target, 6, "Async comprehensions are")
        self.walk_comprehension(node)

    def visit_BinOp(self, node):
        self.check_operator(node, node.op)
        self.walk_BinOp(node)

    def visit_AugAssign(self, node):
        self.check_operator(node, node.op)
        self.walk_AugAssign(node)

    def check_operator(self, node, operator):
        if isinstance(operator, ast.MatMult):
            self.require(node, 5, "The '@' operator is")


def make_visit(cls):
    """Return the method that checks a node of a class of FEATURES."""
    version, what = FEATURES[cls]
    walk = Walker.__dict__["walk_" + cls.__name__]

    def visit(self, node):
        walk(self, node)
        self.require(node, version, what)
    return visit


for _cls in FEATURES:
    setattr(FeatureWalker, "visit_" + _cls.__name__, make_visit(_cls))
