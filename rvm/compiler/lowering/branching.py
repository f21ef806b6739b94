"""What the two machines' compilers lower alike of control flow: conditions, branches, `while`, jumps out.

This module knows nothing of instructions: each machine lowers what stands in the branches.
"""
from rvm.compiler.analysis.truth import TRUE, FALSE, truth_of_constant
from rvm.compiler.lowering.unwinding import Loop
from rvm.compiler.lowering.variables import VariableLowering
from rvm.syntax import ast


def last_comparison(test, otherwise):
    """Return the node at which CPython reports what follows the condition `test`: its last comparison, if any."""
    if isinstance(test, ast.Compare):
        return test
    parts = []
    if isinstance(test, ast.BoolOp):
        parts = test.values
    elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        parts = [test.operand]
    elif isinstance(test, ast.IfExp):
        parts = [test.test, test.body, test.orelse]
    position = otherwise
    for part in parts:
        position = last_comparison(part, position)
    return position


class BranchLowering(VariableLowering):
    """Adds control flow."""

    # Each machine's own.

    def branch_comparison(self, node, on_true, on_false):
        """As `branch`, for a comparison or a chain of them."""
        raise NotImplementedError

    def branch_on_value(self, node, on_true, on_false):
        """As `branch`, for an expression that is no condition by its form."""
        raise NotImplementedError

    def copies_test(self, test):
        """True if a copy of the test of a `while` guards its entry, instead of a jump to the test at the bottom."""
        raise NotImplementedError

    # Conditions.

    def branch(self, node, on_true, on_false):
        """End the current block: control goes to `on_true` or `on_false`, as the truth of `node` says."""
        if isinstance(node, ast.BoolOp):
            self.branch_short_circuit(node, on_true, on_false)
        elif isinstance(node, ast.Compare):
            self.branch_comparison(node, on_true, on_false)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            self.branch(node.operand, on_false, on_true)
        elif isinstance(node, ast.IfExp):
            self.branch_conditional(node, on_true, on_false)
        elif isinstance(node, ast.Constant) and truth_of_constant(node.value) == TRUE:
            self.mark(node)
            self.jump(on_true)
        elif isinstance(node, ast.Constant) and truth_of_constant(node.value) == FALSE:
            self.mark(node)
            self.jump(on_false)
        else:
            self.branch_on_value(node, on_true, on_false)

    def branch_short_circuit(self, node, on_true, on_false):
        last = len(node.values) - 1
        for i in range(last):
            more = self.new_block()
            if isinstance(node.op, ast.And):
                self.branch(node.values[i], more, on_false)
            else:
                self.branch(node.values[i], on_true, more)
            self.start(more)
        self.branch(node.values[last], on_true, on_false)

    def branch_conditional(self, node, on_true, on_false):
        body = self.new_block()
        orelse = self.new_block()
        self.branch(node.test, body, orelse)
        self.start(body)
        self.branch(node.body, on_true, on_false)
        self.start(orelse)
        self.branch(node.orelse, on_true, on_false)

    # Statements.

    def statements(self, body):
        for statement in body:
            statement.accept(self)
            self.split_if_long(statement)

    def visit_Pass(self, node):
        self.mark(node)

    def visit_Global(self, node):
        pass

    def visit_Nonlocal(self, node):
        pass

    def visit_If(self, node):
        body = self.new_block()
        end = self.new_block()
        orelse = end
        if len(node.orelse) > 0:
            orelse = self.new_block()
        self.branch(node.test, body, orelse)
        self.start(body)
        self.statements(node.body)
        if len(node.orelse) > 0:
            self.jump(end)
            self.start(orelse)
            self.statements(node.orelse)
        self.start(end)

    def visit_While(self, node):
        """Lower the loop with its test at the bottom; a copy of the test may guard the entry."""
        body = self.new_block()
        again = self.new_block()
        orelse = self.new_block()
        end = self.new_block()
        if self.copies_test(node.test):
            self.branch(node.test, body, orelse)
        else:
            self.jump(again)
        self.start(body)
        self.loop_body(node.body, Loop(self.construct, self.handler, end, again))
        self.start(again)
        self.branch(node.test, body, orelse)
        self.start(orelse)
        self.statements(node.orelse)
        self.start(end)

    def loop_body(self, body, loop):
        outside = self.unsplit
        self.unsplit = 0
        self.construct = loop
        self.statements(body)
        self.construct = loop.outer
        self.unsplit = outside

    def visit_Break(self, node):
        loop = self.innermost_loop()
        assert loop is not None
        self.mark(node)
        state = self.unwind(loop, node)
        self.artificial += 1
        loop.leave(self, node)
        self.artificial -= 1
        self.jump(loop.exit)
        self.resume(state)

    def visit_Continue(self, node):
        loop = self.innermost_loop()
        assert loop is not None
        self.mark(node)
        state = self.unwind(loop, node)
        self.jump(loop.again)
        self.resume(state)
