"""Lowering to the stack machine of conditions: comparisons, `and`, `or`, conditional expressions."""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.lowering.expressions import opcodes_by_node
from rvm.compiler.stack.names import StackNames
from rvm.objects.text.literals import w_None
from rvm.syntax import ast

POP_JUMP_IF_TRUE = BY_NAME["POP_JUMP_IF_TRUE"]
POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE = BY_NAME["POP_JUMP_IF_NONE"], BY_NAME["POP_JUMP_IF_NOT_NONE"]
JUMP_IF_TRUE_OR_POP = BY_NAME["JUMP_IF_TRUE_OR_POP"]
JUMP_IF_FALSE_OR_POP = BY_NAME["JUMP_IF_FALSE_OR_POP"]

COMPARISONS = {"Lt": "COMPARE_LT", "LtE": "COMPARE_LE", "Eq": "COMPARE_EQ", "NotEq": "COMPARE_NE",
               "Gt": "COMPARE_GT", "GtE": "COMPARE_GE", "Is": "IS", "IsNot": "IS_NOT",
               "In": "CONTAINS", "NotIn": "NOT_CONTAINS"}
COMPARE = opcodes_by_node(COMPARISONS, BY_NAME, "")


def compares_with_none(node):
    """True for `x is None` and `x is not None`."""
    if len(node.ops) != 1:
        return False
    right = node.comparators[0]
    if not isinstance(right, ast.Constant) or right.value is not w_None:
        return False
    return isinstance(node.ops[0], ast.Is) or isinstance(node.ops[0], ast.IsNot)


class StackConditions(StackNames):
    """Adds short-circuit operators and comparisons."""

    def copies_test(self, test):
        return True

    def branch_on_value(self, node, on_true, on_false):
        self.value(node)
        self.emit_jump(POP_JUMP_IF_TRUE, [], on_true, on_false, node)

    def branch_comparison(self, node, on_true, on_false):
        last = len(node.ops) - 1
        if compares_with_none(node):
            self.value(node.left)
            opcode = POP_JUMP_IF_NOT_NONE
            if isinstance(node.ops[0], ast.Is):
                opcode = POP_JUMP_IF_NONE
            self.emit_jump(opcode, [], on_true, on_false, node)
            return
        self.value(node.left)
        if last == 0:
            self.last_link(node)
            self.emit_jump(POP_JUMP_IF_TRUE, [], on_true, on_false, node)
            return
        cleanup = self.new_block()
        for i in range(last):
            more = self.new_block()
            self.link(node, i)
            self.emit_jump(POP_JUMP_IF_TRUE, [], more, cleanup, node)
            self.start(more)
        self.last_link(node)
        self.emit_jump(POP_JUMP_IF_TRUE, [], on_true, on_false, node)
        self.start(cleanup)
        self.pop(node)
        self.jump(on_false)

    def link(self, node, i):
        """Compare the value on top with the next of a chain, which stays below the result."""
        self.value(node.comparators[i])
        self.swap(2, node)
        self.copy(2, node)
        self.op(COMPARE[node.ops[i].class_name], node)

    def last_link(self, node):
        last = len(node.ops) - 1
        self.value(node.comparators[last])
        self.op(COMPARE[node.ops[last].class_name], node)

    # Values.

    def visit_Compare(self, node):
        self.value(node.left)
        last = len(node.ops) - 1
        if last == 0:
            self.last_link(node)
            return
        cleanup = self.new_block()
        end = self.new_block()
        for i in range(last):
            more = self.new_block()
            self.link(node, i)
            self.emit_jump(JUMP_IF_FALSE_OR_POP, [], cleanup, more, node)
            self.start(more)
        self.last_link(node)
        self.jump(end)
        self.start(cleanup)
        self.swap(2, node)
        self.pop(node)
        self.start(end)

    def visit_BoolOp(self, node):
        opcode = JUMP_IF_TRUE_OR_POP
        if isinstance(node.op, ast.And):
            opcode = JUMP_IF_FALSE_OR_POP
        end = self.new_block()
        last = len(node.values) - 1
        for i in range(last):
            more = self.new_block()
            self.value(node.values[i])
            self.emit_jump(opcode, [], end, more, node)
            self.start(more)
        self.value(node.values[last])
        self.start(end)

    def visit_IfExp(self, node):
        body = self.new_block_here()
        orelse = self.new_block_here()
        end = self.new_block()
        self.branch(node.test, body, orelse)
        self.start(body)
        self.value(node.body)
        self.jump(end)
        self.start(orelse)
        self.value(node.orelse)
        self.start(end)
