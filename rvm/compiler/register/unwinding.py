"""What leaving constructs early takes on the register machine."""
from rvm.code.register_ops import BY_NAME
from rvm.compiler.lowering.unwinding import Construct
from rvm.compiler.register.targets import RegisterTargets

POP_HANDLED, WITH_EXIT = BY_NAME["POP_HANDLED"], BY_NAME["WITH_EXIT"]


class Finally(Construct):
    """The part of a `try` statement before its `finally` body."""

    def __init__(self, outer, handler, body):
        Construct.__init__(self, outer, handler)
        self.body = body

    def leave(self, lowering, position):
        lowering.statements(self.body)


class Context(Construct):
    """The body of a `with` statement; `exit` holds the manager's bound __exit__."""

    def __init__(self, outer, handler, exit, position):
        Construct.__init__(self, outer, handler)
        self.exit = exit
        self.position = position

    def leave(self, lowering, position):
        lowering.emit(WITH_EXIT, [self.exit], self.position)


class Handling(Construct):
    """Code that handles an exception; `saved` holds the one handled before."""

    def __init__(self, outer, handler, saved, cleanup):
        Construct.__init__(self, outer, handler)
        self.saved = saved
        self.cleanup = cleanup      # the handler of the code, which restores `saved`

    def leave(self, lowering, position):
        lowering.emit(POP_HANDLED, [self.saved], position)


class NamedHandling(Construct):
    """The body of `except ... as name`."""

    def __init__(self, outer, handler, name):
        Construct.__init__(self, outer, handler)
        self.name = name

    def leave(self, lowering, position):
        lowering.forget_name(self.name, position)


class RegisterUnwinding(RegisterTargets):
    """Adds what must be known before constructs are left."""

    def may_rebind_on_leaving(self):
        """True if leaving the function here may first change a local variable."""
        construct = self.construct
        while construct is not None:
            if isinstance(construct, Finally) or isinstance(construct, NamedHandling):
                return True
            construct = construct.outer
        return False
