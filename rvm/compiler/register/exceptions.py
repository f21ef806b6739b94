"""Lowering to the register machine of handlers, of what `with` calls, and of `raise`.

The statements `try`, `with` and `assert` are in rvm.compiler.lowering.exceptions.
"""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.lowering.unwinding import WithBody
from rvm.compiler.register.expressions import FROM_ENTER, FROM_EXIT
from rvm.compiler.register.unwinding import RegisterUnwinding

PUSH_HANDLED, POP_HANDLED = BY_NAME["PUSH_HANDLED"], BY_NAME["POP_HANDLED"]
RAISE, RAISE_FROM = BY_NAME["RAISE"], BY_NAME["RAISE_FROM"]
RERAISE, RERAISE_CURRENT = BY_NAME["RERAISE"], BY_NAME["RERAISE_CURRENT"]
JUMP_NO_MATCH, JUMP_IF = BY_NAME["JUMP_NO_MATCH"], BY_NAME["JUMP_IF"]
GET_ASSERTION_ERROR, CALL = BY_NAME["GET_ASSERTION_ERROR"], BY_NAME["CALL"]
JUMP_NO_GROUP_MATCH, RERAISE_STAR = BY_NAME["JUMP_NO_GROUP_MATCH"], BY_NAME["RERAISE_STAR"]
BUILD_LIST, LIST_APPEND = BY_NAME["BUILD_LIST"], BY_NAME["LIST_APPEND"]
WITH_ENTER, ASYNC_WITH_ENTER = BY_NAME["WITH_ENTER"], BY_NAME["ASYNC_WITH_ENTER"]
WITH_EXCEPT = BY_NAME["WITH_EXCEPT"]


class RegisterExceptions(RegisterUnwinding):
    """Adds the statements that raise and handle exceptions."""

    # Handlers.

    def new_handler(self, taken):
        block = self.new_block()
        block.exception = self.temporary()
        return block

    def save_handled(self, handler, position):
        saved = self.temporary()
        self.emit(PUSH_HANDLED, [saved, handler.exception], position)
        return saved

    def restore_and_reraise(self, handling, position):
        self.emit(POP_HANDLED, [handling.saved], position)
        self.reraise(handling.cleanup, position)

    def leave_handler(self, handling, end, position):
        if self.is_open():
            handling.leave(self, position)
            self.jump(end)

    def leave_named_handler(self, construct, handling, end, position):
        construct.leave(self, position)
        self.leave_handler(handling, end, position)

    def reraise(self, handler, position):
        self.emit(RERAISE, [handler.exception], position)

    # try.

    def branch_on_match(self, clause, handler, on_match, otherwise):
        classes = self.operand(clause.type)
        self.emit_jump(JUMP_NO_MATCH, [handler.exception, classes], otherwise, on_match, clause)

    def take_exception(self, clause, handler):
        if clause.name is not None:
            self.store_name(clause.name, handler.exception, clause)

    # except*.

    def begin_clauses(self, handler, position):
        return self.compute(None, BUILD_LIST, [handler.exception], position)

    def branch_on_group_match(self, clause, handler, on_match, otherwise):
        match = self.temporary()
        operands = [match, handler.exception, self.operand(clause.type)]
        self.emit_jump(JUMP_NO_GROUP_MATCH, operands, otherwise, on_match, clause)
        return match

    def take_group_match(self, clause, match):
        if clause.name is not None:
            self.store_name(clause.name, match, clause)

    def drop_no_group_match(self, position):
        pass

    def collect_raised(self, failed, raised, position):
        self.emit(LIST_APPEND, [raised, failed.exception], position)

    def end_clauses(self, handler, raised, handling, end, position):
        self.emit(RERAISE_STAR, [raised, handler.exception], position)
        self.leave_handler(handling, end, position)

    # with.

    def with_item(self, item, items, body, is_async, position):
        exit = self.temporary()
        value = self.enter_with(item, exit, is_async, position)
        handler = self.new_handler(1)
        end = self.new_block()
        construct = WithBody(self.construct, self.handler, exit, is_async, position)
        self.construct = construct
        self.set_handler(handler)
        if item.optional_vars is not None:
            self.bind(item.optional_vars, value)
        self.with_items(items, body, is_async, position)
        self.close(construct)
        construct.leave(self, position)
        self.jump(end)
        self.with_handler(handler, exit, end, is_async, position)
        self.start(end)

    def enter_with(self, item, exit, is_async, position):
        """Enter a context manager, whose exit method goes to `exit`; return the register with the value for `as`."""
        manager = self.operand(item.context_expr)
        value = self.temporary()
        if is_async:
            awaitable = self.temporary()
            self.emit(ASYNC_WITH_ENTER, [exit, awaitable, manager], position)
            self.await_value(value, awaitable, FROM_ENTER, position)
        else:
            if item.optional_vars is not None:
                value = self.receiver(item.optional_vars)
            self.emit(WITH_ENTER, [exit, value, manager], position)
        return value

    def with_handler(self, handler, exit, end, is_async, position):
        """Lower the handler of the body: __exit__ decides whether the exception goes on."""
        handling = self.begin_handling(handler, False, position)
        answer = self.temporary()
        self.emit(WITH_EXCEPT, [answer, exit, handler.exception], position)
        if is_async:
            self.await_value(answer, answer, FROM_EXIT, position)
        suppressed = self.new_block()
        raised = self.new_block()
        self.emit_jump(JUMP_IF, [answer], suppressed, raised, position)
        self.start(suppressed)
        self.leave_handler(handling, end, position)
        self.start(raised)
        self.reraise(handler, position)
        self.end_handling(handling, position)

    # raise and assert.

    def visit_Raise(self, node):
        if node.exc is None:
            self.emit(RERAISE_CURRENT, [], node)
        elif node.cause is None:
            self.emit(RAISE, [self.operand(node.exc)], node)
        else:
            self.emit(RAISE_FROM, self.operands([node.exc, node.cause]), node)

    def raise_assertion(self, message, position):
        error = self.temporary()
        self.emit(GET_ASSERTION_ERROR, [error], position)
        if message is not None:
            error = self.compute(None, CALL, [error, self.operand(message)], position)
        self.emit(RAISE, [error], position)
