"""The constructs that code is in, and what leaving them early takes.

`return`, `break` and `continue` run, from the innermost construct outwards, what each
one does when it is left: a `finally` body, a context manager's exit, the restoring of
the exception that was handled before.  What that is in instructions each machine says:
rvm.compiler.register.unwinding, rvm.compiler.stack.unwinding.
"""


class Construct(object):
    """A statement that the current code is inside of; `outer` is the one around it.

    `handler` is what catches exceptions outside of the construct.
    """

    depth = 0       # of the stack machine's stack, where code is inside again

    def __init__(self, outer, handler):
        self.outer = outer
        self.handler = handler

    def leave(self, lowering, position):
        """Emit what leaving the construct early takes."""


class Loop(Construct):
    def __init__(self, outer, handler, exit, again):
        Construct.__init__(self, outer, handler)
        self.exit = exit            # the block `break` goes to
        self.again = again          # the block `continue` goes to
