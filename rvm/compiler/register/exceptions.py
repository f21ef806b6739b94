"""Lowering of `try`, `with`, `raise` and `assert`.

An exception handler's first instruction saves the exception that was being handled
until then; code that handles an exception is itself covered by a cleanup handler,
which restores it when another exception leaves the handler.  Handlers are laid out
after the rest of the function.
"""
from rvm.code.register_ops import BY_NAME
from rvm.compiler.lowering.branching import last_comparison
from rvm.compiler.register.unwinding import Context, Finally, Handling, NamedHandling, RegisterUnwinding

PUSH_HANDLED, POP_HANDLED = BY_NAME["PUSH_HANDLED"], BY_NAME["POP_HANDLED"]
RAISE, RAISE_FROM = BY_NAME["RAISE"], BY_NAME["RAISE_FROM"]
RERAISE, RERAISE_CURRENT = BY_NAME["RERAISE"], BY_NAME["RERAISE_CURRENT"]
JUMP_NO_MATCH, JUMP_IF = BY_NAME["JUMP_NO_MATCH"], BY_NAME["JUMP_IF"]
GET_ASSERTION_ERROR, CALL = BY_NAME["GET_ASSERTION_ERROR"], BY_NAME["CALL"]
WITH_ENTER, WITH_EXCEPT = BY_NAME["WITH_ENTER"], BY_NAME["WITH_EXCEPT"]


class RegisterExceptions(RegisterUnwinding):
    """Adds the statements that raise and handle exceptions."""

    # Handlers.

    def new_handler(self):
        """A block that exceptions can go to."""
        block = self.new_block()
        block.exception = self.temporary()
        return block

    def begin_handling(self, handler, position):
        """Start the code of `handler`; returns the Handling that it is inside of."""
        self.cold += 1
        self.start(handler)
        saved = self.temporary()
        self.emit(PUSH_HANDLED, [saved, handler.exception], position)
        handling = Handling(self.construct, self.handler, saved, self.new_handler())
        self.construct = handling
        self.set_handler(handling.cleanup)
        return handling

    def end_handling(self, handling, position):
        """End the code of a handler, which control does not leave here, with its cleanup."""
        cleanup = handling.cleanup
        self.construct = handling.outer
        self.handler = handling.handler
        self.start(cleanup)
        self.emit(POP_HANDLED, [handling.saved], position)
        self.emit(RERAISE, [cleanup.exception], position)
        self.cold -= 1

    def leave_handler(self, handling, end, position):
        """Normal control leaves the code of a handler for `end`."""
        if self.is_open():
            handling.leave(self, position)
            self.jump(end)

    # try.

    def visit_Try(self, node):
        if len(node.finalbody) > 0:
            self.try_finally(node)
        else:
            self.try_except(node)

    def try_finally(self, node):
        handler = self.new_handler()
        end = self.new_block()
        construct = Finally(self.construct, self.handler, node.finalbody)
        self.construct = construct
        self.set_handler(handler)
        if len(node.handlers) > 0:
            self.try_except(node)
        else:
            self.statements(node.body)
        self.close(construct)
        self.statements(node.finalbody)
        self.jump(end)
        handling = self.begin_handling(handler, node)
        self.statements(node.finalbody)
        self.emit(RERAISE, [handler.exception], node)
        self.end_handling(handling, node)
        self.start(end)

    def try_except(self, node):
        handler = self.new_handler()
        end = self.new_block()
        outer = self.set_handler(handler)
        self.statements(node.body)
        self.set_handler(outer)
        self.statements(node.orelse)
        self.jump(end)
        handling = self.begin_handling(handler, node)
        for clause in node.handlers:
            self.except_clause(clause, handler.exception, handling, end)
        self.emit(RERAISE, [handler.exception], node)
        self.end_handling(handling, node)
        self.start(end)

    def except_clause(self, clause, exception, handling, end):
        more = self.new_block()
        if clause.type is not None:
            body = self.new_block()
            classes = self.operand(clause.type)
            self.emit_jump(JUMP_NO_MATCH, [exception, classes], more, body, clause)
            self.start(body)
        if clause.name is None:
            self.statements(clause.body)
            self.leave_handler(handling, end, clause)
        else:
            self.named_clause(clause, exception, handling, end)
        self.start(more)

    def named_clause(self, clause, exception, handling, end):
        """The body of `except ... as name`: however it is left, the name is unbound."""
        self.store_name(clause.name, exception, clause)
        cleanup = self.new_handler()
        construct = NamedHandling(self.construct, self.handler, clause.name)
        self.construct = construct
        self.set_handler(cleanup)
        self.statements(clause.body)
        self.close(construct)
        construct.leave(self, clause)
        self.leave_handler(handling, end, clause)
        self.start(cleanup)
        construct.leave(self, clause)
        self.emit(RERAISE, [cleanup.exception], clause)

    # with.

    def visit_With(self, node):
        self.with_items(node, 0)

    def with_items(self, node, i):
        """The context managers from the i-th on, then the body."""
        if i == len(node.items):
            self.statements(node.body)
            return
        item = node.items[i]
        manager = self.operand(item.context_expr)
        value = self.temporary()
        if item.optional_vars is not None:
            value = self.receiver(item.optional_vars)
        exit = self.temporary()
        self.emit(WITH_ENTER, [exit, value, manager], node)
        handler = self.new_handler()
        end = self.new_block()
        construct = Context(self.construct, self.handler, exit, node)
        self.construct = construct
        self.set_handler(handler)
        if item.optional_vars is not None:
            self.bind(item.optional_vars, value)
        self.with_items(node, i + 1)
        self.close(construct)
        construct.leave(self, node)
        self.jump(end)
        self.with_handler(handler, exit, end, node)
        self.start(end)

    def with_handler(self, handler, exit, end, position):
        """An exception in the body: __exit__ says whether that is the end of it."""
        handling = self.begin_handling(handler, position)
        answer = self.temporary()
        self.emit(WITH_EXCEPT, [answer, exit, handler.exception], position)
        suppressed = self.new_block()
        raised = self.new_block()
        self.emit_jump(JUMP_IF, [answer], suppressed, raised, position)
        self.start(suppressed)
        self.leave_handler(handling, end, position)
        self.start(raised)
        self.emit(RERAISE, [handler.exception], position)
        self.end_handling(handling, position)

    # raise and assert.

    def visit_Raise(self, node):
        if node.exc is None:
            self.emit(RERAISE_CURRENT, [], node)
        elif node.cause is None:
            self.emit(RAISE, [self.operand(node.exc)], node)
        else:
            self.emit(RAISE_FROM, self.operands([node.exc, node.cause]), node)

    def visit_Assert(self, node):
        if not self.unit.debug:
            return
        failed = self.new_block()
        end = self.new_block()
        self.branch(node.test, end, failed)
        self.cold += 1
        self.start(failed)
        position = last_comparison(node.test, node)
        error = self.temporary()
        self.emit(GET_ASSERTION_ERROR, [error], position)
        if node.msg is not None:
            error = self.compute(None, CALL, [error, self.operand(node.msg)], position)
        self.emit(RAISE, [error], position)
        self.cold -= 1
        self.start(end)
