"""What the two machines' compilers lower alike of `try`, `with` and `assert`: the blocks and their handlers.

An exception handler's first instruction saves the exception that was being handled
until then; code that handles an exception is itself covered by a cleanup handler,
which restores it when another exception leaves the handler.  Handlers are laid out
after the rest of the function.

This module knows nothing of where an exception is kept.
"""
from rvm.compiler.lowering.branching import last_comparison
from rvm.compiler.lowering.targets import TargetLowering
from rvm.compiler.lowering.unwinding import Finally, Handling, NamedHandling
from rvm.syntax import ast


class ExceptionLowering(TargetLowering):
    """Adds `try`, `with` and `assert`."""

    # Each machine's own.

    def new_handler(self, taken):
        """Return a block that exceptions can go to.  It has `taken` items fewer on the stack machine's stack."""
        raise NotImplementedError

    def save_handled(self, handler, position):
        """Start a handler's code; return the register with the exception handled before, if it is in one."""
        raise NotImplementedError

    def restore_and_reraise(self, handling, position):
        """End the cleanup of a handler: restore the exception handled before, raise the new one again."""
        raise NotImplementedError

    def leave_handler(self, handling, end, position):
        """Let normal control leave the code of a handler for the block `end`."""
        raise NotImplementedError

    def leave_named_handler(self, construct, handling, end, position):
        """As leave_handler, from the body of `except ... as name`, which is closed."""
        raise NotImplementedError

    def reraise(self, handler, position):
        """Raise the exception of the handler block again."""
        raise NotImplementedError

    def branch_on_match(self, clause, handler, on_match, otherwise):
        """End the block: control goes to `on_match` if the clause takes the exception, else to `otherwise`."""
        raise NotImplementedError

    def take_exception(self, clause, handler):
        """Bind the clause's variable, if it has one, to the handler's exception."""
        raise NotImplementedError

    def begin_clauses(self, handler, position):
        """Prepare for the clauses of `except*`; return the register that collects exceptions, if one does."""
        raise NotImplementedError

    def branch_on_group_match(self, clause, handler, on_match, otherwise):
        """End the block: control goes to `on_match` if the clause takes a part of the exception, else to `otherwise`.

        Return the register with that part, if it is in one.
        """
        raise NotImplementedError

    def take_group_match(self, clause, match):
        """Bind the clause's variable, if it has one, to the part of the exception that it takes."""
        raise NotImplementedError

    def drop_no_group_match(self, position):
        """Emit what the way past a clause takes that takes no part of the exception."""
        raise NotImplementedError

    def collect_raised(self, failed, raised, position):
        """Add the exception of the handler block `failed` to those collected in `raised`."""
        raise NotImplementedError

    def end_clauses(self, handler, raised, handling, end, position):
        """Raise what is left of the handler's exception and what is collected; go to `end` if there is nothing."""
        raise NotImplementedError

    def with_item(self, item, items, body, is_async, position):
        """Lower a context manager of a `with` statement, then the other `items` and the body inside it."""
        raise NotImplementedError

    def raise_assertion(self, message, position):
        """Raise AssertionError, with the value of the expression `message` if that is not None."""
        raise NotImplementedError

    # Handlers.

    def begin_handling(self, handler, is_finally, position):
        """Start the code of `handler`; return the Handling that it is inside of."""
        self.cold += 1
        self.start(handler)
        saved = self.save_handled(handler, position)
        handling = Handling(self.construct, self.handler, self.new_handler(1), saved, is_finally)
        self.construct = handling
        self.set_handler(handling.cleanup)
        return handling

    def end_handling(self, handling, position):
        """End the code of a handler, which control does not leave here, with its cleanup."""
        self.construct = handling.outer
        self.handler = handling.handler
        self.start(handling.cleanup)
        self.artificial += 1
        self.restore_and_reraise(handling, position)
        self.artificial -= 1
        handling.cleanup.instructions[0].is_nowhere = True
        self.cold -= 1

    # try.

    def visit_Try(self, node):
        self.mark(node)
        if len(node.finalbody) > 0:
            self.try_finally(node, node.finalbody)
        else:
            self.try_except(node)

    def visit_TryStar(self, node):
        self.mark(node)
        if len(node.finalbody) > 0:
            self.try_finally(node, node.finalbody)
        else:
            self.try_star(node)

    def try_finally(self, node, finalbody):
        handler = self.new_handler(0)
        end = self.new_block_here()
        construct = Finally(self.construct, self.handler, finalbody)
        self.construct = construct
        self.set_handler(handler)
        self.try_inside(node)
        self.close(construct)
        self.statements(finalbody)
        self.jump(end)
        handling = self.begin_handling(handler, True, node)
        self.statements(finalbody)
        self.reraise(handler, finalbody[-1])
        self.end_handling(handling, node)
        self.start(end)

    def try_inside(self, node):
        """Lower what `finally` is around of."""
        if isinstance(node, ast.TryStar):
            self.try_star(node)
            return
        assert isinstance(node, ast.Try)
        if len(node.handlers) > 0:
            self.try_except(node)
        else:
            self.statements(node.body)

    def try_except(self, node):
        handler = self.new_handler(0)
        end = self.new_block_here()
        self.body_and_else(node.body, node.orelse, handler, end)
        handling = self.begin_handling(handler, False, node)
        for clause in node.handlers:
            self.except_clause(clause, handler, handling, end)
        self.reraise(handler, node.handlers[-1])
        self.end_handling(handling, node)
        self.start(end)

    def body_and_else(self, body, orelse, handler, end):
        """Lower what `handler` catches exceptions of, and what follows where there are none; go to `end`."""
        outer = self.set_handler(handler)
        self.statements(body)
        self.set_handler(outer)
        self.statements(orelse)
        self.jump(end)

    def except_clause(self, clause, handler, handling, end):
        more = self.new_block_here()
        if clause.type is not None:
            body = self.new_block()
            self.branch_on_match(clause, handler, body, more)
            self.start(body)
        else:
            self.mark(clause)
        self.take_exception(clause, handler)
        if clause.name is None:
            self.statements(clause.body)
            self.leave_handler(handling, end, clause)
        else:
            self.named_clause(clause, handling, end)
        self.start(more)

    def named_clause(self, clause, handling, end):
        """Lower the body of `except ... as name`: however it is left, the name is unbound."""
        cleanup = self.new_handler(0)
        construct = NamedHandling(self.construct, self.handler, clause.name)
        self.construct = construct
        self.set_handler(cleanup)
        self.statements(clause.body)
        self.close(construct)
        self.leave_named_handler(construct, handling, end, clause)
        self.start(cleanup)
        construct.leave(self, clause)
        self.reraise(cleanup, clause)

    # except*.

    def try_star(self, node):
        """Lower the statement; what its clauses raise is collected, and raised at the end with what they leave."""
        handler = self.new_handler(0)
        end = self.new_block_here()
        self.body_and_else(node.body, node.orelse, handler, end)
        handling = self.begin_handling(handler, False, node)
        raised = self.begin_clauses(handler, node.handlers[0])
        for clause in node.handlers:
            self.star_clause(clause, handler, raised)
        self.artificial += 1
        self.end_clauses(handler, raised, handling, end, node.handlers[len(node.handlers) - 1])
        self.artificial -= 1
        self.end_handling(handling, node)
        self.start(end)

    def star_clause(self, clause, handler, raised):
        body = self.new_block()
        otherwise = self.new_block()
        more = self.new_block_here()
        match = self.branch_on_group_match(clause, handler, body, otherwise)
        self.start(body)
        self.take_group_match(clause, match)
        failed = self.new_handler(0)
        outer = self.set_handler(failed)
        self.statements(clause.body)
        self.set_handler(outer)
        if self.is_open():
            self.forget_group_match(clause)
            self.jump(more)
        self.start(failed)
        self.forget_group_match(clause)
        self.artificial += 1
        self.collect_raised(failed, raised, clause)
        self.artificial -= 1
        self.jump(more)
        self.start(otherwise)
        self.artificial += 1
        self.drop_no_group_match(clause)
        self.artificial -= 1
        self.start(more)

    def forget_group_match(self, clause):
        """Unbind the variable of a clause of `except*`, if it has one."""
        if clause.name is not None:
            self.artificial += 1
            self.forget_name(clause.name, clause)
            self.artificial -= 1

    # with and assert.

    def visit_With(self, node):
        self.with_items(node.items, node.body, False, node)

    def visit_AsyncWith(self, node):
        self.with_items(node.items, node.body, True, node)

    def with_items(self, items, body, is_async, position):
        """Lower the context managers, each inside of the one before it, and the body inside them all."""
        if len(items) > 0:
            self.with_item(items[0], items[1:], body, is_async, position)
        else:
            self.statements(body)

    def visit_Assert(self, node):
        if not self.unit.debug:
            return
        failed = self.new_block_here()
        end = self.new_block_here()
        self.branch(node.test, end, failed)
        self.cold += 1
        self.start(failed)
        self.raise_assertion(node.msg, last_comparison(node.test, node))
        self.cold -= 1
        self.start(end)
