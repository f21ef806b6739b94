"""Walks a tree in the order in which CPython 3.11 makes code, where nodes declare their fields in another.

Passes that report what comes first in the code (the order of locals, the first error)
derive from CompileOrder.
"""
from rvm.compiler.analysis.annotations import annotations_of
from rvm.compiler.analysis.walk import Walker, visit_all, visit_all_but_holes, visit_optional


class CompileOrder(Walker):
    """Visits statements and expressions in the order of their code."""

    def visit_Assign(self, node):
        node.value.accept(self)
        visit_all(self, node.targets)

    def visit_NamedExpr(self, node):
        node.value.accept(self)
        node.target.accept(self)

    def visit_Dict(self, node):
        for i in range(len(node.values)):
            visit_optional(self, node.keys[i])
            node.values[i].accept(self)

    # Loops.

    def visit_For(self, node):
        node.iter.accept(self)
        node.target.accept(self)
        self.visit_loop(node.body, node.orelse, node)

    def visit_AsyncFor(self, node):
        node.iter.accept(self)
        node.target.accept(self)
        self.visit_loop(node.body, node.orelse, node)

    def visit_While(self, node):
        node.test.accept(self)
        self.visit_loop(node.body, node.orelse, node)

    def visit_loop(self, body, orelse, node):
        visit_all(self, body)
        visit_all(self, orelse)

    # Functions: what the enclosing scope evaluates.

    def visit_defaults(self, args):
        visit_all(self, args.defaults)
        visit_all_but_holes(self, args.kw_defaults)

    def visit_annotations(self, args, returns):
        for annotation in annotations_of(args, returns):
            self.visit_annotation(annotation.node)

    def visit_annotation(self, node):
        node.accept(self)

    def visit_inside_comprehension(self, generators, element, value):
        """Visit all of a comprehension but its first iterable; `value` is a dict's, or None."""
        for i in range(len(generators)):
            generator = generators[i]
            if i > 0:
                generator.iter.accept(self)
            generator.target.accept(self)
            visit_all(self, generator.ifs)
        element.accept(self)
        visit_optional(self, value)
