"""Scopes and the names in them: what scope analysis finds and lowering reads.

Names are byte strings, with private names mangled (see Scope.mangle).
"""
# Kinds of scopes.
MODULE = 0
CLASS = 1
FUNCTION = 2
LAMBDA = 3
COMPREHENSION = 4       # also generator expressions
ANNOTATION = 5          # an annotation that is not evaluated: checked, then thrown away

# How a scope finds a name.
LOCAL = 1               # in the scope itself
GLOBAL_EXPLICIT = 2     # declared `global`
GLOBAL_IMPLICIT = 3     # bound in no enclosing function
FREE = 4                # in a cell of an enclosing function
CELL = 5                # in the scope itself, in a cell that an inner function shares

# What is written about a name in one scope: flags.
DECLARED_GLOBAL = 1
ASSIGNED = 2
PARAMETER = 4
DECLARED_NONLOCAL = 8
USED = 16
FREE_IN_CLASS = 32      # bound in a class body, and free in one of its methods
IMPORTED = 64
ANNOTATED = 128
ITERATED = 256          # an iteration variable of a comprehension

BOUND = ASSIGNED | PARAMETER | IMPORTED

COMPREHENSION_ARGUMENT = ".0"


def mangle(class_name, name):
    """Return the name that `name` stands for inside the class `class_name` ("" for none).

    A name with two leading underscores and without two trailing ones is private to
    the class: `__x` in class `C` is `_C__x`.
    """
    if class_name == "" or not name.startswith("__"):
        return name
    if name.endswith("__") or name.find(".") >= 0:
        return name
    start = 0
    while start < len(class_name) and class_name[start] == "_":
        start += 1
    if start == len(class_name):
        return name
    return "_" + class_name[start:] + name


class Directive(object):
    """A name that a `global` or `nonlocal` statement, or a `:=` in a comprehension, declares."""

    def __init__(self, name, node):
        self.name = name
        self.node = node


class Scope(object):
    """What is known of the names in one module, class, function or comprehension.

    Public after analysis: kind, name (`co_name`), qualname, node, parent, children,
    varnames, cellvars, freevars, the flags below, and the methods.
    """
    _immutable_fields_ = ["kind", "name", "node", "parent", "class_name"]

    is_generator = False            # contains `yield`
    is_coroutine = False            # `async def`, or contains `await` or `async for`
    has_varargs = False
    has_varkeywords = False
    needs_class_cell = False        # a class one of whose methods reads `__class__`
    is_nested = False               # inside a function, at any depth

    # Of use to the builder only.
    comprehension_word = ""         # "list comprehension" and so on
    in_iteration_target = False     # inside the target of a comprehension's `for`
    iterable_depth = 0              # inside how many iterables of comprehensions

    def __init__(self, kind, name, node, parent, class_name):
        self.kind = kind
        self.name = name
        self.qualname = name
        self.node = node
        self.parent = parent
        self.class_name = class_name    # the class whose private names these are, or ""
        self.children = []
        self.symbols = {}               # name -> flags, in order of first appearance
        self.resolved = {}              # name -> LOCAL, CELL, ...
        self.parameters = []
        self.varnames = []
        self.cellvars = []
        self.freevars = []
        self.directives = []

    def is_function(self):
        """True if the scope's locals live in a frame's registers: not module, not class."""
        return self.kind == FUNCTION or self.kind == LAMBDA or self.kind == COMPREHENSION

    def lookup(self, name):
        """Return how the scope finds the mangled `name`: LOCAL, CELL, FREE, GLOBAL_EXPLICIT or GLOBAL_IMPLICIT.

        In a CLASS scope, LOCAL and GLOBAL_IMPLICIT alike mean the class namespace, then
        the globals, and FREE the class namespace, then the cell.  In a MODULE scope
        LOCAL and GLOBAL_IMPLICIT mean the module's namespace.  A name the scope does
        not mention is GLOBAL_IMPLICIT.
        """
        return self.resolved.get(name, GLOBAL_IMPLICIT)

    def flags(self, name):
        """Return the flags (USED, ASSIGNED, ...) of the mangled `name`; 0 if the scope does not mention it."""
        return self.symbols.get(name, 0)

    def mangle(self, name):
        assert name is not None
        return mangle(self.class_name, name)

    def uses_class_closure(self):
        """True for a method that reads `__class__` (or calls `super`) from its class's cell."""
        return self.lookup("__class__") == FREE


class ScopeTable(object):
    """The scopes of one program: `root` is the module's."""

    def __init__(self, root):
        self.root = root
        self._by_node = {root.node: root}

    def add(self, scope):
        self._by_node[scope.node] = scope

    def scope_of(self, node):
        """Return the scope that a node opens: a module, class, function, lambda or comprehension."""
        return self._by_node[node]
