"""Verification of the register machine's instructions, derived from their declarations.

See rvm.code.instruction_verifier for the method.
"""
from rvm.code.code import Code
from rvm.code.decode import CONSTANT_BASE
from rvm.code.instruction_set import CONST, JUMP, SRC, SRCS
from rvm.code.instruction_verifier import CodeVerifier
from rvm.code.register.opcodes import BY_NAME, REGISTER_SET
from rvm.code.register.types import (
    ATTRIBUTES, AWAITED, BOUND, CLOSURE, CONVERSION, FUNCTION, LITERALS, NAMES, NOTHING, PAIRS, POSITION, RULES, SAME)
from rvm.code.register.switch_table import are_cases
from rvm.code.value_types import METHOD, UNBOUND

FOR = BY_NAME["FOR"]
LAST_CONVERSION = 3
LAST_AWAITED = 2


class RegisterVerifier(CodeVerifier):
    """Verifies register code."""

    instruction_set = REGISTER_SET

    def check_demands(self, instruction):
        """What the instruction asks of its operands besides types."""
        operands = instruction.operands
        demands = RULES[instruction.opcode.number].demands
        rest = len(operands) - (len(demands) - 1)       # operands that a variadic instruction lists
        for i in range(len(demands)):
            demand = demands[i]
            if demand == NOTHING:
                continue
            if demand == NAMES:
                met = self.are_keywords(operands[i], rest)
            elif demand == ATTRIBUTES:
                met = self.are_names(self.code.constants[operands[i]])
            elif demand == LITERALS:
                met = are_cases(self.code.constants[operands[i]], rest - 1)
            elif demand == FUNCTION:
                met = isinstance(self.code.constants[operands[i]], Code)
            elif demand == CLOSURE:
                w_code = self.code.constants[operands[1]]
                met = isinstance(w_code, Code) and len(w_code.freevars) == rest
            elif demand == PAIRS:
                met = rest % 2 == 0
            elif demand == POSITION:
                met = operands[i] < rest
            elif demand == CONVERSION:
                met = operands[i] <= LAST_CONVERSION
            elif demand == AWAITED:
                met = operands[i] <= LAST_AWAITED
            else:
                met = True
            if not met:
                raise self.bad(instruction, "operand %d does not suit" % i)

    def run_from(self, i, types):
        """Run instructions up to one where control comes from elsewhere too, or does not go on."""
        handler = None
        while True:
            instruction = self.instructions[i]
            if self.handlers[i] is not handler:
                handler = self.handlers[i]
                if handler is not None:
                    self.raise_with(handler, types)
            self.check_types(instruction, types)
            opcode = instruction.opcode
            if opcode.is_jump and not opcode.suspends:
                self.jump(instruction, handler, types)
            elif opcode.is_switch:
                self.switch(instruction, types)
            if opcode is not FOR and self.write_types(instruction, types):
                # The exception may come when the instruction has written.
                if handler is not None:
                    self.raise_with(handler, types)
            if opcode.is_jump and opcode.suspends:      # writes whether it jumps or not
                self.jump(instruction, handler, types)
            if opcode.is_final:
                return
            i += 1
            if self.entries[i] is not None or self.dead[i] is not None:
                self.go_to(i, types)
                return

    def jump(self, instruction, handler, types):
        operands = instruction.operands
        target = self.index_at[operands[len(operands) - 1]]
        if instruction.opcode is FOR:
            self.jump_with_item(target, operands[0], handler, types)
        else:
            self.go_to(target, types)

    def switch(self, instruction, types):
        for i in range(len(instruction.operands)):
            if instruction.kind(i) == JUMP:
                self.go_to(self.index_at[instruction.operands[i]], types)

    def check_types(self, instruction, types):
        """All that the instruction reads is of the type that it takes."""
        takes = RULES[instruction.opcode.number].takes
        last = len(takes) - 1
        for i in range(len(instruction.operands)):
            wanted = takes[i if i < last else last]
            if wanted != 0 and self.type_of(instruction, i, types) & ~wanted:
                raise self.bad(instruction, "operand %d is of the wrong type" % i)

    def type_of(self, instruction, i, types):
        number = instruction.operands[i]
        kind = instruction.kind(i)
        if kind == CONST:
            return self.constant_types[number]
        if (kind == SRC or kind == SRCS) and number >= CONSTANT_BASE:
            return self.constant_types[number - CONSTANT_BASE]
        return types[number]

    def write_types(self, instruction, types):
        """Note what the instruction leaves in registers; False where that is nothing new."""
        operands = instruction.operands
        rule = RULES[instruction.opcode.number]
        last = len(rule.gives) - 1
        changed = False
        for i in range(len(operands)):
            j = i if i < last else last
            given = rule.gives[j]
            if rule.demands[j] == BOUND:
                types[operands[i]] &= ~UNBOUND
            elif given != 0:
                if len(operands) == 2 and rule.demands[1] == SAME:
                    given = self.type_of(instruction, 1, types)
                if given & METHOD and self.code.details.register_names[operands[i]] != "":
                    raise self.bad(instruction, "a variable that would hold no object")     # locals() tells it
                if types[operands[i]] != given:
                    types[operands[i]] = given
                    changed = True
        return changed
