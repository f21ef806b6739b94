"""What the two machines' compilers ask alike about calls: which ones need special code."""
from rvm.compiler.lowering.branching import BranchLowering
from rvm.syntax import ast


class CallLowering(BranchLowering):
    """Adds questions about calls."""

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
