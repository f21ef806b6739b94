"""What leaving constructs early takes on the stack machine.

While constructs are left, `lowering.keeps_top` tells that a value to be returned is on
top of the stack; what a construct has on the stack is then below it.
"""
from rvm.code.stack_ops import BY_NAME
from rvm.compiler.lowering.unwinding import Construct, Loop
from rvm.compiler.stack.targets import StackTargets

POP_EXCEPT, CALL = BY_NAME["POP_EXCEPT"], BY_NAME["CALL"]


class ForLoop(Loop):
    """A `for` statement: the iterator is on the stack."""

    def leave(self, lowering, position):
        lowering.drop_below(position)


class Value(Construct):
    """A `finally` body, run with the value to be returned on the stack."""

    def leave(self, lowering, position):
        lowering.drop_below(position)


class Finally(Construct):
    """The part of a `try` statement before its `finally` body."""

    def __init__(self, outer, handler, body):
        Construct.__init__(self, outer, handler)
        self.body = body

    def leave(self, lowering, position):
        if not lowering.keeps_top:
            lowering.statements(self.body)
            return
        lowering.keeps_top = False
        lowering.construct = Value(lowering.construct, lowering.handler)
        lowering.statements(self.body)
        lowering.construct = lowering.construct.outer
        lowering.keeps_top = True


class Context(Construct):
    """The body of a `with` statement; the manager's bound __exit__ is on the stack."""

    def __init__(self, outer, handler, position):
        Construct.__init__(self, outer, handler)
        self.position = position

    def leave(self, lowering, position):
        lowering.raise_below(self.position)
        lowering.call_exit(self.position)


class Handling(Construct):
    """Code that handles an exception; the one handled before is on the stack."""

    def __init__(self, outer, handler, cleanup):
        Construct.__init__(self, outer, handler)
        self.cleanup = cleanup      # the handler of the code, which restores what was before

    def leave(self, lowering, position):
        lowering.raise_below(position)
        lowering.op(POP_EXCEPT, position)


class FinallyHandling(Handling):
    """A `finally` body that runs because of an exception, which is on the stack too."""

    def leave(self, lowering, position):
        lowering.drop_below(position)
        Handling.leave(self, lowering, position)


class NamedHandling(Construct):
    """The body of `except ... as name`."""

    def __init__(self, outer, handler, name):
        Construct.__init__(self, outer, handler)
        self.name = name

    def leave(self, lowering, position):
        lowering.forget_name(self.name, position)


class StackUnwinding(StackTargets):
    """Adds what constructs do with the stack when they are left."""

    def raise_below(self, position):
        """Bring to the top what is there but for a value that is to stay."""
        if self.keeps_top:
            self.swap(2, position)

    def drop_below(self, position):
        self.raise_below(position)
        self.pop(position)

    def call_exit(self, position):
        """Call the __exit__ on top of the stack with three Nones."""
        self.load_none(position)
        self.load_none(position)
        self.load_none(position)
        self.op_number(CALL, 3, position)
        self.pop(position)
