"""The constructs that code is in, and what leaving them early takes.

`return`, `break` and `continue` run, from the innermost construct outwards, what each
one does when it is left: a `finally` body, a context manager's exit, the restoring of
the exception that was handled before.
"""
from rvm.code.register_ops import BY_NAME
from rvm.compiler.targets import TargetLowering

POP_HANDLED, WITH_EXIT = BY_NAME["POP_HANDLED"], BY_NAME["WITH_EXIT"]


class Construct(object):
    """A statement that the current code is inside of; `outer` is the one around it.

    `handler` is what catches exceptions outside of the construct.
    """

    def __init__(self, outer, handler):
        self.outer = outer
        self.handler = handler

    def leave(self, lowering, place):
        """Emit what leaving the construct early takes."""


class Loop(Construct):
    def __init__(self, outer, handler, exit, again):
        Construct.__init__(self, outer, handler)
        self.exit = exit            # the block `break` goes to
        self.again = again          # the block `continue` goes to


class Finally(Construct):
    """The part of a `try` statement before its `finally` body."""

    def __init__(self, outer, handler, body):
        Construct.__init__(self, outer, handler)
        self.body = body

    def leave(self, lowering, place):
        lowering.statements(self.body)


class Context(Construct):
    """The body of a `with` statement; `exit` holds the manager's bound __exit__."""

    def __init__(self, outer, handler, exit, place):
        Construct.__init__(self, outer, handler)
        self.exit = exit
        self.place = place

    def leave(self, lowering, place):
        lowering.emit(WITH_EXIT, [self.exit], self.place)


class Handling(Construct):
    """Code that handles an exception; `saved` holds the one handled before."""

    def __init__(self, outer, handler, saved, cleanup):
        Construct.__init__(self, outer, handler)
        self.saved = saved
        self.cleanup = cleanup      # the handler of the code, which restores `saved`

    def leave(self, lowering, place):
        lowering.emit(POP_HANDLED, [self.saved], place)


class NamedHandling(Construct):
    """The body of `except ... as name`."""

    def __init__(self, outer, handler, name):
        Construct.__init__(self, outer, handler)
        self.name = name

    def leave(self, lowering, place):
        lowering.forget_name(self.name, place)


class Unwinding(TargetLowering):
    """Adds the leaving of constructs."""

    def statements(self, body):
        for statement in body:
            statement.accept(self)

    def innermost_loop(self):
        """The Loop around the current code, or None."""
        construct = self.construct
        while construct is not None:
            if isinstance(construct, Loop):
                return construct
            construct = construct.outer
        return None

    def may_rebind_on_leaving(self):
        """True if leaving the function here may first change a local variable."""
        construct = self.construct
        while construct is not None:
            if isinstance(construct, Finally) or isinstance(construct, NamedHandling):
                return True
            construct = construct.outer
        return False

    def unwind(self, until, place):
        """Emit the leaving of every construct inside of `until` (None: all of them).

        What a construct runs on leaving is no longer inside of it: its exceptions go
        to the handler outside.  Returns what `resume` takes to be inside again.
        """
        state = Construct(self.construct, self.handler)
        while self.construct is not until:
            construct = self.construct
            self.construct = construct.outer
            self.set_handler(construct.handler)
            construct.leave(self, place)
        return state

    def resume(self, state):
        self.construct = state.outer
        self.set_handler(state.handler)
