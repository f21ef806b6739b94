"""The annotations of a function's parameters, and whether statements annotate variables."""
from rvm.compiler.analysis.walk import Walker, visit_all


class Annotation(object):
    """The annotation `node` of the parameter `name`, or of what a function returns ("return")."""

    def __init__(self, name, node):
        self.name = name
        self.node = node


def annotations_of(args, returns):
    """Return the Annotations of a function's parameters and result, in the order in which they are evaluated."""
    found = []
    _add_annotations(found, args.args)
    _add_annotations(found, args.posonlyargs)
    if args.vararg is not None:
        _add_annotations(found, [args.vararg])
    _add_annotations(found, args.kwonlyargs)
    if args.kwarg is not None:
        _add_annotations(found, [args.kwarg])
    if returns is not None:
        found.append(Annotation("return", returns))
    return found


def _add_annotations(found, args):
    for arg in args:
        if arg.annotation is not None:
            found.append(Annotation(arg.arg, arg.annotation))


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
    """True if the statements themselves annotate variables."""
    finder = AnnotationFinder()
    visit_all(finder, body)
    return finder.found
