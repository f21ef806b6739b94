"""Lowering to the register machine of what is bound and deleted: assignments, unpacking, `del`."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import elements_of, index_of_starred
from rvm.compiler.analysis.unparse import expression_text
from rvm.compiler.graph.ir import ConstantOperand, NameOperand, NumberOperand, Register
from rvm.compiler.lowering.positions import position_of_attribute
from rvm.compiler.register.calls import RegisterCalls
from rvm.compiler.register.expressions import INPLACE_OPERATION
from rvm.objects.text.literals import W_Str
from rvm.syntax import ast

SET_ATTR, GET_ATTR, DELETE_ATTR = BY_NAME["SET_ATTR"], BY_NAME["GET_ATTR"], BY_NAME["DELETE_ATTR"]
SET_ITEM, GET_ITEM, DELETE_ITEM = BY_NAME["SET_ITEM"], BY_NAME["GET_ITEM"], BY_NAME["DELETE_ITEM"]
UNPACK, UNPACK_STAR = BY_NAME["UNPACK"], BY_NAME["UNPACK_STAR"]


class RegisterTargets(RegisterCalls):
    """Adds targets."""

    def home_of_target(self, target):
        """Return the home of the target if that is a local variable, else None."""
        if isinstance(target, ast.Name):
            return self.home(target.id)
        return None

    def receiver(self, target):
        """Return a register for a value that `bind` then binds to `target`: its home, if it has one."""
        register = self.home_of_target(target)
        if register is None:
            register = self.temporary()
        return register

    def bind(self, target, operand):
        """Bind the operand's value to the target."""
        if isinstance(target, ast.Name):
            self.mark(target)
            self.store_name(target.id, operand, target)
        elif isinstance(target, ast.Attribute):
            owner = self.operand(target.value)
            name = NameOperand(self.scope.mangle(target.attr))
            self.emit(SET_ATTR, [owner, name, operand], position_of_attribute(target))
        elif isinstance(target, ast.Subscript):
            owner_and_index = self.operands([target.value, target.slice])
            self.emit(SET_ITEM, owner_and_index + [operand], target)
        elif isinstance(target, ast.Starred):
            self.bind(target.value, operand)
        else:
            elements = elements_of(target)
            assert elements is not None
            self.unpack(elements, operand, target)

    def unpack(self, targets, operand, position):
        """Bind the targets to the operand's items."""
        registers = self.receivers(targets)
        star = index_of_starred(targets)
        if star < 0:
            self.emit(UNPACK, [operand] + registers, position)
        else:
            self.emit(UNPACK_STAR, [operand, NumberOperand(star)] + registers, position)
        for i in range(len(targets)):
            self.bind(targets[i], registers[i])

    def receivers(self, targets):
        """Return the registers to unpack into.

        A variable gets its value before its turn only if no target before it can read it.
        """
        registers = []
        only_names = True
        for target in targets:
            if isinstance(target, ast.Starred):
                target = target.value
            if only_names and isinstance(target, ast.Name):
                registers.append(self.receiver(target))
            else:
                only_names = False
                registers.append(self.temporary())
        return registers

    # Assignments.

    def visit_Assign(self, node):
        if len(node.targets) == 1:
            self.assign(node.targets[0], node.value)
            return
        value = self.fresh(node.value)
        for target in node.targets:
            self.bind(target, value)

    def assign(self, target, value):
        home = self.home_of_target(target)
        elements = elements_of(target)
        if home is not None:
            self.into(value, home)
            self.mark(target)
        elif elements is not None and self.is_parallel(elements, value):
            self.assign_parallel(elements, elements_of(value))
        elif self.unit.has_walrus:
            self.bind(target, self.fresh(value))
        else:
            self.bind(target, self.operand(value))

    def is_parallel(self, targets, value):
        """True for `a, b = x, y`: as many values as targets, none of them starred."""
        values = elements_of(value)
        if values is None or len(values) != len(targets):
            return False
        return index_of_starred(targets) < 0 and index_of_starred(values) < 0

    def assign_parallel(self, targets, values):
        """Compute all values, then bind the targets from left to right."""
        operands = self.operands(values)
        for i in range(len(operands)):
            operand = operands[i]
            if isinstance(operand, Register) and self.is_bound_by(operand, targets[:i]):
                copy = self.temporary()
                self.move(copy, operand, values[i])
                operands[i] = copy
        for i in range(len(operands)):
            self.bind(targets[i], operands[i])

    def is_bound_by(self, register, targets):
        """True if one of the targets may bind the variable whose home is `register`."""
        if register.is_temporary():
            return False
        for target in targets:
            if self.home_of_target(target) is register:
                return True
            elements = elements_of(target)
            if elements is not None and self.is_bound_by(register, elements):
                return True
            if isinstance(target, ast.Starred) and self.is_bound_by(register, [target.value]):
                return True
            if self.unit.has_walrus and self.is_rebound(register, [target], 0):
                return True
        return False

    # Augmented assignments.

    def augment_name(self, target, node):
        home = self.home(target.id)
        if home is not None and not self.is_rebound(home, [node.value], 0):
            self.load_name(target.id, None, target)
            self.augment(home, node)
        else:
            value = self.temporary()
            self.move(value, self.load_name(target.id, value, target), target)
            self.augment(value, node)
            self.store_name(target.id, value, target)

    def augment_attribute(self, target, node):
        owner = self.operand_before([target.value, node.value], 0)
        name = NameOperand(self.scope.mangle(target.attr))
        value = self.compute(None, GET_ATTR, [owner, name], position_of_attribute(target))
        self.augment(value, node)
        self.emit(SET_ATTR, [owner, name, value], position_of_attribute(target))

    def augment_item(self, target, node):
        nodes = [target.value, target.slice, node.value]
        owner = self.operand_before(nodes, 0)
        index = self.operand_before(nodes, 1)
        value = self.compute(None, GET_ITEM, [owner, index], target)
        self.augment(value, node)
        self.emit(SET_ITEM, [owner, index, value], target)

    def augment(self, register, node):
        opcode = INPLACE_OPERATION[node.op.class_name]
        self.emit(opcode, [register, self.operand(node.value)], node)

    # Annotated assignments.

    def evaluate(self, nodes):
        self.operands(nodes)

    def annotate(self, target, node):
        value = self.annotation(node.annotation)
        annotations = self.load_name("__annotations__", None, node)
        name = ConstantOperand(W_Str(self.scope.mangle(target.id)))
        self.emit(SET_ITEM, [annotations, name, value], node)

    def annotation(self, node):
        """Return the operand of an annotation: its text where annotations are not evaluated."""
        if self.unit.futures.annotations:
            return ConstantOperand(W_Str(expression_text(node)))
        return self.operand(node)

    # Deletion.

    def delete_attribute(self, target):
        owner = self.operand(target.value)
        name = NameOperand(self.scope.mangle(target.attr))
        self.emit(DELETE_ATTR, [owner, name], position_of_attribute(target))

    def delete_item(self, target):
        self.emit(DELETE_ITEM, self.operands([target.value, target.slice]), target)
