"""Lowering to the register machine of conditions: comparisons, `and`, `or`, conditional expressions.

Where only control depends on a condition, its value is not put into a register.
"""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.lowering.expressions import opcodes_by_node
from rvm.compiler.register.names import RegisterNames
from rvm.syntax import ast

JUMP_IF = BY_NAME["JUMP_IF"]

COMPARISONS = {"Lt": "LT", "LtE": "LE", "Eq": "EQ", "NotEq": "NE", "Gt": "GT", "GtE": "GE",
               "Is": "IS", "IsNot": "IS_NOT", "In": "IN", "NotIn": "NOT_IN"}
COMPARE = opcodes_by_node(COMPARISONS, BY_NAME, "")
COMPARE_AND_JUMP = opcodes_by_node(COMPARISONS, BY_NAME, "JUMP_")


# Tests of `while` from this size on are not copied to the loop's entry.
TOO_LARGE_TO_COPY = 12


def size_of_condition(node):
    """Return about how many instructions the test takes; TOO_LARGE_TO_COPY for what is not made of operators."""
    if isinstance(node, ast.Constant) or isinstance(node, ast.Name):
        return 1
    if isinstance(node, ast.Attribute):
        return 1 + size_of_condition(node.value)
    if isinstance(node, ast.UnaryOp):
        return 1 + size_of_condition(node.operand)
    if isinstance(node, ast.BinOp):
        return 1 + size_of_condition(node.left) + size_of_condition(node.right)
    if isinstance(node, ast.Subscript):
        return 1 + size_of_condition(node.value) + size_of_condition(node.slice)
    if isinstance(node, ast.Compare):
        return size_of_condition(node.left) + sum_of_sizes(node.comparators)
    if isinstance(node, ast.BoolOp):
        return sum_of_sizes(node.values)
    if isinstance(node, ast.Call) and len(node.keywords) == 0:
        return 1 + size_of_condition(node.func) + sum_of_sizes(node.args)
    return TOO_LARGE_TO_COPY


def sum_of_sizes(nodes):
    size = 0
    for node in nodes:
        size += size_of_condition(node)
    return size


class RegisterConditions(RegisterNames):
    """Adds short-circuit operators and comparisons."""

    def copies_test(self, test):
        return size_of_condition(test) < TOO_LARGE_TO_COPY

    def branch_on_value(self, node, on_true, on_false):
        self.emit_jump(JUMP_IF, [self.operand(node)], on_true, on_false, node)

    def branch_comparison(self, node, on_true, on_false):
        nodes = [node.left] + node.comparators
        left = self.operand_before(nodes, 0)
        last = len(node.ops) - 1
        for i in range(last):
            right = self.operand_before(nodes, i + 1)
            more = self.new_block()
            self.emit_jump(COMPARE_AND_JUMP[node.ops[i].class_name], [left, right],
                           more, on_false, node)
            self.start(more)
            left = right
        right = self.operand(nodes[last + 1])
        self.emit_jump(COMPARE_AND_JUMP[node.ops[last].class_name], [left, right],
                       on_true, on_false, node)

    # Values.

    def visit_Compare(self, node):
        wanted = self.take_wanted()
        if len(node.ops) == 1:
            operands = self.operands([node.left, node.comparators[0]])
            self.result = self.compute(wanted, COMPARE[node.ops[0].class_name], operands, node)
        else:
            self.result = self.chain_value(node, self.private(wanted))

    def chain_value(self, node, result):
        """Compute `a < b < c`: the first comparison that is false, else the last."""
        end = self.new_block()
        self.chain_links(node, result, end)
        self.start(end)
        return result

    def chain_links(self, node, result, on_false):
        """Compute a chain into `result`; control goes to `on_false` from all but its last link."""
        nodes = [node.left] + node.comparators
        left = self.operand_before(nodes, 0)
        last = len(node.ops) - 1
        for i in range(last):
            right = self.operand_before(nodes, i + 1)
            self.compute(result, COMPARE[node.ops[i].class_name], [left, right], node)
            more = self.new_block()
            self.emit_jump(JUMP_IF, [result], more, on_false, node)
            self.start(more)
            left = right
        right = self.operand(nodes[last + 1])
        self.compute(result, COMPARE[node.ops[last].class_name], [left, right], node)

    def visit_BoolOp(self, node):
        result = self.private(self.take_wanted())
        end = self.new_block()
        self.first_values(node, result, end, end)
        self.into(node.values[len(node.values) - 1], result)
        self.start(end)
        self.result = result

    def first_values(self, node, result, on_true, on_false):
        """Compute all values but the last of `and` or `or`; one that decides ends it."""
        for i in range(len(node.values) - 1):
            more = self.new_block()
            if isinstance(node.op, ast.And):
                self.value_and_branch(node.values[i], result, more, on_false)
            else:
                self.value_and_branch(node.values[i], result, on_true, more)
            self.start(more)

    def value_and_branch(self, node, result, on_true, on_false):
        """Compute into `result` and end the block: control goes where the truth of the value says.

        The code tests the truth of each value once, in nested operators too.
        """
        if isinstance(node, ast.BoolOp):
            self.first_values(node, result, on_true, on_false)
            self.value_and_branch(node.values[len(node.values) - 1], result, on_true, on_false)
            return
        if isinstance(node, ast.Compare) and len(node.ops) > 1:
            self.chain_links(node, result, on_false)
        else:
            self.into(node, result)
        self.emit_jump(JUMP_IF, [result], on_true, on_false, node)

    def visit_IfExp(self, node):
        result = self.take_wanted()
        if result is None:
            result = self.temporary()
        body = self.new_block()
        orelse = self.new_block()
        end = self.new_block()
        self.branch(node.test, body, orelse)
        self.start(body)
        self.into(node.body, result)
        self.jump(end)
        self.start(orelse)
        self.into(node.orelse, result)
        self.start(end)
        self.result = result
