"""Lowering to the stack machine of what is bound and deleted: assignments, unpacking, `del`."""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import elements_of, index_of_starred
from rvm.compiler.analysis.unparse import expression_text
from rvm.compiler.graph.ir import NumberOperand
from rvm.compiler.lowering.positions import position_of_attribute
from rvm.compiler.stack.calls import StackCalls
from rvm.compiler.stack.expressions import INPLACE_OPERATION, is_plain_slice
from rvm.objects.text.literals import W_Str
from rvm.syntax import ast

STORE_ATTR, LOAD_ATTR, DELETE_ATTR = BY_NAME["STORE_ATTR"], BY_NAME["LOAD_ATTR"], BY_NAME["DELETE_ATTR"]
STORE_SUBSCR, BINARY_SUBSCR = BY_NAME["STORE_SUBSCR"], BY_NAME["BINARY_SUBSCR"]
STORE_SLICE, DELETE_SUBSCR = BY_NAME["STORE_SLICE"], BY_NAME["DELETE_SUBSCR"]
UNPACK_SEQUENCE, UNPACK_EX = BY_NAME["UNPACK_SEQUENCE"], BY_NAME["UNPACK_EX"]

# In `a, b = x, y` with at most so many values, they are exchanged on the stack, and no tuple is made.
MOST_SWAPPED = 3


class StackTargets(StackCalls):
    """Adds targets."""

    def bind(self, target):
        """Bind what is on top of the stack to the target."""
        if isinstance(target, ast.Name):
            self.store_name(target.id, target)
        elif isinstance(target, ast.Attribute):
            self.value(target.value)
            self.op_name(STORE_ATTR, self.scope.mangle(target.attr), position_of_attribute(target))
        elif isinstance(target, ast.Subscript):
            self.bind_item(target)
        elif isinstance(target, ast.Starred):
            self.bind(target.value)
        else:
            elements = elements_of(target)
            assert elements is not None
            self.unpack(elements, target)

    def bind_item(self, target):
        self.value(target.value)
        if is_plain_slice(target.slice):
            self.bounds(target.slice)
            self.op(STORE_SLICE, target)
        else:
            self.value(target.slice)
            self.op(STORE_SUBSCR, target)

    def unpack(self, targets, position):
        """Bind the targets to the items of what is on top."""
        star = index_of_starred(targets)
        if star < 0:
            self.op_number(UNPACK_SEQUENCE, len(targets), position)
        else:
            self.emit(UNPACK_EX, [NumberOperand(star), NumberOperand(len(targets) - star - 1)], position)
        for target in targets:
            self.bind(target)

    # Assignments.

    def visit_Assign(self, node):
        if len(node.targets) == 1:
            self.assign(node.targets[0], node.value)
            return
        self.value(node.value)
        last = len(node.targets) - 1
        for i in range(last):
            self.copy(1, node)
            self.bind(node.targets[i])
        self.bind(node.targets[last])

    def assign(self, target, value):
        elements = elements_of(target)
        if elements is not None and self.is_parallel(elements, value):
            self.assign_parallel(elements, value, target)
        else:
            self.value(value)
            self.bind(target)

    def is_parallel(self, targets, value):
        """True for `a, b = x, y`: a few values, as many as targets, none of them starred."""
        if not isinstance(value, ast.Tuple):
            return False
        values = value.elts
        if len(values) != len(targets) or not 0 < len(targets) <= MOST_SWAPPED:
            return False
        return index_of_starred(targets) < 0 and index_of_starred(values) < 0

    def assign_parallel(self, targets, value, position):
        assert isinstance(value, ast.Tuple)
        self.values(value.elts)
        if len(targets) > 1:
            self.swap(len(targets), position)
        for target in targets:
            self.bind(target)

    # Augmented assignments.

    def augment_name(self, target, node):
        self.load_name(target.id, target)
        self.augment(node)
        self.store_name(target.id, target)

    def augment_attribute(self, target, node):
        name = self.scope.mangle(target.attr)
        self.value(target.value)
        self.copy(1, target)
        self.op_name(LOAD_ATTR, name, position_of_attribute(target))
        self.augment(node)
        self.swap(2, position_of_attribute(target))
        self.op_name(STORE_ATTR, name, position_of_attribute(target))

    def augment_item(self, target, node):
        self.value(target.value)
        self.value(target.slice)
        self.copy(2, target)
        self.copy(2, target)
        self.op(BINARY_SUBSCR, target)
        self.augment(node)
        self.swap(3, target)
        self.swap(2, target)
        self.op(STORE_SUBSCR, target)

    def augment(self, node):
        self.value(node.value)
        self.op(INPLACE_OPERATION[node.op.class_name], node)

    # Annotated assignments.

    def evaluate(self, nodes):
        for node in nodes:
            self.value(node)
            self.pop(node)

    def annotate(self, target, node):
        self.annotation(node.annotation)
        self.load_name("__annotations__", node)
        self.load(W_Str(self.scope.mangle(target.id)), node)
        self.op(STORE_SUBSCR, node)

    def annotation(self, node):
        """Push an annotation's value: its text where annotations are not evaluated."""
        if self.unit.futures.annotations:
            self.load(W_Str(expression_text(node)), node)
        else:
            self.value(node)

    # Deletion.

    def delete_attribute(self, target):
        self.value(target.value)
        self.op_name(DELETE_ATTR, self.scope.mangle(target.attr), position_of_attribute(target))

    def delete_item(self, target):
        self.value(target.value)
        self.value(target.slice)
        self.op(DELETE_SUBSCR, target)
