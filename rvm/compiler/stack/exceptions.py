"""Lowering to the stack machine of handlers, of what `with` calls, and of `raise`.

The statements `try`, `with` and `assert` are in rvm.compiler.lowering.exceptions.

A handler finds the stack as deep as where its statement began, with the exception on
top.  Its first instruction puts the exception that was being handled until then below it.
"""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.lowering.unwinding import WithBody
from rvm.compiler.stack.expressions import FROM_ENTER, FROM_EXIT
from rvm.compiler.stack.unwinding import StackUnwinding

PUSH_EXC_INFO, POP_EXCEPT = BY_NAME["PUSH_EXC_INFO"], BY_NAME["POP_EXCEPT"]
RAISE_VARARGS, RERAISE = BY_NAME["RAISE_VARARGS"], BY_NAME["RERAISE"]
CHECK_EXC_MATCH, POP_JUMP_IF_TRUE = BY_NAME["CHECK_EXC_MATCH"], BY_NAME["POP_JUMP_IF_TRUE"]
LOAD_ASSERTION_ERROR, CALL = BY_NAME["LOAD_ASSERTION_ERROR"], BY_NAME["CALL"]
CHECK_EG_MATCH, PREP_RERAISE_STAR = BY_NAME["CHECK_EG_MATCH"], BY_NAME["PREP_RERAISE_STAR"]
POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE = BY_NAME["POP_JUMP_IF_NONE"], BY_NAME["POP_JUMP_IF_NOT_NONE"]
BUILD_LIST, LIST_APPEND = BY_NAME["BUILD_LIST"], BY_NAME["LIST_APPEND"]
BEFORE_WITH, BEFORE_ASYNC_WITH = BY_NAME["BEFORE_WITH"], BY_NAME["BEFORE_ASYNC_WITH"]
WITH_EXCEPT_START = BY_NAME["WITH_EXCEPT_START"]


class StackExceptions(StackUnwinding):
    """Adds the statements that raise and handle exceptions."""

    # Handlers.

    def new_handler(self, taken):
        block = self.new_block()
        below = self.depth - taken
        block.exception = self.function.new_temporary()
        block.exception.machine = self.function.homes + below
        block.depth = below + 1
        return block

    def save_handled(self, handler, position):
        self.op(PUSH_EXC_INFO, position)
        return None

    def restore_and_reraise(self, handling, position):
        self.copy(2, position)
        self.op(POP_EXCEPT, position)
        self.reraise(handling.cleanup, position)

    def leave_handler(self, handling, end, position):
        if self.is_open():
            self.set_handler(handling.handler)
            self.op(POP_EXCEPT, position)
            self.jump(end)
            self.handler = handling.cleanup

    def leave_named_handler(self, construct, handling, end, position):
        if self.is_open():
            self.set_handler(handling.handler)
            self.op(POP_EXCEPT, position)
            construct.leave(self, position)
            self.jump(end)
        self.handler = construct.handler

    def reraise(self, handler, position):
        self.op(RERAISE, position)

    # try.

    def branch_on_match(self, clause, handler, on_match, otherwise):
        self.value(clause.type)
        self.op(CHECK_EXC_MATCH, clause)
        self.emit_jump(POP_JUMP_IF_TRUE, [], on_match, otherwise, clause)

    def take_exception(self, clause, handler):
        if clause.name is not None:
            self.store_name(clause.name, clause)
        else:
            self.pop(clause)

    # except*.  Below the rest of the exception are, from the top, the list of what was raised and the exception.

    def begin_clauses(self, handler, position):
        self.copy(1, position)
        self.op_number(BUILD_LIST, 0, position)
        self.swap(2, position)
        return None

    def branch_on_group_match(self, clause, handler, on_match, otherwise):
        self.value(clause.type)
        self.op(CHECK_EG_MATCH, clause)
        self.copy(1, clause)
        self.emit_jump(POP_JUMP_IF_NONE, [], otherwise, on_match, clause)
        return None

    def take_group_match(self, clause, match):
        if clause.name is not None:
            self.store_name(clause.name, clause)
        else:
            self.pop(clause)

    def drop_no_group_match(self, position):
        self.pop(position)

    def collect_raised(self, failed, raised, position):
        self.op_number(LIST_APPEND, 2, position)

    def end_clauses(self, handler, raised, handling, end, position):
        self.op_number(LIST_APPEND, 1, position)
        self.op(PREP_RERAISE_STAR, position)
        self.copy(1, position)
        nothing = self.new_block()
        something = self.new_block()
        self.emit_jump(POP_JUMP_IF_NOT_NONE, [], something, nothing, position)
        self.start(nothing)
        self.pop(position)
        self.leave_handler(handling, end, position)
        self.start(something)
        self.set_handler(handling.handler)
        self.swap(2, position)
        self.op(POP_EXCEPT, position)
        self.reraise(handler, position)

    # with.

    def with_item(self, item, items, body, is_async, position):
        end = self.new_block_here()
        self.value(item.context_expr)
        if is_async:
            self.op(BEFORE_ASYNC_WITH, position)
            self.await_top(FROM_ENTER, position)
        else:
            self.op(BEFORE_WITH, position)
        handler = self.new_handler(1)
        construct = WithBody(self.construct, self.handler, None, is_async, position)
        self.construct = construct
        self.set_handler(handler)
        if item.optional_vars is not None:
            self.bind(item.optional_vars)
        else:
            self.pop(position)
        self.with_items(items, body, is_async, position)
        self.close(construct)
        self.call_exit(is_async, position)
        self.jump(end)
        self.with_handler(handler, end, is_async, position)
        self.start(end)

    def with_handler(self, handler, end, is_async, position):
        """Lower the handler of the body: __exit__ decides whether the exception goes on."""
        handling = self.begin_handling(handler, False, position)
        self.op(WITH_EXCEPT_START, position)
        if is_async:
            self.await_top(FROM_EXIT, position)
        suppressed = self.new_block()
        raised = self.new_block()
        self.emit_jump(POP_JUMP_IF_TRUE, [], suppressed, raised, position)
        self.start(raised)
        self.reraise(handler, position)
        self.start(suppressed)
        self.pop(position)
        self.set_handler(handling.handler)
        self.op(POP_EXCEPT, position)
        self.pop(position)
        self.jump(end)
        self.end_handling(handling, position)

    # raise and assert.

    def visit_Raise(self, node):
        count = 0
        if node.exc is not None:
            self.value(node.exc)
            count = 1
            if node.cause is not None:
                self.value(node.cause)
                count = 2
        self.op_number(RAISE_VARARGS, count, node)

    def raise_assertion(self, message, position):
        self.op(LOAD_ASSERTION_ERROR, position)
        if message is not None:
            self.value(message)
            self.op_number(CALL, 1, position)
        self.op_number(RAISE_VARARGS, 1, position)
