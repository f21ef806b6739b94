"""The constructs that code is in, and how code leaves them early.

`return`, `break` and `continue` run, from the innermost construct outwards, what each
construct does when it is left: a `finally` body, a context manager's exit, the restoring
of the exception that was handled before.  This module knows the order; each machine's
own unwinding module says what leaving takes in instructions.
"""
from rvm.compiler.lowering.lowering import Lowering
from rvm.syntax import ast


class Construct(object):
    """A statement that the current code is inside of; `outer` is the one around it.

    `handler` is what catches exceptions outside of the construct.
    """

    depth = 0               # of the stack machine's stack, where code is inside again
    runs_code = False       # leaving it runs code on other lines than the statement that leaves it

    def __init__(self, outer, handler):
        self.outer = outer
        self.handler = handler

    def leave(self, lowering, position):
        """Emit what leaving the construct early takes."""


class Loop(Construct):
    """A `while` statement."""

    def __init__(self, outer, handler, exit, again):
        Construct.__init__(self, outer, handler)
        self.exit = exit            # the block `break` goes to
        self.again = again          # the block `continue` goes to


class ForLoop(Loop):
    """A `for` statement."""

    def leave(self, lowering, position):
        lowering.leave_for_loop(position)


class Finally(Construct):
    """The part of a `try` statement before its `finally` body."""
    runs_code = True

    def __init__(self, outer, handler, body):
        Construct.__init__(self, outer, handler)
        self.body = body

    def leave(self, lowering, position):
        lowering.leave_finally(self, position)


class WithBody(Construct):
    """The body of a `with` or `async with` statement; `position` is that of the manager's calls."""
    runs_code = True

    def __init__(self, outer, handler, exit, is_async, position):
        Construct.__init__(self, outer, handler)
        self.exit = exit            # register machine: the register with the manager's bound __exit__
        self.is_async = is_async    # what the manager's methods return is awaited
        self.position = position

    def leave(self, lowering, position):
        lowering.leave_with(self)


class Handling(Construct):
    """Code that handles an exception."""

    def __init__(self, outer, handler, cleanup, saved, is_finally):
        Construct.__init__(self, outer, handler)
        self.cleanup = cleanup          # the handler of this code, which restores the exception handled before
        self.saved = saved              # register machine: the register with that exception
        self.is_finally = is_finally    # a `finally` body that an exception led to

    def leave(self, lowering, position):
        lowering.leave_handling(self, position)


class NamedHandling(Construct):
    """The body of `except ... as name`."""

    def __init__(self, outer, handler, name):
        Construct.__init__(self, outer, handler)
        self.name = name

    def leave(self, lowering, position):
        lowering.artificial += 1
        lowering.forget_name(self.name, position)
        lowering.artificial -= 1


class UnwindingLowering(Lowering):
    """Adds open constructs: `construct` is the innermost, or None."""

    def __init__(self, unit, scope, instruction_set):
        Lowering.__init__(self, unit, scope, instruction_set)
        self.construct = None

    # Each machine's own.

    def leave_for_loop(self, position):
        """Emit what leaving a `for` statement early takes."""
        raise NotImplementedError

    def leave_finally(self, construct, position):
        """Emit the `finally` body of a Finally that is left early."""
        raise NotImplementedError

    def leave_with(self, construct):
        """Emit the call of __exit__ of a WithBody that is left without an exception."""
        raise NotImplementedError

    def leave_handling(self, construct, position):
        """Emit the restoring of the exception that was handled before the Handling."""
        raise NotImplementedError

    def forget_name(self, source_name, position):
        """Unbind an `except` clause's variable, whether it is still bound or not."""
        raise NotImplementedError

    # Constructs.

    def innermost_loop(self):
        """Return the Loop around the current code, or None."""
        construct = self.construct
        while construct is not None:
            if isinstance(construct, Loop):
                return construct
            construct = construct.outer
        return None

    def close(self, construct):
        """End the part of a statement that `construct` stands for."""
        self.construct = construct.outer
        self.set_handler(construct.handler)

    def unwind(self, until, position):
        """Emit the leaving of every construct inside of `until` (None: all of them).

        What a construct runs on leaving is no longer inside of it: its exceptions go
        to the handler outside.  Return what `resume` takes to be inside again.
        """
        state = Construct(self.construct, self.handler)
        has_run = False         # code on other lines: what leaves more constructs counts to those
        while self.construct is not until:
            construct = self.construct
            self.construct = construct.outer
            self.set_handler(construct.handler)
            is_artificial = has_run and not construct.runs_code
            if is_artificial:
                self.artificial += 1
            construct.leave(self, position)
            if is_artificial:
                self.artificial -= 1
            has_run = has_run or construct.runs_code
        return state

    def returns_later(self):
        """Return whether leaving the function here runs code on other lines than that of the `return`."""
        construct = self.construct
        while construct is not None:
            if construct.runs_code:
                return True
            construct = construct.outer
        return False

    def mark_return(self, node):
        """Note the lines of a `return` statement whose value has been computed."""
        value = node.value
        if value is None:
            self.mark(node)
        else:
            if isinstance(value, ast.Constant):
                self.mark(value)
            if value.lineno != node.lineno:
                self.mark(node)

    def resume(self, state):
        """Go on inside of the constructs that `unwind` has left for another path."""
        self.construct = state.outer
        self.set_handler(state.handler)
