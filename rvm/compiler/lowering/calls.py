"""What the two machines' compilers ask alike about calls: which ones need special code."""
from rvm.compiler.analysis.symbols import ASSIGNED, IMPORTED
from rvm.compiler.lowering.branching import BranchLowering
from rvm.syntax import ast


class CallLowering(BranchLowering):
    """Adds questions about calls."""

    def is_plain_super(self, node):
        """True for `super()` in a function inside a class whose first parameter is never bound again nor deleted."""
        func = node.func
        if not isinstance(func, ast.Name) or func.id != "super":
            return False
        if len(node.args) > 0 or len(node.keywords) > 0 or not self.scope.is_function():
            return False
        if not self.scope.uses_class_closure() or self.first_parameter() == "":
            return False
        return self.scope.flags(self.first_parameter()) & (ASSIGNED | IMPORTED) == 0

    def first_parameter(self):
        """Return the name of the first positional parameter, or ""."""
        if self.argument_count == 0:
            return ""
        return self.scope.varnames[0]
