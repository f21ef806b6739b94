"""Finds the names that assignment expressions, `name := value`, bind."""
from rvm.compiler.analysis.walk import Walker


class AssignmentFinder(Walker):
    """Collects the names in `names`, a dict from name to True."""

    def __init__(self):
        self.names = {}

    def visit_NamedExpr(self, node):
        self.names[node.target.id] = True
        self.walk_NamedExpr(node)


def names_bound_in(node):
    """Return the names that assignment expressions in `node` bind: a dict from name to True."""
    finder = AssignmentFinder()
    node.accept(finder)
    return finder.names
