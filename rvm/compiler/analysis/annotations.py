"""Finds out whether a module's or class's own statements annotate variables."""
from rvm.compiler.analysis.walk import Walker, visit_all


class AnnotationFinder(Walker):
    """Looks through statements, but into no function or class."""

    def __init__(self):
        self.found = False

    def visit_AnnAssign(self, node):
        self.found = True

    def visit_FunctionDef(self, node):
        pass

    def visit_AsyncFunctionDef(self, node):
        pass

    def visit_ClassDef(self, node):
        pass

    def visit_Expr(self, node):
        pass


def has_annotations(body):
    finder = AnnotationFinder()
    visit_all(finder, body)
    return finder.found
