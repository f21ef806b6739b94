"""The storage of variables: which of a frame's registers each one has, what is in cells and namespaces.

The two machines agree in all of this.  This module knows nothing of instructions.
"""
from rvm.compiler.analysis.symbols import CELL, CLASS, FREE, GLOBAL_EXPLICIT, LOCAL, USED
from rvm.compiler.lowering.unwinding import UnwindingLowering

# The storage of a variable.
IN_REGISTER, IN_CELL, IN_CLASS_CELL, IN_NAMESPACE, IN_GLOBALS = range(5)

# The builtins that see their caller's local variables as a whole.
SHOWING_LOCALS = ["locals", "vars", "dir", "eval", "exec"]


def shows_locals(scope):
    """True if the scope may call a builtin that sees its local variables as a whole."""
    for name in SHOWING_LOCALS:
        if scope.flags(name) & USED:
            return True
    return False


class VariableLowering(UnwindingLowering):
    """Adds variables.  `homes` has the register of each variable that has one, by name.

    `cells` has those of the cells that the scope makes.  A class body can have two cells with the name `__class__`:
    its own, for its methods, and that of the class around it, which it reads itself.
    """

    def __init__(self, unit, scope, instruction_set):
        UnwindingLowering.__init__(self, unit, scope, instruction_set)
        self.homes = {}
        self.cells = {}

    def enter(self):
        """Give the variables their homes: parameters, closure cells, locals, own cells."""
        scope = self.scope
        function = self.function
        for name in scope.parameters:
            self.give_home(name)
        function.parameters = len(scope.parameters)
        function.first_free = function.homes
        for name in scope.freevars:
            self.give_home(name)
        function.free = len(scope.freevars)
        for name in scope.varnames:
            if name not in self.homes:
                self.give_home(name)
        for name in scope.cellvars:
            if name in scope.freevars:
                self.cells[name] = self.new_home(name)
            elif name not in self.homes:
                self.give_home(name)
        function.keeps_homes = shows_locals(scope)

    def give_home(self, name):
        self.homes[name] = self.new_home(name)

    def new_home(self, name):
        register = self.function.new_register(name, self.function.homes)
        self.function.homes += 1
        return register

    def cell_of(self, name):
        """Return the register with the cell that functions inside share."""
        return self.cells[name] if name in self.cells else self.homes[name]

    def storage_of(self, name):
        """Return the storage of the variable with the mangled `name`: IN_REGISTER, IN_CELL, ..."""
        scope = self.scope
        how = scope.lookup(name)
        if scope.is_function():
            if how == LOCAL:
                return IN_REGISTER
            if how == CELL or how == FREE:
                return IN_CELL
            return IN_GLOBALS
        if how == GLOBAL_EXPLICIT:
            return IN_GLOBALS
        if scope.kind == CLASS:
            if how == FREE:
                return IN_CLASS_CELL
            return IN_NAMESPACE
        if self.unit.in_namespace:
            return IN_NAMESPACE
        return IN_GLOBALS
