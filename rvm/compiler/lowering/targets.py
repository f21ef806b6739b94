"""What the two machines' compilers lower alike of targets: which kind of target takes which way.

This module knows nothing of how a value is kept or of instructions.
"""
from rvm.compiler.analysis.nodes import elements_of
from rvm.compiler.lowering.calls import CallLowering
from rvm.syntax import ast


class TargetLowering(CallLowering):
    """Adds augmented and annotated assignments, and `del`."""

    # Each machine's own.

    def assign(self, target, value):
        """Compute the expression `value` and bind the target to it."""
        raise NotImplementedError

    def evaluate(self, nodes):
        """Compute the expressions and drop their values."""
        raise NotImplementedError

    def augment_name(self, target, node):
        raise NotImplementedError

    def augment_attribute(self, target, node):
        raise NotImplementedError

    def augment_item(self, target, node):
        raise NotImplementedError

    def annotate(self, target, node):
        """Emit `__annotations__[name] = annotation`."""
        raise NotImplementedError

    def delete_name(self, source_name, position):
        raise NotImplementedError

    def delete_attribute(self, target):
        raise NotImplementedError

    def delete_item(self, target):
        raise NotImplementedError

    # Statements.

    def visit_AugAssign(self, node):
        target = node.target
        if isinstance(target, ast.Name):
            self.augment_name(target, node)
        elif isinstance(target, ast.Attribute):
            self.augment_attribute(target, node)
        else:
            assert isinstance(target, ast.Subscript)
            self.augment_item(target, node)

    def visit_AnnAssign(self, node):
        target = node.target
        if node.value is not None:
            self.assign(target, node.value)
        elif isinstance(target, ast.Attribute):
            self.evaluate([target.value])
        elif isinstance(target, ast.Subscript):
            self.evaluate([target.value, target.slice])
        if self.scope.is_function():
            return
        if isinstance(target, ast.Name) and node.simple:
            self.annotate(target, node)
        elif not self.unit.futures.annotations:
            self.evaluate([node.annotation])

    def visit_Delete(self, node):
        for target in node.targets:
            self.delete(target)

    def delete(self, target):
        if isinstance(target, ast.Name):
            self.delete_name(target.id, target)
        elif isinstance(target, ast.Attribute):
            self.delete_attribute(target)
        elif isinstance(target, ast.Subscript):
            self.delete_item(target)
        else:
            elements = elements_of(target)
            assert elements is not None
            for element in elements:
                self.delete(element)
