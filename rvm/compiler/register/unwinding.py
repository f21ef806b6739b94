"""Lowering to the register machine of what leaving constructs early takes."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.lowering.unwinding import Finally, NamedHandling
from rvm.compiler.register.targets import RegisterTargets

POP_HANDLED, WITH_EXIT = BY_NAME["POP_HANDLED"], BY_NAME["WITH_EXIT"]


class RegisterUnwinding(RegisterTargets):
    """Adds what each construct does when it is left."""

    def leave_for_loop(self, position):
        pass

    def leave_finally(self, construct, position):
        self.statements(construct.body)

    def leave_with(self, construct):
        self.emit(WITH_EXIT, [construct.exit], construct.position)

    def leave_handling(self, construct, position):
        self.emit(POP_HANDLED, [construct.saved], position)

    def may_rebind_on_leaving(self):
        """True if leaving the function here may first change a local variable."""
        construct = self.construct
        while construct is not None:
            if isinstance(construct, Finally) or isinstance(construct, NamedHandling):
                return True
            construct = construct.outer
        return False
