"""Lowering to the stack machine of what leaving constructs early takes.

While constructs are left, `keeps_top` tells that a value to be returned is on top of the
stack; what a construct has on the stack is then below it.
"""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.lowering.unwinding import Construct
from rvm.compiler.stack.expressions import FROM_EXIT
from rvm.compiler.stack.targets import StackTargets

POP_EXCEPT, CALL = BY_NAME["POP_EXCEPT"], BY_NAME["CALL"]


class HeldValue(Construct):
    """A `finally` body, run with the value to be returned on the stack."""

    def leave(self, lowering, position):
        assert isinstance(lowering, StackUnwinding)
        lowering.drop_below(position)


class StackUnwinding(StackTargets):
    """Adds what each construct does when it is left."""

    def leave_for_loop(self, position):
        self.drop_below(position)

    def leave_finally(self, construct, position):
        if not self.keeps_top:
            self.statements(construct.body)
            return
        self.keeps_top = False
        self.construct = HeldValue(self.construct, self.handler)
        self.statements(construct.body)
        self.construct = self.construct.outer
        self.keeps_top = True

    def leave_with(self, construct):
        self.raise_below(construct.position)
        self.call_exit(construct.is_async, construct.position)

    def leave_handling(self, construct, position):
        if construct.is_finally:
            self.drop_below(position)       # the exception that led to the body
        self.raise_below(position)
        self.op(POP_EXCEPT, position)

    def raise_below(self, position):
        """Bring to the top what is there but for a value that is to stay."""
        if self.keeps_top:
            self.swap(2, position)

    def drop_below(self, position):
        """Drop what is on top but for a value that is to stay."""
        self.raise_below(position)
        self.pop(position)

    def call_exit(self, is_async, position):
        """Call the __exit__ on top of the stack with three Nones; or an __aexit__, whose result is awaited."""
        self.load_none(position)
        self.load_none(position)
        self.load_none(position)
        self.op_number(CALL, 3, position)
        if is_async:
            self.await_top(FROM_EXIT, position)
        self.pop(position)
