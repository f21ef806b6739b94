"""What the two machines' compilers ask alike about calls: which ones need special code."""
from rvm.compiler.analysis.symbols import GLOBAL_EXPLICIT, GLOBAL_IMPLICIT
from rvm.compiler.lowering.branching import BranchLowering
from rvm.syntax import ast

FRAME_FUNCTIONS = ["locals", "globals", "vars", "dir", "breakpoint", "compile", "eval", "exec"]


class CallLowering(BranchLowering):
    """Adds questions about calls."""

    def needs_frame(self, node):
        """True for a call of something that must know the calling frame."""
        return self.looks_at_frame(node.func) or self.makes_class(node)

    def makes_class(self, node):
        """True if this may be `type(name, bases, dict)` or `super().__new__(...)`: a class's module is its caller's."""
        func = node.func
        if isinstance(func, ast.Attribute):
            return func.attr == "__new__" and len(node.args) == 4
        return isinstance(func, ast.Name) and func.id == "type" and len(node.args) == 3

    def looks_at_frame(self, func):
        """True for the name of a builtin function that looks at the frame."""
        if not isinstance(func, ast.Name) or func.id not in FRAME_FUNCTIONS:
            return False
        where = self.scope.lookup(self.scope.mangle(func.id))
        return where == GLOBAL_EXPLICIT or where == GLOBAL_IMPLICIT

    def is_plain_super(self, node):
        """True for `super()` in a function with a first parameter inside a class."""
        func = node.func
        if not isinstance(func, ast.Name) or func.id != "super":
            return False
        if len(node.args) > 0 or len(node.keywords) > 0 or not self.scope.is_function():
            return False
        return self.scope.uses_class_closure() and self.first_parameter() != ""

    def first_parameter(self):
        """Return the name of the first positional parameter, or ""."""
        if self.argument_count == 0:
            return ""
        return self.scope.varnames[0]
