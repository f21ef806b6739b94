"""Lowering of `try`, `with`, `raise` and `assert` to the stack machine.

A handler finds the stack as deep as where its statement began, with the exception on
top.  Its first instruction puts the exception that was being handled until then below
it; code that handles an exception is itself covered by a cleanup handler, which
restores that one when another exception leaves the handler.  Handlers are laid out
after the rest of the function.
"""
from rvm.code.stack_ops import BY_NAME
from rvm.compiler.lowering.branching import last_comparison
from rvm.compiler.stack.unwinding import (
    Context, Finally, FinallyHandling, Handling, NamedHandling, StackUnwinding)

PUSH_EXC_INFO, POP_EXCEPT = BY_NAME["PUSH_EXC_INFO"], BY_NAME["POP_EXCEPT"]
RAISE_VARARGS, RERAISE = BY_NAME["RAISE_VARARGS"], BY_NAME["RERAISE"]
CHECK_EXC_MATCH, POP_JUMP_IF_TRUE = BY_NAME["CHECK_EXC_MATCH"], BY_NAME["POP_JUMP_IF_TRUE"]
LOAD_ASSERTION_ERROR, CALL = BY_NAME["LOAD_ASSERTION_ERROR"], BY_NAME["CALL"]
BEFORE_WITH, WITH_EXCEPT_START = BY_NAME["BEFORE_WITH"], BY_NAME["WITH_EXCEPT_START"]


class StackExceptions(StackUnwinding):
    """Adds the statements that raise and handle exceptions."""

    # Handlers.

    def new_handler(self, depth):
        """A block that exceptions can go to; it leaves `depth` items of the stack."""
        block = self.new_block()
        block.exception = self.function.new_temporary()
        block.exception.machine = self.function.homes + depth
        block.depth = depth + 1
        return block

    def begin_handling(self, handler, is_finally, position):
        """Start the code of `handler`; returns the Handling that it is inside of."""
        self.cold += 1
        self.start(handler)
        self.op(PUSH_EXC_INFO, position)
        cleanup = self.new_handler(self.depth - 1)
        if is_finally:
            handling = FinallyHandling(self.construct, self.handler, cleanup)
        else:
            handling = Handling(self.construct, self.handler, cleanup)
        self.construct = handling
        self.set_handler(cleanup)
        return handling

    def end_handling(self, handling, position):
        """End the code of a handler, which control does not leave here, with its cleanup."""
        self.construct = handling.outer
        self.handler = handling.handler
        self.start(handling.cleanup)
        self.copy(2, position)
        self.op(POP_EXCEPT, position)
        self.op(RERAISE, position)
        self.cold -= 1

    def leave_handler(self, handling, end, position):
        """Normal control leaves the code of a handler for `end`, its exception off the stack."""
        if self.is_open():
            self.set_handler(handling.handler)
            self.op(POP_EXCEPT, position)
            self.jump(end)
            self.handler = handling.cleanup

    # try.

    def visit_Try(self, node):
        if len(node.finalbody) > 0:
            self.try_finally(node)
        else:
            self.try_except(node)

    def try_finally(self, node):
        handler = self.new_handler(self.depth)
        end = self.new_block_here()
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
        handling = self.begin_handling(handler, True, node)
        self.statements(node.finalbody)
        self.op(RERAISE, node)
        self.end_handling(handling, node)
        self.start(end)

    def try_except(self, node):
        handler = self.new_handler(self.depth)
        end = self.new_block_here()
        outer = self.set_handler(handler)
        self.statements(node.body)
        self.set_handler(outer)
        self.statements(node.orelse)
        self.jump(end)
        handling = self.begin_handling(handler, False, node)
        for clause in node.handlers:
            self.except_clause(clause, handling, end)
        self.op(RERAISE, node)
        self.end_handling(handling, node)
        self.start(end)

    def except_clause(self, clause, handling, end):
        more = self.new_block_here()
        if clause.type is not None:
            body = self.new_block()
            self.value(clause.type)
            self.op(CHECK_EXC_MATCH, clause)
            self.emit_jump(POP_JUMP_IF_TRUE, [], body, more, clause)
            self.start(body)
        if clause.name is None:
            self.pop(clause)
            self.statements(clause.body)
            self.leave_handler(handling, end, clause)
        else:
            self.named_clause(clause, handling, end)
        self.start(more)

    def named_clause(self, clause, handling, end):
        """The body of `except ... as name`: however it is left, the name is unbound."""
        self.store_name(clause.name, clause)
        cleanup = self.new_handler(self.depth)
        construct = NamedHandling(self.construct, self.handler, clause.name)
        self.construct = construct
        self.set_handler(cleanup)
        self.statements(clause.body)
        self.close(construct)
        if self.is_open():
            self.set_handler(handling.handler)
            self.op(POP_EXCEPT, clause)
            construct.leave(self, clause)
            self.jump(end)
        self.handler = construct.handler
        self.start(cleanup)
        construct.leave(self, clause)
        self.op(RERAISE, clause)

    # with.

    def visit_With(self, node):
        self.with_items(node, 0)

    def with_items(self, node, i):
        """The context managers from the i-th on, then the body."""
        if i == len(node.items):
            self.statements(node.body)
            return
        item = node.items[i]
        end = self.new_block_here()
        self.value(item.context_expr)
        self.op(BEFORE_WITH, node)
        handler = self.new_handler(self.depth - 1)
        construct = Context(self.construct, self.handler, node)
        self.construct = construct
        self.set_handler(handler)
        if item.optional_vars is not None:
            self.bind(item.optional_vars)
        else:
            self.pop(node)
        self.with_items(node, i + 1)
        self.close(construct)
        self.call_exit(node)
        self.jump(end)
        self.with_handler(handler, end, node)
        self.start(end)

    def with_handler(self, handler, end, position):
        """An exception in the body: __exit__ says whether that is the end of it."""
        handling = self.begin_handling(handler, False, position)
        self.op(WITH_EXCEPT_START, position)
        suppressed = self.new_block()
        raised = self.new_block()
        self.emit_jump(POP_JUMP_IF_TRUE, [], suppressed, raised, position)
        self.start(raised)
        self.op(RERAISE, position)
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

    def visit_Assert(self, node):
        if not self.unit.debug:
            return
        failed = self.new_block_here()
        end = self.new_block_here()
        self.branch(node.test, end, failed)
        self.cold += 1
        self.start(failed)
        position = last_comparison(node.test, node)
        self.op(LOAD_ASSERTION_ERROR, position)
        if node.msg is not None:
            self.value(node.msg)
            self.op_number(CALL, 1, position)
        self.op_number(RAISE_VARARGS, 1, position)
        self.cold -= 1
        self.start(end)
