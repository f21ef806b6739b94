"""Lowering to the register machine of what leaving constructs early takes."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.lowering.unwinding import Finally, NamedHandling
from rvm.compiler.register.builder import NONE
from rvm.compiler.register.expressions import FROM_EXIT
from rvm.compiler.register.targets import RegisterTargets

POP_HANDLED, WITH_EXIT, CALL = BY_NAME["POP_HANDLED"], BY_NAME["WITH_EXIT"], BY_NAME["CALL"]


class RegisterUnwinding(RegisterTargets):
    """Adds what each construct does when it is left."""

    def leave_for_loop(self, position):
        pass

    def leave_finally(self, construct, position):
        self.statements(construct.body)

    def leave_with(self, construct):
        if not construct.is_async:
            self.emit(WITH_EXIT, [construct.exit], construct.position)
            return
        awaitable = self.compute(None, CALL, [construct.exit, NONE, NONE, NONE], construct.position)
        self.await_value(self.temporary(), awaitable, FROM_EXIT, construct.position)

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
