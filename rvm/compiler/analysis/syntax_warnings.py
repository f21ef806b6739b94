"""Finds what is legal and surely a mistake: `x is 1`, `assert (x, "text")`, `"a"(b)`, ...

    find_warnings(tree)

returns the SyntaxWarnings that CPython 3.11's compiler has for a program, in its words
and in the order of the code.  The tree is the folded one.
"""
from rvm.compiler.analysis.compile_order import CompileOrder
from rvm.compiler.analysis.walk import visit_all
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.intobject import W_Integer
from rvm.objects.text.literals import W_Str, w_Ellipsis, w_False, w_None, w_True
from rvm.objects.tupleobject import W_Tuple
from rvm.syntax import ast


class SyntaxWarning_(object):
    """One warning: the node it is about, and its text."""

    def __init__(self, node, message):
        self.node = node
        self.message = message


def find_warnings(tree):
    """Return a list of SyntaxWarning_."""
    finder = WarningFinder()
    tree.accept(finder)
    return finder.warnings


class WarningFinder(CompileOrder):

    def __init__(self):
        self.warnings = []

    def warn(self, node, message):
        self.warnings.append(SyntaxWarning_(node, message))

    def visit_Assert(self, node):
        test = node.test
        if is_filled_tuple(test):
            self.warn(node, "assertion is always true, perhaps remove parentheses?")
        self.walk_Assert(node)

    def visit_While(self, node):
        node.test.accept(self)
        visit_all(self, node.body)
        node.test.accept(self)      # CPython's compiler makes the condition's code twice
        visit_all(self, node.orelse)

    def visit_Compare(self, node):
        left = node.left
        for i in range(len(node.ops)):
            right = node.comparators[i]
            op = node.ops[i]
            if (isinstance(op, ast.Is) or isinstance(op, ast.IsNot)) and (is_value(left) or is_value(right)):
                self.warn(node, '"is" with a literal. Did you mean "=="?' if isinstance(op, ast.Is)
                          else '"is not" with a literal. Did you mean "!="?')
                break
            left = right
        self.walk_Compare(node)

    def visit_Call(self, node):
        kind = display_type(node.func)
        if kind != "" and kind != "function":
            self.warn(node, "'%s' object is not callable; perhaps you missed a comma?" % kind)
        self.walk_Call(node)

    def visit_Subscript(self, node):
        if isinstance(node.ctx, ast.Load):
            value = node.value
            if has_no_items(value):
                self.warn(node, "'%s' object is not subscriptable; perhaps you missed a comma?" % display_type(value))
            elif is_sequence(value):
                self.check_index(node, display_type(value))
        self.walk_Subscript(node)

    def check_index(self, node, kind):
        index = node.slice
        index_kind = display_type(index)
        if index_kind == "" or (isinstance(index, ast.Constant) and isinstance(index.value, W_Integer)):
            return
        self.warn(node, "%s indices must be integers or slices, not %s; perhaps you missed a comma?" % (
            kind, index_kind))


def is_filled_tuple(node):
    if isinstance(node, ast.Tuple):
        return len(node.elts) > 0
    if isinstance(node, ast.Constant):
        w_value = node.value
        return isinstance(w_value, W_Tuple) and len(w_value.items_w) > 0
    return False


def is_value(node):
    """True for a constant that `is` makes no sense for."""
    if not isinstance(node, ast.Constant):
        return False
    w_value = node.value
    return (w_value is not w_None and w_value is not w_True and w_value is not w_False
            and w_value is not w_Ellipsis)


def display_type(node):
    """Return the name of the type of an expression's value, or "" if its form alone does not tell."""
    if isinstance(node, ast.Constant):
        return node.value.gettype().name
    if isinstance(node, ast.Tuple):
        return "tuple"
    if isinstance(node, ast.List) or isinstance(node, ast.ListComp):
        return "list"
    if isinstance(node, ast.Dict) or isinstance(node, ast.DictComp):
        return "dict"
    if isinstance(node, ast.Set) or isinstance(node, ast.SetComp):
        return "set"
    if isinstance(node, ast.GeneratorExp):
        return "generator"
    if isinstance(node, ast.Lambda):
        return "function"
    if isinstance(node, ast.JoinedStr) or isinstance(node, ast.FormattedValue):
        return "str"
    return ""


def has_no_items(node):
    """True if the expression makes an object that cannot be subscripted."""
    if isinstance(node, ast.Constant):
        w_value = node.value
        return not (isinstance(w_value, W_Str) or isinstance(w_value, W_Bytes) or isinstance(w_value, W_Tuple))
    return (isinstance(node, ast.Set) or isinstance(node, ast.SetComp) or isinstance(node, ast.GeneratorExp)
            or isinstance(node, ast.Lambda))


def is_sequence(node):
    """True if the expression makes a sequence, whose indices are integers."""
    kind = display_type(node)
    return kind == "str" or kind == "bytes" or kind == "tuple" or kind == "list"
